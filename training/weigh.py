"""Fit the second stage: the evidence, the profile of the document and what the encoder reads, weighed together.

    python training/weigh.py FOLDER PART.safetensors...

FOLDER holds encoder.onnx and tokenizer.json, and gets weights.json. The PARTs are what "train.py --part K/N" left, in order: their
predictions are for texts that they had not seen. Needs wordwatch itself and scikit-learn. The thresholds are chosen on the validation
part, which neither stage was trained on: an alarm is raised where it is likelier than not, and it is a mere suggestion below the least
probability with which precision is 0.95.
"""

import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from texts import everything, families, fold

from wordwatch.document import Span
from wordwatch.finding import ALARMS, SILENT
from wordwatch.lexicon import cues, rules
from wordwatch.meaning import gather, pipeline, weigh
from wordwatch.meaning.encoder import LABELS, READINGS, Encoder, normal
from wordwatch.meaning.judge import CERTAIN
from wordwatch.meaning.occurrence import occurrence
from wordwatch.meaning.record import Record
from wordwatch.meaning.setting import setting
from wordwatch.spotting.terms import Terms

# Of the fit against the pull of all weights to nothing, a text on average. Made-up texts hold more traps than real ones, and a stronger fit
# trusts the plain signs too little: 0.01 is better on the validation part and worse on text by others.
STRENGTH = 0.001
FAMILIES = 10  # times that a text of a family counts: they are few, and each is the contrast to its neighbours
SELDOM = 4  # a feature of fewer texts is left out
PRECISION = 0.95
LIKELY = 0.5


def occurrences(texts):
    """The numbers of the texts in which the term is found at its place, and the occurrences."""
    pairs = [(term, rule) for rule in rules.load().rules if rule.concept for term in rule.terms]
    finder, folders = Terms([term for term, _ in pairs]), (rules.folder(),)
    numbers, found = [], []
    records = {}
    for number, text in enumerate(texts):
        for hit in finder.find(text.text):
            if hit.span.start < text.end and text.start < hit.span.end:
                kind = "title" if text.field == "title" else "field"
                record = records.setdefault(text.text, Record(text.text))
                found.append(occurrence(setting(text.text, Span(*hit.span), kind), *pairs[hit.term], folders, record))
                numbers.append(number)
                break
    return numbers, found


def read(texts):
    """For each text that has one, the number, the occurrence and what the evidence says."""
    numbers, found = occurrences(texts)
    return numbers, found, list(pipeline.evidence(pipeline.load(None), found))


def known(found, decisions, said):
    """The features of each occurrence; None where characters decide."""
    lines = [None if decision.basis == CERTAIN else line for decision, line in zip(decisions, said, strict=True)]
    return list(gather.known(cues.load((rules.folder(),)), found, decisions, lines))


def fit(rows, labels, counts_for):
    """The weights of all features that are not seldom, from rows of features and what each row counts for.

    Features are brought to one scale first, so that a seldom one is not held down more than the others. So strong a pull to nothing makes
    the probabilities too modest; what they are to be multiplied with is found on thirds that were left out.
    """
    counts = Counter(name for row in rows for name in {one.name for one in row})
    names = sorted(name for name, count in counts.items() if count >= SELDOM)
    place = {name: number for number, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names)), np.float32)
    for number, row in enumerate(rows):
        for one in row:
            if one.name in place:
                matrix[number, place[one.name]] += one.value
    labels, share = np.array(labels), np.array(counts_for, float)
    third = np.arange(len(labels)) * 3 // len(labels)  # neighbours are of one writer and kind
    left_out = np.zeros((len(labels), len(LABELS)))
    for part in range(3):
        scaled, bias = fitted(matrix[third != part], labels[third != part], share[third != part])
        left_out[third == part] = matrix[third == part] @ scaled.T + bias
    sharper = min(np.arange(1.0, 4.01, 0.05), key=lambda factor: loss(factor * left_out, labels, share))
    scaled, bias = (sharper * one for one in fitted(matrix, labels, share))
    print(f"probabilities sharpened by {sharper:.2f}")
    weights = {name: tuple(round(float(one), 4) for one in scaled[:, number]) for number, name in enumerate(names)}
    return weigh.Weights(weights, tuple(round(float(one), 4) for one in bias), LIKELY, LIKELY)


def fitted(matrix, labels, share):
    """The weights and the bias for features as they are."""
    from sklearn.linear_model import LogisticRegression  # here, since the card is written without it

    mean = np.average(matrix, axis=0, weights=share)
    spread = np.sqrt(np.average((matrix - mean) ** 2, axis=0, weights=share)) + 1e-3
    model = LogisticRegression(C=STRENGTH * len(share) / share.sum(), max_iter=3000)
    model.fit((matrix - mean) / spread, labels, sample_weight=share)
    scaled = model.coef_ / spread
    return scaled, model.intercept_ - scaled @ mean


def loss(logits, labels, share):
    """The mean surprise of the labels."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    said = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.average(said[np.arange(len(labels)), labels], weights=share)


def chances(rows, decisions, weights):
    """The probabilities of each occurrence."""
    sure = [{label: float(label == decision.label) for label in LABELS} for decision in decisions]
    return [one if row is None else weigh.probabilities(row, weights) for row, one in zip(rows, sure, strict=True)]


def figures(wanted, got, doubts=None):
    loud = [label in ALARMS and not (doubts and doubts[number]) for number, label in enumerate(got)]
    right = sum(one and label in ALARMS for one, label in zip(loud, wanted, strict=True))
    six = [(a if a not in SILENT else "none") == (b if b not in SILENT else "none") for a, b in zip(wanted, got, strict=True)]
    precision, recall = right / max(1, sum(loud)), right / max(1, sum(label in ALARMS for label in wanted))
    return f"precision {precision:.3f} recall {recall:.3f} six-way {np.mean(six):.3f} n {len(wanted)}"


def thresholds(made, wanted, weights):
    """Where alarms are raised, and where they are sure."""
    alarm = np.array([weigh.alarm(one) for one in made])
    true = np.array([label in ALARMS for label in wanted])
    steps = [round(float(step), 2) for step in np.arange(LIKELY, 0.96, 0.01)]
    told = {}
    for least in steps:
        loud = alarm >= least
        told[least] = ((loud & true).sum() / max(1, loud.sum()), (loud & true).sum() / true.sum())
        if round(100 * least) % 5 == 0:
            print(f"  from {least:.2f}: precision {told[least][0]:.3f} recall {told[least][1]:.3f}")
    sure = next((one for one in steps if told[one][0] >= PRECISION), steps[-1])
    return weights._replace(alarm=LIKELY, sure=sure)


def main():
    place, *parts = sys.argv[1:]
    train, validation = everything()
    crossed = np.zeros((len(train), READINGS, len(LABELS)), np.float32)
    for part, path in enumerate(parts):
        crossed[[number for number, text in enumerate(train) if fold(text, len(parts)) == part]] = np.load(path + ".left_out.npy")
    numbers, found, decisions = read(train)
    rows = known(found, decisions, normal(crossed)[numbers])
    pairs = [(row, LABELS.index(train[number].label)) for row, number in zip(rows, numbers, strict=True) if row is not None]
    hard = families()
    numbers, found, decisions = read(hard)
    print(f"{len(hard) - len(numbers)} texts of families are left out: a format finds the term in them only once it has repaired them")
    rows = known(found, decisions, Encoder(place).read([one.setting for one in found]))
    shares = [1] * len(pairs)
    pairs += [(row, LABELS.index(hard[number].label)) for row, number in zip(rows, numbers, strict=True) if row is not None]
    weights = fit(*zip(*pairs, strict=True), [*shares, *[FAMILIES] * (len(pairs) - len(shares))])

    numbers, found, decisions = read(validation)
    said = Encoder(place).read([one.setting for one in found])
    wanted = [validation[number].label for number in numbers]
    print("validation, the surest evidence alone:", figures(wanted, [one.label for one in decisions], [one.doubt for one in decisions]))
    print("validation, the encoder alone:", figures(wanted, [LABELS[number] for number in said[:, : len(LABELS)].argmax(1)]))
    made = chances(known(found, decisions, said), decisions, weights)
    weights = thresholds(made, wanted, weights)
    got = [weigh.best(one, weights) for one in made]
    print("validation, weighed:", figures(wanted, got))
    print("validation, loud ones only where sure:", figures(wanted, got, [weigh.alarm(one) < weights.sure for one in made]))
    data = {"alarm": weights.alarm, "sure": weights.sure, "bias": weights.bias, "weights": weights.weights}
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(line)}" for name, line in weights.weights.items())
    head = ",\n".join(f" {json.dumps(key)}: {json.dumps(data[key])}" for key in ("alarm", "sure", "bias"))
    Path(place, "weights.json").write_text(f'{{\n{head},\n "weights": {{\n{lines}\n}}}}\n', encoding="utf-8")
    print(f"alarms from {weights.alarm}, sure from {weights.sure}; {len(pairs)} texts, {len(weights.weights)} pieces of evidence")


if __name__ == "__main__":
    main()
