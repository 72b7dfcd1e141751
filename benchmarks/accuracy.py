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

from wordwatch.finding import REFERENTS, SILENT
from wordwatch.lexicon import rules
from wordwatch.meaning import pipeline
from wordwatch.meaning.occurrence import occurrence
from wordwatch.meaning.setting import setting
from wordwatch.spotting.terms import Terms

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWN = [os.path.join(ROOT, "tests", "accuracy", name) for name in ("occurrences.jsonl", "natural.jsonl")]
PAGE = os.path.join(ROOT, "docs", "accuracy.md")
ALARMS = ("title", "people", "unit", "work")
NAMES = (*REFERENTS, "none")
_PART = re.compile(r"(<!-- figures -->\n).*?(<!-- end -->)", re.DOTALL)


def judged(paths):
    """Each labelled item with the decision; None where the term is not even found."""
    terms = [(term, rule) for rule in rules.load().rules for term in rule.terms]
    finder = Terms([term for term, _ in terms])
    items = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            items += [json.loads(line) for line in file if line.strip()]
    found, owners = [], []
    for number, item in enumerate(items):
        for hit in finder.find(item["text"]):
            if hit.span.start < item["end"] and item["start"] < hit.span.end:
                kind = "title" if item.get("field") == "title" else "field"
                found.append(occurrence(setting(item["text"], hit.span, kind), *terms[hit.term], (rules.folder(),)))
                owners.append(number)
                break
    decisions = dict(zip(owners, pipeline.judge(pipeline.load(None), found), strict=True))
    return [(item, decisions.get(number)) for number, item in enumerate(items)]


def measure(pairs):
    """The figures and the confusion table, as in: alarm = title, people, unit or work without doubt; none = no finding."""
    table = collections.Counter()
    right = wrong = missed = 0
    for item, decision in pairs:
        label = decision.label if decision else "accident"
        want = "none" if item["label"] in SILENT else item["label"]
        table[want, "none" if label in SILENT else label] += 1
        alarm = label in ALARMS and not decision.doubt
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
