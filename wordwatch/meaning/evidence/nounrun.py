"""The nouns that follow a term within its noun phrase, and what a single noun names."""

import re
from typing import TYPE_CHECKING

from wordwatch.language.stems import stem
from wordwatch.lexicon.cues import Cues
from wordwatch.meaning.evidence.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_JOINERS = frozenset("- – ‑ / & ' ’ ” \" » ) * “ `` ''".split())
_MODIFIER = ("compound", "amod", "nmod")
_SUBJECT = ("nsubj", "nsubjpass")


def after(here: Reading) -> list["Token"]:
    """The nouns after the term; what stands between them (hyphens, adjectives) is left out."""
    doc = here.doc
    found: list[Token] = []
    for token in doc[here.end :]:
        if token.text in _JOINERS:
            if _ends_phrase(token, here):
                break
        elif _starts_line(token, here) or not re.search(r"\w", token.text):
            break
        elif _nominal(token, here):
            if token.lower_ == "end" and token.i + 1 < len(doc) and token.nbor().lower_ in ("to", "-"):
                break  # "tooling end to end"
            found.append(token)
        elif not _bridges(token, here):
            break
    return found


def lemma(token: "Token") -> str:
    """The basic form, lower case; the lemmatizer leaves proper nouns as they are, so a plural in Title Case is cut by hand."""
    word = token.lemma_.lower()
    if token.pos_ in ("PROPN", "X", "ADJ", "VERB"):
        return stem(word)
    return word


def label_of(token: "Token", cues: Cues) -> str:
    """What the lists of heads say that the noun names, "" where it is in none."""
    return cues.heads.get(lemma(token)) or cues.heads.get(token.lower_) or cues.heads.get(_unglued(token.text)) or ""


def word_beside(token: "Token", step: int) -> str:
    """The lower-case word ``step`` tokens away, "" past the ends; a hyphen in between does not count."""
    at = token.i + step
    if 0 <= at < len(token.doc) and token.doc[at].text == "-" and 0 <= at + step < len(token.doc):
        at += step
    return token.doc[at].lower_ if 0 <= at < len(token.doc) else ""


def _ends_phrase(joiner: "Token", here: Reading) -> bool:
    """Whether a mark ends the noun phrase. One that is glued to the term or stands between nouns does not; a free-standing dash does."""
    before = joiner.nbor(-1)
    spaced = bool(before.whitespace_)
    if joiner.text in "-–/" and spaced and joiner.whitespace_:
        return True
    if joiner.text == ")" or (joiner.tag_ == "POS" and joiner.text not in ("'", "’")):
        return True
    if joiner.text in "'’":  # as a genitive: "the back offices' work"
        quoted = here.start > 0 and here.doc[here.start - 1].text in ("'", "‘")
        return not quoted and not spaced and bool(joiner.whitespace_) and before.lower_.endswith("s")
    if joiner.text in "/&":
        follows = joiner.i + 1 < len(joiner.doc) and _nominal(joiner.nbor(), here)
        return not follows or (joiner.i == here.last.i + 1 and not _one_head(joiner, here))
    return False


def _one_head(joiner: "Token", here: Reading) -> bool:
    """After "back office /" or "back office &": whether what follows is part of the same noun phrase, with one head for both."""
    return here.last.dep_ in _MODIFIER and here.last.head.i > joiner.i


def _starts_line(token: "Token", here: Reading) -> bool:
    """A lost line end: "... and back office Experience with ...", or one that is kept, before a capital after a small term."""
    if here.last.text.islower() and token.text[:1].isupper() and token.i and _line_end(token, here):
        return True
    return token.i == here.last.i + 1 and here.last.text.islower() and token.text.istitle() and token.lower_ in here.cues.phrase["starters"]


def _line_end(token: "Token", here: Reading) -> bool:
    """Whether a line of the source ends before the token."""
    before = token.nbor(-1)
    gap = slice(here.span(before.i, token.i).end, here.span(token.i, token.i + 1).start)
    return "\n" in here.setting.text[gap]


def _bridges(token: "Token", here: Reading) -> bool:
    """An adjective with a noun after it."""
    if token.pos_ != "ADJ" or token.lower_ in here.cues.phrase["predicates"] or token.i + 1 == len(token.doc):
        return False
    return _nominal(token.nbor(), here)


def _nominal(token: "Token", here: Reading) -> bool:
    """Whether a token after the term is a noun of the same phrase, whatever the tagger says."""
    if _begins_another(token, here):
        return False
    subject = here.last.dep_ in _SUBJECT and here.last.head == token
    if token.pos_ in ("NOUN", "PROPN"):
        if token.i == here.last.i + 1 and _is_clause(token, here):
            return False
        # "The back office handles invoices": the tagger says verb more often than not; the parse settles a tie.
        return not (subject and token.tag_.startswith("VB"))
    if token.pos_ not in ("VERB", "AUX", "ADJ", "ADV", "X", "INTJ") or not label_of(token, here.cues):
        return False
    if token.pos_ not in ("VERB", "AUX") or token.tag_ == "VBG":
        return True
    # A finite verb is a noun in disguise only right after the term, without a subject, where the parser attaches the term to it.
    if subject or not _right_after(token, here) or any(child.dep_ == "nsubj" for child in token.children):
        return False
    return here.last.head == token or here.last.dep_ in (*_MODIFIER, "advmod")


def _is_clause(token: "Token", here: Reading) -> bool:
    """Whether the word after the term is its verb, though the tagger says noun: "the back office work better".

    A verb needs a subject with an article or after "and"; "five hours of back-office work a week" has none.
    """
    if token.lower_ not in here.cues.phrase["verb_forms"] or word_beside(token, 1) not in here.cues.phrase["after_verbs"]:
        return False
    if word_beside(token, 1) == "to" and token.lower_ not in ("report", "reports"):
        return False
    before = here.doc[here.start - 1] if here.start else None
    return before is not None and (before.pos_ in ("DET", "CCONJ") or before.tag_ == "PRP$")


def _begins_another(token: "Token", here: Reading) -> bool:
    """Whether a noun is none, or begins another phrase: a genitive, the next side ("back office, front office"), a time."""
    if token.tag_ == "POS" or token.lower_ in ("'s", "’s") or token.lower_ in here.cues.phrase["no_nouns"]:
        return True
    if token.lower_ in here.cues.phrase["times"] and word_beside(token, -1) in here.cues.phrase["which"]:
        return True
    if here.is_noun_of_term(token.lower_) and token.i and here.names_sibling(word_beside(token, -1)):
        return True
    following = word_beside(token, 1)
    whole = here.is_noun_of_term(following) or following in here.cues.phrase["side_nouns"] or following == "-"
    return here.names_sibling(token.lower_) and whole


def _right_after(token: "Token", here: Reading) -> bool:
    """Nothing stands between the term and the token but a quotation mark."""
    return token.i <= here.end + here.last.nbor().is_quote


def _unglued(word: str) -> str:
    """The first of two words whose line end got lost, as in exports of postings: "systemsFacility" → "system"."""
    match = re.match(r"([a-z]{3,}?)s?(?=[A-Z][a-z])", word)
    return match.group(1) if match else ""
