"""From the inline tokens of one Markdown block to its text."""

import re
from typing import NamedTuple

from markdown_it.token import Token

from wordwatch.formats.base.lines import Source
from wordwatch.formats.base.markup.prose import MENU, Found, Places, Prose

_ADDRESS = re.compile(r"\]\([ \n]*<?([a-z]+://[^\s()<>]+)")

_EMPHASIS = frozenset(["em_open", "em_close", "strong_open", "strong_close"])


class Read(NamedTuple):
    """The passages of a block, and the descriptions of the images in it, which are texts of their own.

    ``addresses`` are the full addresses of its links and images, where they are wanted.
    """

    found: list[Found]
    images: list[Found]
    addresses: list[Found]


def read(source: Source, token: Token, *, everything: bool = False) -> Read:
    """The text of an inline token that ``tokens.parse`` made.

    With ``everything`` code is text, its backticks included, and so are addresses between angle brackets; those of links are read as well.
    """
    places: Places = token.meta["places"]
    emitter = _Emitter(source, places, token.content, everything)
    prose = Prose(source, places, numbers=everything)
    emitter.emit(token.children or [], 0, prose)
    return Read(prose.finish(), emitter.images, emitter.addresses)


class _Emitter:
    """Gives the children of one token to a prose, and collects what are texts of their own."""

    def __init__(self, source: Source, places: Places, content: str, everything: bool) -> None:
        self.images: list[Found] = []
        self.addresses: list[Found] = []
        self._source = source
        self._places = places
        self._content = content
        self._everything = everything

    def emit(self, tokens: list[Token], base: int, prose: Prose) -> None:
        """Tokens whose offsets count from ``base`` of the content."""
        content = self._content
        automatic = False  # inside <https://...>, whose text is an address
        for token in tokens:
            at = base + token.meta["at"]
            if token.type == "link_open" and token.info == "auto":
                automatic = True
                self._plain(at, content.index(">", at) + 1, prose)
            elif token.type == "link_close":
                if not automatic:
                    self._address(at)
                automatic = False
            elif automatic:
                continue
            elif token.type == "text" or (token.type == "text_special" and token.content == token.markup):
                prose.text(at, at + len(token.content))
            elif token.type == "text_special":
                prose.derived(token.content, at, at + len(token.markup))
            elif token.type in _EMPHASIS:
                prose.emphasis(begins=token.nesting > 0)
            elif token.type == "softbreak":
                prose.line_end(at)
            elif token.type == "hardbreak":
                prose.line_end(at + (content[at] == "\\"))
            elif token.type == "code_inline":
                end, marks = _after_code(content, at, token.markup), len(token.markup)
                if MENU.search(token.content) and not self._everything:
                    self._text(at + marks, end - marks, prose)
                else:
                    self._plain(at, end, prose)
            elif token.type == "template":
                prose.object(at, at + len(token.content))
            elif token.type == "html_inline":
                prose.markup(token.content, at)
            elif token.type == "image":
                end = at + 2 + len(token.content)
                prose.object(at, end + 1)
                self._address(end)
                description = Prose(self._source, self._places)
                number = len(self.images)
                self.emit(token.children or [], at + 2, description)
                self.images[number:number] = description.finish()

    def _plain(self, start: int, end: int, prose: Prose) -> None:
        """Code or an address in the text: an object in it, or text as it is written."""
        if self._everything:
            self._text(start, end, prose)
        else:
            prose.object(start, end)

    def _text(self, start: int, end: int, prose: Prose) -> None:
        for line in self._content[start:end].split("\n"):
            prose.text(start, start + len(line))
            start += len(line) + 1
            if start < end:
                prose.line_end(start - 1)

    def _address(self, at: int) -> None:
        """The address of a link whose text ends at ``at``."""
        match = _ADDRESS.match(self._content, at) if self._everything else None
        if match:
            prose = Prose(self._source, self._places)
            prose.text(*match.span(1))
            self.addresses += prose.finish()


def _after_code(content: str, at: int, marks: str) -> int:
    """Where a code span ends: after the next run of as many backticks as it begins with."""
    closing = re.compile(rf"(?<!`){marks}(?!`)").search(content, at + len(marks))
    return closing.end() if closing else len(content)
