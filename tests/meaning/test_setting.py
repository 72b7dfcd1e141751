import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wordwatch.document import Span
from wordwatch.meaning.setting import Setting, setting
from wordwatch.spotting.terms import Terms

TERMS = Terms(["back office"])


def settings(text, kind="paragraph", leads=(), around=""):
    return [setting(text, hit.span, kind, leads, around) for hit in TERMS.find(text)]


def the(text, kind="paragraph", leads=(), around=""):
    """The setting of the only occurrence."""
    (one,) = settings(text, kind, leads, around)
    return one


def cut(text, span):
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "kind", "unit", "leads"),
    [
        ("The back office answers.", "paragraph", "The back office answers.", ()),
        ("One.\n\nThe back office.\n\nThree.", "paragraph", "The back office.", ("One.",)),
        ("# Back Office Clerk\n\nText.", "heading", "Back Office Clerk", ()),
        ("## Our back office ##\nText.", "heading", "Our back office ##", ()),
        ("# A\n\n## B\n\nThe back office.", "paragraph", "The back office.", ("B",)),
        ("## A\n\n### B\n\nThe back office.", "paragraph", "The back office.", ("B", "A")),
        ("# A\n\n# B\n\nThe back office.", "paragraph", "The back office.", ("B",)),
        ("Intro:\n- back office work\n- other", "item", "back office work", ("Intro:",)),
        ("Intro:\n\n- other\n- back office work", "item", "back office work", ("Intro:",)),
        ("## Duties\n\nWhat you do\n* letters\n* back office work", "item", "back office work", ("What you do", "Duties")),
        ("- letters\n- back\n  office work\n- phone", "item", "back\n  office work", ()),
        ("1. back office\n2. phone", "item", "back office", ()),
        ("(2) back office", "item", "back office", ()),
        ("a) back office", "item", "back office", ()),
        ("• back office", "item", "back office", ()),
        ("– back office", "item", "back office", ()),
        ("☑ back office", "item", "back office", ()),
        ("  * back office", "item", "back office", ()),
        ("| Job | Place |\n|---|---|\n| Back office clerk | Leeds |", "cell", " Back office clerk ", ("Job",)),
        ("| Job | Place |\n|---|---|\n| Clerk | back office |", "cell", " back office ", ("Place",)),
        ("Staff:\n\n| Job | Place |\n|---|---|\n| Clerk | x |\n| Clerk | back office |", "cell", " back office ", ("Place", "Staff:")),
        ("| | Place |\n|---|---|\n| Back office | Leeds |", "cell", " Back office ", ()),
        ("| Back office | Place |\n|---|---|\n| Clerk | x |", "cell", " Back office ", ()),
        ("Job | Place | Pay\nBack office clerk | Leeds | 1", "cell", "Back office clerk ", ("Job",)),
        ("```\nback office = 1\n```\nText.", "code", "back office = 1", ()),
        ("~~~ sh\ncd x\nback office\n", "code", "back office", ()),
        ("```\nx\n```\n\n# A\n\nThe back office.", "paragraph", "The back office.", ("A",)),
        ("Dear all,\nback office hours", "paragraph", "back office hours", ("Dear all,",)),
        ("Dear all who come in early,\nback office hours", "paragraph", "Dear all who come in early,\nback office hours", ()),
        ("Duties\nBack office\nFront office", "paragraph", "Back office", ("Duties",)),
        ("Position: Back Office Clerk\nPlace: Leeds", "paragraph", "Position: Back Office Clerk", ()),
        ("Title\n=====\n\nThe back office.", "paragraph", "The back office.", ("Title",)),
    ],
)
def test_the_outline_of_plain_text(text, kind, unit, leads):
    here = the(text, "field")
    assert here.kind == (kind if kind != "paragraph" else "field")
    assert cut(text, here.unit) == unit
    assert here.leads == leads
    assert (here.left + here.term + here.right) == unit


def test_what_the_format_knows_comes_along():
    assert the("Duties:\n- back office", "field", ("Description",)).leads == ("Duties:", "Description")
    assert the("back office", "paragraph", ("Near", "Far")).leads == ("Near", "Far")
    for kind in ("title", "cell", "heading"):
        here = the("# Back office | x", kind, ("Department",))
        assert (here.kind, here.leads, here.unit) == (kind, ("Department",), Span(0, 17))


def test_a_cell_with_several_lines_is_read_line_by_line():
    text = "Clerk\nBack office\nLeeds"
    assert cut(text, the(text, "cell").unit) == "Back office"


WRAPPED = """\
We answer letters and phone calls all day long, and the
back office helps us whenever the
queue is long. The next sentence is here.

- an item that is so long that it is wrapped at the margin
  before the back
  office comes
- next
"""


def test_wrapped_lines_are_one_unit():
    first, second = settings(WRAPPED)
    assert cut(WRAPPED, first.unit) == WRAPPED.split("\n\n")[0]
    assert cut(WRAPPED, first.sentence) == WRAPPED.split(". The")[0] + "."
    assert cut(WRAPPED, second.unit) == "an item that is so long that it is wrapped at the margin\n  before the back\n  office comes"


def test_the_second_line_of_a_wrapped_item_belongs_to_the_item():
    assert settings(WRAPPED)[1].kind == "item"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Position: Back Office Clerk", "Position"),
        ("- Position: Back Office Clerk", "Position"),
        ("> Job title : Back Office Clerk", "Job title"),
        ("Key skills: Excel, back office, typing", "Key skills"),
        ("Stellenbezeichnung: Backoffice", "Stellenbezeichnung"),
        ("Back office: the part of a bank that nobody sees", ""),
        ("10:30 back office", ""),
        ("http://example.com back office", ""),
        ("Position:Back Office", ""),
        ("We were asked to say what we wanted from all of them: back office", ""),
        ("The back office", ""),
    ],
)
def test_the_key_before_a_colon(text, key):
    assert the(text).key == key


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One. The back office answers. Three.", "The back office answers."),
        ("One! The back office answers? Three.", "The back office answers?"),
        ("He said: “Go.” The back office went.", "The back office went."),
        (
            "Dr. Smith of the back office, e.g. the one in St. Ives, left. Then he came.",
            "Dr. Smith of the back office, e.g. the one in St. Ives, left.",
        ),
        ("In Leeds. the back office", "In Leeds. the back office"),
        ("Version 2.5 of the back office 3.1 is out", "Version 2.5 of the back office 3.1 is out"),
        ("A line that is long enough\nwith the back office\n\nAnd more", "A line that is long enough\nwith the back office"),
        ("A line\nWith the back office\n\nAnd more", "With the back office"),
        ("One.\nThe back office.\nTwo.", "The back office."),
    ],
)
def test_the_sentence(text, sentence):
    assert cut(text, the(text).sentence) == sentence


def test_a_sentence_without_an_end_is_cut():
    here = the("word " * 1_000 + "back office" + " word" * 1_000)
    assert 300 < here.span.start - here.sentence.start <= 320
    assert 300 < here.sentence.end - here.span.end <= 320


def test_what_the_passage_is_about():
    text = "Log in first. " * 10 + "The back office opens."
    here = the(text, around="the neighbour")
    assert text in here.around
    assert "the neighbour" in here.around
    far = the("far away " * 200 + "back office")
    assert len(far.around) < 1_000


def test_the_line():
    assert the("one\ntwo back office\nthree").line == "two back office"
    assert the("one\ntwo back\noffice\nthree").line == "two back\noffice"


LINES = st.lists(
    st.sampled_from(
        [
            "# Head",
            "### Low head",
            "- item",
            "  - back office item",
            "* wrapped item that is long enough to be wrapped at the margin of it",
            "1. back office",
            "text that goes on for long enough to be taken for wrapped at the right margin",
            "back office goes on in lower case",
            "Back Office Clerk",
            "Position: back office.",
            "**Key**: x. Back office? Yes! No.",
            "| a | back office | c |",
            "|---|---|---|",
            "a | b",
            "```",
            "",
            "   ",
            "the back",
            "office of <b>it</b>.</p><p>So",
            "> quoted back-",
            "> office",
            "back office",
            "\tback office:",
            "|back office|",
            "||",
            "====",
        ]
    ),
    max_size=12,
)


@given(LINES, st.sampled_from(["paragraph", "field", "title", "cell", "item", "quote"]), st.sampled_from(["\n", "\n\n", " "]))
@example(["|back office|"], "field", "\n")
@example(["the back", "office of <b>it</b>.</p><p>So"], "field", "\n")
def test_the_parts_lie_in_each_other(lines, kind, joint):
    text = joint.join(lines)
    for here in settings(text, kind, ("Lead",)):
        assert isinstance(here, Setting)
        assert 0 <= here.unit.start <= here.span.start < here.span.end <= here.unit.end <= len(text)
        assert here.unit.start <= here.sentence.start <= here.span.start
        assert here.span.end <= here.sentence.end <= here.unit.end
        assert here.left + here.term + here.right == cut(text, here.unit)
        assert here.leads[-1] == "Lead"
        assert all(lead.strip() for lead in here.leads)
        assert here.term in here.line
        assert "\n\n" not in cut(text, here.unit).strip("\n")


@given(st.text(st.sampled_from("ab. \n|#-*:<>/p“”!?1)`"), max_size=60), st.text(st.sampled_from("ab. \n|#-*:<>/p“”!?1)`"), max_size=60))
def test_any_surroundings(before, after):
    for here in settings(f"{before} back office {after}"):
        assert here.unit.start <= here.sentence.start <= here.span.start < here.span.end <= here.sentence.end <= here.unit.end
