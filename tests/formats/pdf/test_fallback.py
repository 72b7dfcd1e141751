"""PDF files that pdfium cannot open: what pypdf makes of them, and which stay unreadable."""

import logging
import re
import sys
from functools import partial
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfmaker import HEIGHT, drawn, lines, stream, text_page, wrapped, written
from pypdf import PdfReader, PdfWriter

from wordwatch.document import Document, Location, Span
from wordwatch.errors import ExtractError
from wordwatch.formats import pdf
from wordwatch.formats.base import Options
from wordwatch.formats.pdf import fallback, file
from wordwatch.spotting.terms import Terms


def document(data: bytes) -> Document:
    return pdf.extract("x.pdf", data, Options())


def texts(data: bytes) -> list[str]:
    return [block.text for block in document(data).blocks]


def headless(data: bytes) -> bytes:
    """The file without its first lines."""
    return data[re.match(rb"(?:%.*\n)+", data).end() :]


def after(garbage: bytes, data: bytes) -> bytes:
    return garbage + data


def astray(data: bytes) -> bytes:
    """The table of objects is not where the file says."""
    return re.sub(rb"startxref\s+\d+", b"startxref\n999999", data)


def shifted(data: bytes) -> bytes:
    """The objects are not where the table says."""
    return re.sub(rb"(?m)^(\d{10}) 00000 n", lambda entry: b"%010d 00000 n" % (int(entry[1]) + 7), data)


def rootless(data: bytes) -> bytes:
    return re.sub(rb"/Root \d+ 0 R", b"/Root 99 0 R", data)


def upto(mark: bytes, data: bytes) -> bytes:
    return data[: data.rindex(mark)]


SOUND = drawn(
    text_page("The clerks of the back", "office meet customers."),
    lambda canvas: (lines(canvas, ["Duties"], top=740), lines(canvas, ["They keep the records in", "the back office."])),
    title="Clerk",
    subject="Jobs",
)
MAIL = b"Content-Type: application/pdf\r\n"


class TestDamage:
    @pytest.mark.parametrize(
        ("damage", "reader"),
        [
            (bytes, "pdfium"),
            (partial(after, MAIL), "pdfium"),
            (astray, "pdfium"),
            (shifted, "pdfium"),
            (lambda data: data[:-20], "pdfium"),
            (headless, "pypdf"),
            (lambda data: data.replace(b"%PDF-", b"%XYZ-"), "pypdf"),
            (partial(after, MAIL * 100), "pypdf"),
            (lambda data: after(MAIL * 100, astray(data)), "pypdf"),
            (lambda data: headless(shifted(data)), "pypdf"),
            (rootless, "pypdf"),
            (partial(upto, b"trailer"), None),
            (partial(upto, b"xref\n0"), None),
            (lambda data: headless(data)[:-20], None),
            (lambda data: data[: len(data) // 2], None),
        ],
    )
    def test_who_reads_it(self, damage, reader):
        data = damage(SOUND)
        if reader != "pdfium":
            with pytest.raises(file.DamagedError):
                file.read(data, [])
            assert (fallback.read(data) is not None) == (reader == "pypdf")
        else:
            assert file.read(data, [])
        if reader:
            assert " ".join(texts(data)).split() == " ".join(texts(SOUND)).split()
        else:
            with pytest.raises(ExtractError, match=r"^is not a readable PDF \(damaged, cut short"):
                document(data)

    def test_a_sound_file_and_one_of_another_kind_do_not_need_pypdf(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "pypdf", None)
        assert texts(SOUND)
        for data in (b"<!doctype html>\n<title>Not found</title>", b"PK\x03\x04"):
            with pytest.raises(ExtractError, match="is not a readable PDF"):
                document(data)

    def test_nobody_hears_what_pypdf_notes(self, caplog):
        PdfReader(BytesIO(headless(SOUND)))
        assert caplog.records
        caplog.clear()
        logger = logging.getLogger("pypdf")
        for data in (headless(SOUND), headless(SOUND)[:-20]):
            level = logger.level
            fallback.read(data)
            assert logger.level == level
        assert caplog.records == []


class TestReasons:
    """Who cannot read a file tells the reason of pdfium, whatever pypdf makes of it."""

    def test_the_text_of_an_encrypted_file_is_not_read(self):
        writer = PdfWriter(clone_from=BytesIO(SOUND))
        writer.encrypt("", "owner", algorithm="RC4-128")
        out = BytesIO()
        writer.write(out)
        assert texts(out.getvalue()) == texts(SOUND)
        with pytest.raises(ExtractError, match="is not a readable PDF"):
            document(headless(out.getvalue()))

    @pytest.mark.parametrize("damage", [bytes, headless])
    def test_a_page_that_is_missing(self, damage):
        data, count = re.subn(rb"(/Kids \[ \d+ 0 R) \d+ 0 R", rb"\1 99 0 R", damage(SOUND))
        assert count == 1
        with pytest.raises(ExtractError, match=r"is not a readable PDF|damaged page \(page 2\)"):
            document(data)

    def test_a_form_for_adobe_programs_only(self):
        form = b"/AcroForm << /Fields [] /XFA 6 0 R >> /NeedsRendering true"
        data = written(
            b"BT /F1 12 Tf 72 700 Td (Please wait...) Tj ET", stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>"), catalog=form
        )
        with pytest.raises(ExtractError, match="is not a readable PDF"):
            document(headless(data))

    def test_a_title_does_not_stand_in_for_the_text(self):
        with pytest.raises(ExtractError, match="is not a readable PDF"):
            document(headless(drawn(lambda canvas: canvas.rect(1, 1, 9, 9), title="Scan 1")))


class TestText:
    def test_properties_and_pages(self):
        assert [(block.kind, block.label, block.text) for block in document(headless(SOUND)).blocks] == [
            ("headline", 'document property "title"', "Clerk"),
            ("field", 'document property "subject"', "Jobs"),
            ("paragraph", "page 1, line 1", "The clerks of the back\noffice meet customers."),
            ("paragraph", "page 2, line 1", "Duties"),
            ("paragraph", "page 2, line 2", "They keep the records in\nthe back office."),
        ]

    def test_a_blank_line_ends_a_paragraph(self):
        rows = ["The people who keep the records of", " ", "this house answer every letter", " ", "within a day or two and then they"]
        assert texts(headless(drawn(text_page(*rows)))) == rows[::2]

    def test_items_and_what_leads_up_to_them(self):
        rows = [
            "They do all of this, day by day and all day long:",
            "• first point that goes on in a",
            "second line of it",
            "• the second point",
        ]
        blocks = document(headless(drawn(text_page(*rows)))).blocks
        assert [(block.kind, block.text, block.lead) for block in blocks] == [
            ("paragraph", rows[0], ()),
            ("item", f"{rows[1]}\n{rows[2]}", (0,)),
            ("item", rows[3], (0,)),
        ]

    @pytest.mark.parametrize(("upper", "lower"), [("The clerks of the back-", "office meet us"), ("We call it the backof-", "fice today")])
    def test_a_hyphen_at_the_end_of_a_line_may_be_part_of_the_word_or_not(self, upper, lower):
        data = drawn(text_page(upper, lower))
        (text,) = texts(headless(data))
        assert [text] == texts(data)
        assert [text[hit.span.start : hit.span.end].replace("\u00ad\n", "") for hit in Terms(["back office"]).find(text)] == ["backoffice"]

    @pytest.mark.parametrize("rows", [["The back-"], ["The back-office of 10 - 12 -", "clerks"]])
    def test_other_hyphens_stay(self, rows):
        assert texts(headless(drawn(text_page(*rows)))) == ["\n".join(rows)]

    def test_half_a_character_harms_nobody(self):
        letters = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <D835> endbfchar endcmap"
        data = written(b"BT /F1 12 Tf 72 700 Td (A back office) Tj ET", stream(letters), font=b"/ToUnicode 6 0 R")
        assert texts(headless(data)) == ["\N{REPLACEMENT CHARACTER} back office"]


class TestPlaces:
    def test_page_line_and_column(self):
        found = document(headless(drawn(text_page("First page."), text_page("Header", " ", "The back", "office here"))))
        block = found.blocks[2]
        assert block.label == "page 2, line 2"
        assert pdf.locate(found, block, Span(4, 15)) == Location(2, 5, 3, 7, page=2, label="page 2, lines 2–3")
        assert pdf.locate(found, block, Span(4, 8)) == Location(2, 5, 2, 9, page=2, label="page 2, line 2")

    def test_over_a_hyphen(self):
        found = document(headless(drawn(text_page("The back-", "office here"))))
        start = found.blocks[0].text.index("back")
        assert pdf.locate(found, found.blocks[0], Span(start, start + 12)) == Location(1, 5, 2, 7, page=1, label="page 1, lines 1–2")

    def test_properties_have_no_page(self):
        found = document(headless(SOUND))
        assert pdf.locate(found, found.blocks[0], Span(0, 5)) == Location(label='document property "title"')


words = st.text("abcdefgxyzäöüßéÄÉ(),'0123456789", min_size=1, max_size=9).filter(lambda word: word.strip("()',0123456789") != "")


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.lists(words, min_size=1, max_size=80), min_size=1, max_size=3),
    st.integers(120, 460),
    st.integers(7, 14),
)
def test_every_word_is_on_its_page_and_line(pages, width, size):
    """Each word that was drawn is found once, in order, at the page, line and column where it stands."""
    there = [wrapped(" ".join(page), width, size=size)[: int((HEIGHT - 100) / (1.2 * size))] for page in pages]
    found = document(headless(drawn(*(partial(lines, texts=page, size=size) for page in there))))
    seen = []
    for block in found.blocks:
        for match in re.finditer(r"\S+", block.text):
            place = pdf.locate(found, block, Span(*match.span()))
            seen.append((place.page, place.line, place.column, place.end_line, match.group()))
            assert place.end_column == place.column + len(match.group())
    assert seen == [
        (page, line, match.start() + 1, line, match.group())
        for page, rows in enumerate(there, 1)
        for line, row in enumerate(rows, 1)
        for match in re.finditer(r"\S+", row)
    ]
