"""The examples of a rule, which are its tests: texts that it must flag, that it must leave alone, and how they read rewritten."""

from typing import Any, NamedTuple

from wordwatch.errors import RuleError, nearest
from wordwatch.files import yamlfile
from wordwatch.finding import REFERENTS

_KEYS = ("flag", "pass", "fix")


class Example(NamedTuple):
    """A text with what the rule must say of it; ``referent`` None: any. ``title``: the text is somebody's job title."""

    text: str
    referent: str | None = None
    title: bool = False


def examples(path: str, value: dict[str, Any]) -> tuple[tuple[Example, ...], tuple[Example, ...], dict[str, str]]:
    """What ``examples:`` of the rule file at ``path`` says. Raises RuleError with the line of what is wrong."""
    for key in value:
        if key not in _KEYS:
            raise _error(path, ("examples", key), f"unknown key {key!r} under examples{nearest(key, _KEYS)}")
    if not value.get("flag") or not value.get("pass"):
        raise _error(path, ("examples",), "examples need flag: (texts that the rule must flag) and pass: (texts that it must leave alone)")
    fix = value.get("fix") or {}
    if not isinstance(fix, dict) or not all(isinstance(one, str) for pair in fix.items() for one in pair):
        raise _error(path, ("examples", "fix"), "fix: maps a text to the text with the first suggestion applied")
    return _example_list(path, "flag", value["flag"]), _example_list(path, "pass", value["pass"]), dict(fix)


def _example_list(path: str, key: str, value: Any) -> tuple[Example, ...]:
    if not isinstance(value, list):
        raise _error(path, ("examples", key), f"{key}: must be a list")
    found = []
    for number, one in enumerate(value):
        if isinstance(one, str):
            found.append(Example(one))
        elif isinstance(one, dict) and set(one) - {"referent"} in ({"text"}, {"title"}) and one.get("text", one.get("title")):
            text, referent = one.get("text") or one["title"], one.get("referent")
            if not isinstance(text, str):
                raise _error(path, ("examples", key, number), f"{text!r} is no text; put it in quotation marks")
            if referent is not None and referent not in REFERENTS:
                raise _error(path, ("examples", key, number), f"{referent!r} is no referent{nearest(referent, REFERENTS)}")
            found.append(Example(text, referent, "title" in one))
        else:
            told = "an example is a text, or {text: ..., referent: ...}, or {title: ...} for a job title"
            raise _error(path, ("examples", key, number), told)
    return tuple(found)


def _error(path: str, keys: tuple[str | int, ...], what: str) -> RuleError:
    return RuleError(f"{path}:{yamlfile.line_of(path, keys)}: {what}")
