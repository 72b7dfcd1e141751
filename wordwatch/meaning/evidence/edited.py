"""Whether a sentence still says the same after an edit: what may be put in unread is parsed before and after."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SINGULAR = frozenset("a an this that each every another one either neither".split())
_PLURAL = frozenset("these those many several few both".split())
_OBJECTS = frozenset(["VERB", "AUX"])


def same_reading(before: "Doc", after: "Doc", old: tuple[int, int], new: tuple[int, int]) -> bool:
    """Whether the words around an edit are read as they were, and the new ones agree with them.

    ``old`` and ``new`` are where the replaced and the new words stand in the two texts, as code points.
    """
    left, right = [t for t in before if t.idx + len(t) <= old[0]], [t for t in before if t.idx >= old[1]]
    left_new, right_new = [t for t in after if t.idx + len(t) <= new[0]], [t for t in after if t.idx >= new[1]]
    kept, kept_new = [*left, *right], [*left_new, *right_new]
    if [t.text for t in kept] != [t.text for t in kept_new]:
        return False
    places = {token.i: number for number, token in enumerate(kept)}
    places_new = {token.i: number for number, token in enumerate(kept_new)}
    if any(_role(one, places) != _role(other, places_new) for one, other in zip(kept, kept_new, strict=True)):
        return False
    inside = [t for t in after if t.idx < new[1] and t.idx + len(t) > new[0]]
    return not _doubled(after) and _agree(inside)


def _role(token: "Token", places: dict[int, int]) -> tuple[object, ...]:
    """What a word is to which other one; -1 stands for the edited words."""
    return _kind(token), token.dep_, places.get(token.head.i, -1)


def _kind(token: "Token") -> str:
    return "verb" if token.pos_ in _OBJECTS else "noun" if token.pos_ in ("NOUN", "PROPN") else token.pos_


def _doubled(doc: "Doc") -> bool:
    return re.search(r"\b(\w{2,})[\s-]+\1\b", doc.text, re.IGNORECASE) is not None


def _agree(inside: list["Token"]) -> bool:
    """Whether the noun that the edit belongs to agrees with its article and its verb."""
    if not inside:
        return True
    noun = inside[-1]
    while noun.dep_ in ("compound", "amod", "nmod") and noun.head.i > noun.i:
        noun = noun.head
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    many = noun.tag_ in ("NNS", "NNPS")
    articles = {child.lower_ for child in noun.children if child.dep_ in ("det", "nummod")}
    if (articles & _SINGULAR and many) or (articles & _PLURAL and not many and noun.lower_ not in ("staff", "people", "personnel")):
        return False
    if noun.dep_ not in ("nsubj", "nsubjpass") or noun.lower_ in ("staff", "crew", "team", "people", "personnel", "workforce"):
        return True
    verbs = [*(child for child in noun.head.children if child.dep_ in ("aux", "auxpass")), noun.head]
    first = min(verbs, key=lambda token: token.i)
    return not ((first.tag_ == "VBZ" and many) or (first.tag_ == "VBP" and not many and not any(c.dep_ == "conj" for c in noun.children)))
