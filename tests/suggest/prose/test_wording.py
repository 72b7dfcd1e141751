"""Wording in running text, referent by referent. [[...]] is the term, ((...)) the noun that the parser gives as its head."""

import re

import pytest
from marked import TERMS, applied, worded

PUT_DOWNS = re.compile(r"behind the scenes|support[- ]only|low[- ]level|assistant to", re.IGNORECASE)
PEOPLE = [
    ("Our [[back-office]] ((staff)) answered.", "Our operations staff answered."),
    ("[[BACK OFFICE]] ((STAFF)): USE THE SIDE DOOR", "OPERATIONS STAFF: USE THE SIDE DOOR"),
    ("A [[back-office]] ((colleague)) called back.", "An operations colleague called back."),
    ("Ask one of the [[back officers]].", "Ask one of the operations officers."),
    ("An experienced [[back-officer]] will train you.", "An experienced operations officer will train you."),
    ("All front, middle and [[back office]] ((staff)) attend.", "All front-office, middle-office and operations staff attend."),
    ("Our so-called [[back-office]] ((employees)) took the calls.", "Our operations employees took the calls."),
    ("He thanked his ‘[[back office]]’ ((colleagues)).", "He thanked his operations colleagues."),
    ("Your [[back-office]] compliance ((team)) must sign.", "Your compliance team must sign."),
    ("A [[back-office]] accounting ((team)) moved in.", "An accounting team moved in."),
    ("Our [[back-office]] support ((team)) is growing.", "Our operations support team is growing."),
    ("These [[back office]] ((roles)) include payroll.", "These operations roles include payroll."),
    ("The move from a [[back-office]] ((role)) into sales.", "The move from an operations role into sales."),
    ("This is not a [[back-office]] ((role)).", "This is not an operations role."),
    ("More than 300 [[back-office]] ((jobs)) are open.", "More than 300 operations jobs are open."),
    ("Build a [[back office]] ((career)) with us!", "Build an operations career with us!"),
    ("The ministry has too many [[back-office]] ((bureaucrats)).", "The ministry has too many administrative officials."),
    ("our [[back office]] ((girl))", "our operations colleague"),
    ("The police have 235 [[back office]] ((staff)).", "The police have 235 administrative staff."),
    ("We hired [[back-office]] ((developers)).", "We hired business systems developers."),
    ("In our clinic the [[back office]] ((staff)) draw blood.", "In our clinic the clinical staff draw blood."),
    ("[[back office]] people, please read", "operations people, please read"),
]
UNIT = [
    ("The [[back office]] must approve it.", "The operations team must approve it."),
    ("Call our [[back office]] if it is late.", "Call our operations team if it is late."),
    ("She works in the [[back office]].", "She works in operations."),
    ("She works in [[back office]] since May.", "She works in operations since May."),
    ("I work in the [[back office]] of a bakery.", "I work in the operations team of a bakery."),
    ("The [[back office]]'s answer was late.", "The operations team's answer was late."),
    ("The bank's [[back offices]] moved.", "The bank's operations teams moved."),
    ("A [[back office]] was set up.", "An operations team was set up."),
    ("An outsourced [[back office]] handles it.", "An outsourced operations team handles it."),
    ("Our [[Back Office]] ((department)) handles refunds.", "Our Operations department handles refunds."),
    ("The operations [[back-office]] ((committee)) met.", "The operations committee met."),
    ("Front and [[back office]] do not talk.", "Front office and operations do not talk."),
    ("From front to [[back office]] in an hour.", "From front office to operations in an hour."),
    ("The front, middle and [[back offices]] share a lift.", "The front-office, middle-office and operations teams share a lift."),
    ("Each branch has a front and [[back office]].", "Each branch has a front-office and operations team."),
    ("Sales, Kitchen and [[Back Office]] each name one.", "Sales, Kitchen and Administration each name one."),
    ("The town wants to be Europe's [[back office]].", "The town wants to be Europe's operations hub."),
    ("Send it to our “[[back office]]” in Cork.", "Send it to our operations team in Cork."),
    ("the firm's own [[back office]]", "the firm's own operations team"),
    ("She runs the entire [[back office]].", "She runs the entire operations function."),
    ("Payroll is [[back office]].", "Payroll is part of operations."),
]
WORK = [
    ("We outsource [[back-office]] ((operations)).", "We outsource administrative operations."),
    ("complex [[back-office]] financial ((operations))", "complex financial operations"),
    ("three years of [[back office]] ((experience))", "three years of operations experience"),
    ("A [[back-office]] ((process)) was automated.", "An operational process was automated."),
    ("They follow [[back office]] ((procedures)).", "They follow administrative procedures."),
    ("cut [[back-office]] ((costs))", "cut administrative costs"),
    ("The trusts share [[back-office]] ((services)).", "The trusts share business support services."),
    ("[[Back Office]] Support ((Services))", "Operations Support Services"),
    ("accounting and [[back-office]] transaction ((processing))", "accounting and transaction processing"),
    ("This is not [[back-office]] ((work)).", "This is not administrative work."),
    ("gives “[[back office]]” ((capacity))", "gives operational capacity"),
    ("Skills: Excel, [[back office]], typing", "Skills: Excel, operations, typing"),
    ("The museum will outsource its [[back office]].", "The museum will outsource its administrative work."),
    ("We automate the [[back office]].", "We automate administrative work."),
    ("doing [[back office]] all day", "doing operations work all day"),
    ("front, middle and [[back office]] ((procedures))", "front-office, middle-office and administrative procedures"),
    ("finance, operations, [[back office]] ((work))", "finance, operations, administrative work"),
    ("did [[back-office]] clean up work", "did administrative clean up work"),
]
SYSTEM = [
    ("It runs through our [[back-office]] ((systems)).", "It runs through our operations systems."),
    ("A [[back-office]] ((integration)) is planned.", "An operations integration is planned."),
    ("Log in to the [[back office]] to change it.", "Log in to the admin area to change it."),
    ("The Umbraco [[backoffice]] has a new look.", "The Umbraco admin interface has a new look."),
    ("Click the [[backoffice]] ((menu)).", "Click the admin menu."),
    ("In [[back office]], the name field is mandatory.", "In the admin interface, the name field is mandatory."),
    (
        "It connects to the bank's [[back office]] for each transaction.",
        "It connects to the bank's operations systems for each transaction.",
    ),
    ("front and [[back office]] ((systems))", "front-office and operations systems"),
    ("Use the [[back-office]] settlement ((systems)).", "Use the settlement systems."),
    ("The page is completely [[back-office]].", "The page is completely internal."),
]


@pytest.mark.parametrize(
    ("label", "marked", "wanted"),
    [(label, *case) for label, cases in (("people", PEOPLE), ("unit", UNIT), ("work", WORK), ("system", SYSTEM)) for case in cases],
)
def test_the_first_suggestion_in_its_place(label, marked, wanted):
    text, made = worded(marked, label)
    assert applied(text, made[0]) == wanted
    for one in made:
        new = applied(text, one)
        assert next(TERMS.find(new), None) is None
        assert not PUT_DOWNS.search(new)
        assert one.why.endswith(".")
    assert len({(one.span, one.replacement) for one in made}) == len(made) <= 3


@pytest.mark.parametrize(
    ("label", "marked"),
    [
        ("people", "The non-[[back-office]] ((staff)) left."),
        ("system", "Meine [[Backoffice]]-Session läuft ab."),
        ("work", "a [[back-office]]-focused plan"),
    ],
)
def test_a_longer_hyphenated_word_gets_advice(label, marked):
    _, made = worded(marked, label)
    assert [one.replacement for one in made] == [None]
    assert not made[0].safe


@pytest.mark.parametrize("language", ["pl", "sv", "xx"])
@pytest.mark.parametrize("label", ["people", "unit", "work", "system"])
def test_languages_without_phrases_get_advice(language, label):
    _, made = worded("Das [[Back Office]] antwortet.", label, language=language)
    assert [one.replacement for one in made] == [None]


@pytest.mark.parametrize("label", ["place", "name", "mention", "accident"])
def test_what_is_not_flagged_has_no_suggestion(label):
    assert worded("The safe is in the [[back office]].", label)[1] == ()


@pytest.mark.parametrize(
    ("label", "marked", "safe"),
    [
        ("people", "Our [[back-office]] ((staff)) answered.", True),
        ("unit", "The [[back office]] must approve it.", True),
        ("work", "three years of [[back office]] ((experience))", True),
        ("system", "It runs through our [[back-office]] ((systems)).", False),
        ("people", "Our so-called [[back-office]] ((employees)) took the calls.", False),
        ("people", "All front and [[back office]] ((staff)) attend.", False),
        ("unit", "The town wants to be Europe's [[back office]].", False),
        ("unit", "Councils cut the [[back office]].", False),
        ("unit", "If the [[back office]] consists of several departments, call one.", False),
        ("unit", "Ask the [[back office]] for the form.", True),
        ("work", "Digital change of [[back-office]] ((operations))", False),
        ("people", "Staff like these are considered [[back-office]] ((staff)).", False),
        ("unit", "The [[Back Office]] shall transfer to the Supplier.", False),
        ("work", "cut [[back-office]] ((costs))", False),
        ("system", "Log in to the [[back office]] to change it.", False),
    ],
)
def test_safe_is_for_plain_cases(label, marked, safe):
    assert worded(marked, label)[1][0].safe is safe
    assert not worded(marked, label, doubt=True)[1][0].safe


def test_people_get_the_function_of_the_posting_as_a_further_choice():
    text, made = worded("Our [[back-office]] ((staff)) answered.", "people", context="You process invoices and answer billing queries.")
    assert [applied(text, one) for one in made] == ["Our operations staff answered.", "Our billing staff answered."]
    assert made[1].evidence == ("invoices", "billing queries")
    assert not made[1].safe


def test_the_clinic_is_not_read_into_cuts_of_a_health_service():
    text, made = worded("Axing [[back office]] ((staff)) at the NHS clinic saves money.", "people")
    assert applied(text, made[0]) == "Axing administrative staff at the NHS clinic saves money."
