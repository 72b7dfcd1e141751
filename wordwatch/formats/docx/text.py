"""The text of one Word paragraph, run by run, with the origin of every character.

The accepted view is read: what is inserted counts, what is deleted or moved away does not. Hidden text counts, for it is one click from
being seen.
"""

from typing import TYPE_CHECKING

from wordwatch.document import Piece
from wordwatch.formats.docx.xml import (
    ALTERNATIVES,
    DESCRIBED,
    DRAWING_PARAGRAPH,
    INLINE,
    LITERAL,
    MATHS,
    OBJECT,
    SIGNS,
    Origin,
    alternative,
    attribute,
    child,
    element_text,
    word,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

BOX = word("txbxContent")
GONE = word("del moveFrom")
"""Elements whose content is gone once all changes are accepted."""

_FIELD = word("fldChar")
_DRAWING = word("drawing")
_PICTURES = _DRAWING | word("pict object")
_NOTES = word("footnoteReference endnoteReference")
# Properties, field codes, and readings set above East Asian characters.
_NO_TEXT = GONE | word("pPr rPr sdtPr sdtEndPr smartTagPr customXmlPr rubyPr rt instrText delText delInstrText")


class Text:
    """The text of a paragraph while it is being collected.

    ``indexes`` numbers the text elements of the part. ``apart`` are the elements met on the way that are blocks of their own: contents of
    text boxes, paragraphs of drawings, descriptions of pictures. ``notes`` are the ids of the notes referred to.
    """

    def __init__(self, part: str, indexes: dict["_Element", int]) -> None:
        self.part = part
        self.indexes = indexes
        self.apart: list[_Element] = []
        self.notes: list[_Element] = []
        self._pieces: list[tuple[str, Origin | None, bool]] = []
        # For each open field, how many pieces there were and whether a gap was open when its code began; None once its result began.
        self._fields: list[tuple[int, bool] | None] = []
        self._gap = False

    def read(self, paragraph: "_Element") -> None:
        """Add what the paragraph holds."""
        self._read(paragraph)
        # A field that does not end in its paragraph hides nothing: a broken one must not swallow the text behind it.
        self._fields.clear()

    def block(self) -> tuple[str, tuple[Piece, ...]]:
        """The text and the pieces that tile it."""
        pieces = []
        at = 0
        for text, origin, verbatim in self._pieces:
            pieces.append(Piece(at, at + len(text), origin, verbatim))
            at += len(text)
        return "".join(text for text, _, _ in self._pieces), tuple(pieces)

    def _read(self, parent: "_Element") -> None:
        for element in parent:
            tag = element.tag
            if tag in LITERAL or tag in SIGNS:
                self.take(element)
            elif tag in _NO_TEXT:
                pass
            elif tag in _FIELD:
                self._field(attribute(element, "fldCharType"))
            elif tag in ALTERNATIVES:
                chosen = alternative(element)
                if chosen is not None:
                    self._read(chosen)
            elif tag in _PICTURES:
                self._gap = self._gap or not _floats(element)
                self._set_apart(element)
            elif tag in MATHS:
                self._gap = True
            elif tag in _NOTES:
                self._gap = True
                self.notes.append(element)
            else:
                # Runs, links, content controls, smart tags, insertions, and wrappers that are not known yet.
                self._read(element)

    def take(self, element: "_Element") -> None:
        """Add the characters that one text element stands for."""
        text = element_text(element)
        if not text:
            return
        if self._gap and self._pieces and self._pieces[-1][0][-1].isalnum() and text[0].isalnum():
            self._pieces.append((OBJECT, None, False))
        self._gap = False
        self._pieces.append((text, Origin(self.part, self.indexes[element]), element.tag not in SIGNS))

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append((len(self._pieces), self._gap))
        elif self._fields and kind in ("separate", "end"):
            # What came since the begin was the field's code, even where other fields stood in it.
            begin = self._fields.pop()
            if begin is not None:
                del self._pieces[begin[0] :]
                self._gap = begin[1]
            if kind == "separate":
                self._fields.append(None)

    def _set_apart(self, parent: "_Element") -> None:
        for element in parent:
            tag = element.tag
            if tag in BOX or tag in DRAWING_PARAGRAPH:
                self.apart.append(element)
            elif tag in ALTERNATIVES:
                chosen = alternative(element)
                if chosen is not None:
                    self._set_apart(chosen)
            else:
                if tag in DESCRIBED and element.get("descr"):
                    self.apart.append(element)
                self._set_apart(element)


def _floats(picture: "_Element") -> bool:
    """Whether the picture stands beside the text, not between its words."""
    if picture.tag in _DRAWING:
        return child(picture, INLINE) is None
    return any("position:absolute" in (shape.get("style") or "").replace(" ", "") for shape in picture.iter())
