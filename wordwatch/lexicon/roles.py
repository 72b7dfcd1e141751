"""Role families: what a job can be called by the work it does, and whom that work reaches.

The families are data (``rules/roles.yaml``), for an HR department to edit without code. A file has ``families`` (billing, claims,
clinical, ...), each with the words that are evidence for it and its names on job boards by language, and ``sectors`` (finance,
clinic, hotel, ...), whose names are used where no duty is known; and ``professions``, role nouns that need names of their own.
"""

import os
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from wordwatch.errors import RuleError, nearest

_FAMILY_KEYS = (
    "id",
    "name",
    "serves",
    "evidence",
    "titles",
    "tools",
    "facing",
    "inside",
    "members",
    "everywhere",
    "professions",
    "alternatives",
    "why",
    "source",
)
_SECTOR_KEYS = ("id", "evidence", "titles", "alternatives", "why")
_PROFESSION_KEYS = ("id", "roles", "names")
_EVIDENCE_KEYS = ("strong", "weak")
_TOP_KEYS = ("replace", "families", "sectors", "professions")
_GENERAL = "general"


class Family(NamedTuple):
    """One kind of work. ``strong`` and ``weak`` are words that are evidence for it in duties, ``titles`` words that name it in a title.

    ``name`` stands before a noun ("Billing" staff), also before one of ``professions`` ("Payroll" accountant); ``alternatives`` are its
    names by language, the best first. ``facing``: those of the titles whose work others do in front of customers ("Sales").
    ``inside``: what stands before such a title for who does that work from the office ("Inside" sales engineer).
    ``tools``: programs and taxes that tell this work in a title and are no name for it ("Tally").
    ``members``: the ids of the families that this one is made of. ``everywhere``: most desks do some of it besides.
    """

    id: str
    name: str
    serves: str
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    titles: tuple[str, ...]
    professions: tuple[str, ...]
    alternatives: dict[str, tuple[str, ...]]
    why: str
    source: str
    facing: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    everywhere: bool = False
    inside: str = ""
    tools: tuple[str, ...] = ()


class Sector(NamedTuple):
    """A line of business and the neutral names of its work; the sector "general" is what every other falls back on."""

    id: str
    evidence: tuple[str, ...]
    titles: tuple[str, ...]
    alternatives: dict[str, tuple[str, ...]]
    why: str


class Profession(NamedTuple):
    """Role nouns around which a title gets other names than a desk: ``names``, or what the code says where there are none."""

    id: str
    roles: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()


class Families(NamedTuple):
    """All role families, sectors and professions of a run, in the order of their files."""

    families: tuple[Family, ...]
    sectors: tuple[Sector, ...]
    professions: tuple[Profession, ...] = ()

    def profession(self, id_: str) -> Profession:
        """The profession of that id; an empty one where the files have none."""
        return next((one for one in self.professions if one.id == id_), Profession(id_))

    def sector(self, id_: str) -> Sector:
        """The sector of that id; the general one where the files have none."""
        return next((sector for sector in self.sectors if sector.id == id_), self.general)

    @property
    def general(self) -> Sector:
        """The sector for everything that is not known better."""
        return next(sector for sector in self.sectors if sector.id == _GENERAL)


def load(paths: Sequence[str] = ()) -> Families:
    """The built-in families and those of ``paths``: an entry of a later file replaces the one of the same id or comes in addition.

    A file that says ``replace: true`` drops the families that were loaded before it (the sectors stay: each needs a name to fall back
    on). Raises RuleError that names file and line.
    """
    return _load((_built_in(), *paths)) if paths else built_in()


@lru_cache(maxsize=1)
def built_in() -> Families:
    """The families that wordwatch brings."""
    return _load((_built_in(),))


def _built_in() -> str:
    from wordwatch.lexicon import rules

    return os.path.join(rules.folder(), "roles.yaml")


def _load(paths: Iterable[str]) -> Families:
    from wordwatch.files import yamlfile

    families: dict[str, Family] = {}
    sectors: dict[str, Sector] = {}
    professions: dict[str, Profession] = {}
    for path in paths:
        data = yamlfile.load(path)
        reader = _Reader(path)
        reader.mapping((), data, _TOP_KEYS)
        if reader.flag((), data, "replace"):
            families.clear()
        families.update(reader.entries("families", data, reader.family))
        sectors.update(reader.entries("sectors", data, reader.sector))
        professions.update(reader.entries("professions", data, reader.profession))
    return Families(tuple(families.values()), tuple(sectors.values()), tuple(professions.values()))


class _Reader:
    """Checks one file; every complaint names file and line and says what to write."""

    def __init__(self, path: str) -> None:
        self.path = path

    def entries(self, key: str, data: dict[str, Any], read: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        value = data.get(key, [])
        if not isinstance(value, list):
            raise self.error((key,), f"{key} must be a list, each entry starting with - id:")
        for number, entry in enumerate(value):
            made = read((key, number), entry)
            if made.id in found:
                raise self.error((key, number, "id"), f"the id {made.id!r} is used twice in this file; give this entry an id of its own")
            found[made.id] = made
        return found

    def family(self, at: tuple[str | int, ...], entry: Any) -> Family:
        # A family that is made of others has their evidence.
        own = () if isinstance(entry, dict) and "members" in entry else ("evidence",)
        self.mapping(at, entry, _FAMILY_KEYS, required=("id", "name", "serves", *own, "alternatives", "why", "source"))
        told = entry.get("evidence", {})
        self.mapping((*at, "evidence"), told, _EVIDENCE_KEYS, required=("strong",) if "evidence" in entry else ())
        evidence = {key: self.words((*at, "evidence"), told, key) for key in _EVIDENCE_KEYS}
        return Family(
            id=self.text(at, entry, "id"),
            name=self.text(at, entry, "name"),
            serves=self.text(at, entry, "serves"),
            strong=evidence["strong"],
            weak=evidence["weak"],
            titles=self.words(at, entry, "titles"),
            professions=self.words(at, entry, "professions"),
            alternatives=self.alternatives(at, entry),
            why=self.text(at, entry, "why"),
            source=self.text(at, entry, "source"),
            facing=self.words(at, entry, "facing"),
            members=self.words(at, entry, "members"),
            inside=self.text(at, entry, "inside") if "inside" in entry else "",
            everywhere=self.flag(at, entry, "everywhere"),
            tools=self.words(at, entry, "tools"),
        )

    def sector(self, at: tuple[str | int, ...], entry: Any) -> Sector:
        self.mapping(at, entry, _SECTOR_KEYS, required=("id", "alternatives", "why"))
        return Sector(
            id=self.text(at, entry, "id"),
            evidence=self.words(at, entry, "evidence"),
            titles=self.words(at, entry, "titles"),
            alternatives=self.alternatives(at, entry),
            why=self.text(at, entry, "why"),
        )

    def profession(self, at: tuple[str | int, ...], entry: Any) -> Profession:
        self.mapping(at, entry, _PROFESSION_KEYS, required=("id",))
        return Profession(self.text(at, entry, "id"), frozenset(self.words(at, entry, "roles")), self.words(at, entry, "names"))

    def alternatives(self, at: tuple[str | int, ...], entry: dict[str, Any]) -> dict[str, tuple[str, ...]]:
        place, value = (*at, "alternatives"), entry["alternatives"]
        if not isinstance(value, dict) or "en" not in value:
            raise self.error(place, "alternatives must map languages to lists of names, at least en: [First Choice, Second Choice]")
        return {language: self.words(place, value, language, empty=False) for language in value}

    def mapping(self, at: tuple[str | int, ...], value: Any, known: Sequence[str], required: Sequence[str] = ()) -> None:
        if not isinstance(value, dict):
            raise self.error(at, f"expected a mapping with the keys {', '.join(required or known)}")
        for key in value:
            if key not in known:
                raise self.error((*at, key), f"unknown key {key!r}{nearest(key, known)}")
        for key in required:
            if key not in value:
                raise self.error(at, f"the key {key} is missing; needed are {', '.join(required)}")

    def text(self, at: tuple[str | int, ...], entry: dict[str, Any], key: str) -> str:
        value = entry[key]
        if not isinstance(value, str) or not value.strip():
            raise self.error((*at, key), f"{key} must be a text")
        return " ".join(value.split())

    def words(self, at: tuple[str | int, ...], entry: dict[str, Any], key: str, *, empty: bool = True) -> tuple[str, ...]:
        value = entry.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value) or not (value or empty):
            raise self.error(
                (*at, key), f"{key} must be a list of texts, for example [one, two]; put in quotes what YAML reads as something else"
            )
        return tuple(value)

    def flag(self, at: tuple[str | int, ...], data: dict[str, Any], key: str) -> bool:
        value = data.get(key, False)
        if not isinstance(value, bool):
            raise self.error((*at, key), f"{key} must be true or false")
        return value

    def error(self, keys: tuple[str | int, ...], what: str) -> RuleError:
        from wordwatch.files import yamlfile

        return RuleError(f"{self.path}:{yamlfile.line_of(self.path, keys)}: {what}")
