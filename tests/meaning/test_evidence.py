"""Evidence by name: what each kind finds, and what it must not find. It decides nothing; what it weighs is learned."""

import pytest
from occurrences import occurrence_of

from wordwatch.meaning import pipeline
from wordwatch.spotting.terms import Terms

TERMS = ("back office", "back officer")

FOUND = {
    ("clause", "unit"): [
        "When a claim closes, the back office files it the same day.",
        "Every night the back office books transfers and fees.",
        "Two clerks in the backoffice checking receipts could do it.",
        "In spring the back office staffs a help line.",
        "New tools let back offices connect suppliers.",
        "The back office carries the cost of it.",
    ],
    ("elided", "people"): [
        "We hire for every kind of team, from customer-facing to back-office.",
        "Staff, whether client-facing or back-office, eat together.",
        "We pay all employees alike, both front office and back office.",
        "Our colleagues are either patient-facing or back-office.",
        "There are roles from front office to back office.",
    ],
    ("elided", "work"): [
        "Are these tasks client-facing or back-office?",
        "They do all kinds of processing, from customer-facing to back-office.",
    ],
    ("beside", "people"): ["The bonus went to engineers, sellers and back-office."],
    ("menu", "system"): [
        "Open Back office > Catalogue > Prices and save.",
        "Choose Settings → Back Office → Taxes.",
        "The switch is under Admin › Back office.",
        "Go to **Back office** > **Users**.",
        "Pick a zone under Back office / Taxes / Zones.",
    ],
    ("scene", "place"): [
        "INT. BAKERY - BACK OFFICE - NIGHT",
        "INT. BACK OFFICE - LATER",
        "EXT./INT. GARAGE / BACK OFFICE - DAY",
        "12 INT. BACK OFFICE OF THE GYM",
        "INT: BACK OFFICE. Two men argue.",
    ],
    ("capitals", "name"): [
        "Every token is issued by Back Office and expires.",
        "Sign in to Back Office with your key.",
        "We moved from paper to Back Office in May.",
        "It runs on Back Office alone.",
        "The letter came from Back Office.",
    ],
    ("particle", "accident"): [
        "The court stops the state from taking back officer's house.",
        "The ministry was told to hand back officers' medals.",
        "They had to pay back officer's fine.",
        "The army will buy back officers' houses.",
        "The warden was holding back officers' wages.",
    ],
    ("title", "title"): [
        "Backoffice Support (m/w/x)",
        "Back Office (f/m/d), Leeds",
        "Back Office Support (h/f)",
        "Back Office, night shift (w/m/d)",
        "Back Office (m/v/x)",
    ],
}

NOT_FOUND = {
    "clause": [
        "The back office staff met.",
        "The back office systems are old.",
        "We sell back office services.",
        "Ask the back office about it.",
    ],
    "elided": [
        "The back office staff went from Rome to Pisa.",
        "From the shop floor we walked to the back office.",
        "We closed the back office.",
    ],
    "menu": ["Profits rose > 5 % and the back office grew.", "Our back office / Summer hours", "front office/back office staff"],
    "scene": ["The exterior of the back office.", "INTERNAL: ask the back office."],
    "capitals": ["Ask the Back Office.", "Our Back Office is in Hull.", "BACK OFFICE OPEN", "Back Office hours", "ask back office"],
    "title": ["The back office (open 8/9/10) is closed.", "We met the back office (see a/b)."],
    "head": [
        "Fixed - back office - step 3 of the wizard",
        "Tidy up your workshop and back office\nFleet tracking and payroll",
        "Meet our back office / Summer hours",
        "Docs - back office - typo sweep",
        "total = back office = staff",
        "cashier → back office → manager",
        "• reception\n• back office\n• Team player",
    ],
    "unlisted head": [
        "Our shop and back office\nCoffee, bread and good company",
        "Chore - back office - bump of the year",
        "reception → back office → archive",
        "Meet our back office / Zumba",
    ],
}


def occurrence(text):
    hit = next(Terms(TERMS).find(text))
    return occurrence_of(text, hit.span, "paragraph", TERMS[hit.term])


@pytest.fixture(scope="module")
def kinds():
    """For each text, the kinds of its evidence with their labels."""
    texts = [text for some in (*FOUND.values(), *NOT_FOUND.values()) for text in some]
    found = pipeline.evidence(pipeline.load(None), [occurrence(text) for text in texts])
    return {
        text: {(one.basis.removeprefix("abroad "), one.label) for one in decision.evidence}
        for text, decision in zip(texts, found, strict=True)
    }


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in FOUND.items() for text in texts])
def test_evidence_is_found(kinds, kind, text):
    assert kind in kinds[text]


@pytest.mark.parametrize(("basis", "text"), [(basis, text) for basis, texts in NOT_FOUND.items() for text in texts])
def test_evidence_is_not_found(kinds, basis, text):
    assert basis not in {one for one, _ in kinds[text]}


@pytest.mark.parametrize(
    "text",
    [
        "Nové postupy zrychlily back-office agendy pro školy.",
        "Město sloučilo back-office činnosti pro své firmy.",
        "Mobilne rozwiązanie usprawnia back office szpitali powiatowych.",
        "Izraz back office u našim tekstovima više ne koristimo.",
        "Közös háttérmunka segíti back office munkatársak napjait.",
    ],
)
def test_of_an_unknown_language_no_english_ending_is_read(text):
    (decision,) = pipeline.evidence(pipeline.load(None), [occurrence(text)])
    assert decision.language != "en"
    assert {one.basis for one in decision.evidence}.isdisjoint({"head", "unlisted head", "clause"})


@pytest.mark.parametrize("text", ["Senior Underwriting Coordinator, back office, Kuala Lumpur", "The Wroclaw back office moved to Gdansk."])
def test_foreign_names_do_not_make_a_text_foreign(text):
    (decision,) = pipeline.evidence(pipeline.load(None), [occurrence(text)])
    assert decision.language == "en"


@pytest.mark.parametrize(
    "text",
    [
        "layout: back-office-help-page-layout",
        "theme: back-office-report-template",
        "slug: back-office-coordinator-gdansk",
        'page_type: "back-office-tutorial-page"',
        "skin = back-office-manual-template",
        "back-office-guide-page: true",
    ],
)
def test_values_that_begin_with_the_term_are_names(text):
    (decision,) = pipeline.evidence(pipeline.load(None), [occurrence(text)])
    assert (decision.label, decision.basis) == ("name", "characters")


@pytest.mark.parametrize(
    "text",
    [
        "She has done back-office-type jobs.",
        "It is a back-office-only tool.",
        "They run back-office-to-branch transfers.",
        "Connectors exist for Mail and Backoffice/third party.",
        "Open `Back office > Prices` and save.",
        "The option `Back Office / Taxes / Zones` must be on.",
    ],
)
def test_words_joined_in_prose_and_paths_through_menus_are_no_names(text):
    (decision,) = pipeline.evidence(pipeline.load(None), [occurrence(text)])
    assert decision.basis != "characters"
