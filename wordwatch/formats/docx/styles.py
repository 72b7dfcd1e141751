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
_DIGITS = 6
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
        self._said: dict[str, _Said] = {}
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
        chain: dict[str, _Element | None] = {}
        while id_ and id_ not in chain and id_ not in self._said:
            chain[id_] = self._styles.get(id_)
            id_ = _value(chain[id_], _BASED_ON) or ""
        said = self._said.get(id_, _Said())
        # From the foundation up, and each remembered: a chain of thousands of styles is walked once.
        for name, style in reversed(chain.items()):
            said = self._said[name] = _said(name, style, said)
        if said.duty is not None:
            return said.duty
        if said.outline is not None and said.outline < 10:
            return Duty("heading", said.outline)
        return Duty("item") if said.listed else _PLAIN


class _Said(NamedTuple):
    """What a style and those that it is based on say; ``duty`` where one of them has a name that says all."""

    duty: Duty | None = None
    outline: int | None = None
    listed: bool | None = None


def _said(id_: str, style: "_Element | None", base: _Said) -> _Said:
    # Built-in styles keep their English name in every language; only the id is translated.
    name = (_value(style, _NAME) or id_).casefold()
    heading = _HEADING.fullmatch(name)
    if name == "title":
        return _Said(Duty("headline", 0))
    if heading:
        return _Said(Duty("heading", int(heading[1])))
    if name == "subtitle":
        return _Said(Duty("heading", 1))
    if name in ("quote", "intense quote"):
        return _Said(Duty("quote"))
    properties = child(style, _PARAGRAPH) if style is not None else None
    outline, listed = _outline(properties), _listed(properties)
    return _Said(base.duty, base.outline if outline is None else outline, base.listed if listed is None else listed)


def _value(parent: "_Element | None", tags: frozenset[str]) -> str | None:
    element = child(parent, tags) if parent is not None else None
    return attribute(element, "val") if element is not None else None


def _outline(properties: "_Element | None") -> int | None:
    """The outline level from 1 to 9, 10 for body text, None where nothing is said."""
    value = _value(properties, _OUTLINE)
    return int(value) + 1 if value is not None and value.isdecimal() and len(value) < _DIGITS else None


def _listed(properties: "_Element | None") -> bool | None:
    """Whether the paragraph is numbered or bulleted; None where nothing is said. Number 0 takes it out of the list of its style."""
    numbering = child(properties, _NUMBERING) if properties is not None else None
    return None if numbering is None else _value(numbering, _NUMBER) != "0"
