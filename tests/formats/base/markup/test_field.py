"""A field as the parts that its readers see, each with the way back to the field."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_soup import PARTS

from wordwatch.document import Block
from wordwatch.formats.base.markup.field import paragraph, parts, title
from wordwatch.formats.base.tiling import verbatim


def whole(text):
    return verbatim(text, 0, len(text))


def shown(text):
    return [(part.kind, part.passage.text) for part in parts(whole(text), "field")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We hire.\n\n- one\n- two", [("field", "We hire.\n\n- one\n- two")]),
        ("Smith &amp; Sons&#39; back&nbsp;office", [("field", "Smith & Sons' back\xa0office")]),
        ("<p>Our <b>back</b> office</p>", [("field", "Our back office")]),
        ("Our **back** office", [("field", "Our back office")]),
        ("<p>One</p><p>Two</p>", [("paragraph", "One"), ("paragraph", "Two")]),
        ("<h2>One</h2><ul><li>Two<li>Three</ul>", [("heading", "One"), ("item", "Two"), ("item", "Three")]),
        ("<tr><td>One</td><td>Two</td></tr>", [("cell", "One"), ("cell", "Two")]),
        ("One<br>- two<br>- three", [("field", "One\n- two\n- three")]),
        ("# One\n\nTwo\n\n- three\n- 4", [("heading", "One"), ("paragraph", "Two"), ("item", "three"), ("item", "4")]),
        ("| One | Two |\n|---|---|\n| 3 | four |", [("cell", "One"), ("cell", "Two"), ("cell", "3"), ("cell", "four")]),
        ("**One**\n\n    two", [("paragraph", "One"), ("paragraph", "two")]),
        ("**One** `two` <ann@example.com>", [("field", "One `two` <ann@example.com>")]),
        ("[One](https://example.com/two)", [("paragraph", "One"), ("code", "https://example.com/two")]),
        ("![one](https://example.com/two) **x**", [("paragraph", "\ufffc x"), ("paragraph", "one"), ("code", "https://example.com/two")]),
        ("One\n\n``` sh\ntwo\n  three\n```", [("paragraph", "One"), ("code", "``` sh\ntwo\nthree")]),
        ('<p>One</p>\\n<p>Two \\"x\\"</p>\\n', [("paragraph", "One"), ("paragraph", 'Two "x"')]),
        ("One\\n\\nTwo", [("field", "One\n\nTwo")]),
        ("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two &amp;amp; x&lt;/p&gt;", [("paragraph", "One"), ("paragraph", "Two & x")]),
        ("---\ntitle: One\n---\n\n# Two\n", [("field", "---\ntitle: One\n---"), ("heading", "Two")]),
        ("---\ntitle: One\n---\nTwo\n", [("field", "---\ntitle: One\n---\nTwo\n")]),
        ("<!-- one -->", []),
    ],
)
def test_parts(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "<h2>A</h2><p>Your tasks:</p><ul><li>b</li><li>c</li></ul><p>d</p>",
            {"b": ["Your tasks:", "A"], "c": ["Your tasks:", "A"], "d": ["A"]},
        ),
        ("<p>Skills</p><ul><li>b</li><li>c</li></ul>", {"b": ["Skills"], "c": ["Skills"]}),
        ("<p>We hire.</p><ul><li>b</li></ul>", {"b": []}),
        ("---\na: b\n---\n# A\n\nb", {"b": ["A"]}),
    ],
)
def test_what_introduces_a_part(text, expected):
    found = parts(whole(text), "field")
    leads = {part.passage.text: [found[index].passage.text for index in part.lead] for part in found}
    assert {text: leads[text] for text in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clerk", "Clerk"),
        (" Clerk ", " Clerk "),
        ("<b>Clerk</b>, R&amp;D", "Clerk, R&D"),
        ("<p>Senior<br>Clerk</p>", "Senior Clerk"),
        ("**Clerk** (m/f)", "Clerk (m/f)"),
        ("Clerk*in, 60 %", "Clerk*in, 60 %"),
        ("Clerk <back of house>", "Clerk <back of house>"),
    ],
)
def test_a_title_stays_one(text, expected):
    assert title(whole(text)).text == expected


def test_a_paragraph_begins_nothing():
    assert [(part.kind, part.passage.text) for part in paragraph(whole("1. **One** # two"), "item")] == [("item", "1. One # two")]
    assert [(part.kind, part.passage.text) for part in paragraph(whole("<li>one</li><li>two</li>"), "paragraph")] == [
        ("item", "one"),
        ("item", "two"),
    ]


HTML = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<br>",
        "<li>",
        "<ul>",
        "<b>",
        "</b>",
        "<h2>",
        "</h2>",
        "<td>",
        "<p class='x'>",
        "&nbsp;",
        "&amp;",
        "&#39;",
        "&lt;p&gt;",
    ]
)
TEXT = st.lists(PARTS | HTML | HTML | st.sampled_from(["\\n", "\\n", '\\"', "\r\n"]), max_size=40).map("".join)


@given(TEXT, st.sampled_from([parts, paragraph]))
def test_pieces_lead_to_the_field(text, reader):
    for part in reader(whole(text), "field"):
        block = Block(*part.passage[:2], part.kind)  # raises unless the pieces tile the text
        for piece in block.pieces:
            start, end = piece.origin
            assert 0 <= start < end <= len(text)
            if piece.verbatim:
                assert block.text[piece.start : piece.end] == text[start:end]
    shown = title(whole(text))
    assert all(text[slice(*piece.origin)] == shown.text[piece.start : piece.end] for piece in shown.pieces if piece.verbatim)
    Block(*shown[:2])


@pytest.mark.parametrize(
    "unit",
    [
        *["<b>", "<div>", "<p>x</p>", "<li>x", "<td>x</td>", "<a href='", "&amp;", "<b>x &lt;p", "x\\n", "<!-- x -->", "x&nbsp;"],
        *[
            "**x** ",
            "[x](y) ",
            "[x](https://a.b/c) ",
            "# x\n\n",
            "> x",
            "- **x**\n",
            "```\nx\n```\n",
            "| **x** |\n|---|\n",
            "---\na: b\n---\n",
        ],
    ],
)
def test_time_is_linear(unit):
    def seconds(times):
        text = unit * times
        start = time.process_time()
        parts(whole(text), "field")
        return time.process_time() - start

    seconds(10)
    assert seconds(16_000) < 16 * seconds(2_000) + 0.5  # eight times as much; the rest is for a busy machine
