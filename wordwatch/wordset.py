"""Which words of a list a text holds."""

import re

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def found(text: str, words: frozenset[str]) -> set[str]:
    """Which of ``words`` (one to three words each, lower case) the lower-case ``text`` holds."""
    tokens = _WORD.findall(text)
    seen = set(tokens)
    seen.update(" ".join(pair) for pair in zip(tokens, tokens[1:], strict=False))
    seen.update(" ".join(three) for three in zip(tokens, tokens[1:], tokens[2:], strict=False))
    return seen & words
