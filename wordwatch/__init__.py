"""wordwatch: a linter for workplace language.

The names in ``__all__`` are the interface for programs (docs/api.md). Each is imported when it is first used: the command line starts
through this module, and a run over clean files must not pay for what it does not need.
"""

from wordwatch.version import __version__

__all__ = ["FileResult", "Finding", "Linter", "Location", "Suggestion", "WordwatchError", "__version__", "suggest_title"]

TYPE_CHECKING = False  # type checkers take it for true; importing typing for it would cost more than all the rest of this module

if TYPE_CHECKING:
    from wordwatch.document import Location
    from wordwatch.errors import WordwatchError
    from wordwatch.finding import FileResult, Finding, Suggestion
    from wordwatch.linter import Linter
    from wordwatch.suggest.title.engine import suggest_title
else:
    _HOMES = {
        "FileResult": "wordwatch.finding",
        "Finding": "wordwatch.finding",
        "Linter": "wordwatch.linter",
        "Location": "wordwatch.document",
        "Suggestion": "wordwatch.finding",
        "WordwatchError": "wordwatch.errors",
        "suggest_title": "wordwatch.suggest.title.engine",
    }

    def __getattr__(name):
        # Hidden from type checkers, for which a function of this name would make every name of the package exist.
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        found = globals()[name] = getattr(import_module(_HOMES[name]), name)
        return found

    def __dir__():
        return sorted({*globals(), *__all__})
