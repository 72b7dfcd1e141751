"""Kinds and labels of blocks, and what introduces them."""

import pytest

from wordwatch.formats import markdown
from wordwatch.formats.base import Options


def blocks(source):
    return markdown.extract("x.md", source.encode(), Options()).blocks


def test_kinds_and_labels():
    source = (
        "# One\n\nTwo\nthree\n\n- four\n\n  five\n- > six\n\n> seven\n>\n> - eight\n> ## nine\n\n"
        "Ten\n===\n\n<h3>Eleven</h3>\n<ul><li>twelve</li></ul>\n"
    )
    assert [(block.kind, block.text, block.label) for block in blocks(source)] == [
        ("heading", "One", "line 1"),
        ("paragraph", "Two\nthree", "lines 3–4"),
        ("item", "four", "line 6"),
        ("item", "five", "line 8"),
        ("quote", "six", "line 9"),
        ("quote", "seven", "line 11"),
        ("item", "eight", "line 13"),
        ("heading", "nine", "line 14"),
        ("heading", "Ten", "line 16"),
        ("heading", "Eleven", "line 19"),
        ("item", "twelve", "line 20"),
    ]


def leads(source):
    found = blocks(source)
    return {block.text: [found[index].text for index in block.lead] for block in found}


def test_headings_introduce_what_is_below_them():
    assert leads("# A\n\na\n\n## B\n\nb\n\n### C\n\nc\n\n## D\n\nd\n\nE\n=\n\ne\n\n<h2>F</h2>\n\nf") == {
        "A": [],
        "a": ["A"],
        "B": ["A"],
        "b": ["B", "A"],
        "C": ["B", "A"],
        "c": ["C", "B", "A"],
        "D": ["A"],
        "d": ["D", "A"],
        "E": [],
        "e": ["E"],
        "F": ["E"],
        "f": ["F", "E"],
    }


@pytest.mark.parametrize(
    ("source", "lead"),
    [
        ("# Top\n\nYour tasks:\n\n- item", ["Your tasks:", "Top"]),
        ("# Top\n\nYour tasks:\n- item", ["Your tasks:", "Top"]),
        ("# Top\n\n**Your tasks**\n\n1. item", ["Your tasks", "Top"]),
        ("# Top\n\nWe are a company.\n\n- item", ["Top"]),
        ("# Top\n\nYour tasks:\n\n***\n\n- item", ["Top"]),
        ("# Top\n\nYour tasks:\n\n- first\n\n  - item", ["first", "Your tasks:", "Top"]),
        ("Your tasks:\n\n- first\n  - second\n- item", ["Your tasks:"]),
        ("Your tasks:\n\n- first\n  - second\n    > item", ["first", "Your tasks:"]),
        ("Your tasks:\n\n> item", ["Your tasks:"]),
        ("We do this.\n\n> item", []),
        ("The title is:\n\nitem", ["The title is:"]),
        ("Your tasks:\n\n- first\n\nitem", []),
        ("> Your tasks:\n>\n> - first\n\nThe text.\n\n- item", []),
        ("<p>Your tasks:</p>\n\n- item", ["Your tasks:"]),
    ],
)
def test_paragraphs_introduce_lists(source, lead):
    assert leads(source)["item"] == lead


def test_cells():
    source = (
        "# Top\n\nOur people:\n\n| Role | Does | Pay |\n|---|---|---|\n| Clerk | claims | 3 |\n| | mail\n\n"
        "Text.\n\n| Key |\n|---|\n| value | too much |\n"
    )
    found = blocks(source)
    assert [(block.text, block.label, [found[index].text for index in block.lead]) for block in found if block.kind == "cell"] == [
        ("Role", "table 1, row 1, column 1", ["Our people:", "Top"]),
        ("Does", "table 1, row 1, column 2", ["Role", "Our people:", "Top"]),
        ("Pay", "table 1, row 1, column 3", ["Role", "Our people:", "Top"]),
        ("Clerk", "table 1, row 2, column 1", ["Role", "Our people:", "Top"]),
        ("claims", "table 1, row 2, column 2", ["Does", "Clerk", "Our people:", "Top"]),
        ("mail", "table 1, row 3, column 2", ["Does", "Our people:", "Top"]),
        ("Key", "table 2, row 1, column 1", ["Text.", "Top"]),
        ("value", "table 2, row 2, column 1", ["Key", "Text.", "Top"]),
    ]


def test_a_cell_with_a_list_is_several_blocks_with_one_label():
    found = blocks("| A | B |\n|---|---|\n| x | <ul><li>back</li><li>office</li></ul> |")
    assert [(block.text, block.label) for block in found[3:]] == [
        ("back", "table 1, row 2, column 2"),
        ("office", "table 1, row 2, column 2"),
    ]


@pytest.mark.parametrize(
    "source", ["", "\n", "\ufeff", " \t\n\u00a0\n", "***", "| a |\n|--", "[", "#", "- ", "> ", "<", "<p", "|", "---\n", "1."]
)
def test_nearly_nothing_is_no_problem(source):
    assert all(block.text.strip() for block in blocks(source))


@pytest.mark.parametrize("depth", [49, 51, 300])
@pytest.mark.parametrize(
    "nested",
    [
        lambda depth: "".join("  " * level + f"- level {level}\n" for level in range(depth)),
        lambda depth: "".join("  " * level + f"- level {level}\n\n" for level in range(depth)),
        lambda depth: "".join("> " * level + f"level {level}\n>\n" for level in range(1, depth)),
        lambda depth: "- " * depth + "level\n",
        lambda depth: "1. " * depth + "level\n",
        lambda depth: "> - " * depth + "level\n",
    ],
)
def test_what_is_nested_deeper_than_the_parser_goes_is_read_all_the_same(depth, nested):
    text = nested(depth) + "\nThe end.\n\n# A heading\n"
    document = markdown.extract("a.md", text.encode(), Options())
    read = "\n".join(block.text for block in document.blocks)
    assert [block.text for block in document.blocks[-2:]] == ["The end.", "A heading"]
    assert read.count("level") == text.count("level")
    for block in document.blocks:
        for piece in block.pieces:
            assert not piece.verbatim or text[slice(*piece.origin)] == block.text[piece.start : piece.end]
