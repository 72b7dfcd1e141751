"""Patterns that authors of rules and concepts write: RE2, so that none can hang a run. They match without case."""

from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1024)
def user_pattern(pattern: str) -> Any:
    """The compiled pattern. Raises ``re2.error`` for what is none; ``problem`` says so in words."""
    import re2

    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    return re2.compile(pattern, options)


def problem(pattern: str) -> str:
    """What is wrong with the pattern, "" where nothing is."""
    import re2

    try:
        user_pattern(pattern)
    except (re2.error, UnicodeError) as error:
        return f"{pattern!r} is no RE2 pattern: {error}"
    return ""
