"""Texts with marks for the tests of wording: [[...]] is the term, ((...)) the noun that the parser gives as its head."""

import re
from functools import lru_cache

from occurrences import occurrence_of

from wordwatch.document import Span
from wordwatch.finding import Decision, Syntax
from wordwatch.lexicon import concepts, cues, roles, rules
from wordwatch.meaning import pipeline
from wordwatch.meaning.certain.identifier import looks_coded
from wordwatch.meaning.setting import setting
from wordwatch.spotting.terms import Terms
from wordwatch.suggest.prose.wording import Known, acting, stated, word

FAMILIES = roles.load()
FOLDERS = (rules.folder(),)
CONCEPT = concepts.load("back-office", FOLDERS)
CUES = cues.load(FOLDERS)
TERMS = Terms([term for term, _ in rules.load().terms()])
DETERMINED = re.compile(r"(?:\b(?:the|a|an|our|your|their|its|his|her|my|each|every|no)|\w['’]s)\s+(?:\w+\s+)?$", re.IGNORECASE)


@lru_cache(maxsize=1)
def parser():
    """The pipeline, loaded once."""
    return pipeline.load(None)


def parsed(text, term):
    """How the parser reads the noun phrase of the term."""
    hit = next((hit for hit in TERMS.find(text) if hit.span == term), None)
    if hit is None:
        return Syntax()
    spelled = [one for one, _ in rules.load().terms()][hit.term]
    (decision,) = pipeline.evidence(parser(), [occurrence_of(text, term, "paragraph", spelled)])
    return decision.syntax


def worded(marked, label, *, language="en", doubt=False, context="", concept=CONCEPT):
    """The text without marks and the suggestions for it."""
    text, spans = "", {}
    for piece in re.split(r"(\[\[.*?\]\]|\(\(.*?\)\))", marked):
        inner = piece[2:-2] if piece.startswith(("[[", "((")) else piece
        spans[piece[:2]] = Span(len(text), len(text) + len(inner))
        text += inner
    term, head = spans["[["], spans.get("((")
    before = DETERMINED.search(text[: term.start])
    phrase = Span(before.start() if before else term.start, head.end if head else term.end)
    coded = looks_coded(setting(text, term), text[head.start : head.end].lower() if head else "", CUES)
    decision = Decision(label, "", phrase, head, doubt, language, coded, syntax=parsed(text, term))
    return text, word(text, term, decision, concept, Known(FAMILIES, CUES, context))


def applied(text, one):
    return text[: one.span.start] + one.replacement + text[one.span.end :]


def decided(marked, label):
    """The text without marks, the term in its place, what is decided of it with the given label, and what is known for wording."""
    before, _, rest = marked.partition("[[")
    written, _, after = rest.partition("]]")
    text, term = before + written + after, Span(len(before), len(before) + len(written))
    hit = next(hit for hit in TERMS.find(text) if hit.span.overlaps(term))
    spelled = [one for one, _ in rules.load().terms()][hit.term]
    (decision,) = pipeline.judge(parser(), [occurrence_of(text, Span(*hit.span), "paragraph", spelled)])
    known = Known(FAMILIES, CUES)
    decision = acting(text, term, decision._replace(label=label), known)
    place, settled = stated(text, term, decision, CONCEPT, known, "")
    assert settled is None
    return text, place, decision, known
