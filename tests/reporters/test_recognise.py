"""Reports of wordwatch are known as such, whatever has become of their layout, and nothing else is."""

import io
import json
import os
from pathlib import Path

import pytest
from limited import run_limited

from wordwatch import Linter
from wordwatch.__main__ import exit_code
from wordwatch.document import Location, Span
from wordwatch.finding import FileResult, Finding, Severity
from wordwatch.reporters import NAMES, View, load
from wordwatch.reporters.recognise import is_report

TEXT = "Our back-office staff answered nine thousand letters."
PLACE = Location(1, 5, 1, 16)
FINDING = Finding(
    "a.md", "back-office", Severity.ERROR, "people", "back-office", "m", "w", (), PLACE, 0, Span(4, 15), "Our ", " staff", "f"
)
RESULTS = {
    "findings": [FileResult("a.md", "markdown", "checked", (FINDING,))],
    "clean": [FileResult("a.md", "markdown", "checked")],
    "failed": [FileResult("a.docx", "docx", "failed", (), "is damaged")],
    "skipped": [FileResult("a.py", "", "skipped", (), "no reader for .py files"), FileResult("a.md", "markdown", "checked")],
    "silent": [FileResult("a.md", "markdown", "checked", (FINDING._replace(severity=Severity.OFF, referent="name"),))],
    "all": [
        FileResult("b.py", "", "skipped", (), "no reader for .py files"),
        FileResult("a.docx", "docx", "failed", (), "is damaged"),
        FileResult("a.md", "markdown", "checked", (FINDING,) * 3),
    ],
}


def report(name, results, **view):
    out = io.StringIO()
    load(name).report(iter(results), out, View(**view))
    return out.getvalue()


JSON = report("json", RESULTS["all"])


@pytest.mark.parametrize("results", RESULTS.values(), ids=RESULTS)
@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_every_report_is_one(name, colour, results):
    text = report(name, results, colour=colour)
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert is_report(text.encode(encoding))
        assert is_report(text.replace("\n", "\r\n").encode(encoding))


@pytest.mark.parametrize("which", ["findings", "failed", "all"])
def test_a_quiet_report_is_one(which):
    assert is_report(report("text", RESULTS[which], quiet=True).encode())


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(json.loads(JSON), indent=2),
        json.dumps(json.loads(JSON), sort_keys=True),
        json.dumps(json.loads(JSON), separators=(",", ":")) + "\n" + json.dumps(json.loads(JSON), sort_keys=True),
        json.dumps([json.loads(JSON)] * 2, indent=1),
        JSON[:200],
        JSON.replace("wordwatch/1", "wordwatch/27"),
    ],
    ids=["indented", "sorted", "lines", "list", "broken off", "version"],
)
def test_a_report_that_another_program_has_laid_out_is_one(text):
    assert is_report(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "",
        TEXT,
        '{"title": "wordwatch/1", "text": "a"}',
        '{"text": "\\"schema\\": \\"wordwatch/1\\""}',
        '{"schema": "wordwatch/one"}',
        '{"schema": "other/1", "about": "wordwatch/1"}',
        '{"inner": {"schema": "wordwatch/1"}, "text": "a"}',
        '[{"schema": "wordwatch/1"}, {"text": "a"}]',
        '{"schema": ["wordwatch/1"]}',
        "[" * 100_000 + '"wordwatch/1"',
        "[]",
        f"The log said: error: {TEXT}\nAnd more.\n",
        f"Room 7: not checked: the lock is broken.\n\n{TEXT}\n",
        f"We had no findings in 3 files.\n{TEXT}\n",
        f"skipped lunch today\n{TEXT}\n",
        f"{TEXT}\n\nno findings in 3 files\n",
        f"Example:\n\n{report('text', RESULTS['findings'])}",
    ],
)
def test_other_texts_are_none(text):
    assert not is_report(text.encode())


def test_a_report_in_the_folder_changes_no_count(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT)
    assert exit_code(["check", "."]) == 1
    before = capsys.readouterr().out.split("\n")[-2]
    for name in ("last.json", "last.jsonl", "last.txt"):
        assert exit_code(["check", "--format", "text" if name.endswith("txt") else "json", "."]) == 1
        (tmp_path / name).write_text(capsys.readouterr().out)
    assert exit_code(["check", "."]) == 1
    after = capsys.readouterr().out
    assert after.split("\n")[-3:-1] == ["skipped 3: a report of wordwatch (last.json, ...)", f"{before}; 3 skipped"]
    assert exit_code(["check", "last.json"]) == 2  # who names one is told that it was not read


def test_a_program_is_told_as_well():
    result = Linter().check_bytes(JSON.encode(), "report.json")
    assert (result.status, result.detail) == ("skipped", "a report of wordwatch")


BOMBS = """
import sys, time
from wordwatch.reporters.recognise import is_report
mark = '{"a": 1, "schema": "wordwatch/1", '
for data in (
    "[" + "[]," * 5_000_000 + mark,
    mark + '"' * 10_000_000,
    mark + '"x\\\\' * 3_000_000,
    mark + '"schema": ' * 1_000_000,
    mark + '"schema"' + " " * 10_000_000,
    mark + "[" * 10_000_000,
    "a: error: x]" + "\\n" * 10_000_000 + "x",
    "a: error: " * 1_000_000,
    ("a: error: x]\\n   " * 1_000_000),
    "\\x1b[" * 5_000_000,
    "no findings in 1," + "1" * 10_000_000,
):
    began = time.process_time()
    is_report(data.encode())
    assert time.process_time() - began < 10, data[:40]
"""


def test_what_looks_like_a_report_costs_little(tmp_path):
    done = run_limited(["-c", BOMBS], 60, 700, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])})
    assert (done.returncode, done.stderr) == (0, "")
