import pickle
from typing import get_args

import pytest

from wordwatch.document import Location, Span
from wordwatch.finding import REFERENTS, SILENT, FileResult, Finding, Label, Severity, Suggestion


def test_severities_are_ordered():
    assert sorted(Severity, key=lambda severity: severity.rank) == [Severity.OFF, Severity.SUGGESTION, Severity.WARNING, Severity.ERROR]
    assert [severity.rank for severity in (Severity.OFF, Severity.ERROR)] == [0, 3]


@pytest.mark.parametrize("name", ["error", "warning", "suggestion", "off"])
def test_a_severity_is_its_name(name):
    assert Severity(name) == name
    assert Severity(name).value == name


def test_a_label_is_flagged_or_silent():
    assert set(REFERENTS) | set(SILENT) == set(get_args(Label))
    assert not set(REFERENTS) & set(SILENT)


def test_results_travel_between_processes():
    suggestion = Suggestion(Span(4, 15), "operations", "why", safe=True, replaces="back office", evidence=("x",))
    finding = Finding("a", "r", Severity.ERROR, "unit", "t", "m", "w", (suggestion,), Location(1, 5), 0, Span(4, 15), "the ", ".", "f")
    result = FileResult("a", "text", "checked", (finding,))
    copy = pickle.loads(pickle.dumps(result))
    assert copy == result
    assert copy.findings[0].severity is Severity.ERROR
    assert (result.detail, result.named) == ("", False)
