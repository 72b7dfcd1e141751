"""A job title taken apart: the label, what is coordinated with it, the words around it, the role noun, and the capitals.

Nothing is thrown away: the parts are spans of the title as it is written, so that grades, markers, places and requisition numbers
stay where and how they are.
"""

import re
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.language.coordination import Shared, coordination
from wordwatch.language.detection import marks_in
from wordwatch.language.grammar import Style, style_of
from wordwatch.language.stems import singular
from wordwatch.lexicon.concept import Concept
from wordwatch.lexicon.language import ENGLISH, Titles
from wordwatch.spotting.normal import normalise
from wordwatch.suggest.title.label import is_person
from wordwatch.suggest.title.vocabulary import DASHES, Vocabulary


class Word(NamedTuple):
    """A word of the title: ``text`` as written, ``key`` in lower case without the dot, its ``span`` in the title."""

    text: str
    key: str
    span: Span


class Parts(NamedTuple):
    """A title around one label.

    ``label`` is the span of the label alone, ``whole`` that of the label with the members that share its noun. ``before`` and
    ``after`` are the words of the same stretch of the title, up to the next comma, slash, dash, bracket or "and". Of these,
    ``domain`` stands right before the label and says what for, ``middle`` between label and ``role``. ``rest`` are all other words.
    ``joined``: the label is one of two jobs in one title ("MIS Executive / Back Office"). ``person``: the label itself names a person.
    """

    title: str
    label: Span
    whole: Span
    shared: tuple[Shared, ...]
    person: bool
    plural: bool
    before: tuple[Word, ...]
    after: tuple[Word, ...]
    domain: tuple[Word, ...]
    middle: tuple[Word, ...]
    role: tuple[Word, ...]
    rest: tuple[Word, ...]
    style: Style
    joined: bool
    concept: Concept
    vocabulary: Vocabulary

    @property
    def role_key(self) -> str:
        """The role noun phrase after the label, in the singular and lower case, or that before it; empty where there is none."""
        return key_of(self.role) or key_of(role_before(self.before, self.vocabulary))

    @property
    def words(self) -> Titles:
        """The lists of words of titles."""
        return self.vocabulary.words

    @property
    def alone(self) -> bool:
        """Whether the label is all that stands in its stretch of the title."""
        return not self.before and not self.after


def parse(title: str, label: Span, concept: Concept, vocabulary: Vocabulary) -> Parts:
    """Take ``title`` apart around the label of ``concept`` at ``label``."""
    normal = normalise(title[: label.start])
    noun = concept.words[-1] if concept.words else ""
    shared, whole = coordination(normal.text, label, concept.siblings, noun, vocabulary.words.sharing)
    if normal.starts is not None and shared:
        whole = Span(normal.original(whole.start, len(normal.text)).start, label.end)
    left, right = _stretch(title, whole, vocabulary)
    before = tuple(_words(title, left, whole.start, vocabulary))
    after = tuple(_words(title, label.end, right, vocabulary))
    role, middle = _role_after(after, vocabulary)
    written = title[label.start : label.end]
    ending = re.sub(r"[^a-z]", "", normalise(written).text.lower())
    return Parts(
        title=title,
        label=label,
        whole=whole,
        shared=shared,
        person=is_person(written, concept),
        plural=ending.endswith("s"),
        before=before,
        after=after,
        domain=_domain(before, vocabulary),
        middle=middle,
        role=role,
        rest=tuple(
            word
            for word in _words(title, 0, len(title), vocabulary)
            if not label.overlaps(word.span) and word.span.start not in _starts(before, after)
        ),
        style=_style(written, before, after, vocabulary.words),
        joined=bool(vocabulary.joined_before.search(title[: whole.start]) or vocabulary.joined_after.match(title, label.end)),
        concept=concept,
        vocabulary=vocabulary,
    )


def is_grade(key: str) -> bool:
    """Whether a word is a grade: "II", "L2", "3"."""
    return re.fullmatch(r"[ivx]+|[a-z]?[\d.]+", key) is not None


def key_of(phrase: tuple[Word, ...]) -> str:
    """A role noun phrase for looking up: lower case, last word in the singular."""
    return singular(" ".join(word.key for word in phrase))


def role_before(before: tuple[Word, ...], vocabulary: Vocabulary) -> tuple[Word, ...]:
    """The role noun phrase in the words before the label, the longest and last one: "Team Leader" of "Senior Team Leader"."""
    for end in range(len(before), 0, -1):
        for length in (3, 2):
            if length <= end and key_of(before[end - length : end]) in vocabulary.words.professions:
                return before[end - length : end]
        if vocabulary.is_role(before[end - 1].key):
            return before[end - 1 : end]
    return ()


def is_mixed(parts: Parts) -> bool:
    """Whether an English title has a field or a house right behind its role noun, as English has it not: "(m/w/d) Kanzlei"."""
    title, known = parts.title, parts.vocabulary.languages.known
    others = [one for code, one in known.items() if code != ENGLISH]
    marked = marks_in(title, {mark for one in others for mark in (*one.sentences.marks, *one.titles.marks)})
    small = parts.words.ranks | parts.words.links
    behind = [word for word in parts.after[len(parts.middle) + len(parts.role) :] if word.key not in small]
    if parts.role and behind and behind[0].text[0].isupper() and not is_grade(behind[0].key):
        closed = title[parts.label.start : parts.label.end].isalpha()
        return bool(marked or closed) or any(word.key in one.titles.words for word in (*behind, *parts.rest) for one in others)
    house = re.search(r"\)\s+([^\W\d_]{4,})", title[parts.whole.end :])
    return bool(marked) and house is not None and house[1].lower() not in small


def _stretch(title: str, whole: Span, vocabulary: Vocabulary) -> tuple[int, int]:
    left = 0
    for match in vocabulary.stop.finditer(title, 0, whole.start):
        left = match.end()
    if whole.start and title[whole.start - 1] in DASHES and left < whole.start:
        left = whole.start
    joined = whole.end < len(title) and title[whole.end] in DASHES and title[whole.end + 1 : whole.end + 2].isalpha()
    stop = vocabulary.stop.search(title, whole.end + (1 if joined else 0))
    return left, stop.start() if stop else len(title)


def _words(title: str, start: int, end: int, vocabulary: Vocabulary) -> list[Word]:
    return [
        Word(match.group(), match.group().lower().rstrip("."), Span(*match.span())) for match in vocabulary.word.finditer(title, start, end)
    ]


def _role_after(after: tuple[Word, ...], vocabulary: Vocabulary) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The first role noun phrase after the label, and what stands between the two."""
    for start in range(len(after)):
        if after[start].key in vocabulary.words.links:
            break
        for length in (3, 2):
            if start + length <= len(after) and key_of(after[start : start + length]) in vocabulary.words.professions:
                if [word.key for word in after[start + length :]][:1] in [[word] for word in vocabulary.words.plain_before]:
                    return after[start + length : start + length + 1], after[: start + length]  # "Relationship Manager Support"
                return after[start : start + length], after[:start]
        if vocabulary.is_role(after[start].key) and not _modifies(after, start, vocabulary):
            return after[start : start + 1], after[:start]
    first_link = next((number for number, word in enumerate(after) if word.key in vocabulary.words.links), len(after))
    return (), after[:first_link]


def _modifies(after: tuple[Word, ...], at: int, vocabulary: Vocabulary) -> bool:
    """A word that can be a role but stands before another one: "Support" in "Support Executive", "Trader" in "Trader Support"."""
    if at + 1 == len(after) or not vocabulary.is_role(after[at + 1].key):
        return False
    if after[at].key in vocabulary.words.ranks and after[at].key not in vocabulary.words.general:
        return True  # "Trainee Accountant"
    return after[at].key in vocabulary.words.modifiers or after[at + 1].key in vocabulary.words.plain_before


def _domain(before: tuple[Word, ...], vocabulary: Vocabulary) -> tuple[Word, ...]:
    """The words right before the label that name a field of work: not ranks, not role nouns, not "of" and the like."""
    start = len(before)
    while start and not _ends_domain(before, start - 1, vocabulary):
        start -= 1
    return before[start:]


def _ends_domain(before: tuple[Word, ...], at: int, vocabulary: Vocabulary) -> bool:
    key = before[at].key
    if key in vocabulary.words.links or key in vocabulary.words.ranks or is_grade(key):
        return True
    return vocabulary.is_role(key) and key not in vocabulary.words.fields


def _starts(*groups: tuple[Word, ...]) -> set[int]:
    return {word.span.start for group in groups for word in group}


def _style(written: str, before: tuple[Word, ...], after: tuple[Word, ...], words: Titles) -> Style:
    """The style for new words: that of the label, corrected by its neighbours ("Back office Trainer" is a title in Title Case)."""
    style = style_of(re.sub(r"[-‐‑–—*_~]", " ", written))
    around = [word.text for word in (*before, *after) if word.key not in words.links and word.text[0].isalpha()]
    if style == "upper":
        return "upper"
    if style == "lower":
        others = [word for word in around if len(word) > 3]
        return "title" if others and all(word[0].isupper() for word in others) else "lower"
    closed = not re.search(r"[\s-]", normalise(written).text)
    if style == "sentence" or closed:
        if any(word[0].isupper() for word in around):
            return "title"
        return "sentence" if around or not closed else "title"
    return style
