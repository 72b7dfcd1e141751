"""The verbs and nouns that govern a term, and what they make of it: one logs in TO a system, one walks INTO a room."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wordwatch.finding import Label
from wordwatch.lexicon.concept import READINGS
from wordwatch.lexicon.cues import Cues
from wordwatch.meaning.evidence.nounrun import lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_VERBS = ("VERB", "AUX")
_SAID_OF: dict[Label, str] = {"place": "a room", "system": "software", "work": "work", "unit": "a team"}


def by_verb(office: "Token", cues: Cues) -> Iterator[tuple[Label, bool, str]]:
    """The labels that the governors of the term's last token speak for, each with the reason, and whether a verb's own list says so."""
    noun_decided = False
    for governor, preposition in _governors(office, cues):
        verb = governor.pos_ in _VERBS
        if verb and noun_decided:
            break  # "the passage to the back office": the noun between has decided
        labels = _labels(governor.lemma_.lower(), preposition, cues)
        noun_decided = noun_decided or (not verb and bool(labels))
        shown = "" if preposition in ("dobj", "nsubj") else f" {preposition}"
        for label in labels:
            yield label, True, f"“{governor.text.lower()}{shown}” is said of {_SAID_OF[label]}"
        if not verb and (lemma(governor) in cues.lists["persons"] or cues.heads.get(lemma(governor)) == "people"):
            yield "unit", False, f"“{governor.text.lower()}” work in it"


def _labels(name: str, preposition: str, cues: Cues) -> list[Label]:
    """The classes that list the governor with this preposition; else those that list it with any."""
    exact: list[Label] = [label for label in READINGS if name in cues.verbs.get(label, {}).get(preposition, ())]
    return exact or [label for label in READINGS if name in cues.verbs.get(label, {}).get("", ())]


def _governors(office: "Token", cues: Cues) -> Iterator[tuple["Token", str]]:
    """The words that govern the noun phrase of ``office``, each with its preposition.

    In its place stands "dobj" for the verb of an object, "nsubj" for that of a subject.
    """
    token = office
    while token.dep_ in ("conj", "appos", "compound", "amod", "nmod") and token.head.i != token.i and token.head.pos_ in ("NOUN", "PROPN"):
        token = token.head
    if token.dep_ in ("pobj", "pcomp") and token.head.i != token.i:
        yield from _through_preposition(token.head, cues)
    elif token.dep_ in ("dobj", "obj", "attr", "nsubjpass", "oprd"):
        yield token.head, "dobj"
    elif token.dep_ == "nsubj":
        yield token.head, "nsubj"


def _through_preposition(token: "Token", cues: Cues) -> Iterator[tuple["Token", str]]:
    """What the preposition ``token`` depends on; for a noun, its verb as well."""
    preposition, outer = token.lower_, token.head
    if outer.dep_ == "prep" and outer.head.i != outer.i:  # "out of the back office"
        preposition, outer = outer.lower_, outer.head
    if preposition == "of" and outer.lemma_ in cues.phrase["partitives"]:
        yield from _governors(outer, cues)
        return
    yield outer, preposition
    if outer.pos_ not in _VERBS and outer.head.pos_ in _VERBS and outer.head.i != outer.i:
        yield outer.head, preposition
