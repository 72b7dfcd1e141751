"""Everything that could stand in the place of a term, well or badly: each name of its concept in each shape that the grammar allows.

The rules of ``wording`` propose a few of these by what they know; which of all reads best is weighed in ``rank``.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.finding import REFERENTS, Suggestion
from wordwatch.language.grammar import plural
from wordwatch.lexicon.concept import Name
from wordwatch.suggest.prose.alone import said_of
from wordwatch.suggest.prose.names import counted, dropped, put, with_the
from wordwatch.suggest.prose.phrase import Phrase, only_before

_OF = re.compile(r"\s+of\b")
_OWNED = re.compile(r"['’]s?(?![^\W_])")
_FAR = re.compile(r"\b(?:the|this|that|an?)\s+[\w-]+\s+$", re.IGNORECASE)  # an article with a word between that the parser lost
_COUNTED = frozenset(["team", "whole"])
_MASS = frozenset(["alone", "owned"])
_POINTING = frozenset(["the", "this", "that"])
_ONE = frozenset(["a", "an", "another", "each", "every", "one"])


class Option(NamedTuple):
    """One thing that could be put in.

    ``word`` is the name, lower case, "" where the term is only dropped; ``referent`` what it is a name of. ``shape`` is how it stands:
    "before" a noun, "counted" as a noun in the term's number, "many" in the plural, "mass" as a noun without article, "the" with one,
    "said" after a form of "be", "?" in a way of the rules. ``rule`` is the place among their proposals, -1 where they do not propose it.
    """

    word: str
    shape: str
    referent: str
    rule: int
    made: Suggestion


def possible(place: Phrase, referent: str, ruled: Sequence[Suggestion]) -> list[Option]:
    """All options at this place, those of the rules first; ``ruled`` are those, the best first."""
    found: list[Option] = []
    seen: dict[tuple[Span, str | None], int] = {}
    every = list(_before(place, referent) if place.head else _alone(place, referent))
    for number, one in enumerate(ruled):
        if one.replacement is not None:
            same = next((other for other in every if (other.made.span, other.made.replacement) == (one.span, one.replacement)), None)
            seen[one.span, one.replacement] = 1
            found.append(Option(*(same[:3] if same else ("?", "?", referent)), number, one))
    for other in every:
        key = (other.made.span, other.made.replacement)
        if other.made.replacement is not None and key not in seen:
            seen[key] = 1
            found.append(other)
    return found


def _any(place: Phrase, referent: str, uses: frozenset[str]) -> Iterator[tuple[str, Name]]:
    """The names for these uses, each text once, with the referent that it is a name of: that of the term first."""
    seen = set()
    for one in (referent, *(other for other in REFERENTS if other not in (referent, "title"))):
        for name in place.concept.named(one):
            if name.use in uses and not name.instead_of and name.text not in seen and _allowed(place, name):
                seen.add(name.text)
                yield one, name._replace(safe=False)


def _allowed(place: Phrase, name: Name) -> bool:
    return not (name.bare and (place.between or place.joined)) and not (name.apart and place.shared)


def _before(place: Phrase, referent: str) -> Iterator[Option]:
    for one, name in _any(place, referent, frozenset([""])):
        yield Option(name.text, "before", one, -1, put(place, referent, name, adjective=True))
    if not place.shared:
        yield Option("", "before", referent, -1, dropped(place, referent)._replace(safe=False))


def _alone(place: Phrase, referent: str) -> Iterator[Option]:
    for one, name in _any(place, referent, frozenset(["said"])):
        if said_of(place) and not place.determiner and not place.plural:
            yield Option(name.text, "said", one, -1, put(place, one, name, span=only_before(place)))
    for one, name in _any(place, referent, _COUNTED):
        yield from _noun(place, one, name)
    for one, name in _any(place, referent, _MASS):
        if one == "system":
            yield from _noun(place, one, name)
        elif _reads_as_mass(place, name.text):
            bare = place.determiner == "the" and not place.modifiers
            kept = not bare or _OF.match(place.right) or _OWNED.match(place.right)
            yield Option(name.text, "mass", one, -1, put(place, one, name, span=None if kept else with_the(place)))


def _reads_as_mass(place: Phrase, text: str) -> bool:
    """Whether a noun that is not counted can stand here: no "a", no "the refunds operations", no "Luxembourg's operations reports"."""
    if place.plural or place.determiner in _ONE or text.startswith("the "):
        return False
    if text.endswith("s") and not place.determiner and _FAR.search(place.left):
        return False
    many = text.endswith("s") and place.syntax.verb == "one" and bool(place.determiner) and (place.possessed or bool(place.modifiers))
    return not many and not (place.determiner in _POINTING and place.modifiers)


def _noun(place: Phrase, referent: str, name: Name) -> Iterator[Option]:
    """A noun that is counted, in the number of the term, with an article where it has none."""
    numbered = counted(place, name)
    if place.determiner or place.plural or place.modifiers:
        yield Option(name.text, "counted", referent, -1, put(place, referent, numbered))
        if name.many and not place.plural and place.determiner not in _ONE:
            yield Option(name.text, "many", referent, -1, put(place, referent, name._replace(text=plural(name.text))))
    else:
        yield Option(name.text, "the", referent, -1, put(place, referent, numbered._replace(text=f"the {numbered.text}")))
