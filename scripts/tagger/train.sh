#!/usr/bin/env bash
# Trains the event tagger anew: scripts/tagger/train.sh [--causal-news CSV] [--ecb CORPUS] [OPTIONS of train.py]
# With the two corpora (README.md says which) their sentences are learned from as well.
# Has the language engine read the labelled sentences, then trains on them and writes the numbers that the program bundles.
# The next build takes them up. Needs Python 3 with numpy and torch (Debian: python3-numpy, python3-torch); PYTHON names another.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../program.sh"
borrowed=()
while [[ ${1:-} == --causal-news || ${1:-} == --ecb ]]; do
  borrowed+=("$1" "$2")
  shift 2
done
mkdir "$work/sentences"
cp "$here"/sentences/*.txt "$work/sentences/"
"$python" "$here/borrowed.py" ${borrowed[@]+"${borrowed[@]}"} "$work/sentences"
bench TrainingParses "$work/sentences" "$work/parses.tsv"
"$python" "$here/train.py" --jar "$network" --parses "$work/parses.tsv" --sentences "$work/sentences" \
  "$home/extract/src/main/resources/org/bellwether/extract/event/tagger.bin" "$@"
