"""How often wordwatch knows what a term refers to: figures and confusion table for labelled occurrences.

    python benchmarks/accuracy.py                  print the figures for the project's own data, tests/accuracy/*.jsonl
    python benchmarks/accuracy.py FILE.jsonl ...   for other files of the same form
    python benchmarks/accuracy.py --write          bring docs/accuracy.md up to date (tests/test_accuracy.py checks that it is)

Each line of a file: text, start and end of the occurrence (code points), label, and field ("title" for the value of a job-title field).
"""

import argparse
import collections
import json
import os
import re

from wordwatch.check import Engine
from wordwatch.config import settings
from wordwatch.discover import Found
from wordwatch.finding import REFERENTS, SILENT

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWN = [os.path.join(ROOT, "tests", "accuracy", name) for name in ("occurrences.jsonl", "natural.jsonl")]
PAGE = os.path.join(ROOT, "docs", "accuracy.md")
ALARMS = ("title", "people", "unit", "work")
NAMES = (*REFERENTS, "none")
_PART = re.compile(r"(<!-- figures -->\n).*?(<!-- end -->)", re.DOTALL)


def judged(paths):
    """Each labelled item with what is found of it, silent occurrences included; None where the term is not even found."""
    items = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            items += [json.loads(line) for line in file if line.strip()]
    data = "\n".join(json.dumps({item.get("field", "text"): item["text"]}) for item in items).encode()
    (result,) = Engine(settings.Config("/"), explain=True).check([Found("occurrences.jsonl", "records", data=data)])
    found = [None] * len(items)
    for finding in result.findings:
        number = finding.location.record - 1
        start, end = _place(items[number]["text"], finding.location)
        if finding.referent and start < items[number]["end"] and items[number]["start"] < end:
            found[number] = found[number] or finding
    return list(zip(items, found, strict=True))


def _place(text, location):
    """Where in the text a location begins and ends."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return starts[location.line - 1] + location.column - 1, starts[location.end_line - 1] + location.end_column - 1


def measure(pairs):
    """The figures and the confusion table, as in: alarm = a finding that is an error or a warning; none = no finding."""
    table = collections.Counter()
    right = wrong = missed = 0
    for item, finding in pairs:
        label = finding.referent if finding else "accident"
        want = "none" if item["label"] in SILENT else item["label"]
        table[want, "none" if label in SILENT else label] += 1
        alarm = finding is not None and finding.severity.value in ("error", "warning")
        right += alarm and want in ALARMS
        wrong += alarm and want not in ALARMS
        missed += not alarm and want in ALARMS
    agree = sum(count for (want, got), count in table.items() if want == got)
    figures = {
        "occurrences": len(pairs),
        "alarm precision": right / (right + wrong) if right + wrong else 1.0,
        "alarm recall": right / (right + missed) if right + missed else 1.0,
        "referent accuracy": agree / len(pairs),
    }
    return figures, table


def shown(figures, table):
    """Figures and table as Markdown."""
    lines = [f"- {name}: {value if isinstance(value, int) else format(value, '.3f')}" for name, value in figures.items()]
    lines += ["", "| is \\ said | " + " | ".join(NAMES) + " |", "| --- |" + " ---: |" * len(NAMES)]
    lines += [f"| {want} | " + " | ".join(str(table[want, got]) for got in NAMES) + " |" for want in NAMES]
    return "\n".join(lines)


def page(text):
    """The page with the figures as they are now."""
    return _PART.sub(
        lambda match: (
            match.group(1)
            + "\n\n".join(f"`{os.path.basename(path)}`\n\n{shown(*measure(judged([path])))}" for path in OWN)
            + "\n"
            + match.group(2)
        ),
        text,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", default=OWN)
    parser.add_argument("--write", action="store_true", help="bring docs/accuracy.md up to date")
    args = parser.parse_args()
    if args.write:
        with open(PAGE, encoding="utf-8") as file:
            text = page(file.read())
        with open(PAGE, "w", encoding="utf-8") as file:
            file.write(text)
        return
    print(shown(*measure(judged(args.files))))


if __name__ == "__main__":
    main()
