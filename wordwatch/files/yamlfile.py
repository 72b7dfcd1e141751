"""YAML files as plain data, remembered between runs.

Rules and configuration are YAML, but a run over clean files must not pay for a YAML parser. What a set of files holds is kept in one
JSON file in the user's cache folder, together with time and size of each file; as long as these are the same, nothing is parsed.
"""

import json
import os
import sys
from binascii import crc32
from collections.abc import Sequence
from typing import Any

from wordwatch.errors import RuleError, WordwatchError
from wordwatch.version import __version__


def load(path: str, error: type[WordwatchError] = RuleError) -> Any:
    """The data of one YAML file; see load_many."""
    return load_many([path], error)[path]


def load_many(paths: Sequence[str], error: type[WordwatchError] = RuleError) -> dict[str, Any]:
    """The data of each YAML file by its path as given: text, numbers, booleans, None, lists, and dicts with text as keys.

    Raises ``error`` with "path:line: what is wrong; what to do" for a file that cannot be read, is not YAML, has a key twice, or holds
    what JSON cannot. A cache that cannot be read or written is left alone without a word. The data belongs to the caller.
    """
    if not paths:
        return {}
    stamps = _stamps(paths)
    cache = _cache_path(stamps) if stamps else None
    if cache and (known := _remembered(cache, stamps)) is not None:
        return dict(zip(paths, known, strict=True))
    from wordwatch.files.yamlsource import parse

    data = {path: parse(path, error) for path in paths}
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


def _stamps(paths: Sequence[str]) -> list[list[Any]]:
    """Absolute path, time (ns) and size of each file; empty where one is missing, for the parser to complain about."""
    stamps = []
    for path in paths:
        try:
            status = os.stat(path)
        except OSError:
            return []
        stamps.append([os.path.abspath(path), status.st_mtime_ns, status.st_size])
    return stamps


def _cache_path(stamps: list[list[Any]]) -> str | None:
    folder = cache_folder()
    if folder is None:
        return None
    # A checksum names the file, nothing more: the whole paths stand inside and are compared.
    key = "\n".join([__version__, *(stamp[0] for stamp in stamps)])
    return os.path.join(folder, f"yaml-{crc32(key.encode('utf-8', 'surrogateescape')):08x}.json")


def _remembered(cache: str, stamps: list[list[Any]]) -> list[Any] | None:
    try:
        with open(cache, encoding="utf-8") as file:
            content = json.load(file)
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(content, dict) or content.get("version") != __version__ or content.get("files") != stamps:
        return None
    data = content.get("data")
    return data if isinstance(data, list) and len(data) == len(stamps) else None


def _remember(cache: str, stamps: list[list[Any]], data: list[Any]) -> None:
    import contextlib
    import tempfile

    folder = os.path.dirname(cache)
    temporary = ""
    try:
        text = json.dumps({"version": __version__, "files": stamps, "data": data}, ensure_ascii=False, separators=(",", ":"))
        os.makedirs(folder, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=folder, prefix=".yaml-", delete=False) as file:
            temporary = file.name
            file.write(text)
        os.replace(temporary, cache)
    except (OSError, ValueError, RecursionError):
        if temporary:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
