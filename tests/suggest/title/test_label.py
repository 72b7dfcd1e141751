"""Labels of any concept in a title."""

import pytest
from titles import LABELS, VOCABULARY

from wordwatch.document import Span
from wordwatch.lexicon.concept import Concept
from wordwatch.suggest.title.engine import suggest_title
from wordwatch.suggest.title.label import Labels, is_person

DESK = Concept("low-desk", ("low", "desk"), {"high": "high desk"}, person_forms=("low desker",))
BOTH = Labels([DESK, Concept("clerk", ("clerk",)), Concept()], VOCABULARY.languages)


@pytest.mark.parametrize(
    ("title", "label", "concept"),
    [
        ("Senior Low-Desk Clerk", "Low-Desk", "low-desk"),
        ("LowDeskMitarbeiter", "LowDesk", "low-desk"),
        ("Low Deskers", "Low Deskers", "low-desk"),
        ("A clerk at the low desk", "clerk", "clerk"),
        ("Lowdeskiness", None, None),
        ("Back Office", None, None),
        ("", None, None),
    ],
)
def test_the_first_label_of_any_concept(title, label, concept):
    found = BOTH.find(title)
    assert (found and title[found.span.start : found.span.end]) == label
    assert (found and found.concept.id) == concept


def test_a_noun_that_is_shared_with_what_follows_is_written_out():
    assert BOTH.written_out("Low & High Desk Clerk") == "Low Desk & High Desk Clerk"
    assert LABELS.written_out("Back & Middle Office") == "Back Office & Middle Office"
    assert BOTH.written_out("Low Desk Clerk") == "Low Desk Clerk"


def test_a_place_that_somebody_else_found():
    assert BOTH.at("L0w d3sk", Span(0, 8)).concept is DESK
    assert BOTH.at("The clerk", Span(4, 9)).concept.id == "clerk"
    assert Labels([], VOCABULARY.languages).at("The clerk", Span(4, 9)) is None


@pytest.mark.parametrize(("written", "person"), [("Low-Deskers", True), ("low desk", False), ("LOW\u2011DESKER", True)])
def test_a_form_that_names_a_person(written, person):
    assert is_person(written, DESK) is person


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("BO Executive", "Customer Operations Executive"),
        ("B/O Analyst - Pune", "Customer Operations Analyst - Pune"),
        ("Murex BO Consultant", "Murex Operations Consultant"),
        ("Backofice Assistant", "Customer Operations Assistant"),
        ("Back Offce Executive", "Customer Operations Executive"),
        ("BAKC-OFFICE CLERK", "CUSTOMER OPERATIONS CLERK"),
        ("back ofice clerk", "customer operations clerk"),
        ("Bo Jackson Assistant", None),
        ("BO Developer", None),
        ("SAP BO Consultant", None),
        ("Sales Manager (BO)", None),
        ("FO/BO", None),
        ("Bank Office Manager", None),
        ("Black Office Chair Buyer", None),
        ("Box Office Manager", None),
    ],
)
def test_abbreviations_and_slips_of_the_pen(title, wanted):
    made = suggest_title(title)
    assert (made[0].replacement if made else None) == wanted
    assert not any(one.safe for one in made)
