"""The title engine as HR systems call it: evidence, limits, and what must hold for every title."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from titles import find_label

from wordwatch.document import Span
from wordwatch.lexicon import roles, rules
from wordwatch.spotting.terms import Terms
from wordwatch.suggest.title.engine import TitleSuggestion, suggest_title

CLAIMS = "Responsibilities:\n- Register claims and check claim forms\n- Ask policyholders for missing documents"
BILLING = "You will raise invoices, follow up receivables and answer billing queries."
ORDERS = "Enter customer orders, confirm delivery dates and handle returns and refunds."
FORMS = Terms([term for term, _ in rules.load().terms()])
PUT_DOWNS = re.compile(r"behind the scenes|support[- ]only|low[- ]level|assistant to|ninja|hero|ambassador", re.IGNORECASE)


def test_three_duty_lists_give_three_fitting_titles():
    made = [suggest_title("Back Office Executive", duties)[0] for duties in (CLAIMS, BILLING, ORDERS)]
    assert [one.replacement for one in made] == ["Claims Service Executive", "Billing Operations Executive", "Order Management Executive"]
    assert [one.evidence[0] for one in made] == ["claims", "invoices", "customer orders"]


def test_a_suggestion_says_why_and_from_what():
    made = suggest_title("Senior Back Office Executive", BILLING)
    assert made[0] == TitleSuggestion(
        "Senior Billing Operations Executive",
        "Customers get invoices that are correct and on time through this work.",
        ("invoices", "billing queries", "receivables"),
        False,
    )
    assert [one.replacement for one in made[1:]] == ["Senior Customer Billing Executive", "Senior Customer Accounts Executive"]


def test_the_title_in_the_posting_is_not_read_as_a_duty():
    title = "Back Office Executive, Claims Forms"
    assert suggest_title(title, f"{title}\nGood pay.") == suggest_title(title)


def test_without_evidence_the_name_is_neutral_and_not_safe():
    made = suggest_title("Back Office Executive")
    assert [one.replacement for one in made] == [
        "Customer Operations Executive",
        "Service Operations Executive",
        "Business Operations Executive",
    ]
    assert not any(one.safe or one.evidence for one in made)


def test_a_name_of_the_titles_own_words_is_safe():
    made = suggest_title("Trade Finance Back Office Manager")[0]
    assert made.safe
    assert made.evidence == ("trade finance",)
    assert made.why == "Exporters are paid and importers get their goods when the documents are right."


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Treasury Back & Middle Office Analyst", "Treasury Operations & Middle Office Analyst"),
        ("Back/Middle Office Lead", "Client Services Operations/Middle Office Lead"),
    ],
)
def test_a_label_that_gives_its_noun_away(title, wanted):
    assert suggest_title(title)[0].replacement == wanted


@pytest.mark.parametrize("title", ["", "   ", "Barista", "Customer Operations Executive", "Office Manager", "Head of Feedback"])
def test_a_title_that_needs_no_change_has_none(title):
    assert suggest_title(title) == ()


def test_limit_and_order():
    three = suggest_title("Back Office Executive", BILLING)
    assert len(three) == 3
    assert suggest_title("Back Office Executive", BILLING, limit=1) == three[:1]


def test_families_of_a_company(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(
        "families:\n  - id: bees\n    name: Apiary\n    serves: customer\n    evidence: {strong: [beehive]}\n"
        "    alternatives: {en: [Apiary Operations]}\n    why: Honey comes from well kept bees.\n    source: house style\n",
        encoding="utf-8",
    )
    made = suggest_title("Back Office Executive", "Check each beehive.", families=roles.load([str(path)]))
    assert made[0].replacement == "Apiary Operations Executive"
    assert made[0].why == "Honey comes from well kept bees."


def test_the_label_may_be_given():
    title = "Back Office Clerk / Back Office Lead"
    label = find_label(title, 1)
    assert suggest_title(title, term=label)[0].replacement == "Customer Operations Clerk / Customer Operations Lead"


def test_a_label_in_an_odd_spelling_may_be_given():
    title = "Bac\u0138 0ffice Lead"
    assert suggest_title(title, term=Span(0, 11))[0].replacement == "Customer Operations Lead"


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Senior Data Entry Clerk (Night Shift)", "Senior Data Entry Specialist (Night Shift)"),
        ("Back Office Data Entry Operator - Night", "Data Entry Specialist - Night"),
        ("Data Entry Operator / Back Office Coordinator", "Data Entry Operator / Operations Coordinator"),
        ("Back Office Order Processor", "Order Management Specialist"),
    ],
)
def test_words_of_the_titles_pack_go_as_well(title, wanted):
    assert suggest_title(title)[0].replacement == wanted


SENIORITY = ["", "Senior ", "Sr. ", "Junior ", "Trainee ", "Lead ", "Deputy ", "Regional ", "Part-Time ", "Bilingual "]
LABELS = ["Back Office", "Back-Office", "BackOffice", "back office", "BACK OFFICE", "Back\u00a0Office", "Back–Office"]
FIELDS = ["", "Claims ", "Trade Finance ", "Mortgage ", "Payroll ", "Logistics ", "Hotel ", "Insurance "]
MIDDLES = ["", "Operations ", "Support ", "Systems ", "Claims ", "Customer Service "]
NOUNS = [
    "Executive",
    "Associate",
    "Analyst",
    "Manager",
    "Team Leader",
    "Accountant",
    "Software Engineer",
    "Clerks",
    "Medical Assistant",
    "Coordinator",
]
MARKS = ["", " II", " – Leeds", " (m/f/x)", ", Grade B2", " - Req. 4471/B", " (Remote)", " | Night Shift", " / Receptionist", " 80–100 %"]
COMBINED = st.builds(
    lambda *found: found,
    *map(st.sampled_from, (SENIORITY, FIELDS, LABELS, MIDDLES, NOUNS, MARKS)),
    st.sampled_from(["", CLAIMS, BILLING, ORDERS]),
)


@given(COMBINED)
def test_rank_and_marks_stay_and_no_label_is_left(found):
    rank, field, label, middle, noun, mark, context = found
    title = f"{rank}{field}{label} {middle}{noun}{mark}"
    made = suggest_title(title, context)
    assert 1 <= len(made) <= 3
    assert len({one.replacement for one in made}) == len(made)
    for one in made:
        new = one.replacement
        assert new.startswith(rank.strip()), title
        assert new.endswith(mark.strip()), title
        assert find_label(new) is None
        assert next(FORMS.find(new), None) is None
        assert not PUT_DOWNS.search(new)
        assert "  " not in new
        assert new == new.strip()
        assert not re.search(r"\b(\w{3,}) \1\b", new, re.IGNORECASE), new
        length = len(new.removesuffix(mark).removeprefix(rank).split())
        assert length <= max(6, len(f"{field}{middle}{noun}".split()) + 2), new
        if noun != "Clerks":
            assert re.search(noun, new, re.IGNORECASE), f"{title}: the role noun is gone in {new!r}"
        if field:
            assert field.strip().lower() in new.lower()


@given(COMBINED)
def test_a_suggestion_needs_no_further_one(found):
    rank, field, label, middle, noun, mark, context = found
    for one in suggest_title(f"{rank}{field}{label} {middle}{noun}{mark}", context):
        assert suggest_title(one.replacement, context) == ()


@given(st.sampled_from(SENIORITY), st.sampled_from(FIELDS), st.sampled_from(NOUNS))
def test_capitals_are_kept(rank, field, noun):
    title = f"{rank}{field}Back Office {noun}"
    assert suggest_title(title.upper())[0].replacement == suggest_title(title)[0].replacement.upper()
    lower = suggest_title(title.lower())[0].replacement
    assert lower == lower.lower()


@given(st.text(max_size=80))
def test_any_text_is_taken(noise):
    for one in suggest_title(f"{noise} back office {noise}", noise):
        assert one.replacement.strip()
        assert find_label(one.replacement) is None
