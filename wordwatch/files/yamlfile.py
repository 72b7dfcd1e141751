"""YAML files as plain data, remembered between runs.

Rules and configuration are YAML, but a run over clean files must not pay for a YAML parser. What a set of files holds is kept in one
JSON file in the user's cache folder, together with the text of each file; as long as these are the same, nothing is parsed. Only what
this user alone may write is believed: who could write to the cache could otherwise say what is checked.
"""

import json
import os
import stat
import sys
from binascii import crc32
from collections.abc import Mapping, Sequence
from typing import Any

from wordwatch.errors import RuleError, WordwatchError
from wordwatch.files import opening
from wordwatch.version import __version__

_MOST = 50_000_000  # bytes of one cache file


def load(path: str, error: type[WordwatchError] = RuleError, inside: str | None = None) -> Any:
    """The data of one YAML file; see load_many."""
    return load_many([path], error, inside)[path]


def load_many(paths: Sequence[str], error: type[WordwatchError] = RuleError, inside: str | None = None) -> dict[str, Any]:
    """The data of each YAML file by its path as given: text, numbers, booleans, None, lists, and dicts with text as keys.

    ``inside``: a folder that links may not lead out of. Raises ``error`` with "path:line: what is wrong; what to do" for a file that cannot
    be read, is not YAML, has a key twice, or holds what JSON cannot. A cache that cannot be used is left alone without a word. The data
    belongs to the caller.
    """
    if not paths:
        return {}
    content = {path: _read(path, error, inside) for path in paths}
    stamps = _stamps(content)
    cache = _cache_path(stamps)
    if cache and (known := _remembered(cache, stamps)) is not None:
        return dict(zip(paths, known, strict=True))
    from wordwatch.files.yamlsource import parse

    # Word lists of a concept may share some; what a configuration says is short.
    data = {path: parse(path, content[path], error, aliases=error is RuleError) for path in paths}
    if cache:
        _remember(cache, stamps, [data[path] for path in paths])
    return data


def line_of(path: str, keys: tuple[str | int, ...]) -> int:
    """The 1-based line, in a YAML file, of the entry at that path of keys and indices; of the nearest entry above where there is none."""
    from wordwatch.files.yamlsource import line_of as line

    return line(path, keys)


def cache_folder() -> str | None:
    """Where caches of this user belong; None where there is no such place or ``WORDWATCH_CACHE_DIR`` is set and empty."""
    chosen = os.environ.get("WORDWATCH_CACHE_DIR")
    if chosen is not None:
        return chosen or None
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "wordwatch") if os.path.isabs(base) else None


def _read(path: str, error: type[WordwatchError], inside: str | None) -> bytes:
    try:
        return opening.read(path, opening.SETTINGS, inside)
    except opening.TooLargeError as problem:
        raise error(f"{path}: cannot be read ({problem.strerror}); split it into several files") from None
    except opening.OutsideError as problem:
        raise error(f"{path}: cannot be read ({problem.strerror}); put the file itself there") from None
    except OSError as problem:
        raise error(f"{path}: cannot be read ({problem.strerror or problem}); check the path and its permissions") from None


def _stamps(content: Mapping[str, bytes]) -> list[list[str]]:
    """Absolute path and text of each file. Time and size would not tell an edit that changes one letter within a second.

    The text itself and no digest of it: to compare it is quicker than to import what makes digests.
    """
    return [[os.path.abspath(path), data.decode("utf-8", "surrogateescape")] for path, data in content.items()]


def _cache_path(stamps: list[list[str]]) -> str | None:
    folder = cache_folder()
    if folder is None:
        return None
    # A checksum names the file, nothing more: the whole paths stand inside and are compared.
    key = "\n".join([__version__, *(stamp[0] for stamp in stamps)])
    return os.path.join(folder, f"yaml-{crc32(key.encode('utf-8', 'surrogateescape')):08x}.json")


def _ours(path: str) -> bool:
    """Whether nobody but this user may write there."""
    if not hasattr(os, "geteuid"):  # the folders of another user are closed anyway
        return True
    status = os.lstat(path)
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH) and not stat.S_ISLNK(status.st_mode)


def _remembered(cache: str, stamps: list[list[str]]) -> list[Any] | None:
    try:
        if not (_ours(os.path.dirname(cache)) and _ours(cache)):
            return None
        content = json.loads(opening.read(cache, _MOST, links=False))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(content, dict) or content.get("version") != __version__ or content.get("files") != stamps:
        return None
    data = content.get("data")
    return data if isinstance(data, list) and len(data) == len(stamps) else None


def _remember(cache: str, stamps: list[list[str]], data: list[Any]) -> None:
    import contextlib
    import tempfile

    folder = os.path.dirname(cache)
    temporary = ""
    try:
        text = json.dumps({"version": __version__, "files": stamps, "data": data}, ensure_ascii=False, separators=(",", ":"))
        os.makedirs(folder, mode=0o700, exist_ok=True)
        if not _ours(folder):
            return
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=folder, prefix=".yaml-", delete=False) as file:
            temporary = file.name
            file.write(text)
        os.replace(temporary, cache)
    except (OSError, ValueError, RecursionError):
        if temporary:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
