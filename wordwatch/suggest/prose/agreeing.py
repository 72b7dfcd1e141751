"""Articles, adjectives and relative pronouns of other languages in the gender of a new noun, adjectives in that of an old one."""

import re
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.language.grammar import capital, like
from wordwatch.lexicon.language import Phrases

_ADJECTIVES_AT_MOST = 3
_SEEN = 120  # characters before and after a noun that are looked at
_LONE = re.compile(r"(?<![^\W_])[^\W\d_A-ZÄÖÜ]+[ \n]$")
_SHAPES = ("masculine", "feminine", "masculine plural", "feminine plural")


class Around(NamedTuple):
    """What stands before and after a noun, in the gender of another: the ``span`` that is replaced, and the texts for both sides."""

    span: Span
    before: str
    after: str


def around(text: str, noun: Span, gender: str, words: Phrases) -> Around | None:
    """The article and the adjectives before ``noun``, and the pronoun after it, for a noun of that ``gender``.

    None where they cannot be told: an article that says not which case it is, an apostrophe before an adjective.
    """
    if not gender:
        return Around(noun, "", "")
    found = _determiner(text, noun.start, words)
    start, adjectives, new, joint = noun.start, "", "", ""
    if found is None:
        lone = _LONE.search(text, max(0, noun.start - _SEEN), noun.start)
        if lone and _inflected(lone[0].rstrip(), gender, words) != lone[0].rstrip():
            start, adjectives = lone.start(), lone[0]
        elif lone and gender != words.gender and any(lone[0].rstrip().endswith(ending) for ending in words.inflected):
            return None
    else:
        determiner, adjectives, start = found[1], found[2], found.start(1)
        forms = words.determiners[determiner.lower()]
        if forms and gender not in forms and gender != words.gender:
            return None
        if gender == "vowel" and adjectives and forms:
            return None
        form = forms.get(gender, determiner)
        new = like(determiner, form) if len(determiner) > 1 or not determiner.isupper() else capital(form)
        joint = "" if new.endswith(("'", "’")) else " "
    changed = re.sub(r"[^\W\d_]+", lambda match: _inflected(match[0], gender, words), adjectives)
    after, end = _relative(text, noun.end, gender, words)
    before = new + joint + changed
    if not after and before == text[start : noun.start]:
        return Around(noun, "", "")
    return Around(Span(start, end), before, after)


def determined(text: str, start: int, words: Phrases) -> str:
    """The article before the noun at ``start``, in lower case, also with adjectives between; "" for none."""
    found = _determiner(text, start, words)
    return found[1].lower() if found else ""


def agreeing(adjective: str, head: str, elided: bool, words: Phrases) -> str:
    """The adjective, given in the masculine singular, in the gender and number of the noun ``head``; others stay as they are."""
    if " " in adjective:
        return adjective
    shape = shape_of(head, words)
    shape = shape.removesuffix(" plural") if elided else shape
    for ending, forms in words.agreement.items():
        if adjective.endswith(ending):
            return adjective.removesuffix(ending) + forms.split()[_SHAPES.index(shape)]
    return adjective


def shape_of(noun: str, words: Phrases) -> str:
    """Gender and number of a noun by its longest known ending."""
    low = noun.lower()
    known = max((ending for ending in words.endings if low.endswith(ending)), key=len, default="")
    return words.endings.get(known, _SHAPES[0])


def _determiner(text: str, start: int, words: Phrases) -> "re.Match[str] | None":
    known = "|".join(sorted(map(re.escape, words.determiners), key=len, reverse=True))
    if not known:
        return None
    # Adjectives are words in small letters; no other article and no preposition may stand among them.
    none = rf"(?!(?:{'|'.join((known, *map(re.escape, words.links)))})[ ])"
    word = rf"{none}[^\W\d_A-ZÄÖÜ][^\W\d_]*[ ]"
    last = rf"{none}[^\W\d_A-ZÄÖÜ]+(?:{'|'.join(words.adjective_endings)})[ ]"
    between = rf"(?:(?:{word}){{0,{_ADJECTIVES_AT_MOST - 1}}}{last})?" if words.adjective_endings else rf"(?:{word})?"
    return re.compile(rf"(?<![^\W_])((?i:{known}))[ \n]({between})$").search(text, max(0, start - _SEEN), start)


def _inflected(word: str, gender: str, words: Phrases) -> str:
    for ending, forms in words.inflected.items():
        if word.endswith(ending) and len(word) > len(ending) + 2 and gender in forms:
            return word.removesuffix(ending) + forms[gender]
    return word


def _relative(text: str, end: int, gender: str, words: Phrases) -> tuple[str, int]:
    """A relative pronoun after a comma, also with a preposition before it."""
    known = "|".join(map(re.escape, words.relatives))
    found = re.match(rf"(,[ \n](?:\w{{2,6}} )?)({known})(?![^\W_])", text[end : end + _SEEN]) if known else None
    if found is None or gender not in words.relatives[found[2]]:
        return "", end
    return found[1] + words.relatives[found[2]][gender], end + found.end()
