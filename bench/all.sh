#!/usr/bin/env bash
# Measures all tasks: bench/all.sh FOLDER [ERRORS]
# FOLDER holds one folder of gold data for each task, named after it; a task without one is left out. Prints a table of the main
# figures; with ERRORS, a folder, each task's misses and false finds are written to ERRORS/TASK.jsonl.
set -euo pipefail
if [ $# -lt 1 ] || [ $# -gt 2 ]; then
  echo "which folder? bench/all.sh FOLDER [ERRORS]" >&2
  exit 2
fi
if [ ! -d "$1" ]; then
  echo "bench/all.sh: there is no folder $1" >&2
  exit 65
fi
here=$(cd "$(dirname "$0")/.." && pwd)
gold=$1
errors=${2:-}
[ -z "$errors" ] || mkdir -p "$errors"

# task, then the figures to show
tasks='event-type root_macro_f1 root_accuracy quad_macro_f1 quad_accuracy
event-coding f1 source_accuracy target_accuracy macro_f1
event-dyads root_f1 code_f1 triple_f1
time value_f1 type_f1 relaxed_f1 strict_f1
place acc_161 lgl_acc_161 gv_acc_161 end_to_end_f1
quotes attribution_f1 cue_f1 content_f1 content_token_f1
entities entity_f1 entity_overlap_f1 relation_f1
coreference corpus_conll_f1 topic_conll_f1 half_topic_conll_f1
timeline order_f1 event_f1 date_accuracy
causality detection_f1 span_f1 direction_accuracy
fcm passed cases
belief passed cases
article-body f1 precision recall
article-date f precision recall'

figure() { printf '%s' "$1" | sed -n 's/.*"'"$2"'":\([-0-9.eE]*\).*/\1/p'; }

worst=0
printf '| task | figures | seconds |\n| --- | --- | --- |\n'
while read -r task names; do
  if [ ! -d "$gold/$task" ]; then
    printf '| %s | no data in %s | |\n' "$task" "$gold/$task"
    continue
  fi
  if ! line=$("$here/bellwether" bench "$task" "$gold/$task" ${errors:+--errors "$errors/$task.jsonl"} </dev/null | tail -n 1); then
    printf '| %s | failed | |\n' "$task"
    worst=1
    continue
  fi
  shown=
  for name in $names; do
    shown="$shown${shown:+, }$name $(figure "$line" "$name")"
  done
  printf '| %s | %s | %s |\n' "$task" "$shown" "$(figure "$line" seconds)"
done <<<"$tasks"
exit $worst
