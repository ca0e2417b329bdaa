#!/usr/bin/env bash
# Looks for inputs that the readers stumble over: bench/fuzz.sh SECONDS [FOLDER]
# Three parts of the time go to the readers of articles and of lists of addresses, one to what servers answer: feeds, OPML, robots.txt,
# reservations. Starts from the seeds and from what earlier runs found interesting (src/test/fuzz-corpus.zip of both modules: small inputs
# made of the seeds, each of which reaches code that the others do not); the corpora and what is found are kept in FOLDER (default bench/target/fuzz), and a run that was
# stopped goes on from there. What is found goes, with a mend, into ingest/src/test/resources/org/bellwether/ingest/fuzz or
# fetch/src/test/resources/org/bellwether/fetch/fuzz, which every build runs. Ends with 1 where something was found.
set -euo pipefail
seconds=${1:?how many seconds}
root=$(cd "$(dirname "$0")/.." && pwd)
folder=${2:-$root/bench/target/fuzz}
mkdir -p "$folder"
cd "$root"
mvn -q -B -pl ingest,fetch -am -DskipTests test-compile dependency:build-classpath -Dmdep.includeScope=test '-Dmdep.outputFile=target/fuzz-classpath'
# The classes as they are now: building meanwhile does not disturb the run.
rm -rf "$folder/classes"
for module in model tables ingest fetch; do
  for kind in classes test-classes; do
    [ -d "$module/target/$kind" ] && mkdir -p "$folder/classes/$module" && cp -R "$module/target/$kind" "$folder/classes/$module/"
  done
done
"$root/bellwether" --help >/dev/null # builds where that is needed, and leaves word of the JDK it runs on
jdk=$(cat "$root/cli/target/bellwether.aot.jdk")
java=$jdk/bin/java

# fuzz MODULE TARGET SEEDS SECONDS WHAT_IS_WATCHED
fuzz() {
  local module=$1 at="$folder/$1"
  mkdir -p "$at/corpus" "$at/found"
  (cd "$at/corpus" && "$jdk/bin/jar" -x -f "$root/$module/src/test/fuzz-corpus.zip")
  local classpath="$folder/classes/$module/test-classes:$folder/classes/$module/classes:$folder/classes/model/classes:$folder/classes/tables/classes"
  classpath=$classpath:$(tr ':' '\n' <"$module/target/fuzz-classpath" | grep -v "/bellwether-\|/target/classes" | paste -sd: -):$jazzer
  "$java" -cp "$classpath" "$3" "$at/corpus"
  "$java" -Xmx1500m -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED -cp "$classpath" \
    com.code_intelligence.jazzer.Jazzer "--target_class=$2" "--instrumentation_includes=$5" \
    --disabled_hooks=com.code_intelligence.jazzer.sanitizers.XmlParserSsrfGuidance --keep_going=20 "-max_total_time=$4" -timeout=180 -rss_limit_mb=3000 -max_len=20000 \
    "--reproducer_path=$at/found" "-artifact_prefix=$at/found/" "$at/corpus" || true
}

# The fuzzer's own check of XML parsers stumbles over the way in which feeds are parsed; what it looks for, requests to elsewhere, the
# parser is told never to make.
jazzer=$(tr ':' '\n' <ingest/target/fuzz-classpath | grep jazzer | paste -sd: -)
fuzz ingest org.bellwether.ingest.fuzz.ReaderFuzz org.bellwether.ingest.fuzz.Seeds $((seconds * 3 / 4)) \
  'org.bellwether.ingest.**:org.netpreserve.**:org.apache.james.**:org.apache.pdfbox.pdfparser.**'
fuzz fetch org.bellwether.fetch.AnswersFuzz org.bellwether.fetch.AnswerSeeds $((seconds / 4)) \
  'org.bellwether.fetch.**:com.rometools.**:crawlercommons.**:org.jdom2.**'
# A slow unit is one that took ten seconds, which a busy machine makes of anything; the limit is 180.
found=$(find "$folder"/*/found -type f ! -name 'slow-unit-*')
if [ -n "$found" ]; then
  printf '%s\n' "$found"
  exit 1
fi
