"""What can go wrong in a way that the user can act on.

Every error that reaches a user is one of these: it carries a sentence that says what happened, where, and what to do, and the
exit code that the command line ends with. Anything else that escapes is a bug in wordwatch.
"""

from collections.abc import Iterable


class WordwatchError(Exception):
    """A problem that the user can mend; ``str(error)`` is the whole message."""

    exit_code = 2


class ConfigError(WordwatchError):
    """The configuration cannot be used; the message names file, line and the nearest known word."""


class RuleError(WordwatchError):
    """A rule file cannot be used; the message names file and line and says what to write."""


class ExtractError(WordwatchError):
    """A document cannot be read; the message is the reason, without the path (the caller knows it)."""


class NoDocumentError(WordwatchError):
    """Nothing is wrong with a file, but it is none to be checked; the message is the reason, without the path."""


def nearest(word: object, known: Iterable[str]) -> str:
    """The end of a message about an unknown word: the known one that was probably meant, or all that there are."""
    import difflib

    names = list(known)
    near = difflib.get_close_matches(str(word)[:100], names, 1)  # which takes long for long words
    return f"; did you mean “{near[0]}”?" if near else f"; known are {', '.join(names)}" if names else ""
