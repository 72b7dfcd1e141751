"""Token patterns of rules: what spaCy's Matcher may be asked for by a file that anybody can have written.

Keys and operators are taken from a list, as spaCy reads them (in capitals, however they are written): a regular expression of a stranger's
can take for ever, and so can a pattern with parts of any length. So "*" and "+" stand for five tokens at most.
"""

import re
from collections.abc import Mapping
from typing import Any, NoReturn

from wordwatch.errors import nearest

MOST_TOKENS = 12
"""The most tokens of one pattern, repetitions counted."""

_TEXTS = ("ORTH", "TEXT", "NORM", "LOWER", "LEMMA", "SHAPE", "POS", "TAG", "DEP", "MORPH")
_FLAGS = (
    *("IS_ALPHA", "IS_ASCII", "IS_DIGIT", "IS_LOWER", "IS_UPPER", "IS_TITLE", "IS_PUNCT", "IS_SPACE", "IS_STOP", "IS_SENT_START"),
    *("IS_BRACKET", "IS_QUOTE", "IS_LEFT_PUNCT", "IS_RIGHT_PUNCT", "IS_CURRENCY", "LIKE_NUM", "LIKE_URL", "LIKE_EMAIL", "SPACY"),
)
_KEYS = (*_TEXTS, *_FLAGS, "LENGTH", "OP")
_LISTS = ("IN", "NOT_IN")
_SETS = (*_LISTS, "IS_SUBSET", "IS_SUPERSET", "INTERSECTS")
_COMPARED = ("==", "!=", ">=", "<=", ">", "<")
_REPEATED = re.compile(r"\{([0-9]{1,2})?(,)?([0-9]{1,2})?\}")
_MOST_WORDS = 500
_MOST_OPTIONAL = 6  # each may be there or not: what the matcher keeps in mind doubles with each
_ANY_NUMBER = 5


class PatternError(Exception):
    """The pattern cannot be used; ``keys`` lead to the place in it."""

    def __init__(self, keys: tuple[str | int, ...], message: str) -> None:
        super().__init__(message)
        self.keys = keys


def token_pattern(value: Any) -> tuple[dict[str, Any], ...]:
    """The pattern with its keys in capitals. Raises PatternError."""
    if not isinstance(value, list) or not value or not all(isinstance(token, dict) for token in value):
        _wrong((), "a pattern is a list of spaCy token descriptions, for example [{LOWER: human}, {LOWER: capital}]")
    tokens = tuple(_token(number, token) for number, token in enumerate(value))
    if not any(token.keys() - {"OP"} for token in tokens):
        _wrong((), "this pattern matches any words; describe at least one of them, for example {LOWER: human}")
    counts = [_repetitions(number, str(token.get("OP", ""))) for number, token in enumerate(tokens)]
    if sum(most for _, most in counts) > MOST_TOKENS:
        _wrong((), f"this pattern is longer than {MOST_TOKENS} tokens, repetitions counted; write shorter ones")
    if sum(most - least for least, most in counts) > _MOST_OPTIONAL:
        _wrong((), f"more than {_MOST_OPTIONAL} tokens of this pattern may be missing; say how often, for example OP: '{{0,3}}'")
    return tuple(
        token if most == 1 else {**token, "OP": f"{{{least},{most}}}"} for token, (least, most) in zip(tokens, counts, strict=True)
    )


def _token(number: int, token: Mapping[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, value in token.items():
        name, here = key.upper(), (number, key)
        if name not in _KEYS:
            _wrong(here, f"unknown key “{key[:40]}” of a token{nearest(name, _KEYS)}")
        if name in made:
            _wrong(here, f"the key {name} stands here twice, in capitals and in small letters; keep one of them")
        if name in _FLAGS:
            good = isinstance(value, bool)
            told = "true or false"
        elif name == "LENGTH":
            good, told = _number(value) or _compares(value), "a number, or a mapping such as {'>=': 3}"
        elif name == "OP":
            good, told = isinstance(value, str), "one of ! ? + *, or a number of times such as '{1,3}'"
        else:
            good, told = isinstance(value, str | dict), f"a text, or {' or '.join(_LISTS)} with a list of texts"
        if not good:
            _wrong(here, f"{name} must be {told}")
        made[name] = _operators(here, value, _SETS if name == "MORPH" else _LISTS) if name in _TEXTS else value
    return made


def _operators(here: tuple[str | int, ...], value: Any, known: tuple[str, ...]) -> Any:
    if not isinstance(value, dict):
        return value
    if len(value) != 1:
        _wrong(here, f"write one operator here, {' or '.join(known)}")
    ((name, words),) = value.items()
    if name.upper() not in known:
        _wrong((*here, name), f"{name[:40]} is not allowed in token patterns; use IN with a list of words, or terms:")
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words) or len(words) > _MOST_WORDS:
        _wrong((*here, name), f"{name.upper()} must be a list of texts, {_MOST_WORDS} at most")
    return {name.upper(): list(words)}


def _number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 10_000


def _compares(value: Any) -> bool:
    return isinstance(value, dict) and len(value) == 1 and all(name in _COMPARED and _number(other) for name, other in value.items())


def _repetitions(number: int, operator: str) -> tuple[int, int]:
    """How often the token stands at least and at most."""
    simple = {"": (1, 1), "!": (1, 1), "?": (0, 1), "*": (0, _ANY_NUMBER), "+": (1, _ANY_NUMBER)}
    if operator in simple:
        return simple[operator]
    match = _REPEATED.fullmatch(operator)
    least = int(match[1] or 0) if match else 0
    most = int((match[3] if match[2] else match[1]) or max(least, _ANY_NUMBER)) if match else 0
    if most < max(least, 1):
        _wrong((number, "OP"), f"“{operator[:40]}” is no number of times; write one of ! ? + *, or for example '{{1,3}}'")
    return least, most


def _wrong(keys: tuple[str | int, ...], message: str) -> NoReturn:
    raise PatternError(keys, message)
