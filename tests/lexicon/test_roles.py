"""Role families: the built-in ones are sound, a company's own ones are read, and mistakes are told with file and line."""

import re
from pathlib import Path

import pytest
from titles import find_label

from wordwatch.errors import RuleError
from wordwatch.lexicon import roles, rules
from wordwatch.spotting.terms import Terms

FAMILIES = roles.load()
NAMES = [
    (entry.id, language, name)
    for entry in (*FAMILIES.families, *FAMILIES.sectors)
    for language, names in entry.alternatives.items()
    for name in names
]
PUT_DOWNS = re.compile(
    r"behind the scenes|support[- ]only|low[- ]level|assistant to|clerk|back ?-?office|ninja|hero|ambassador|rock ?star", re.IGNORECASE
)


def test_enough_families_for_the_work_of_offices():
    ids = {family.id for family in FAMILIES.families}
    assert len(ids) >= 25
    assert ids >= {
        "billing",
        "claims",
        "records",
        "logistics",
        "correspondence",
        "it-support",
        "hr",
        "payroll",
        "contracts",
        "settlement",
        "clinical",
    }


def test_the_general_sector_is_there_and_has_no_evidence_to_wait_for():
    assert FAMILIES.general.id == "general"
    assert not FAMILIES.general.evidence
    assert not FAMILIES.general.titles


@pytest.mark.parametrize("language", ["de", "fr", "nl", "it", "es", "pt"])
def test_the_general_sector_has_a_name_in_each_language_that_titles_are_rewritten_in(language):
    assert FAMILIES.general.alternatives[language]


@pytest.mark.parametrize(("owner", "language", "name"), NAMES)
def test_every_name_is_clean_and_short(owner, language, name):
    assert not PUT_DOWNS.search(name), owner
    assert find_label(name) is None
    assert len(name.split()) <= 4, f"{owner}: with a role noun and a rank, {name!r} makes a title of more than six words"
    assert name == " ".join(name.split())
    if language == "en":
        small = {"of", "and", "&"}
        assert all(word[0].isupper() or word in small for word in name.split()), f"{owner}: {name!r} must be written in Title Case"


def test_no_name_holds_a_term_of_any_rule():
    terms = Terms([term for term, _ in rules.load().terms()])
    assert [name for _, _, name in NAMES if next(terms.find(name), None)] == []


@pytest.mark.parametrize("family", FAMILIES.families, ids=lambda family: family.id)
def test_a_family_says_whom_it_serves_and_why_in_one_sentence(family):
    assert family.why.endswith(".")
    assert len(re.findall(r"[.!?](?:\s|$)", family.why)) == 1
    assert len(family.alternatives["en"]) == len(set(family.alternatives["en"])) <= 3
    assert re.search(r"O\*NET \d\d-\d{4} |ISCO-08 \d{4} ", family.source), "a source is an occupation of a classification, with its code"
    assert not set(family.strong) & set(family.weak), "a word is strong evidence or weak"


def test_no_two_families_offer_the_same_first_name():
    first = [family.alternatives["en"][0] for family in FAMILIES.families if not family.members]
    assert len(first) == len(set(first))


OWN = """\
families:
  - id: claims
    name: Claims
    serves: member
    evidence: {strong: [claim]}
    alternatives: {en: [Member Claims]}
    why: Members count on it.
    source: house style
  - id: beekeeping
    name: Apiary
    serves: customer
    evidence: {strong: [beehive, honey]}
    alternatives: {en: [Apiary Operations]}
    why: Honey comes from well kept bees.
    source: house style
"""


def test_an_entry_of_a_later_file_replaces_the_one_of_its_id_and_others_come_in_addition(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    loaded = {family.id: family for family in roles.load([str(path)]).families}
    assert loaded["claims"].alternatives == {"en": ("Member Claims",)}
    assert loaded["claims"].titles == ()
    assert loaded["beekeeping"].strong == ("beehive", "honey")
    assert "billing" in loaded
    assert {family.id for family in roles.load().families}.isdisjoint({"beekeeping"}), "the built-in families stay as they are"


def test_replace_drops_the_families_before_but_keeps_the_sectors(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text("replace: true\n" + OWN, encoding="utf-8")
    loaded = roles.load([str(path)])
    assert [family.id for family in loaded.families] == ["claims", "beekeeping"]
    assert loaded.general.alternatives["en"]


BROKEN = [
    ("familes: []\n", 1, "unknown key 'familes'; did you mean “families”?"),
    ("families:\n  - id: a\n    nam: A\n", 3, "unknown key 'nam'; did you mean “name”?"),
    ("families:\n  - id: a\n    name: A\n", 2, "the key serves is missing"),
    (OWN.replace("why: Members count on it.", "why: [a]"), 7, "why must be a text"),
    (OWN.replace("{strong: [claim]}", "{strong: claim}"), 5, "strong must be a list of texts"),
    (OWN.replace("{strong: [claim]}", "{stron: [claim]}"), 5, "unknown key 'stron'; did you mean “strong”?"),
    (OWN.replace("{strong: [claim]}", "{strong: [5]}"), 5, "put in quotes what YAML reads as something else"),
    (OWN.replace("{en: [Member Claims]}", "{de: [Schadenservice]}"), 6, "at least en:"),
    (OWN.replace("{en: [Member Claims]}", "{en: []}"), 6, "en must be a list of texts"),
    (OWN.replace("id: beekeeping", "id: claims"), 9, "the id 'claims' is used twice"),
    ("families: claims\n", 1, "families must be a list"),
    ("families:\n  - claims\n", 2, "expected a mapping"),
    ("replace: 1\n", 1, "replace must be true or false"),
    ("- a\n", 1, "expected a mapping"),
    ("sectors:\n  - id: x\n    why: W.\n", 2, "the key alternatives is missing"),
]


@pytest.mark.parametrize(("text", "line", "message"), BROKEN, ids=[message[:30] for _, _, message in BROKEN])
def test_a_mistake_is_told_with_file_line_and_what_to_write(tmp_path, text, line, message):
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        roles.load([str(path)])
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert message in str(caught.value)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(RuleError, match=re.escape("missing.yaml")):
        roles.load([str(tmp_path / "missing.yaml")])


def test_the_file_starts_with_an_explanation_of_every_key():
    text = Path(rules.folder(), "roles.yaml").read_text(encoding="utf-8")
    intro = text[: text.index("\nfamilies:")]
    for key in ("id", "name", "serves", "evidence", "titles", "professions", "alternatives", "why", "source", "replace"):
        assert re.search(rf"\b{key}\b", intro), key


def test_professions_are_found_by_their_id(tmp_path):
    known = roles.load()
    assert "nurse" in known.profession("nurses").roles
    assert known.profession("clinical").names == ("Clinical", "Patient Care")
    assert known.profession("gardeners") == roles.Profession("gardeners")
    path = tmp_path / "roles.yaml"
    path.write_text("professions:\n  - {id: nurses, roles: [midwife], names: [Ward]}\n", encoding="utf-8")
    assert roles.load([str(path)]).profession("nurses") == roles.Profession("nurses", frozenset(["midwife"]), ("Ward",))
