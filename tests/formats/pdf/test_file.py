"""PDF files that are special: forms, passwords, damage, pages without text."""

from io import BytesIO

import pytest
from pdfmaker import drawn, lines, stream, text_page, written
from pypdf import PdfWriter

from wordwatch.document import Document, Location, Span
from wordwatch.errors import ExtractError
from wordwatch.formats import pdf
from wordwatch.formats.base import Options


def document(data: bytes) -> Document:
    return pdf.extract("x.pdf", data, Options())


def texts(data: bytes) -> list[str]:
    return [block.text for block in document(data).blocks]


class TestForms:
    def test_values_of_fields_and_text_annotations(self):
        def page(canvas):
            canvas.acroForm.textfield(name="role", tooltip="Job title", value="Back office clerk", x=72, y=600, width=200)
            canvas.acroForm.textfield(name="empty", value="", x=72, y=500, width=200)
            canvas.acroForm.checkbox(name="box", checked=True, x=72, y=400)
            canvas.freeTextAnnotation("typed onto the page", (72, 300, 200, 320), addtopage=1)
            lines(canvas, ["Form"])

        found = document(drawn(page))
        assert [(block.kind, block.label, block.text) for block in found.blocks] == [
            ("paragraph", "page 1, line 1", "Form"),
            ("field", 'page 1, form field "Job title"', "Back office clerk"),
            ("field", "page 1, text annotation", "typed onto the page"),
        ]
        assert pdf.locate(found, found.blocks[1], Span(0, 4)) == Location(page=1, label='page 1, form field "Job title"')

    def test_a_form_for_adobe_programs_only(self):
        form = b"/AcroForm << /Fields [] /XFA 6 0 R >> /NeedsRendering true"
        data = written(
            b"BT /F1 12 Tf 72 700 Td (Please wait...) Tj ET", stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>"), catalog=form
        )
        with pytest.raises(ExtractError, match="XFA"):
            document(data)


def encrypted(user: str, owner: str = "owner") -> bytes:
    writer = PdfWriter(clone_from=BytesIO(drawn(text_page("The back office"))))
    writer.encrypt(user, owner, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


class TestFailures:
    def test_a_password_is_needed(self):
        with pytest.raises(ExtractError, match="is encrypted: it opens only with a password"):
            document(encrypted("secret"))

    def test_an_empty_password_is_none(self):
        assert texts(encrypted("")) == ["The back office"]

    @pytest.mark.parametrize("data", [b"hello", b"%PDF-1.7\n", drawn(text_page("a"))[:300], b"PK\x03\x04"])
    def test_what_is_no_pdf(self, data):
        with pytest.raises(ExtractError, match="is not a readable PDF"):
            document(data)

    def test_an_empty_file(self):
        with pytest.raises(ExtractError, match="is empty"):
            document(b"")

    def test_a_file_without_its_end_is_read(self):
        assert texts(drawn(text_page("The back office"))[:-20]) == ["The back office"]

    def test_a_page_that_is_none_is_named(self):
        data = drawn(text_page("one"), text_page("two")).replace(b"[ 3 0 R 4 0 R ]", b"[ 3 0 R 99 0 R ]")
        with pytest.raises(ExtractError, match=r"damaged page \(page 2\)"):
            document(data)

    @pytest.mark.parametrize("content", [b"q 612 0 0 792 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q", b"0 0 m 100 100 l S"])
    def test_pages_that_show_something_without_text_need_recognition(self, content):
        with pytest.raises(ExtractError, match="has no text layer"):
            document(written(content))

    def test_a_title_does_not_stand_in_for_the_text(self):
        with pytest.raises(ExtractError, match="has no text layer"):
            document(drawn(lambda canvas: canvas.rect(1, 1, 9, 9), title="Scan 1"))

    def test_empty_pages_are_clean(self):
        assert texts(drawn(lambda _: None, lambda _: None)) == []

    def test_some_pages_without_text_are_no_failure(self):
        assert texts(drawn(lambda canvas: canvas.rect(1, 1, 9, 9), text_page("text"))) == ["text"]

    def test_letters_that_the_font_does_not_name(self):
        letters = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <41> <0000> <42> <0000> endbfchar endcmap"
        with pytest.raises(ExtractError, match="has no text layer"):
            document(written(b"BT /F1 12 Tf 72 700 Td (ABBA) Tj ET", stream(letters), font=b"/ToUnicode 6 0 R"))
