#!/usr/bin/env bash
# Scores one big file of call notes, one JSON object a line, with GNU parallel, which cuts it into
# a piece for each core, between lines: score-file.sh notes.jsonl > scores.jsonl
#
# More options are handed to parallel: --block 500M for smaller pieces, --sshlogin for the cores of
# other machines. On this machine alone aftercall needs no help: it uses all cores by itself.
set -euo pipefail
notes=${1:?file of notes}
shift

# One thread each, since a piece runs on every core. A bad note becomes a line with "problems".
FILTER=${FILTER:-aftercall score - --input jsonl --format jsonl --jobs 1 --allow-problems --quiet}

# To keep the order, scores wait in $TMPDIR until those of the pieces before them are out.
parallel --arg-file "$notes" --pipe-part --block -1 --keep-order --halt now,fail=1 "$@" "$FILTER"
