"""A second term works by writing YAML: the rules and concepts here know nothing of those that wordwatch brings."""

import pytest
import yaml

from wordwatch import Linter
from wordwatch.errors import RuleError

ALL = {"title": "error", "people": "error", "unit": "warning", "work": "warning", "system": "suggestion"}
SERVICE = {
    "id": "assist-function",
    "words": ["assist", "function"],
    "siblings": {"front": "front office"},
    "names": {"people": ["service"]},
}
OUT_OFFICE = {"id": "out-house", "words": ["out", "house"], "particle": True, "priors": {"unit": 1, "place": 0}}

MIDDLE = {
    "id": "middle-office",
    "words": ["middle", "office"],
    "siblings": {"front": "front office", "back": "back office"},
    "priors": {"unit": 1.5, "work": 0.4},
    "names": {
        "people": ["risk control"],
        "unit": [{"name": "risk control team", "use": "team"}, {"name": "risk control", "use": "alone"}, "risk control"],
        "title": ["Risk Control"],
    },
}


def rule(rule_id, **keys):
    return {
        "id": rule_id,
        "pack": "mine",
        "severity": "warning",
        "message": "“{text}” belittles",
        "why": "It tells people that they count for less.",
        "source": "Our own style guide.",
        "examples": {"flag": ["x"], "pass": ["y"]},
        **keys,
    }


RULES = [
    rule("support-function", terms=["support function"], referents=ALL),
    rule("assist-function", terms=["assist function"], referents=ALL, concept="assist-function"),
    rule("support-staff", terms=["support staff"], referents=ALL, wording={"people": ["service colleagues"]}),
    rule(
        "resources",
        patterns=[[{"LIKE_NUM": True}, {"LOWER": "more", "OP": "?"}, {"LOWER": "resources"}]],
        anchors=["resources"],
        referents={"people": "warning"},
        wording={"people": ["people"]},
    ),
    rule("unskilled", terms=["unskilled"], referents={"people": "warning"}),
    rule("headcount", terms=["headcount"], referents=ALL),
    rule("middle-office", terms=["middle office"], referents=ALL, concept="middle-office"),
    rule("cost-center", terms=["cost center"], referents=ALL),
    rule("out-house", terms=["out house"], referents=ALL, concept="out-house"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rules")
    (folder / "concepts").mkdir()
    (folder / "cues").mkdir()
    for one in RULES:
        (folder / f"{one['id']}.yaml").write_text(yaml.safe_dump(one))
    for one in (SERVICE, MIDDLE, OUT_OFFICE):
        (folder / "concepts" / f"{one['id']}.yaml").write_text(yaml.safe_dump(one))
    (folder / "cues" / "particles.yaml").write_text("out:\n  verbs: [move, carry]\n  things: [chair]\n")
    return folder


@pytest.fixture(scope="module")
def linter(folder):
    return Linter({"rule_folders": [str(folder)]})


def of(linter, text):
    """The one finding in the text."""
    (finding,) = linter.check_text(text).findings
    return finding


@pytest.mark.parametrize(
    ("text", "referent"),
    [
        # Not a verb with its particle, whatever stands before it:
        ("We will move support function desks.", "unit"),
        ("Bring support function chairs, please.", "work"),
        ("They move support function people around.", "people"),
        ("A year support function rents are due.", "work"),
        ("We got support function by four.", "work"),
        # Never a room, and one word or a hyphen suggests nothing:
        ("The safe is in the support function, behind the counter.", "work"),
        ("The supportfunction was late.", "work"),
        ("Our support-function was late.", "work"),
        ("The support function must approve it.", "unit"),
        ("Log in to the support function.", "system"),
        # One word:
        ("We need three more resources.", "people"),
        ("Two resources are needed.", "people"),
        ("unskilled labour", "people"),
        ("Unskilled Labour", "people"),
        ("The shortage of Unskilled Labour is real.", "people"),
        ("Semi-unskilled workers leave first.", "people"),
        ("Unskilled work is paid badly.", "people"),
        ("Our headcount fell.", "people"),
        ("Headcount", "people"),
        ("We cut the headcount by 4 %.", "people"),
        ("A cost center manager called.", "people"),
    ],
)
def test_a_term_without_a_concept_is_read_from_its_sentence(linter, text, referent):
    assert of(linter, text).referent == referent


@pytest.mark.parametrize(
    "text",
    [
        "Never say “support function”.",
        "The term headcount is old.",
        "resources: 3 more",
        "See https://example.com/support-function.",
        "A `headcount` field.",
    ],
)
def test_words_as_topic_and_identifiers_are_silent_for_every_term(linter, text):
    assert linter.check_text(text).findings == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Front and assist function employees meet.", "Front-office and service employees meet."),
        ("Our support staff are great.", "Our service colleagues are great."),
        ("Support staff wanted", "Service colleagues wanted"),
        ("OUR SUPPORT STAFF ARE GREAT.", "OUR SERVICE COLLEAGUES ARE GREAT."),
        ("We need three more resources.", "We need three more people."),
        ("Our middle office staff checks trades.", "Our risk control staff checks trades."),
        ("Front and middle office teams met.", "Front-office and risk control teams met."),
        ("The middle office must sign.", "The risk control team must sign."),
        ("Middle Office Analyst", "Risk Control Analyst"),
    ],
)
def test_wording_is_that_of_the_rule_or_of_its_concept_and_nothing_else(linter, text, wanted):
    (one,) = of(linter, text).suggestions
    start = one.location.column - 1
    assert text[:start] + one.replacement + text[one.location.end_column - 1 :] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The support function must approve it.",
        "Front and support function employees meet.",
        "Support Function Manager",
        "She is a support function manager.",
        "Log in to the support function.",
        "The assist function must approve it.",
        "Our support-staff meeting is on Monday.",
        "unskilled labour",
        "Our headcount fell.",
    ],
)
def test_no_name_means_advice_only(linter, text):
    assert [one.replacement for one in of(linter, text).suggestions] == [None]


def test_a_particle_is_one_where_the_concept_says_so(linter):
    assert linter.check_text("They carry out house chairs.").findings == ()
    assert of(linter, "The out house must approve it.").referent == "unit"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"concept": "asist-function"}, "there is no concept 'asist-function'; did you mean “assist-function”?"),
        ({"referents": {"peple": "error"}}, "unknown key 'peple' under referents; did you mean “people”?"),
    ],
)
def test_a_rule_that_names_what_is_not_there_is_told(folder, tmp_path, change, told):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "broken.yaml").write_text(yaml.safe_dump(rule("broken", terms=["broken term"], referents=ALL) | change))
    with pytest.raises(RuleError) as caught:
        Linter({"rule_folders": [str(folder), str(tmp_path)]})
    assert told in str(caught.value)
    assert "broken.yaml:" in str(caught.value)


def test_a_particle_of_which_nothing_is_known_is_told(tmp_path):
    (tmp_path / "concepts").mkdir()
    (tmp_path / "off-site.yaml").write_text(yaml.safe_dump(rule("off-site", terms=["off site"], referents=ALL, concept="off-site")))
    concept = {"id": "off-site", "words": ["off", "site"], "particle": True}
    (tmp_path / "concepts" / "off-site.yaml").write_text(yaml.safe_dump(concept))
    with pytest.raises(RuleError, match=r"says particle: true, but cues/particles\.yaml has no lists for 'off'"):
        Linter({"rule_folders": [str(tmp_path)]}).check_text("The off site team.")
