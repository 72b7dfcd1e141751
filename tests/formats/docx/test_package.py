"""Which parts are read, in which encoding, and what is said about files that cannot be read."""

import pytest
from docxmaker import NAMESPACES, docx, para, zipped

from wordwatch.errors import ExtractError
from wordwatch.formats import docx as format_
from wordwatch.formats.base import Options
from wordwatch.formats.docx.package import Package

MAIN = f"<w:document {NAMESPACES}><w:body>{para('text')}</w:body></w:document>".encode()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def texts(data: bytes) -> list[str]:
    return [block.text for block in format_.extract("x.docx", data, Options()).blocks]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1"])
def test_encodings(encoding):
    data = docx(para("Büro – back office" if encoding != "iso-8859-1" else "Büro"), encoding=encoding)
    if encoding == "utf-8-sig":
        data = data.replace(b"utf-8-sig", b"utf-8")  # only in the zip directory: the declaration is packed
    (xml,) = format_.peek(data)
    assert "Büro" in xml
    if encoding != "utf-8-sig":
        assert texts(data)[0].startswith("Büro")


def test_a_byte_order_mark_without_a_declaration():
    data = zipped({"word/document.xml": b"\xef\xbb\xbf" + MAIN})
    assert texts(data) == ["text"]
    assert next(iter(format_.peek(data))).startswith("<w:document")


def test_the_strict_flavour():
    data = docx(para("a", "<w:r><w:tab/><w:noBreakHyphen/></w:r>", style="Heading1") + para("b"), strict=True)
    blocks = format_.extract("x.docx", data, Options()).blocks
    assert [(block.text, block.kind) for block in blocks] == [("a\t\u2011", "heading"), ("b", "paragraph")]


@pytest.mark.parametrize("main", ["word/document.xml", "word/document2.xml", "main.xml", "a/b/c.xml"])
def test_the_main_part_may_have_any_name(main):
    data = docx(para("a"), ("header", para("top")), main=main)
    assert texts(data) == ["a", "top"]
    assert [part.role for part in Package(data).parts] == ["document", "header"]


def test_without_relationships_the_main_part_has_its_usual_name():
    assert texts(zipped({"word/document.xml": MAIN})) == ["text"]


def test_targets_from_the_root_and_of_other_folders():
    rels = (
        '<Relationships xmlns="x"><Relationship Id="a" Type="t/header" Target="/other/h.xml"/>'
        '<Relationship Id="b" Type="t/footer" Target="../f.xml"/><Relationship Id="c" Type="t/header" Target="http://x/"/>'
        '<Relationship Id="d" Type="t/header" Target="missing.xml"/></Relationships>'
    )
    header = f"<w:hdr {NAMESPACES}>{para('top')}</w:hdr>".encode()
    data = zipped({"word/document.xml": MAIN, "word/_rels/document.xml.rels": rels.encode(), "other/h.xml": header, "f.xml": header})
    assert [(part.name, part.role, part.id) for part in Package(data).parts[1:]] == [
        ("other/h.xml", "header", "a"),
        ("f.xml", "footer", "b"),
    ]


def test_peek_gives_every_part_with_text_but_not_the_styles():
    data = docx(
        para("body"),
        ("styles", "<w:style/>"),
        ("header", para("top")),
        ("comments", ""),
        ("core", "<dc:title>name</dc:title>"),
        ("chart", "c"),
    )
    found = list(format_.peek(data))
    assert len(found) == 5
    assert [any(word in xml for xml in found) for word in ("body", "top", "name", "<w:style/>")] == [True, True, True, False]


def test_peek_shows_what_is_in_a_cdata_section():
    assert "<w:t>back office</w:t>" in next(iter(format_.peek(docx("<w:p><w:r><w:t><![CDATA[back office]]></w:t></w:r></w:p>"))))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"{\\rtf1 text}", "no readable zip file"),
        (docx(para("a"))[:-40], "no readable zip file"),
        (OLE, "is an old .doc saved as .docx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "is encrypted"),
        (zipped({"a.txt": b"a"}), "is no Word document"),
        (zipped({"word/document.xml": b"<workbook/>"}), "is no Word document"),
        (zipped({"word/document.xml": b""}), r"is no Word document|not well-formed"),
        (zipped({"word/document.xml": b"<?xml version='1.0' encoding='utf-8'?><a>\xff</a>"}), "not in the encoding|not well-formed"),
        (zipped({"word/document.xml": MAIN, "_rels/.rels": b"<broken"}), "not well-formed XML"),
        (zipped({"word/document.xml": MAIN, "_rels/.rels": b"<?xml version='1.0' encoding='UTF-9'?><a/>"}), "not well-formed XML"),
        (zipped({"word/document.xml": MAIN, "_rels/.rels": b"<?xml version='1.0' encoding='shift_jis'?><a/>"}), "not well-formed XML"),
        (zipped({"word/document.xml": MAIN, "_rels/.rels": b"<!DOCTYPE a><a/>"}), "has a document type"),
        (zipped({"word/document.xml": b'<!DOCTYPE d [<!ENTITY b "back">]>' + MAIN}), "has a document type"),
    ],
)
def test_files_that_cannot_be_read(data, message):
    with pytest.raises(ExtractError, match=message):
        format_.extract("x.docx", data, Options())
    with pytest.raises(ExtractError, match=message):
        list(format_.peek(data))


def test_xml_that_breaks_off_is_said_by_extraction():
    with pytest.raises(ExtractError, match=r"part word/document.xml is not well-formed XML"):
        format_.extract("x.docx", zipped({"word/document.xml": MAIN[:-20]}), Options())


def test_a_document_type_behind_a_remark_is_refused_too():
    data = zipped({"word/document.xml": b'<!-- <a> --><!DOCTYPE d [<!ENTITY b "back">]>' + MAIN})
    with pytest.raises(ExtractError, match="has a document type"):
        format_.extract("x.docx", data, Options())


def test_entities_are_not_expanded_from_files():
    """An external entity is refused before anything is opened."""
    data = zipped({"word/document.xml": b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + MAIN.replace(b"text", b"&x;")})
    with pytest.raises(ExtractError, match="has a document type"):
        format_.extract("x.docx", data, Options())


def test_an_encoding_that_nobody_knows():
    with pytest.raises(ExtractError, match=r"encoding that no office program writes .*klingon"):
        list(format_.peek(zipped({"word/document.xml": b'<?xml version="1.0" encoding="klingon"?>' + MAIN})))
