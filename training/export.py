"""Make of the fine-tuned weights what ships: an ONNX file with 8-bit weights and a tokenizer with the words of Latin script only.

python training/export.py FOLDER TOKENIZER.json WEIGHTS.safetensors...

Of several weights the mean is taken: models that were made from the same beginning on parts of the texts, and on all of them, err in
different places, and their mean in fewer.
"""

import json
import re
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from texts import everything, row
from tokenizers import Tokenizer
from train import Encoder, figures, logits, padded

from wordwatch.meaning.encoder import LABELS, STATE

KEPT = re.compile(r"(?:##)?[\x00-\u024f\u2010-\u2027\u20ac]+")
SPECIAL = 104  # [PAD], [unused...], [UNK], [CLS], [SEP], [MASK]


def pruned(path):
    """The tokenizer with fewer words, and the numbers that the kept ones had."""
    data = json.loads(Path(path).read_text(encoding="utf-8"))
    words = sorted(data["model"]["vocab"].items(), key=lambda pair: pair[1])
    kept = [(word, number) for word, number in words if number < SPECIAL or KEPT.fullmatch(word)]
    data["model"]["vocab"] = {word: new for new, (word, _) in enumerate(kept)}
    data["truncation"] = data["padding"] = None
    return data, [number for _, number in kept]


def with_state(path):
    """Let the model in the file say besides the logits what they are made from, as "state": the same numbers tell contexts apart."""
    model = onnx.load(path)
    source = next(node.output[0] for node in model.graph.node if node.op_type == "Concat" and node.output[0].startswith("/Concat"))
    model.graph.node.append(onnx.helper.make_node("Identity", [source], ["state"]))
    model.graph.output.append(onnx.helper.make_tensor_value_info("state", onnx.TensorProto.FLOAT, ["windows", STATE]))
    onnx.save(model, path)


def main():
    folder, tokenizer, *paths = sys.argv[1:]
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    data, kept = pruned(tokenizer)
    (out / "tokenizer.json").write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    model = Encoder()
    states = [load_file(path) for path in paths]
    model.load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[0]})
    model.words = torch.nn.Embedding.from_pretrained(model.words.weight[kept])
    model.eval()
    example = torch.tensor([[101, 3, 1, 102], [101, 2, 1, 102]])
    names = {0: "windows", 1: "tokens"}
    full = out / "full.onnx"
    torch.onnx.export(
        model,
        (example,),
        str(full),
        input_names=["ids"],
        output_names=["logits"],
        dynamic_axes={"ids": names, "logits": {0: "windows"}},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(
        str(full), str(out / "encoder.onnx"), weight_type=QuantType.QInt8, per_channel=False, extra_options={"MatMulConstBOnly": True}
    )
    full.unlink()
    with_state(out / "encoder.onnx")
    _, validation = everything()
    new = Tokenizer.from_file(str(out / "tokenizer.json"))
    rows = [row(new, text) for text in validation]
    session = onnxruntime.InferenceSession(str(out / "encoder.onnx"), providers=["CPUExecutionProvider"])
    shipped = np.concatenate([session.run(None, {"ids": padded([one]).numpy()})[0] for one in rows])
    want = [text.label for text in validation]
    print("full weights:", figures([LABELS[n] for n in logits(model, rows).argmax(1)], want))
    print("shipped:     ", figures([LABELS[n] for n in shipped.argmax(1)], want))
    print(f"{len(kept)} words, {(out / 'encoder.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
