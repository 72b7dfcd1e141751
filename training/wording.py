"""Fit what says which wording reads best: options of a few thousand texts, each read in its place, against what is known of the place.

    python training/wording.py FOLDER [--check]

FOLDER gets wording.json and wording.npz. The texts are read with the model in wordwatch/data/judge, so that a new one must lie there
first; with --check only the figures of texts that were left out are printed. readings.jsonl holds what was read: the text by writer and
number, and the options that can be pasted as they stand ("good", the best first) and those that are right but stilted ("fair"), as "shape
word"; sentences.jsonl holds further texts with the same. Whoever read them saw neither rules nor what the rules propose. Needs wordwatch
itself, scikit-learn and scipy.
"""

import hashlib
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from texts import HERE, families, read, sentences, tested
from weigh import occurrences

from wordwatch.lexicon import concepts, cues, roles, rules
from wordwatch.meaning import pipeline
from wordwatch.suggest.prose import rank, wording

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
    folders, (numbers, found) = (rules.folder(),), occurrences(known)
    concept, everything = concepts.load(CONCEPT, folders), wording.Known(roles.built_in(), cues.load(folders))
    made = [None] * len(known)
    for number, here, decision in zip(numbers, found, pipeline.judge(pipeline.load(None), found), strict=True):
        text, span = known[number].text, here.setting.span
        acting = wording.acting(text, span, decision, everything)
        place, settled = wording.stated(text, span, acting, concept, everything, "")
        if settled is None and (options := wording.weighable(place, acting, wording.proposed(place, acting, everything))):
            made[number] = place, acting, rank.fitting(options, acting)
    return made


def stored(name):
    """What a file of lines of JSON beside this one holds."""
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").split("\n") if line]


def group(text):
    """The fold that a text is in: whole kinds of each writer, single sentences by themselves."""
    key = text.text if text.writer == "sentences" else f"{text.writer}/{text.kind}"
    return hashlib.blake2b(key.encode(), digest_size=4).digest()[0] % FOLDS


def named(option):
    """An option as readings.jsonl names it."""
    return f"{option.shape} {option.word}" if option.shape != "?" else f"? {option.made.replacement}"


class Table:
    """The features of all options as rows, with the numbers that the states come down to."""

    def __init__(self, items, names=None, kinds=None, reduction=None):
        states = np.array([np.frombuffer(decision.sense, np.float16).astype(np.float32) for _, (_, decision, _) in items])
        self.mean, self.projection = reduction or reduced(states)
        sensed = (states - self.mean) @ self.projection
        self.rows, self.right, words = [], [], cues.load((rules.folder(),)).wording
        for number, (reading, (place, decision, options)) in enumerate(items):
            around = rank.surroundings(place, decision, words)
            for which, option in enumerate(options):
                self.rows.append((dict(rank.features(place, decision, option, around)), rank.kind(option), number, which))
                self.right.append(named(option) in reading["good"])
        counts = Counter(name for found, *_ in self.rows for name in found)
        self.names = names or {name: at for at, name in enumerate(sorted(one for one, count in counts.items() if count >= SELDOM))}
        self.kinds = kinds or {kind: at for at, kind in enumerate(sorted({kind for _, kind, *_ in self.rows}))}
        width, lines, columns, values = sensed.shape[1], [], [], []
        for line, (found, kind, number, _) in enumerate(self.rows):
            known = {self.names[name]: value for name, value in found.items() if name in self.names}
            lines += [line] * len(known)
            columns += known
            values += known.values()
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


def check(items, groups, writers):
    """What texts of kinds that were left out would get."""
    told = []
    for part in range(FOLDS):
        inside = [item for item, group in zip(items, groups, strict=True) if group != part]
        outside = [item for item, group in zip(items, groups, strict=True) if group == part]
        short = [writer == "sentences" for writer, group in zip(writers, groups, strict=True) if group == part]
        fit = Table(inside)
        model = fit.fitted()
        left = Table(outside, fit.names, fit.kinds, (fit.mean, fit.projection))
        chances = model.predict_proba(left.matrix)[:, 1]
        best = {}
        for (_, _, number, which), chance in zip(left.rows, chances, strict=True):
            best[number] = max(best.get(number, (0.0, 0)), (chance, -which))
        for number, (reading, (_, _, options)) in enumerate(outside):
            chance, which = best[number]
            right, first, chosen = reading["good"], named(options[0]), named(options[-which])
            any_ = any(named(one) in right for one in options)
            told.append((chance, chosen in right, chosen in right + reading["fair"], first in right, any_, short[number]))
    table = np.array(told, float)
    for name, some in (("all", table), ("sentences", table[table[:, 5] > 0])):
        figures = dict(zip(("learned", "or fair", "rules", "any"), some[:, 1:5].mean(0).round(3).tolist(), strict=True))
        print(name, len(some), figures)
    for low in (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        some = [one for one in told if low <= one[0] < low + 0.1]
        if some:
            good, fair = np.mean([one[1] for one in some]), np.mean([one[2] for one in some])
            print(f"  chance {low:.1f}: n {len(some)} good {good:.2f} or fair {fair:.2f}")


def main():
    known = texts()
    readings = stored("readings.jsonl")
    chosen = [known[reading["writer"]][reading["number"]] for reading in readings]
    for one, text in zip(stored("sentences.jsonl"), sentences(), strict=True):
        if "good" in one:
            readings.append(one)
            chosen.append(text)
    found = zip(readings, chosen, places(chosen), strict=True)
    kept = [((reading, place), text) for reading, text, place in found if place is not None and len(place[2]) > 1]
    items = [item for item, _ in kept]
    groups = [group(text) for _, text in kept]
    print(f"{len(items)} texts of {len(readings)}")
    check(items, groups, [text.writer for _, text in kept])
    if "--check" in sys.argv:
        return
    table = Table(items)
    weights = table.fitted()
    numbers = np.append(weights.coef_[0], 0.0)
    names = {name: round(float(numbers[at]), 3) for name, at in table.names.items() if abs(numbers[at]) >= SMALL}
    names["any"] = round(float(numbers[table.names["any"]] + weights.intercept_[0]), 3)
    folder = Path(sys.argv[1])
    told = ",\n".join(f"  {json.dumps(name, ensure_ascii=False)}: {value}" for name, value in sorted(names.items()))
    (folder / "wording.json").write_text(f'{{\n "weights": {{\n{told}\n}}}}\n', encoding="utf-8")
    width, start = table.projection.shape[1], len(table.names)
    sense = {f"sense {kind}": numbers[start + at * width : start + (at + 1) * width].astype(np.float32) for kind, at in table.kinds.items()}
    np.savez_compressed(folder / "wording.npz", mean=table.mean.astype(np.float16), projection=table.projection.astype(np.float16), **sense)
    print(f"{len(names)} weights, {len(table.kinds)} kinds")


if __name__ == "__main__":
    main()
