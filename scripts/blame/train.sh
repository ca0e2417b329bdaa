#!/usr/bin/env bash
# Trains the blame tagger anew: scripts/blame/train.sh [OPTIONS of train.py]
# Has the program read the labelled statements, then trains on what it makes of them and writes the numbers that it bundles; the next
# build takes them up. With `--hold-out each` it only measures. Train it again whenever the event tagger has changed, on whose vectors
# it stands. Needs Python 3 with numpy and torch (Debian: python3-numpy, python3-torch); PYTHON names another.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../program.sh"
bench TrainingStatements "$here/statements" "$work/vectors.tsv"
"$python" "$here/train.py" "$@" "$work/vectors.tsv" \
  "$home/extract/src/main/resources/org/bellwether/extract/event/blame.bin"
