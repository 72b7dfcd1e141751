"""The words of a text as a set, together with the runs of words in it, to be compared with lists of words and phrases."""

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def phrases(text: str) -> set[str]:
    """The runs of one to three words in ``text``."""
    return runs(_WORD.findall(text), 3)


def runs(words: Sequence[str], longest: int) -> set[str]:
    """The runs of up to ``longest`` of the words, joined by spaces."""
    return {" ".join(words[at : at + length]) for length in range(1, longest + 1) for at in range(len(words) - length + 1)}
