"""Where a job title begins and ends: ranks and other capitalised words before the term, a role before it, the head noun after it."""

from typing import TYPE_CHECKING, NamedTuple

from wordwatch.lexicon.cues import Cues
from wordwatch.meaning.evidence.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ROLE_REACH = 4  # words of a role before the term
_JOINT_REACH = 8  # marks and small words between the role and the term


class Bounds(NamedTuple):
    """The tokens of a title, ``end`` not included."""

    start: int
    end: int


def bounds(here: Reading) -> Bounds:
    """The title of the term at tokens ``start`` to ``end``: ranks and modifiers before the term, up to the head noun after it."""
    first = here.start
    capital = here.doc[here.start].text[:1].isupper()
    while first and (_modifies(here.doc[first - 1], here.cues, capital=capital) or _other_side(here, first - 1)):
        first -= 1
    return Bounds(first, here.end if here.head is None else max(here.end, here.head.token.i + 1))


def role_before(here: Reading) -> int | None:
    """The start of a title whose role noun stands before the term: "Head of Back Office", "Director, Middle and Back Office"."""
    if not here.doc[here.start].text[:1].isupper():
        return _small_role_before(here)
    at = here.start - 1
    while at >= 0 and here.doc[at].lower_ in here.cues.titles["joints"]:
        at -= 1
    if at < 0 or (at == here.start - 1 and here.doc[at].text[:1].islower()):
        return None
    for back in range(at, max(-1, at - _ROLE_REACH), -1):
        if here.doc[back].lower_ == "of" and back < at:
            continue  # "Head of Claims Back Office"
        if not here.doc[back].text[:1].isupper():
            return None
        if _is_role(here.doc[back], here.cues):
            return _capitals_before(here.doc, back) if here.start - 1 - at <= _JOINT_REACH else None
    return None


def _modifies(token: "Token", cues: Cues, *, capital: bool) -> bool:
    """A rank, or, before a term with a capital, a noun or an adjective with a capital that does not merely open the sentence."""
    if token.lower_ in cues.titles["ranks"]:
        return True
    return capital and token.text[:1].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ") and not token.is_sent_start


def _other_side(here: Reading, at: int) -> bool:
    """Part of "Middle and ..." or "Front/..." before the term."""
    word = here.doc[at].lower_
    if at < 1:
        return False
    return here.names_sibling(word) or (word in ("/", "&", "-", "and") and here.names_sibling(here.doc[at - 1].lower_))


def _small_role_before(here: Reading) -> int | None:
    """In small letters only the plain forms count: "head of back office", "a clerk back office"."""
    if here.start < 2:
        return None
    role, before = here.doc[here.start - 1], here.doc[here.start - 2]
    if role.lower_ == "of" and before.lower_ in here.cues.titles["leaders"]:
        return here.start - 2
    if here.head is None and here.cues.heads.get(role.lower_) == "title" and before.lower_ in here.cues.titles["articles"]:
        return here.start - 1
    return None


def _is_role(token: "Token", cues: Cues) -> bool:
    word = token.lower_.split(":")[0].split("*")[0]  # "Mitarbeiter:in", "Mitarbeiter*in"
    return cues.heads.get(word) == "title" or word in cues.titles["roles"]


def _capitals_before(doc: "Doc", first: int) -> int:
    """The start of the run of capitalised words that ends with the token ``first``."""
    while first and doc[first - 1].text[:1].isupper() and doc[first - 1].is_alpha and not doc[first - 1].is_sent_start:
        first -= 1
    return first
