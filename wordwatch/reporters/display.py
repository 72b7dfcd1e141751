"""Text from documents made fit for a terminal: nothing that it would obey or that would hide, colour only where it is wanted."""

import re
from functools import cache

_STYLES = {"bold": "1", "dim": "2", "red": "31", "yellow": "33", "cyan": "36"}
WIDTH = 100
"""Where explanations wrap, in code points."""

# C0, DEL and C1, what turns the direction of writing, ends lines, annotates, or tags without being seen.
_OBEYED = "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2065-\u206f\ufff9-\ufffb\U000e0000-\U000e007f"
_STEERS = f"[{_OBEYED}]"
_STEERS_LINES = f"(?![\n\t])[{_OBEYED}]"
_UNSEEN = f"(?!\n)[{_OBEYED}\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]"


class Paint:
    """Colours text for a terminal, or leaves it as it is."""

    def __init__(self, colour: bool) -> None:
        """With ``colour`` False nothing is coloured."""
        self.colour = colour

    def __call__(self, text: str, *styles: str) -> str:
        """The text in these styles."""
        return f"\x1b[{';'.join(_STYLES[style] for style in styles)}m{text}\x1b[0m" if self.colour else text


def plain(text: str) -> str:
    r"""The text on one line: white space is one space, what a terminal would obey is an escape (``\x1b``), invisible characters go."""
    whole = " ".join(re.sub("\u00ad[ \t]*\r?\n[ \t]*", "", text).split())  # a word that was broken at a line end is whole
    if whole.isprintable():
        return whole
    return "".join(character for character in _compiled(_STEERS).sub(_escape, whole) if _shows(character))


def path(name: str) -> str:
    r"""The path with an escape (``\x1b``) for each character that a terminal would obey or hide."""
    return name if name.isprintable() else "".join(one if _shows(one) else _escaped(ord(one)) for one in name)


def lines(text: str) -> str:
    """Text of several lines, with an escape for each character that a terminal would obey, line ends and tabs apart."""
    return text if text.isprintable() else _compiled(_STEERS_LINES).sub(_escape, text)


def in_json(text: str) -> str:
    """The JSON text with the escapes of JSON for characters that would be obeyed or hidden if it were shown."""
    return text if text.isprintable() else _compiled(_UNSEEN).sub(_json_escape, text)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when it is needed: most runs have nothing to show that steers."""
    return re.compile(pattern)


def _escape(match: re.Match[str]) -> str:
    return _escaped(ord(match[0]))


def _escaped(code: int) -> str:
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _json_escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def _shows(character: str) -> bool:
    """Whether the character may be written; surrogates stand for bytes of a path that are not text, which the stream escapes."""
    return character.isprintable() or "\ud800" <= character <= "\udfff"


def wrapped(text: str, indent: str, further: str = "") -> str:
    """The text in lines of WIDTH, each with the indent, those after the first with ``further`` as well."""
    import textwrap

    return textwrap.fill(
        text, WIDTH, initial_indent=indent, subsequent_indent=indent + further, break_long_words=False, break_on_hyphens=False
    )
