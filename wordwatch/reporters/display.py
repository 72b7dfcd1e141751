"""Text from documents made fit for a terminal: no control characters, no line breaks, colour only where it is wanted."""

import re

_STYLES = {"bold": "1", "dim": "2", "red": "31", "yellow": "33", "cyan": "36"}
WIDTH = 100
"""Where explanations wrap, in code points."""


class Paint:
    """Colours text for a terminal, or leaves it as it is."""

    def __init__(self, colour: bool) -> None:
        """With ``colour`` False nothing is coloured."""
        self.colour = colour

    def __call__(self, text: str, *styles: str) -> str:
        """The text in these styles."""
        return f"\x1b[{';'.join(_STYLES[style] for style in styles)}m{text}\x1b[0m" if self.colour else text


def plain(text: str) -> str:
    """The text on one line, without what a terminal would obey or hide: white space is one space, control and invisible characters go."""
    whole = re.sub("\u00ad[ \t]*\r?\n[ \t]*", "", text)  # a word that was broken at a line end
    return "".join(character for character in " ".join(whole.split()) if _shows(character))


def path(name: str) -> str:
    """The path with a question mark for each character that a terminal would obey or hide."""
    return "".join(character if _shows(character) else "?" for character in name)


def _shows(character: str) -> bool:
    """Whether the character may be written; surrogates stand for bytes of a path that are not text, which the stream escapes."""
    return character.isprintable() or "\ud800" <= character <= "\udfff"


def wrapped(text: str, indent: str, further: str = "") -> str:
    """The text in lines of WIDTH, each with the indent, those after the first with ``further`` as well."""
    import textwrap

    return textwrap.fill(
        text, WIDTH, initial_indent=indent, subsequent_indent=indent + further, break_long_words=False, break_on_hyphens=False
    )
