"""Text put together from a source, with the pieces that say where each character came from."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from wordwatch.document import Piece, Span


class Passage(NamedTuple):
    """A text and the pieces that tile it; the origin of a piece is its (start, end) in the source.

    ``emphasis``: what the source sets off, in italics or bold.
    """

    text: str
    pieces: tuple[Piece, ...]
    emphasis: tuple[Span, ...] = ()

    def cut(self, start: int, end: int) -> "Passage":
        """Characters ``start`` up to ``end``. A piece that is not verbatim keeps its whole origin."""
        if start == 0 and end == len(self.text):
            return self
        pieces = []
        for piece in self.pieces:
            first, last = max(piece.start, start), min(piece.end, end)
            if first < last:
                origin = piece.origin
                if piece.verbatim:
                    origin = (origin[0] + first - piece.start, origin[0] + last - piece.start)
                pieces.append(Piece(first - start, last - start, origin, piece.verbatim))
        kept = (Span(max(span.start, start) - start, min(span.end, end) - start) for span in self.emphasis)
        return Passage(self.text[start:end], tuple(pieces), tuple(span for span in kept if span.start < span.end))

    def strip(self) -> "Passage":
        """Without white space at both ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))


def verbatim(source: str, start: int, end: int) -> Passage:
    """Characters ``start`` up to ``end`` of the source as they are: one piece."""
    return Passage(source[start:end], (Piece(0, end - start, (start, end)),) if start < end else ())


class Layer:
    """A passage that was read again: leads the pieces of what was read from its text to the source of the passage."""

    __slots__ = ("_passage", "_starts")

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._starts = [piece.start for piece in passage.pieces]

    def through(self, inner: Passage) -> Passage:
        """``inner``, whose origins are places in the text of the layer, with their places in the source as origins instead."""
        pieces: list[Piece] = []
        for piece in inner.pieces:
            if piece.verbatim:
                pieces.extend(self._parts(piece))
            else:
                start, end = piece.origin
                origin = self._origin(start, start + 1)[0], self._origin(end - 1, end)[1]
                pieces.append(piece._replace(origin=origin))
        return Passage(inner.text, tuple(pieces), inner.emphasis)

    def _origin(self, start: int, end: int) -> tuple[int, int]:
        """Where characters ``start`` up to ``end`` of one piece come from."""
        piece = self._passage.pieces[bisect_right(self._starts, start) - 1]
        first, last = piece.origin
        return (first + start - piece.start, first + end - piece.start) if piece.verbatim else (first, last)

    def _parts(self, piece: Piece) -> Iterator[Piece]:
        """A verbatim piece of the inner passage, cut where pieces of the layer meet."""
        at, end = piece.origin
        shift = piece.start - at
        number = bisect_right(self._starts, at) - 1
        while at < end:
            outer = self._passage.pieces[number]
            stop = min(end, outer.end)
            yield Piece(at + shift, stop + shift, self._origin(at, stop), outer.verbatim)
            at, number = stop, number + 1


class Tiling:
    """Collects a passage from left to right. Verbatim characters that follow each other in the source make one piece."""

    __slots__ = ("_emphasis", "_length", "_open", "_parts", "_pieces", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._emphasis: list[Span] = []
        self._open: list[int] = []
        self._length = 0

    def verbatim(self, start: int, end: int) -> None:
        """Characters ``start`` up to ``end`` of the source as they are."""
        if start >= end:
            return
        last = self._pieces[-1] if self._pieces else None
        if last is not None and last.verbatim and last.origin[1] == start:
            self._pieces[-1] = Piece(last.start, last.end + end - start, (last.origin[0], end))
        else:
            self._pieces.append(Piece(self._length, self._length + end - start, (start, end)))
        self._parts.append(self._source[start:end])
        self._length += end - start

    def derived(self, text: str, start: int, end: int) -> None:
        """``text`` for characters ``start`` up to ``end`` of the source, which it stands for as a whole."""
        if text:
            self._pieces.append(Piece(self._length, self._length + len(text), (start, end), verbatim=False))
            self._parts.append(text)
            self._length += len(text)

    def line_end(self, start: int) -> None:
        r"""The line end that begins at ``start`` of the source, which is ``\n``, ``\r\n`` or ``\r``, as one ``\n``."""
        if self._source[start] == "\n":
            self.verbatim(start, start + 1)
        else:
            self.derived("\n", start, start + (2 if self._source.startswith("\r\n", start) else 1))

    def emphasis(self, *, begins: bool) -> None:
        """Where emphasis begins or ends; an end without a beginning counts for nothing."""
        if begins:
            self._open.append(self._length)
        elif self._open and (start := self._open.pop()) < self._length:
            self._emphasis.append(Span(start, self._length))

    def passage(self) -> Passage:
        """What has been collected so far."""
        return Passage("".join(self._parts), tuple(self._pieces), tuple(self._emphasis))
