"""Paragraphs from lines and where they stand, without any file."""

import pytest

from wordwatch.formats.pdf.lines import Line
from wordwatch.formats.pdf.paragraphs import paragraphs
from wordwatch.formats.pdf.words import Word


def line(text: str, bottom: float, *, left: float = 0, height: float = 10, bold: bool = False, hyphen: bool = False, turn: int = 0) -> Line:
    """A line with letters of half its height in width."""
    words, at = [], left
    for word in text.split():
        width = len(word) * height / 2
        words.append(Word(word, at, at + width, bottom, bottom + height, turn, False, 0))
        at += width + height / 3
    words[-1] = words[-1]._replace(hyphen=hyphen)
    made = Line(words)
    made.bold = bold
    return made


FULL = "a line of text that fills its column well"


def found(*lines: Line) -> list[list[str]]:
    return [[one.text for one in paragraph.lines] for paragraph in paragraphs(lines)]


def sizes(*lines: Line) -> list[int]:
    return [len(paragraph.lines) for paragraph in paragraphs(lines)]


def test_full_lines_go_on():
    assert sizes(line(FULL, 100), line(FULL, 88), line("and ends", 76)) == [3]


@pytest.mark.parametrize(
    ("upper", "lower", "together"),
    [
        ("It ends here.", "Another begins", False),
        ("Short heading", "Another heading", False),
        ("it was broken early", "but goes on in small letters", True),
        ("The list:", "first of it", False),
        (FULL, "Capital letters go on as well", True),
        (FULL[:-5], "It leaves a little room", True),
        (FULL + ".", "And after a full stop", True),
    ],
)
def test_a_line_that_was_ended_on_purpose_ends_its_paragraph(upper, lower, together):
    around = [line(FULL, 60), line(FULL, 48)]
    assert (sizes(line(upper, 100), line(lower, 88), *around)[0] > 1) is together


@pytest.mark.parametrize("marker", ["•", "\uf0b7", "▪"])
def test_a_bullet_begins_a_paragraph(marker):
    assert sizes(line(FULL, 100), line(f"{marker} {FULL}", 88), line("goes on", 76, left=8)) == [1, 2]


def test_a_number_begins_a_paragraph_unless_it_is_part_of_a_sentence():
    assert sizes(line("1. " + FULL, 100), line("2. " + FULL, 88)) == [1, 1]
    assert sizes(line(FULL + " in section", 100), line("4. of the contract as agreed on that day", 88)) == [2]


def test_a_dash_at_the_start_of_a_line_may_be_part_of_a_sentence():
    assert sizes(line(FULL, 100), line("– and this is a remark – that goes on", 88)) == [2]


def test_first_lines_may_stand_in_or_out():
    capital = FULL.capitalize()
    assert sizes(line(capital, 100, left=20), line(capital, 88), line(capital, 76), line(capital, 64, left=20), line(capital, 52)) == [3, 2]
    assert sizes(line("1. " + FULL, 100), line(FULL, 88, left=20), line(FULL, 76, left=20), line("2. " + FULL, 64)) == [3, 1]


def test_centred_lines_go_on():
    assert sizes(line("Report to all the people who", 100, left=20, height=20), line("Work here", 76, left=112, height=20)) == [2]


@pytest.mark.parametrize("change", [{"height": 13}, {"left": 400}, {"turn": 1}, {"left": -60}])
def test_other_letters_and_other_places_are_other_paragraphs(change):
    assert sizes(line(FULL, 100), line(FULL, 88, **change)) == [1, 1]


def test_a_bold_line_that_ends_early_is_by_itself():
    assert sizes(line("Short bold heading", 100, bold=True), line(FULL, 88), line(FULL, 76)) == [1, 2]


def test_the_page_says_how_far_apart_lines_are():
    assert sizes(line(FULL, 100), line(FULL.capitalize(), 82)) == [1, 1]
    assert sizes(line(FULL, 154), line(FULL, 136), line(FULL, 118), line(FULL, 100), line(FULL.capitalize(), 82)) == [5]


def test_after_a_hyphen_the_word_goes_on_wherever_the_line_begins():
    assert sizes(line("the back", 100, hyphen=True), line("Office of the house and its people and all", 88, left=30)) == [2]


def test_a_line_goes_on_with_the_paragraph_above_it_not_with_the_last_one_drawn():
    left, right = "the left column has this text in its lines", "and here is what the right column says too"
    drawn = [line(text, 100 - 12 * row, left=300 * column) for row in range(3) for column, text in enumerate((left, right))]
    assert found(*drawn) == [[left] * 3, [right] * 3]


def test_one_long_line_is_not_the_measure_of_its_column():
    lines = [line("Capitalised lines that are not so long", 200 - 12 * row) for row in range(4)]
    assert sizes(line("see http://example.org/" + "x" * 80, 215), *lines)[-1] == 4


def test_cells_of_a_table_drawn_row_by_row():
    rows = [("Name", "Ann Example"), ("Team", "Back"), ("Room", "Office")]
    drawn = [line(text, 100 - 12 * row, left=200 * column) for row, cells in enumerate(rows) for column, text in enumerate(cells)]
    assert ["Name"] in found(*drawn)
    assert ["Team"] in found(*drawn)


class TestBeside:
    def test_a_short_text_on_the_left_is_the_label(self):
        label, value = paragraphs([line("Job title:", 100), line("Clerk", 100, left=120)])
        assert value.beside is label
        assert label.beside is None

    @pytest.mark.parametrize("second", [line("Clerk", 40, left=120), line("Clerk", 100, left=-90)])
    def test_what_stands_elsewhere_is_none(self, second):
        assert paragraphs([line("Job title:", 100), second])[1].beside is None

    def test_a_column_of_text_is_no_label(self):
        first = [line(FULL, 124), line(FULL, 112), line(FULL, 100)]
        assert paragraphs([*first, line("Other column", 124, left=400)])[1].beside is None
