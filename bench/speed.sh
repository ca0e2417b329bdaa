#!/usr/bin/env bash
# Measures reading: bench/speed.sh [FOLDER] [COUNT...]
# Generates articles of about 500 words, reads each number of them into a new case under FOLDER (default: a temporary folder)
# and prints wall and CPU seconds. Articles a CPU-second after start-up: (N - n) / (CPU of N - CPU of n). Reading uses all cores
# unless THREADS is set; CPU-seconds are what compares on a machine that does other things too.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$(mktemp -d)}
shift || true
counts=("$@")
[ ${#counts[@]} -gt 0 ] || counts=(10 100 1000)
peak=()
if [ -x /usr/bin/time ]; then
  if [ "$(uname)" = Darwin ]; then peak=(/usr/bin/time -l); else peak=(/usr/bin/time -f 'peak %M KB'); fi
fi
mkdir -p "$folder"
"$here/bellwether" --help >/dev/null # builds where that is needed, and leaves word of the JDK it runs on
java=$(cat "$here/cli/target/bellwether.aot.jdk")/bin/java
TIMEFORMAT='wall %R s, CPU %U + %S s'
echo "help:"; time "$here/bellwether" --help >/dev/null
for n in "${counts[@]}"; do
  rm -rf "$folder/articles-$n" "$folder/case-$n"
  # one file without dependencies: Java runs it from its source
  "$java" "$here/bench/src/main/java/org/bellwether/bench/GeneratedArticles.java" \
    "$here/examples/belarus" "$folder/articles-$n" "$n" 1
  echo "$n articles:"
  time ${peak[@]+"${peak[@]}"} "$here/bellwether" read "$folder/articles-$n" --case "$folder/case-$n" \
    ${THREADS:+--threads "$THREADS"} >/dev/null 2>"$folder/read-$n.log"
  tail -4 "$folder/read-$n.log"
done
