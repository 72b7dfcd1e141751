"""The strings of a JSON text with the place of every character.

``json`` decides what is valid; the walk here only follows a text that it has accepted. JSON as people write it is accepted: raw control
characters in strings, NaN and Infinity, numbers of any length, keys that occur twice.
"""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from wordwatch.formats.base.fields import LONGEST, shortened
from wordwatch.formats.base.tiling import Passage, Tiling, verbatim

_TOKEN = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"|[{}\[\]]|[^\s,:{}\[\]"]+', re.DOTALL)
_ESCAPE = re.compile(
    r"\\(?:(?P<crlf>r\\n)|u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})|u(?P<code>[0-9a-fA-F]{4})|(?P<char>.))|\r\n"
)
_CHARS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_DECODER = json.JSONDecoder(strict=False, parse_int=len, parse_float=len)  # the numbers do not matter: Python would refuse very long ones


class String(NamedTuple):
    """A string value: between its quotes it is characters ``start`` up to ``end`` of the text.

    ``group`` names its record: the number of the record, or the path of the list element that it belongs to. ``path`` is "a[2].b", from
    the record down, ``key`` the last key of it.
    """

    group: int | str | None
    path: str
    key: str
    start: int
    end: int


class _Container:
    __slots__ = ("group", "index", "key", "name", "numbered", "path")

    def __init__(self, group: int | str | None, path: str, key: str, is_array: bool) -> None:
        self.group = group
        self.path = path
        self.key = key
        self.index = 0 if is_array else -1  # of the element of an array that comes next
        self.name: str | None = None  # the key of an object whose value comes next
        self.numbered = False


def error(text: str, start: int, end: int) -> str:
    """What is wrong with characters ``start`` up to ``end`` of the text, which should be one JSON value; "" if they are."""
    try:
        _DECODER.decode(text[start:end])
    except json.JSONDecodeError as problem:
        at = start + problem.pos
        return f"line {text.count(chr(10), 0, at) + 1} is not valid JSON: {problem.msg} (column {at - text.rfind(chr(10), 0, at)})"
    except RecursionError:
        return "its JSON is nested too deeply to be read"
    return ""


def strings(text: str, start: int, end: int, record: int | None) -> Iterator[String]:
    """The string values of the JSON value that is characters ``start`` up to ``end`` of the text, in their order.

    The value is the record of that number; None: the elements of the value are the records if it is an array.
    """
    stack: list[_Container] = []
    group: int | str | None
    for token in _TOKEN.finditer(text, start, end):
        first = token[0][0]
        top = stack[-1] if stack else None
        if first in "}]":
            stack.pop()
            continue
        if top is None:
            group, path, key = record, "", ""
        elif top.index >= 0:
            group, path, key = (top.index + 1, "", "") if top.numbered else (top.group, shortened(f"{top.path}[{top.index}]"), top.key)
            top.index += 1
        elif top.name is None:
            top.name = shortened(json.loads(token[0], strict=False) if "\\" in token[0] else token[1])
            continue
        else:
            group, path, key = top.group, shortened(f"{top.path}.{top.name}" if top.path else top.name), top.name
            top.name = None
        if first == '"':
            yield String(group, path, key, *token.span(1))
        elif first == "[":
            stack.append(_Container(group, path, key, is_array=True))
            stack[-1].numbered = top is None and record is None
        elif first == "{":
            if group is None and path.endswith("]"):
                group = path if len(path) < LONGEST else f"{path}@{token.start()}"  # two that are shortened may be the same
            stack.append(_Container(group, path, key, is_array=False))


def passage(text: str, start: int, end: int) -> Passage:
    r"""The string between the quotes; an escape is a piece that is not verbatim, ``\r\n`` one line end, half a surrogate pair U+FFFD."""
    if text.find("\\", start, end) < 0 and text.find("\r", start, end) < 0:
        return verbatim(text, start, end)
    tiling = Tiling(text)
    for match in _ESCAPE.finditer(text, start, end):
        tiling.verbatim(start, match.start())
        start = match.end()
        tiling.derived(_decoded(match), match.start(), start)
    tiling.verbatim(start, end)
    return tiling.passage()


def _decoded(match: re.Match[str]) -> str:
    if match["char"]:
        return _CHARS.get(match["char"], match["char"])
    if match["high"]:
        return chr(0x10000 + ((int(match["high"], 16) & 0x3FF) << 10) + (int(match["low"], 16) & 0x3FF))
    if match["code"]:
        code = int(match["code"], 16)
        return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)
    return "\n"
