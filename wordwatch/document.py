"""The vocabulary of documents: what a format makes and everything else reads.

A Document is a tuple of Blocks; a Block is a short text tiled by Pieces that say where its characters came from. All offsets
count code points, half-open, within one block's text. They are the only offsets in the system: a place in the source is worked
out from the pieces, by the format that made them, and only for a finding.
"""

from collections.abc import Hashable
from typing import Any, Literal, NamedTuple

Kind = Literal["title", "headline", "heading", "paragraph", "item", "cell", "cue", "field", "code", "quote"]
"""What sort of text a block is. ``title``: the value of a field for job titles; ``headline``: the title of a document or a record, which is
a job title only where that is about a job."""


class Span(NamedTuple):
    """Code points ``start`` up to but not including ``end`` of one block's text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


class Piece(NamedTuple):
    """Characters ``start`` to ``end`` of a block came from ``origin``.

    ``origin`` is the format's own value and means nothing to anybody else. ``verbatim`` says that the characters stand in the
    source one to one, so that a part of the piece is a part of the source; a piece that is not verbatim (an entity, a CRLF read as
    one line end, a rejoined hyphenation) maps only as a whole.
    """

    start: int
    end: int
    origin: Any
    verbatim: bool = True


class _BlockFields(NamedTuple):
    text: str
    pieces: tuple[Piece, ...]
    kind: Kind = "paragraph"
    label: str = ""
    group: Hashable = None
    lead: tuple[int, ...] = ()
    emphasis: tuple[Span, ...] = ()


class Block(_BlockFields):
    """A short text in which a phrase can stand: paragraph, heading, table cell, record field.

    ``label`` says where it is in a person's words ("table 2, row 3, column 1"). ``group`` names the record that the block belongs to
    (None: the file is one whole); evidence is taken from the same group only. ``lead`` holds the indices, in the document, of the
    blocks that introduce this one, nearest first: the header of its column, the line before its list, the headings above it.
    ``emphasis`` are the spans that the source sets off, in italics or bold.

    Raises ValueError unless the pieces tile the text without gap or overlap.
    """

    __slots__ = ()

    def __new__(
        cls,
        text: str,
        pieces: tuple[Piece, ...],
        kind: Kind = "paragraph",
        label: str = "",
        group: Hashable = None,
        lead: tuple[int, ...] = (),
        emphasis: tuple[Span, ...] = (),
    ) -> "Block":
        """Check that the pieces tile the text."""
        at = 0
        for piece in pieces:
            if piece.start != at or piece.end < piece.start:
                raise ValueError(f"piece {piece[:2]} does not follow on {at}: pieces must tile the block's text")
            at = piece.end
        if at != len(text):
            raise ValueError(f"pieces end at {at}, the text at {len(text)}: pieces must tile the block's text")
        return super().__new__(cls, text, pieces, kind, label, group, lead, emphasis)


class Document(NamedTuple):
    """One file as its format read it. ``source`` is for the format's own use (to locate and to rewrite).

    ``unread`` says, a clause each, what of the file could not be read although a reader may see it: the rest is no proof that all is well.
    """

    path: str
    format: str
    blocks: tuple[Block, ...]
    source: Any = None
    unread: tuple[str, ...] = ()


class Location(NamedTuple):
    """A place in a source file. All numbers are 1-based; columns count code points; what does not apply is None.

    ``end_column`` is the column after the last character. In record formats ``record`` is the data row, ``field`` the column or key, and
    line and column are within the field's value. ``label`` is always something that a person can follow.
    """

    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    page: int | None = None
    record: int | None = None
    field: str | None = None
    label: str = ""
