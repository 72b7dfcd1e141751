"""Sentences that set the work down ("just back office", "a back-office chore"): no name may inherit the slight."""

import re

from wordwatch.language.stems import singular
from wordwatch.lexicon.cues import Lists, among
from wordwatch.suggest.prose.phrase import Phrase

_NO = frozenset(["no"])


def slight(place: Phrase, words: Lists) -> str:
    """The words by which the sentence sets down what the term refers to; empty where it does not.

    ``words`` are the lists of rules/cues/wording.yaml.
    """
    for word in place.modifiers:
        if word in words["belittling"]:
            return word
    if place.head and _among(place.head, words["slights"]):
        return place.head
    if place.determiner in _NO and place.head and _among(place.head, words["posts"]):
        return f"{place.determiner} … {place.head}"
    syntax = place.syntax
    said = syntax.relation in ("as", "predicate", "like")
    if said and (pure := next((word for word in place.modifiers if word in words["pure"]), "")):
        return pure
    if found := _hidden(words["out_of_sight"]).match(place.right):
        return found[1]
    if syntax.governor in words["out_of_sight"] and syntax.relation not in ("subject", ""):
        return syntax.governor
    return ""


def mere(place: Phrase, words: Lists) -> str:
    """The word by which the sentence says that somebody is little: "he is just a back-office clerk"; empty where there is none."""
    found = _mere(words["mere"]).search(place.left) if place.head else None
    return found[1] if found else ""


def _mere(words: frozenset[str]) -> "re.Pattern[str]":
    """What finds "just" and the like before the term, said of somebody or something, or in quotation marks.

    "Not just a back-office job" is a good thing to say, but with another name that name would be what is little.
    """
    said = r"(?:\b(?:is|are|was|were|be|as|am|been)|['’](?:s|re|m)|[\"“‘])(?:n['’]t)?"
    return among(words, rf"(?i){said}\s*(?:not\s+)?(%s)\s+(?:an?\s+)?$")


def denied(place: Phrase, words: Lists) -> bool:
    """Whether the sentence says that somebody is no such thing: another name would be denied in its place."""
    said = not place.head and place.determiner in ("a", "an") and place.syntax.relation in ("as", "predicate")
    return said and _denied(words["denials"]).search(place.left) is not None


def _denied(words: frozenset[str]) -> "re.Pattern[str]":
    """What finds a denial in the clause before the term: "we are not a back office"."""
    return among(words, r"(?i)(?:\b|(?=n['’]t))(%s)\b[^.!?;,]*$")


def _hidden(words: frozenset[str]) -> "re.Pattern[str]":
    return among(words, r"(?i)(?:\s+\w+)?,?\s+(%s)(?:\s+away)?\b")


def _among(noun: str, nouns: frozenset[str]) -> bool:
    return noun in nouns or singular(noun) in nouns
