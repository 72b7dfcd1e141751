"""The map of Word documents: whatever is in them, every character leads back to where it stands; and the gate misses nothing."""

import re
from io import BytesIO
from itertools import pairwise
from typing import NamedTuple

import docx as python_docx
from docxmaker import docx, escaped, para, run
from hypothesis import given, settings
from hypothesis import strategies as st

from wordwatch.formats import docx as format_
from wordwatch.formats.base import Options
from wordwatch.formats.docx.package import Package
from wordwatch.formats.docx.xml import element_text, parse, text_elements
from wordwatch.spotting.gate import Gate
from wordwatch.spotting.terms import Terms

GAP = "\x01"  # stands in the expected text for a thing between two words; no XML file can hold it
WORDS = ["back", "office", " ", "-", "Büro", "e\u0301", "漢字", "😀", "\u00a0", "\u200b", "&<>\"'", "s", ".", "b", "ack", "of", "fice"]


class Made(NamedTuple):
    """XML, the text that a reader would see in it, and the texts of the boxes that hang on it."""

    xml: str
    text: str
    boxes: tuple[str, ...] = ()


def joined(made: list[Made]) -> Made:
    return Made("".join(one.xml for one in made), "".join(one.text for one in made), sum((one.boxes for one in made), ()))


texts = st.lists(st.sampled_from(WORDS), max_size=3).map("".join)


def signs(xml: str, text: str) -> st.SearchStrategy[Made]:
    return st.just(Made(f"<w:r>{xml}</w:r>", text))


def floating(inner: str) -> Made:
    box = f"<w:txbxContent>{para(run(inner))}</w:txbxContent>"
    choice = f"<w:drawing><wp:anchor><wp:align>center</wp:align>{box}</wp:anchor></w:drawing>"
    return Made(
        f"<w:r><mc:AlternateContent><mc:Choice>{choice}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        "",
        (inner,),
    )


def field(result: Made) -> Made:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return result._replace(xml=f"{begin}<w:r><w:instrText> IF </w:instrText></w:r>{run('code')}{separate}{result.xml}{end}")


def wrapped(made: Made, tag: str) -> Made:
    return made._replace(xml=f"<{tag}>{made.xml}</{tag.split()[0]}>")


leaves = st.one_of(
    texts.map(lambda text: Made(run(text), text)),
    texts.map(lambda text: Made(f'<w:r><w:t xml:space="preserve">{escaped(text)}</w:t><w:t>x</w:t></w:r>', text + "x")),
    texts.map(lambda text: Made(f"<w:del><w:r><w:delText>{escaped(text)}</w:delText></w:r></w:del>", "")),
    texts.map(lambda text: Made(f"<w:moveFrom>{run(text)}</w:moveFrom>", "")),
    texts.map(floating),
    signs("<w:tab/>", "\t"),
    signs("<w:br/>", "\n"),
    signs("<w:noBreakHyphen/>", "\u2011"),
    signs("<w:softHyphen/>", "\u00ad"),
    signs('<w:footnoteReference w:id="1"/>', GAP),
    signs("<w:lastRenderedPageBreak/>", ""),
)
inlines = st.recursive(
    st.lists(leaves, max_size=4).map(joined),
    lambda inner: st.one_of(
        inner.map(lambda made: wrapped(made, "w:ins")),
        inner.map(lambda made: wrapped(made, 'w:hyperlink w:anchor="a"')),
        inner.map(lambda made: Made(f"<w:sdt><w:sdtPr/><w:sdtContent>{made.xml}</w:sdtContent></w:sdt>", made.text, made.boxes)),
        inner.map(field),
        st.lists(inner, max_size=3).map(joined),
    ),
    max_leaves=5,
)


def in_order(flow: list[tuple[str, object, bool]]) -> tuple[str, list[str]]:
    """The XML of paragraphs and tables, and the texts of their blocks in reading order."""
    xml: list[str] = []
    expected: list[str] = []
    open_text, open_boxes = "", ()

    def close() -> None:
        nonlocal open_text, open_boxes
        text = re.sub(rf"(?<=[^\W_]){GAP}+(?=[^\W_])", "\ufffc", open_text).replace(GAP, "")
        expected.extend(one for one in (text, *open_boxes) if one.strip())
        open_text, open_boxes = "", ()

    for kind, content, mark_deleted in flow:
        if kind == "table":
            close()
            cells = [in_order(cell) for cell in content]
            xml.append("<w:tbl><w:tr>" + "".join(f"<w:tc>{cell_xml}</w:tc>" for cell_xml, _ in cells) + "</w:tr></w:tbl>")
            expected.extend(text for _, texts_ in cells for text in texts_)
            continue
        xml.append(para(content.xml or "<w:r/>", properties="<w:rPr><w:del/></w:rPr>" if mark_deleted else ""))
        open_text += content.text
        open_boxes += content.boxes
        if not mark_deleted:
            close()
    close()
    return "".join(xml), expected


paragraphs = st.tuples(st.just("paragraph"), inlines, st.booleans())
flows = st.recursive(
    st.lists(paragraphs, max_size=4),
    lambda inner: st.lists(
        st.one_of(paragraphs, st.tuples(st.just("table"), st.lists(inner, min_size=1, max_size=3), st.just(False))), max_size=3
    ),
    max_leaves=6,
)


def assert_maps_back(data: bytes) -> None:
    """Every piece names an element of a part, and what is verbatim stands there."""
    package = Package(data)
    parts = {part.name: list(text_elements(parse(package, part))) for part in package.parts}
    for block in format_.extract("x.docx", data, Options(comments=True)).blocks:
        for piece in block.pieces:
            text = block.text[piece.start : piece.end]
            if piece.origin is None:
                assert text == "\ufffc"
                continue
            element = parts[piece.origin.part][piece.origin.element]
            assert element_text(element)[piece.origin.offset :] == text
            assert (element.text == text) is piece.verbatim


@settings(max_examples=60, deadline=None)
@given(flows)
def test_text_and_map_of_any_document(flow):
    xml, expected = in_order(flow)
    data = docx(xml, ("header", para("top")))
    assert [block.text for block in format_.extract("x.docx", data, Options()).blocks] == [*expected, "top"]
    assert_maps_back(data)


silent = st.lists(
    st.one_of(
        texts.map(lambda text: Made(f"<w:del><w:r><w:delText>{escaped(text)}</w:delText></w:r></w:del>", "")),
        texts.map(lambda text: Made(f"<w:moveFrom>{run(text)}</w:moveFrom>", "")),
        texts.map(floating),
        st.just(field(Made("", ""))),
        st.just(Made('<w:bookmarkStart w:id="1" w:name="a"/><w:proofErr w:type="spellStart"/>', "")),
        st.just(Made("<w:r><w:lastRenderedPageBreak/></w:r>", "")),
    ),
    max_size=2,
).map(joined)
between = st.sampled_from(
    [run(" "), run("-"), run("\u00a0"), run("–"), "", "<w:r><w:noBreakHyphen/></w:r>", "<w:r><w:softHyphen/></w:r>", "<w:r><w:br/></w:r>"]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(silent, min_size=5, max_size=5), between, st.sampled_from(["", "<w:rPr><w:del/></w:rPr>"]))
def test_a_phrase_torn_apart_in_every_way_is_found_and_passes_the_gate(apart, separator, mark):
    parts = [run("The ba"), run("ck"), separator, run("of"), run("fice moves.")]
    content = "".join(part + made.xml for part, made in zip(parts, apart, strict=True))
    data = docx(para("First. ", properties=mark) + para(content))
    found = [hit for block in format_.extract("x.docx", data, Options()).blocks for hit in Terms(["back office"]).find(block.text)]
    assert found
    assert Gate(["back office"]).could_hold(format_.peek(data))


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), min_size=1), st.data())
def test_a_text_cut_into_runs_anywhere_is_one_text(text, data):
    cuts = sorted({0, len(text), *data.draw(st.lists(st.integers(0, len(text)), max_size=6))})
    runs = [run(text[start:end]) for start, end in pairwise(cuts)]
    blocks = format_.extract("x.docx", docx(para(*runs)), Options()).blocks
    assert [block.text for block in blocks] == ([text] if text.strip() else [])
    assert [piece.start for block in blocks for piece in block.pieces] == (cuts[:-1] if text.strip() else [])


def test_what_python_docx_writes_is_read():
    document = python_docx.Document()
    document.add_heading("Team", level=1)
    document.add_paragraph("We have: ").add_run("back office").bold = True
    document.add_paragraph("a clerk", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Wide"
    table.cell(1, 1).text = "Back office"
    document.sections[0].footer.paragraphs[0].text = "Confidential"
    document.core_properties.title = "Our staff"
    out = BytesIO()
    document.save(out)
    blocks = format_.extract("x.docx", out.getvalue(), Options()).blocks
    assert [(block.kind, block.label, block.text) for block in blocks if block.label != 'document property "description"'] == [
        ("headline", 'document property "title"', "Our staff"),
        ("heading", "paragraph 1", "Team"),
        ("paragraph", "paragraph 2", "We have: back office"),
        ("item", "paragraph 3", "a clerk"),
        ("cell", "table 1, row 1, column 1", "Wide"),
        ("cell", "table 1, row 2, column 2", "Back office"),
        ("paragraph", "footer", "Confidential"),
    ]
    assert_maps_back(out.getvalue())
