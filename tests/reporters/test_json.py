import io
import json
import os

import pytest

from wordwatch import __version__
from wordwatch.document import Location, Span
from wordwatch.finding import FileResult, Finding, Severity, Suggestion
from wordwatch.reporters import View, load

FINDING = Finding(
    path="a.md",
    rule="back-office",
    severity=Severity.ERROR,
    referent="people",
    text="back-office",
    message="“back-office” hides what this work does",
    why="“staff” names people",
    suggestions=(
        Suggestion(Span(4, 15), "operations", "names the work", True, "back-office", ("invoices",), Location(3, 5, 3, 16, label="line 3")),
        Suggestion(Span(4, 21), None, "say what they do", False, "back-office staff"),
    ),
    location=Location(3, 5, 3, 16, label="line 3"),
    block=1,
    span=Span(4, 15),
    before="Our ",
    after=" staff",
    fingerprint="00ff",
)


def report(*results, view=None):
    out = io.StringIO()
    load("json").report(iter(results), out, view or View())
    return out.getvalue()


def test_the_whole_contract():
    results = [
        FileResult("a.md", "markdown", "checked", (FINDING,)),
        FileResult("b.xlsx", "", "skipped", detail="no reader for .xlsx files"),
        FileResult("c.docx", "docx", "failed", detail="is damaged", named=True),
    ]
    assert json.loads(report(*results)) == {
        "schema": "wordwatch/1",
        "tool": {"name": "wordwatch", "version": __version__},
        "summary": {"checked": 1, "incomplete": 0, "skipped": 1, "failed": 1, "error": 1, "warning": 0, "suggestion": 0},
        "files": [
            {
                "path": "a.md",
                "format": "markdown",
                "status": "checked",
                "detail": "",
                "findings": [
                    {
                        "rule": "back-office",
                        "severity": "error",
                        "referent": "people",
                        "text": "back-office",
                        "message": "“back-office” hides what this work does",
                        "why": "“staff” names people",
                        "location": {
                            "line": 3,
                            "column": 5,
                            "end_line": 3,
                            "end_column": 16,
                            "page": None,
                            "record": None,
                            "field": None,
                            "label": "line 3",
                        },
                        "context": {"before": "Our ", "after": " staff"},
                        "fingerprint": "00ff",
                        "suggestions": [
                            {
                                "replaces": "back-office",
                                "replacement": "operations",
                                "why": "names the work",
                                "safe": True,
                                "location": {
                                    "line": 3,
                                    "column": 5,
                                    "end_line": 3,
                                    "end_column": 16,
                                    "page": None,
                                    "record": None,
                                    "field": None,
                                    "label": "line 3",
                                },
                            },
                            {
                                "replaces": "back-office staff",
                                "replacement": None,
                                "why": "say what they do",
                                "safe": False,
                                "location": None,
                            },
                        ],
                    }
                ],
            },
            {"path": "b.xlsx", "format": "", "status": "skipped", "detail": "no reader for .xlsx files", "findings": []},
            {"path": "c.docx", "format": "docx", "status": "failed", "detail": "is damaged", "findings": []},
        ],
    }


def test_nothing_is_a_document_too():
    found = json.loads(report())
    assert found["files"] == []
    assert set(found["summary"].values()) == {0}


def test_characters_are_written_as_they_are():
    assert "“back-office” hides" in report(FileResult("a.md", "markdown", "checked", (FINDING,)))


def test_results_are_written_as_they_come():
    out = io.StringIO()
    seen = []

    def results():
        for name in ("a.md", "b.md"):
            yield FileResult(name, "markdown", "checked")
            seen.append(name in out.getvalue())

    load("json").report(results(), out, View())
    assert seen == [True, True]


def test_what_is_off_is_listed_but_not_counted():
    silent = FINDING._replace(severity=Severity.OFF, referent="name", suggestions=())
    found = json.loads(report(FileResult("a.md", "markdown", "checked", (silent, FINDING))))
    assert [finding["severity"] for finding in found["files"][0]["findings"]] == ["off", "error"]
    assert found["summary"]["error"] == 1


@pytest.mark.parametrize("view", [View(colour=True), View(quiet=True)])
def test_a_program_sees_the_same_whatever_a_person_would_like(view):
    result = FileResult("a.md", "markdown", "checked", (FINDING,))
    assert report(result, view=view) == report(result)


def test_paths_that_are_not_text_survive(tmp_path):
    path = os.fsdecode(b"\xff.md")
    with open(tmp_path / "report.json", "w", encoding="utf-8", errors="backslashreplace") as out:
        load("json").report(iter([FileResult(path, "markdown", "checked")]), out, View())
    assert json.loads((tmp_path / "report.json").read_bytes())["files"][0]["path"] == path
