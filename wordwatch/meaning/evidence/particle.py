"""Where "back" and "office" only happen to stand side by side: a verb with its particle, and an office of its own.

"They bring back office plants", "the board backs office moves", "we got back office by four".
"""

import re
from typing import TYPE_CHECKING

from wordwatch.finding import Verdict
from wordwatch.lexicon.cues import Cues, among
from wordwatch.meaning.evidence.headnoun import Head
from wordwatch.meaning.evidence.nounrun import lemma
from wordwatch.meaning.setting import Setting

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = ("NOUN", "PROPN")


def accident(doc: "Doc", start: int, end: int, setting: Setting, head: Head | None, cues: Cues) -> Verdict | None:
    """The verdict that the two words of the term at tokens ``start`` to ``end`` do not belong together; None where they may."""
    if "-" in setting.term or not re.search(r"\s", setting.term):
        return None
    thing = head is not None and bool({lemma(head.token), head.token.lower_} & cues.accident["things"])
    if verdict := _own_capital(doc, start, end, setting, head, cues):
        return verdict
    if not start:
        return None
    return (
        _verb_back(doc, start, setting, head, cues)
        or _motion(doc, start, head, cues)
        or _time(doc, start, cues, thing=thing)
        or _particle(doc, start, end, setting, head, cues, thing=thing)
    )


def _own_capital(doc: "Doc", start: int, end: int, setting: Setting, head: Head | None, cues: Cues) -> Verdict | None:
    """As in "roll back Office 365": a capital in the second word only."""
    determined = start > 0 and (doc[start - 1].pos_ == "DET" or doc[start - 1].tag_ == "PRP$")
    capital = setting.term[0].islower() and setting.term.split()[-1][0].isupper()
    if determined or not capital or (head is not None and head.label == "title"):
        return None
    product = doc[end - 1].lower_ == "office" and end < len(doc) and doc[end].lower_ in cues.accident["products"]
    if not product and not start:
        return None
    return Verdict("accident", "“Office” in capitals after a small “back” is a word of its own")


def _verb_back(doc: "Doc", start: int, setting: Setting, head: Head | None, cues: Cues) -> Verdict | None:
    """As in "Council backs office plan": "back" is the verb, and its subject the only word before it."""
    back, before = doc[start], doc[start - 1]
    if start != 1:
        return None
    tagged = back.pos_ == "VERB" and back.tag_ in ("VBP", "VB", "VBD")
    if tagged and before.pos_ in _NOUNS and any(child.dep_ == "nsubj" for child in back.children):
        return Verdict("accident", f"“{back.text}” is the verb of the sentence")
    subject = before.tag_ in ("NNS", "NNPS") or before.lower_ in cues.accident["headline_subjects"]
    compound = among(cues.accident["headline_tails"], r"-(?:%s)\b").match(setting.right) is not None
    if subject and (compound or (head is not None and lemma(head.token) in cues.accident["things"])):
        return Verdict("accident", f"“{back.text}” is the verb of a headline")
    return None


def _motion(doc: "Doc", start: int, head: Head | None, cues: Cues) -> Verdict | None:
    """As in "we got back office by four": the office is where to."""
    before = doc[start - 1]
    if head is not None or before.lemma_.lower() not in cues.accident["motion"]:
        return None
    if before.pos_ not in ("VERB", "AUX", *_NOUNS) or not before.text.islower() or not _leads(doc, start - 2, cues):
        return None
    return Verdict("accident", f"“{before.text} back” is the verb, and the office is where to")


def _leads(doc: "Doc", at: int, cues: Cues) -> bool:
    """Whether the token ``at``, or the start of the sentence, may stand right before a finite verb."""
    if at < 0 or doc[at].pos_ in ("PRON", "AUX", "ADV", "SCONJ", "PART", "PUNCT", "INTJ"):
        return True
    return doc[at].lower_ in cues.accident["before_motion"]


def _time(doc: "Doc", start: int, cues: Cues, *, thing: bool) -> Verdict | None:
    """As in "a year back office rents were falling"."""
    before = doc[start - 1]
    if before.lemma_.lower() not in cues.accident["times"] or start < 2 or not thing:
        return None
    amount = doc[start - 2]
    if not amount.like_num and amount.lower_ not in cues.accident["amounts"]:
        return None
    return Verdict("accident", f"“{amount.text} {before.text} back” says when")


def _particle(doc: "Doc", start: int, end: int, setting: Setting, head: Head | None, cues: Cues, *, thing: bool) -> Verdict | None:
    """As in "they bring back office plants", "to phone back office managers": "back" goes with the verb before it."""
    before, office = doc[start - 1], doc[end - 1]
    if not _takes_back(before, cues):
        return None
    verb = before.lemma_.lower()
    if verb in cues.accident["returning"] and setting.term.lower().endswith(("officers", "officer")):
        return Verdict("accident", f"“{before.text} back” is the verb")
    if thing:
        noun = head.token.text if head else ""
        return Verdict("accident", f"“{before.text} back” is the verb, and the {office.text} {noun} are another thing")
    parsed = doc[start].dep_ == "prt" and before.tag_ != "VBG"
    if parsed and head is None and verb not in cues.accident["seldom"]:
        return Verdict("accident", f"“{before.text} back” is the verb")
    return None


def _takes_back(token: "Token", cues: Cues) -> bool:
    """Whether the token is a verb that "back" may belong to, also where the tagger calls it a noun with the tag of a verb."""
    tagged = token.pos_ == "VERB" or (token.pos_ in ("AUX", *_NOUNS) and token.tag_.startswith("VB"))
    return tagged and token.lemma_.lower() in cues.accident["verbs"]
