"""A term in running text and what must change with it: members of a coordination, quotation marks, "so-called", "just", the article.

A replacement is made here in one piece: the span grows to the left and right until the sentence around it still reads, and the new
words take over the capitals of the old ones.
"""

import re
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.finding import SURE, Decision, Suggestion, Syntax
from wordwatch.language.coordination import Shared, coordination
from wordwatch.language.grammar import Style, article, capital, style_of, styled
from wordwatch.language.stems import singular
from wordwatch.lexicon.concept import Concept
from wordwatch.lexicon.cues import Cues
from wordwatch.spotting.normal import normalise

_OPENING, _CLOSING = "\"“„‘'«‹", "\"”“’'»›"
_SCARE = re.compile(r"(?:so[- ]called|quote[- ]unquote)\s+$", re.IGNORECASE)
_ONLY = re.compile(r"(?<![^\W_])(?:just|only|merely|simply|mere|pure|purely)\s+$", re.IGNORECASE)
_START = re.compile(r"(?:^|[.!?:\n•▪|–—]|\A)[\s>#*_\"“‘'(\[\d.)-]*$")
SEEN = 120
"""Characters on either side of a phrase that wording looks at."""
_FAR_HEAD = 3  # words that may stand between a term and the noun that it modifies: "back-office clean up work"
_CLAUSE = r"\b(?:and|or|is|are|was|were|to|of|for|in|on|at|by|with|that|which|who|has|have|must|can|will|as|the|a|an|when|from)\b"
_DETERMINER = re.compile(
    r"(?<![^\W_])(?:the|a|an|our|your|their|its|his|her|my|this|that|these|those|each|every|any|no|another|some|one|which|whose|[^\W\d_]+['’]s|[^\W\d_]+s['’])$",
    re.IGNORECASE,
)
_FAR_ARTICLE = re.compile(r"(?<![^\W_])(an?)\s+((?:[^\W\d_]+[ -]){1,5})$", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:and\b|or\b|[&/,])", re.IGNORECASE)
_POSSESSIVES = frozenset("our your their its his her my whose".split())


class Phrase(NamedTuple):
    """A term at ``term`` of ``text``; ``whole`` adds the members that share its noun, quotation marks and "so-called".

    ``person``: the term itself names a person ("back officer"). ``concept`` is what may be known about it.

    ``syntax`` is how the parser reads the noun phrase; ``between`` the words between the term and the noun that it
    modifies, ``head`` that noun in lower case, empty where the term stands alone; ``head_span`` its place. ``certain``: there is hardly a
    doubt what the term refers to.
    """

    text: str
    term: Span
    whole: Span
    shared: tuple[Shared, ...]
    plural: bool
    person: bool
    syntax: Syntax
    between: str
    head: str
    head_span: Span | None
    style: Style
    starts: bool
    quoted: bool
    concept: Concept
    certain: bool = True

    @property
    def left(self) -> str:
        """The text up to the phrase, at most SEEN characters."""
        return self.text[max(0, self.whole.start - SEEN) : self.whole.start]

    @property
    def right(self) -> str:
        """The text after the term, at most SEEN characters."""
        return self.text[self.whole.end : self.whole.end + SEEN]

    @property
    def closed(self) -> bool:
        """Whether the term is written as one word, and not in capitals throughout."""
        return self.style != "upper" and not re.search(r"[\s-]", self.text[self.term.start : self.term.end])

    def sentence(self, shown: str = " ") -> str:
        """The sentence around the phrase, as far as it can be seen, with ``shown`` in its place."""
        left = re.split(r"[.!?\n]\s", self.left)[-1]
        return left + shown + re.split(r"[.!?\n]", self.right)[0]

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The words between an article or a possessive and the term, lower case."""
        words = self.syntax.words if self.syntax.modifiers and self.syntax.modifiers.end <= self.whole.start else ()
        return () if words and words[-1] in ("percent", "%") else words

    @property
    def outset(self) -> int:
        """Where the modifiers start, or the phrase where it has none."""
        return self.syntax.modifiers.start if self.modifiers and self.syntax.modifiers else self.whole.start

    @property
    def determiner(self) -> str:
        """The word before the term and its modifiers where it is an article or a possessive, in lower case."""
        before = self.text[max(0, self.outset - 60) : self.outset]
        found = re.search(r"(\S+)\s+$", before)
        if found and _DETERMINER.search(found[1]):
            return found[1].lower()
        # Where the parser lost its way: "a contract staffing back office".
        lost = _FAR_ARTICLE.search(before)
        return "" if lost is None or re.search(_CLAUSE, re.sub(r"\w+-\w+", "", lost[2]), re.IGNORECASE) else lost[1].lower()

    @property
    def joined(self) -> bool:
        """Whether the noun is shared with what follows the term: "back office and front office staff"."""
        return bool(self.head) and _JOINT.match(self.text, self.whole.end) is not None

    @property
    def possessed(self) -> bool:
        """Whether somebody has it: "our back office", "the bank's back office"."""
        return self.determiner in _POSSESSIVES or self.determiner.endswith(("'s", "’s", "s'", "s’"))


def phrase(text: str, term: Span, decision: Decision, concept: Concept, cues: Cues) -> Phrase:
    """The term in its surroundings; ``cues`` know which nouns a term may modify."""
    offset = max(0, term.start - 80)
    normal = normalise(text[offset : term.start])
    joints = cues.languages.titles.sharing
    shared, found = coordination(normal.text, term, concept.siblings, concept.words[-1] if concept.words else "", joints)
    start = offset + normal.original(found.start, len(normal.text)).start if shared else term.start
    written = re.sub(r"[^a-z]", "", normalise(text[term.start : term.end]).text.lower())
    persons = [re.sub(r"[^a-z]", "", form) for form in concept.person_forms]
    whole, quoted = _quoted(text, Span(start, term.end))
    head = _head(text, whole, decision, cues)
    return Phrase(
        text=text,
        term=term,
        whole=whole,
        shared=shared,
        plural=written.endswith("s"),
        person=any(written.startswith(form) for form in persons),
        syntax=decision.syntax,
        between=_between(text[whole.end : head.start]) if head else "",
        head=_plain(text[head.start : head.end]).lower() if head else "",
        head_span=head,
        style=style_of(re.sub(r"[-‐‑–—*_~]", " ", text[term.start : term.end])),
        starts=bool(_START.search(text[max(0, whole.start - 40) : whole.start])),
        quoted=quoted,
        concept=concept,
        certain=decision.chance >= SURE,
    )


def _head(text: str, whole: Span, decision: Decision, cues: Cues) -> Span | None:
    """The noun that the term modifies: the parser's, or a telling noun that follows at once; none after a possessive."""
    if decision.syntax.acts or re.match(r"['’](?:s\b|\s)", text[whole.end : whole.end + 3]):
        return None
    if decision.head is not None and decision.head.start >= whole.end:
        # What begins with a capital on the next line belongs to it: "Optimising the back office", and below "Straight-through ...".
        return None if re.match(r"\s*\n\s*[A-Z]", text[whole.end : decision.head.start + 1]) else decision.head
    for found in list(re.finditer(r"[^\W\d_]+", text[whole.end : whole.end + 60]))[: _FAR_HEAD if decision.label == "work" else 1]:
        between = text[whole.end : whole.end + found.start()]
        if not re.fullmatch(r"(?:[*_~ \t-]|\n(?!\s*\n)|[^\W\d_])*", between) or re.search(_CLAUSE, between, re.IGNORECASE):
            return None
        word = found[0].lower()
        if decision.label in (cues.heads.get(word), cues.heads.get(singular(word))):
            return Span(whole.end + found.start(), whole.end + found.end())
    return None


def replaced(place: Phrase, new: str, why: str, *, safe: bool, span: Span | None = None, evidence: tuple[str, ...] = ()) -> Suggestion:
    """The suggestion to put ``new`` (lower case, abbreviations in capitals) at ``span`` (default: the whole phrase).

    An empty ``new`` drops the term and the space after it. The article in front changes with the sound of what follows it.
    """
    span = span or place.whole
    text = place.text
    new = _unrepeated(new, text, span)
    shown = _cased(place, new) if new else ""
    if not new:
        following = re.match(r"[\s\-‐‑]*([^\W_]+)", text[span.end : span.end + SEEN])
        if following is None:
            return advice(place, why)
        shown = capital(following[1]) if place.starts and place.style != "lower" else following[1]
        span = Span(span.start, span.end + following.end())
    return placed(place, span, shown, why, safe=safe, evidence=evidence)


def placed(place: Phrase, span: Span, shown: str, why: str, *, safe: bool, evidence: tuple[str, ...] = ()) -> Suggestion:
    """The suggestion to put ``shown``, capitals and all, at ``span``.

    The article in front changes with the sound of what follows it.
    """
    text = place.text
    found = re.search(r"(?<![^\W_])(an?)(\s+)$", text[max(0, span.start - 6) : span.start], re.IGNORECASE)
    right = article(shown + text[span.end : span.end + 20])
    if found and right != found[1].lower():
        old = found[1]
        shown = (right.upper() if place.style == "upper" else capital(right) if old[0].isupper() else right) + found[2] + shown
        span = Span(span.start - len(found[0]), span.end)
    return Suggestion(span, shown, why, safe and not place.quoted, evidence=evidence)


def advice(place: Phrase, what: str) -> Suggestion:
    """Advice without an edit."""
    return Suggestion(place.term, None, what, False)


def only_before(place: Phrase) -> Span:
    """The whole phrase with a belittling "just" in front of it."""
    found = _ONLY.search(place.left)
    return Span(place.whole.start - len(found[0]), place.whole.end) if found else place.whole


def members(place: Phrase, *, adjective: bool) -> str:
    """The coordination's other members with a noun of their own: "front office, middle office and ", hyphenated before a noun."""
    joint, found = "-" if adjective else " ", ""
    for shared in place.shared:
        whole = place.concept.siblings.get(shared.member.lower(), shared.member.lower())
        found += whole.replace(" ", joint) + shared.joint
    return re.sub(r"\s+", " ", found)


def _quoted(text: str, span: Span) -> tuple[Span, bool]:
    """With scare quotes around the term alone, and "so-called" before it: they go together with the term."""
    quoted = False
    if span.start and span.end < len(text) and text[span.start - 1] in _OPENING and text[span.end] in _CLOSING and _prose(text, span):
        span, quoted = Span(span.start - 1, span.end + 1), True
    if text[max(0, span.start - 2) : span.start] == "''" == text[span.end : span.end + 2]:
        span, quoted = Span(span.start - 2, span.end + 2), True  # as in wikis and old e-mails
    before = text[max(0, span.start - 20) : span.start]
    found = _SCARE.search(before.rstrip(_OPENING)) if before.rstrip(_OPENING) == before else None
    return (Span(span.start - len(found[0]), span.end), True) if found else (span, quoted)


def _prose(text: str, span: Span) -> bool:
    """Whether the quotation marks around ``span`` are a writer's, not those of JSON or code."""
    before, after = text[: span.start - 1].rstrip(" "), text[span.end + 1 : span.end + 2]
    return (not before or before[-1].isalnum() or before[-1] in "\n.!?)’'") and (not after or after in " \n.,;:!?)-–—")


def _unrepeated(new: str, text: str, span: Span) -> str:
    """``new`` without a word that stands before or after it already: "operations operations", "operations work work"."""
    ahead, behind = text[max(0, span.start - SEEN) : span.start], text[span.end : span.end + SEEN]
    before, after = re.search(r"([^\W_]+)\s+$", ahead), re.match(r"[\s-]+([^\W_]+)", behind)
    parts = new.split()
    if parts and after and parts[-1] == after[1].lower():
        parts.pop()
    if parts and before and parts[0] == before[1].lower():
        parts.pop(0)
    return " ".join(parts)


def _cased(place: Phrase, new: str) -> str:
    if place.style in ("upper", "title"):
        # A closed "Backoffice" tells nothing about the words that follow: at the start of a sentence only the first takes a capital.
        closed = not re.search(r"[\s-]", normalise(place.text[place.term.start : place.term.end]).text.strip())
        if (
            place.style == "title"
            and (closed or place.head)
            and place.starts
            and not place.text[place.term.end :].lstrip(" -")[:1].isupper()
        ):
            return capital(new)
        the = new.startswith("the ") and place.style == "title" and not place.starts
        return f"the {styled(new[4:], place.style)}" if the else styled(new, place.style)
    return (
        capital(new)
        if place.style == "sentence" or (place.starts and place.text[place.whole.start : place.whole.start + 1].isupper())
        else new
    )


def _between(text: str) -> str:
    """The words before the head; none where they are coordinated with the term: "back office or accounting systems"."""
    found = _plain(text)
    return "" if re.match(r"(?:and|or|and/or)\b|[&/,+]", found) else found


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[*_~\"“”‘’]", "", text)).strip(" -–—")
