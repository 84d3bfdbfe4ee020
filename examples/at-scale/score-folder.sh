#!/usr/bin/env bash
# Scores a folder of call notes (*.jsonl and *.jsonl.gz, one JSON object a line, in folders of
# folders too) with GNU parallel, a file at a time on each core: score-folder.sh NOTES SCORES
#
# Each file's scores get its name, and are compressed if it is. Run it again after whatever stopped
# it: scores stand there only when they are whole, and are not made twice.
set -euo pipefail
notes=${1:?folder of notes}
mkdir -p "${2:?folder for the scores}"
SCORES=$(realpath "$2")

# One thread each, since a file runs on every core. A bad note becomes a line with "problems".
FILTER=${FILTER:-aftercall score - --input jsonl --format jsonl --jobs 1 --allow-problems --quiet}

score_one() {
  set -o pipefail
  local to=$SCORES/$1
  if test -e "$to"; then return; fi
  mkdir -p "$(dirname "$to")" || return
  case $1 in
    *.gz) gzip -dc < "$1" | $FILTER | gzip -n ;;
    *) $FILTER < "$1" ;;
  esac > "$to.part" && mv "$to.part" "$to"
}
export SCORES FILTER PARALLEL_SHELL=bash
export -f score_one

cd "$notes"
find . -type f \( -name '*.jsonl' -o -name '*.jsonl.gz' \) -printf '%P\0' |
  parallel --null --halt now,fail=1 score_one
