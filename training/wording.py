"""Fit what says which wording reads best: options of a few thousand texts, each read in its place, against what is known of the place.

    python training/wording.py FOLDER [--check]

FOLDER holds encoder.onnx and tokenizer.json, and gets wording.json and wording.npz; with --check only the figures of texts that were left
out are printed. readings.jsonl holds what was read: the text by writer and number, and the options that can be pasted as they stand
("good", the best first) and those that are right but stilted ("fair"), as "shape word"; whoever read them saw neither rules nor what the
rules propose. Needs wordwatch itself, scikit-learn and scipy.
"""

import hashlib
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from texts import HERE, families, read, tested

from wordwatch.document import Span
from wordwatch.lexicon import concepts, cues, roles, rules
from wordwatch.meaning import pipeline
from wordwatch.meaning.occurrence import occurrence
from wordwatch.meaning.record import Record
from wordwatch.meaning.setting import setting
from wordwatch.spotting.terms import Terms
from wordwatch.suggest.prose import rank, wording
from wordwatch.suggest.prose.options import possible

CONCEPT = "back-office"
WIDE, NEAR = 48, 16  # numbers that the states of the wide and the narrow window come down to
SELDOM = 3  # a feature of fewer options is left out
STRENGTH = 0.1  # of the fit against the pull of all weights to nothing
SMALL = 0.02  # weights below it are left out
FOLDS = 4


def texts():
    """All texts by writer, in the order of their files."""
    found = defaultdict(list)
    for path in sorted((HERE / "texts").glob("*.jsonl")):
        for text in read(path):
            found[text.writer].append(text)
    for text in (*families(), *tested()):
        found[text.writer].append(text)
    return found


def places(known):
    """For each text that has one, its place, its decision and its options; None where no options are weighed."""
    folders = (rules.folder(),)
    pairs = [(term, rule) for rule in rules.load().rules if rule.concept == CONCEPT for term in rule.terms]
    finder, records, found, numbers = Terms([term for term, _ in pairs]), {}, [], []
    for number, text in enumerate(known):
        record = records.setdefault(text.text, Record(text.text))
        for hit in finder.find(text.text):
            if hit.span.start < text.end and text.start < hit.span.end:
                kind = "title" if text.field == "title" else "field"
                found.append(occurrence(setting(text.text, Span(*hit.span), kind), *pairs[hit.term], folders, record))
                numbers.append(number)
                break
    concept, everything = concepts.load(CONCEPT, folders), wording.Known(roles.built_in(), cues.load(folders))
    made = [None] * len(known)
    for number, here, decision in zip(numbers, found, pipeline.judge(pipeline.load(None), found), strict=True):
        text, span = known[number].text, here.setting.span
        acting = wording.acting(text, span, decision, everything)
        place, settled = wording.stated(text, span, acting, concept, everything, "")
        if settled is None and wording.is_open(place, acting):
            ruled = wording.proposed(place, acting, everything)[: wording.LIMIT]
            made[number] = place, acting, [one for one in possible(place, acting.label, ruled) if rank.fits(one, acting)]
    return made


def named(option):
    """An option as readings.jsonl names it."""
    return f"{option.shape} {option.word}" if option.shape != "?" else f"? {option.made.replacement}"


class Table:
    """The features of all options as rows, with the numbers that the states come down to."""

    def __init__(self, items, names=None, kinds=None, reduction=None):
        states = np.array([np.frombuffer(decision.sense, np.float16).astype(np.float32) for _, (_, decision, _) in items])
        self.mean, self.projection = reduction or reduced(states)
        sensed = (states - self.mean) @ self.projection
        self.rows, self.right = [], []
        for number, (reading, (place, decision, options)) in enumerate(items):
            around = rank.surroundings(place)
            for which, option in enumerate(options):
                self.rows.append((set(rank.features(place, decision, option, around)), rank.kind(option), number, which))
                self.right.append(named(option) in reading["good"])
        counts = Counter(name for found, *_ in self.rows for name in found)
        self.names = names or {name: at for at, name in enumerate(sorted(one for one, count in counts.items() if count >= SELDOM))}
        self.kinds = kinds or {kind: at for at, kind in enumerate(sorted({kind for _, kind, *_ in self.rows}))}
        width, lines, columns, values = sensed.shape[1], [], [], []
        for line, (found, kind, number, _) in enumerate(self.rows):
            known = [self.names[name] for name in found if name in self.names]
            lines += [line] * len(known)
            columns += known
            values += [1.0] * len(known)
            if kind in self.kinds:
                start = len(self.names) + self.kinds[kind] * width
                lines += [line] * width
                columns += range(start, start + width)
                values += list(sensed[number])
        self.matrix = sparse.csr_matrix((values, (lines, columns)), shape=(len(self.rows), len(self.names) + len(self.kinds) * width))

    def fitted(self):
        return LogisticRegression(C=STRENGTH, max_iter=500).fit(self.matrix, self.right)


def reduced(states):
    """The mean and the projection to the directions in which the states of both readings differ most, at half their spread."""
    mean, half = states.mean(0), states.shape[1] // 2
    projection = np.zeros((states.shape[1], WIDE + NEAR), np.float32)
    for start, column, count in ((0, 0, WIDE), (half, WIDE, NEAR)):
        _, spread, directions = np.linalg.svd(states[:, start : start + half] - mean[start : start + half], full_matrices=False)
        scale = spread[:count] / np.sqrt(len(states))
        projection[start : start + half, column : column + count] = 0.5 * directions[:count].T / scale
    return mean, projection


def check(items, groups):
    """What texts of kinds that were left out would get."""
    sums, told = Counter(), []
    for part in range(FOLDS):
        inside = [item for item, group in zip(items, groups, strict=True) if group != part]
        outside = [item for item, group in zip(items, groups, strict=True) if group == part]
        fit = Table(inside)
        model = fit.fitted()
        left = Table(outside, fit.names, fit.kinds, (fit.mean, fit.projection))
        chances = model.predict_proba(left.matrix)[:, 1]
        best = {}
        for (_, _, number, which), chance in zip(left.rows, chances, strict=True):
            best[number] = max(best.get(number, (0.0, 0)), (chance, -which))
        for number, (reading, (_, _, options)) in enumerate(outside):
            chance, which = best[number]
            first, chosen = options[0], options[-which]
            sums["n"] += 1
            sums["any"] += any(named(one) in reading["good"] for one in options)
            sums["rules"] += first.rule == 0 and named(first) in reading["good"]
            sums["learned"] += named(chosen) in reading["good"]
            sums["learned or fair"] += named(chosen) in reading["good"] + reading["fair"]
            told.append((chance, named(chosen) in reading["good"], named(chosen) in reading["good"] + reading["fair"], chosen.rule == 0))
    print({name: round(count / sums["n"], 3) for name, count in sums.items()}, sums["n"])
    for low in (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        some = [one for one in told if low <= one[0] < low + 0.1]
        if some:
            print(f"  chance {low:.1f}: n {len(some)} good {np.mean([one[1] for one in some]):.2f} or fair {np.mean([one[2] for one in some]):.2f}")


def main():
    known = texts()
    readings = [json.loads(line) for line in (HERE / "readings.jsonl").read_text(encoding="utf-8").split("\n") if line]
    chosen = [known[reading["writer"]][reading["number"]] for reading in readings]
    found = zip(readings, chosen, places(chosen), strict=True)
    kept = [((reading, place), text) for reading, text, place in found if place is not None and len(place[2]) > 1]
    items = [item for item, _ in kept]
    groups = [hashlib.blake2b(f"{text.writer}/{text.kind}".encode(), digest_size=4).digest()[0] % FOLDS for _, text in kept]
    print(f"{len(items)} texts of {len(readings)}")
    check(items, groups)
    if "--check" in sys.argv:
        return
    table = Table(items)
    weights = table.fitted()
    numbers = np.append(weights.coef_[0], 0.0)
    names = {name: round(float(numbers[at]), 3) for name, at in table.names.items() if abs(numbers[at]) >= SMALL}
    names["any"] = round(float(numbers[table.names["any"]] + weights.intercept_[0]), 3)
    folder = Path(sys.argv[1])
    lines = ",\n".join(f"  {json.dumps(name, ensure_ascii=False)}: {value}" for name, value in sorted(names.items()))
    (folder / "wording.json").write_text(f'{{\n "weights": {{\n{lines}\n}}}}\n', encoding="utf-8")
    width, start = table.projection.shape[1], len(table.names)
    sense = {
        f"sense {kind}": numbers[start + at * width : start + (at + 1) * width].astype(np.float32) for kind, at in table.kinds.items()
    }
    np.savez_compressed(
        folder / "wording.npz", mean=table.mean.astype(np.float16), projection=table.projection.astype(np.float16), **sense
    )
    print(f"{len(names)} weights, {len(table.kinds)} kinds")


if __name__ == "__main__":
    main()
