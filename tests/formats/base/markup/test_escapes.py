"""Line ends that were escaped once too often, and backslashes that are none."""

import pytest

from wordwatch.formats.base.markup.escapes import line_ends
from wordwatch.formats.base.tiling import verbatim


def read(text):
    return line_ends(verbatim(text, 0, len(text))).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We hire.\\n\\nYou write.\\nYou file.", "We hire.\n\nYou write.\nYou file."),
        ("our back\\noffice staff", "our back\noffice staff"),
        ("Tasks:\\r\\n- write\\r\\n- file", "Tasks:\n- write\n- file"),
        ('a \\"desk\\"\\nand a chair', 'a "desk"\nand a chair'),
    ],
)
def test_escaped_line_ends(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "no backslash",
        "in C:\\new and D:\\notes",
        "in \\\\server\\new",
        "in C:\\users\\new",
        "where $\\nu$ and $\\nabla$ are",
        "the \\newline of \\textbf{x}",
        "one\ntwo\nthree \\n four",
        "a \\\\n b",
    ],
)
def test_other_backslashes_stay(text):
    passage = verbatim(text, 0, len(text))
    assert line_ends(passage) is passage


def test_places_lead_to_the_escapes():
    text = "one\\ntwo"
    assert [(*piece,) for piece in line_ends(verbatim(text, 0, len(text))).pieces] == [
        (0, 3, (0, 3), True),
        (3, 4, (3, 5), False),
        (4, 7, (5, 8), True),
    ]
