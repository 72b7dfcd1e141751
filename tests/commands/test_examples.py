"""Every rule does what its examples say: flag them with their referent, leave the others alone, fix a text as promised."""

import json

import pytest

from wordwatch.finding import Severity
from wordwatch.lexicon import rules
from wordwatch.spotting.terms import Terms

RULES = rules.load().rules
FLAG = [pytest.param(rule, example, id=f"{rule.id}: {example.text}") for rule in RULES for example in rule.flag]
PASS = [pytest.param(rule, example, id=f"{rule.id}: {example.text}") for rule in RULES for example in rule.pass_]
FIX = [pytest.param(rule, old, new, id=f"{rule.id}: {old}") for rule in RULES for old, new in rule.fix.items()]
ALL_TERMS = Terms([term for rule in RULES for term in rule.terms])


@pytest.fixture(scope="module")
def found(findings):
    """The findings of one rule in an example."""

    def found(rule, text, title=False):
        if title:
            return findings(json.dumps({"job_title": text}), "a.jsonl", select=frozenset({rule.id}))
        return findings(text, "a.txt", select=frozenset({rule.id}))

    return found


@pytest.mark.parametrize(("rule", "example"), FLAG)
def test_an_example_is_flagged(found, rule, example):
    results = found(rule, example.text, example.title)
    assert results
    if example.referent:
        assert example.referent in [finding.referent for finding in results]
    for finding in results:
        assert finding.rule == rule.id
        assert finding.severity is not Severity.OFF
        assert finding.suggestions


@pytest.mark.parametrize(("rule", "example"), PASS)
def test_an_example_is_left_alone(found, rule, example):
    assert [(finding.text, finding.referent, finding.why) for finding in found(rule, example.text, example.title)] == []


@pytest.mark.parametrize(("rule", "old", "new"), FIX)
def test_an_example_is_fixed(found, rule, old, new):
    title = "title" in rule.only or any(example.title for example in rule.flag if example.text == old)
    text = old
    for finding in reversed(found(rule, old, title)):
        first = next(one for one in finding.suggestions if one.replacement is not None)
        text = text[: first.span.start] + first.replacement + text[first.span.end :]
    assert text == new
    assert found(rule, new, title) == ()


@pytest.mark.parametrize(("rule", "example"), FLAG)
def test_no_suggestion_is_flagged_itself(found, rule, example):
    for finding in found(rule, example.text, example.title):
        for one in finding.suggestions:
            assert one.replaces == example.text[one.span.start : one.span.end]
            assert list(ALL_TERMS.find(one.replacement or "")) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_a_rule_lists_is_not_flagged_itself(rule):
    listed = [
        *rule.suggest,
        *(word for when in rule.when for word in when.suggest),
        *(word for words in rule.wording.values() for word in words),
    ]
    assert [text for text in listed if list(ALL_TERMS.find(text))] == []
