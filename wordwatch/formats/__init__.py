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


RISKY = frozenset({"docx", "pdf"})
"""Formats that are read in a process of their own: packed ones, and those whose readers are large libraries in C."""


def load(name: str) -> Format:
    """The format module of that name."""
    return cast(Format, import_module(f"wordwatch.formats.{name}"))
