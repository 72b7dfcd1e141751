"""A term in source code: in a code span, as a key, a value or an identifier on a line of code."""

import re
from typing import NamedTuple

from wordwatch.formats.base.markup.prose import MENU
from wordwatch.meaning.setting import Setting

# What only lines of code have; one line of any of many languages is enough.
_CODE = re.compile(
    r"""
      [;{]\s*$ | ^\s*[}\])]+[,;]?\s*$                    # ends of statements, openings and closings of blocks
    | => | \)\s*\{ | \w\(\) | \w\(['"] | ::                # arrows, calls, scopes
    | ^\s*(?:
          import\s+[\w{*'"]+\s*(?:from|,|;|$) | from\s+[\w.]+\s+import
        | (?:const|let|var)\s+[\w{\[]+.*=
        | export\s+(?:default|const|function|class|async|type) | class\s+\w+\s*(?:[:({<]|extends|;|$)
        | module\s+[A-Z]\w*\s*$ | def\s+\w+ | function\s+\w*\( | case\s+['"]
        | namespace\s+\w+ | package\s+[\w.]+; | require\s*[('"]
        | \$\s | git\s+\w+\s | npm\s+\w | yarn\s+\w | docker\s+\w | curl\s+- | mkdir\s | cd\s+[\w./-]+\s*$   # commands
        | SELECT\s | INSERT\s | UPDATE\s+\w+\s+SET | ALTER\s
      )
    | ^\s*"[\w.@/-]+"\s*: | ^\s*'[\w.-]+'\s*=>            # keys of JSON and of PHP
    | [\w"']\s*===?\s*[\w"']                               # comparisons
    """,
    re.VERBOSE,
)
_COMMENT = re.compile(r"(?:^|\s)(?://|#|/\*|\*|<!--|--)\s")
_TYPED_VALUE = re.compile(r"\??:\s*(?:true|false|null|string|number|boolean|any|\{|\[)")
_ASSIGNMENT = re.compile(r"\s*[\w-]+\s*[:=]\s*(['\"])[\w-]+\1[,;]?\s*")
_TECHNICAL = re.compile(r"[{};]|\w_\w|[a-z][A-Z]|=>|\bnpm\b")
_COLON_AFTER_KEY = re.compile(r"[\"']?\s*\??:(?:\s|$)")
_BEFORE_VALUE = re.compile(r"[=\[|{?]\s*$")
_BEFORE_ARGUMENT = re.compile(r"[:(,]\s*$")
_PROSE = re.compile(r"\w[.,] \w+ \w+ \w")
_AFTER_VALUE = re.compile(r"\s*[,\]:)]")
# The term is in a text for people: after a quotation mark or a tag with words in between.
_TEXT_BEGUN = re.compile(r"['\"`>][^'\"`<]*\s[^'\"`<]*$")
_ARTICLE = re.compile(r"(?i)(?:^|\s)(?:the|a|an|our|your|their|this|in|im|das|dem|le|la|el|il|het|de|o)\s+$")
_AROUND = 1_400


class _Line(NamedTuple):
    """The line with the term in the middle."""

    left: str
    term: str
    right: str
    code: bool
    technical: bool

    @property
    def opening(self) -> str:
        """The character right before the term."""
        return self.left[-1:]

    @property
    def closing(self) -> str:
        """The character right after the term."""
        return self.right[:1]

    @property
    def hyphened(self) -> bool:
        """Whether the term has a hyphen, as identifiers of most languages cannot."""
        return "-" in self.term


def in_code_span(setting: Setting) -> bool:
    """Whether backticks on the same line open before the occurrence and close after it, with code between and not a path through menus."""
    text, (start, end) = setting.text, setting.span
    line_end = text.find("\n", end)
    closes = text.find("`", end, len(text) if line_end < 0 else line_end)
    if closes < 0 or not setting.ticked:
        return False
    return MENU.search(text[text.rfind("`", 0, start) + 1 : closes]) is None


def is_identifier(setting: Setting, before: str) -> bool:
    """Whether a term in one word is an identifier, a key or an enum value on a line of code; ``before``: what it is glued to.

    Comments and texts shown to people go by their meaning.
    """
    line = _line(setting)
    comment = _COMMENT.search(setting.line)
    if comment and comment.start() < len(line.left):
        return False
    if line.term.islower():
        if _is_assignment(line):
            return True
        if line.technical and re.match(r"\s*[\"']?$", line.left) and _COLON_AFTER_KEY.match(line.right):
            return not line.hyphened
    if _is_value(line):
        return True
    if _has(line.opening, "'\"`:") and _has(line.closing, "'\"`"):
        return line.code or (_AFTER_VALUE.match(line.right[1:]) is not None and not line.hyphened)
    if line.hyphened:
        return False
    if line.opening == ":" and not before.strip(":") and (line.code or line.term.islower()):
        return True
    if _ARTICLE.search(line.left):
        return False  # prose that names some code as well
    return line.code and not _TEXT_BEGUN.search(line.left) and not before.strip("/")


def _line(setting: Setting) -> _Line:
    line = setting.line
    at = len(setting.ahead)
    code = _CODE.search(line) is not None or setting.kind == "code"
    technical = _TECHNICAL.search(setting.around[:_AROUND]) is not None
    return _Line(line[:at], setting.term, line[at + len(setting.term) :], code, technical)


def _is_assignment(line: _Line) -> bool:
    """A key with a value of a type ("backoffice: true"), or a line that is nothing but a key and a word in quotation marks."""
    key = not line.left.strip() and _TYPED_VALUE.match(line.right)
    return bool(key or _ASSIGNMENT.fullmatch(f"{line.left}{line.term}{line.right}"))


def _is_value(line: _Line) -> bool:
    """The only word in quotation marks, where a value or an argument stands: "scope = 'backoffice'"."""
    if line.hyphened or not _has(line.opening, "'\"`") or line.closing != line.opening:
        return False
    left = line.left[:-1]
    if _BEFORE_VALUE.search(left):
        return True
    prose = _PROSE.search(f"{line.left}{line.term}{line.right}")
    return line.technical and _BEFORE_ARGUMENT.search(left) is not None and not prose


def _has(mark: str, marks: str) -> bool:
    return bool(mark) and mark in marks
