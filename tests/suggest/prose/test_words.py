"""The lists of nouns for running text do not contradict each other."""

import re

import pytest

from wordwatch.suggest.prose import words

ADJECTIVES = (words.ADMINISTRATIVE, words.OPERATIONAL, words.INTERNAL)
PEOPLE = (words.BUILDERS, words.OFFICIALS, frozenset(words.DIMINUTIVES), words.JOBS)


@pytest.mark.parametrize("lists", [ADJECTIVES, PEOPLE, (words.SCREENS, words.SYSTEMS)])
def test_a_noun_stands_in_one_list_only(lists):
    words = [word for one in lists for word in one]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("name", [name for name in vars(words) if name.endswith("_CUES") or name in ("CONTRAST", "OF_THE_WORLD")])
def test_cues_are_patterns_that_do_not_match_nothing(name):
    assert not re.search(getattr(words, name), "")


def test_a_colleague_is_never_made_smaller():
    assert set(words.DIMINUTIVES.values()) == {"colleague", "colleagues"}
