"""How well the shipped model does on the validation part, by kind and by language, and how far its certainty can be trusted.

    python training/card.py            print the figures
    python training/card.py --compare FOLDER    hold a rebuilt model against the shipped one
    python training/card.py --write    bring docs/model-card.md and docs/reliability.svg up to date (tests/test_model_card.py checks it)

Needs wordwatch alone. The expected calibration error is the mean distance between certainty and share of right labels in ten bins of
certainty, weighed by their size (Guo et al. 2017, On Calibration of Modern Neural Networks).
"""

import argparse
import collections
import re
from pathlib import Path
from typing import NamedTuple

from texts import everything
from weigh import chances, known, read

from wordwatch.finding import ALARMS, SILENT
from wordwatch.meaning import weigh
from wordwatch.meaning.encoder import Encoder, encoder

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "model-card.md"
DIAGRAM = HERE.parent / "docs" / "reliability.svg"
BINS = 10
FEW = 15  # texts of a kind or a language of which figures are told
_PART = re.compile(r"(<!-- figures -->\n).*?(<!-- end -->)", re.DOTALL)


class Judged(NamedTuple):
    """A validation text with its label, the one it got, how likely that was, and how likely an alarm was."""

    kind: str
    language: str
    wanted: str
    got: str
    certainty: float
    alarm: float


def judged(place=""):
    """The validation part as the shipped model judges it, or the one in the folder ``place``."""
    _, validation = everything()
    numbers, found, decisions = read(validation)
    said = (Encoder(place) if place else encoder()).read([one.setting for one in found])
    made = chances(known(found, decisions, said), decisions, weights := weigh.load(place))
    out = []
    for number, one in zip(numbers, made, strict=True):
        text, label = validation[number], weigh.best(one, weights)
        out.append(Judged(f"{text.writer}: {text.kind}", text.language, text.label, label, one[label], weigh.alarm(one)))
    return out


def same(one):
    """Whether the label is right; all silent ones count as one."""
    return (one.wanted if one.wanted not in SILENT else "none") == (one.got if one.got not in SILENT else "none")


def line(name, some):
    """One row of a table."""
    weights = weigh.load()
    loud = [one for one in some if one.got in ALARMS and one.alarm >= weights.sure]
    wanted = [one for one in some if one.wanted in ALARMS]
    right = sum(one.wanted in ALARMS for one in loud)
    precision = f"{right / len(loud):.2f}" if loud else "–"
    recall = f"{right / len(wanted):.2f}" if wanted else "–"
    return f"| {name} | {len(some)} | {precision} | {recall} | {sum(map(same, some)) / len(some):.2f} |"


def bins(pairs):
    """For each bin of certainty with anything in it: how many, the mean certainty, and the share that is right."""
    filled = collections.defaultdict(list)
    for certainty, right in pairs:
        filled[min(BINS - 1, int(certainty * BINS))].append((certainty, right))
    return [
        (len(some), sum(one for one, _ in some) / len(some), sum(two for _, two in some) / len(some)) for _, some in sorted(filled.items())
    ]


def error(found):
    """The expected calibration error."""
    total = sum(number for number, _, _ in found)
    return sum(number * abs(certainty - right) for number, certainty, right in found) / total


def figures(some):
    """The figures as Markdown."""
    head = "| {} | texts | alarm precision | alarm recall | referent accuracy |\n| --- | ---: | ---: | ---: | ---: |"
    lines = [head.format("part"), line("all", some), ""]
    for title, name in (("language", "language"), ("writer and kind", "kind")):
        groups = collections.defaultdict(list)
        for one in some:
            groups[getattr(one, name)].append(one)
        rest = [one for group in groups.values() if len(group) < FEW for one in group]
        lines.append(head.format(title))
        lines += [line(key, group) for key, group in sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0])) if len(group) >= FEW]
        lines += [line("fewer each", rest), ""] if rest else [""]
    labels, alarms = reliability(some)
    lines.append(f"Expected calibration error: {error(labels):.3f} for labels, {error(alarms):.3f} for alarms.\n")
    lines.append("| certainty of the label | texts | right |\n| ---: | ---: | ---: |")
    lines += [f"| {certainty:.2f} | {number} | {right:.2f} |" for number, certainty, right in labels]
    return "\n".join(lines)


def reliability(some):
    """The bins for labels, and those for alarms."""
    return bins([(one.certainty, one.wanted == one.got) for one in some]), bins([(one.alarm, one.wanted in ALARMS) for one in some])


def diagram(some):
    """The reliability diagram: on the diagonal lies what is right as often as it is sure."""
    size, edge = 320, 40
    shapes = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size + 2 * edge}" height="{size + 2 * edge}"',
        ' font-family="sans-serif" font-size="12">',
        f'<rect x="{edge}" y="{edge}" width="{size}" height="{size}" fill="none" stroke="#888"/>',
        f'<line x1="{edge}" y1="{edge + size}" x2="{edge + size}" y2="{edge}" stroke="#888" stroke-dasharray="4"/>',
        f'<text x="{edge + size / 2}" y="{2 * edge + size - 8}" text-anchor="middle">how sure</text>',
        f'<text x="12" y="{edge + size / 2}" text-anchor="middle" transform="rotate(-90 12 {edge + size / 2})">how often right</text>',
    ]
    for (found, colour, name), at in zip(
        zip(reliability(some), ("#1f5fa8", "#c2571a"), ("labels", "alarms"), strict=True), (18, 34), strict=True
    ):
        points = [(edge + size * certainty, edge + size * (1 - right), number) for number, certainty, right in found]
        shapes.append(f'<polyline fill="none" stroke="{colour}" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y, _ in points)}"/>')
        shapes += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{2 + number**0.5 / 5:.1f}" fill="{colour}"/>' for x, y, number in points]
        shapes.append(f'<text x="{edge + 8}" y="{edge + at}" fill="{colour}">{name}</text>')
    return "\n".join([*shapes, "</svg>\n"])


def page(text, some):
    """The card with the figures as they are now."""
    return _PART.sub(lambda match: f"{match[1]}\n{figures(some)}\n{match[2]}", text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compare", metavar="FOLDER", help="say how far the model in FOLDER agrees with the shipped one")
    parser.add_argument("--write", action="store_true", help="bring docs/model-card.md and docs/reliability.svg up to date")
    args = parser.parse_args()
    some = judged()
    if args.compare:
        other = judged(args.compare)
        print(f"shipped: {line('all', some)}\nrebuilt: {line('all', other)}")
        print(f"the same label for {sum(a.got == b.got for a, b in zip(some, other, strict=True)) / len(some):.3f} of the validation part")
    elif args.write:
        PAGE.write_text(page(PAGE.read_text(encoding="utf-8"), some), encoding="utf-8")
        DIAGRAM.write_text(diagram(some), encoding="utf-8")
    else:
        print(figures(some))


if __name__ == "__main__":
    main()
