"""Reports of wordwatch as they lie in a folder: they quote what was found, so that to read them would be to find it again."""

import re
from functools import cache
from itertools import islice

_MARK = b"wordwatch/"
_WIDE_MARK = b"\0".join(bytes((letter,)) for letter in _MARK)  # in UTF-16 of either order
_SCHEMA = r'"schema"\s*:\s*"wordwatch/\d+"'
_TOKENS = 2_000_000  # what is looked at of a JSON text
_COLOUR = r"\x1b\[[0-9;]*m"
_LOUD = (": error: ", ": warning: ", ": suggestion: ")
_OTHER = (": not flagged: ", ": not checked: ", ": not all of it was read: ")
_COUNT = r"[\d,]+"
_SUMMARY = rf"(?:no file was checked|no findings in {_COUNT} files?|{_COUNT} findings? \([^()]*\) in {_COUNT} of {_COUNT} files?)(?:; .*)?"
_FIRST_LINE = 4096  # bytes that it is looked for in
_LOOKED_AT = 200_000  # characters of a text that findings are looked for in
_LAST_LINE = 1000


def is_report(data: bytes) -> bool:
    """Whether the data is a report of this program, of any format and version; as a program that lays out JSON anew may have left it."""
    if (_MARK in data or _WIDE_MARK in data) and _is_json_report(_text(data)):
        return True
    return _may_begin(_lines(_text(data[:_FIRST_LINE]))[0]) and _is_text_report(_text(data).rstrip())


def _text(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):  # what a shell may make of what is piped into a file
        return data.decode("utf-16", "replace")
    return data.decode("utf-8", "replace").removeprefix("\ufeff")


def _is_json_report(text: str) -> bool:
    """Whether each object, at the top or in a list there, has the schema. Nothing is parsed: whatever it is, it may be huge or deep."""
    if _compiled(rf"\s*\{{\s*{_SCHEMA}").match(text):
        return True  # also where the rest is missing
    if not _compiled(_SCHEMA).search(text):
        return False
    tokens = _compiled(rf'({_SCHEMA})|"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)|[{{}}\[\]]')
    level = 2 if text.lstrip()[:1] == "[" else 1
    depth = objects = reports = 0
    for token in islice(tokens.finditer(text), _TOKENS):
        first = token[0][0]
        if first in "{[":
            depth += 1
            objects += first == "{" and depth == level
        elif first in "}]":
            depth -= 1
        elif token[1] and depth == level:
            reports += 1
    return depth == 0 and 0 < objects <= reports


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in (_compiled(_COLOUR).sub("", text) if "\x1b" in text else text).strip().split("\n")]


def _may_begin(line: str) -> bool:
    return _has(line, (*_LOUD, *_OTHER)) or line.startswith("skipped ") or _is_summary(line)


def _is_text_report(text: str) -> bool:
    """Whether a text that begins as a report does has a summary at its end, or a finding with its sentence, or is failures alone."""
    last = _lines(text[-_LAST_LINE:])[-1]
    if _is_summary(last):
        return True
    lines = _lines(text[:_LOOKED_AT])
    if len(text) <= _LOOKED_AT and all(_has(line, _OTHER) for line in lines if line):
        return True
    following = iter(lines)
    next(following)
    return any(line.endswith("]") and _has(line, _LOUD) and below.startswith("    ") for line, below in zip(lines, following, strict=False))


def _is_summary(line: str) -> bool:
    return (line[:3] == "no " or line[:1].isdigit()) and _compiled(_SUMMARY).fullmatch(line) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when it is needed: most files do not even begin like a report."""
    return re.compile(pattern, re.DOTALL)


def _has(line: str, signs: tuple[str, ...]) -> bool:
    return not line.startswith(" ") and any(sign in line for sign in signs)
