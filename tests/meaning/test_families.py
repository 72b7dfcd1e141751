"""Families of hard cases, each with siblings by a writer who knew neither rules nor program: the label that each occurrence must get."""

import json
import os
from collections import Counter

import pytest

from wordwatch.check import Engine
from wordwatch.config import settings
from wordwatch.discover import Found

FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "accuracy")
MARKDOWN = ("document-title", "menu-path")
with open(os.path.join(FOLDER, "siblings.jsonl"), encoding="utf-8") as _file:
    CASES = [json.loads(line) for line in _file if line.strip()]


@pytest.fixture(scope="module")
def labels():
    """The label of each marked occurrence, each text a document of its own; "" where nothing is found."""
    engine, found = Engine(settings.Config("/"), explain=True), []
    files = [
        Found(
            f"{number}.md" if case["family"] in MARKDOWN else f"{number}.txt",
            "markdown" if case["family"] in MARKDOWN else "text",
            data=text.encode(),
        )
        for number, case in enumerate(CASES)
        for text in (case["text"].replace("[[", "").replace("]]", ""),)
    ]
    for case, result in zip(CASES, engine.check(files), strict=True):
        start, end = case["text"].index("[["), case["text"].index("]]") - 2
        found.append(next((one.referent for one in result.findings if _overlaps(one, files[len(found)].data.decode(), start, end)), ""))
    return found


def _overlaps(finding, text, start, end):
    """Whether the finding stands where the mark does."""
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
    place = finding.location
    first, last = starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1
    return first < end and start < last


def known(case):
    """Expected to fail where the case is marked as a weak spot; a test fails when it comes right, so that the mark is taken off."""
    return [pytest.mark.xfail(strict=True, reason="a known weak spot")] if case.get("weak") else []


def test_each_family_has_siblings_most_of_which_are_told():
    families = Counter(case["family"] for case in CASES)
    weak = Counter(case["family"] for case in CASES if case.get("weak"))
    assert len(families) == 20
    assert all(families[family] >= 8 and weak[family] <= 6 for family in families)


@pytest.mark.parametrize("number", [pytest.param(number, marks=known(case)) for number, case in enumerate(CASES)])
def test_sibling(labels, number):
    case = CASES[number]
    assert labels[number] == case["label"], f"{case['family']}: {case['text']!r}"
