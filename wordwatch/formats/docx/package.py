"""The parts of a Word document that hold text, found by their relationships; nothing heavier than zipfile and expat is needed."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from wordwatch.errors import ExtractError
from wordwatch.formats.base.archive import Archive

Role = Literal["document", "header", "footer", "footnotes", "endnotes", "comments", "diagram", "chart", "styles", "properties"]

# The last word of a relationship's type is the same in the transitional and in the strict flavour of the standard.
_ROLES: dict[str, Role] = {
    "header": "header",
    "footer": "footer",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "diagramData": "diagram",
    "chart": "chart",
    "styles": "styles",
}

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
_ROOT = re.compile(r"<[A-Za-z_]")


# Office writes an embedded web page as a part of its own, which says nothing until Word has read it in.
_FOREIGN = re.compile(r"<(?:[\w.-]+:)?altChunk[\s/>]")
_MAIN = re.compile(r"<(?:[\w.-]+:)?document[\s>]")


class Part(NamedTuple):
    """A part with text: its name in the zip file, what it holds, and the id by which the main part refers to it ("" where it does not)."""

    name: str
    role: Role
    id: str = ""


class Package:
    """A Word document as a set of parts. ``parts`` are in reading order: properties, main part, then the rest."""

    def __init__(self, data: bytes) -> None:
        """Open the document in ``data``. Raises ExtractError where it is no Word document that can be read."""
        if data.startswith(_OLE):
            if _ENCRYPTED in data:
                raise ExtractError("is encrypted: open it in Word and save it as .docx without a password")
            raise ExtractError("is an old .doc saved as .docx (or encrypted): open it in Word and save it as .docx without a password")
        self._archive = Archive(data)
        self.parts = tuple(self._find())

    def read(self, part: Part) -> bytes:
        """The bytes of the part. Raises ExtractError where they cannot be had."""
        return self._archive.read(part.name)

    def xml(self, part: Part) -> str:
        """The XML of the part as text, for a search before anything is parsed.

        Raises ExtractError for what cannot be read, and for what would hide text from the search: document types, embedded web pages.
        """
        xml = _decode(self.read(part), part.name)
        root = _ROOT.search(xml)
        if "<!DOCTYPE" in xml[: root.start() if root else None]:
            raise refused_doctype(part.name)
        if part.role == "document" and (root is None or not _MAIN.match(xml, root.start())):
            raise not_word(part.name)
        if "altChunk" in xml and _FOREIGN.search(xml):
            raise foreign(part.name)
        return xml.replace("<![CDATA[", "").replace("]]>", "") if "<![CDATA[" in xml else xml

    def _find(self) -> Iterator[Part]:
        main = "word/document.xml"
        for kind, target, _ in self._relations(""):
            if kind == "officeDocument":
                main = target
            elif kind == "core-properties" and target in self._archive:
                yield Part(target, "properties")
        if main not in self._archive:
            raise not_word(main)
        yield Part(main, "document")
        for kind, target, id_ in self._relations(main):
            if kind in _ROLES and target in self._archive:
                yield Part(target, _ROLES[kind], id_)

    def _relations(self, source: str) -> Iterator[tuple[str, str, str]]:
        """The last word of the type, the target's name and the id of each relationship of the part ``source`` ("": of the package)."""
        folder, _, name = source.rpartition("/")
        rels = f"{folder}/_rels/{name}.rels".lstrip("/")
        if rels not in self._archive:
            return
        for attributes in _elements(self._archive.read(rels), rels, "Relationship"):
            yield attributes.get("Type", "").rpartition("/")[2], _resolve(folder, attributes.get("Target", "")), attributes.get("Id", "")


def not_word(name: str) -> ExtractError:
    """The error for a zip file without the main part of a Word document."""
    return ExtractError(f"is no Word document (it has no document in {name}): open it in its own program and save it as .docx")


def foreign(name: str) -> ExtractError:
    """The error for text that Word would read in when it opens the document."""
    return ExtractError(f"holds a web page that only Word can open (altChunk in {name}): open it in Word and save it again")


def refused_doctype(name: str) -> ExtractError:
    """The error for a part with a document type."""
    return ExtractError(f"has a document type in part {name}, which no Word document may have: open it in Word and save it again")


def _decode(data: bytes, name: str) -> str:
    """The XML as text, by its byte order mark or its declaration."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif data.startswith((b"<\0", b"\0<")):
        encoding = "utf-16-le" if data[1] == 0 else "utf-16-be"
    else:
        declared = _DECLARED.match(data)
        encoding = declared[1].decode("ascii") if declared else "utf-8-sig"
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeDecodeError) as error:
        raise ExtractError(f"is damaged (part {name} is not in the encoding {encoding}): open it in Word and save it again") from error


def _elements(data: bytes, name: str, wanted: str) -> list[dict[str, str]]:
    """The attributes of all elements of that local name. Raises ExtractError where the part is no XML or has a document type."""
    from xml.parsers import expat

    found: list[dict[str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition("}")[2] == wanted:
            found.append(attributes)

    def doctype(*_: object) -> None:
        raise refused_doctype(name)

    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # the last two: encodings that Python or expat does not know
        raise ExtractError(f"is damaged (part {name} is not well-formed XML: {error}): get a fresh copy") from error
    return found


def _resolve(folder: str, target: str) -> str:
    from posixpath import join, normpath

    return normpath(join("/", folder, target)).lstrip("/")
