"""The front matter of a Markdown file: its string values, with the place of every character.

YAML between two lines ``---``, or TOML between two ``+++``. What is no valid YAML, and TOML, is read line by line.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from wordwatch.formats.base.fields import shortened
from wordwatch.formats.base.lines import Source
from wordwatch.formats.base.tiling import Passage, Tiling, verbatim

if TYPE_CHECKING:
    from yaml import Node, ScalarNode

_OPENING = re.compile(r"(---|\+\+\+)[ \t]*\r?\n")
_CLOSING = {"---": re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE), "+++": re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE)}
_MACHINE_KEYS = frozenset("slug permalink layout id template url redirect_from redirect_to".split())
_ADDRESS = re.compile(r"(?:\.{0,2}/|[a-z]+://)\S*")

_BREAK = r"(?:\r\n|[\r\n\x85\u2028\u2029])"
# Blanks are read once, from the first of them, or from the one after an escaped blank.
_FOLD = rf"(?P<fold>(?:(?:(?<![ \t])|(?<=\\[ \t]))[ \t]+)?{_BREAK}(?:[ \t]*{_BREAK})*[ \t]*)"
_BREAKS = re.compile(_BREAK)
_FLOW = {
    "": re.compile(_FOLD),
    "'": re.compile(rf"{_FOLD}|(?P<escape>'')"),
    '"': re.compile(rf"{_FOLD}|(?P<escape>\\(?:x[0-9A-Fa-f]{{2}}|u[0-9A-Fa-f]{{4}}|U[0-9A-Fa-f]{{8}}|{_BREAK}[ \t]*|.))"),
}
_ESCAPES = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    "N": "\x85",
    "_": "\xa0",
} | {
    "L": "\u2028",
    "P": "\u2029",
}
_LINE = re.compile(r"^[ \t]*(?:-[ \t]+)?(?!#)(?:(?P<key>[\w.-]+|\"[^\"\n]*\")[ \t]*[:=](?=[ \t]|$)[ \t]*)?(?P<value>[^\n]+)$", re.MULTILINE)


class Value(NamedTuple):
    """A string in the front matter: ``path`` is "team.lead" or "tags[0]", ``key`` the last key of it."""

    path: str
    key: str
    passage: Passage


def read(source: Source) -> tuple[list[Value], int]:
    """The strings in the front matter, and where the body begins: 0 if there is no front matter."""
    opening = _OPENING.match(source.text)
    closing = _CLOSING[opening[1]].search(source.text, opening.end()) if opening else None
    if opening is None or closing is None:
        return [], 0
    start, end = opening.end(), closing.start()
    after = source.text.find("\n", end)
    body = len(source.text) if after < 0 else after + 1
    values = _lines(source, start, end)
    if opening[1] == "---":
        import yaml

        try:
            root = yaml.compose(source.text[start:end], Loader=yaml.SafeLoader)
        except (yaml.YAMLError, RecursionError):
            pass
        else:
            if not isinstance(root, yaml.MappingNode):
                return [], 0  # two rules with text between them
            values = _yaml(source, root, start)
    return [value for value in values if _is_text(value)], body


def _is_text(value: Value) -> bool:
    return bool(value.passage.text.strip()) and value.key not in _MACHINE_KEYS and not _ADDRESS.fullmatch(value.passage.text)


def _lines(source: Source, start: int, end: int) -> Iterator[Value]:
    for match in _LINE.finditer(source.text, start, end):
        first, after = match.span("value")
        passage = verbatim(source.text, first, after).strip()
        if len(passage.text) > 1 and passage.text[0] == passage.text[-1] and passage.text[0] in "\"'":
            passage = passage.cut(1, len(passage.text) - 1)
        key = (match["key"] or "").strip('"')
        yield Value(key, key, passage)


def _yaml(source: Source, root: "Node", base: int) -> Iterator[Value]:
    import yaml

    seen: set[int] = set()  # an alias is the very node that its anchor names
    todo: list[tuple[str, str, yaml.Node]] = [("", "", root)]
    while todo:
        path, key, node = todo.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            for name, value in reversed(node.value):
                last = str(name.value) if isinstance(name, yaml.ScalarNode) else "?"
                todo.append((shortened(f"{path}.{last}" if path else last), shortened(last), value))
        elif isinstance(node, yaml.SequenceNode):
            todo.extend((shortened(f"{path}[{number}]"), key, item) for number, item in reversed(list(enumerate(node.value))))
        elif isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:str":
            yield Value(path, key, _scalar(source, node, base).strip())


def _scalar(source: Source, node: "ScalarNode", base: int) -> Passage:
    start, end = base + node.start_mark.index, base + node.end_mark.index
    tiling = Tiling(source.text)
    if node.style in ("|", ">"):
        _block_scalar(tiling, source.text, start, end, folded=node.style == ">")
    else:
        _flow_scalar(tiling, source.text, start, end, node.style or "")
    passage = tiling.passage()
    if passage.text.rstrip("\n") != node.value.rstrip("\n"):
        # Some rarity of YAML: the value as the parser gives it, with its place as a whole.
        tiling = Tiling(source.text)
        tiling.derived(node.value, start, end)
        passage = tiling.passage()
    return passage


def _flow_scalar(tiling: Tiling, text: str, start: int, end: int, style: str) -> None:
    at, end = start + len(style), end - len(style)
    for match in _FLOW[style].finditer(text, at, end):
        tiling.verbatim(at, match.start())
        at = match.end()
        if match["fold"]:
            breaks = len(_BREAKS.findall(match["fold"]))
            tiling.derived("\n" * (breaks - 1) or " ", match.start(), at)
        elif match["escape"] == "''":
            tiling.derived("'", match.start(), at)
        else:
            code = match["escape"][1:]
            shown = chr(int(code[1:], 16)) if len(code) > 2 and code[0] in "xuU" else _ESCAPES.get(code, "" if code[0] in "\r\n" else code)
            tiling.derived(shown, match.start(), at)
    tiling.verbatim(at, end)


def _block_scalar(tiling: Tiling, text: str, start: int, end: int, folded: bool) -> None:
    """Lines without their indentation; where lines are folded, one line end is a space and n are n - 1."""
    header = text.find("\n", start, end)
    digits = re.search(r"[1-9]", text[start:header].split("#")[0]) if header >= 0 else None
    if header < 0 or digits:  # an indentation that counts from that of the parent: left to the fallback
        return
    lines = [match.span() for match in re.finditer(r"[^\n]*\n|[^\n]+$", text[header + 1 : end])]
    indent: int | None = None
    last: int | None = None  # where the line end of the last line with text is
    plain = False
    blank = 0
    for first, after in lines:
        line = text[header + 1 + first : header + 1 + after].rstrip("\r\n")
        if not line.strip(" "):
            blank += 1
            continue
        if indent is None:
            indent = len(line) - len(line.lstrip(" "))
            tiling.derived("\n" * blank, header + 1, header + 1 + first)
        begin = header + 1 + first + indent
        flush = line[indent : indent + 1] not in (" ", "\t")
        if last is not None:
            joined = "\n" * (blank + 1)
            if folded and plain and flush:
                joined = "\n" * blank or " "
            tiling.derived(joined, last, begin)
        last, plain, blank = header + 1 + first + len(line), flush, 0
        tiling.verbatim(begin, last)
