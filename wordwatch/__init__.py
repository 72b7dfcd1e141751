"""wordwatch: a linter for workplace language."""

__version__ = "0.1.0"
