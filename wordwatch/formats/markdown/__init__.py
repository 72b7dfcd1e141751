"""Markdown: CommonMark with the tables, strikethrough, footnotes and task lists of GitHub, and front matter.

Prose is what a reader sees: text, link texts, image descriptions, the text in HTML. Code, addresses, tags and comments are not;
code inside a sentence stands in the block as U+FFFC.
"""

from collections.abc import Iterable

from wordwatch.document import Block, Document, Location, Span
from wordwatch.formats.base import Options
from wordwatch.formats.base.decode import decode
from wordwatch.formats.base.decode import peek as peek_text
from wordwatch.formats.base.fields import kind
from wordwatch.formats.base.lines import Source


def peek(data: bytes) -> Iterable[str] | None:
    """The whole text, markup included; None where its encoding has to be guessed. Raises ExtractError for binary data."""
    return peek_text(data)


def extract(path: str, data: bytes, options: Options) -> Document:
    """Front matter, headings, paragraphs, items, quotes and cells. Raises ExtractError for binary data."""
    from wordwatch.formats.base.markup.reader import Reader
    from wordwatch.formats.markdown import front_matter

    source = Source(decode(data))
    reader = Reader(source, mdx=path.lower().endswith(".mdx"))
    values, body = front_matter.read(source)
    for name, key, passage in values:
        reader.value(passage, kind(key, options), f'front matter "{name}"' if name else "front matter", heads=key == name == "title")
    reader.markdown(body)
    return Document(path, "markdown", tuple(reader.blocks), source)


def locate(document: Document, block: Block, span: Span) -> Location:
    """Line and column in the file; columns count code points, a tab is one."""
    source: Source = document.source
    return source.locate(block, span)
