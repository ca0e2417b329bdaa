#!/usr/bin/env bash
# Kills a reading at random moments and checks that nothing reported is lost:
#   scripts/kill-while-reading.sh FOLDER [TIMES] [WORK]
# reads the folder of articles into a case, is killed (-9) TIMES times (default 10), each time up to three seconds after the first
# article was reported, reads on, and compares the export with that of a case that was never killed. Exit code 0 when every article that was reported is in the case
# after each kill and both exports are the same, byte for byte.
set -uo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
articles=${1:?the folder of articles}
times=${2:-10}
work=${3:-$(mktemp -d)}
mkdir -p "$work"
rm -rf "$work/killed" "$work/whole" "$work/export-killed" "$work/export-whole"
"$here/bellwether" --help >/dev/null || exit 69 # builds where that is needed
for ((i = 1; i <= times; i++)); do
  # exec: the number is the program's own
  : >"$work/reported"
  (exec "$here/bellwether" read "$articles" --case "$work/killed") >"$work/reported" 2>/dev/null &
  process=$!
  while [ ! -s "$work/reported" ] && kill -0 "$process" 2>/dev/null; do sleep 0.1; done
  sleep $((RANDOM % 3)).$((RANDOM % 10))
  kill -9 "$process" 2>/dev/null && what=killed || what="was done"
  wait "$process" 2>/dev/null
  if [ -e "$work/killed/case.db" ]; then
    "$here/bellwether" documents --case "$work/killed" --format jsonl >"$work/documents" 2>/dev/null
  else
    : >"$work/documents"
  fi
  # a line that the kill cut in the middle is no report
  lost=$(awk -F'\t' 'NF == 3 {print $2}' "$work/reported" | while read -r id; do
    grep -q "\"id\":\"$id\"" "$work/documents" || echo "$id"
  done)
  echo "$i: $what after $(wc -l <"$work/reported") reported, $(wc -l <"$work/documents") in the case"
  if [ -n "$lost" ]; then
    echo "reported, but not in the case: $lost" >&2
    exit 1
  fi
done
for case in killed whole; do
  "$here/bellwether" read "$articles" --case "$work/$case" >/dev/null || exit
  "$here/bellwether" export --case "$work/$case" --to "$work/export-$case" >/dev/null || exit
done
diff -r "$work/export-killed" "$work/export-whole" && echo "both exports are the same"
