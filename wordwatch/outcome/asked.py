"""Whether a run does what was asked of it: a folder without anything to read, or a choice that leaves nothing, is never clean."""

import os
import stat
import sys
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from wordwatch.check import chosen
from wordwatch.discover import STDIN, Found
from wordwatch.errors import WordwatchError, nearest
from wordwatch.lexicon import rules

if TYPE_CHECKING:
    from wordwatch.config.settings import Config

_TOLD = 30  # names of fields, at most, that a message may hold
_SAME = "the same file as"


def paths(given: tuple[str, ...], stdin_filename: str | None) -> tuple[str, ...]:
    """What is to be checked: the paths, standard input once; without any the current folder, or standard input where it has a name.

    Raises WordwatchError for a name without standard input.
    """
    if stdin_filename is not None and STDIN not in given:
        if given:
            raise WordwatchError("--stdin-filename names what is read from “-”, which is no path here; add it or leave the name out")
        if sys.stdin is not None and sys.stdin.isatty():
            raise WordwatchError("--stdin-filename: there is nothing to read; pipe the text in, or add “-” to type it here")
        return (STDIN,)
    return tuple(dict.fromkeys(given)) or (os.curdir,)


def some_rule(configs: Collection["Config"]) -> None:
    """Raise WordwatchError where the selection leaves no rule by any of the configurations."""
    barren = [config for config in configs if not chosen(rules.load(config.rule_folders), config, config.select, config.ignore).rules]
    if barren and len(barren) == len(configs):
        known = rules.load(barren[0].rule_folders).rules
        rules.known_names((barren[0].select or frozenset()) | barren[0].ignore, {name for rule in known for name in (rule.id, rule.pack)})
        raise WordwatchError(
            "no rule is left to check by: what --select, --ignore and the configuration (packs, select, ignore) leave is nothing;"
            " “wordwatch rules list” shows all rules"
        )


def some_field(names: Sequence[str], files: Sequence[Found]) -> str:
    """A note about the names that are fields of no file among ``files``, "" where there is nothing to say.

    Raises WordwatchError where all names are: nothing would be read. Where there are no records, no field was left out.
    """
    from wordwatch.formats.records import names as fields

    wanted = {name: fields.last(name) for name in names}
    unseen, known = set(wanted.values()), dict[str, None]()
    seen = False
    for found in files:
        data = _data(found) if found.format == "records" and not found.problem else None
        if data is None:
            continue
        seen = True
        for name in fields.names(found.path, data):
            unseen.discard(fields.last(name))
            if not unseen:
                return ""
            if len(known) < _TOLD:
                known[name] = None
    missing = [name for name, normal in wanted.items() if normal in unseen] if seen else []
    if not missing:
        return ""
    told = " or ".join(f"“{name}”" for name in missing)
    message = f"--fields: no file that is checked has a field {told}{nearest(missing[0], known)}"
    if len(missing) == len(wanted):
        raise WordwatchError(message)
    return message


def _data(found: Found) -> bytes | None:
    """The content, None where it cannot be read: what is wrong with it is told by the check."""
    if found.data is not None:
        return found.data
    try:
        if not stat.S_ISREG(os.stat(found.path).st_mode):
            return None
        with open(found.path, "rb") as file:
            return file.read()
    except (OSError, ValueError):
        return None


def barren(given: Sequence[str], files: Sequence[Found], read: Collection[str]) -> str:
    """A line for each folder among the paths in which nothing was ``read``, "" where there is none."""
    return "\n".join(filter(None, (_barren(path, files, read) for path in given if path != STDIN and os.path.isdir(path))))


def _barren(folder: str, files: Sequence[Found], read: Collection[str]) -> str:
    shown = folder.replace(os.sep, "/")
    prefix = "" if shown == "." else shown.rstrip("/") + "/"
    inside = [found for found in files if found.path.startswith(prefix) and found.path != STDIN]
    if any(found.path in read or found.problem.startswith(_SAME) for found in inside):
        return ""
    if not inside:
        return f"{shown}: nothing was checked: the folder is empty"
    unread = sum("no reader for" in found.problem for found in inside)
    reason = "there is no reader for any file in it" if unread == len(inside) else "every file in it was passed over"
    return f"{shown}: nothing was checked: {reason}; name the files or another folder"
