#!/usr/bin/env bash
# Trains the causal tagger anew: scripts/causality/train.sh FOLDER [--no-write] [OPTIONS of train.py]
# FOLDER holds the Causal News Corpus as `bellwether bench causality` takes it. The next build takes the numbers up. Needs Python 3 with
# numpy and torch (Debian: python3-numpy, python3-torch); PYTHON names another.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
gold=${1:?the folder with the Causal News Corpus}
shift
source "$here/../program.sh"
output=("$home/extract/src/main/resources/org/bellwether/extract/influence/causal.bin")
if [ "${1:-}" = --no-write ]; then
  shift
  output=()
fi
"$python" "$here/train.py" --gold "$gold" --jar "$network" ${output[@]+"${output[@]}"} "$@"
