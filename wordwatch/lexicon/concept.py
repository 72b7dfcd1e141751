"""Concepts: all that code may know about a term, as data under ``rules/concepts``.

A rule names its concept with ``concept:``. What stands here decides whether "move back office desks" may be a verb with its particle,
what "backoffice" as one word suggests, which words share its noun ("front and back office"), and what to call the thing instead. A rule
without a concept gets none of that: no reading that only one term has, and advice instead of wording.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from wordwatch.finding import Label

READINGS: tuple[Label, ...] = ("place", "system", "work", "unit")
"""What a term that stands alone may refer to, in the order in which a tie is decided."""

ENGLISH = "en"

NAMED = "named"
"""The key of the reason for leaving a term out beside words that name the work."""

REACH = 120
"""How many code points on both sides of a term a context is looked for in, unless it says otherwise."""


class Name(NamedTuple):
    """A name that may stand instead of a term, as it is written in running text: lower case, abbreviations in capitals.

    ``use``: the place in a sentence that it is for, "" before a noun. ``before``: only before one of these nouns; ``unless_before``: not
    before these. ``instead_of``: it replaces the term together with one of these nouns. ``near``: only where that context is found.
    ``bare``: only where nothing stands between. ``closed``: only for the term as one word. ``apart``: not in a coordination.
    ``also``: offered besides the first name that fits, not instead of it. ``many``: in the plural unless an article says otherwise.
    ``weighed``: only where all names are weighed against each other; ``decides``: not weighed against others.
    ``gender``: that of the name as a noun, in languages whose articles follow it. ``safe``: may be put in unread. ``why``: why this
    name is better. Nouns are singular, lower case. The comments in rules/concepts/back-office.yaml list the uses.
    """

    text: str
    use: str = ""
    near: str = ""
    why: str = ""
    gender: str = ""
    before: frozenset[str] = frozenset()
    unless_before: frozenset[str] = frozenset()
    instead_of: frozenset[str] = frozenset()
    also: bool = False
    bare: bool = False
    closed: bool = False
    apart: bool = False
    many: bool = False
    weighed: bool = False
    decides: bool = False
    safe: bool = False


class Context(NamedTuple):
    """What is found around a term, for which TERM stands in the patterns (RE2, without case).

    One of ``words`` matches (none given: any text will do) and none of ``not_``, within ``reach`` code points on both sides (0: within
    the sentence), at least ``least`` times. With ``than`` the words are found more often than those of that other context. ``decides``:
    its names are not weighed against others.
    """

    words: tuple[str, ...] = ()
    not_: tuple[str, ...] = ()
    reach: int = REACH
    than: str = ""
    least: int = 1
    decides: bool = False


class Concept(NamedTuple):
    """What is known of a term; see the module. The empty concept, of a rule that names none, knows nothing.

    ``words``: the parts of the term, lower case. ``siblings``: words that stand in the place of its first one ("front"), each with the
    whole that it shortens ("front office"); ``beside``: the reading that a sibling next to the term speaks for. ``particle``: the first
    word is also the particle of verbs. ``closed_form``: what the term as one word speaks for, "" nothing. ``person_forms``: forms of
    the term that name a person. ``sectors``: the neutral names of the sectors in roles.yaml fit titles with the term. ``encoder``: the
    encoder knows terms of this kind, so that the trained judge decides. ``priors``: the
    readings that it can have when it stands alone, each with its weight without evidence. ``names``: by language and referent;
    ``own``: words that say the name already; ``why``: for each referent, and for leaving the term out, why the new words are better.
    """

    id: str = ""
    words: tuple[str, ...] = ()
    siblings: Mapping[str, str] = {}
    beside: Mapping[str, Label] = {}
    particle: bool = False
    sectors: bool = False
    encoder: bool = False
    closed_form: Label | Literal[""] = ""
    person_forms: tuple[str, ...] = ()
    priors: Mapping[Label, float] = {}
    names: Mapping[str, Mapping[str, tuple[Name, ...]]] = {}
    contexts: Mapping[str, Context] = {}
    own: frozenset[str] = frozenset()
    why: Mapping[str, str] = {}

    def named(self, referent: str, language: str = ENGLISH) -> tuple[Name, ...]:
        """The names for what the term refers to, the best first; empty where there are none: then there is only advice."""
        return self.names.get(language, {}).get(referent, ())

    def called(self, referent: str, use: str, language: str = ENGLISH) -> tuple[str, ...]:
        """The texts of the names for exactly this use."""
        return tuple(name.text for name in self.named(referent, language) if name.use == use)


NONE = Concept()
"""The concept of a rule that names none."""
