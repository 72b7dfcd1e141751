"""The marks that only technical text carries: what tells a passage about software from one about work."""

import re

_MARKS = (
    ("numbers of issues", re.compile(r"(?<![\w&])#\d{2,6}\b|\bpull/\d+|\\\[\\?#\d+")),
    ("code in backticks", re.compile(r"`[^`\n]{2,80}`|^[ \t]*```", re.MULTILINE)),
    (
        "identifiers",
        re.compile(
            r"""
              \b[a-z]+(?:_[a-z0-9]+)+\b                                              # snake_case
            | \b[a-z][a-z0-9]*(?:[A-Z][a-z0-9]+){1,4}\b(?=[^a-z]|$)(?<!iPhone)      # camelCase
            """,
            re.MULTILINE | re.VERBOSE,
        ),
    ),
    (
        "paths",
        re.compile(
            r"(?:(?<![\w/:.-])|(?<=[/:])\w*[.-])(?:\.{0,2}/)?[\w.-]+/[\w.-]+/[\w./-]+|\bhttps?://(?:github|gitlab|localhost|docs\.)"
        ),
    ),
    ("versions", re.compile(r"\bv?\d+\.\d+\.\d+\b")),
    (
        "lines of code",
        re.compile(r"[;{]\s*$|=>|\(\);|\$\w+|^[^\S\n]*(?:\*|//|#)\s+@\w+|</?(?:div|span|script|button|input|form)\b", re.MULTILINE),
    ),
    ("keys and values", re.compile(r"^[^\S\n]*[\"']?[a-z_]+[\"']?:\s+[\"'][^\n]*[\"'],?\s*$", re.MULTILINE)),
    ("steps through menus", re.compile(r"\*\*[^*\n]+\*\*\s*(?:>|→|/)\s*\*\*|\b[A-Z]\w+ (?:>|→|›|») [A-Z]\w+|\[\[?=|!!! \w+")),
    (
        "texts of a user interface",
        re.compile(r"^[^\S\n]*msg(?:id|str) \"|<(?:source|target|trans-unit)\b|^[^\S\n]*[\w-]+(?:\.[\w-]+)+\s*[=:]\s*\S", re.MULTILINE),
    ),
)


def technical(text: str) -> list[str]:
    """The kinds of marks that ``text`` has, the surest first."""
    return [mark for mark, pattern in _MARKS if pattern.search(text)]
