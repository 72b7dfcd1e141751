"""What people typed into a PDF page: values of form fields and text put on the page as an annotation."""

import ctypes
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw as pdfium

_NAME = 200  # characters of a name
_TYPED = (pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX)


class Entry(NamedTuple):
    """A text that is not part of the page's own text, and what it is: 'form field "Name"' or "text annotation"."""

    text: str
    label: str


def entries(page: Any) -> Iterator[Entry]:
    """The entries of a page in the order of its annotations. Takes the page as pypdfium2 has it, forms initialised before."""
    form = page.formenv.raw if page.formenv else None
    for index in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            if kind == pdfium.FPDF_ANNOT_FREETEXT:
                yield Entry(_string(pdfium.FPDFAnnot_GetStringValue, annotation, b"Contents"), "text annotation")
            elif kind == pdfium.FPDF_ANNOT_WIDGET and form and pdfium.FPDFAnnot_GetFormFieldType(form, annotation) in _TYPED:
                shown = _string(pdfium.FPDFAnnot_GetFormFieldAlternateName, form, annotation)
                name = shown or _string(pdfium.FPDFAnnot_GetFormFieldName, form, annotation)
                yield Entry(_string(pdfium.FPDFAnnot_GetFormFieldValue, form, annotation), f'form field "{name[:_NAME]}"')
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)


def _string(function: Callable[..., int], *arguments: Any) -> str:
    """The string that a function of pdfium writes into a buffer when it is told the buffer's size in bytes."""
    size = function(*arguments, None, 0)
    units = (ctypes.c_ushort * (size // 2 + 1))()
    function(*arguments, units, size)
    return bytes(units).decode("utf-16-le", "replace").partition("\0")[0].replace("\r\n", "\n").replace("\r", "\n")
