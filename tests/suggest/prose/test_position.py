"""Titles in lists, fields and sentences: how far they go and how small the edit is."""

import pytest
from marked import CONCEPT, CUES, FAMILIES

from wordwatch.document import Span
from wordwatch.finding import Decision
from wordwatch.suggest.prose.wording import Known, word


def worded(marked, *, language="en", doubt=False, context=""):
    """[[...]] is the phrase that the parser gives; the label in it is the term."""
    start, end = marked.index("[["), marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")
    at = start + text[start:end].lower().index("back")
    length = next(len(form) for form in ("back office", "back-office", "backoffice") if text[at:].lower().startswith(form))
    decision = Decision("title", "", Span(start, end), None, doubt, language)
    return text, word(text, Span(at, at + length), decision, CONCEPT, Known(FAMILIES, CUES, context))


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("[[Senior Back Office Executive]]", "Senior Customer Operations Executive"),
        ("We are hiring [[a back office assistant]] for Leeds.", "We are hiring an operations assistant for Leeds."),
        ("We need [[a back-office accountant]].", "We need an operations accountant."),
        ("She is [[an experienced back office accountant]].", "She is an experienced operations accountant."),
        ("[[A Back Office Accountant]] is wanted.", "An Operations Accountant is wanted."),
        ("- [[Back Office Assistant]], Accounts Payable", "- Accounts Payable Assistant"),
        ("[[Backoffice Medewerker]] Inkoop (32 uur)", "Medewerker Inkoopadministratie (32 uur)"),
        ("Retail [[Back Office Supervisor]] – 4 a.m. start", "Retail Administration Supervisor – 4 a.m. start"),
        ("Grade C: Driver; [[Back Office Clerk]]; Porter", "Grade C: Driver; Customer Operations Clerk; Porter"),
        ("20417|[[Back Office Associate]] II|Tempe|OPEN", "20417|Customer Operations Associate II|Tempe|OPEN"),
        ("back office clerk\n[[back office clerks\nfiling]] staff", "back office clerk\ncustomer operations clerks\nfiling staff"),
        (
            "The practice seeks [[a back\noffice medical assistant]] for Friday.".replace("\n", " "),
            "The practice seeks a clinical medical assistant for Friday.",
        ),
        (
            "<p>Vacancy: <b>[[Back Office Clerk]]</b> (Settlements)</p>",
            "<p>Vacancy: <b>Client Services Operations Clerk</b> (Settlements)</p>",
        ),
        ("**[[Back Office Lead]]** wanted", "**Customer Operations Lead** wanted"),
        ("Reports to: [[Back Office Team Lead]]", "Reports to: Customer Operations Team Lead"),
        ("Director, [[Middle and Back Office]].", "Director, Middle Office and Operations."),
    ],
)
def test_the_first_title_in_its_place(marked, wanted):
    text, made = worded(marked)
    assert text[: made[0].span.start] + made[0].replacement + text[made[0].span.end :] == wanted


def test_the_edit_is_no_wider_than_the_title_and_what_changes():
    text, made = worded("Present: R. Patel (Chair), S. Wu ([[Back-Office Lead]]), T. Brandt (minutes)")
    assert text[made[0].span.start : made[0].span.end] == "Back-Office Lead"
    assert made[0].replacement == "Customer Operations Lead"


def test_the_posting_names_the_work():
    made = worded("We are hiring [[a back office executive]].", context="You process invoices and answer billing queries.")[1]
    assert made[0].replacement == "billing operations executive"
    assert made[0].evidence == ("invoices", "billing queries")
    assert made[0].why == "Customers get invoices that are correct and on time through this work."


def test_doubt_makes_it_unsafe():
    assert worded("[[Trade Finance Back Office Manager]]")[1][0].safe
    assert not worded("[[Trade Finance Back Office Manager]]", doubt=True)[1][0].safe


def test_a_bare_label_gets_a_name_in_the_language_around_it():
    assert worded("[[Back Office]]", language="es")[1][0].replacement == "Operaciones"


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("[[The Head of Back Office]] shall keep a register of dormant accounts.", "Head of Operations"),
        ("[[The Back Office Manager]] must sign every invoice above 500 euros.", "Operations Manager"),
        ("Anna joined as [[Back Office Assistant]] in 2019 and has seen the old claims archive.", "Operations Assistant"),
        ("[[Our Back Office Supervisor]] was asked about payroll mistakes.", "Operations Supervisor"),
        ("The storm was reported to [[the Back Office Lead]], who had a claim form at hand.", "Operations Lead"),
        # The title itself says more than the sentence.
        ("[[The Back Office Claims Handler]] will confirm the date.", "Claims Handler"),
    ],
)
def test_a_sentence_that_mentions_one_thing_does_not_name_the_job(marked, wanted):
    text = marked.replace("[[", "").replace("]]", "")
    assert worded(marked, context=text)[1][0].replacement.removeprefix("The ").removeprefix("the ").removeprefix("Our ") == wanted
