"""The pack of titles that name a keystroke or a room."""

import pytest

from wordwatch.lexicon import rules
from wordwatch.suggest.title import pack
from wordwatch.suggest.title.engine import suggest_title

PACK = [rule for rule in rules.load().rules if rule.pack == "titles"]


def test_the_well_known_pairs_are_in_it():
    assert suggest_title("Staff Recruiter")[0].replacement == "Talent Scout"
    assert suggest_title("Transaction Processor")[0].replacement == "Service Specialist"
    assert suggest_title("Food Service Clerk", "You make coffee and espresso.")[0].replacement == "Barista"
    assert suggest_title("Food Service Clerk")[0].replacement == "Food Service Specialist"


def test_there_are_enough_pairs_and_they_are_for_titles_only():
    assert len(PACK) >= 15
    assert all(rule.only == ("title",) and rule.severity.value == "suggestion" for rule in PACK)


@pytest.mark.parametrize("rule", PACK, ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_hold_in_the_title_engine(rule):
    for old, new in rule.fix.items():
        assert suggest_title(old)[0].replacement == new
    for example in rule.flag:
        assert suggest_title(example.text), example.text
    for new in rule.fix.values():
        assert suggest_title(new) == ()


@pytest.mark.parametrize("rule", PACK, ids=lambda rule: rule.id)
def test_a_suggestion_is_no_term_of_the_pack(rule):
    for replacement in (*rule.suggest, *(one for when in rule.when for one in when.suggest)):
        assert pack.find(replacement) == ()
        assert len(replacement.split()) <= 4


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("DATA ENTRY OPERATORS", "DATA ENTRY SPECIALISTS"),
        ("data-entry clerk", "data entry specialist"),
        ("Data entry Clerk (Nights)", "Data Entry Specialist (Nights)"),
        ("Mailroom Clerk II", "Mail Services Specialist II"),
        ("Medical Records Clerks", "Medical Records Specialists"),
        ("Claims Processor / Billing Clerk", "Claims Service Specialist / Billing Specialist"),
        ("Lead File Clerk, Part-Time", "Lead Records Specialist, Part-Time"),
    ],
)
def test_capitals_number_and_the_rest_are_kept(title, wanted):
    assert suggest_title(title)[0].replacement == wanted


def test_evidence_puts_its_titles_first_and_is_named():
    made = suggest_title("Data Entry Clerk", "You keep the customer records in order.")
    assert (made[0].replacement, made[0].evidence, made[0].safe) == ("Customer Data Specialist", ("customer record",), False)
    assert made[1].replacement == "Data Entry Specialist"


@pytest.mark.parametrize("context", ["We offer free coffees.", "The coffeehouse pays well."])
def test_evidence_is_whole_words(context):
    wanted = "Barista" if "coffees" in context else "Food Service Specialist"
    assert suggest_title("Food Service Clerk", context)[0].replacement == wanted
