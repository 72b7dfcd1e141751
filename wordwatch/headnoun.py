"""The noun that a term modifies: "back office STAFF", "back-office support TEAM"; none in "the back office handles invoices"."""

import re
from typing import TYPE_CHECKING, NamedTuple

from wordwatch.cues import Cues

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_JOINERS = frozenset("- – ‑ / & ' ’ ” \" » ) *".split())
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DETERMINERS = ("the", "a", "an", "your", "our", "their", "its", "every", "each", "this", "these", "all", "him", "her", "them", "us")
_DOUBLE = frozenset("process file support work need function report control handle help request cost shift book check test staff answer record post charge issue project fund budget plan run own head lead name list note order stamp mail scan sort label word tag code".split())
_VERBS = frozenset("work works support supports process processes function functions help helps need needs handle handles run runs".split())
_ADVERBS = frozenset("better harder well faster smoothly together closely the a an our your its their us them you every each".split())
_STARTERS = frozenset("Experience Knowledge Ability Strong Excellent Good Proficient Must Responsible Skills Understanding".split())
_SIDES = frozenset(["front", "middle", "mid"])
_AGENT = ("er", "or", "ers", "ors", "ist", "ists", "ian", "ians", "eur", "euse")
_NOT_AGENT = frozenset("computer server center number order paper folder matter layer letter corner counter error sector factor power offer transfer register ledger tower monitor printer border".split())
_ABSTRACT = ("tion", "tions", "ment", "ments", "ing", "ings", "ity", "ities", "ness", "ance", "ence", "ism", "ship", "age", "ungen", "ung")


class Head(NamedTuple):
    """The head noun, what kind of thing it names ("" unknown), and the token after the noun phrase; ``own``: the term's own last word."""

    token: "Token"
    label: str
    end: int
    known: bool
    own: bool = False


def find(doc: "Doc", start: int, end: int, cues: Cues) -> Head | None:
    """The noun that the tokens ``start`` to ``end`` of ``doc`` modify, None where they stand alone."""
    run = _run(doc, start, end, cues)
    if not run:
        return _shared(doc, end, cues) or _parsed(doc, end, cues)
    if measured := _measured(doc, run[-1], cues):
        return measured
    if run[-1].lower_.endswith("s") and run[-1].i + 1 < len(doc) and doc[run[-1].i + 1].lower_ in _DETERMINERS and lemma(run[-1]) in _DOUBLE:
        run.pop()  # "the back-office system processes your order": a verb that the tagger took for a noun
    if not run:
        return None
    known = [token for token in run if _label(token, cues)]
    if known:
        # "Back-office employee experience" is about employees: a noun for persons is what the term modifies, wherever it stands.
        persons = [token for token in known if _label(token, cues) == "people" and lemma(token) in cues.lists["persons"]]
        token = persons[0] if persons and _label(known[-1], cues) != "title" else known[-1]
        # A two-word head ("cost center", "data entry") says more than its last word.
        if token.i > end:
            pair = f"{doc[token.i - 1].lower_} {lemma(token)}"
            if pair in cues.heads:
                return Head(token, cues.heads[pair], run[-1].i + 1, True)
        return Head(token, _label(token, cues), run[-1].i + 1, True)
    token = run[-1]
    if len(run) == 1 and token.lower_.endswith("s") and not _guess(token) and lemma(token) not in cues.accident["things"] and token.i + 1 < len(doc) and doc[token.i + 1].lower_ in (*_DETERMINERS, "as"):
        return None  # an unknown word in -s before a preposition: "the Acme back office ships as ..."
    return Head(token, _guess(token), run[-1].i + 1, False)


def own(doc: "Doc", end: int, cues: Cues) -> Head | None:
    """The last word of the term itself, where that names a person: "back officer", "data entry clerk"."""
    token = doc[end - 1]
    label = _label(token, cues)
    return Head(token, label, end, True, own=True) if label in ("title", "people") else None


def _run(doc: "Doc", start: int, end: int, cues: Cues) -> list["Token"]:
    """The nouns (and what stands between them) that follow the term within its noun phrase."""
    office = doc[end - 1]
    at = end
    found: list[Token] = []
    while at < len(doc):
        token = doc[at]
        if token.text in _JOINERS or token.text in ("“", "``", "''"):
            # A joiner glued to the term or between nouns goes on; a free-standing dash or a bracket ends the phrase.
            spaced = bool(doc[at - 1].whitespace_)
            if token.text in "-–" and spaced and token.whitespace_:
                break
            if token.text in ")" or token.tag_ == "POS":
                break
            if token.text in "'’" and not spaced and token.whitespace_ and doc[at - 1].lower_.endswith("s"):
                break
            if token.text in "/&" and (at + 1 >= len(doc) or not _nominal(doc[at + 1], office, cues)):
                break
            if token.text in "/&" and at == end and not _continues(doc, at, office, cues):
                break
            at += 1
            continue
        if at == end and office.text.islower() and token.text in _STARTERS:
            break  # a lost line end: "... and back office Experience with ..."
        if not _nominal(token, office, cues):
            if token.pos_ in ("ADJ", "NUM", "ADV") and at + 1 < len(doc) and token.pos_ == "ADJ" and _nominal(doc[at + 1], office, cues) and token.lower_ not in ("able", "responsible"):
                at += 1
                continue
            break
        if token.lower_ == "end" and at + 1 < len(doc) and doc[at + 1].lower_ in ("to", "-"):
            break  # "tooling end to end"
        found.append(token)
        at += 1
    return found


def _nominal(token: "Token", office: "Token", cues: Cues) -> bool:
    if token.lower_ in ("means", *_WEEKDAYS) or (token.lower_ in ("year", "month", "week", "quarter", "time") and doc_word(token, -1) in ("last", "this", "next", "first")):
        return False
    if token.tag_ == "POS" or token.lower_ in ("'s", "’s") or (token.lower_ in ("office", "offices") and token.i and doc_word(token, -1) in _SIDES):
        return False
    if token.lower_ in _SIDES and doc_word(token, 1) in ("office", "offices", "end", "line", "-"):
        return False
    if token.pos_ in ("NOUN", "PROPN") and token.i == office.i + 1 and token.lower_ in _VERBS and doc_word(token, 1) in _ADVERBS:
        return False
    if token.pos_ in ("NOUN", "PROPN"):
        # "The back office handles invoices": the tagger says verb more often than not; the parse settles a tie.
        return not (office.dep_ in ("nsubj", "nsubjpass") and office.head == token and token.tag_.startswith("VB"))
    known = _label(token, cues)
    if token.pos_ in ("VERB", "AUX", "ADJ", "ADV", "X", "INTJ") and known:
        finite = token.pos_ in ("VERB", "AUX") and token.tag_ != "VBG"
        near = office.i + 1 + (office.i + 1 < token.i and office.nbor(1).is_quote)
        if finite and (token.i > near or any(child.dep_ == "nsubj" for child in token.children) or (office.dep_ in ("nsubj", "nsubjpass") and office.head == token)):
            return False
        return not finite or office.head == token or office.dep_ in ("compound", "amod", "nmod", "advmod")
    return False


def doc_word(token: "Token", step: int) -> str:
    """The lower-case word ``step`` tokens away, "" past the ends; a hyphen in between does not count."""
    at = token.i + step
    if 0 <= at < len(token.doc) and token.doc[at].text == "-" and 0 <= at + step < len(token.doc):
        at += step
    return token.doc[at].lower_ if 0 <= at < len(token.doc) else ""


def _measured(doc: "Doc", token: "Token", cues: Cues) -> Head | None:
    """"Back-office kind of work": what there is a kind of is the head."""
    if lemma(token) not in ("kind", "sort", "type", "form", "bit", "piece") or token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "of":
        return None
    at = token.i + 2
    while at < min(len(doc), token.i + 6) and (doc[at].pos_ in ("ADJ", "DET") or (doc[at].pos_ in ("NOUN", "PROPN") and at + 1 < len(doc) and doc[at + 1].pos_ == "NOUN")):
        at += 1
    if at < len(doc) and doc[at].pos_ in ("NOUN", "PROPN"):
        return Head(doc[at], _label(doc[at], cues) or _guess(doc[at]), at + 1, bool(_label(doc[at], cues)))
    return None


def _parsed(doc: "Doc", end: int, cues: Cues) -> Head | None:
    """What the parser attaches the term to, where a word stands between that the tagger took for something else ("clean up work")."""
    office = doc[end - 1]
    for head in doc[end + 1 : end + 4]:
        between = doc[end : head.i]
        if any(token.is_punct or token.pos_ in ("AUX", "ADP", "CCONJ", "PRON", "DET") and token.lower_ != "up" for token in between):
            return None
        if head.pos_ in ("NOUN", "PROPN") and _label(head, cues) and office in head.subtree:
            return Head(head, _label(head, cues), head.i + 1, True)
    return None


def _continues(doc: "Doc", at: int, office: "Token", cues: Cues) -> bool:
    """After "back office /" or "back office &": is what follows part of the same noun phrase, with one head for both?"""
    return office.dep_ in ("compound", "nmod", "amod") and office.head.i > at


def _shared(doc: "Doc", end: int, cues: Cues) -> Head | None:
    """"front- and back-office and middle-office systems": the head comes after a coordination."""
    office = doc[end - 1]
    if end >= len(doc) or doc[end].lower_ not in ("and", "or", "&", "/", ",", "-"):
        return None
    head = office.head
    if doc[end].text != "," and office.dep_ in ("compound", "nmod", "amod") and end < head.i <= end + 5 and head.pos_ in ("NOUN", "PROPN") and head.lower_ not in ("office", "offices"):
        return Head(head, _label(head, cues) or _guess(head), head.i + 1, bool(_label(head, cues)))
    at = end
    while at < min(len(doc), end + 8) and (doc[at].lower_ in ("and", "or", "&", "/", "-", "middle", "mid", "front", "office") or doc[at].pos_ in ("ADJ",)):
        at += 1
    seen = {doc[i].lower_ for i in range(end, at)}
    if at < len(doc) and seen & {"front", "middle", "mid"} and (measured := _measured(doc, doc[at], cues)):
        return measured
    if at < len(doc) and _label(doc[at], cues) and doc[at].pos_ in ("NOUN", "PROPN") and (seen & {"front", "middle", "mid"} or doc[end].text == "/"):
        return Head(doc[at], _label(doc[at], cues), at + 1, True)
    return None


def lemma(token: "Token") -> str:
    """The basic form, lower case; the lemmatizer leaves proper nouns as they are, so a plural in Title Case is cut by hand."""
    word = token.lemma_.lower()
    if token.pos_ in ("PROPN", "X", "ADJ", "VERB") and word.endswith("s") and not word.endswith("ss"):
        return word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return word


def plural(token: "Token") -> bool:
    """Whether the noun is plural, by its form where the tagger is of no help."""
    return token.tag_ in ("NNS", "NNPS") or (token.lower_.endswith("s") and not token.lower_.endswith("ss") and lemma(token) != token.lower_)


def _label(token: "Token", cues: Cues) -> str:
    return cues.heads.get(lemma(token)) or cues.heads.get(token.lower_) or cues.heads.get(_unglued(token.text)) or ""


def _unglued(word: str) -> str:
    """"systemsFacility" → "system": exports of postings often lose the line end between two words."""
    match = re.match(r"([a-z]{3,}?)s?(?=[A-Z][a-z])", word)
    return match.group(1) if match else ""


def _guess(token: "Token") -> str:
    word = token.lower_
    if word.endswith(_AGENT) and lemma(token) not in _NOT_AGENT and len(word) > 4:
        return "people"
    if word.endswith(_ABSTRACT):
        return "work"
    return ""
