"""Where a block of a Word document is: paragraphs, tables, boxes, in a person's words."""

import pytest
from docxmaker import docx, para, run, table

from wordwatch.errors import ExtractError
from wordwatch.formats import docx as format_
from wordwatch.formats.base import Options


def places(data: bytes) -> list[tuple[str, str]]:
    return [(block.label, block.text) for block in format_.extract("x.docx", data, Options()).blocks]


def box(*paragraphs: str) -> str:
    """A text box as Word writes it: once for today's Word, once more for old ones."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    shape = f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp>"
    new = f"<w:drawing><wp:anchor><a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    old = f'<w:pict><v:shape style="position:absolute"><v:textbox>{content}</v:textbox></v:shape></w:pict>'
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>'
    )


def test_paragraphs_are_counted_as_a_reader_counts_them():
    body = (
        para("one") + para() + para("  ") + table(("cell",)) + f"<w:sdt><w:sdtContent>{para('two')}</w:sdtContent></w:sdt>" + para("three")
    )
    assert places(docx(body)) == [
        ("paragraph 1", "one"),
        ("table 1, row 1, column 1", "cell"),
        ("paragraph 2", "two"),
        ("paragraph 3", "three"),
    ]


def test_tables_and_tables_in_tables():
    inner = table(("x", "y"))
    body = table(("a", "b"), ("c", para("d") + inner + para("e") + inner)) + table(("f",))
    assert places(docx(body)) == [
        ("table 1, row 1, column 1", "a"),
        ("table 1, row 1, column 2", "b"),
        ("table 1, row 2, column 1", "c"),
        ("table 1, row 2, column 2", "d"),
        ("table 1, row 2, column 2, inner table 1, row 1, column 1", "x"),
        ("table 1, row 2, column 2, inner table 1, row 1, column 2", "y"),
        ("table 1, row 2, column 2", "e"),
        ("table 1, row 2, column 2, inner table 2, row 1, column 1", "x"),
        ("table 1, row 2, column 2, inner table 2, row 1, column 2", "y"),
        ("table 2, row 1, column 1", "f"),
    ]


def test_merged_cells_are_read_once():
    body = table(
        ('<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + para("wide"), "c"),
        ('<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + para("tall"), "b"),
        ("<w:tcPr><w:vMerge/></w:tcPr>" + para(), "d"),
    )
    assert places(docx(body)) == [
        ("table 1, row 1, column 1", "wide"),
        ("table 1, row 1, column 2", "c"),
        ("table 1, row 2, column 1", "tall"),
        ("table 1, row 2, column 2", "b"),
        ("table 1, row 3, column 2", "d"),
    ]


def test_deleted_rows_and_cells_are_gone():
    body = (
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{para('gone')}</w:tc></w:tr>"
        f"<w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>{para('gone too')}</w:tc><w:tc>{para('left')}</w:tc></w:tr></w:tbl>"
    )
    assert places(docx(body)) == [("table 1, row 1, column 1", "left")]


def test_rows_and_cells_inside_content_controls():
    cell = f"<w:sdt><w:sdtContent><w:tc>{para('a')}</w:tc></w:sdtContent></w:sdt>"
    body = f"<w:tbl><w:sdt><w:sdtContent><w:tr>{cell}</w:tr></w:sdtContent></w:sdt></w:tbl>"
    assert places(docx(body)) == [("table 1, row 1, column 1", "a")]


def test_a_text_box_is_read_once_and_does_not_tear_its_paragraph():
    body = para("the back ", box(para("in the box"), para("again")), "office") + para("next")
    assert places(docx(body)) == [
        ("paragraph 1", "the back office"),
        ("text box 1", "in the box"),
        ("text box 1", "again"),
        ("paragraph 2", "next"),
    ]


def test_an_old_text_box_alone():
    pict = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{para('old box')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    assert places(docx(para(pict))) == [("text box 1", "old box")]


def test_only_a_fallback():
    body = para(f"<mc:AlternateContent><mc:Fallback>{run('text')}</mc:Fallback></mc:AlternateContent>", "<mc:AlternateContent/>")
    assert places(docx(body)) == [("paragraph 1", "text")]


def test_alternatives_between_paragraphs():
    body = f"<mc:AlternateContent><mc:Choice>{para('new')}</mc:Choice><mc:Fallback>{para('old')}</mc:Fallback></mc:AlternateContent>"
    assert places(docx(body)) == [("paragraph 1", "new")]


def test_boxes_in_boxes_and_tables_in_boxes():
    body = para("a", box(para("b", box(para("c"))), table(("d",))))
    assert places(docx(body)) == [
        ("paragraph 1", "a"),
        ("text box 1", "b"),
        ("text box 2", "c"),
        ("text box 1, table 1, row 1, column 1", "d"),
    ]


def test_descriptions_of_pictures():
    picture = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="Two clerks"/></wp:inline></w:drawing></w:r>'
    nameless = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr=" "/></wp:inline></w:drawing></w:r>'
    assert places(docx(para("a", picture, nameless) + table((para(picture),)))) == [
        ("paragraph 1", "a"),
        ("picture description (paragraph 1)", "Two clerks"),
        ("picture description (table 1, row 1, column 1)", "Two clerks"),
    ]


def test_text_of_drawings_that_is_no_text_box():
    content = "<a:p><a:r><a:t>on the </a:t></a:r><a:br/><a:r><a:t>canvas</a:t></a:r></a:p>"
    canvas = f"<w:r><w:drawing><wp:inline><a:graphic>{content}</a:graphic></wp:inline></w:drawing></w:r>"
    assert places(docx(para("a", canvas))) == [("paragraph 1", "a"), ("drawing (paragraph 1)", "on the \ncanvas")]


@pytest.mark.parametrize(
    "body", ['<w:altChunk r:id="rId1"/>', f'<w:sdt><w:sdtContent><w:altChunk r:id="rId1"/></w:sdtContent></w:sdt>{para("a")}']
)
def test_an_embedded_page_that_only_word_can_open_is_named_as_unread(body):
    data = docx(body)
    (clause,) = format_.extract("x.docx", data, Options()).unread
    assert "altChunk in word/document.xml" in clause
    assert format_.peek(data) is None


def test_tables_nested_beyond_reason_are_an_error():
    body = para("x")
    for _ in range(300):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    with pytest.raises(ExtractError, match=r"deep|depth"):
        format_.extract("x.docx", docx(body), Options())


def test_tables_nested_as_deep_as_the_parser_goes():
    body = para("x")
    for _ in range(80):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    assert places(docx(body))[0][1] == "x"
