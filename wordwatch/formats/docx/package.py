"""The parts of a Word document that hold text, found by their relationships; nothing heavier than zipfile and expat is needed."""

import re
from collections.abc import Iterator
from contextlib import suppress
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

_NOTED = 20  # clauses: more tell nobody more
_TYPES = "[Content_Types].xml"
_STORY = re.compile(r"wordprocessingml\.(?:header|footer|footnotes|endnotes)\+xml$")
_MARK = re.compile("[^\ufeff \t\r\n]")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# Encodings that office programs write, and in which what is searched before parsing is what the parser will read.
_ENCODINGS = re.compile(r"utf-?8|utf-?16(?:-?[lb]e)?|(?:us-)?ascii|iso-?8859-\d{1,2}|latin-?1|windows-125\d|cp125\d", re.IGNORECASE)
_UNREADABLE = (b"\0\0\xfe\xff", b"\xff\xfe\0\0", b"\0\0\0<", b"<\0\0\0", b"\x4c\x6f\xa7\x94")  # UTF-32 and EBCDIC
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")

MAX_TAGS = 1_000_000
"""The most tags that the parts of a document may have together; one of 900 pages has some 200,000."""

MAX_PARTS = 2_000
"""The most parts with text: every section of a document may have six headers and footers."""

MAX_RELATIONS = 50_000
"""The most relationships of one part: every link and every picture is one."""

# Office writes an embedded web page as a part of its own, which says nothing until Word has read it in.
_FOREIGN = re.compile(r"<(?:[\w.-]+:)?altChunk[\s/>]")
_MAIN = re.compile(r"<(?:[\w.-]+:)?document[\s>]")


class Part(NamedTuple):
    """A part with text: its name in the zip file, what it holds, and the id by which the main part refers to it ("" where it does not)."""

    name: str
    role: Role
    id: str = ""


class Package:
    """A Word document as a set of parts. ``parts`` are in reading order: properties, main part, then the rest.

    ``unread`` is what will not be read though Word may show it, a clause for each; it grows while the parts are read.
    """

    def __init__(self, data: bytes) -> None:
        """Open the document in ``data``. Raises ExtractError where it is no Word document that can be read."""
        if data.startswith(_OLE):
            if _ENCRYPTED in data:
                raise ExtractError("is encrypted: open it in Word and save it as .docx without a password")
            raise ExtractError("is an old .doc saved as .docx (or encrypted): open it in Word and save it as .docx without a password")
        self._archive = Archive(data)
        self._tags = 0
        self.unread: list[str] = []
        for name in self._archive.doubled:
            self.note(f"there are two parts of the name {name}, of which one was read: open it in Word and save it again")
        self.parts = tuple(self._find())
        for name in self._stray():
            self.note(f"nothing in the document leads to part {name}, which was not read: open it in Word and save it again")
        if len(self.parts) > MAX_PARTS:
            raise ExtractError(f"has more than {MAX_PARTS:,} parts with text, which is more than is safe to read: split it")

    def note(self, clause: str) -> None:
        """Note what is not read."""
        if clause not in self.unread and len(self.unread) < _NOTED:
            self.unread.append(clause)

    def read(self, part: Part) -> bytes:
        """The bytes of the part. Raises ExtractError where they cannot be had or are more than is safe to parse."""
        data = self._archive.read(part.name)
        self._tags += data.count(b"<")
        if self._tags > MAX_TAGS:
            raise ExtractError(f"holds more than {MAX_TAGS:,} tags, which is more than is safe to read: split it")
        _encoding(data, part.name)
        return data

    def xml(self, part: Part) -> str:
        """The XML of the part as text, for a search before anything is parsed; what would hide text from the search is noted.

        Raises ExtractError for what cannot be read.
        """
        xml = _decode(self.read(part), part.name)
        root = _root(xml)
        if xml.startswith("<!", root):
            self.refuse(part)
            return ""
        if part.role == "document" and not _MAIN.match(xml, root):
            raise not_word(part.name)
        if "altChunk" in xml and _FOREIGN.search(xml):
            self.note(foreign(part.name))
        return xml.replace("<![CDATA[", "").replace("]]>", "") if "<![CDATA[" in xml else xml

    def refuse(self, part: Part) -> None:
        """Leave out a part with a document type, whose text may be anything. Raises ExtractError where it is the main one."""
        error = refused_doctype(part.name)
        if part.role == "document":
            raise error
        self.note(str(error))

    def _find(self) -> Iterator[Part]:
        mains = []
        for kind, target, _ in self._relations(""):
            if kind == "officeDocument":
                mains.append(target)
            elif kind == "core-properties" and target in self._archive:
                yield Part(target, "properties")
        main = mains[0] if mains else "word/document.xml"
        for other in mains[1:]:
            self.note(f"{other} is a main part besides {main}, and was not read: open it in Word and save it again")
        if main not in self._archive:
            raise not_word(main)
        yield Part(main, "document")
        for kind, target, id_ in self._relations(main):
            if kind in _ROLES and target in self._archive:
                yield Part(target, _ROLES[kind], id_)
            elif kind in _ROLES and kind not in ("styles", "comments"):
                self.note(f"part {target} is missing: open it in Word and save it again")

    def _stray(self) -> Iterator[str]:
        """The names of headers, footers and notes, by what the package says of them, to which nothing leads; building blocks aside."""
        if _TYPES not in self._archive:
            return
        known = {part.name.casefold() for part in self.parts}
        with suppress(ExtractError):
            for attributes in _elements(self._archive.read(_TYPES), _TYPES, "Override"):
                name = attributes.get("PartName", "").lstrip("/")
                stray = name in self._archive and name.casefold() not in known and "glossary/" not in name
                if stray and _STORY.search(attributes.get("ContentType", "")):
                    yield name

    def _relations(self, source: str) -> Iterator[tuple[str, str, str]]:
        """The last word of the type, the target's name and the id of each relationship of the part ``source`` ("": of the package)."""
        folder, _, name = source.rpartition("/")
        rels = f"{folder}/_rels/{name}.rels".lstrip("/")
        if rels not in self._archive:
            return
        seen = set()  # a part is read once, however often it is referred to
        for attributes in _elements(self._archive.read(rels), rels, "Relationship"):
            kind, target = attributes.get("Type", "").rpartition("/")[2], _resolve(folder, attributes.get("Target", ""))
            if (kind, target.casefold()) not in seen and attributes.get("TargetMode") != "External":
                seen.add((kind, target.casefold()))
                yield kind, target, attributes.get("Id", "")


def not_word(name: str) -> ExtractError:
    """The error for a zip file without the main part of a Word document."""
    return ExtractError(f"is no Word document (it has no document in {name}): open it in its own program and save it as .docx")


def foreign(name: str) -> str:
    """The clause for text that Word would read in when it opens the document."""
    return f"holds a web page that only Word can open (altChunk in {name}): open it in Word and save it again"


def refused_doctype(name: str) -> ExtractError:
    """The error for a part with a document type."""
    return ExtractError(f"has a document type in part {name}, which no Word document may have: open it in Word and save it again")


def _root(xml: str) -> int:
    """Where the root element or a document type begins: behind white space, comments and processing instructions."""
    at = 0
    while True:
        at = len(xml) if (mark := _MARK.search(xml, at)) is None else mark.start()
        end = "?>" if xml.startswith("<?", at) else "-->" if xml.startswith("<!--", at) else ""
        if not end:
            return at
        found = xml.find(end, at + 2)
        at = found + len(end) if found >= 0 else len(xml)


def _encoding(data: bytes, name: str) -> str:
    """The encoding of XML by its byte order mark or its declaration. Raises ExtractError for one that no office program writes."""
    encoding = "utf-32 or EBCDIC"
    if data.startswith(_UNREADABLE):
        pass
    elif data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif data.startswith((b"<\0", b"\0<")):
        encoding = "utf-16-le" if data[1] == 0 else "utf-16-be"
    else:
        declared = _DECLARED.match(data)
        encoding = declared[1].decode("ascii") if declared else "utf-8-sig"
        if declared is None or _ENCODINGS.fullmatch(encoding):
            return encoding
    if encoding.startswith("utf-16"):
        return encoding
    raise ExtractError(f"is in an encoding that no office program writes (part {name}: {encoding}): open it in Word and save it again")


def _decode(data: bytes, name: str) -> str:
    """The XML as text."""
    encoding = _encoding(data, name)
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
            if len(found) > MAX_RELATIONS:
                raise ExtractError(f"has more than {MAX_RELATIONS:,} relationships in {name}, which is more than is safe to read: split it")

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
