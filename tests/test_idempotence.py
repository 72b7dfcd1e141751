"""Applying all safe suggestions and checking again finds nothing new: on labelled data of the project's own, and on its fixtures."""

import json
import os
import re

import pytest

from wordwatch.check import Engine
from wordwatch.config import settings
from wordwatch.discover import Found
from wordwatch.document import Span
from wordwatch.formats import records
from wordwatch.formats.base import Options

HERE = os.path.dirname(os.path.abspath(__file__))


def texts():
    """Every text of the labelled data once, with the name of its field."""
    for name in ("occurrences.jsonl", "natural.jsonl"):
        with open(os.path.join(HERE, "accuracy", name), encoding="utf-8") as file:
            for line in file:
                item = json.loads(line)
                yield item.get("field", "text"), item["text"]


TEXTS = list(dict.fromkeys(texts()))


@pytest.fixture(scope="module")
def engine():
    return Engine(settings.Config("/"))


def findings(engine, fields):
    """For each text, the texts being records of one file: the findings, and the places in it of what the first suggestion replaces."""
    data = "\n".join(json.dumps({field: text}) for field, text in fields).encode()
    (result,) = engine.check([Found("all.jsonl", "records", data=data)])
    assert result.status == "checked", result.detail
    document = records.extract("all.jsonl", data, Options(matters=engine._matters))
    by_record = [[] for _ in fields]
    for finding in result.findings:
        number = finding.location.record - 1
        span = finding.suggestions[0].span if finding.suggestions else finding.span
        by_record[number].append((finding, list(places(document, finding.block, span, fields[number][1]))))
    return by_record


def places(document, number, span, text):
    """Where in the text the characters of the block's span are, markup between them left out."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    for at in range(*span):
        found = records.locate(document, document.blocks[number], Span(at, at + 1))
        yield starts[found.line - 1] + found.column - 1, starts[found.end_line - 1] + found.end_column - 1


def fixed(text, found):
    """The text with the first suggestion of each finding applied where it is safe, from the end; and how many were."""
    edits = [(finding.suggestions[0], where) for finding, where in found if finding.suggestions and finding.suggestions[0].safe]
    applied, last = 0, len(text) + 1
    for edit, where in sorted(edits, key=lambda edit: -edit[1][0][0]):
        if edit.replacement is None or where[-1][1] > last:
            continue
        last = where[0][0]
        for start, end in reversed(where):
            text = text[:start] + text[end:]
        text = text[:last] + edit.replacement + text[last:]
        applied += 1
    return text, applied


def test_safe_edits_leave_nothing_new(engine):
    before = findings(engine, TEXTS)
    edited = [fixed(text, found) for (_, text), found in zip(TEXTS, before, strict=True)]
    assert sum(applied for _, applied in edited) > 10
    after = findings(engine, [(field, text) for (field, _), (text, _) in zip(TEXTS, edited, strict=True)])
    for (_, text), found, (new, applied), left in zip(TEXTS, before, edited, after, strict=True):
        if applied:
            assert len(left) <= len(found) - applied, f"{text!r} became {new!r}, where {[finding.text for finding, _ in left]} is found"


def test_safe_edits_are_done_at_once(engine):
    """A second round has nothing left to do."""
    before = findings(engine, TEXTS)
    once = [fixed(text, found)[0] for (_, text), found in zip(TEXTS, before, strict=True)]
    again = findings(engine, [(field, text) for (field, _), text in zip(TEXTS, once, strict=True)])
    twice = [fixed(text, found)[0] for text, found in zip(once, again, strict=True)]
    assert [pair for pair in zip(once, twice, strict=True) if pair[0] != pair[1]] == []
