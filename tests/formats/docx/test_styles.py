"""What a paragraph is, by its style and its own properties."""

import pytest
from docxmaker import docx, para, style, table

from wordwatch.formats import docx as format_
from wordwatch.formats.base import Options

STYLES = (
    style("Normal", "Normal", default=True)
    + style("berschrift1", "heading 1")
    + style("Kapitel", "Kapitel", '<w:basedOn w:val="berschrift1"/>')
    + style("Titel", "Title")
    + style("Sub", "Subtitle")
    + style("Zitat", "Quote")
    + style("Loop", "Loop", '<w:basedOn w:val="Pool"/>')
    + style("Pool", "Pool", '<w:basedOn w:val="Loop"/>')
    + style("Outlined", "Own heading", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
    + style("Body", "Own text", '<w:basedOn w:val="Outlined"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
    + style("Bullets", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>')
    + style("Deeper", "List Bullet 2", '<w:basedOn w:val="Bullets"/>')
    + style("Numbered", "heading 2", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>')
    + '<w:style w:type="character" w:styleId="Normal2"><w:name w:val="heading 1"/></w:style>'
)
NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'


def kind(style_id: str = "", properties: str = "", text: str = "text") -> str:
    (block,) = format_.extract("x.docx", docx(para(text, style=style_id, properties=properties), ("styles", STYLES)), Options()).blocks
    return block.kind


@pytest.mark.parametrize(
    ("style_id", "expected"),
    [
        ("", "paragraph"),
        ("berschrift1", "heading"),
        ("Kapitel", "heading"),
        ("Titel", "headline"),
        ("Sub", "heading"),
        ("Zitat", "quote"),
        ("Loop", "paragraph"),
        ("Outlined", "heading"),
        ("Body", "paragraph"),
        ("Bullets", "item"),
        ("Deeper", "item"),
        ("Numbered", "heading"),
        ("Normal2", "paragraph"),
        ("Missing", "paragraph"),
        ("Heading3", "heading"),
    ],
)
def test_kinds_by_style(style_id, expected):
    assert kind(style_id) == expected


@pytest.mark.parametrize(
    ("style_id", "properties", "expected"),
    [
        ("", NUMBER.format(1), "item"),
        ("Bullets", NUMBER.format(0), "paragraph"),
        ("Zitat", NUMBER.format(0), "quote"),
        ("", '<w:outlineLvl w:val="0"/>', "heading"),
        ("", '<w:outlineLvl w:val="9"/>', "paragraph"),
        ("berschrift1", NUMBER.format(1), "heading"),
        ("", '<w:outlineLvl w:val="x"/>', "paragraph"),
    ],
)
def test_the_paragraph_itself_has_the_last_word(style_id, properties, expected):
    assert kind(style_id, properties) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("• typed", "item"), ("\t- typed", "item"), ("-typed", "paragraph"), ("– 5 °C", "item"), ("a - b", "paragraph")]
)
def test_bullets_that_somebody_typed(text, expected):
    assert kind(text=text) == expected


def test_a_document_without_styles():
    (block,) = format_.extract("x.docx", docx(para("text", style="Heading2")), Options()).blocks
    assert block.kind == "heading"


def test_the_default_style_holds_for_paragraphs_without_one():
    styles = style("N", "Normal", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', default=True)
    (block,) = format_.extract("x.docx", docx(para("text"), ("styles", styles)), Options()).blocks
    assert block.kind == "heading"


def test_cells_are_cells_unless_they_are_headings():
    body = table((para("a", style="Titel"), para("b", style="Kapitel"), para("c", style="Bullets"), para("d", style="Zitat")))
    blocks = format_.extract("x.docx", docx(body, ("styles", STYLES)), Options()).blocks
    assert [block.kind for block in blocks] == ["headline", "heading", "cell", "cell"]
