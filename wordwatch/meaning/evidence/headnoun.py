"""The noun that a term modifies: "back office STAFF", "back-office support TEAM"; none in "the back office handles invoices"."""

from typing import TYPE_CHECKING

from wordwatch.lexicon.cues import Cues
from wordwatch.meaning.evidence import nounrun
from wordwatch.meaning.evidence.nounrun import label_of, lemma
from wordwatch.meaning.evidence.reading import Head, Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = ("NOUN", "PROPN")
_COORDINATORS = ("and", "or", "&", "/", "-")


def find(here: Reading) -> Head | None:
    """The noun that the term modifies, None where it stands alone."""
    run = nounrun.after(here)
    if not run:
        return _shared(here) or _parsed(here)
    if measured := _measured(run[-1], here.cues):
        return measured
    if _is_verb_in_s(run[-1], here.cues):
        run.pop()
    if not run:
        return None
    return _known(run, here.end, here.cues) or _unknown(run, here)


def own(here: Reading) -> Head | None:
    """The last word of the term itself, where that names a person: "back officer", "data entry clerk"."""
    label = label_of(here.last, here.cues)
    return Head(here.last, label, here.end, True, own=True) if label in ("title", "people") else None


def plural(token: "Token") -> bool:
    """Whether the noun is plural, by its form where the tagger is of no help."""
    by_form = token.lower_.endswith("s") and not token.lower_.endswith("ss") and lemma(token) != token.lower_
    return token.tag_ in ("NNS", "NNPS") or by_form


def _is_verb_in_s(token: "Token", cues: Cues) -> bool:
    """A verb that the tagger took for a noun: "the back-office system processes your order"."""
    return token.lower_.endswith("s") and _next(token) in cues.phrase["determiners"] and lemma(token) in cues.phrase["also_verbs"]


def _known(run: list["Token"], end: int, cues: Cues) -> Head | None:
    """The noun of the run that a list has: the last one, but a noun for persons wherever it stands ("back-office employee experience")."""
    known = [token for token in run if label_of(token, cues)]
    if not known:
        return None
    persons = [token for token in known if label_of(token, cues) == "people" and lemma(token) in cues.lists["persons"]]
    token = persons[0] if persons and label_of(known[-1], cues) != "title" else known[-1]
    if token.i > end:
        # A head of two words ("cost center", "data entry") says more than its last word.
        pair = f"{token.nbor(-1).lower_} {lemma(token)}"
        if pair in cues.heads:
            return Head(token, cues.heads[pair], run[-1].i + 1, True)
    return Head(token, label_of(token, cues), run[-1].i + 1, True)


def _unknown(run: list["Token"], here: Reading) -> Head | None:
    """The last noun, judged by its ending; None for a single word in -s that is rather a verb: "the Acme back office ships as ..."."""
    token, cues = run[-1], here.cues
    things = here.particle["things"] if here.particle else ()
    single = len(run) == 1 and token.lower_.endswith("s")
    verb = _next(token) in cues.phrase["determiners"] or _next(token) in ("as", "`", "“", '"')
    if single and verb and not _guess(token, here.cues) and lemma(token) not in things:
        return None
    return Head(token, _guess(token, cues), token.i + 1, False)


def _measured(token: "Token", cues: Cues) -> Head | None:
    """What there is a kind of is the head: "back-office kind of work"."""
    doc = token.doc
    if lemma(token) not in cues.phrase["kinds"] or token.i + 2 >= len(doc) or _next(token) != "of":
        return None
    at = token.i + 2
    while at < min(len(doc), token.i + 6) and _modifies(doc[at]):
        at += 1
    return _head(doc[at], cues) if at < len(doc) and doc[at].pos_ in _NOUNS else None


def _modifies(token: "Token") -> bool:
    """An adjective, an article, or a noun before a noun."""
    if token.pos_ in ("ADJ", "DET"):
        return True
    return token.pos_ in _NOUNS and token.i + 1 < len(token.doc) and token.nbor().pos_ == "NOUN"


def _parsed(here: Reading) -> Head | None:
    """What the parser attaches the term to, where a word stands between that the tagger took for something else ("clean up work")."""
    doc, end = here.doc, here.end
    for noun in doc[end + 1 : end + 4]:
        if any(_parts(token) for token in doc[end : noun.i]):
            return None
        if noun.pos_ in _NOUNS and label_of(noun, here.cues) and here.last in noun.subtree:
            return Head(noun, label_of(noun, here.cues), noun.i + 1, True)
    return None


def _parts(token: "Token") -> bool:
    """Whether a term and a noun after this token are in different phrases."""
    return (
        (not token.text[0].isalnum() and token.text != "-")
        or _parts_lines(token)
        or (token.pos_ in ("AUX", "ADP", "CCONJ", "PRON", "DET", "NUM", "SYM") and token.lower_ != "up")
    )


def _shared(here: Reading) -> Head | None:
    """The head after a coordination: "front- and back-office and middle-office systems"."""
    doc, end, cues = here.doc, here.end, here.cues
    if end >= len(doc) or doc[end].lower_ not in (*_COORDINATORS, ",") or _parts_lines(doc[end]):
        return None
    noun = doc[end - 1].head
    attached = doc[end - 1].dep_ in ("compound", "nmod", "amod") and end < noun.i <= end + 5
    if attached and doc[end].text != "," and noun.pos_ in _NOUNS and not here.is_noun_of_term(noun.lower_):
        return _head(noun, cues)
    at = end
    while at < min(len(doc), end + 8) and _coordinates(doc[at], here):
        at += 1
    if at == len(doc):
        return None
    sides = any(here.names_sibling(token.lower_) for token in doc[end:at])
    if sides and (measured := _measured(doc[at], cues)):
        return measured
    if label_of(doc[at], cues) and doc[at].pos_ in _NOUNS and (sides or doc[end].text == "/"):
        return Head(doc[at], label_of(doc[at], cues), at + 1, True)
    return None


def _parts_lines(token: "Token") -> bool:
    """Whether a dash or a slash with spaces on both sides parts what stands before from what stands after."""
    return token.text in ("-", "/") and bool(token.whitespace_) and token.i > 0 and bool(token.nbor(-1).whitespace_)


def _coordinates(token: "Token", here: Reading) -> bool:
    """Whether a token may stand between a term and the head that it shares with its other sides."""
    return token.lower_ in _COORDINATORS or here.names_sibling(token.lower_) or here.is_noun_of_term(token.lower_) or token.pos_ == "ADJ"


def _head(noun: "Token", cues: Cues) -> Head:
    label = label_of(noun, cues)
    return Head(noun, label or _guess(noun, cues), noun.i + 1, bool(label))


def _next(token: "Token") -> str:
    """The next token, lower case, "" at the end."""
    return token.nbor().lower_ if token.i + 1 < len(token.doc) else ""


def _guess(token: "Token", cues: Cues) -> str:
    """The label of a noun that no list has, by its ending."""
    word = token.lower_
    if word.endswith(tuple(cues.phrase["people_endings"])) and lemma(token) not in cues.phrase["no_people"] and len(word) > 4:
        return "people"
    return "work" if word.endswith(tuple(cues.phrase["work_endings"])) else ""
