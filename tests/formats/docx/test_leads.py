"""What leads up to a block of a Word document."""

from docxmaker import docx, para, run, table

from wordwatch.formats import docx as format_
from wordwatch.formats.base import Options

ITEM = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def leads(body: str, *parts: tuple[str, ...]) -> dict[str, list[str]]:
    blocks = format_.extract("x.docx", docx(body, *parts), Options()).blocks
    return {block.text: [blocks[index].text for index in block.lead] for block in blocks}


def test_headings_nearest_first_and_only_those_above():
    body = (
        para("Title", style="Title")
        + para("One", style="Heading1")
        + para("Deep", style="Heading2")
        + para("a")
        + para("Two", style="Heading1")
        + para("b")
    )
    assert leads(body) == {
        "Title": [],
        "One": ["Title"],
        "Deep": ["One", "Title"],
        "a": ["Deep", "One", "Title"],
        "Two": ["Title"],
        "b": ["Two", "Title"],
    }


def test_the_line_before_a_list_leads_all_its_items():
    body = para("Skills:") + para("a", properties=ITEM) + para("• b") + para("Then") + para("c", properties=ITEM)
    assert leads(body) == {"Skills:": [], "a": ["Skills:"], "• b": ["Skills:"], "Then": [], "c": []}


def test_cells_have_the_heads_of_their_column_and_row():
    body = para("H", style="Heading1") + table(("Name", "Team", "Role"), ("Ann", "Ops", "Clerk"))
    found = leads(body)
    assert found["Name"] == ["H"]
    assert found["Team"] == ["Name", "H"]
    assert found["Ann"] == ["Name", "H"]
    assert found["Clerk"] == ["Role", "Ann", "H"]


def test_the_head_of_a_column_does_not_lead_itself():
    assert leads(table((para("A") + para("B"), "C"), ("d", "e")))["B"] == []


def test_in_a_table_of_two_columns_the_name_of_the_value_comes_first():
    assert leads(table(("Job title", "Clerk"), ("Team", "Post room")))["Post room"] == ["Team", "Clerk"]


def test_columns_are_those_of_the_grid():
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + para("A and B")
    before = '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc>' + para("3c") + "</w:tc></w:tr></w:tbl>"
    body = table((wide, "C"), ("1a", "1b", "1c")).replace("</w:tbl>", before)
    found = leads(body)
    assert found["1b"] == ["A and B", "1a"]
    assert found["1c"] == ["C", "1a"]
    assert found["3c"] == ["C"]


def test_the_line_before_a_list_inside_a_cell():
    body = table((para("Duties:") + para("• a"), para("• b")))
    found = leads(body)
    assert found["• a"] == ["Duties:"]
    assert found["• b"] == ["Duties:"]  # the first cell of its row, not the line before its list


def test_headings_reach_into_text_boxes_but_not_out_of_them():
    inside = "<w:r><w:pict><w:txbxContent>" + para("Box", style="Heading1") + para("a") + "</w:txbxContent></w:pict></w:r>"
    body = (
        para("H", style="Heading1") + para(run("anchor:"), inside.replace("</w:txbxContent>", para("• c") + "</w:txbxContent>")) + para("b")
    )
    found = leads(body)
    assert found["a"] == ["Box", "H"]
    assert found["• c"] == ["Box", "H"]  # the line before the list is outside
    assert found["b"] == ["H"]


def test_headings_do_not_reach_into_other_parts():
    assert leads(para("H", style="Heading1"), ("header", para("top")))["top"] == []
