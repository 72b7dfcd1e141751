"""The lists of words are written as they are looked up."""

import pytest

from wordwatch.suggest.title import words

LISTS = {name: value for name, value in vars(words).items() if name.isupper() and isinstance(value, frozenset)}
PHRASES = ("COMPOUND_ROLES", "TECH_ROLES", "PRODUCT_ROLES", "PLAIN_ROLES", "CLINICAL_ROLES", "NURSE_ROLES", "COMPLETE_ROLES", "DESK_ROLES")


@pytest.mark.parametrize("name", LISTS)
def test_lower_case_and_single_spaces(name):
    assert [word for word in LISTS[name] if word != " ".join(word.lower().split()) or word.endswith(".")] == []


@pytest.mark.parametrize("name", PHRASES)
def test_professions_of_several_words_are_known_as_compounds(name):
    assert [phrase for phrase in LISTS[name] if " " in phrase and phrase not in words.COMPOUND_ROLES] == []


@pytest.mark.parametrize("name", PHRASES[1:])
def test_professions_of_one_word_are_role_nouns(name):
    unknown = [word for word in LISTS[name] if " " not in word and word not in words.ROLES]
    assert unknown in ([], ["product"]), "only “Head of Product” has the field for a role"


def test_slips_of_the_pen_lead_to_role_nouns():
    assert {word.removesuffix("s") for word in words.MISSPELT.values()} <= words.ROLES
