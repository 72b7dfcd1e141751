"""Where "back" and "office" only happen to stand side by side: a verb with its particle, and an office of its own.

"They bring back office plants", "the board backs office moves", "we got back office by four".
"""

import re
from typing import TYPE_CHECKING

from wordwatch.finding import Verdict
from wordwatch.lexicon.cues import Cues, among
from wordwatch.meaning.evidence.nounrun import lemma
from wordwatch.meaning.evidence.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = ("NOUN", "PROPN")


def accident(here: Reading) -> Verdict | None:
    """The verdict that the two words of the term at tokens ``start`` to ``end`` do not belong together; None where they may."""
    if "-" in here.setting.term or not re.search(r"\s", here.setting.term):
        return None
    thing = here.head is not None and bool({lemma(here.head.token), here.head.token.lower_} & here.cues.accident["things"])
    if verdict := _own_capital(here):
        return verdict
    if not here.start:
        return None
    return _verb_back(here) or _motion(here) or _time(here, thing=thing) or _particle(here, thing=thing)


def _own_capital(here: Reading) -> Verdict | None:
    """As in "roll back Office 365": a capital in the second word only."""
    determined = here.start > 0 and (here.doc[here.start - 1].pos_ == "DET" or here.doc[here.start - 1].tag_ == "PRP$")
    capital = here.setting.term[0].islower() and here.setting.term.split()[-1][0].isupper()
    if determined or not capital or (here.head is not None and here.head.label == "title"):
        return None
    product = here.last.lower_ == "office" and here.end < len(here.doc) and here.doc[here.end].lower_ in here.cues.accident["products"]
    if not product and not here.start:
        return None
    return Verdict("accident", "“Office” in capitals after a small “back” is a word of its own")


def _verb_back(here: Reading) -> Verdict | None:
    """As in "Council backs office plan": "back" is the verb, and its subject the only word before it."""
    back, before = here.doc[here.start], here.doc[here.start - 1]
    if here.start != 1:
        return None
    tagged = back.pos_ == "VERB" and back.tag_ in ("VBP", "VB", "VBD")
    if tagged and before.pos_ in _NOUNS and any(child.dep_ == "nsubj" for child in back.children):
        return Verdict("accident", f"“{back.text}” is the verb of the sentence")
    subject = before.tag_ in ("NNS", "NNPS") or before.lower_ in here.cues.accident["headline_subjects"]
    compound = among(here.cues.accident["headline_tails"], r"-(?:%s)\b").match(here.setting.right) is not None
    if subject and (compound or (here.head is not None and lemma(here.head.token) in here.cues.accident["things"])):
        return Verdict("accident", f"“{back.text}” is the verb of a headline")
    return None


def _motion(here: Reading) -> Verdict | None:
    """As in "we got back office by four": the office is where to."""
    before = here.doc[here.start - 1]
    if here.head is not None or before.lemma_.lower() not in here.cues.accident["motion"]:
        return None
    if before.pos_ not in ("VERB", "AUX", *_NOUNS) or not before.text.islower() or not _leads(here.doc, here.start - 2, here.cues):
        return None
    return Verdict("accident", f"“{before.text} back” is the verb, and the office is where to")


def _leads(doc: "Doc", at: int, cues: Cues) -> bool:
    """Whether the token ``at``, or the start of the sentence, may stand right before a finite verb."""
    if at < 0 or doc[at].pos_ in ("PRON", "AUX", "ADV", "SCONJ", "PART", "PUNCT", "INTJ"):
        return True
    return doc[at].lower_ in cues.accident["before_motion"]


def _time(here: Reading, *, thing: bool) -> Verdict | None:
    """As in "a year back office rents were falling"."""
    before = here.doc[here.start - 1]
    if before.lemma_.lower() not in here.cues.accident["times"] or here.start < 2 or not thing:
        return None
    amount = here.doc[here.start - 2]
    if not amount.like_num and amount.lower_ not in here.cues.accident["amounts"]:
        return None
    return Verdict("accident", f"“{amount.text} {before.text} back” says when")


def _particle(here: Reading, *, thing: bool) -> Verdict | None:
    """As in "they bring back office plants", "to phone back office managers": "back" goes with the verb before it."""
    before, office = here.doc[here.start - 1], here.last
    if not _takes_back(before, here.cues):
        return None
    verb = before.lemma_.lower()
    if verb in here.cues.accident["returning"] and here.setting.term.lower().endswith(("officers", "officer")):
        return Verdict("accident", f"“{before.text} back” is the verb")
    if thing:
        noun = here.head.token.text if here.head else ""
        return Verdict("accident", f"“{before.text} back” is the verb, and the {office.text} {noun} are another thing")
    parsed = here.doc[here.start].dep_ == "prt" and before.tag_ != "VBG"
    if parsed and here.head is None and verb not in here.cues.accident["seldom"]:
        return Verdict("accident", f"“{before.text} back” is the verb")
    return None


def _takes_back(token: "Token", cues: Cues) -> bool:
    """Whether the token is a verb that "back" may belong to, also where the tagger calls it a noun with the tag of a verb."""
    tagged = token.pos_ == "VERB" or (token.pos_ in ("AUX", *_NOUNS) and token.tag_.startswith("VB"))
    return tagged and token.lemma_.lower() in cues.accident["verbs"]
