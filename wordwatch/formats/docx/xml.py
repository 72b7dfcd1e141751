"""The XML of Word parts: safe parsing, names in both flavours of the standard, and the walk over the elements that hold text.

Whoever writes into a document later walks a part with ``text_elements`` again: the n-th element is the one that an Origin names.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from wordwatch.errors import ExtractError
from wordwatch.formats.docx.package import Package, Part, foreign

if TYPE_CHECKING:
    from lxml.etree import _Element

# Transitional and strict: Word writes either.
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_DRAWING = (
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://purl.oclc.org/ooxml/drawingml/main",
)
_PLACED = (
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
)
_CHART = (
    "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "http://purl.oclc.org/ooxml/drawingml/chart",
)
_MATHS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
_RELATIONS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_DUBLIN_CORE = ("http://purl.org/dc/elements/1.1/",)
_COMPATIBILITY = ("http://schemas.openxmlformats.org/markup-compatibility/2006",)


def _tags(namespaces: tuple[str, ...], names: str) -> frozenset[str]:
    return frozenset(f"{{{namespace}}}{name}" for namespace in namespaces for name in names.split())


def word(names: str) -> frozenset[str]:
    """The tags of these WordprocessingML names, in both flavours."""
    return _tags(_WORD, names)


DRAWING_PARAGRAPH = _tags(_DRAWING, "p")
DESCRIBED = _tags(_PLACED, "docPr")
INLINE = _tags(_PLACED, "inline")
CHART_VALUE = _tags(_CHART, "v")
MATHS = _tags(_MATHS, "oMath oMathPara")
PROPERTIES = _tags(_DUBLIN_CORE, "title subject description")
ALTERNATIVES = _tags(_COMPATIBILITY, "AlternateContent")
_FOREIGN = tuple(word("altChunk"))
CHOICE = _tags(_COMPATIBILITY, "Choice")

LITERAL = word("t") | _tags(_DRAWING, "t") | CHART_VALUE | PROPERTIES
"""Elements whose text is the document's text, character by character."""

_TABS = word("tab ptab")
_BREAKS = word("br cr") | _tags(_DRAWING, "br")
_HYPHENS = word("noBreakHyphen")
_SOFT_HYPHENS = word("softHyphen")
_SYMBOLS = word("sym")

SIGNS = _TABS | _BREAKS | _HYPHENS | _SOFT_HYPHENS | _SYMBOLS
"""Elements that stand for one character."""

_TEXT = tuple(LITERAL | SIGNS | DESCRIBED)


LEFT_OUT = "left-out"
"""The tag in place of the root of a part that is left out."""

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"


class Origin(NamedTuple):
    """Where a piece begins: code point ``offset`` of ``element_text`` of the ``element``-th (from 0) of ``text_elements`` of ``part``."""

    part: str
    element: int
    offset: int = 0


def parse(package: Package, part: Part) -> "_Element":
    """The root element of the part, an empty one where it is left out; what of its text cannot be read is noted in the package.

    Raises ExtractError where it is no XML or cannot be read, and where the main part has a document type.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(package.read(part), parser)
    except etree.XMLSyntaxError as error:
        reason = str(error).partition(", line")[0]
        raise ExtractError(f"is damaged (part {part.name} is not well-formed XML: {reason}): get a fresh copy") from error
    if root.getroottree().docinfo.internalDTD is not None:
        package.refuse(part)
        return etree.Element(LEFT_OUT)
    if next(root.iter(*_FOREIGN), None) is not None:
        package.note(foreign(part.name))
    return root


def text_elements(root: "_Element") -> Iterator["_Element"]:
    """All elements of a part that can hold text of the document, in document order, deleted and doubled ones included."""
    return root.iter(*_TEXT)


def element_text(element: "_Element") -> str:
    """The characters that one of ``text_elements`` stands for."""
    tag = element.tag
    if tag in LITERAL:
        return element.text or ""
    if tag in DESCRIBED:
        return element.get("descr") or ""
    if tag in _TABS:
        return "\t"
    if tag in _BREAKS:
        return "\n"
    if tag in _HYPHENS:
        return "\N{NON-BREAKING HYPHEN}"
    if tag in _SOFT_HYPHENS:
        return "\N{SOFT HYPHEN}"
    # Symbol fonts show pictures in place of letters, or keep them in the private use area: neither is a character that a word could have.
    try:
        code = int(attribute(element, "char") or "", 16)
    except ValueError:
        code = 0
    return chr(code) if 0x20 <= code < 0xD800 and not chr(code).isalnum() else OBJECT


def attribute(element: "_Element", name: str) -> str | None:
    """The value of a WordprocessingML attribute, in either flavour."""
    for namespace in _WORD:
        value = element.get(f"{{{namespace}}}{name}")
        if value is not None:
            return value
    return None


def relation(element: "_Element") -> str:
    """The relationship id that an element refers by, "" for none."""
    for namespace in _RELATIONS:
        value = element.get(f"{{{namespace}}}id")
        if value is not None:
            return value
    return ""


def child(element: "_Element", tags: frozenset[str]) -> "_Element | None":
    """The first child with one of the tags."""
    for candidate in element:
        if candidate.tag in tags:
            return candidate
    return None


def alternative(element: "_Element") -> "_Element | None":
    """The one of the alternatives that a present-day Word shows: the others say the same again."""
    return next((choice for choice in element if choice.tag in CHOICE), element[-1] if len(element) else None)
