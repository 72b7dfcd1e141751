"""A head that is left out: "teams of every kind, from customer-facing to back-office", "assistants, clerks, back-office"."""

from typing import TYPE_CHECKING

from wordwatch.finding import Evidence, Label
from wordwatch.meaning.evidence.headnoun import plural
from wordwatch.meaning.evidence.nounrun import label_of
from wordwatch.meaning.evidence.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_REACH = 14  # tokens before the term in which the noun is looked for
_PAIRED = frozenset(["from", "to", "or", "and", "whether", "both", "either", "as", "versus", "vs", "&", "/", ","])
_LABELS: dict[str, Label] = {"people": "people", "title": "people", "unit": "unit", "work": "work", "system": "system"}


def elided(here: Reading) -> "Iterator[Evidence]":
    """What the noun names that the term and its counterpart ("customer-facing") are said of, and what those are that it is listed with."""
    if here.head is not None:
        return
    noun = _before_pair(here)
    if noun is not None:
        label = _LABELS[label_of(noun, here.cues)]
        yield Evidence(label, "elided", f"it says which “{noun.text}”")
    for other in here.last.conjuncts:
        if label_of(other, here.cues) in ("people", "title") and plural(other):
            yield Evidence("people", "beside", f"it stands beside “{other.text}”")
            return


def _before_pair(here: Reading) -> "Token | None":
    """The noun with a known label before a pair of adjectives, of which the term is one."""
    doc, at = here.doc, here.start - 1
    if at < 0 or doc[at].lower_ not in _PAIRED:
        return None
    counterpart = False
    for token in reversed(doc[max(0, at - _REACH) : at]):
        counterpart = counterpart or token.lower_ in ("facing", "from", "whether", "both", "either") or here.names_sibling(token.lower_)
        known = counterpart and token.pos_ in ("NOUN", "PROPN") and label_of(token, here.cues) in _LABELS
        if known and not here.is_noun_of_term(token.lower_):
            return token
    return None
