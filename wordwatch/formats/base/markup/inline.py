"""From the inline tokens of one Markdown block to its text."""

import re
from typing import NamedTuple

from markdown_it.token import Token

from wordwatch.formats.base.lines import Source
from wordwatch.formats.base.markup.prose import Found, Places, Prose


class Read(NamedTuple):
    """The passages of a block, and the descriptions of the images in it, which are texts of their own."""

    found: list[Found]
    images: list[Found]


def read(source: Source, token: Token) -> Read:
    """The text of an inline token that ``markdown_map.parse`` made."""
    places: Places = token.meta["places"]
    prose = Prose(source, places)
    images: list[Found] = []
    _emit(source, token.children or [], token.content, 0, prose, images)
    return Read(prose.finish(), images)


def _emit(source: Source, tokens: list[Token], content: str, base: int, prose: Prose, images: list[Found]) -> None:
    automatic = False  # inside <https://...>, whose text is an address
    for token in tokens:
        at = base + token.meta["at"]
        if token.type == "link_open" and token.info == "auto":
            automatic = True
            prose.object(at, content.index(">", at) + 1)
        elif token.type == "link_close":
            automatic = False
        elif automatic:
            continue
        elif token.type == "text" or (token.type == "text_special" and token.content == token.markup):
            prose.text(at, at + len(token.content))
        elif token.type == "text_special":
            prose.derived(token.content, at, at + len(token.markup))
        elif token.type == "softbreak":
            prose.line_end(at)
        elif token.type == "hardbreak":
            prose.line_end(at + (content[at] == "\\"))
        elif token.type == "code_inline":
            prose.object(at, _after_code(content, at, token.markup))
        elif token.type == "template":
            prose.object(at, at + len(token.content))
        elif token.type == "html_inline":
            prose.markup(token.content, at)
        elif token.type == "image":
            prose.object(at, at + 2 + len(token.content) + 1)
            description, inner = Prose(source, prose.places), list[Found]()
            _emit(source, token.children or [], content, at + 2, description, inner)
            images += description.finish() + inner


def _after_code(content: str, at: int, marks: str) -> int:
    """Where a code span ends: after the next run of as many backticks as it begins with."""
    closing = re.compile(rf"(?<!`){marks}(?!`)").search(content, at + len(marks))
    return closing.end() if closing else len(content)
