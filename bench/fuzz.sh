#!/usr/bin/env bash
# Looks for inputs that the readers stumble over: bench/fuzz.sh SECONDS [FOLDER]
# Starts from the seeds; the corpus and what is found are kept in FOLDER (default bench/target/fuzz). What is found goes, with
# a mend, into ingest/src/test/resources/org/bellwether/ingest/fuzz, which every build runs.
set -euo pipefail
seconds=${1:?how many seconds}
root=$(cd "$(dirname "$0")/.." && pwd)
folder=${2:-$root/bench/target/fuzz}
mkdir -p "$folder/corpus" "$folder/found"
cd "$root"
mvn -q -B -pl ingest -am -DskipTests test-compile dependency:build-classpath -Dmdep.includeScope=test "-Dmdep.outputFile=$folder/classpath"
classes="$root/ingest/target/test-classes:$root/ingest/target/classes:$root/model/target/classes:$root/tables/target/classes"
classpath="$classes:$(cat "$folder/classpath")"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$classpath" org.bellwether.ingest.fuzz.Seeds "$folder/corpus"
exec "$java" -Xmx1500m -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED -cp "$classpath" \
    com.code_intelligence.jazzer.Jazzer --target_class=org.bellwether.ingest.fuzz.ReaderFuzz \
    '--instrumentation_includes=org.bellwether.ingest.**:org.netpreserve.**:org.apache.james.**:org.apache.pdfbox.pdfparser.**' \
    --keep_going=20 "-max_total_time=$seconds" -timeout=60 -rss_limit_mb=3000 -max_len=20000 \
    "-artifact_prefix=$folder/found/" "$folder/corpus"
