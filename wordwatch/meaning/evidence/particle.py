"""Where "back" and "office" only happen to stand side by side: a verb with its particle, and an office of its own.

"They bring back office plants", "the board backs office moves", "we got back office by four".
"""

import re
from typing import TYPE_CHECKING

from wordwatch.finding import Verdict
from wordwatch.lexicon.cues import Lists, among
from wordwatch.meaning.evidence.nounrun import lemma
from wordwatch.meaning.evidence.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = ("NOUN", "PROPN")


def accident(here: Reading) -> Verdict | None:
    """The verdict that the two words of the term at tokens ``start`` to ``end`` do not belong together; None where they may."""
    lists = here.particle
    if lists is None or "-" in here.setting.term or not re.search(r"\s", here.setting.term):
        return None
    thing = here.head is not None and bool({lemma(here.head.token), here.head.token.lower_} & lists["things"])
    if verdict := _own_capital(here, lists):
        return verdict
    if not here.start:
        return None
    return _verb_itself(here, lists) or _motion(here, lists) or _time(here, lists, thing=thing) or _with_verb(here, lists, thing=thing)


def _own_capital(here: Reading, lists: Lists) -> Verdict | None:
    """As in "roll back Office 365": a capital in the second word only."""
    determined = here.start > 0 and (here.doc[here.start - 1].pos_ == "DET" or here.doc[here.start - 1].tag_ == "PRP$")
    capital = here.setting.term[0].islower() and here.setting.term.split()[-1][0].isupper()
    if determined or not capital or (here.head is not None and here.head.label == "title"):
        return None
    product = here.last.lower_ == here.occurrence.words[-1] and here.end < len(here.doc) and here.doc[here.end].lower_ in lists["products"]
    if not product and not here.start:
        return None
    return Verdict("accident", f"“{here.last.text}” in capitals after a small “{here.doc[here.start].text}” is a word of its own")


def _verb_itself(here: Reading, lists: Lists) -> Verdict | None:
    """As in "Council backs office plan": "back" is the verb, and its subject the only word before it."""
    back, before = here.doc[here.start], here.doc[here.start - 1]
    if here.start != 1:
        return None
    tagged = back.pos_ == "VERB" and back.tag_ in ("VBP", "VB", "VBD")
    if tagged and before.pos_ in _NOUNS and any(child.dep_ == "nsubj" for child in back.children):
        return Verdict("accident", f"“{back.text}” is the verb of the sentence")
    subject = before.tag_ in ("NNS", "NNPS") or before.lower_ in lists["headline_subjects"]
    compound = among(lists["headline_tails"], r"-(?:%s)\b").match(here.setting.right) is not None
    if subject and (compound or (here.head is not None and lemma(here.head.token) in lists["things"])):
        return Verdict("accident", f"“{back.text}” is the verb of a headline")
    return None


def _motion(here: Reading, lists: Lists) -> Verdict | None:
    """As in "we got back office by four": the office is where to."""
    before = here.doc[here.start - 1]
    if here.head is not None or before.lemma_.lower() not in lists["motion"]:
        return None
    if before.pos_ not in ("VERB", "AUX", *_NOUNS) or not before.text.islower() or not _leads(here.doc, here.start - 2, lists):
        return None
    return Verdict("accident", f"“{before.text} {here.doc[here.start].text}” is the verb, and the {here.last.text} is where to")


def _leads(doc: "Doc", at: int, lists: Lists) -> bool:
    """Whether the token ``at``, or the start of the sentence, may stand right before a finite verb."""
    if at < 0 or doc[at].pos_ in ("PRON", "AUX", "ADV", "SCONJ", "PART", "PUNCT", "INTJ"):
        return True
    return doc[at].lower_ in lists["before_motion"]


def _time(here: Reading, lists: Lists, *, thing: bool) -> Verdict | None:
    """As in "a year back office rents were falling"."""
    before = here.doc[here.start - 1]
    if before.lemma_.lower() not in lists["times"] or here.start < 2 or not thing:
        return None
    amount = here.doc[here.start - 2]
    if not amount.like_num and amount.lower_ not in lists["amounts"]:
        return None
    return Verdict("accident", f"“{amount.text} {before.text} {here.doc[here.start].text}” says when")


def _with_verb(here: Reading, lists: Lists, *, thing: bool) -> Verdict | None:
    """As in "they bring back office plants", "to phone back office managers": "back" goes with the verb before it."""
    before, office = here.doc[here.start - 1], here.last
    if not _takes_particle(before, lists):
        return None
    verb, particle = before.lemma_.lower(), here.doc[here.start].text
    person = here.occurrence.canonical in here.concept.person_forms
    owner = here.end < len(here.doc) and here.doc[here.end].tag_ == "POS"  # "hand back officer's badge"
    if person and (verb in lists["returning"] or owner):
        return Verdict("accident", f"“{before.text} {particle}” is the verb")
    if thing:
        noun = here.head.token.text if here.head else ""
        return Verdict("accident", f"“{before.text} {particle}” is the verb, and the {office.text} {noun} are another thing")
    parsed = here.doc[here.start].dep_ == "prt" and before.tag_ != "VBG"
    if parsed and here.head is None and verb not in lists["seldom"]:
        return Verdict("accident", f"“{before.text} {particle}” is the verb")
    return None


def _takes_particle(token: "Token", lists: Lists) -> bool:
    """Whether the token is a verb that "back" may belong to, also where the tagger calls it a noun with the tag of a verb."""
    tagged = token.pos_ == "VERB" or (token.pos_ in ("AUX", *_NOUNS) and token.tag_.startswith("VB"))
    return tagged and token.lemma_.lower() in lists["verbs"]
