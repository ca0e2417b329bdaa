#!/usr/bin/env bash
# Trains a finder of causal links: scripts/causality/links.sh [OUTPUT] [OPTIONS of links.py train]
# Has the language engine read the labelled texts, then trains on them; writes the numbers to OUTPUT where it is given. Needs Python 3 with
# numpy and torch (Debian: python3-numpy, python3-torch); PYTHON names another.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../program.sh"
mkdir "$work/texts"
"$python" "$here/links.py" texts "$work/texts"
bench TrainingParses "$work/texts" "$work/parses.tsv"
"$python" "$here/links.py" train --jar "$network" --begin "$home/extract/src/main/resources/org/bellwether/extract/influence/causal.bin" \
  --parses "$work/parses.tsv" "$@"
