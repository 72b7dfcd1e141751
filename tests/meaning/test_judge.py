"""Every check by which a referent is told, on sentences that it must touch and on near misses that it must leave alone."""

import os
import re
from typing import NamedTuple

import pytest
import yaml
from occurrences import occurrence_of

from wordwatch.document import Block
from wordwatch.finding import SILENT
from wordwatch.formats.base.lines import extent
from wordwatch.formats.base.markup.field import Part, parts, title
from wordwatch.formats.base.tiling import verbatim
from wordwatch.meaning import pipeline
from wordwatch.spotting.terms import Terms

CANONICAL = ("back office", "back officer")
LABELS = {"title", "people", "unit", "work", "system", *SILENT}
MARKED = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
PATH = os.path.join(os.path.dirname(os.path.dirname(__file__)), "accuracy", "patterns.yaml")
with open(PATH, encoding="utf-8") as _file:
    CHECKS = yaml.safe_load(_file)


WEAK_PATH = os.path.join(os.path.dirname(os.path.dirname(__file__)), "accuracy", "weak.txt")
with open(WEAK_PATH, encoding="utf-8") as _file:
    WEAK = frozenset(line.rstrip("\n").replace("\\n", "\n") for line in list(_file)[1:])
"""Sentences that are still decided wrongly: known, and a test fails when one of them comes right, so that it is taken off the list."""


class Case(NamedTuple):
    """One sentence: what the check is called, and the label that the sentence must get."""

    check: str
    side: str
    text: str
    label: str
    kind: str


def cases_of(check):
    """The sentences of a check; one of them is a text, or a mapping with "text" and its own "label" or "title"."""
    for side in ("touch", "leave"):
        for entry in check[side]:
            one = entry if isinstance(entry, dict) else {"text": entry}
            kind = "title" if one.get("title", check.get("title", False)) else "paragraph"
            yield Case(check["name"], side, one["text"], one.get("label", check["label"]), kind)


CASES = [case for check in CHECKS for case in cases_of(check)]


def occurrence(case):
    """The occurrence to be judged, in what the formats make of the text without the marks."""
    text, marked = case.text, None
    if match := MARKED.search(text):
        marked = match.start()
        text = text[: match.start()] + match.group(1) + text[match.end() :]
    passage = verbatim(text, 0, len(text))
    found = [Part(case.kind, title(passage))] if case.kind == "title" else parts(passage, case.kind)
    blocks = [Block(*part.passage[:2], part.kind, lead=part.lead, emphasis=part.passage.emphasis) for part in found]
    hits = [(block, hit) for block in blocks for hit in Terms(CANONICAL).find(block.text)]
    hits = [(block, hit) for block, hit in hits if marked in (None, extent(block, hit.span)[0])]
    assert len(hits) == 1, f"{case.check}: mark one of the {len(hits)} occurrences with [[...]]: {case.text!r}"
    ((block, hit),) = hits
    leads = tuple(blocks[index].text for index in block.lead)
    around = "\n".join(other.text for other in blocks if other is not block)
    return occurrence_of(block.text, hit.span, block.kind, CANONICAL[hit.term], leads, around, block.emphasis)


@pytest.fixture(scope="session")
def decisions():
    """The decision for every case, in one batch: parsing them one by one would take many times as long."""
    found = [occurrence(case) for case in CASES]
    return dict(zip(CASES, pipeline.judge(pipeline.load(None), found), strict=True))


def marked(case):
    """The case as a parameter, expected to fail where it is on the list of weak spots."""
    marks = [pytest.mark.xfail(strict=True, reason="a known weak spot")] if case.text in WEAK else []
    return pytest.param(case, id=f"{case.check} | {case.side} | {case.text}", marks=marks)


def test_the_list_of_weak_spots_is_short_and_true():
    texts = {case.text for case in CASES}
    assert texts >= WEAK
    assert len(WEAK) <= 0.06 * len(texts)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_label(case, decisions):
    decision = decisions[case]
    assert decision.label == case.label, f"{case.text!r}: {decision.why}"


@pytest.mark.parametrize("check", CHECKS, ids=[check["name"] for check in CHECKS])
def test_check_is_whole(check):
    assert set(check) <= {"name", "label", "title", "touch", "leave"}
    assert len(check["touch"]) >= 3
    assert len(check["leave"]) >= 3
    labels = [case.label for case in cases_of(check)]
    assert set(labels) <= LABELS
    assert all(case.label != check["label"] for case in cases_of(check) if case.side == "leave")


def test_each_sentence_stands_once():
    texts = [case.text for case in CASES]
    assert sorted({text for text in texts if texts.count(text) > 1}) == []
