"""Words that share the last word of a term, whatever the term is."""

import pytest

from wordwatch.document import Span
from wordwatch.language.coordination import coordination


@pytest.mark.parametrize(
    ("before", "members", "start"),
    [
        ("Front and ", ["Front"], 0),
        ("our front, middle & ", ["front", "middle"], 4),
        ("front-, middle- and ", ["front", "middle"], 0),
        ("front-to-", ["front"], 0),
        ("middle-", ["middle"], 0),
        ("front desk and ", [], None),
        ("front, middle desk and ", ["front", "middle"], 0),
        ("upfront and ", [], None),
        ("front und ", [], None),
        ("front ", [], None),
        ("", [], None),
    ],
)
def test_members(before, members, start):
    term = Span(len(before), len(before) + 8)
    found, whole = coordination(before, term, ["front", "middle"], "desk", ["and", "or"])
    assert [shared.member for shared in found] == members
    assert whole == (term if start is None else Span(start, term.end))


@pytest.mark.parametrize(("siblings", "noun"), [((), "desk"), (("front",), "")])
def test_a_term_without_siblings_shares_nothing(siblings, noun):
    assert coordination("front and ", Span(10, 18), siblings, noun, ["and"]) == ((), Span(10, 18))


def test_joints_are_those_that_are_given():
    assert coordination("front und ", Span(10, 18), ["front"], "desk", ["und"])[0][0].joint == " und "
    assert coordination("front/", Span(6, 14), ["front"], "desk", [])[0][0].joint == "/"
