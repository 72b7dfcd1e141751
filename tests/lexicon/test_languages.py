"""Languages are loaded from their files, added to by folders of the user's, and mistakes are told with their line."""

import os

import pytest

from wordwatch.errors import RuleError
from wordwatch.lexicon import languages, rules
from wordwatch.lexicon.language import ENGLISH, Language, Languages, Phrases, Postings, Sentences, Titles

SHIPPED = languages.built_in()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of languages that adds to those that wordwatch brings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORDWATCH_CACHE_DIR", "")
    (tmp_path / "mine" / "languages").mkdir(parents=True)
    languages.load.cache_clear()
    yield tmp_path / "mine" / "languages"
    languages.load.cache_clear()


def load():
    return languages.load((rules.folder(), "mine"))


def test_the_languages_that_wordwatch_brings():
    assert {ENGLISH, "de", "fr", "nl", "it", "es", "pt", "pl"} <= set(SHIPPED.known)
    assert all(code == language.code and language.name for code, language in SHIPPED.known.items())
    assert "der" in SHIPPED.of("de").sentences.words
    assert "mitarbeit" in SHIPPED.of("de").sentences.nouns["title"]
    assert "manager" in SHIPPED.english.titles.roles
    assert SHIPPED.of("pl").titles.sure
    assert SHIPPED.of("xx") == Language("xx")


@pytest.mark.parametrize("code", SHIPPED.known)
def test_words_are_in_lower_case_and_trimmed(code):
    """They are compared with what is in lower case; marks and the endings of forms are found in any case."""
    sections = (SHIPPED.of(code).sentences, SHIPPED.of(code).titles, SHIPPED.of(code).postings)
    for name, value in (
        (name, value) for section in sections for name, value in section._asdict().items() if name not in ("marks", "spellings")
    ):
        lists = value.values() if isinstance(value, dict) and name in ("nouns", "around", "heads", "in_titles") else [value]
        words = [word for words in lists if not isinstance(words, str | bool) for word in words]
        assert [word for word in words if word != word.strip() or word != word.lower()] == [], name


def test_a_language_tells_a_sentence_only_where_it_has_words():
    assert "de" in SHIPPED.tellings
    assert "pl" not in SHIPPED.tellings
    assert {"m/w/d", "(e)"} <= {mark for words in SHIPPED.tellings.values() for mark in words.marks}


def test_together():
    assert {"mitarbeit", "medewerker"} <= SHIPPED.sentences.nouns["title"]
    assert {"and", "und", "et"} <= set(SHIPPED.titles.joints)
    assert SHIPPED.titles.roles == SHIPPED.english.titles.roles
    assert {"prepare", "pflegen"} <= SHIPPED.postings.verbs


def test_every_key_is_explained():
    with open(os.path.join(rules.folder(), "languages", "en.yaml"), encoding="utf-8") as file:
        text = file.read()
    for key in (*Sentences._fields, *Titles._fields, *Postings._fields, *Phrases._fields):
        assert f"{key}:" in text or f"{key}," in text, key


def test_a_folder_of_the_user_adds_and_brings_new_ones(folder):
    (folder / "de.yaml").write_text("titles:\n  words: [hausmeister]\n", encoding="utf-8")
    (folder / "tlh.yaml").write_text("name: Klingon\nsentences:\n  words: [tlhingan]\n", encoding="utf-8")
    known = load()
    assert known.of("de").titles.words == SHIPPED.of("de").titles.words | {"hausmeister"}
    assert known.of("de").name == "German"
    assert known.of("tlh").sentences.words == {"tlhingan"}
    assert "tlh" in known.tellings
    assert known != SHIPPED


def test_a_folder_without_languages_changes_nothing(folder):
    folder.rmdir()
    assert load() == SHIPPED


def test_no_language_at_all():
    none = Languages({})
    assert none.english == Language(ENGLISH)
    assert none.sentences == Sentences()
    assert none.tellings == {}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- a\n", 1, "a file of a language is a mapping with the keys name, sentences, titles, postings"),
        ("", 1, "a file of a language is a mapping"),
        ("name: Swedish\ntitle: {}\n", 2, "unknown key 'title'; did you mean “titles”?"),
        ("name: [a]\n", 1, "name must be a text"),
        ("sentences: [a]\n", 1, "sentences must be a mapping"),
        ("sentences:\n  wods: [a]\n", 2, "unknown key 'wods'; did you mean “words”?"),
        ("sentences:\n  words: a\n", 2, "words must be a list of texts"),
        ("sentences:\n  letters: [a]\n", 2, "letters must be a text"),
        ("sentences:\n  words: [a]\n  nouns:\n    titel: [a]\n", 4, "'titel' is not known here; did you mean “title”?"),
        ("sentences:\n  nouns: [a]\n", 2, "nouns must be a mapping"),
        ("titles:\n  words: [true]\n", 2, "put in quotes what YAML reads as something else"),
        ("titles:\n  capital_nouns: maybe\n", 2, "capital_nouns must be true or false"),
        ("titles:\n  order: role lats\n", 2, "'role lats' is no order; did you mean “role last”?"),
        ("titles:\n  prepositions:\n    im: in\n", 3, "im must map shapes of names to prepositions"),
        ("titles:\n  prepositions:\n    im: {femenine: in der}\n", 3, "'femenine' is not known here; did you mean “feminine”?"),
        ("titles:\n  adjectives:\n    a+: en\n", 3, "'a+' is no list of endings"),
        ("titles:\n  misspelt: {a: 1}\n", 2, "a must be a text"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(folder, text, line, words):
    (folder / "sv.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load()
    assert words in str(caught.value)
    assert str(caught.value).startswith(f"{os.path.join('mine', 'languages', 'sv.yaml')}:{line}: ")
