"""Lines from words and their boxes, without any file."""

import pytest

from wordwatch.formats.pdf.lines import lines
from wordwatch.formats.pdf.words import Word


def word(text: str, left: float, bottom: float = 100, *, height: float = 10, width: float = 0, turn: int = 0, hyphen: bool = False) -> Word:
    return Word(text, left, left + (width or 5 * len(text)), bottom, bottom + height, turn, hyphen, 0)


def row(*gaps: float, text: str = "word") -> list[Word]:
    """Words side by side with these gaps between them, in heights of the line."""
    at, made = 0.0, [word(text, 0)]
    for gap in gaps:
        at = made[-1].right + 10 * gap
        made.append(word(text, at))
    return made


def found(words: list[Word]) -> list[str]:
    return [line.text for line in lines(words)]


def test_words_side_by_side_are_a_line():
    assert found(row(0.3, 0.2, 0.5)) == ["word word word word"]


@pytest.mark.parametrize(
    ("gaps", "lengths"),
    [
        ((0.3, 0.75, 0.3), [4]),
        ((0.3, 0.9, 0.3), [2, 2]),
        ((1.2, 1.2, 1.2), [1, 1, 1, 1]),
        ((1.2,) * 6, [7]),
        ((1.2,) * 5 + (1.9,), [6, 1]),
        ((2.1,) * 6, [1] * 7),
        ((0.3, 30.0, 0.3), [2, 2]),
    ],
)
def test_a_gap_is_a_space_only_where_spaces_are_that_wide(gaps, lengths):
    assert [len(line.split()) for line in found(row(*gaps))] == lengths


@pytest.mark.parametrize(
    ("first", "count"), [("•", 1), ("12.", 1), ("(a)", 1), ("iv.", 1), ("2.3.1", 1), ("-", 1), ("\uf0b7", 1), ("Back", 2), ("12", 2)]
)
def test_after_a_bullet_a_gap_may_be_wider(first, count):
    assert len(found([word(first, 0, width=10), word("Office", 40)])) == count


def test_a_bullet_within_a_line_gets_no_such_gap():
    assert found([word("x", 0), word("•", 8), word("far", 40)]) == ["x •", "far"]


def test_superscripts_belong_to_the_line():
    assert found([word("office", 0), word("1", 31, 105, height=5), word("team", 40)]) == ["office 1 team"]


def test_a_word_below_begins_a_line_even_if_the_file_does_not_say_so():
    assert found([word("Contents....", 0), word("Summary", 62, 88)]) == ["Contents....", "Summary"]


def test_scripts_from_right_to_left():
    assert found([word("שלום", 50), word("עולם", 27)]) == ["שלום עולם"]


def test_a_hyphen_that_ends_no_line_is_a_hyphen():
    (line,) = lines([word("back", 0, hyphen=True), word("office", 22), word("ad", 55, hyphen=True)])
    assert (line.text, line.hyphen) == ("back-office ad", True)


def test_the_height_is_that_of_most_letters():
    (line,) = lines([word("W", 0, 96, height=24), word("hen in the course", 8), word("1", 95, 104, height=5)])
    assert (line.bottom, line.height, line.left, line.right) == (100, 10, 0, 100)


class TestNumbers:
    def test_from_the_top_whatever_the_order_of_drawing(self):
        made = lines([word("footer", 0, 10), word("header", 0, 700), word("text", 0, 400)])
        assert {line.text: line.number for line in made} == {"footer": 3, "header": 1, "text": 2}

    def test_what_stands_at_one_height_is_one_line_from_left_to_right(self):
        made = lines([word("right", 200), word("left", 0), word("below", 0, 80)])
        assert {line.text: (line.number, line.column) for line in made} == {"right": (1, 6), "left": (1, 1), "below": (2, 1)}

    def test_two_columns_that_are_out_of_step_count_once(self):
        left = [word(f"l{number}", 0, 500 - 12 * number) for number in range(5)]
        right = [word(f"r{number}", 300, 495 - 12 * number) for number in range(5)]
        numbers = {line.text: line.number for line in lines(left + right)}
        assert [numbers[f"l{number}"] for number in range(5)] == [numbers[f"r{number}"] for number in range(5)] == [1, 2, 3, 4, 5]

    def test_turned_lines_come_after_the_others_from_top_to_bottom(self):
        made = lines([word("low", 0, 10, turn=1), word("high", 0, 500, turn=1), word("text", 0, 100)])
        assert [(line.text, line.number) for line in made] == [("text", 1), ("high", 2), ("low", 3)]
