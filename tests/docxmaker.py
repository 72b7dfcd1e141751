"""Word documents made from the XML of their bodies: what a test wants to say and nothing else."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_ROOTS = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments", "styles": "styles"}


def escaped(text: str) -> str:
    """The text as XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def run(text: str, properties: str = "") -> str:
    """A run with this text."""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'


def para(*content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; plain strings without a tag become runs."""
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(one if one.startswith("<") else run(one) for one in content)
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{inside}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells; plain strings without a tag become paragraphs, what begins with <w:tcPr> is taken as it is."""

    def cell(content: str) -> str:
        return f"<w:tc>{content if content.startswith('<') else para(content)}</w:tc>"

    lines = ["<w:tr>" + "".join(map(cell, row)) + "</w:tr>" for row in rows]
    return "<w:tbl><w:tblPr/>" + "".join(lines) + "</w:tbl>"


def style(id_: str, name: str, inside: str = "", *, default: bool = False) -> str:
    """A paragraph style."""
    given = 'w:default="1" ' if default else ""
    return f'<w:style w:type="paragraph" {given}w:styleId="{id_}"><w:name w:val="{name}"/>{inside}</w:style>'


def docx(body: str, *parts: tuple[str, ...], strict: bool = False, encoding: str = "utf-8", main: str = "word/document.xml") -> bytes:
    """A document with this body. ``parts`` are (kind, content, id): header, footer, footnotes, styles, core, diagramData, chart, ..."""
    folder, _, name = main.rpartition("/")
    files: dict[str, bytes] = {}
    package, document = [], []
    for number, part in enumerate(parts):
        kind, content = part[:2]
        id_ = part[2] if len(part) > 2 else f"rId{number}"
        if kind == "core":
            files["docProps/core.xml"] = (
                f'<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/">{content}</cp:coreProperties>'.encode()
            )
            package.append(f'<Relationship Id="core" Type="{_CORE}" Target="docProps/core.xml"/>')
            continue
        root = f"w:{_ROOTS[kind]}" if kind in _ROOTS else "root"
        path = f"{kind}{number}.xml"
        files[f"{folder}/{path}".lstrip("/")] = f"<{root} {NAMESPACES}>{content}</{root}>".encode()
        document.append(f'<Relationship Id="{id_}" Type="{_OFFICE}{kind}" Target="{path}"/>')
    package.append(f'<Relationship Id="main" Type="{_OFFICE}officeDocument" Target="{main}"/>')
    xml = f'<?xml version="1.0" encoding="{encoding}"?><w:document {NAMESPACES}><w:body>{body}</w:body></w:document>'
    files[main] = (xml.replace(W, STRICT) if strict else xml).encode(encoding)
    files["_rels/.rels"] = _relationships(package)
    files[f"{folder}/_rels/{name}.rels".lstrip("/")] = _relationships(document)
    return zipped(files)


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip file with these files."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def _relationships(inside: list[str]) -> bytes:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{"".join(inside)}</Relationships>'.encode()
