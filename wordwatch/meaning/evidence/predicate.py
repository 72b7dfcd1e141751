"""A term that is said of somebody or something: "they are just back office", "entering orders is back office"."""

from typing import TYPE_CHECKING

from wordwatch.finding import Verdict
from wordwatch.lexicon.cues import Cues
from wordwatch.meaning.evidence.nounrun import lemma
from wordwatch.meaning.evidence.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token


def predicate(here: Reading) -> Verdict | None:
    """The verdict by what is called so, for the term at tokens ``start`` to ``end``; None where it is no predicate."""
    verb = _be(here)
    if verb is None or any(_owner(token, here.cues) for token in here.last.children):
        return None
    for subject in verb.children:
        if subject.dep_ in ("nsubj", "nsubjpass", "csubj") and (verdict := _by_subject(subject, here.cues)):
            return verdict
    return None


def _be(here: Reading) -> "Token | None":
    """The form of "be" whose predicate the term is: right before it, or as the parser has it."""
    office = here.last
    at = here.start - 1
    while at >= 0 and (here.doc[at].is_quote or here.doc[at].lower_ in here.cues.phrase["merely"]):
        at -= 1
    if at >= 0 and here.doc[at].lemma_.lower() == "be":
        return here.doc[at]
    attached = office.dep_ in ("attr", "acomp", "oprd")
    return office.head if attached and office.head.lemma_.lower() == "be" else None


def _owner(token: "Token", cues: Cues) -> bool:
    """An article or a possessive: "they are our back office" is about a unit."""
    return token.dep_ == "det" and token.lower_ in cues.phrase["owners"]


def _by_subject(subject: "Token", cues: Cues) -> Verdict | None:
    if subject.dep_ == "nsubj" and subject.lemma_.lower() in cues.phrase["quantities"]:
        whole = next((token for token in subject.subtree if token.dep_ == "pobj"), subject)  # "half of my colleagues"
        if _label(whole, cues) in ("people", "title"):
            return Verdict("people", f"says what “{whole.text}” are, so it describes people")
        if whole is not subject:
            return None
    name = "" if subject.dep_ == "csubj" else _label(subject, cues)
    if name in ("people", "title") or (subject.dep_ != "csubj" and subject.lower_ in cues.phrase["pronouns"]):
        return Verdict("people", f"says what “{subject.text}” is, so it describes people")
    if name == "system":
        return Verdict("system", f"says what “{subject.text}” is, so it describes a system")
    doing = subject.dep_ == "csubj" or subject.tag_ == "VBG" or subject.lower_.endswith("ing")
    if name == "work" or doing:
        return Verdict("work", f"says what “{subject.text}” is, so it describes work")
    return None


def _label(token: "Token", cues: Cues) -> str:
    return cues.heads.get(lemma(token), "")
