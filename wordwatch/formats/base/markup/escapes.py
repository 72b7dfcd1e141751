r"""Line ends that an export has escaped once too often: a backslash and an n stand in the text where its lines end.

A backslash before an n may also begin a folder of Windows (``C:\new``) or a command of TeX (``\nu``). So the text must have few line ends
of its own, and no other backslashes before letters.
"""

import re

from wordwatch.formats.base.tiling import Layer, Passage, Tiling

_ESCAPE = re.compile(r"(?<!\\)\\(?:(?P<line>(?:r\\)?n)|(?P<quote>\"))")
_OTHER = re.compile(r"(?<!\\)\\(?!n|r\\n|u[0-9a-fA-F]{4})\w|\\\\|(?<![^\W_])[A-Za-z]:\\")  # a path, a command, an escaped backslash
_COMMAND = re.compile(r"(?:^|[\s$({\[])\\n[a-z]+")  # one of TeX: an escaped line end stands right after what ends the line
_FEW = 3  # so many escaped line ends for each real one at least


def line_ends(passage: Passage) -> Passage:
    """The passage with line ends for the escaped ones, and with quotation marks for those that were escaped with them."""
    text = passage.text
    if "\\n" not in text:
        return passage
    ends = sum(1 for match in _ESCAPE.finditer(text) if match["line"])
    commands = sum(1 for _ in _COMMAND.finditer(text))
    if ends < _FEW * text.count("\n") or commands * 2 >= ends or _OTHER.search(text):
        return passage
    tiling, at = Tiling(text), 0
    for match in _ESCAPE.finditer(text):
        tiling.verbatim(at, match.start())
        at = match.end()
        tiling.derived("\n" if match["line"] else '"', match.start(), at)
    tiling.verbatim(at, len(text))
    return Layer(passage).through(tiling.passage())
