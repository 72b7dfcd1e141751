"""A text inside something else, such as the field of a record or a paragraph of a plain text, as what its readers see of it."""

import html
import re
from typing import NamedTuple

from wordwatch.document import Kind
from wordwatch.formats.base.damage import mended
from wordwatch.formats.base.decode import Decoded
from wordwatch.formats.base.lines import Source
from wordwatch.formats.base.markup import escapes, guess
from wordwatch.formats.base.markup.html import ENTITY
from wordwatch.formats.base.tiling import Layer, Passage, Tiling

_STRONG = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,300})(?<=[^\s*_])\1")
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n[A-Za-z_][\w.-]*:[^\n]*\n(?:[^\n]*\n){0,60}?---[ \t]*(?:\n|\Z)")
_ESCAPED_TAG = re.compile(r"&lt;/?[A-Za-z]")


class Part(NamedTuple):
    """What will be a block; ``lead`` holds the indices of the parts that introduce it, nearest first."""

    kind: Kind
    passage: Passage
    lead: tuple[int, ...] = ()


def parts(passage: Passage, kind: Kind) -> list[Part]:
    """The value of a field as parts: one of ``kind`` where there is no markup in it, or where it is one paragraph.

    The origins of the parts are those of the passage. A part of markup that holds no words is left out.
    """
    passage = mended(escapes.line_ends(passage))
    front = _FRONT_MATTER.match(passage.text)
    if front is None:
        return _read(passage, kind)
    # A whole file of Markdown or HTML; what stands in front of its text is taken as it is.
    text = passage.cut(front.end(), len(passage.text))
    below = _read(text, kind)
    if len(below) == 1 and below[0].passage is text:
        return [Part(kind, passage)]
    shifted = [part._replace(lead=tuple(index + 1 for index in part.lead)) for part in below]
    return [Part(kind, passage.cut(0, front.end()).strip()), *shifted]


def _read(passage: Passage, kind: Kind) -> list[Part]:
    how = guess.markup(passage.text)
    if how == "entities":
        escaped = _ESCAPED_TAG.search(passage.text)
        passage = _entities(passage)
        how = guess.markup(passage.text) if escaped else ""
    if how not in ("html", "markdown"):
        return [Part(kind, passage)]
    from wordwatch.formats.base.markup.reader import Reader

    reader = Reader(Source(Decoded(passage.text)), field=True)
    if how == "html":
        reader.html()
    else:
        reader.markdown(0)
    layer = Layer(passage)
    found = [Part(block.kind, layer.through(Passage(block.text, block.pieces, block.emphasis)), block.lead) for block in reader.blocks]
    return [found[0]._replace(kind=kind)] if len(found) == 1 and found[0].kind == "paragraph" else found


def paragraph(passage: Passage, kind: Kind) -> list[Part]:
    """The parts of one paragraph whose place in its text is known: like ``parts``, but nothing in it begins a heading or a list."""
    passage = mended(passage)
    how = guess.markup(passage.text)
    if how != "markdown":
        return parts(passage, kind) if how else [Part(kind, passage)]
    from wordwatch.formats.base.markup import inline, tokens

    found, images, addresses = inline.read(Source(Decoded(passage.text)), tokens.line(passage.text), everything=True)
    layer = Layer(passage)
    read = [Part(kind, layer.through(one.passage)) for one in (*found, *images)]
    return read + [Part("code", layer.through(one.passage)) for one in addresses]


def title(passage: Passage) -> Passage:
    """A title without tags, entities and marks of emphasis."""
    shown = mended(passage)
    for pattern in (guess.TAG, _STRONG):
        if pattern.search(shown.text):
            shown = _without(shown, pattern)
    shown = _entities(shown)
    return shown if shown is passage else shown.strip()


def _without(passage: Passage, pattern: re.Pattern[str]) -> Passage:
    """Without tags, where those that end a line or a paragraph leave a space; of emphasis (group 2) only the words are left."""
    text, at = passage.text, 0
    tiling = Tiling(text)
    for match in pattern.finditer(text):
        tiling.verbatim(at, match.start())
        at = match.end()
        if pattern is _STRONG:
            tiling.verbatim(*match.span(2))
        elif (match["name"] or "").lower() in guess.LAYOUT:
            tiling.derived(" ", match.start(), at)
    tiling.verbatim(at, len(text))
    return Layer(passage).through(tiling.passage())


def _entities(passage: Passage) -> Passage:
    """With what the entities stand for."""
    text, at = passage.text, 0
    tiling = Tiling(text)
    for match in ENTITY.finditer(text):
        shown = html.unescape(match[0])
        if shown != match[0]:
            tiling.verbatim(at, match.start())
            at = match.end()
            tiling.derived(shown, match.start(), at)
    if not at:
        return passage
    tiling.verbatim(at, len(text))
    return Layer(passage).through(tiling.passage())
