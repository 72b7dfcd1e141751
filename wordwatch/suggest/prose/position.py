"""Job titles in running text, in lists and in fields: how far a title goes, and how small the edit can be."""

import re

from wordwatch.document import Span
from wordwatch.finding import Decision, Suggestion
from wordwatch.lexicon.concept import Concept
from wordwatch.lexicon.language import ENGLISH, Languages
from wordwatch.lexicon.roles import Families
from wordwatch.suggest.prose.phrase import Phrase, advice, placed
from wordwatch.suggest.reading import sentences
from wordwatch.suggest.title.engine import TitleSuggestion, suggest_title
from wordwatch.suggest.title.vocabulary import vocabulary

_OPENED = re.compile(r"(?<!\w)[\"“„‘«'](?:[^\"“”„‘’«»'\n.!?]{1,30}\s)?$")
_CLOSING = tuple("\"”“’»'")
_LINE = 110  # characters of the longest line that is taken for a title as a whole
_PART = re.compile(r"[;|·•\t]|:\s")
_STOP = re.compile(r"[a-z]{3,}[.!?](?:\s+[A-Z]|$)")
_WRITTEN = re.compile(
    r"(?:\b(?:said|read|stated|printed|engraved|stitched|embroidered|painted)\b[^.!?\n]{0,20}"
    r"|\b(?:titles?|names?|labels?|words?)\s+(?:such as|like)\b[^.!?\n]{0,60})[\"“‘']$"
    r"|\b(?:contract|badge|title|payslip|card|signature|profile|cv|chart|letter|door|form|file)\b\s+(?:still\s+)?"
    r"(?:says|said|reads|read|states|stated|shows|showed)\s+[^.!?\n]{0,15}$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|be|been|will|we|you|your|our|i|has|have|had|he|she|they|to|the|who|that|which|seeks?|seeking|looking|joins?|becomes|"
    r"reports?|said|says|starts|proven|experience|suchen|gesucht|wir|recherche|zoeken)\b",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"(?:(?:an?|the|our|your|their|its|his|her|my|this|any|another|one|every|each|new)\s+)+", re.IGNORECASE)


def title(place: Phrase, decision: Decision, families: Families, languages: Languages, context: str) -> tuple[Suggestion, ...]:
    """The new titles for the one that the term at ``place`` belongs to, best first; advice where there is none."""
    text, term = place.text, place.term
    if _WRITTEN.search(text[max(0, decision.phrase.start - 60) : min(decision.phrase.start, term.start)]):
        return (advice(place, "The sentence quotes what was written: leave it, or say what the job is called today."),)
    start = max(min(decision.phrase.start, term.start), text.rfind("\n", 0, term.start) + 1)
    newline = text.find("\n", term.end)
    end = max(term.end, min(decision.phrase.end, newline if newline >= 0 else len(text)))
    following = text[term.end : end].split()
    if place.style == "title" and following and all(word.islower() and not vocabulary(languages).is_role(word) for word in following):
        end = term.end  # "The Head of Back Office signs": a verb that was taken for a noun
    stated = Span(start, end)
    whole, is_running = _line_of(text, stated)
    if is_running and _OPENED.search(text[:start]) and text[end : end + 1] in _CLOSING:
        return (advice(place, "The sentence is about this title itself: rename the job first, then write the sentence anew."),)
    old, label = text[whole.start : whole.end], Span(term.start - whole.start, term.end - whole.start)

    def suggested(context: str, concept: Concept = place.concept) -> tuple[TitleSuggestion, ...]:
        return suggest_title(old, context, term=label, concept=concept, families=families, languages=languages, language=decision.language)

    made = suggested(context)
    is_mention = is_running and not any(sentence.duty for sentence, _ in sentences(context, families, languages))
    if made and is_mention and len(made[0].evidence) == 1 and made[0].evidence[0].lower() not in old.lower():
        # A policy or an article that mentions one thing does not say what the job is: "The Head of Back Office shall keep a register".
        context, made = "", suggested("")
    if made and is_running and not made[0].evidence and decision.language == ENGLISH:
        # A sentence about a colleague says nothing of customers: the plain name claims least.
        made = tuple({one.replacement: one for one in (*suggested(context, place.concept._replace(sectors=False))[:1], *made)}.values())
    if not made:
        return (advice(place, "Name the function in this title, and whom it serves, in the title's own language."),)
    found = []
    for one in made:
        span, new = _narrowed(text, whole, one.replacement, stated)
        found.append(placed(place, span, new, one.why, safe=one.safe and not decision.doubt, evidence=one.evidence))
    return tuple(found)


def _line_of(text: str, span: Span) -> tuple[Span, bool]:
    """The title as far as it goes: a short line, or its part between separators; else the phrase, and whether it stands in a sentence.

    The phrase of a parser often ends too early ("Back Office Assistant" of "Back Office Assistant, Accounts Payable"); a new title must not
    repeat what follows.
    """
    # What begins or ends farther away makes the line too long to be a title, wherever it does.
    first, last = max(0, span.start - _LINE - 1), min(len(text), span.end + _LINE + 1)
    parts = (match.end() for match in _PART.finditer(text, first, span.start))
    start = max([first, text.rfind("\n", first, span.start) + 1, *parts])
    ends = [match.start() for match in _PART.finditer(text, span.end, last)]
    ends += [newline] if (newline := text.find("\n", span.end, last)) >= 0 else []
    end = min(ends, default=last)
    line = text[start:end]
    if len(line) > _LINE or _SENTENCE.search(line) or _STOP.search(line):
        found = _DETERMINER.match(text[span.start : span.end])
        return Span(span.start + found.end(), span.end) if found else span, True
    return Span(start + len(line) - len(line.lstrip(" \t#>*-•\xa0")), start + len(line.rstrip())), False


def _narrowed(text: str, whole: Span, new: str, phrase: Span) -> tuple[Span, str]:
    """The edit from ``whole`` to ``new`` without the words that stay, but with the whole of ``phrase``."""
    old = text[whole.start : whole.end]
    ahead = _shared(old, new)
    ahead = min(ahead, max(0, phrase.start - whole.start))
    while ahead and old[ahead - 1].isalnum():
        ahead -= 1
    behind = _shared(old[::-1], new[::-1])
    behind = min(behind, max(0, whole.end - phrase.end), len(old) - ahead, len(new) - ahead)
    while behind and old[-behind].isalnum():
        behind -= 1
    return Span(whole.start + ahead, whole.end - behind), new[ahead : len(new) - behind]


def _shared(one: str, other: str) -> int:
    """How many characters two texts have in common at their start."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
