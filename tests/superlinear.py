"""Attacks on regular expressions: texts made from a pattern's own syntax tree on which a matcher would have to go back again and again."""

import math
import re
import time
from collections.abc import Iterator
from itertools import product

try:
    from re import _constants as sre
    from re import _parser as parser
except ImportError:  # Python 3.10
    import sre_constants as sre
    import sre_parse as parser

# What every pattern is pumped with: letters, marks and spaces of texts, and beginnings of what they set off.
PUMPS = [
    "a",
    "A",
    "1",
    " ",
    "\n",
    "\t",
    "-",
    ".",
    "_",
    "/",
    "(",
    "[",
    "|",
    "<",
    "*",
    "'",
    '"',
    "`",
    ",",
    "a ",
    "Aa ",
    "a-",
    "a.",
    ", ",
    "a\n",
    "- ",
]
ENDS = ["", "\x01", "\n\x01", "x"]
_SAMPLES = "aA1 \n-_./,:;|\"'`*#<>()[]{}=&@éß–\t"
_FEW = 5e-7  # seconds a character: whoever needs no more has not gone back
_MANY = 12  # so many repeats at least are worth an attack
_MOST = 120  # pumps for one pattern


def attacks(pattern: str, flags: int) -> list[tuple[str, str, str]]:
    """Attacks as (what stands first, what is repeated, what stands last)."""
    made = dict.fromkeys(("", pump, end) for pump in PUMPS for end in ENDS[:2])
    count = 0
    for before, body in _repeats(parser.parse(pattern, flags), ""):
        for start, pump, end in product(dict.fromkeys(("", before)), dict.fromkeys((body, before + body, before)), ENDS):
            if pump and count < _MOST * len(ENDS):
                count += (start, pump, end) not in made
                made[start, pump, end] = None
    return list(made)


def _repeats(tree, before: str) -> Iterator[tuple[str, str]]:
    """What stands before each repeat, and what it repeats."""
    for operation, value in tree:
        if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, getattr(sre, "POSSESSIVE_REPEAT", None)):
            _, most, inner = value
            if most >= _MANY:
                for body in _bodies(inner):
                    yield before, body
            yield from _repeats(inner, before)
        elif operation is sre.SUBPATTERN:
            yield from _repeats(value[-1], before)
        elif operation is sre.BRANCH:
            for one in value[1]:
                yield from _repeats(one, before)
        elif operation in (sre.ASSERT, sre.ASSERT_NOT):
            yield from _repeats(value[1], before)
        before += _sample([(operation, value)])


def _bodies(tree) -> list[str]:
    """Texts that a repeated part matches: every sort of character that it takes, or one of the whole."""
    items = list(tree)
    if len(items) == 1 and items[0][0] in (sre.IN, sre.NOT_LITERAL, sre.ANY):
        return [letter for letter in _SAMPLES if _takes(items[0], letter)][:8]
    if len(items) == 1 and items[0][0] is sre.BRANCH:
        return [_sample(one) for one in items[0][1][1]][:8]
    return [_sample(items)]


def _sample(tree) -> str:
    """The shortest text that a part matches, as near as can be told."""
    out = ""
    for operation, value in tree:
        if operation is sre.LITERAL:
            out += chr(value)
        elif operation in (sre.IN, sre.NOT_LITERAL, sre.ANY):
            out += next((letter for letter in _SAMPLES if _takes((operation, value), letter)), "")
        elif operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, getattr(sre, "POSSESSIVE_REPEAT", None)):
            out += _sample(value[2]) * min(value[0], 3)
        elif operation is sre.SUBPATTERN:
            out += _sample(value[-1])
        elif operation is sre.BRANCH:
            out += _sample(value[1][0])
    return out


def _takes(item, letter: str) -> bool:
    operation, value = item
    if operation is sre.ANY:
        return letter != "\n"
    if operation is sre.NOT_LITERAL:
        return letter != chr(value)
    if operation is not sre.IN:
        return False
    negated = value[0][0] is sre.NEGATE
    found = any(_in(one, letter) for one in value if one[0] is not sre.NEGATE)
    return found is not negated


_CATEGORIES = {
    sre.CATEGORY_DIGIT: str.isdigit,
    sre.CATEGORY_NOT_DIGIT: lambda one: not one.isdigit(),
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_NOT_SPACE: lambda one: not one.isspace(),
    sre.CATEGORY_WORD: lambda one: one.isalnum() or one == "_",
    sre.CATEGORY_NOT_WORD: lambda one: not (one.isalnum() or one == "_"),
}


def _in(one, letter: str) -> bool:
    operation, value = one
    if operation is sre.LITERAL:
        return chr(value) == letter
    if operation is sre.RANGE:
        return value[0] <= ord(letter) <= value[1]
    return operation is sre.CATEGORY and _CATEGORIES[value](letter)


def seconds(call, text: str) -> float:
    """CPU seconds of the call, the best of a few where it is quick."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        call(text)
        best = min(best, time.process_time() - start)
        if best > 0.02:
            break
    return best


def slow(pattern: "re.Pattern[str]", method: str, sizes: tuple[int, int], exponent: float) -> list[tuple[float, tuple[str, str, str]]]:
    """The attacks under which the time grows by more than that ``exponent`` from texts of the first size to those of the second."""
    call = getattr(pattern, method)
    run = (lambda text: sum(1 for _ in call(text))) if method == "finditer" else call
    small, large = sizes
    found = []
    for start, pump, end in attacks(pattern.pattern, pattern.flags & ~re.UNICODE):
        text = start + pump * (large // len(pump)) + end
        if seconds(run, text) < _FEW * len(text):
            continue
        for _ in range(3):  # noise comes and goes
            taken, before = seconds(run, text), seconds(run, start + pump * (small // len(pump)) + end)
            grown = math.log(taken / before, large / small)
            if grown <= exponent:
                break
        else:
            found.append((grown, (start, pump, end)))
            break
    return found
