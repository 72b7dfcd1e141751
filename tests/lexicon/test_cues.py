import os
from pathlib import Path

import pytest
import yaml

from wordwatch.errors import RuleError
from wordwatch.finding import REFERENTS, SILENT
from wordwatch.lexicon import cues, rules


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of cues that adds to those that wordwatch brings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORDWATCH_CACHE_DIR", "")
    (tmp_path / "mine" / "cues").mkdir(parents=True)
    cues.load.cache_clear()
    yield tmp_path / "mine" / "cues"
    cues.load.cache_clear()


def load():
    return cues.load((rules.folder(), "mine"))


SHIPPED = cues.load((rules.folder(),))


def test_the_cues_that_wordwatch_brings():
    assert SHIPPED.heads["staff"] == "people"
    assert SHIPPED.heads["department"] == "unit"
    assert SHIPPED.heads["software"] == "system"
    assert SHIPPED.heads["procedure"] == "work"
    assert set(SHIPPED.heads.values()) <= {*REFERENTS, *SILENT, "mixed"}
    assert "login" in SHIPPED.words["system"]
    assert SHIPPED.vocabulary == frozenset()


@pytest.mark.parametrize("name", ["heads", "verbs", "words", "adjectives", "names", "particles", "titles", "lists"])
def test_words_are_in_lower_case_and_trimmed(name):
    """They are compared with what is in lower case."""
    if name == "heads":
        words = set(SHIPPED.heads)
    elif name == "verbs":
        words = {word for lists in SHIPPED.verbs.values() for verbs in lists.values() for word in verbs}
    elif name == "particles":
        words = {word for lists in SHIPPED.particles.values() for some in lists.values() for word in some}
    else:
        words = {word for some in getattr(SHIPPED, name).values() for word in some}
    assert words
    assert {word for word in words if word != word.strip() or not word} == set()
    assert {word for word in words if word != word.lower()} == set()


def test_verbs_by_their_preposition():
    verbs = SHIPPED.verbs["system"]
    assert "log" in verbs["in"]
    assert "install" in verbs[""]
    assert "log" not in verbs[""]


def test_a_folder_of_the_user_adds_to_them(folder):
    (folder / "heads.yaml").write_text("people: [jockey]\n")
    (folder / "context.yaml").write_text("words:\n  system: [warp drive]\nverbs:\n  unit: [beam to]\n")
    known = load()
    assert known.heads["jockey"] == "people"
    assert known.heads["staff"] == "people"
    assert known.words["system"] == SHIPPED.words["system"] | {"warp drive"}
    assert "beam" in known.verbs["unit"]["to"]
    assert known.words["place"] == SHIPPED.words["place"]


def test_a_folder_without_cues_changes_nothing(folder):
    os.rmdir(folder)
    assert load() == SHIPPED


@pytest.mark.parametrize(
    ("name", "text", "line", "words"),
    [
        ("heads", "- a\n- b\n", 1, "a file of cues is a mapping of lists"),
        ("heads", "", 1, "a file of cues is a mapping of lists"),
        ("heads", "people: [a]\nunit: word\n", 2, "unit must be a list of texts"),
        ("heads", "people: [a]\nunit: [1]\n", 2, "unit must be a list of texts; put numbers in quotation marks"),
        ("particles", "back:\n  products: [x, 365]\n", 2, "products must be a list of texts; put numbers in quotation marks"),
        ("context", "verbs:\n  work: [a]\n  system: b\n", 3, "system must be a list of texts"),
        ("context", "words: [a]\n", 1, "words must be a mapping"),
        ("heads", "people: {a: [b]}\n", 1, "people must be a list of texts"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(folder, name, text, line, words):
    (folder / f"{name}.yaml").write_text(text)
    with pytest.raises(RuleError) as caught:
        load()
    path = os.path.join("mine", "cues", f"{name}.yaml")
    assert words in str(caught.value)
    assert str(caught.value).startswith(f"{path}:{line}: ")


def test_a_user_may_bring_a_particle(folder):
    (folder / "particles.yaml").write_text("out:\n  verbs: [bring]\n")
    particles = load().particles
    assert particles["out"]["verbs"] == {"bring"}
    assert particles["out"].keys() == particles["back"].keys()
    assert particles["back"] == SHIPPED.particles["back"]


def test_a_particle_has_the_lists_that_all_have(folder):
    (folder / "particles.yaml").write_text("out:\n  verb: [bring]\n")
    with pytest.raises(RuleError, match=r"particles\.yaml:2: unknown key 'verb'; did you mean “verbs”"):
        load()


@pytest.mark.parametrize("path", sorted(Path(rules.folder()).rglob("*.yaml")), ids=lambda path: path.name)
def test_every_file_of_rules_can_be_read_without_the_quick_parser(path):
    # PyYAML's own parser, which machines without libyaml use, is stricter about what needs quotation marks.
    assert yaml.load(path.read_text(encoding="utf-8"), yaml.SafeLoader) == yaml.load(path.read_text(encoding="utf-8"), _quick())


def _quick():
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)
