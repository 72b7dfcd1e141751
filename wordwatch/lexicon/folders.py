"""Which files of a folder of rules are rules. Nothing there is passed over in silence: what nobody reads is an error with advice.

Read at every start, so a folder costs one listing for itself and one for each pack; everything else is for folders of the user's.
"""

import os
from collections.abc import Sequence
from typing import NoReturn

from wordwatch.errors import RuleError, nearest
from wordwatch.files import opening

DATA = ("concepts", "cues", "languages")
"""Folders beside the packs that hold what others read."""

_OURS = ("roles.yaml", "market.yaml")  # beside the packs that wordwatch brings
_ENDINGS = (".yaml", ".yml")
_MOST = 1_000
_PLACES = "<rule-id>.yaml or <pack>/<rule-id>.yaml"


def rule_files(folder: str, brought: str) -> list[str]:
    """The paths of the rules in ``folder``, in order: ``<pack>/<rule-id>.yaml`` and ``<rule-id>.yaml``. Hidden files are left alone.

    ``brought`` is the folder that wordwatch brings; it has role families and the titles of lists at its top, which a user's folder has not.
    Raises RuleError for a folder that cannot be opened or holds nothing that is read, and for a file in it that is not read.
    """
    if not os.path.isdir(folder):
        raise RuleError(f"{folder}: no such folder of rules; it should hold {_PLACES}")
    ours = _same(folder, brought)
    files: list[str] = []
    data = False
    for entry in _entries(folder):
        if not _leads_to_folder(entry):
            if not (ours and entry.name in _OURS):
                files.append(_rule(entry))
        elif entry.name not in DATA:
            files += [_rule(inner) for inner in _files(entry.path)]
        elif not ours:
            data = _holds_data(entry, brought) or data
    if not files and not data:
        raise RuleError(
            f"{folder}: nothing here is read; rules belong in {_PLACES}, words for telling referents apart in cues/<name>.yaml, "
            "what is known of a term in concepts/<id>.yaml, languages in languages/<code>.yaml"
        )
    if len(files) > _MOST:
        raise RuleError(f"{folder}: holds {len(files):,} rules; {_MOST:,} are the most")
    return sorted(files)


def bounds(folder: str, brought: str) -> str | None:
    """The folder that links in a folder of rules may not lead out of; None in that which wordwatch brings, wherever it is installed."""
    return None if _same(folder, brought) else opening.tree(folder)


def concept_file(concept: str, folders: Sequence[str]) -> str:
    """The file of the concept in the last of ``folders`` that has it. Raises RuleError, without a place, where none has."""
    for folder in reversed(folders):
        path = os.path.join(folder, "concepts", f"{concept}.yaml")
        if os.path.exists(path):
            return path
    places = [os.path.join(folder, "concepts") for folder in folders]
    known = {entry.name.removesuffix(".yaml") for place in places if os.path.isdir(place) for entry in _entries(place)}
    raise RuleError(f"there is no concept {concept!r}{nearest(concept, sorted(known))}; a concept is a file concepts/{concept}.yaml")


def _same(folder: str, other: str) -> bool:
    """Whether both are one folder, by whatever path."""
    try:
        return folder == other or os.path.samefile(folder, other)
    except OSError:
        return False


def _entries(folder: str) -> "list[os.DirEntry[str]]":
    """What is in the folder, without hidden files and folders."""
    try:
        with os.scandir(folder) as found:
            return [entry for entry in found if not entry.name.startswith(".")]
    except OSError as error:
        raise RuleError(f"{folder}: cannot be opened ({error.strerror or error}); check its permissions") from None


def _files(folder: str) -> "list[os.DirEntry[str]]":
    """The files of a folder that holds nothing but files; RuleError for a file further down, where nobody looks."""
    entries = _entries(folder)
    for entry in entries:
        if _leads_to_folder(entry):
            for deeper, inner, names in os.walk(entry.path):
                inner[:] = [name for name in inner if not name.startswith(".")]
                if names := sorted(name for name in names if not name.startswith(".")):
                    _unread(os.path.join(deeper, names[0]), f"it is nested too deeply; a rule belongs in {_PLACES}")
    return [entry for entry in entries if not _leads_to_folder(entry)]


def _leads_to_folder(entry: "os.DirEntry[str]") -> bool:
    """Whether the entry is a folder or a link to one. False for a link that goes round in a circle, where is_dir fails."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _rule(entry: "os.DirEntry[str]") -> str:
    """The path of the file, which must be one that can be a rule."""
    if entry.name.lower() in ("roles.yaml", "roles.yml"):
        _unread(entry.path, "role families are not found by their name: name the file under the key roles: of the configuration")
    _check(entry, _ENDINGS)
    return entry.path


def _check(entry: "os.DirEntry[str]", endings: tuple[str, ...]) -> None:
    """Raise RuleError unless the file is one with such an ending."""
    if not entry.name.endswith(endings):
        almost = entry.name.lower().endswith(_ENDINGS)
        advice = f"give it the ending {endings[0]}" if almost else f"its ending is not {' or '.join(endings)}; give it that"
        _unread(entry.path, f"{advice}, or move it out of the folders of rules")
    if not os.path.isfile(entry.path) if entry.is_symlink() else not entry.is_file():
        reason = "it is not a regular file" if os.path.exists(entry.path) else "it is a link to nothing"
        _unread(entry.path, f"{reason}; put the rule here or remove it")


def _holds_data(folder: "os.DirEntry[str]", brought: str) -> bool:
    """Whether a file stands in one of the folders DATA."""
    files = _files(folder.path)
    for entry in files:
        _check(entry, _ENDINGS[:1])
    if files and folder.name == "cues":
        known = sorted(entry.name for entry in _entries(os.path.join(brought, "cues")))
        for entry in files:
            if entry.name not in known:
                _unread(entry.path, f"cues have the names of ours{nearest(entry.name, known)}")
    return bool(files)


def _unread(path: str, reason: str) -> NoReturn:
    raise RuleError(f"{path}: this file is not read: {reason}")
