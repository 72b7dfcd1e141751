"""The sentence around an occurrence as clean prose for the parser, with a map back.

Markup would mislead the parser ("**back** office", "[back office](url)", tags, entities), and so would a term in an unusual spelling.
"""

import re
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.normal import normalise

_NOISE = re.compile(
    r"(?P<tag></?[A-Za-z][^<>\n]{0,300}>)|(?P<target>\]\([^()\s]{0,300}(?:\s\"[^\"]*\")?\))|(?P<entity>&(?:[A-Za-z]{2,8}|#[0-9]{1,6}|#x[0-9A-Fa-f]{1,5});)"
    r"|(?P<mark>\*{1,3}|(?<!\w)_{1,2}|_{1,2}(?!\w)|~~|(?<!\w)\[(?=[^\]\n]*\]\()|\\(?=[^\w\s]))|(?P<space>\s+)"
)


class Window(NamedTuple):
    """Clean ``text``; character i of it comes from ``origins[i]`` of the block's text. ``term`` is the place of the occurrence in it."""

    text: str
    origins: tuple[int, ...]
    term: Span

    def original(self, start: int, end: int) -> Span:
        """The span of the block's text for characters ``start`` to ``end`` of the window."""
        return Span(self.origins[start], self.origins[end - 1] + 1)


def window(text: str, sentence: Span, span: Span, canonical: str) -> Window:
    """The window of the occurrence at ``span``, whose words are written as ``canonical`` so that the parser knows them."""
    out: list[str] = []
    origins: list[int] = []
    start = _clean(text, sentence.start, span.start, out, origins)
    while out and out[0] == " ":
        del out[0], origins[0]
        start -= 1
    if len(out) > 1 and out[-1] in "([{\"'“‘=:>,;" and out[-2].isalnum():
        # "addPerson(“Back office": without a space the tokenizer would glue the words on both sides.
        out.append(" ")
        origins.append(span.start)
        start += 1
    shown = _cased(canonical, normalise(text[span.start : span.end]).text)
    for number, letter in enumerate(shown):
        out.append(letter)
        last = number == len(shown) - 1
        origins.append(span.end - 1 if last else min(span.start + number, span.end - 1))
    end = len(out)
    _clean(text, span.end, sentence.end, out, origins)
    return Window("".join(out), tuple(origins), Span(start, end))


def _clean(text: str, start: int, end: int, out: list[str], origins: list[int]) -> int:
    import html

    at = start
    while at < end:
        match = _NOISE.match(text, at, end)
        if match is None:
            _open_up(text, at, out, origins)
            out.append(text[at])
            origins.append(at)
            at += 1
            continue
        shown = " " if match.lastgroup == "space" else ""
        if match.lastgroup == "entity":
            shown = html.unescape(match.group())
            shown = " " if shown.isspace() else shown
        elif match.lastgroup == "tag":
            shown = " " if re.match(r"</?(?:p|br|li|div|td|tr|h[1-6]|ul)\b", match.group(), re.I) else ""
        if shown and not (shown == " " and out and out[-1] == " "):
            for letter in shown:
                out.append(letter)
                origins.append(at)
        at = match.end()
    return len(out)


def _open_up(text: str, at: int, out: list[str], origins: list[int]) -> None:
    """Put a space where code or data glue words that the tokenizer would not part: "has_text('Back", "UI')).click", "a;b"."""
    before, letter = text[at - 1 : at], text[at]
    if (letter in "([{" and before.isalnum() and text[at + 1 : at + 2] in "\"'`“") or (before in ");}" and before and letter not in " .,;:!?)'\"”’" and letter.isalnum()):
        if out and out[-1] != " ":
            out.append(" ")
            origins.append(at)
    elif letter in "'\"`" and text[at + 1 : at + 2] in ")]},;" and text[at + 1 : at + 2] and before.isalnum():
        out.append(" ")
        origins.append(at)


def _cased(canonical: str, written: str) -> str:
    """The canonical words in the capitals of what is written: "BACKOFFICE" → "BACK OFFICE", "Backoffice" → "Back office"."""
    letters = [letter for letter in written if letter.isalpha()]
    number = 0
    out = []
    for letter in canonical:
        if letter.isalpha() and number < len(letters):
            out.append(letter.upper() if letters[number].isupper() else letter)
            number += 1
        else:
            out.append(letter)
    rest = "".join(letters[number:])  # the plural, or the rest of a compound
    out.append(rest if len(rest) < 3 else f" {rest}")
    return "".join(out)
