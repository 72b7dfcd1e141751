"""Pages that are pictures: scanned, or printed by a program that draws its letters as one image. What stands on them cannot be read."""

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw as pdfium

FEW_WORDS = 20
"""A page with fewer words may be a picture: a number, a stamp or the address of a web page is set beside it."""

_HALF = 0.5
_OBJECTS = 2_000  # looked at on one page: a scan is cut into strips, not into thousands of them
_DEPTH = 3  # forms within forms
_CELLS = 32  # the page is seen as a grid of so many cells each way, which tells overlapping images from such side by side


class _Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float


def is_picture(page: Any) -> bool:
    """Whether images cover more than half of the page. Takes the page as pypdfium2 has it."""
    whole = _Box(*page.get_bbox())
    width, height = whole.right - whole.left, whole.top - whole.bottom
    if width <= 0 or height <= 0:
        return False
    covered: set[tuple[int, int]] = set()
    for image in _images(page.raw):
        columns = _cells((image.left - whole.left) / width, (image.right - whole.left) / width)
        rows = _cells((image.bottom - whole.bottom) / height, (image.top - whole.bottom) / height)
        covered.update((column, row) for column in columns for row in rows)
        if len(covered) > _HALF * _CELLS * _CELLS:
            return True
    return False


def _cells(start: float, end: float) -> range:
    """The cells whose middle is between the two shares of the page."""
    return range(max(0, round(start * _CELLS)), min(_CELLS, round(end * _CELLS)))


def _images(page: Any) -> Iterator[_Box]:
    """The boxes of the images on a page, those of forms by the box of the form, which may hold hundreds."""
    for index in range(min(_OBJECTS, pdfium.FPDFPage_CountObjects(page))):
        one = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE or (kind == pdfium.FPDF_PAGEOBJ_FORM and _holds_image(one, _DEPTH)):
            edges = [ctypes.c_float() for _ in range(4)]
            if pdfium.FPDFPageObj_GetBounds(one, *edges):
                yield _Box(*(edge.value for edge in edges))


def _holds_image(form: Any, depth: int) -> bool:
    for index in range(min(_OBJECTS, pdfium.FPDFFormObj_CountObjects(form))):
        one = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE or (kind == pdfium.FPDF_PAGEOBJ_FORM and depth and _holds_image(one, depth - 1)):
            return True
    return False
