"""What of a Word document cannot be read is named, and the rest is read."""

import zipfile
from io import BytesIO

import pytest
from docxmaker import W, docx, para, zipped

from wordwatch.formats import docx as format_
from wordwatch.formats.base import Options

MAIN = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>the text</w:t></w:r></w:p></w:body></w:document>'.encode()
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def related(*relations):
    inside = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}{kind}" Target="{target}" {rest}/>'
        for number, (kind, target, rest) in enumerate((*one, "")[:3] for one in relations)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'.encode()


def read(data):
    document = format_.extract("x.docx", data, Options())
    assert (format_.peek(data) is None) == bool(document.unread)
    return [block.text for block in document.blocks], " | ".join(document.unread)


def doubled(name, *contents):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, contents[0])
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr(name, contents[1])
    return out.getvalue()


def test_a_whole_document_has_nothing_unread():
    assert read(docx(para("a"), ("header", para("h")))) == (["a", "h"], "")


def test_two_parts_of_one_name():
    texts, unread = read(doubled("word/document.xml", MAIN, MAIN.replace(b"the text", b"another text")))
    assert texts == ["another text"]
    assert "two parts of the name word/document.xml" in unread


@pytest.mark.parametrize("name", ["WORD/document.xml", "word\\document.xml", "/word/document.xml"])
def test_names_that_are_one_to_office_programs(name):
    assert "two parts of the name" in read(zipped({"word/document.xml": MAIN, name: MAIN}))[1]


def test_two_main_parts():
    files = {"_rels/.rels": related(("officeDocument", "a.xml"), ("officeDocument", "b.xml")), "a.xml": MAIN, "b.xml": MAIN}
    texts, unread = read(zipped(files))
    assert texts == ["the text"]
    assert "b.xml is a main part besides a.xml" in unread


def test_a_part_that_is_missing():
    files = {"word/document.xml": MAIN, "word/_rels/document.xml.rels": related(("footnotes", "gone.xml"), ("comments", "left.xml"))}
    assert "part word/gone.xml is missing" in (unread := read(zipped(files))[1])
    assert "left.xml" not in unread


def test_a_part_elsewhere_is_not_of_the_file():
    files = {"word/document.xml": MAIN, "word/_rels/document.xml.rels": related(("header", "http://a/b.xml", 'TargetMode="External"'))}
    assert read(zipped(files)) == (["the text"], "")


@pytest.mark.parametrize("before", [b"", b"<!-- <a> -->", b"<?a <b ?>", b"  \n<!--x--> <?y?>\n"])
def test_a_document_type_in_a_part_of_little_weight(before):
    header = before + b'<!DOCTYPE d [<!ENTITY b "back">]><w:hdr xmlns:w="' + W.encode() + b'"><w:p><w:r><w:t>h</w:t></w:r></w:p></w:hdr>'
    files = {"word/document.xml": MAIN, "word/_rels/document.xml.rels": related(("header", "h.xml")), "word/h.xml": header}
    texts, unread = read(zipped(files))
    assert texts == ["the text"]
    assert "document type in part word/h.xml" in unread


def test_an_embedded_page_in_a_header():
    assert "altChunk in word/header0.xml" in read(docx(para("a"), ("header", para("h") + '<w:altChunk r:id="x"/>')))[1]


def test_the_status_of_a_file_with_unread_parts(check):
    (result,) = check(("a.docx", docx(para("Our back office.") + '<w:altChunk r:id="rId1"/>')))
    assert (result.status, len(result.findings)) == ("incomplete", 1)
    assert "altChunk" in result.detail
    (clean,) = check(("a.docx", docx(para("Our desk.") + '<w:altChunk r:id="rId1"/>')))
    assert (clean.status, clean.findings) == ("incomplete", ())


@pytest.mark.parametrize("kind", ["header", "footnotes", "comments"])
def test_a_part_that_is_not_of_its_kind(kind):
    data = docx(para("a"), (kind, "<w:footnote w:id='1'>" + para("h") + "</w:footnote>"))
    files = {name: zipfile.ZipFile(BytesIO(data)).read(name) for name in zipfile.ZipFile(BytesIO(data)).namelist()}
    files[f"word/{kind}0.xml"] = files[f"word/{kind}0.xml"].replace(b"wordprocessingml/2006/main", b"wordprocessingml/2006/mian")
    unread = format_.extract("x.docx", zipped(files), Options(comments=True)).unread
    assert f"part word/{kind}0.xml holds no {kind} as Word writes it" in "".join(unread)


def test_a_part_that_nothing_leads_to():
    types = b'<Types><Override PartName="/word/%s" ContentType="application/wordprocessingml.%s+xml"/></Types>'
    files = {"word/document.xml": MAIN, "word/h.xml": MAIN, "word/glossary/h.xml": MAIN}
    assert "leads to part word/h.xml" in read(zipped(files | {"[Content_Types].xml": types % (b"h.xml", b"header")}))[1]
    for name, kind in ((b"glossary/h.xml", b"header"), (b"gone.xml", b"header"), (b"h.xml", b"fontTable")):
        assert read(zipped(files | {"[Content_Types].xml": types % (name, kind)}))[1] == ""
