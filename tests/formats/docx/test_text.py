"""What counts as the text of a Word paragraph, and what does not."""

import pytest
from docxmaker import docx, para, run

from wordwatch.formats import docx as format_
from wordwatch.formats.base import Options

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = (FIELD.format(kind) for kind in ("begin", "separate", "end"))
CODE = "<w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r>"
INLINE = "<w:r><w:drawing><wp:inline/></w:drawing></w:r>"
FLOATING = "<w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>914</wp:posOffset></wp:positionH></wp:anchor></w:drawing></w:r>"
DELETED = "<w:del><w:r><w:delText>old </w:delText></w:r></w:del>"


def texts(data: bytes) -> list[str]:
    return [block.text for block in format_.extract("x.docx", data, Options()).blocks]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ([run("ba"), run("ck"), run(" office", "<w:rPr><w:b/></w:rPr>")], "back office"),
        (["<w:r><w:t>a &amp; b &lt;c&gt; &#98;</w:t></w:r>"], "a & b <c> b"),
        (["<w:r><w:t><![CDATA[a <b>]]></w:t></w:r>"], "a <b>"),
        (["<w:r><w:t>a<!-- remark -->b</w:t></w:r>"], "ab"),
        (["<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>"], "a\tb\nc\nd"),
        (['<w:r><w:t>a</w:t><w:ptab w:alignment="right"/><w:t>b</w:t><w:br w:type="page"/><w:t>c</w:t></w:r>'], "a\tb\nc"),
        (["<w:r><w:t>back</w:t><w:noBreakHyphen/><w:t>of</w:t><w:softHyphen/><w:t>fice</w:t></w:r>"], "back\u2011of\u00adfice"),
        (['<w:r><w:t>a</w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:t>b</w:t></w:r>'], "a\ufffcb"),
        (['<w:r><w:t>a</w:t><w:sym w:font="Wingdings" w:char="004A"/><w:t>b</w:t></w:r>'], "a\ufffcb"),
        (['<w:r><w:t>a</w:t><w:sym w:font="Arial" w:char="2013"/><w:t>b</w:t></w:r>'], "a–b"),
        (['<w:r><w:t>a</w:t><w:sym w:char="no"/><w:t>b</w:t></w:r>'], "a\ufffcb"),
        (["one ", f'<w:hyperlink r:id="rId9">{run("link")}</w:hyperlink>', " on"], "one link on"),
        ([f"<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>{run('control')}</w:sdtContent></w:sdt>"], "control"),
        ([f"<w:smartTag><w:smartTagPr/>{run('smart')}</w:smartTag>", f"<w:customXml>{run(' own')}</w:customXml>"], "smart own"),
        ([f"<w:dir w:val='rtl'>{run('dir')}</w:dir>", f"<w:bdo w:val='ltr'>{run(' bdo')}</w:bdo>"], "dir bdo"),
        ([f"<w:fldSimple w:instr='PAGE'>{run('7')}</w:fldSimple>"], "7"),
        ([run("hidden", "<w:rPr><w:vanish/></w:rPr>")], "hidden"),
        (["<w:ruby><w:rt>" + run("kana") + "</w:rt><w:rubyBase>" + run("kanji") + "</w:rubyBase></w:ruby>"], "kanji"),
        (["a", "<w:future>" + run(" wrapper") + "</w:future>"], "a wrapper"),
    ],
)
def test_content_of_runs(content, expected):
    assert texts(docx(para(*content))) == [expected]


def test_tab_stops_of_the_paragraph_are_no_text():
    assert texts(docx(para("a", properties='<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'))) == ["a"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (["back ", DELETED, "office"], "back office"),
        (["back ", f"<w:ins>{run('new ')}</w:ins>", "office"], "back new office"),
        (["back ", f"<w:ins>{run('n')}{DELETED}{run('ew ')}</w:ins>", "office"], "back new office"),
        (["back ", f"<w:moveFrom>{run('gone ')}</w:moveFrom>", "office"], "back office"),
        (["back ", f"<w:moveTo>{run('come ')}</w:moveTo>", "office"], "back come office"),
    ],
)
def test_tracked_changes_are_read_as_accepted(content, expected):
    assert texts(docx(para(*content))) == [expected]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (["see ", BEGIN, CODE, SEPARATE, "page 4", END, " on"], "see page 4 on"),
        (["back", BEGIN, CODE, END, " office"], "back office"),
        (["a ", BEGIN, CODE, BEGIN, CODE, SEPARATE, "inner", END, CODE, SEPARATE, "outer", END, " z"], "a outer z"),
        (["a ", BEGIN, CODE, SEPARATE, "x", BEGIN, CODE, SEPARATE, "y", END, "z", END, "!"], "a xyz!"),
        (["a ", BEGIN, CODE, SEPARATE, "x", BEGIN, CODE, END, "y", END], "a xy"),
        (["a ", BEGIN, "not ended"], "a not ended"),
        (["a ", END, SEPARATE, "b"], "a b"),
        (["back", INLINE, BEGIN, "code", SEPARATE, "office", END], "back\ufffcoffice"),
        (["back", BEGIN, "code", INLINE, SEPARATE, "office", END], "backoffice"),
    ],
)
def test_fields_show_their_results_and_hide_their_codes(content, expected):
    assert texts(docx(para(*content))) == [expected]


def test_a_field_over_paragraphs_hides_none_of_them():
    assert texts(docx(para("one ", BEGIN, CODE, SEPARATE, "two") + para("three", END, " four"))) == ["one two", "three four"]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        (INLINE, "back\ufffcoffice"),
        (FLOATING, "backoffice"),
        ("<w:r><w:object/></w:r>", "back\ufffcoffice"),
        ('<w:r><w:pict><v:shape style="width:9pt"/></w:pict></w:r>', "back\ufffcoffice"),
        ('<w:r><w:pict><v:shape style="position: absolute;left:0"/></w:pict></w:r>', "backoffice"),
        ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "back\ufffcoffice"),
        ('<w:r><w:footnoteReference w:id="2"/></w:r>', "back\ufffcoffice"),
        ('<w:bookmarkStart w:id="1" w:name="b"/><w:proofErr w:type="spellStart"/><w:commentRangeStart w:id="1"/>', "backoffice"),
        ("<w:r><w:lastRenderedPageBreak/></w:r>", "backoffice"),
    ],
)
def test_what_stands_between_two_words_parts_them_only_if_it_is_seen_there(between, expected):
    assert texts(docx(para("back", between, "office"))) == [expected]


@pytest.mark.parametrize("mark", [INLINE, '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:endnoteReference w:id="2"/></w:r>'])
@pytest.mark.parametrize(("left", "right"), [("back", " office"), ("back ", "office"), ("back.", "Office"), ("", "office"), ("back", "")])
def test_marks_at_the_edge_of_a_word_leave_no_trace(mark, left, right):
    assert texts(docx(para(*(one for one in (left, mark, right) if one)))) == [left + right]


class TestDeletedParagraphMarks:
    GONE = "<w:rPr><w:del/></w:rPr>"

    def test_the_paragraph_runs_on_into_the_next(self):
        assert texts(docx(para("back ", properties=self.GONE) + para("office"))) == ["back office"]

    def test_through_several_paragraphs_and_empty_ones(self):
        body = para("a ", properties=self.GONE) + para(DELETED, properties=self.GONE) + para("b") + para("c")
        assert texts(docx(body)) == ["a b", "c"]

    def test_a_moved_mark_counts_as_deleted_and_an_inserted_one_does_not(self):
        body = para("a ", properties="<w:rPr><w:moveFrom/></w:rPr>") + para("b", properties="<w:rPr><w:ins/></w:rPr>") + para("c")
        assert texts(docx(body)) == ["a b", "c"]

    def test_a_broken_field_hides_nothing_there_either(self):
        assert texts(docx(para("a ", BEGIN, "b", properties=self.GONE) + para(SEPARATE, "c"))) == ["a bc"]

    def test_not_into_a_table_nor_out_of_the_body(self):
        body = para("a", properties=self.GONE) + f"<w:tbl><w:tr><w:tc>{para('b')}</w:tc></w:tr></w:tbl>" + para("c", properties=self.GONE)
        assert texts(docx(body)) == ["a", "b", "c"]

    def test_the_joined_paragraph_has_the_style_of_the_last(self):
        (block,) = format_.extract("x.docx", docx(para("a", style="Title", properties=self.GONE) + para("b")), Options()).blocks
        assert block.kind == "paragraph"
