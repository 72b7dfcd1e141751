import pytest
from marked import CUES, FAMILIES, FOLDERS

from wordwatch.document import Span
from wordwatch.finding import REFERENTS, Decision
from wordwatch.lexicon import rules
from wordwatch.lexicon.rules import Evidence
from wordwatch.spotting.terms import Terms
from wordwatch.suggest.choose import suggestions
from wordwatch.suggest.prose.wording import Known

RULE = next(rule for rule in rules.load().rules if rule.id == "back-office")
LISTED = RULE._replace(
    severities={},
    terms=("desk jockey",),
    why="A reason.",
    suggest=("office colleague", "service colleague", "third colleague", "fourth colleague"),
    when=(Evidence(("invoice", "Billing"), ("billing colleague",)), Evidence(("claim",), ("claims colleague", "claims specialist"))),
)


def listed(text, context="", rule=LISTED):
    (hit,) = Terms(rule.terms).find(text)
    return suggestions(rule, text, hit.span, Decision("people", "because", hit.span), Known(FAMILIES, CUES, context), FOLDERS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("our desk jockey waits", ["office colleague", "service colleague", "third colleague"]),
        ("Our desk jockeys wait", ["office colleagues", "service colleagues", "third colleagues"]),
        ("Desk jockey", ["Office colleague", "Service colleague", "Third colleague"]),
        ("Senior Desk Jockey", ["Office Colleague", "Service Colleague", "Third Colleague"]),
        ("DESK JOCKEY", ["OFFICE COLLEAGUE", "SERVICE COLLEAGUE", "THIRD COLLEAGUE"]),
        ("our desk-jockey waits", ["office colleague", "service colleague", "third colleague"]),
    ],
)
def test_a_listed_replacement_takes_case_and_number_of_the_term(text, expected):
    assert [one.replacement for one in listed(text)] == expected


def test_a_listed_replacement():
    first = listed("our desk jockey waits")[0]
    assert (first.span, first.replaces, first.why, first.evidence, first.safe) == (Span(4, 15), "desk jockey", "A reason.", (), True)


def test_evidence_comes_first():
    found = listed("our desk jockey waits", "You check each INVOICE and every claim of our billing team.")
    assert [(one.replacement, one.evidence) for one in found] == [
        ("billing colleague", ("invoice", "Billing")),
        ("claims colleague", ("claim",)),
        ("claims specialist", ("claim",)),
    ]
    assert not any(one.safe for one in found)
    found = listed("our desk jockey checks a claim")
    assert [one.replacement for one in found] == ["claims colleague", "claims specialist", "office colleague"]


def test_evidence_is_a_word_and_not_a_part_of_one():
    assert listed("our desk jockey waits", "You proclaim and disclaim.")[0].replacement == "office colleague"
    rule = next(rule for rule in rules.load().rules if rule.id == "food-service-clerk")
    assert listed("Food Service Clerk", "You carry platters, and later the latter.", rule)[0].replacement != "Barista"
    assert listed("Food Service Clerk", "You make every latte.", rule)[0].replacement == "Barista"


def test_a_rule_that_lists_nothing_suggests_nothing():
    assert listed("our desk jockey waits", rule=LISTED._replace(suggest=(), when=())) == ()


@pytest.mark.parametrize("label", REFERENTS)
def test_a_rule_with_referents_is_worded_by_them(label):
    text = "Our back office staff answers letters."
    span = Span(4, 15)
    found = suggestions(RULE, text, span, Decision(label, "because", span, Span(16, 21)), Known(FAMILIES, CUES), FOLDERS)
    assert 1 <= len(found) <= 3
    for one in found:
        assert one.replaces == text[one.span.start : one.span.end]
        assert one.why
        if one.replacement is not None:
            assert not list(Terms(RULE.terms).find(one.replacement))
    assert len({(one.span, one.replacement) for one in found}) == len(found)
