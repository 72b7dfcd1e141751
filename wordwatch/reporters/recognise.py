"""Reports of wordwatch as they lie in a folder: they quote what was found, so that to read them would be to find it again."""

import json
import re
from typing import Any

_MARKS = tuple("wordwatch/".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_SCHEMA = re.compile(r"wordwatch/\d+")
_BEGINNING = re.compile(r'\s*\{\s*"schema"\s*:\s*"wordwatch/\d+"')
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_LOUD = (": error: ", ": warning: ", ": suggestion: ")
_OTHER = (": not flagged: ", ": not checked: ", ": not all of it was read: ")
_COUNT = r"[\d,]+"
_SUMMARY = re.compile(
    rf"(?:no file was checked|no findings in {_COUNT} files?|{_COUNT} findings? \([^()]*\) in {_COUNT} of {_COUNT} files?)(?:; .*)?"
)
_BEGINNING_OF_TEXT = 4096  # bytes that the first line is looked for in


def is_report(data: bytes) -> bool:
    """Whether the data is a report of this program, of any format and version; as a program that lays out JSON anew may have left it."""
    if any(mark in data for mark in _MARKS) and _is_json_report(_text(data)):
        return True
    first = _lines(_text(data[:_BEGINNING_OF_TEXT]))[0]
    return _may_begin(first) and _is_text_report(_lines(_text(data)))


def _text(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):  # what a shell may make of what is piped into a file
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace")


def _is_json_report(text: str) -> bool:
    if _BEGINNING.match(text):
        return True  # also where the rest is missing
    try:
        return _is_schema(json.loads(text))
    except (ValueError, RecursionError):
        pass
    try:
        values = [json.loads(line) for line in text.split("\n") if line.strip()]
    except (ValueError, RecursionError):
        return False
    return bool(values) and all(map(_is_schema, values))


def _is_schema(value: Any) -> bool:
    """Whether the value is a report, or a list of them."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(one, dict) and _is_schema(one) for one in value)
    schema = value.get("schema") if isinstance(value, dict) else None
    return isinstance(schema, str) and _SCHEMA.fullmatch(schema) is not None


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in _COLOUR.sub("", text).strip().split("\n")]


def _may_begin(line: str) -> bool:
    return _has(line, (*_LOUD, *_OTHER)) or line.startswith("skipped ") or _SUMMARY.fullmatch(line) is not None


def _is_text_report(lines: list[str]) -> bool:
    """Whether lines that begin as a report does have a summary at their end, or a finding with its sentence, or are failures alone."""
    if _SUMMARY.fullmatch(lines[-1]):
        return True
    if all(_has(line, _OTHER) for line in lines if line):
        return True
    following = iter(lines)
    next(following)
    return any(line.endswith("]") and _has(line, _LOUD) and below.startswith("    ") for line, below in zip(lines, following, strict=False))


def _has(line: str, signs: tuple[str, ...]) -> bool:
    return not line.startswith(" ") and any(sign in line for sign in signs)
