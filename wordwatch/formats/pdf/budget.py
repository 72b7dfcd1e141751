"""How much of a PDF file is read before it is given up: a few kilobytes may stand for years of work."""

from collections import Counter

from wordwatch.errors import ExtractError

LIMITS = {"pages": 10_000, "objects on its pages": 1_000_000, "annotations": 50_000, "characters": 30_000_000}
"""The most of each that a file may have; a manual of 2,000 pages has a third of it."""

PAGE = 200_000
"""The most characters of one page: newspapers have a tenth of it."""


class Budget:
    """What has been read of one file."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._spent: Counter[str] = Counter()

    def spend(self, what: str, count: int) -> None:
        """Count what is going to be read, by its name in LIMITS. Raises ExtractError where it is too much."""
        self._spent[what] += count
        if self._spent[what] > LIMITS[what]:
            raise ExtractError(f"has more than {LIMITS[what]:,} {what}, which is more than is safe to read: split it")

    def page(self, characters: int) -> None:
        """Count the characters of a page. Raises ExtractError where it is too many."""
        if characters > PAGE:
            raise ExtractError(f"has more than {PAGE:,} characters on a page, which is more than is safe to read: print it to a new PDF")
        self.spend("characters", characters)
