"""Parsing of YAML files into plain data, with the line of whatever is wrong.

Only imported when a file is not in the cache or when a message needs a line: PyYAML is too slow for every start. Scalars are read as
YAML 1.2 reads them: ``off``, ``no`` and ``2024-01-31`` are words, only ``true`` and ``false`` are booleans.
"""

import re
from collections.abc import Sequence
from typing import Any, NoReturn

import yaml

from wordwatch.errors import WordwatchError
from wordwatch.files import opening

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_PREFIX = "tag:yaml.org,2002:"
_LONGEST = 300  # code points of a message
_WHOLE = 2_000_000  # code points of a file with all aliases written out


class _ConstructError(Exception):
    """A construct that our files may not hold; ``node`` stands at the place."""

    def __init__(self, node: yaml.Node | yaml.Event, message: str) -> None:
        super().__init__(message)
        self.line: int = node.start_mark.line + 1 if node.start_mark else 1


class _Loader(_Base):  # type: ignore[misc]  # the base is chosen at run time
    """Plain data only: keys are text and stand once, values are what JSON can hold."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012  # replaces the table of the base

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> Any:
        seen: dict[str, int] = {}
        for key, _ in node.value:
            if key.tag == _PREFIX + "merge":
                continue
            if not isinstance(key, yaml.ScalarNode) or key.tag != _PREFIX + "str":
                shown = f"“{key.value}”" if isinstance(key, yaml.ScalarNode) else "of this entry"
                raise _ConstructError(key, f"the key {shown} is not text; put it in quotes")
            if key.value in seen:
                raise _ConstructError(
                    key, f"the key “{key.value}” stands here a second time (first in line {seen[key.value]}); keep one of them"
                )
            seen[key.value] = key.start_mark.line + 1
        return super().construct_mapping(node, deep)

    def construct_object(self, node: yaml.Node, deep: bool = True) -> Any:  # noqa: ARG002  # always deep: then PyYAML finds an alias of itself
        try:
            return super().construct_object(node, True)
        except (KeyError, ValueError):
            raise _ConstructError(node, f"“{node.value}” does not fit its tag; remove the tag") from None

    def construct_foreign(self, node: yaml.Node) -> NoReturn:
        raise _ConstructError(
            node, f"the tag {node.tag.replace(_PREFIX, '!!')} cannot be used here; write plain text, numbers, lists or mappings"
        )


for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", list("-+0123456789")),
    ("float", r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[-+]?[0-9]+[eE][-+]?[0-9]+", list("-+.0123456789")),
    ("merge", r"<<", ["<"]),
):
    _Loader.add_implicit_resolver(_PREFIX + _tag, re.compile(rf"(?:{_pattern})\Z"), _first)
for _tag in ("binary", "timestamp", "omap", "pairs", "set"):
    _Loader.add_constructor(_PREFIX + _tag, _Loader.construct_foreign)
_Loader.add_constructor(None, _Loader.construct_foreign)


def parse(path: str, data: bytes, error: type[WordwatchError], *, aliases: bool = False) -> Any:
    """The data of the YAML file (None for an empty one); ``error`` naming path and line where it cannot be used."""
    text = _text(path, data, error)
    try:
        _bounded(text, aliases)
        return yaml.load(text, _Loader)  # noqa: S506  # a loader of plain data only
    except _ConstructError as problem:
        raise error(f"{path}:{problem.line}: {_short(str(problem))}") from None
    except yaml.YAMLError as problem:
        raise error(f"{path}:{_line(problem)}: not valid YAML ({_short(_reason(problem))}); {_advice(problem, text)}") from None
    except RecursionError:
        raise error(f"{path}:1: nested too deeply to be read; write it with fewer levels") from None


def line_of(path: str, keys: Sequence[str | int]) -> int:
    """The 1-based line of the entry at that path of keys; of the nearest entry above it where there is none; 1 for an unreadable file."""
    try:
        node = yaml.compose(_text(path, opening.read(path, opening.SETTINGS), WordwatchError), _Loader)
    except (OSError, WordwatchError, _ConstructError, yaml.YAMLError, RecursionError):
        return 1
    line = 1
    for key in keys:
        found = _entry(node, key)
        if found is None:
            break
        line, node = found
    return line


def _entry(node: Any, key: str | int) -> tuple[int, Any] | None:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == key:
                return name.start_mark.line + 1, value
    elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and 0 <= key < len(node.value):
        return node.value[key].start_mark.line + 1, node.value[key]
    return None


def _bounded(text: str, aliases: bool) -> None:
    """Refuse aliases, or such that stand for too much: nine lines of them can stand for a thousand million entries."""
    if "*" not in text or "&" not in text:
        return
    whole = 0
    sizes: dict[str, int] = {}
    began: list[tuple[str | None, int]] = []
    for event in yaml.parse(text, _Base):
        if isinstance(event, yaml.AliasEvent):
            if not aliases:
                raise _ConstructError(event, f"the alias *{event.anchor} cannot be used here; write out what it stands for")
            whole += sizes.get(str(event.anchor), 0)
            if whole > _WHOLE:
                raise _ConstructError(event, "the aliases up to here stand for too much text; write less, or write it out")
        elif isinstance(event, yaml.CollectionStartEvent):
            began.append((event.anchor, whole))
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, start = began.pop()
            if anchor:
                sizes[anchor] = whole - start
        elif isinstance(event, yaml.ScalarEvent):
            whole += len(event.value) + 1
            if event.anchor:
                sizes[event.anchor] = len(event.value) + 1


def _text(path: str, data: bytes, error: type[WordwatchError]) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise error(f"{path}:{line}: not UTF-8 text; save the file as UTF-8") from None


def _short(message: str) -> str:
    """The message, whatever stood in the file that it quotes."""
    return message if len(message) <= _LONGEST else f"{message[: _LONGEST // 2]} ... {message[-_LONGEST // 2 :]}"


def _line(problem: yaml.YAMLError) -> int:
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    return mark.line + 1 if mark else 1


def _reason(problem: yaml.YAMLError) -> str:
    return getattr(problem, "problem", None) or getattr(problem, "reason", None) or str(problem)


def _advice(problem: yaml.YAMLError, text: str) -> str:
    reason = _reason(problem)
    lines = text.split("\n")[_line(problem) - 1 : _line(problem)]
    if "any token" in reason and lines and lines[0].lstrip(" ").startswith("\t"):
        return "indent with spaces, not tabs"
    if "recursive" in reason:
        return "an alias cannot stand inside its own anchor"
    if "nesting" in reason:
        return "write it with fewer levels"
    if "alias" in reason or "anchor" in reason or "any token" in reason:
        return "put text that begins with a special character in quotes"
    if "another document" in reason:
        return "one file holds one document: remove the “---” between them"
    return "check indentation, colons and quotes here and in the line before"
