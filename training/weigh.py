"""Fit the second stage: what the evidence says and what the encoder says, weighed together.

    python training/weigh.py FOLDER PART.safetensors...

FOLDER holds encoder.onnx and tokenizer.json, and gets weights.json. The PARTs are what "train.py --part K/N" left, in order: their
predictions are for texts that they had not seen. Needs wordwatch itself and scikit-learn. The threshold for alarms is the one with the
highest harmonic mean of precision and recall on the validation part, which neither stage was trained on.
"""

import json
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from texts import everything, fold

from wordwatch.document import Span
from wordwatch.finding import ALARMS
from wordwatch.lexicon import rules
from wordwatch.meaning import pipeline, weigh
from wordwatch.meaning.encoder import LABELS, Encoder
from wordwatch.meaning.occurrence import occurrence
from wordwatch.meaning.setting import setting
from wordwatch.spotting.terms import Terms

STRENGTH = 0.1  # of the fit against the pull of all weights to nothing; 0.03 to 0.3 are as good


def read(texts):
    """For each text that has one, the number, the occurrence and the decision of the evidence."""
    pairs = [(term, rule) for rule in rules.load().rules if rule.concept for term in rule.terms]
    finder, folders = Terms([term for term, _ in pairs]), (rules.folder(),)
    numbers, found = [], []
    for number, text in enumerate(texts):
        for hit in finder.find(text.text):
            if hit.span.start < text.end and text.start < hit.span.end:
                kind = "title" if text.field == "title" else "field"
                found.append(occurrence(setting(text.text, Span(*hit.span), kind), *pairs[hit.term], folders))
                numbers.append(number)
                break
    return numbers, found, list(pipeline.judge(pipeline.load(None), found, doubts=False))


def rows(numbers, found, decisions, said):
    return np.array([weigh.features(*pair, said[number]) for number, *pair in zip(numbers, found, decisions, strict=True)])


def normal(logits):
    shifted = logits - logits.max(1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(1, keepdims=True))


def main():
    place, *parts = sys.argv[1:]
    train, validation = everything()
    crossed = np.zeros((len(train), len(LABELS)), np.float32)
    for part, path in enumerate(parts):
        crossed[[number for number, text in enumerate(train) if fold(text, len(parts)) == part]] = np.load(path + ".left_out.npy")
    numbers, found, decisions = read(train)
    matrix = rows(numbers, found, decisions, normal(crossed))
    labels = np.array([LABELS.index(train[number].label) for number in numbers])
    fitted = LogisticRegression(C=STRENGTH, max_iter=3000).fit(matrix, labels)
    weights = weigh.Weights(fitted.coef_.astype(np.float32), fitted.intercept_.astype(np.float32), 0.0)

    numbers, found, decisions = read(validation)
    said = Encoder(place).read([one.setting for one in found])
    made = np.array([weigh.features(*pair, line) for *pair, line in zip(found, decisions, said, strict=True)])
    alarm = weigh.alarms(weigh.probabilities(made, weights))
    wanted = np.array([validation[number].label in ALARMS for number in numbers])
    spoken = np.array([decision.label in ALARMS and not decision.doubt for decision in decisions])
    right = (spoken & wanted).sum()
    print(f"validation, evidence alone: precision {right / spoken.sum():.3f} recall {right / wanted.sum():.3f}")
    chosen, best = 0.5, 0.0
    for least in np.arange(0.05, 0.96, 0.05):
        loud = spoken & (alarm >= least)
        precision, recall = (loud & wanted).sum() / max(1, loud.sum()), (loud & wanted).sum() / wanted.sum()
        print(f"  from {least:.2f}: precision {precision:.3f} recall {recall:.3f}")
        if (mean := 2 * precision * recall / max(precision + recall, 1e-9)) > best:
            chosen, best = float(least), mean
    data = {
        "alarm": round(chosen, 2),
        "bias": [round(float(one), 4) for one in weights.bias],
        "weights": [[round(float(one), 4) for one in line] for line in weights.weights],
    }
    Path(place, "weights.json").write_text(json.dumps(data) + "\n", encoding="utf-8")
    print(f"threshold {data['alarm']}, {matrix.shape[0]} texts, {matrix.shape[1]} pieces of evidence")


if __name__ == "__main__":
    main()
