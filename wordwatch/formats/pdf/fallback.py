"""PDF files that pdfium cannot open, read by pypdf, which does without a header at the start and rebuilds more tables of objects.

It gives the lines of a page without telling where they stand: they are taken to begin at one margin, with letters of one width. Headings,
columns and cells are not told apart, and what people typed into forms is not read.
"""

import logging
import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from wordwatch.formats.pdf.blocks import Draft, drafts, property_draft
from wordwatch.formats.pdf.lines import Line
from wordwatch.formats.pdf.paragraphs import paragraphs
from wordwatch.formats.pdf.words import Word

if TYPE_CHECKING:
    from pypdf import PdfReader

# No-break spaces stay in the words. A hyphen that breaks one stands after a letter.
_WORD = re.compile(r"[^\x00-\x20]+")
_BROKEN = re.compile(r".*[^\W\d][-\N{SOFT HYPHEN}\N{HYPHEN}]", re.DOTALL)

# In heights of the line: a letter is this wide, and a blank line parts paragraphs even of double-spaced text.
_LETTER = 0.5
_BLANK = 3


def read(data: bytes) -> list[Draft] | None:
    """The texts of the file: its properties, then page by page. None where pypdf cannot read all pages, or finds nothing on them."""
    if b"endobj" not in data:
        return None
    from pypdf import PdfReader

    # The user is told one reason why a file cannot be read; what pypdf notes on its way belongs to nobody.
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        return _texts(PdfReader(BytesIO(data)))
    except Exception:  # noqa: BLE001 damaged files end in errors of every kind, and the caller has the reason for the user
        return None
    finally:
        logger.setLevel(level)


def _texts(reader: "PdfReader") -> list[Draft] | None:
    root = reader.root_object
    # It leaves out pages that are damaged. An XFA form shows nothing but a request to open it in another program.
    if reader.is_encrypted or "/NeedsRendering" in root or len(reader.pages) < root["/Pages"]["/Count"]:  # type: ignore[index]
        return None
    made = []
    if reader.metadata:
        texts = {"title": reader.metadata.title, "subject": reader.metadata.subject}
        made = [property_draft(name, text) for name, text in texts.items() if text and text.strip()]
    properties = len(made)
    for number, page in enumerate(reader.pages, 1):
        made.extend(drafts(number, paragraphs(list(_lines(page.extract_text()))), len(made)))
    return made if len(made) > properties else None


def _lines(text: str) -> Iterator[Line]:
    """The lines that are not blank, numbered from 1 as they come."""
    # Some fonts name half a character. The usual encoding shows a bullet for a code that has no letter.
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\x7f", "•")
    number = 0
    bottom = 0.0
    for row in text.split("\n"):
        found = _WORD.findall(row)
        bottom -= 1 if found else _BLANK
        if found:
            number += 1
            line = Line(list(_words(found, bottom)))
            line.number = number
            yield line


def _words(found: list[str], bottom: float) -> Iterator[Word]:
    left = 0.0
    for index, text in enumerate(found, 1):
        broken = index == len(found) and _BROKEN.fullmatch(text) is not None
        right = left + _LETTER * len(text)
        yield Word(text[:-1] if broken else text, left, right, bottom, bottom + 1, 0, broken, 0)
        left = right + _LETTER
