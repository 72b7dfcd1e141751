"""What the style of a Word paragraph says about its duty: title, heading, list item, quotation."""

import re
from typing import TYPE_CHECKING, NamedTuple

from wordwatch.document import Kind
from wordwatch.formats.docx.xml import attribute, child, word

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE = word("style")
_NAME = word("name")
_BASED_ON = word("basedOn")
_PARAGRAPH = word("pPr")
_STYLE_ID = word("pStyle")
_OUTLINE = word("outlineLvl")
_NUMBERING = word("numPr")
_NUMBER = word("numId")
_HEADING = re.compile(r"heading ?([1-9])")


class Duty(NamedTuple):
    """The kind of a paragraph and, for titles and headings, its level: 0 for the title, 1 to 9 for headings; None for the rest."""

    kind: Kind
    level: int | None = None


_PLAIN = Duty("paragraph")


class Styles:
    """The paragraph styles of a document, from its style part (None: it has none)."""

    def __init__(self, root: "_Element | None") -> None:
        self._styles: dict[str, _Element] = {}
        self._duties: dict[str, Duty] = {}
        self._default = ""
        for style in root if root is not None else ():
            if style.tag in _STYLE and attribute(style, "type") in ("paragraph", None):
                id_ = attribute(style, "styleId") or ""
                self._styles[id_] = style
                if attribute(style, "default") in ("1", "true", "on"):
                    self._default = id_

    def duty(self, properties: "_Element | None") -> Duty:
        """The duty of a paragraph with these properties (its w:pPr, None where it has none)."""
        id_ = _value(properties, _STYLE_ID) or self._default
        if id_ not in self._duties:
            self._duties[id_] = self._of_style(id_)
        duty = self._duties[id_]
        if duty.level is not None:
            return duty
        outline = _outline(properties)
        if outline is not None:
            return Duty("heading", outline) if outline < 10 else duty
        listed = _listed(properties)
        if listed is None:
            return duty
        return Duty("item") if listed else _PLAIN if duty.kind == "item" else duty

    def _of_style(self, id_: str) -> Duty:
        listed: bool | None = None
        outline: int | None = None
        seen = set()
        while id_ and id_ not in seen:
            seen.add(id_)
            style = self._styles.get(id_)
            # Built-in styles keep their English name in every language; only the id is translated.
            name = (_value(style, _NAME) or id_).casefold()
            heading = _HEADING.fullmatch(name)
            if name == "title":
                return Duty("headline", 0)
            if heading:
                return Duty("heading", int(heading[1]))
            if name == "subtitle":
                return Duty("heading", 1)
            if name in ("quote", "intense quote"):
                return Duty("quote")
            properties = child(style, _PARAGRAPH) if style is not None else None
            outline = _outline(properties) if outline is None else outline
            listed = _listed(properties) if listed is None else listed
            id_ = _value(style, _BASED_ON) or ""
        if outline is not None and outline < 10:
            return Duty("heading", outline)
        return Duty("item") if listed else _PLAIN


def _value(parent: "_Element | None", tags: frozenset[str]) -> str | None:
    element = child(parent, tags) if parent is not None else None
    return attribute(element, "val") if element is not None else None


def _outline(properties: "_Element | None") -> int | None:
    """The outline level from 1 to 9, 10 for body text, None where nothing is said."""
    value = _value(properties, _OUTLINE)
    return int(value) + 1 if value is not None and value.isdecimal() else None


def _listed(properties: "_Element | None") -> bool | None:
    """Whether the paragraph is numbered or bulleted; None where nothing is said. Number 0 takes it out of the list of its style."""
    numbering = child(properties, _NUMBERING) if properties is not None else None
    return None if numbering is None else _value(numbering, _NUMBER) != "0"
