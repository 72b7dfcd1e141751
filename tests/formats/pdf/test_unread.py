"""Pages that are pictures and streams that cannot be unpacked are named, and the rest is read."""

import re
import zlib

import pytest
from pdfmaker import drawn, stream, text_page, written

from wordwatch.__main__ import exit_code
from wordwatch.errors import ExtractError
from wordwatch.formats import pdf
from wordwatch.formats.base import Options
from wordwatch.formats.pdf import streams

WORDS = " ".join(f"word{number}" for number in range(25))


def image(width, height, left=0, bottom=0):
    return b"q %d 0 0 %d %d %d cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n" % (width, height, left, bottom)


def shown(text):
    return b"BT /F1 10 Tf 30 400 Td (%s) Tj ET\n" % text.encode()


def unread(data):
    return " | ".join(pdf.extract("a.pdf", data, Options()).unread)


@pytest.mark.parametrize(
    ("content", "picture"),
    [
        (image(612, 792), True),
        (image(612, 500), True),
        (image(612, 300), False),
        (image(300, 700, 20, 40), False),
        (image(612, 200) + image(612, 200, 0, 200) + image(612, 200, 0, 400), True),  # a scan in strips
        (image(200, 200) * 9, False),  # one logo many times
        (image(6120, 7920, -300, -300), True),
        (b"q 1 0 0 1 0 0 cm " + image(612, 792) + b"Q", True),
        (b"612 792 re f\n", False),
    ],
)
def test_pages_that_are_pictures(content, picture):
    assert unread(written(content + shown("page 1 of 2"))) == (
        "page 1 is a picture, whose text cannot be read: run OCR on the file" if picture else ""
    )
    assert unread(written(content + shown(WORDS))) == ""  # a background


def test_a_picture_in_a_form():
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Length %d >>\nstream\n%s\nendstream"
    inside = image(612, 792)
    data = written(b"/X Do " + shown("1"), form % (len(inside), inside))
    data = data.replace(b"/Font << /F1 5 0 R >> >>", b"/Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >>")
    assert "page 1 is a picture" in unread(data)


def test_several_pages_that_are_pictures():
    def picture(canvas):
        canvas._code.append(image(612, 792).decode("latin-1"))

    assert unread(drawn(text_page("The text."), picture, picture)).startswith("pages 2 and 3 are pictures")
    assert unread(drawn(*[picture] * 12, text_page("The text."))).startswith("pages 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more are")


def packed(content, filter_=b"/FlateDecode"):
    return b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (len(content), filter_, content)


GOOD = zlib.compress(b"".join(shown(f"Our desk number {number} of the house.") for number in range(200)))


def damage(content):
    return written(b"", packed(content)).replace(b"/Contents 4 0 R", b"/Contents 6 0 R")


@pytest.mark.parametrize(
    ("content", "broken"),
    [
        (GOOD, False),
        (GOOD[:-4], False),  # without the sum at the end
        (GOOD[:-4] + b"\0\0\0\0", True),
        (GOOD + b"\r\n\r\n", False),
        (b"\0\0" + GOOD[2:], True),
        (b"\x78\0" + GOOD[2:], True),
        (GOOD[:100], True),
        (GOOD[:100] + b"\xff" * 40 + GOOD[140:], True),
        (b"\0" * len(GOOD), True),
    ],
)
def test_packed_streams(content, broken):
    assert (streams.damaged(damage(content)), bool(unread(damage(content)))) == (int(broken), broken)


def test_reportlab_packs_twice():
    data = drawn(text_page("Our desk."))
    assert streams.damaged(data) == 0
    at = data.index(b"stream") + 8
    assert streams.damaged(data[:at] + b"!!" + data[at + 2 :]) == 1


def test_a_filter_that_is_none():
    assert "a stream of its pages cannot be unpacked" in unread(damage(GOOD).replace(b"/FlateDecode", b"/FlateDecade"))


def test_content_that_is_not_there():
    assert "a stream of its pages" in unread(written(shown("a")).replace(b"/Contents 4 0 R", b"/Contents 9 0 R"))


def test_a_file_of_blank_pages_may_have_been_more():
    assert unread(written(b"")).startswith("nothing is drawn on any of its pages")
    assert unread(drawn(text_page("Ask the desk."), lambda _: None)) == ""


def test_what_holds_no_text_of_pages_is_not_tried():
    for other in (b"/Subtype /Image", b"/Length1 12", b"/Type /XRef", b"/Type /Metadata", b"/FunctionType 4"):
        data = written(shown("a"), packed(b"\0\0" + GOOD[2:]).replace(b"<<", b"<< " + other, 1))
        assert streams.damaged(data) == 0


def test_the_status_of_a_file_with_a_damaged_stream(check):
    (result,) = check(("a.pdf", damage(b"\0\0" + GOOD[2:])))
    assert (result.status, result.findings) == ("incomplete", ())


def test_what_unpacks_to_too_much():
    bomb = zlib.compress(b"\0" * (20 << 20))
    with pytest.raises(ExtractError, match="unpacks to more on a page than is safe"):
        streams.damaged(written(b"", packed(bomb)))


@pytest.mark.parametrize(
    ("limit", "value", "said"),
    [("pages", 1, "more than 1 pages"), ("objects on its pages", 2, "more than 2 objects"), ("characters", 9, "more than 9 characters")],
)
def test_budgets(monkeypatch, limit, value, said):
    from wordwatch.formats.pdf import budget

    monkeypatch.setitem(budget.LIMITS, limit, value)
    with pytest.raises(ExtractError, match=re.escape(said)):
        unread(drawn(text_page("The first.", "The second.", "The third."), text_page("b")))


def test_a_page_without_end(monkeypatch):
    from wordwatch.formats.pdf import budget

    monkeypatch.setattr(budget, "PAGE", 5)
    with pytest.raises(ExtractError, match="more than 5 characters on a page"):
        unread(written(stream(b"") + shown("The first.")))


@pytest.mark.parametrize(("levels", "times", "bomb"), [(2, 50, False), (9, 20, True), (3, 100, True), (60, 1, False)])
def test_forms_within_forms(levels, times, bomb):
    def form(number):
        content = b"/X Do " * times if number < 6 + levels else b"BT (a) Tj ET"
        below = b"/Resources << /XObject << /X %d 0 R >> >>" % (number + 1)
        head = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] %s /Length %d >>" % (below, len(content))
        return head + b"\nstream\n" + content + b"\nendstream"

    data = written(b"/X Do", *(form(6 + level) for level in range(levels + 1)))
    if bomb:
        with pytest.raises(ExtractError, match="forms within forms more often than is safe"):
            streams.damaged(data)
    else:
        assert streams.damaged(data) == 0


def test_a_form_that_draws_itself():
    content = b"/X Do /X Do "
    form = b"<< /Type /XObject /Subtype /Form /Resources << /XObject << /X 6 0 R >> >> /Length %d >>\nstream\n%s\nendstream"
    with pytest.raises(ExtractError, match="forms within forms"):
        streams.damaged(written(b"/X Do", form % (len(content), content)))


def test_a_drawing_that_puts_aside_its_state_for_ever():
    with pytest.raises(ExtractError, match="more on a page than is safe"):
        streams.damaged(written(b"", packed(zlib.compress(b"q " * 600_000))))


@pytest.mark.parametrize("options", [[], ["--quiet"], ["--format", "json"], ["--fail-on", "never"]])
def test_every_report_names_it_and_the_run_is_no_success(tmp_path, capsys, options):
    path = tmp_path / "a.pdf"
    path.write_bytes(written(image(612, 792) + shown("page 1 of 2")))
    assert exit_code(["check", *options, str(path)]) == 2
    out = capsys.readouterr().out
    assert "page 1 is a picture, whose text cannot be read" in out
    assert ("not all of it was read" if options[:1] != ["--format"] else '"status": "incomplete"') in out
