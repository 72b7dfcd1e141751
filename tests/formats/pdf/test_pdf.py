"""PDF files from the bytes to blocks and back to page, line and column."""

from functools import partial
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfmaker import HEIGHT, drawn, lines, stream, text_page, wrapped, written
from pypdf import PdfReader, PdfWriter

from wordwatch.document import Block, Document, Location, Span
from wordwatch.formats import pdf
from wordwatch.formats.base import Options
from wordwatch.spotting.terms import Terms


def document(data: bytes) -> Document:
    return pdf.extract("x.pdf", data, Options())


def texts(data: bytes) -> list[str]:
    return [block.text for block in document(data).blocks]


def kinds(data: bytes) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in document(data).blocks]


def leads(blocks: tuple[Block, ...]) -> dict[str, list[str]]:
    return {block.text: [blocks[index].text for index in block.lead] for block in blocks}


def test_peek_cannot_tell():
    assert pdf.peek(drawn(text_page("back office"))) is None


class TestLineEnds:
    def test_wrapped_lines_are_one_paragraph(self):
        assert texts(drawn(text_page("The clerks of the back", "office meet customers."))) == [
            "The clerks of the back\noffice meet customers."
        ]

    @pytest.mark.parametrize(("upper", "lower"), [("The clerks of the back-", "office meet us"), ("We call it the backof-", "fice today")])
    def test_a_hyphen_at_the_end_of_a_line_may_be_part_of_the_word_or_not(self, upper, lower):
        (text,) = texts(drawn(text_page(upper, lower)))
        assert text == f"{upper[:-1]}\u00ad\n{lower}"
        assert [text[hit.span.start : hit.span.end].replace("\u00ad\n", "") for hit in Terms(["back office"]).find(text)] == ["backoffice"]

    def test_a_hyphen_in_the_middle_of_a_line_stays(self):
        assert texts(drawn(text_page("The back-office of 10 - 12 -", "clerks"))) == ["The back-office of 10 - 12 -\nclerks"]

    def test_a_hyphen_at_the_very_end_stays(self):
        assert texts(drawn(text_page("The back-"))) == ["The back-"]

    def test_the_number_of_a_footnote_is_no_part_of_the_word(self):
        def page(canvas):
            lines(canvas, ["The back office"])
            at = 72 + canvas.stringWidth("The back office", "Helvetica", 11)
            lines(canvas, ["12"], left=at, top=724, size=6)
            lines(canvas, ["is here."], left=at + 11)

        (text,) = texts(drawn(page))
        assert text == "The back office 12 is here."


class TestLayout:
    def test_columns_drawn_one_after_the_other_do_not_mix(self):
        left, right = (
            ["The people of the back", "office work hard and", "serve the customer."],
            ["A second column tells", "of other things that", "are not the same."],
        )
        data = drawn(lambda canvas: (lines(canvas, left), lines(canvas, right, left=320)))
        assert texts(data) == ["\n".join(left), "\n".join(right)]

    def test_columns_drawn_line_by_line_do_not_mix(self):
        left, right = (
            ["The people of the back", "office work hard and", "serve the customer."],
            ["a second column tells", "of other things that", "are not the same."],
        )

        def page(canvas):
            for row, pair in enumerate(zip(left, right, strict=True)):
                for column, text in enumerate(pair):
                    lines(canvas, [text], left=72 + 248 * column, top=720 - 13.2 * row)

        assert texts(drawn(page)) == ["\n".join(left), "\n".join(right)]

    def test_a_gap_parts_cells_but_not_words(self):
        def page(canvas):
            lines(canvas, ["Back", "Front"], left=72)
            lines(canvas, ["Office", "Desk"], left=110)

        assert all("Back Office" not in text and "Back\nOffice" not in text for text in texts(drawn(page)))

    def test_a_stretched_line_stays_one(self):
        def page(canvas):
            at = 72
            for word in "all words of this line are far apart".split():
                lines(canvas, [word], left=at)
                at += canvas.stringWidth(word, "Helvetica", 11) + 18

        assert texts(drawn(page)) == ["all words of this line are far apart"]

    @pytest.mark.parametrize("turn", [90, 180, 270])
    def test_turned_pages(self, turn):
        reader = PdfReader(BytesIO(drawn(text_page("The clerks of the back", "office meet us."))))
        writer = PdfWriter()
        writer.add_page(reader.pages[0]).rotate(turn)
        out = BytesIO()
        writer.write(out)
        assert sorted(" ".join(texts(out.getvalue())).split()) == sorted("The clerks of the back office meet us.".split())

    @pytest.mark.parametrize("angle", [90, 270])
    def test_text_that_runs_up_or_down_the_page(self, angle):
        def page(canvas):
            canvas.translate(300, 400)
            canvas.rotate(angle)
            lines(canvas, ["The clerks of the back", "office meet us."], left=0, top=0)

        assert texts(drawn(page)) == ["The clerks of the back\noffice meet us."]

    @pytest.mark.parametrize("turn", [90, 180, 270])
    def test_a_page_that_is_turned_with_its_text(self, turn):
        """As scanners and spreadsheets do it: what is drawn runs up the page, and the page is shown turned."""

        def page(canvas):
            canvas.setPageRotation(turn)
            canvas.translate(300, 400)
            canvas.rotate(turn)
            lines(canvas, ["The clerks of the back", "office meet us."], left=0, top=0)

        assert texts(drawn(page)) == ["The clerks of the back\noffice meet us."]

    def test_paragraphs_end_where_a_line_ends_early(self):
        first = wrapped("The people who keep the records of this house answer every letter within a day. " * 2, 250)
        second = wrapped("Another paragraph follows it without any space between the two of them, but it is another.", 250)
        assert texts(drawn(text_page(*first, *second))) == ["\n".join(first), "\n".join(second)]

    def test_double_spaced_text(self):
        body = wrapped("the people who keep the records of this house answer every letter within a day and " * 3, 300)
        assert texts(drawn(text_page(*body, leading=26))) == ["\n".join(body)]


class TestKinds:
    def page(self, canvas):
        lines(canvas, ["Our teams"], top=750, size=20, font="Helvetica-Bold")
        lines(canvas, ["Duties"], top=715, font="Helvetica-Bold")
        lines(
            canvas,
            wrapped("They keep the records and answer the letters of all customers, every day and all day long, as asked.", 300),
            top=695,
        )
        lines(canvas, ["This includes:"], top=640)
        lines(canvas, ["• first point", "• second point that goes on in a", "  second line"], top=620)
        lines(canvas, ["2. third point"], top=560)
        lines(canvas, ["Job title:"], top=530)
        lines(canvas, ["Clerk"], top=530, left=200)

    def test_kinds_and_leads(self):
        blocks = document(drawn(self.page)).blocks
        assert [(block.kind, block.text.partition("\n")[0]) for block in blocks] == [
            ("heading", "Our teams"),
            ("heading", "Duties"),
            ("paragraph", blocks[2].text.partition("\n")[0]),
            ("paragraph", "This includes:"),
            ("item", "• first point"),
            ("item", "• second point that goes on in a"),
            ("item", "2. third point"),
            ("paragraph", "Job title:"),
            ("cell", "Clerk"),
        ]
        found = leads(blocks)
        assert found["Our teams"] == []
        assert found["Duties"] == ["Our teams"]
        assert found["• first point"] == found["2. third point"] == ["This includes:", "Duties", "Our teams"]
        assert found["Clerk"] == ["Job title:", "Duties", "Our teams"]

    def test_headings_reach_over_pages(self):
        blocks = document(drawn(self.page, text_page("Next page text."))).blocks
        assert leads(blocks)["Next page text."] == ["Duties", "Our teams"]

    def test_a_document_all_in_bold_has_no_headings_for_that(self):
        assert kinds(drawn(text_page("All of it", "is in bold", font="Helvetica-Bold")))[0][0] == "paragraph"


class TestPlaces:
    def test_page_line_and_column(self):
        data = drawn(
            text_page("First page."), lambda canvas: (lines(canvas, ["Header"], top=760), lines(canvas, ["The back", "office here"]))
        )
        found = document(data)
        block = found.blocks[2]
        assert block.label == "page 2, line 2"
        assert pdf.locate(found, block, Span(4, 15)) == Location(2, 5, 3, 7, page=2, label="page 2, lines 2–3")
        assert pdf.locate(found, block, Span(4, 8)) == Location(2, 5, 2, 9, page=2, label="page 2, line 2")

    def test_over_a_hyphen(self):
        found = document(drawn(text_page("The back-", "office here")))
        start = found.blocks[0].text.index("back")
        assert pdf.locate(found, found.blocks[0], Span(start, start + 12)) == Location(1, 5, 2, 7, page=1, label="page 1, lines 1–2")

    def test_cells_of_one_height_are_one_line(self):
        found = document(drawn(lambda canvas: (lines(canvas, ["Left", "Well below"], leading=40), lines(canvas, ["Right"], left=300))))
        places = {block.text: pdf.locate(found, block, Span(0, 1)) for block in found.blocks}
        assert [(text, place.line, place.column) for text, place in places.items()] == [
            ("Left", 1, 1),
            ("Well below", 2, 1),
            ("Right", 1, 6),
        ]

    def test_properties_have_no_page(self):
        found = document(drawn(text_page("a"), title="Clerk", subject="Jobs"))
        assert [(block.kind, block.label) for block in found.blocks[:2]] == [
            ("headline", 'document property "title"'),
            ("field", 'document property "subject"'),
        ]
        assert pdf.locate(found, found.blocks[0], Span(0, 5)) == Location(label='document property "title"')

    def test_characters_beyond_the_basic_plane_count_once(self):
        letters = (
            b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <41> <D835DD38> <42> <00660066> endbfchar endcmap"
        )
        data = written(b"BT /F1 12 Tf 72 700 Td (xA yA oBice) Tj ET", stream(letters), font=b"/ToUnicode 6 0 R")
        found = document(data)
        assert found.blocks[0].text == "x𝔸 y𝔸 office"
        assert pdf.locate(found, found.blocks[0], Span(6, 12))[:4] == (1, 7, 1, 13)

    def test_and_do_not_shift_what_follows(self):
        letters = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <D835DD38> endbfchar endcmap"
        data = written(b"BT /F1 12 Tf 72 700 Td (AA AAA AA) Tj 0 -60 Td (back office) Tj ET", stream(letters), font=b"/ToUnicode 6 0 R")
        assert texts(data) == ["𝔸𝔸 𝔸𝔸𝔸 𝔸𝔸", "back office"]


words = st.text("abcdefgxyzäöüßéÄÉ(),'0123456789", min_size=1, max_size=9).filter(lambda word: word.strip("()',0123456789") != "")


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.lists(st.lists(words, min_size=1, max_size=40), min_size=1, max_size=3), min_size=1, max_size=3),
    st.integers(120, 460),
    st.integers(7, 14),
)
def test_every_word_is_on_its_page_and_line(pages, width, size):
    """However the lines become paragraphs: each word that was drawn is found once, at the page, line and column where it stands."""
    there = [[line for paragraph in page for line in wrapped(" ".join(paragraph), width, size=size)] for page in pages]
    there = [page[: int((HEIGHT - 100) / (1.2 * size))] for page in there]
    found = document(drawn(*(partial(lines, texts=page, size=size) for page in there)))
    seen = []
    for block in found.blocks:
        at = 0
        for word in block.text.split():
            at = block.text.index(word, at)
            place = pdf.locate(found, block, Span(at, at + len(word)))
            assert there[place.page - 1][place.line - 1][place.column - 1 : place.end_column - 1] == word
            assert place.end_line == place.line
            seen.append((place.page, place.line, place.column))
            at += len(word)
    assert len(seen) == len(set(seen)) == sum(len(line.split()) for page in there for line in page)
