"""The text that people see in a piece of HTML, with the place of every character.

A piece in a Markdown file need not be well formed, nor whole: a tag may be closed after the next blank line, or never.
"""

import html
import re

from wordwatch.formats.base.markup.prose import TEMPLATE, Prose

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# The number of values in quotation marks is limited, so that a tag that is never closed cannot be looked for to the end of the text.
_TOKEN = re.compile(
    r"(?P<hidden><!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)|<![A-Za-z][^>]*(?:>|\Z))"
    r"|(?P<tag></?[A-Za-z][^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*){0,100}>)"
    rf"|(?P<entity>{ENTITY.pattern})"
    rf"|(?P<template>{TEMPLATE.pattern})"
    r"|(?P<line>\n[ \t]*)",
    re.DOTALL,
)


def read(content: str, prose: Prose) -> None:
    """Give the text between the tags of ``content`` to ``prose``."""
    at = len(content) - len(content.lstrip(" \t"))
    for match in _TOKEN.finditer(content):
        start, end = match.span()
        prose.text(at, start)
        at = max(at, end)
        if match["tag"]:
            prose.markup(match["tag"], start)
        elif match["line"]:
            prose.line_end(start)
        elif match["template"]:
            prose.object(start, end)
        elif match["entity"]:
            shown = html.unescape(match["entity"])
            if shown == match["entity"]:
                prose.text(start, end)
            else:
                prose.derived(shown, start, end)
    prose.text(at, len(content))
