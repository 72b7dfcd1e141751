"""The stories of a Word document, part by part: properties, body, headers and footers, notes, comments, diagrams and charts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wordwatch.formats.docx.package import Package, Part, Role, not_word
from wordwatch.formats.docx.styles import Styles
from wordwatch.formats.docx.walk import Draft, Walk
from wordwatch.formats.docx.xml import CHART_VALUE, DRAWING_PARAGRAPH, LEFT_OUT, PROPERTIES, attribute, child, parse, relation, word

if TYPE_CHECKING:
    from lxml.etree import _Element

_DOCUMENT = word("document")
_BODY = word("body")
_SECTION = word("sectPr")
_SECTION_PLACES = _BODY | word("pPr")
_HEADERS = word("headerReference footerReference")
_PAGES = {"first": "first page", "even": "even pages"}
_HEADER_ROLES: tuple[Role, ...] = ("header", "footer")
_NOTE_ROLES: tuple[Role, ...] = ("footnotes", "endnotes")
_DRAWING_ROLES: tuple[Role, ...] = ("diagram", "chart")
# The tags of the roots, without which nothing in a part is what it says.
_ROOTS: dict[Role, frozenset[str]] = {
    "header": word("hdr"),
    "footer": word("ftr"),
    "footnotes": word("footnotes"),
    "endnotes": word("endnotes"),
    "comments": word("comments"),
}
_NOTES = {"footnotes": word("footnote"), "endnotes": word("endnote"), "comments": word("comment")}
_REFERENCES = {"footnotes": word("footnoteReference"), "endnotes": word("endnoteReference")}


class Stories:
    """The stories of one document. Raises ExtractError where a part cannot be read."""

    def __init__(self, package: Package) -> None:
        self._package = package
        styles = self._parts("styles")
        self._styles = Styles(parse(package, styles[0]) if styles else None)

    def drafts(self, comments: bool) -> Iterator[Draft]:
        """The paragraphs of all stories in reading order, the comments of reviewers only if asked for."""
        for part in self._parts("properties"):
            yield from self._properties(part)
        (main,) = self._parts("document")
        root = parse(self._package, main)
        body = child(root, _BODY)
        if root.tag not in _DOCUMENT or body is None:
            raise not_word(main.name)
        walk = Walk(main.name, root, self._styles)
        walk.blocks(body)
        yield from walk.drafts
        labels = _header_labels(root)
        for role in _HEADER_ROLES:
            for part in self._parts(role):
                yield from self._header(part, labels.get(part.id, role))
        for role in _NOTE_ROLES:
            referred = [reference for reference in walk.notes if reference.tag in _REFERENCES[role]]
            for part in self._parts(role):
                yield from self._notes(part, _note_numbers(referred))
        for part in self._parts("comments") if comments else ():
            yield from self._notes(part, None)
        for role in _DRAWING_ROLES:
            for number, part in enumerate(self._parts(role), 1):
                yield from self._drawing(part, f"{role} {number}")

    def _root(self, part: Part) -> "_Element":
        """The root of a part, which is noted where it is none of its kind: Word would mend it, and so might show what is in it."""
        root = parse(self._package, part)
        if root.tag not in _ROOTS[part.role] and root.tag != LEFT_OUT:
            self._package.note(f"part {part.name} holds no {part.role} as Word writes it: open it in Word and save it again")
        return root

    def _parts(self, role: Role) -> list[Part]:
        return [part for part in self._package.parts if part.role == role]

    def _properties(self, part: Part) -> list[Draft]:
        root = parse(self._package, part)
        walk = Walk(part.name, root, self._styles)
        for element in root.iter(*PROPERTIES):
            name = element.tag.rpartition("}")[2]
            walk.single(element, "headline" if name == "title" else "field", f'document property "{name}"')
        return walk.drafts

    def _header(self, part: Part, label: str) -> list[Draft]:
        root = self._root(part)
        walk = Walk(part.name, root, self._styles, label)
        walk.blocks(root)
        return walk.drafts

    def _notes(self, part: Part, numbers: dict[str, int] | None) -> list[Draft]:
        """The notes by the numbers that readers see; without ``numbers``, by their place in the part."""
        root = self._root(part)
        walk = Walk(part.name, root, self._styles, part.role[:-1])
        notes = [note for note in root if note.tag in _NOTES[part.role]]
        for index, note in enumerate(notes, 1):
            number = index if numbers is None else numbers.get(attribute(note, "id") or "")
            walk.blocks(note, f"{part.role[:-1]} {number}" if number else None)
        return walk.drafts

    def _drawing(self, part: Part, label: str) -> list[Draft]:
        root = parse(self._package, part)
        walk = Walk(part.name, root, self._styles, label)
        seen = set()
        for element in root.iter(*DRAWING_PARAGRAPH, *CHART_VALUE):
            # A chart repeats the names of its categories with every series.
            text = element.text if element.tag in CHART_VALUE else None
            if text is None or text not in seen:
                walk.single(element, "paragraph", label)
                seen.add(text)
        return walk.drafts


def _header_labels(root: "_Element") -> dict[str, str]:
    """The label of each header and footer by the id that the first section with it refers by."""
    sections = [
        section for section in root.iter(*_SECTION) if (parent := section.getparent()) is not None and parent.tag in _SECTION_PLACES
    ]
    labels: dict[str, str] = {}
    for number, section in enumerate(sections, 1):
        for reference in section:
            if reference.tag in _HEADERS:
                page = _PAGES.get(attribute(reference, "type") or "")
                details = ", ".join(detail for detail in (f"section {number}" if len(sections) > 1 else None, page) if detail)
                name = reference.tag.rpartition("}")[2].removesuffix("Reference")
                labels.setdefault(relation(reference), f"{name} ({details})" if details else name)
    return labels


def _note_numbers(references: list["_Element"]) -> dict[str, int]:
    """The number of each note by its id; a note with a mark of its own has none."""
    numbered = [reference for reference in references if attribute(reference, "customMarkFollows") not in ("1", "true", "on")]
    return {attribute(reference, "id") or "": number for number, reference in enumerate(numbered, 1)}
