"""PDF files: paragraphs put together from what is drawn on the pages, each character with its page and line.

Read are the text of the pages with headers and footers, values of form fields, text annotations, and title and subject among the
document's properties. Not read: attached files, targets of links, notes of reviewers, text in pictures. A paragraph ends with its page and
with its column. A file that pdfium cannot open is read by pypdf, without what people typed into forms.
"""

from collections.abc import Iterable

from wordwatch.document import Block, Document, Location, Piece, Span
from wordwatch.formats.base import Options


def peek(data: bytes) -> Iterable[str] | None:  # noqa: ARG001 the text of a PDF file is packed, and its phrases are in pieces
    """None: only extraction can tell."""
    return None


def extract(path: str, data: bytes, options: Options) -> Document:  # noqa: ARG001 no option is about PDF files
    """The paragraphs of the file. Raises ExtractError where it cannot be read or has no text layer."""
    from wordwatch.formats.pdf.blocks import blocks
    from wordwatch.formats.pdf.file import DamagedError, read
    from wordwatch.formats.pdf.streams import damaged

    unread: list[str] = []
    broken = damaged(data)
    try:
        made = read(data, unread)
    except DamagedError:
        from wordwatch.formats.pdf import fallback

        found = fallback.read(data)
        if found is None:
            raise
        made = found
    if broken:
        streams = "a stream" if broken == 1 else f"{broken} streams"
        unread.append(f"{streams} of its pages cannot be unpacked, and text may be missing: get a fresh copy or export it again")
    return Document(path, "pdf", blocks(made), unread=tuple(unread))


def locate(document: Document, block: Block, span: Span) -> Location:  # noqa: ARG001 the block has it all
    """Page, line of the page and code point of the line; lines are counted from the top of the page, pages from the start of the file."""
    first = _piece(block, span.start)
    last = _piece(block, max(span.start, span.end - 1))
    if first is None or last is None or first.origin is None:
        return Location(label=block.label)
    page, line, column = first.origin
    if not line:
        return Location(page=page, label=block.label)
    end_line, end_column = last.origin.line, last.origin.column
    column += span.start - first.start if first.verbatim else 0
    end_column += span.end - last.start if last.verbatim else 0
    label = f"line {line}" if line == end_line else f"lines {line}–{end_line}"
    return Location(line, column, end_line, end_column, page, label=f"page {page}, {label}")


def _piece(block: Block, at: int) -> Piece | None:
    return next((piece for piece in block.pieces if piece.start <= at < piece.end), None)
