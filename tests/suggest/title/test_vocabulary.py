"""The lists of words for titles are written as they are looked up, and words are told by them."""

import pytest
from titles import FAMILIES, VOCABULARY

from wordwatch.lexicon import languages
from wordwatch.suggest.title.vocabulary import Vocabulary, any_of, vocabulary

WORDS = VOCABULARY.words
LISTS = {name: value for name, value in WORDS._asdict().items() if isinstance(value, frozenset)}
PROFESSIONS = {one.id: one.roles for one in FAMILIES.professions}


@pytest.mark.parametrize("name", [*LISTS, *PROFESSIONS])
def test_lower_case_and_single_spaces(name):
    words = LISTS.get(name, PROFESSIONS.get(name, ()))
    assert [word for word in words if word != " ".join(word.lower().split()) or word.endswith(".")] == []


@pytest.mark.parametrize("name", PROFESSIONS)
def test_professions_are_role_nouns_or_known_as_compounds(name):
    unknown = [word for word in PROFESSIONS[name] if word not in (WORDS.professions if " " in word else WORDS.roles)]
    assert unknown in ([], ["product"]), "only “Head of Product” has the field for a role"


def test_slips_of_the_pen_lead_to_role_nouns():
    assert {word.removesuffix("s") for word in WORDS.misspelt.values()} <= WORDS.roles
    assert {*WORDS.mended.values(), *WORDS.doers.values()} <= WORDS.roles


def test_a_vocabulary_is_made_once_for_the_same_languages():
    assert vocabulary(languages.built_in()) is VOCABULARY


def test_without_any_list_nothing_is_a_role_and_nothing_fails():
    from wordwatch.lexicon.language import Languages

    empty = Vocabulary(Languages({}))
    assert not empty.is_role("manager")
    assert empty.corrected("manageer") is None
    assert [match.group() for match in empty.word.finditer("Lead (x) of it")] == ["Lead", "x", "of", "it"]
    assert empty.list.search("(a, b)")


def test_alternatives_start_with_the_longest():
    assert any_of(["a", "a.b", "ab"]) == r"a\.b|ab|a"
