"""Markdown tokens that know where in the source they come from.

The parser itself gives the lines of a block and nothing for what is inside of it. So both of its states are extended here: the state of the
block parser notes which source lines a content was cut from, the state of the inline parser where in the content each token begins.
Nothing is ever searched for.
"""

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.common import utils
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.paragraph import paragraph
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from wordwatch.formats.base.lines import Source
from wordwatch.formats.base.markup.prose import TEMPLATE, Places

_NESTING = 100  # containers within containers; what is deeper is read as paragraphs
_LABEL = r"\[\^[^\]\s]{1,200}\]"  # the name of a footnote is not looked for to the end of the text from every bracket
_FOOTNOTE = re.compile(rf"{_LABEL}:")
_REFERENCE = re.compile(_LABEL)
_DEFINED = re.compile(rf"{_LABEL}(?::[ \t]*)?")
_ATTRIBUTES = re.compile(r"\{:?[ ]*[.#][^{}\n]*\}")
_PIPE = re.compile(r"(?<!\\)\|")
_trim = getattr(utils, "mdTrim", str.strip)  # what the parser itself trims lines with, which depends on its release


class Raw(NamedTuple):
    """A text from which a content was trimmed; characters from ``starts[i]`` on come from ``origins[i]`` on."""

    text: str
    starts: list[int]
    origins: list[int]


def parse(source: Source, start: int, *, indented_code: bool = True) -> list[Token]:
    """The tokens of the source from ``start`` on. Without ``indented_code`` an indented line is text like any other.

    Tokens with text (inline, html_block, fence) have their Places in ``meta["places"]``, the children of inline tokens their
    offset in the content in ``meta["at"]``. Those of fenced code are places in ``meta["code"]``, the content with the line that opens it.
    """
    body = source.text[start:]
    text = body.replace(source.end, "\n") if source.end == "\r" else body.replace("\r\n", "\n")
    dropped: list[int] = []  # offsets, in the text for the parser, of the line ends that were two characters
    if len(text) < len(body):
        dropped = [match.start() - number for number, match in enumerate(re.finditer("\r\n", body))]
    markdown, env = _markdown(indented_code), dict[str, Any]()
    state = _BlockState(text, markdown, env, [])
    markdown.block.tokenize(state, state.line, state.lineMax)
    for token in state.tokens:
        if token.type == "inline":
            raw: Raw = token.meta["raw"]
            # What is trimmed off in front is white space, and the content begins with something else: this is the place, not a guess.
            lead = raw.text.find(token.content)
            starts, origins = [at - lead for at in raw.starts], raw.origins
            token.children = markdown.inline.parse(token.content, markdown, env, [])
        elif token.type == "html_block" and token.map:
            _, starts, origins = state.lines(token.map[0], token.content)
        elif token.type == "fence" and token.map:
            _, starts, origins = state.lines(token.map[0] + 1, token.content)
            opening = token.markup + token.info + "\n"
            token.meta["code"] = opening + token.content
            starts = [0, *(at + len(opening) for at in starts)]
            origins = [state.eMarks[token.map[0]] - len(opening) + 1, *origins]
        else:
            continue
        token.meta["places"] = Places(starts, [start + origin + bisect_left(dropped, origin) for origin in origins])
    return state.tokens


def line(text: str) -> Token:
    """An inline token, as in the result of ``parse``, for a whole text that is one paragraph."""
    token = Token("inline", "", 0, content=text)
    token.children = _markdown(False).inline.parse(text, _markdown(False), {}, [])
    token.meta["places"] = Places([0], [0])
    return token


class _BlockState(StateBlock):
    """Notes, for every content, the source lines that it was cut from."""

    def __init__(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self._cut = (0, "")
        self._row: list[Raw] = []

    def getLines(self, begin: int, end: int, indent: int, keepLastLF: bool) -> str:  # noqa: N802, N803 - the parser's names
        text = super().getLines(begin, end, indent, keepLastLF)
        self._cut = (begin, text)
        return text

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        parent = self.tokens[-1] if self.tokens else None
        token = super().push(ttype, tag, nesting)
        if ttype == "inline" and parent is not None:
            if parent.type in ("th_open", "td_open"):
                token.meta["raw"] = self._row.pop(0) if self._row else Raw("", [0], [0])
            elif parent.markup.startswith("#") and parent.map:
                begin = self.bMarks[parent.map[0]] + self.tShift[parent.map[0]] + len(parent.markup)
                token.meta["raw"] = Raw(self.src[begin : self.eMarks[parent.map[0]]], [0], [begin])
            else:
                token.meta["raw"] = self.lines(*self._cut)
        elif parent is not None and parent.type == "tr_open" and parent.map:
            self._row = self._cells(parent.map[0])
        return token

    def lines(self, begin: int, text: str) -> Raw:
        """Lines that the parser cut from the source, from line ``begin`` on.

        Only what stands left of a line is ever cut off, or a tab there turned into spaces, so that the end of every line is where it was.
        Blanks that a line begins with are no text, and may not be in the source at all.
        """
        starts, origins, at = [], [], 0
        for number, line in enumerate(text.split("\n"), begin):
            written = line.lstrip(" \t")
            starts.append(at + len(line) - len(written))
            origins.append(self.eMarks[min(number, len(self.eMarks) - 1)] - len(written))
            at += len(line) + 1
        return Raw(text, starts, origins)

    def _cells(self, line: int) -> list[Raw]:
        """The cells of a table row: split at pipes, without the backslashes that escape pipes."""
        begin = self.bMarks[line] + self.tShift[line]
        text = self.src[begin : self.eMarks[line]]
        bounds = [-1, *(match.start() for match in _PIPE.finditer(text)), len(text)]
        cells = []
        for left, right in pairwise(bounds):
            parts = text[left + 1 : right].split("\\|")
            cell, starts, origins, at = "", [0], [begin + left + 1], left + 1
            for part in parts:
                if at > left + 1:
                    starts.append(len(cell))
                    origins.append(begin + at - 1)
                    cell += "|"
                cell += part
                at += len(part) + 2
            cells.append(Raw(cell, starts, origins))
        if cells and not _trim(cells[0].text):
            del cells[0]
        return cells


class _BlockParser(ParserBlock):
    """Reads what is nested deeper than the parser goes as paragraphs; the parser itself leaves out all the rest of the text there."""

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803 - the parser's names
        if state.level < _NESTING:
            super().tokenize(state, startLine, endLine)
            return
        line = state.line = state.skipEmptyLines(startLine)
        while line < endLine and state.sCount[line] >= state.blkIndent:
            paragraph(state, line, endLine, False)
            line = state.line = state.skipEmptyLines(state.line)


class _InlineState(StateInline):
    """Notes where in the content every token begins."""

    text_at = 0

    def pushPending(self) -> Token:  # noqa: N802 - the parser's name
        token = super().pushPending()
        token.meta["at"] = self.text_at
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        before = self.tokens[-1] if self.tokens else None
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = token.meta["pos"] = self.pos
        if before is not None and before.type == "text" and before.meta.get("pos") == self.pos:
            # A run of emphasis marks is pushed mark by mark from one position.
            token.meta["at"] = before.meta["at"] + len(before.content)
        return token


class _InlineParser(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        state = _InlineState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


@lru_cache(maxsize=2)
def _markdown(indented_code: bool) -> MarkdownIt:
    markdown = MarkdownIt()
    markdown.block = _BlockParser()
    markdown.configure("commonmark", {"maxNesting": _NESTING}).enable("table")
    if not indented_code:
        markdown.disable("code")
    markdown.block.ruler.before("reference", "footnote", _footnote, {"alt": ["paragraph"]})
    markdown.inline = _InlineParser()
    markdown.inline.ruler.before("text", "note", _note)
    markdown.inline.ruler.before("link", "footnote_ref", _footnote_ref)
    markdown.inline.ruler.before("link", "template", _template)
    markdown.inline.ruler.before("link", "attributes", _attributes)
    markdown.inline.ruler2.disable("fragments_join")  # joined tokens would have one place for several
    return markdown


def _note(state: StateInline, silent: bool) -> bool:
    """Not a rule: it sees every step of the parser, and so where a run of plain text begins."""
    if not silent and isinstance(state, _InlineState) and not state.pending:
        state.text_at = state.pos
    return False


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The text of a footnote is a paragraph; without this rule, one of a single word would be taken for the target of a link."""
    if state.is_code_block(start) or not _FOOTNOTE.match(state.src, state.bMarks[start] + state.tShift[start]):
        return False
    return silent or paragraph(state, start, end, silent)


def _footnote_ref(state: StateInline, silent: bool) -> bool:
    return _skip(state, silent, _REFERENCE if state.pos else _DEFINED, "footnote_ref")


def _template(state: StateInline, silent: bool) -> bool:
    """Tags of Liquid, Jinja and their like, which stand in the sources of many sites."""
    return _skip(state, silent, TEMPLATE, "template")


def _attributes(state: StateInline, silent: bool) -> bool:
    """Identifiers and classes, as Kramdown and Pandoc write them behind headings and links."""
    return _skip(state, silent, _ATTRIBUTES, "attributes")


def _skip(state: StateInline, silent: bool, pattern: re.Pattern[str], name: str) -> bool:
    match = pattern.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push(name, "", 0).content = match.group()
    state.pos = match.end()
    return True
