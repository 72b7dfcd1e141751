r"""A decoded text file and its lines: where in it a piece of a block stands, as line and column.

A line ends at ``\n`` only, so that ``\r\n`` is one end and a lone ``\r``, NEL, VT, FF and U+2028 are ordinary characters, as they
are in editors. One exception: in a file without any ``\n``, ``\r`` ends the lines, for then it is a text from an old Macintosh.
"""

from bisect import bisect_right

from wordwatch.document import Block, Location, Span
from wordwatch.formats.base.decode import Decoded


class Source:
    """The text of a file; ``end`` is the character that ends its lines. The origin of a piece is its (start, end) in ``text``."""

    __slots__ = ("_starts", "decoded", "end", "text")

    def __init__(self, decoded: Decoded) -> None:
        self.decoded = decoded
        self.text = decoded.text
        self.end = line_end(decoded.text)
        self._starts: list[int] = []

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, 1-based, of an offset in the text."""
        if not self._starts:
            self._starts.append(0)
            at = self.text.find(self.end)
            while at >= 0:
                self._starts.append(at + 1)
                at = self.text.find(self.end, at + 1)
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def label(self, start: int, end: int) -> str:
        """The lines from ``start`` up to ``end`` in words: "line 12" or "lines 12–14"."""
        first, last = self.place(start)[0], self.place(max(start, end - 1))[0]
        return f"line {first}" if first == last else f"lines {first}–{last}"

    def locate(self, block: Block, span: Span) -> Location:
        """The place of ``span`` of a block whose pieces have (start, end) in the text as origins."""
        start, end = extent(block, span)
        line, column = self.place(start)
        end_line, end_column = self.place(end)
        label = self.label(start, end)
        if not block.label.startswith("line"):
            label = f"{block.label} ({label})"
        return Location(line, column, end_line, end_column, label=label)


def line_end(text: str) -> str:
    """The character that ends the lines of ``text``."""
    return "\r" if "\r" in text and "\n" not in text else "\n"


def extent(block: Block, span: Span) -> tuple[int, int]:
    """Where ``span`` begins and ends in the source. A piece that is not verbatim counts as a whole."""
    if not block.pieces:
        return 0, 0
    starts = [piece.start for piece in block.pieces]
    first = block.pieces[max(0, bisect_right(starts, span.start) - 1)]
    last = block.pieces[max(0, bisect_right(starts, max(span.start, span.end - 1)) - 1)]
    start = first.origin[0] + (span.start - first.start if first.verbatim else 0)
    end = last.origin[0] + span.end - last.start if last.verbatim else last.origin[1]
    return start, max(start, end)
