"""The families of formats: their seeds, their tokens, and how one input is read: as far as blocks and places, which is where readers break.

The model is not asked: what a text means is no matter of its reader, and would cost a hundred times as much. tests/test_growth.py and
``test_text.py`` go on to findings.
"""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from wordwatch import formats
from wordwatch.config import settings
from wordwatch.document import Span
from wordwatch.errors import WordwatchError
from wordwatch.formats.base import Options

FIXTURES = Path(__file__).resolve().parent.parent.parent / "fixtures"


class Family(NamedTuple):
    """``name`` is that of a file of the format, ``read`` reads one input."""

    name: str
    seeds: tuple[bytes, ...]
    tokens: tuple[bytes, ...]
    read: Callable[[bytes], object]


def reader(name: str) -> Callable[[bytes], None]:
    """Read data as a file of that name, and locate all that is in it. What cannot be read is said in an error of the package's own."""
    suffix = name[name.rindex(".") :]
    module = formats.load(formats.SUFFIXES[suffix])

    def read(data: bytes) -> None:
        try:
            list(module.peek(data) or ())
            document = module.extract(name, data, Options())
        except WordwatchError:
            return
        for block in document.blocks[:50]:
            if block.text:
                module.locate(document, block, Span(0, len(block.text)))
                module.locate(document, block, Span(len(block.text) // 2, len(block.text)))

    return read


def configuration(name: str) -> Callable[[bytes], None]:
    """Read data as a configuration file."""
    folder = tempfile.mkdtemp(prefix="wordwatch-fuzz-")
    path = Path(folder) / name

    def read(data: bytes) -> None:
        path.write_bytes(data)
        with suppress(WordwatchError):
            settings.load(str(path))

    return read


def seeds(*suffixes: str) -> tuple[bytes, ...]:
    """The fixtures with these suffixes."""
    found = [path.read_bytes() for path in sorted(FIXTURES.rglob("*")) if path.suffix in suffixes and path.name != "expected.json"]
    return tuple(one for one in found if one)


_TEXT = tuple(
    b"back office|back-\noffice|\xe2\x80\x9c|\xc2\xad|\xff|\xc3|\r\n|\n\n|\t|  |: |- |1. |# |====|*|_|`|**|<b>|&nbsp;|=\n|\x00"
    b"|\xed\xa0\x80".split(b"|")
)
_MARKDOWN = (
    *_TEXT,
    *b"[|](|![|[^a]|[a]: b\n|<!--|<![CDATA[|<?|<a b='|> |    |```\n|~~~|* |a|b\n--|--\n|{{|{%|{.a}|\\|&#x41;|---\n|+++\n".split(b"|"),
    *(b"a: b\n", b"'", b'"', b"<div>\n", b"|", b"|a|b|\n|--|--|\n"),
)
_RECORDS = (*_TEXT, *b'{;};[;];:;,;";\\";\\n;\\u0041;\\ud800;null;1e999;-;{"a":;[[;]];true;"",;a,b\n;""";\r;\t'.split(b";"))
_PDF = tuple(
    b"obj;endobj;stream\n;endstream;<<;>>;[;];(;);/Type;/Kids;/Length 9;/Filter/FlateDecode;1 0 R;0 0 R;99 0 R;xref;trailer;startxref;"
    b"%%EOF;BT;ET;Tj;-1;99999999999;/Page;/Parent 1 0 R;/Contents 1 0 R;/Font;endobj 1 0 obj".split(b";")
)
_CONFIGURATION = tuple(
    b"allow: ;exclude: ;rules:;severity: ;off;select: [;]; {;};- ;: ;&a ;*a;!!python/x ;|\n;>\n;---\n;...\n;\t;  ;'x';\"x\";#;1e9;null;~"
    b';max_size: 9 GB\n;[tool.wordwatch]\n; = ;""";\xff;\xc2\x85;\n;overrides:\n  - files: x\n;model: pip\n;?;<<: *a\n'.split(b";")
)
_CONFIGURATIONS = (
    b"allow: [back office days]\nexclude: [a/**]\nselect: [titles]\nseverity:\n  back-office: warning\n",
    b"[tool.wordwatch]\nallow = ['back office days']\nfail_on = 'error'\n",
    b"max_size: 20 MB\noverrides:\n  - paths: [a/*]\n    ignore: [titles]\n",
)
_JSON = b'[{"title": "Back Office Clerk", "text": "a **b** <b>c</b>"}]'
_ZIP = (b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"\x00\x00", b"\xff\xff\xff\xff")

FAMILIES = {
    "text": Family("a.txt", seeds(".txt", ".md"), _TEXT, reader("a.txt")),
    "markdown": Family("a.md", seeds(".md"), _MARKDOWN, reader("a.md")),
    "json": Family("a.json", (*seeds(".jsonl"), _JSON), _RECORDS, reader("a.json")),
    "jsonl": Family("a.jsonl", seeds(".jsonl"), _RECORDS, reader("a.jsonl")),
    "csv": Family("a.csv", seeds(".csv"), _RECORDS, reader("a.csv")),
    "docx": Family("a.docx", seeds(".docx"), _ZIP, reader("a.docx")),
    "pdf": Family("a.pdf", seeds(".pdf"), _PDF, reader("a.pdf")),
    "yaml": Family(".wordwatch.yaml", _CONFIGURATIONS, _CONFIGURATION, configuration(".wordwatch.yaml")),
    "toml": Family("pyproject.toml", _CONFIGURATIONS, _CONFIGURATION, configuration("pyproject.toml")),
}
"""By the name that run.py takes."""
