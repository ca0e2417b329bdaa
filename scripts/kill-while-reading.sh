#!/usr/bin/env bash
# Kills a reading at random moments and checks that nothing reported is lost:
#   scripts/kill-while-reading.sh FOLDER [TIMES] [WORK]
# reads the folder of articles into a case and is killed (-9) TIMES times (default 10): each time after a random number of new
# articles, or before the first, and a random part of a second. After each kill the case must open and hold every article that was
# reported; what is left is read then, and the export must be that of a case which was never killed, byte for byte.
# Exit code 0 when all of that holds.
set -uo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
articles=${1:?the folder of articles}
times=${2:-10}
work=${3:-$(mktemp -d)}
mkdir -p "$work"
rm -rf "$work/killed" "$work/whole" "$work/export-killed" "$work/export-whole"

"$here/bellwether" read "$articles" --case "$work/whole" >"$work/reported" 2>/dev/null # builds where that is needed
code=$?
[ "$code" -le 1 ] || exit "$code"
whole=$(wc -l <"$work/reported")
step=$((whole / times))
[ "$step" -ge 1 ] || { echo "$whole articles are too few for $times kills" >&2; exit 2; }

# Articles that a reading newly put into the case; a line that the kill cut in the middle is no report.
new() { awk -F'\t' 'NF == 3 && $1 != "unchanged"' "$work/reported" | wc -l; }

killed=0
for ((i = 1; i <= times; i++)); do
  : >"$work/reported"
  # exec: the number is the program's own
  (exec "$here/bellwether" read "$articles" --case "$work/killed") >"$work/reported" 2>/dev/null &
  process=$!
  wanted=$((RANDOM % (2 * step)))
  if [ "$wanted" = 0 ]; then sleep "$((RANDOM % 4))"; fi
  while [ "$(new)" -lt "$wanted" ] && kill -0 "$process" 2>/dev/null; do sleep 0.1; done
  sleep "0.$((RANDOM % 1000))"
  what="was done"
  if kill -9 "$process" 2>/dev/null; then
    what=killed
    killed=$((killed + 1))
  fi
  wait "$process" 2>/dev/null
  : >"$work/documents"
  if [ -e "$work/killed/case.db" ]; then
    # 65: killed before the first article, the case is still empty
    "$here/bellwether" documents --case "$work/killed" --format jsonl >"$work/documents" 2>"$work/said"
    code=$?
    if [ "$code" != 0 ] && ! { [ "$code" = 65 ] && [ ! -s "$work/reported" ]; }; then
      echo "the case does not open: $(cat "$work/said")" >&2
      exit 1
    fi
  fi
  lost=$(awk -F'\t' 'NF == 3 {print $2}' "$work/reported" | while read -r id; do
    grep -q "\"id\":\"$id\"" "$work/documents" || echo "$id"
  done)
  echo "$i: $what with $(new) newly reported, $(wc -l <"$work/documents") of $whole in the case"
  if [ -n "$lost" ]; then
    echo "reported, but not in the case: $lost" >&2
    exit 1
  fi
done
"$here/bellwether" read "$articles" --case "$work/killed" >"$work/reported" || [ $? = 1 ] || exit 1
echo "killed $killed times; $(new) were left to read"
for case in killed whole; do
  "$here/bellwether" export --case "$work/$case" --to "$work/export-$case" >/dev/null || exit
done
diff -r "$work/export-killed" "$work/export-whole" && echo "both exports are the same"
