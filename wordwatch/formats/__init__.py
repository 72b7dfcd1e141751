"""The table of formats: suffix to module name. Modules are named as strings so that only the needed one is imported."""

from importlib import import_module
from typing import cast

from wordwatch.formats.base import Format

SUFFIXES: dict[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".pdf": "pdf",
    ".jsonl": "records",
    ".ndjson": "records",
    ".json": "records",
    ".csv": "records",
    ".tsv": "records",
}


def load(name: str) -> Format:
    """The format module of that name."""
    return cast(Format, import_module(f"wordwatch.formats.{name}"))
