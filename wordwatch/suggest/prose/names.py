"""Which of a concept's names fits a place in the text: by its use there, the noun that follows, and what stands around."""

import re
from collections.abc import Iterator
from functools import lru_cache

from wordwatch.document import Span
from wordwatch.finding import Suggestion
from wordwatch.language.grammar import plural
from wordwatch.language.stems import singular
from wordwatch.lexicon.concept import NAMED, Context, Name
from wordwatch.spotting.userpattern import user_pattern
from wordwatch.suggest.prose.phrase import Phrase, members, replaced

TERM = "TERM"
"""What stands for the term in the patterns of a context."""

NAMELESS = "Name the function, and whom it serves; a label that hides the work tells nobody what it is."
_THE = re.compile(r"the\s+$", re.IGNORECASE)


def fitting(place: Phrase, referent: str, use: str = "") -> Iterator[Name]:
    """The names for this use, the best first, up to the first that is not only offered besides the others.

    A concept that has no name for the use lends those that stand before nouns; nobody can say that they read well there.
    """
    names = place.concept.named(referent)
    if use and not any(name.use == use for name in names):
        names, use = tuple(name._replace(safe=False) for name in names if not name.use), ""
    for name in names:
        if name.use == use and not name.instead_of and fits(place, name):
            yield name
            if not name.also:
                return


def instead(place: Phrase, referent: str) -> Name | None:
    """The name that replaces the term together with the noun after it."""
    return next((name for name in place.concept.named(referent) if _among(place.head, name.instead_of) and fits(place, name)), None)


def fits(place: Phrase, name: Name) -> bool:
    """Whether the conditions of the name hold at this place."""
    if name.weighed or (name.before and not _among(place.head, name.before)) or _among(place.head, name.unless_before):
        return False
    if (name.bare and (place.between or place.joined)) or (name.closed and not place.closed) or (name.apart and place.shared):
        return False
    return not name.near or found(place, place.concept.contexts[name.near])


def is_decided(place: Phrase, referent: str) -> bool:
    """Whether it is certain which name fits: by a contrast or a figure of speech around, or by the noun after the term."""
    if any(context.decides and found(place, context) for context in place.concept.contexts.values()):
        return True
    first = next(fitting(place, referent), None) if place.head else None
    return first is not None and first.decides


def put(place: Phrase, referent: str, name: Name, *, adjective: bool = False, alone: bool = False, span: Span | None = None) -> Suggestion:
    """The name in the place of the phrase, with the other members of its coordination in front unless it is ``alone``."""
    front = "" if alone else members(place, adjective=adjective or bool(place.head))
    return replaced(
        place, front + name.text, name.why or place.concept.why.get(referent, NAMELESS), safe=name.safe and not place.between, span=span
    )


def dropped(place: Phrase, referent: str) -> Suggestion:
    """Without the term, whose work a neighbour names."""
    return replaced(place, "", place.concept.why.get(NAMED) or place.concept.why.get(referent, NAMELESS), safe=True)


def counted(place: Phrase, name: Name) -> Name:
    """The name in the number of the term."""
    return name._replace(text=plural(name.text)) if place.plural else name


def with_the(place: Phrase) -> Span:
    """The phrase with the article in front of it, where nothing stands between."""
    the = _THE.search(place.left)
    return Span(place.whole.start - (len(the[0]) if the else 0), place.whole.end)


def found(place: Phrase, context: Context) -> bool:
    """Whether the context is found around the place."""
    around = _around(place, context.reach)
    if any(user_pattern(pattern).search(around) for pattern in context.not_):
        return False
    if not context.words:
        return True
    count = _count(context.words, around)
    return count >= context.least and count > (_count(place.concept.contexts[context.than].words, around) if context.than else 0)


def _around(place: Phrase, reach: int) -> str:
    text, start, end = place.text, place.whole.start, place.whole.end
    if not reach:
        return place.sentence(TERM)
    return f"{text[max(0, start - reach) : start]}{TERM}{text[end : end + reach]}"


@lru_cache(maxsize=256)  # the same few contexts are asked for at each name, and tables repeat their cells
def _count(patterns: tuple[str, ...], text: str) -> int:
    return sum(1 for pattern in patterns for _ in user_pattern(pattern).finditer(text))


def _among(noun: str, nouns: frozenset[str]) -> bool:
    return bool(noun) and (noun in nouns or singular(noun) in nouns or noun.removesuffix("s") in nouns)
