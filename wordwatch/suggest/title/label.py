"""Labels: where a title says the term of a concept, in any spelling, also at the start of a German compound."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.language.grammar import capital
from wordwatch.lexicon.concept import Concept
from wordwatch.lexicon.language import Languages
from wordwatch.spotting.normal import normalise
from wordwatch.spotting.terms import pattern
from wordwatch.suggest.title.vocabulary import Vocabulary, any_of

# Titles are short: what may stand between two words is more than in running text, quotation marks and a dash with spaces too.
_GAP = r"(?:[*_~\"'”“’‘]{0,3}(?:\s{1,3}|-|\s-\s?|-\s)?[*_~\"'”“’‘]{0,3})"


_WORD = re.compile(r"[^\W\d_]+")
_APART = 4  # so many characters between two words of a term


class Label(NamedTuple):
    """The place of a term in a title, and the concept that it is a term of."""

    span: Span
    concept: Concept


class Labels:
    """Finds the terms of ``concepts``."""

    def __init__(self, concepts: Iterable[Concept], languages: Languages) -> None:
        self._known = [(concept, *_patterns(concept, languages)) for concept in concepts if concept.words]

    def find(self, title: str, start: int = 0) -> Label | None:
        """The first label in ``title`` from ``start`` on."""
        normal = normalise(title)
        found = [
            Label(span, concept)
            for concept, spelled, _ in self._known
            for match in spelled.finditer(normal.text)
            if (span := normal.original(*match.span())).start >= start
        ]
        return min(found, key=lambda label: (label.span.start, -label.span.end), default=None)

    def at(self, title: str, span: Span) -> Label | None:
        """The label that somebody else found at ``span``, in whatever spelling; None where no concept is known."""
        found = self.find(title, span.start)
        if found is not None and found.span.start == span.start and title[found.span.end : span.end].isalpha():
            return found  # the first part of a compound: "Backofficeleitung"
        if found is not None and found.span.overlaps(span):
            return Label(span, found.concept)
        return Label(span, self._known[0][0]) if self._known else None

    def written_out(self, title: str) -> str:
        """The title with the noun that a term shares with what follows it: "Back & Middle Office" becomes "Back Office & Middle Office"."""
        for concept, _, ahead in self._known:
            if ahead:
                title = ahead.sub(rf"\1 {capital(concept.words[-1])}", title)
        return title

    def parted(self, title: str) -> str:
        """The title with a hyphen before a term that closes a compound of another noun: "Kreditbackoffice"."""
        for concept, _, _ in self._known:
            closed = re.compile(rf"(?<![^\W\d_])([^\W\d_]{{4,}})({''.join(concept.words)})\b", re.IGNORECASE)
            title = closed.sub(lambda one: f"{one[1]}-{capital(one[2])}", title)
        return title

    def spelled_out(self, title: str, vocabulary: Vocabulary, unless: frozenset[str]) -> str:
        """The title with a term in full that it abbreviates ("BO Executive") or misspells by a letter ("Back Offce Executive").

        An abbreviation means something else to the roles ``unless`` and beside the name of a system.
        """
        for concept, _, _ in self._known:
            term = " ".join(concept.words)
            for match in _slips(title, concept):
                return title[: match.start] + _like(title[match.start : match.end], term) + title[match.end :]
            words = [match.group().lower() for match in vocabulary.word.finditer(title)]
            known = any(map(vocabulary.is_role, words)) and (vocabulary.words.about | unless).isdisjoint(words)
            short = "/?".join(word[0].upper() for word in concept.words)
            if known and len(concept.words) > 1 and (found := re.search(rf"(?<![\w/(.&-]){short}(?=\s[^\W\d_]|$)", title)):
                whole = title.isupper()
                return title[: found.start()] + (term.upper() if whole else term.title()) + title[found.end() :]
        return title


def is_person(written: str, concept: Concept) -> bool:
    """Whether the term as ``written`` names a person."""
    return any(_letters(form) in _letters(written) for form in concept.person_forms)


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]", "", normalise(text).text.lower())


def _patterns(concept: Concept, languages: Languages) -> tuple["re.Pattern[str]", "re.Pattern[str] | None"]:
    """The term in all spellings, in normalised text (dashes are "-", spaces " "), and its first word before a sibling."""
    terms = "|".join(pattern(term, gap=_GAP) for term in sorted([*concept.person_forms, " ".join(concept.words)], key=len, reverse=True))
    ends = any_of(languages.titles.after_term)
    spelled = re.compile(rf"(?<![^\W_])(?:{terms})(?={ends + '|' if ends else ''}[\W_]|$)", re.IGNORECASE)
    if not concept.siblings or len(concept.words) < 2:
        return spelled, None
    first, last = re.escape(concept.words[0]), re.escape(concept.words[-1])
    joints, siblings = any_of(languages.english.titles.joints), any_of(concept.siblings)
    ahead = rf"(?<![^\W_])({first})(?=\s*(?:&|/|\+|,|{joints})\s*(?:{siblings})[- ]?{last})"
    return spelled, re.compile(ahead, re.IGNORECASE)


def _slips(title: str, concept: Concept) -> "list[Span]":
    """Where the words of the term stand with one slip of the pen in a word at most, together or apart."""
    tokens = [(match.group().lower(), Span(*match.span())) for match in _WORD.finditer(title)]
    found = [span for text, span in tokens if len(concept.words) > 1 and _is_slip(text, "".join(concept.words))]
    length = len(concept.words)
    for at in range(len(tokens) - length + 1):
        pairs = list(zip((text for text, _ in tokens[at : at + length]), concept.words, strict=True))
        between = title[tokens[at][1].end : tokens[at + length - 1][1].start]
        if len(between) < _APART + sum(map(len, concept.words[1:-1])) and all(one == word or _is_slip(one, word) for one, word in pairs):
            found.append(Span(tokens[at][1].start, tokens[at + length - 1][1].end))
    return found


def _is_slip(written: str, word: str) -> bool:
    """Whether a letter of ``word`` is left out, doubled or changed places with the next one; another letter makes another word."""
    if written[:1] != word[:1] or abs(len(written) - len(word)) > 1 or written == word:
        return False
    places = range(1, len(word))
    left_out = (word[:at] + word[at + 1 :] for at in places)
    doubled = (word[:at] + word[at - 1] + word[at:] for at in range(1, len(word) + 1))
    swapped = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1))
    return written in {*left_out, *doubled, *swapped}


def _like(written: str, term: str) -> str:
    """The term in the capitals of what is written."""
    if written.isupper():
        return term.upper()
    return term.title() if written[:1].isupper() else term
