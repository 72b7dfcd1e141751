"""Prepositions that change with the name after them: "im Backoffice", but "in der Kundenadministration"."""

import re

from wordwatch.language.grammar import capital
from wordwatch.lexicon.concept import Concept
from wordwatch.lexicon.language import Language, Titles

_VOWELS = "aeiouhéèê"


def fitting(before: str, name: str, language: Language, concept: Concept) -> tuple[int, str]:
    """Where the text for ``name`` starts after ``before``, and the preposition that it starts with, "" for none that changes."""
    known = language.titles.prepositions
    alternatives = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    found = re.search(rf"(?<![^\W_])({alternatives}) $", before, re.IGNORECASE) if known else None
    if found is None:
        return len(before), ""
    forms = known[found[1].lower()]
    new = next((forms[shape] for shape in _shapes(name, language.titles, concept) if shape in forms), found[1])
    new = new.upper() if found[1].isupper() and len(found[1]) > 1 else capital(new) if found[1][0].isupper() else new
    return found.start(1), new if new.endswith("'") else new + " "


def _shapes(name: str, words: Titles, concept: Concept) -> tuple[str, ...]:
    """What a name is for the prepositions of a language, the most telling first."""
    first, last = name.split()[0].lower(), name.split()[-1].lower()
    loan = ("loan",) if last in concept.own else ()
    if words.feminine or words.masculine:
        gender = (
            ("feminine",) if name.lower().endswith(words.feminine) else ("masculine",) if name.lower().endswith(words.masculine) else ()
        )
        return (*loan, *gender, "")
    vowel = ("vowel",) if first[0] in _VOWELS else ()
    plural = first.endswith("s") or first in words.plural_words
    if first in words.masculine_words:
        return (*loan, "masculine plural" if plural else "masculine", *vowel, "")
    return (*loan, *(("plural",) if plural else ()), *vowel, *(() if plural or vowel else ("feminine",)), "")
