"""Word files that are small and would take hours or gigabytes, read under limits of time and memory."""

import pytest
from docxmaker import docx, para, style, zipped
from limited import run_limited

PROGRAM = """
import sys
from wordwatch.errors import ExtractError
from wordwatch.formats import docx
from wordwatch.formats.base import Options
data = open(sys.argv[1], "rb").read()
try:
    docx.peek(data)
    document = docx.extract("a.docx", data, Options())
    print("read", len(document.blocks))
except ExtractError as error:
    print(error)
"""


def cells(count):
    return "".join("<w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc>" for _ in range(count))


def relations(count, target):
    inside = "".join(f'<Relationship Id="r{number}" Type="/header" Target="{target.format(number)}"/>' for number in range(count))
    return f"<Relationships>{inside}</Relationships>".encode()


WIDE = f"<w:tbl><w:tr>{cells(15_000)}</w:tr><w:tr>{cells(15_000)}</w:tr></w:tbl>"
CHAIN = "".join(style(f"s{number}", f"n{number}", f'<w:basedOn w:val="s{number + 1}"/>') for number in range(8_000))
STYLED = "".join(para("a", style=f"s{number}") for number in range(8_000))
WIDE_SPAN = f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{"9" * 6_000}"/></w:tcPr>{para("a")}</w:tc></w:tr></w:tbl>'
MANY = {f"word/h{number}.xml": b"<a/>" for number in range(2_500)}
PUNYCODE = b'<?xml version="1.0" encoding="punycode"?>' + b"a" * 3_000_000
MAIN = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
RELS = "word/_rels/document.xml.rels"


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: docx(WIDE), "read 30000"),
        (lambda: docx(STYLED, ("styles", CHAIN)), "read 8000"),
        (lambda: docx("<w:p/>" * 1_100_000), "more than 1,000,000 tags"),
        (lambda: docx(para("x" * (33 << 20))), "unpacks to more than is safe"),
        (lambda: docx(f'<w:p><w:pPr><w:outlineLvl w:val="{"1" * 6_000}"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'), "read 1"),
        (
            lambda: docx(f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{"9" * 6_000}"/></w:tcPr>{para("a")}</w:tc></w:tr></w:tbl>'),
            "read 1",
        ),
        (lambda: zipped({f"a{number}.xml": b"" for number in range(20_001)}), "more than 20,000 parts"),
        (lambda: zipped({"word/document.xml": MAIN, RELS: relations(60_000, "h.xml")}), "more than 50,000 relationships"),
        (
            lambda: zipped({"word/document.xml": MAIN, RELS: relations(40_000, "h.xml"), "word/h.xml": b"<a>" + b"<b/>" * 200 + b"</a>"}),
            "read 0",
        ),
        (
            lambda: zipped({"word/document.xml": MAIN, RELS: relations(2_500, "h{}.xml")} | MANY),
            "more than 2,000 parts with text",
        ),
        (
            lambda: zipped({"word/document.xml": PUNYCODE}),
            "no office program writes",
        ),
        (lambda: zipped({"word/document.xml": b"<!--a-->" * 300_000 + MAIN}), "read 0"),
    ],
    ids="grid styles tags text level span entries relations repeated parts encoding remarks".split(),
)
def test_bombs(tmp_path, make, said):
    path = tmp_path / "a.docx"
    path.write_bytes(make())
    done = run_limited(["-c", PROGRAM, str(path)], 10, 700)
    assert (done.returncode, done.stderr) == (0, "")
    assert said in done.stdout
