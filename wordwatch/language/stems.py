"""The basic forms of English words: ``singular`` keeps capitals and knows exceptions, ``stem`` is for comparing."""

import re

from wordwatch.language.grammar import IRREGULAR, is_plural, like


def singular(noun: str) -> str:
    """The singular of an English noun phrase; a word that is no plural stays as it is."""
    head, space, word = noun.rpartition(" ")
    lower = word.lower()
    if not is_plural(word):
        return noun
    for one, many in IRREGULAR.items():
        if lower == many:
            return head + space + like(word, one)
    if lower.endswith("ies") and len(lower) > 4:
        return head + space + word[:-3] + like(word, "y", ending=True)
    return head + space + word[: -2 if re.search(r"(?:[sxz]|ch|sh)es$", lower) else -1]


def stem(word: str) -> str:
    """A word without capitals and plural ending; a word that is no plural may lose its -s."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("xes", "ches", "shes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
