"""The table ``[tool.wordwatch]`` of a TOML file."""

import re
import sys
from typing import Any

from wordwatch.errors import ConfigError
from wordwatch.files import opening


def table(path: str, inside: str | None = None) -> Any:
    """The data of the table. ``inside``: a folder that links may not lead out of.

    Raises ConfigError for a file that cannot be read, is not TOML or has no such table.
    """
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        tool = tomllib.loads(opening.read(path, opening.SETTINGS, inside).decode("utf-8")).get("tool")
    except RecursionError:
        raise ConfigError(f"{path}: nested too deeply to be read; write it with fewer levels") from None
    except OSError as problem:
        raise ConfigError(f"{path}: cannot be read ({problem.strerror or problem}); check the path and its permissions") from None
    except ValueError as problem:
        raise ConfigError(f"{path}: not valid TOML ({problem}); mend it at that place") from None
    if not isinstance(tool, dict) or "wordwatch" not in tool:
        raise ConfigError(f"{path}: has no table [tool.wordwatch]; add one or name another file")
    return tool["wordwatch"]


def line_of(path: str, keys: tuple[str | int, ...]) -> int:
    """The 1-based line of the entry at that path of keys within the table, or of the nearest entry above it.

    TOML parsers keep no places. The keys are looked for one after the other from the table's header on, which is right for tables
    written in the usual order.
    """
    try:
        lines = opening.read(path, opening.SETTINGS).decode("utf-8", "replace").split("\n")
    except OSError:  # gone since it was read
        return 1
    at = next((number for number, line in enumerate(lines) if line.lstrip().startswith("[tool.wordwatch")), 0)
    for key in keys:
        if isinstance(key, int):
            continue
        wanted = re.compile(rf"""(?:^|[\s.,{{\[\]"'])["']?{re.escape(key)}["']?\s*(?:=|\.|\])""")
        at = next((number for number in range(at, len(lines)) if wanted.search(lines[number].split("#")[0])), at)
    return at + 1
