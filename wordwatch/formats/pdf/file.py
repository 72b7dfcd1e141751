"""PDF files page by page, through pdfium. Whatever was opened is closed, whatever the end."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pypdfium2
from pypdfium2 import raw as pdfium

from wordwatch.document import Piece
from wordwatch.errors import ExtractError
from wordwatch.formats.pdf.blocks import Draft, Place, drafts, property_draft
from wordwatch.formats.pdf.budget import Budget
from wordwatch.formats.pdf.forms import entries
from wordwatch.formats.pdf.lines import lines
from wordwatch.formats.pdf.paragraphs import paragraphs
from wordwatch.formats.pdf.pictures import FEW_WORDS, is_picture
from wordwatch.formats.pdf.words import is_bold, words

_PROPERTIES = ("title", "subject")
_NAMED = 10  # pages: more of them tell nobody more


class DamagedError(ExtractError):
    """What pdfium cannot make sense of, but another reader may."""


def read(data: bytes, unread: list[str]) -> list[Draft]:
    """The texts of the file: its properties, then page by page. What could not be read is added to ``unread``, a clause each.

    Raises DamagedError where pdfium cannot open the file or a page, another ExtractError where there is nothing to be read, or more than
    is safe.
    """
    budget = Budget()
    pictures: list[int] = []
    with closing(_open(data)) as file:
        if file.get_formtype() == pdfium.FORMTYPE_XFA_FULL:
            raise ExtractError("is a form that only Adobe's programs can show (XFA): print it to a new PDF")
        file.init_forms()
        made = list(_properties(file))
        properties = len(made)
        drawn = False
        budget.spend("pages", len(file))
        for index in range(len(file)):
            drawn = _read_page(file, index, made, budget, pictures) or drawn
    if drawn and len(made) == properties:
        raise ExtractError("has no text layer (scanned pages, or letters drawn as shapes?): run OCR on it first")
    if not drawn and len(made) == properties:
        unread.append("nothing is drawn on any of its pages, though something may have been: get a fresh copy or export it again")
    if pictures:
        unread.append(_told(pictures))
    return made


def _told(pictures: list[int]) -> str:
    names = [str(number) for number in pictures[:_NAMED]]
    if len(pictures) > _NAMED:
        names.append(f"{len(pictures) - _NAMED} more")
    if len(names) == 1:
        return f"page {names[0]} is a picture, whose text cannot be read: run OCR on the file"
    return f"pages {', '.join(names[:-1])} and {names[-1]} are pictures, whose text cannot be read: run OCR on the file"


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


def _read_page(file: Any, index: int, made: list[Draft], budget: Budget, pictures: list[int]) -> bool:
    """Add the texts of the page, or its number to the ``pictures``; tell whether anything at all is drawn on it."""
    number = index + 1
    with closing(_page(file, index)) as page:
        objects = pdfium.FPDFPage_CountObjects(page.raw)
        budget.spend("objects on its pages", objects)
        budget.spend("annotations", pdfium.FPDFPage_GetAnnotCount(page.raw))
        with closing(page.get_textpage()) as textpage:
            budget.page(pdfium.FPDFText_CountChars(textpage.raw))
            found = lines(words(page, textpage))
            for line in found:
                line.bold = is_bold(textpage, line.words[0]) and is_bold(textpage, line.words[-1])
        made.extend(drafts(number, paragraphs(found), len(made)))
        if sum(len(line.words) for line in found) < FEW_WORDS and is_picture(page):
            pictures.append(number)
        for text, label in entries(page):
            budget.spend("characters", len(text) + len(label))
            if text.strip():
                made.append(Draft(text, (Piece(0, len(text), Place(number)),), f"page {number}, {label}", "field"))
        return bool(objects)


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
