"""The stories of a Word document beside its body."""

from docxmaker import docx, para, run, table

from wordwatch.document import Location, Span
from wordwatch.formats import docx as format_
from wordwatch.formats.base import Options


def places(data: bytes, *, comments: bool = False) -> list[tuple[str, str, str]]:
    blocks = format_.extract("x.docx", data, Options(comments=comments)).blocks
    return [(block.kind, block.label, block.text) for block in blocks]


def section(*references: str) -> str:
    return f"<w:sectPr>{''.join(references)}<w:sectPrChange><w:sectPr/></w:sectPrChange></w:sectPr>"


def test_properties():
    core = "<dc:title>Clerk</dc:title><dc:creator>nobody</dc:creator><dc:subject>Jobs</dc:subject><dc:description> </dc:description>"
    assert places(docx(para("a"), ("core", core))) == [
        ("headline", 'document property "title"', "Clerk"),
        ("field", 'document property "subject"', "Jobs"),
        ("paragraph", "paragraph 1", "a"),
    ]


def test_headers_and_footers_of_one_section():
    body = para("a") + section(
        '<w:headerReference w:type="default" r:id="h1"/>',
        '<w:headerReference w:type="first" r:id="h2"/>',
        '<w:footerReference w:type="even" r:id="f1"/>',
    )
    data = docx(
        body,
        ("footer", para("even"), "f1"),
        ("header", para("top"), "h1"),
        ("header", para("first") + table(("cell",)), "h2"),
        ("header", para("not referred to"), "h3"),
    )
    assert [place[1:] for place in places(data)] == [
        ("paragraph 1", "a"),
        ("header", "top"),
        ("header (first page)", "first"),
        ("header (first page), table 1, row 1, column 1", "cell"),
        ("header", "not referred to"),
        ("footer (even pages)", "even"),
    ]


def test_headers_of_several_sections():
    first = '<w:headerReference w:type="default" r:id="h1"/>'
    body = para("a", properties=section(first)) + section(first, '<w:headerReference w:type="first" r:id="h2"/>')
    data = docx(body, ("header", para("top"), "h1"), ("header", para("other"), "h2"))
    assert [place[1] for place in places(data)] == ["paragraph 1", "header (section 1)", "header (section 2, first page)"]


def test_notes_have_the_numbers_that_readers_see():
    def note(id_: int, text: str, attributes: str = "") -> str:
        return f'<w:footnote w:id="{id_}" {attributes}>{para("<w:r><w:footnoteRef/></w:r>", text) if text else para()}</w:footnote>'

    notes = note(-1, "", 'w:type="separator"') + note(7, "first") + note(3, "second") + note(4, "star") + note(5, "nowhere")
    body = para(
        "a", '<w:r><w:footnoteReference w:id="7"/></w:r>', '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/></w:r>'
    ) + table((para('<w:r><w:footnoteReference w:id="3"/></w:r>'),))
    ends = f'<w:endnote w:id="3">{para("end")}</w:endnote>'
    data = docx(body + para('<w:r><w:endnoteReference w:id="3"/></w:r>'), ("footnotes", notes), ("endnotes", ends))
    assert [place[1:] for place in places(data)] == [
        ("paragraph 1", "a"),
        ("footnote 1", "first"),
        ("footnote 2", "second"),
        ("footnote", "star"),
        ("footnote", "nowhere"),
        ("endnote 1", "end"),
    ]


def test_comments_are_read_on_demand():
    data = docx(
        para("a"), ("comments", f'<w:comment w:id="9">{para("b")}{para("c")}</w:comment><w:comment w:id="4">{para("d")}</w:comment>')
    )
    assert [place[1:] for place in places(data)] == [("paragraph 1", "a")]
    assert [place[1:] for place in places(data, comments=True)][1:] == [("comment 1", "b"), ("comment 1", "c"), ("comment 2", "d")]
    assert any(">d<" in xml for xml in format_.peek(data))


def test_diagrams_and_charts():
    text = "<a:p><a:r><a:t>Front</a:t></a:r></a:p><a:p><a:r><a:t>Back</a:t></a:r></a:p>"
    chart = "<a:p><a:r><a:t>Staff</a:t></a:r></a:p>" + "<c:pt><c:v>Clerks</c:v></c:pt>" * 2
    assert places(docx(para("a"), ("diagramData", text), ("chart", chart)))[1:] == [
        ("paragraph", "diagram 1", "Front"),
        ("paragraph", "diagram 1", "Back"),
        ("paragraph", "chart 1", "Staff"),
        ("paragraph", "chart 1", "Clerks"),
    ]


def test_text_boxes_of_headers():
    inside = "<w:r><w:pict><w:txbxContent>" + para("boxed") + "</w:txbxContent></w:pict></w:r>"
    assert places(docx(para("a"), ("header", para(run("top"), inside))))[1:] == [
        ("paragraph", "header", "top"),
        ("paragraph", "header, text box 1", "boxed"),
    ]


def test_the_location_is_the_label():
    document = format_.extract("x.docx", docx(para("one") + para("two")), Options())
    assert format_.locate(document, document.blocks[1], Span(0, 3)) == Location(label="paragraph 2")
