"""How the noun phrase around a term stands in its sentence: what new words must agree with."""

from typing import TYPE_CHECKING

from wordwatch.finding import Number, Syntax
from wordwatch.meaning.evidence.clause import may_be_verb
from wordwatch.meaning.evidence.nounrun import label_of
from wordwatch.meaning.evidence.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_FOR_SUBJECTS = ("nsubj", "nsubjpass")
_FOR_OBJECTS = ("dobj", "obj", "oprd")
_FOR_MODIFIERS = ("amod", "compound", "nmod", "nummod", "quantmod", "npadvmod", "advmod", "poss", "punct", "conj", "cc")
_THINGS = frozenset(["people", "title", "system"])
_PARTING = frozenset([".", "!", "?", ";"])
_FINITE = frozenset(["VBZ", "VBP", "VBD", "MD"])
_NUMBERS: dict[str, Number] = {"VBZ": "one", "VBP": "many"}
_PAST: dict[str, Number] = {"was": "one", "were": "many"}


def syntax(here: Reading) -> Syntax:
    """The words before the term in its noun phrase, the number of its verb, and the word that governs the phrase."""
    noun = here.head.token if here.head is not None and here.head.token.i >= here.end else here.last
    start = here.start
    while start and _modifies(here.doc[start - 1], start, noun):
        start -= 1
    while start < here.start and not here.doc[start].text[0].isalnum():
        start += 1
    words = tuple(token.lower_ for token in here.doc[start : here.start] if token.text[0].isalnum())
    governor, relation = _governor(noun)
    span = here.span(start, here.start) if start < here.start else None
    between = tuple(token.lower_ for token in here.doc[here.end : noun.i] if token.pos_ in ("NOUN", "PROPN"))
    acts = _acts(here)
    number = "one" if acts == "one" else _number(noun)
    return Syntax(span, words, number, governor, relation, between, acts != "", _may_act(here))


def _modifies(token: "Token", start: int, noun: "Token") -> bool:
    """Whether the word before the phrase as far as it is known (from ``start``) is part of it: an adjective or a noun, no article."""
    if token.text == "-" or (token.text == "," and token.head.i >= start):
        return token.i > 0 and token.nbor(-1).pos_ in ("ADJ", "NOUN", "PROPN", "ADV")
    inside = start <= token.head.i <= noun.i
    if token.tag_ == "POS" or token.pos_ in ("DET", "PRON", "ADP", "AUX", "SCONJ"):
        return False
    if token.pos_ in ("ADJ", "NOUN", "PROPN"):
        return inside and token.dep_ in _FOR_MODIFIERS and not (token.i + 1 < len(token.doc) and token.nbor().tag_ == "POS")
    participle = token.tag_ in ("VBN", "VBG") and token.dep_ in ("amod", "compound")
    return inside and (
        participle or (token.pos_ == "ADV" and token.dep_ == "advmod" and start < noun.i and token.head.pos_ in ("ADJ", "VERB"))
    )


def _acts(here: Reading) -> Number:
    """The number of the verb that the word after the term is, though the tagger says noun; "" where the sentence has another verb."""
    doc, at = here.doc, here.end
    parts = [token.i for token in doc if token.text in _PARTING]
    start, end = max((i for i in parts if i < here.start), default=-1) + 1, min((i for i in parts if i >= at), default=len(doc))
    comma = max((token.i for token in doc[start : here.start] if token.text == ","), default=-1)
    if comma >= 0 and all(token.pos_ in ("DET", "PRON", "ADJ", "CCONJ") for token in doc[comma + 1 : here.start]):
        start = comma + 1  # "The front office sells, the back office delivers."
    if at >= end or end == len(doc) or any(token.tag_ in _FINITE for token in doc[start:end]):
        return ""
    first = here.start - 1
    if (first >= 0 and doc[first].pos_ == "ADP") or here.last.dep_ in ("pobj", "dobj") or label_of(doc[at], here.cues) in _THINGS:
        return ""  # "Work closely with back-office teams." has no verb in the present, and its noun is one
    before = doc[first].lower_ if first >= 0 else ""
    many = here.last.lower_.endswith("s") or (before in ("and", "&") and any(here.names_sibling(token.lower_) for token in doc))
    again = doc[at].lower_.removeprefix("re")  # "rebooks" is in no list
    verb = may_be_verb(doc[at], here.cues.model_verbs, plural=many) or again.removesuffix("s") in here.cues.model_verbs
    if not verb or doc[at].lower_.endswith("ing") or (not many and not again.endswith("s")):
        return ""
    return "many" if many else "one"


def _may_act(here: Reading) -> bool:
    """Whether the word after the term may be its verb, whatever else the sentence has: "... and back office handles settlements"."""
    doc, at = here.doc, here.end
    if at + 1 >= len(doc) or not doc[at].lower_.endswith("s") or doc[at].text[0].isupper():
        return False
    return may_be_verb(doc[at], here.cues.model_verbs, plural=False) and doc[at + 1].pos_ in ("NOUN", "PROPN", "ADJ", "NUM")


def _number(noun: "Token") -> Number:
    """The number that the verb of which ``noun`` is the subject shows, "" where it shows none."""
    if noun.dep_ not in _FOR_SUBJECTS or any(child.dep_ == "conj" for child in noun.children):
        return ""
    verbs = [*(child for child in noun.head.children if child.dep_ in ("aux", "auxpass")), noun.head]
    first = min(verbs, key=lambda token: token.i)
    return _PAST.get(first.lower_) or _NUMBERS.get(first.tag_, "")


def _governor(noun: "Token") -> tuple[str, str]:
    """The lemma of the verb or noun that governs a noun phrase, and how: subject, object, predicate, or the preposition between."""
    top = noun
    while top.dep_ == "conj" and top.head.i != top.i:
        top = top.head
    if top.dep_ in _FOR_SUBJECTS:
        return top.head.lemma_.lower(), "object" if top.dep_ == "nsubjpass" else "subject"
    if top.dep_ in _FOR_OBJECTS:
        return top.head.lemma_.lower(), "object"
    if top.dep_ in ("attr", "acomp"):
        return top.head.lemma_.lower(), "predicate"
    if top.dep_ in ("pobj", "pcomp"):
        return top.head.head.lemma_.lower(), top.head.lower_
    return "", ""
