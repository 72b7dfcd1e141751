"""Words that share their last one with a term: "front" in "front and back office"."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from wordwatch.document import Span


class Shared(NamedTuple):
    """A member of a coordination that shares the noun of the term: "Front" in "Front and Back Office"."""

    member: str
    joint: str


def coordination(before: str, term: Span, siblings: Iterable[str], noun: str, joints: Iterable[str]) -> tuple[tuple[Shared, ...], Span]:
    """The members that share the ``noun`` of the term after the normalised text ``before``, and the span that starts with the first.

    ``siblings``: the words that may be members, lower case; ``joints``: the words that may join them.
    """
    known = tuple(siblings)
    if not known or not noun:
        return (), term
    shared, one = _patterns(known, noun, tuple(joints))
    found = shared.search(before)
    if found is None or all(match["own"] for match in one.finditer(found["all"])):
        return (), term
    members = tuple(
        Shared(match["member"], "/" if match["joint"] == "-" else re.sub(r"^\s?-(?=[\s,/&+])", "", match["joint"]).replace("-", " "))
        for match in one.finditer(found["all"])
    )
    return members, Span(found.start("all"), term.end)


@lru_cache(maxsize=16)
def _patterns(siblings: tuple[str, ...], noun: str, joints: tuple[str, ...]) -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    """All members before a term, and one of them."""
    member, own, words = _any(siblings), rf"[- ]?{re.escape(noun)}", _any(joints)
    # No two parts that may be spaces stand beside each other: many members would be tried in all ways to share the spaces between them.
    joint = rf"(?:\s?-)?\s*(?:,(?:\s*(?:(?:{words})\b|&))?|/|&|\+|\b(?:{words})\b)\s*" if words else r"(?:\s?-)?\s*[,/&+]\s*"
    each = rf"(?:(?:{member})(?:{own})?{joint}|(?:{member})-to-|(?:{member})-)"
    return (
        re.compile(rf"(?<![^\W_])(?P<all>{each}+)$", re.IGNORECASE),
        re.compile(rf"(?P<member>{member})(?P<own>{own})?(?P<joint>-to-|{joint}|-$)", re.IGNORECASE),
    )


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
