r"""Where in the value of its field a piece of a block stands, as line and column.

A block that is the whole value tells by itself. Of a value with markup in it the passage is kept: the pieces of its blocks lead to the
file, the pieces of the passage from there to the value. A line ends at ``\n`` only.
"""

from bisect import bisect_right

from wordwatch.document import Block, Span
from wordwatch.formats.base.decode import Decoded
from wordwatch.formats.base.lines import extent
from wordwatch.formats.base.tiling import Passage


class Values:
    """The decoded file, and those values in it whose blocks are not the values themselves."""

    __slots__ = ("_starts", "_values", "decoded")

    def __init__(self, decoded: Decoded) -> None:
        self.decoded = decoded
        self._starts: list[int] = []  # where the values begin in the file
        self._values: list[_Value] = []

    def keep(self, passage: Passage) -> None:
        """Keep a value; it stands in the file after all that were kept before."""
        if passage.pieces:
            self._starts.append(passage.pieces[0].origin[0])
            self._values.append(_Value(passage))

    def places(self, block: Block, span: Span) -> tuple[tuple[int, int], tuple[int, int]]:
        """Line and column, 1-based, of where ``span`` of the block begins in the value of its field, and of where it ends."""
        start, end = extent(block, span)
        number = bisect_right(self._starts, start) - 1
        if number < 0 or not self._values[number].holds(start):
            return _place(block.text, span.start), _place(block.text, span.end)
        value = self._values[number]
        return value.place(value.offset(start)), value.place(value.offset(end - 1) + 1 if start < end else value.offset(start))


class _Value:
    """One value: what is needed to find places in it is made when the first one is asked for."""

    __slots__ = ("_lines", "_origins", "_passage")

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._origins: list[int] = []
        self._lines: list[int] = []

    def holds(self, at: int) -> bool:
        """Whether character ``at`` of the file belongs to the value."""
        return bool(at < self._passage.pieces[-1].origin[1])

    def offset(self, at: int) -> int:
        """Where character ``at`` of the file is in the value; of an escape, where the one character is that it stands for."""
        if not self._origins:
            self._origins = [piece.origin[0] for piece in self._passage.pieces]
        piece = self._passage.pieces[bisect_right(self._origins, at) - 1]
        return piece.start + (at - piece.origin[0] if piece.verbatim else 0)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset in the value."""
        if not self._lines:
            self._lines = [0]
            at = self._passage.text.find("\n")
            while at >= 0:
                self._lines.append(at + 1)
                at = self._passage.text.find("\n", at + 1)
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
