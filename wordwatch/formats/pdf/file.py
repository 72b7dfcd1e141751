"""PDF files page by page, through pdfium. Whatever was opened is closed, whatever the end."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pypdfium2
from pypdfium2 import raw as pdfium

from wordwatch.document import Piece
from wordwatch.errors import ExtractError
from wordwatch.formats.pdf.blocks import Draft, Place, drafts, property_draft
from wordwatch.formats.pdf.forms import entries
from wordwatch.formats.pdf.lines import lines
from wordwatch.formats.pdf.paragraphs import paragraphs
from wordwatch.formats.pdf.words import is_bold, words

_PROPERTIES = ("title", "subject")


class DamagedError(ExtractError):
    """What pdfium cannot make sense of, but another reader may."""


def read(data: bytes) -> list[Draft]:
    """The texts of the file: its properties, then page by page.

    Raises DamagedError where pdfium cannot open the file or a page, another ExtractError where there is nothing to be read.
    """
    with closing(_open(data)) as file:
        if file.get_formtype() == pdfium.FORMTYPE_XFA_FULL:
            raise ExtractError("is a form that only Adobe's programs can show (XFA): print it to a new PDF")
        file.init_forms()
        made = list(_properties(file))
        properties = len(made)
        drawn = False
        for index in range(len(file)):
            drawn = _read_page(file, index, made) or drawn
    if drawn and len(made) == properties:
        raise ExtractError("has no text layer (scanned pages, or letters drawn as shapes?): run OCR on it first")
    return made


def _open(data: bytes) -> Any:
    if not data:
        raise ExtractError("is empty (0 bytes): get a fresh copy")
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = pdfium.FPDF_GetLastError()
        if code == pdfium.FPDF_ERR_PASSWORD:
            raise ExtractError("is encrypted: it opens only with a password, save a copy without one") from error
        if code == pdfium.FPDF_ERR_SECURITY:
            raise ExtractError("is encrypted: it is meant for certain readers only, save a copy without protection") from error
        raise DamagedError(
            "is not a readable PDF (damaged, cut short, or another kind of file under this name): get a fresh copy"
        ) from error
    return file


def _properties(file: Any) -> Iterator[Draft]:
    for name in _PROPERTIES:
        text = file.get_metadata_value(name.capitalize())
        if text.strip():
            yield property_draft(name, text)


def _read_page(file: Any, index: int, made: list[Draft]) -> bool:
    """Add the texts of the page; tell whether anything at all is drawn on it."""
    number = index + 1
    with closing(_page(file, index)) as page:
        with closing(page.get_textpage()) as textpage:
            found = lines(words(page, textpage))
            for line in found:
                line.bold = is_bold(textpage, line.words[0]) and is_bold(textpage, line.words[-1])
        made.extend(drafts(number, paragraphs(found), len(made)))
        for text, label in entries(page):
            if text.strip():
                made.append(Draft(text, (Piece(0, len(text), Place(number)),), f"page {number}, {label}", "field"))
        return bool(pdfium.FPDFPage_CountObjects(page.raw))


def _page(file: Any, index: int) -> Any:
    damaged = DamagedError(f"has a damaged page (page {index + 1}): get a fresh copy or export it again")
    try:
        page = file[index]
    except pypdfium2.PdfiumError as error:
        raise damaged from error
    # Some versions load a page that is none, and it has no rotation.
    if pdfium.FPDFPage_GetRotation(page.raw) < 0:
        page.close()
        raise damaged
    return page
