"""How often the forms of a PDF file are drawn: forms that draw each other many times are a few kilobytes and years of work."""

import re

from wordwatch.errors import ExtractError

MOST = 200_000
"""How often the forms in one form may be drawn in all; a chart has a few hundred."""

_ROUNDS = 40  # forms within forms that are looked into
_DRAWN = re.compile(rb"[\s\]>)]Do\b")
_LISTED = re.compile(rb"/XObject\s*<<([^>]{0,100000})>>")
_REFERENCE = re.compile(rb"(\d{1,9})\s+\d{1,5}\s+R\b")


class Forms:
    """The forms of one file: how many others each draws, and which those may be."""

    def __init__(self) -> None:
        """None yet."""
        self._forms: dict[int, tuple[int, list[int]]] = {}

    def add(self, number: int, dictionary: bytes, drawn: int) -> None:
        """Note the object ``number``, which draws so many others, if its dictionary names them."""
        listed = _LISTED.search(dictionary)
        if drawn and listed:
            self._forms[number] = drawn, [int(one) for one in _REFERENCE.findall(listed[1])]

    def check(self) -> None:
        """Raise ExtractError where one of them draws more than is safe."""
        costs = dict.fromkeys(self._forms, 1)
        for _ in range(_ROUNDS):
            new = {
                number: min(MOST + 1, 1 + drawn * max((costs.get(one, 1) for one in named), default=0))
                for number, (drawn, named) in self._forms.items()
            }
            if new == costs:
                break
            costs = new
        if max(costs.values(), default=0) > MOST:
            raise ExtractError("draws forms within forms more often than is safe: print it to a new PDF")


def drawn(content: bytes) -> int:
    """How many objects the content draws."""
    return len(_DRAWN.findall(content)) if b"Do" in content else 0
