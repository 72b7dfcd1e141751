"""Text that a mailer or a wrong code page has damaged, as it was written: quoted-printable left as it is, and UTF-8 read as cp1252.

Lines that end in "=" (RFC 2045, section 6.7) are joined and "=E2=80=99" is the character that it stands for; "â€™" is "’" and "Â " a
space. Only what cannot be meant otherwise is repaired: a line of words before the "=", and bytes that together are UTF-8.
"""

import re
from collections.abc import Iterator

from wordwatch.formats.base.tiling import Layer, Passage, Tiling

# A line of at least two words: settings such as "name=" have but one.
_SOFT_BREAK = re.compile(r"(?<=[^\s=])( ?)=[ \t]*(?:\r\n|\n|\r)(?= ?[^\s=])")
_WORDS = re.compile(r"[^\W\d_]{2}[,;.]? +[^\W\d_]{2}")
_LINE = 120  # code points before the "=": such a line is never longer than 76
_HEX = re.compile(r"(?:=[0-9A-F]{2})+")
_FIRST = "ÂÃâÄÅ"
_AFTER = re.escape("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ")
_MOJIBAKE = re.compile(rf"(?:(?<![A-ZÀ-Þ])Â(?=\s)|[{_FIRST}][\u0080-\u00bf{_AFTER}]{{1,3}})")


def repairs(text: str) -> Iterator[tuple[int, int, str]]:
    """Each damaged place, in order, as its start, its end, and what stood there."""
    found = list(_quoted_printable(text)) if "=" in text else []
    if any(letter in text for letter in _FIRST):
        found.extend(_mojibake(text))
    end = 0
    for one in sorted(found):
        if one[0] >= end:
            yield one
            end = one[1]


def repaired(text: str) -> str:
    """The text without its damage."""
    out, at = [], 0
    for start, end, shown in repairs(text):
        out += [text[at:start], shown]
        at = end
    return text if not at else "".join([*out, text[at:]])


def mended(passage: Passage) -> Passage:
    """The passage without its damage; its origins are those of the passage."""
    tiling, at = Tiling(passage.text), 0
    for start, end, shown in repairs(passage.text):
        tiling.verbatim(at, start)
        tiling.derived(shown, start, end)
        at = end
    if not at:
        return passage
    tiling.verbatim(at, len(passage.text))
    return Layer(passage).through(tiling.passage())


def _quoted_printable(text: str) -> Iterator[tuple[int, int, str]]:
    breaks = [match for match in _SOFT_BREAK.finditer(text) if _in_prose(text, match.start())]
    for match in breaks:
        yield match.start(), match.end(), match[1]
    if not breaks:
        return
    for match in _HEX.finditer(text):
        data = bytes.fromhex(match[0].replace("=", ""))
        try:
            yield match.start(), match.end(), data.decode()
        except UnicodeDecodeError:
            yield match.start(), match.end(), data.decode("cp1252", "replace")


def _in_prose(text: str, at: int) -> bool:
    """Whether words stand before ``at`` on its line."""
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at), at - _LINE) + 1
    return _WORDS.search(text, start, at) is not None


def _mojibake(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _MOJIBAKE.finditer(text):
        if match[0] == "Â":
            yield match.start(), match.end() + (text[match.end()] in " \u00a0"), " "
            continue
        for length in range(len(match[0]), 1, -1):
            shown = _utf8(match[0][:length])
            if shown:
                yield match.start(), match.start() + length, shown
                break


def _utf8(letters: str) -> str:
    """What the letters are as the UTF-8 that they come from, "" where they are none."""
    try:
        # cp1252 leaves five bytes undefined, which pass through as they are.
        data = b"".join(one.encode("latin-1") if ord(one) < 0xA0 else one.encode("cp1252") for one in letters)
        shown = data.decode()
    except UnicodeError:
        return ""
    return shown if len(shown) == 1 else ""
