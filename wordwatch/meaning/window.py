"""The sentence around an occurrence as clean prose for the parser, with a map back.

A term in an unusual spelling would mislead the parser, and so would line ends and words that code glues together. Markup is not known here:
the formats give texts without it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.spotting.normal import normal_text

_SPACE = re.compile(r"\s+")


class Window(NamedTuple):
    """Clean ``text``; character i of it comes from ``origins[i]`` of the block's text. ``term`` is the place of the occurrence in it.

    ``ends[i]`` is where its origin ends, for a space some characters later; empty where each character is its own origin.
    """

    text: str
    origins: Sequence[int]
    term: Span
    ends: tuple[int, ...] = ()

    def original(self, start: int, end: int) -> Span:
        """The span of the block's text for characters ``start`` to ``end`` of the window."""
        return Span(self.origins[start], self.ends[end - 1] if self.ends else self.origins[end - 1] + 1)


def window(text: str, sentence: Span, span: Span, canonical: str) -> Window:
    """The window of the occurrence at ``span``, whose words are written as ``canonical`` so that the parser knows them."""
    prose = _Prose()
    prose.clean(text, sentence.start, span.start)
    prose.strip_left()
    # "addPerson(“Back office": without a space the tokenizer would glue the words on both sides.
    if len(prose.letters) > 1 and prose.letters[-1] in "([{\"'“‘=:>,;" and prose.letters[-2].isalnum():
        prose.add(" ", span.start, span.start)
    start = len(prose.letters)
    shown = _cased(normal_text(canonical), normal_text(text[span.start : span.end]))
    for number, letter in enumerate(shown):
        at = span.end - 1 if number == len(shown) - 1 else min(span.start + number, span.end - 1)
        prose.add(letter, at, at + 1)
    end = len(prose.letters)
    prose.clean(text, span.end, sentence.end)
    return Window("".join(prose.letters), tuple(prose.origins), Span(start, end), tuple(prose.ends))


class _Prose:
    """The text of a window as it grows: ``letters``, each from a place between ``origins`` and ``ends``."""

    def __init__(self) -> None:
        self.letters: list[str] = []
        self.origins: list[int] = []
        self.ends: list[int] = []

    def add(self, shown: str, start: int, end: int) -> None:
        """Add letters that all stand for what is between ``start`` and ``end``."""
        self.letters.extend(shown)
        self.origins.extend([start] * len(shown))
        self.ends.extend([end] * len(shown))

    def strip_left(self) -> None:
        """Take spaces at the start away."""
        while self.letters and self.letters[0] == " ":
            del self.letters[0], self.origins[0], self.ends[0]

    def clean(self, text: str, start: int, end: int) -> None:
        """Add ``text`` from ``start`` to ``end``, with one space for many and with spaces where words would be glued."""
        at = start
        while at < end:
            space = _SPACE.match(text, at, end)
            if space is None:
                self._letter(text, at)
                at += 1
                continue
            if not self._spaced():
                self.add(" ", at, space.end())
            at = space.end()

    def _letter(self, text: str, at: int) -> None:
        if not text[at].isascii() and not normal_text(text[at]):
            return  # a soft hyphen or another invisible character
        glued = self.letters and not self._spaced()
        if glued and (_opens(text, at) or _closes(text, at)):
            self.add(" ", at, at)
        self.add(text[at], at, at + 1)

    def _spaced(self) -> bool:
        return bool(self.letters) and self.letters[-1] == " "


def _opens(text: str, at: int) -> bool:
    """Whether code or data glue what starts at ``at`` to the word before it: "has_text('Back", "a;b", "a</b>"."""
    before, letter, following = text[at - 1 : at], text[at], text[at + 1 : at + 2]
    if letter == "<":
        return before.isalnum() and following == "/"
    if letter in "([{":
        return before.isalnum() and following in "\"'`“"
    return letter.isalnum() and before != "" and before in ");}"


def _closes(text: str, at: int) -> bool:
    """Whether the quotation mark at ``at`` is glued to the word before it and to the end of a call or a list: "UI')).click"."""
    following = text[at + 1 : at + 2]
    return text[at] in "'\"`" and text[at - 1 : at].isalnum() and following != "" and following in ")]},;"


def _cased(canonical: str, written: str) -> str:
    """The canonical words in the capitals of what is written: "BACKOFFICE" → "BACK OFFICE", "Backoffice" → "Back office"."""
    letters = [letter for letter in written if letter.isalpha()]
    number = 0
    out: list[str] = []
    for letter in canonical:
        if not letter.isalpha():
            out.append(letter)
            continue
        if number == len(letters) or letters[number].lower() != letter:
            return "".join([*out, *letters[number:]])  # "data entries": the plural is written in another way
        out.append(letters[number])
        number += 1
    rest = "".join(letters[number:])  # the plural, or the rest of a compound
    out.append(rest if len(rest) < 3 else f" {rest}")
    return "".join(out)
