"""The names of fields in records and front matter: which hold a job title, which the configuration wants to be read."""

import re
from functools import lru_cache

from wordwatch.document import Kind
from wordwatch.formats.base import Options

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_JOINTS = re.compile(r"[\s_-]+")
_INDEX = re.compile(r"\[\d+\]")


LONGEST = 400
"""The most characters of a name or a path of names that is kept: every value of a record has one."""


def shortened(name: str) -> str:
    """The name, of a longer one its beginning and its end."""
    return name if len(name) < LONGEST else f"{name[: LONGEST // 2 - 1]}…{name[-LONGEST // 2 :]}"


def normal(name: str) -> str:
    """The name in the form of JOB_TITLE_FIELDS: casefolded, with spaces and hyphens as underscores."""
    return _JOINTS.sub("_", name.strip()).casefold()


@lru_cache(maxsize=1024)
def kind(key: str, options: Options) -> Kind:
    """What values of that key, the last of a path, are: job titles ("Job Title", "jobTitle"), or whatever is called "title"."""
    if normal(key) in options.title_fields or normal(_HUMP.sub("_", key)) in options.title_fields:
        return "title"
    return "headline" if normal(key) == "title" else "field"


@lru_cache(maxsize=1024)
def is_wanted(path: str, key: str, options: Options) -> bool:
    """Whether the configuration wants the field: by its path ("jobs[2].title", "jobs.title") or by its last key ("title")."""
    if options.fields is None:
        return True
    names = {normal(name) for name in options.fields}
    return not names.isdisjoint((normal(path), normal(_INDEX.sub("", path)), normal(key)))
