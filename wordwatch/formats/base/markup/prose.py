"""Running text with HTML tags in it, as Markdown and HTML have it, cut into passages where a tag ends a paragraph.

The text is read from a ``content``, which in Markdown is what remains of the source without the marks of block quotes and lists. Its
``Places`` turn offsets of the content into offsets of the source.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from wordwatch.formats.base.lines import Source
from wordwatch.formats.base.tiling import Passage, Tiling

OBJECT = "\ufffc"  # stands for what is not prose inside a sentence: words at both sides of it make no phrase
LETTER = re.compile(r"[^\W\d_]")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
TEMPLATE = re.compile(r"\{%.{0,1000}?%\}|\{\{.{0,1000}?\}\}", re.DOTALL)  # tags of Liquid, Jinja and their like

MENU = re.compile(r"\w\s+(?:>|→|›|»|/)\s+\w")
"""A path through menus, which people read though it is set as code: "Settings > Prices"."""

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)")
_WITHIN = frozenset(
    "a abbr acronym b bdi bdo big cite data del dfn em font i img input ins label mark nobr picture q rp rt ruby s small "
    "source span strike strong sub sup time tt u var wbr".split()
)
_EMPHASIS = frozenset("b cite em i mark strong u".split())
_CODE = frozenset("code kbd samp".split())
_HIDDEN = frozenset("pre script style svg math template textarea object video audio iframe noscript select".split())
_LAYOUT = frozenset("p div center section article main details summary".split())


class Found(NamedTuple):
    """A passage and the name of the HTML element that it stands in, "" outside of any."""

    tag: str
    passage: Passage


class Places:
    """Characters ``starts[i]`` up to ``starts[i + 1]`` of a content come, one to one, from ``origins[i]`` on of the source."""

    __slots__ = ("_shifts", "_starts")

    def __init__(self, starts: list[int], origins: list[int]) -> None:
        self._starts = starts
        self._shifts = [origin - start for start, origin in zip(starts, origins, strict=True)]

    def at(self, offset: int) -> int:
        """The source offset of a character of the content."""
        return offset + self._shifts[max(0, bisect_right(self._starts, offset) - 1)]

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where characters ``start`` up to ``end`` of the content stand in the source, run by run."""
        number = max(1, bisect_right(self._starts, start))
        while start < end:
            stop = min(end, self._starts[number]) if number < len(self._starts) else end
            yield start + self._shifts[number - 1], stop + self._shifts[number - 1]
            start, number = stop, number + 1


class Prose:
    """Collects the passages of one content; with ``numbers`` those as well that hold digits and no letter."""

    def __init__(self, source: Source, places: Places, *, numbers: bool = False) -> None:
        self.places = places
        self._source = source
        self._content = _LETTER_OR_DIGIT if numbers else LETTER
        self._tiling = Tiling(source.text)
        self._tag = ""
        self._hidden = ""
        self._found: list[Found] = []

    def text(self, start: int, end: int) -> None:
        """Characters ``start`` up to ``end`` of the content, line ends not among them."""
        if not self._hidden:
            for run in self.places.runs(start, end):
                self._tiling.verbatim(*run)

    def derived(self, text: str, start: int, end: int) -> None:
        """``text`` for an entity or an escape, which is characters ``start`` up to ``end`` of the content."""
        if not self._hidden:
            self._tiling.derived(text, self.places.at(start), self.places.at(end - 1) + 1)

    def line_end(self, at: int) -> None:
        """The line end at ``at`` of the content."""
        if not self._hidden:
            self._tiling.line_end(self.places.at(at))

    def emphasis(self, *, begins: bool) -> None:
        """Where emphasis begins or ends."""
        if not self._hidden:
            self._tiling.emphasis(begins=begins)

    def object(self, start: int, end: int) -> None:
        """Code, a picture or the like instead of words, in characters ``start`` up to ``end`` of the content."""
        self.derived(OBJECT, start, end)

    def markup(self, text: str, start: int) -> None:
        """A tag or comment that begins at ``start``: it vanishes, ends the passage, or hides what follows."""
        match = _TAG.match(text)
        if match is None:
            return
        closing, name = bool(match[1]), match[2].lower()
        if self._hidden:
            if closing and name == self._hidden:
                self._hidden = ""
        elif name in _EMPHASIS:
            self.emphasis(begins=not closing)
        elif name == "br":
            self.derived("\n", start, start + len(text))
        elif name in _CODE or name in _HIDDEN:
            if name in _CODE and not closing:
                self.object(start, start + len(text))
            elif name in _HIDDEN:
                self._cut()
            self._hidden = "" if closing or text.endswith("/>") else name
        elif name in ("sup", "sub") and not closing:
            self.derived(" ", start, start + len(text))  # the mark of a note is no part of the word that it stands at
        elif name not in _WITHIN:
            self._cut()
            if closing:
                self._tag = "" if name == self._tag else self._tag
            elif not (self._tag and name in _LAYOUT):
                self._tag = name

    def finish(self) -> list[Found]:
        """The passages that hold words, without white space around them."""
        self._cut()
        return self._found

    def _cut(self) -> None:
        passage = self._tiling.passage().strip()
        if self._content.search(passage.text):
            self._found.append(Found(self._tag, passage))
        self._tiling = Tiling(self._source.text)
