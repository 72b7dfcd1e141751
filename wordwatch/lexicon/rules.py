"""Rules as data: read the rule files, check them, and hand them over as plain tuples.

One YAML file per rule; what it may say is in ``_KEYS`` and in CONTRIBUTING.md. A rule set is loaded from the
cache of yamlfile, so that a run over clean files never imports a YAML parser.
"""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from wordwatch.errors import RuleError, nearest
from wordwatch.files import yamlfile
from wordwatch.finding import REFERENTS, SILENT, Severity
from wordwatch.lexicon.bounds import MOST_TERMS, too_much
from wordwatch.lexicon.example import Example, examples
from wordwatch.lexicon.folders import bounds, concept_file, rule_files
from wordwatch.lexicon.tokenpattern import PatternError, token_pattern
from wordwatch.spotting.normal import normal_text

_KEYS: dict[str, type] = {
    **dict.fromkeys(("id", "pack", "severity", "concept", "message", "why", "source"), str),
    **dict.fromkeys(("only", "terms", "patterns", "anchors", "unless", "suggest", "when"), list),
    **dict.fromkeys(("referents", "messages", "wording", "examples"), dict),
}
_REQUIRED = ("id", "pack", "severity", "message", "why", "source", "examples")
_SEVERITIES = tuple(severity.value for severity in Severity)


class Evidence(NamedTuple):
    """Where one of ``words`` stands in the same posting, ``suggest`` comes first."""

    words: tuple[str, ...]
    suggest: tuple[str, ...]


class Rule(NamedTuple):
    """One rule. ``severities``: per referent, where the rule tells referents apart; ``only``: the contexts in which it applies.

    ``messages``: what is said instead of ``message`` of a use with that referent. ``concept``: the id of what is known about its terms
    (wordwatch.lexicon.concepts), "" nothing. ``terms`` follow the convention of wordwatch.spotting.terms; ``patterns`` are spaCy token
    patterns, each of which holds one of ``anchors``. ``unless`` are RE2 patterns: where one of them overlaps a hit, the hit is silent.
    ``wording``: replacements per referent, written by the author of the rule, used before the generated ones. ``fix``: text to text, as
    the first suggestion makes it.
    """

    id: str
    pack: str
    severity: Severity
    severities: dict[str, Severity]
    concept: str
    only: tuple[str, ...]
    terms: tuple[str, ...]
    patterns: tuple[tuple[dict[str, Any], ...], ...]
    anchors: tuple[str, ...]
    unless: tuple[str, ...]
    message: str
    messages: dict[str, str]
    why: str
    source: str
    suggest: tuple[str, ...]
    when: tuple[Evidence, ...]
    wording: dict[str, tuple[str, ...]]
    flag: tuple[Example, ...]
    pass_: tuple[Example, ...]
    fix: dict[str, str]
    path: str

    def severity_for(self, referent: str | None) -> Severity:
        """How loud a hit with this referent is."""
        return self.severities.get(referent, self.severity) if referent else self.severity


class RuleSet(NamedTuple):
    """The rules of a run, ordered by pack and id."""

    rules: tuple[Rule, ...]

    def terms(self) -> list[tuple[str, int]]:
        """Every term or anchor with the number of its rule."""
        return [(term, number) for number, rule in enumerate(self.rules) for term in rule.terms or rule.anchors]


def folder() -> str:
    """The folder of the rules that wordwatch brings: inside the installed package, or beside the package in a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    installed = os.path.join(package, "data", "rules")
    return installed if os.path.isdir(installed) else os.path.join(os.path.dirname(package), "rules")


def load(folders: Sequence[str] = ()) -> RuleSet:
    """The rules that wordwatch brings and those of ``folders``; a rule of a later folder replaces one of the same id.

    Raises RuleError that names file and line for anything that is not a rule.
    """
    by_id: dict[str, Rule] = {}
    brought = folder()
    for place in (brought, *folders):
        seen: dict[str, str] = {}
        for path, data in yamlfile.load_many(rule_files(place, brought), inside=bounds(place, brought)).items():
            rule = parse(path, data)
            if rule.id in seen:
                raise _error(path, ("id",), f"the id {rule.id} is used by {seen[rule.id]} as well; give this rule an id of its own")
            seen[rule.id] = path
            by_id[rule.id] = rule
    rules = tuple(sorted(by_id.values(), key=lambda rule: (rule.pack, rule.id)))
    _no_term_twice(rules)
    _concepts_exist(rules, (brought, *folders))
    return RuleSet(rules)


def known_names(names: Iterable[str], known: Iterable[str]) -> None:
    """Raise RuleError for a name that is neither a rule nor a pack."""
    known = sorted(known)
    for name in sorted(names):
        if name not in known:
            raise RuleError(f"there is no rule or pack {name!r}{nearest(name, known)}; see: wordwatch rules list")


def pattern_error(rule: Rule, reason: str) -> RuleError:
    """The error for token patterns that spaCy does not know."""
    return _error(rule.path, ("patterns",), f"spaCy does not know these token patterns: {reason}")


def parse(path: str, data: Any) -> Rule:
    """The rule in ``data``, as read from ``path``. Raises RuleError with the line of what is wrong."""
    if not isinstance(data, dict):
        raise _error(path, (), "a rule is a mapping that starts with id:")
    for key, value in data.items():
        if key not in _KEYS:
            raise _error(path, (key,), f"unknown key {key[:60]!r}{nearest(key, _KEYS)}")
        if not isinstance(value, _KEYS[key]):
            raise _error(path, (key,), f"{key} must be {_name(_KEYS[key])}, not {_name(type(value))}")
    if problem := too_much(data):
        raise _error(path, *problem)
    for key in _REQUIRED:
        if not data.get(key):
            raise _error(path, (), f"the key {key} is missing; every rule needs {', '.join(_REQUIRED)}")
    if bool(data.get("terms")) == bool(data.get("patterns")):
        raise _error(path, (), "a rule has either terms: or patterns:")
    wording = {key: _strings(path, ("wording", key), value) for key, value in data.get("wording", {}).items()}
    _known(path, "wording", wording, REFERENTS)
    _known(path, "messages", data.get("messages", {}), REFERENTS)
    _known(path, "referents", data.get("referents", {}), (*REFERENTS, *SILENT))
    flag, passes, fix = examples(path, data["examples"])
    return Rule(
        id=data["id"],
        pack=data["pack"],
        severity=_severity(path, ("severity",), data["severity"]),
        severities={key: _severity(path, ("referents", key), value) for key, value in data.get("referents", {}).items()},
        concept=_concept(path, data.get("concept", "")),
        only=_one_of(path, "only", _strings(path, ("only",), data.get("only", [])), REFERENTS),
        terms=_terms(path, data.get("terms", [])),
        patterns=_patterns(path, data.get("patterns", []), data.get("anchors", [])),
        anchors=_visible(path, "anchors", _strings(path, ("anchors",), data.get("anchors", []))),
        unless=_unless(path, data.get("unless", [])),
        message=data["message"],
        messages={key: _text(path, ("messages", key), value) for key, value in data.get("messages", {}).items()},
        why=" ".join(data["why"].split()),
        source=data["source"],
        suggest=_strings(path, ("suggest",), data.get("suggest", [])),
        when=_when(path, data.get("when", [])),
        wording=wording,
        flag=flag,
        pass_=passes,
        fix=fix,
        path=path,
    )


def _severity(path: str, keys: tuple[str, ...], value: Any) -> Severity:
    if value is False:  # YAML 1.1 reads a bare "off" as false
        value = "off"
    if value not in _SEVERITIES:
        raise _error(path, keys, f"{value!r} is no severity{nearest(value, _SEVERITIES)}")
    return Severity(value)


def _text(path: str, keys: tuple[str, ...], value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _error(path, keys, f"{keys[-1]} must be a text")
    return value


def _strings(path: str, keys: tuple[str | int, ...], value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise _error(path, keys, f"{keys[0]} must be a list of texts, for example [one, two]")
    return tuple(value)


def _visible(path: str, key: str, terms: tuple[str, ...]) -> tuple[str, ...]:
    """The terms, each of which has a letter or digit that is seen: others stand everywhere, or nowhere."""
    for number, term in enumerate(terms):
        if not all(any(letter.isalnum() for letter in word) for word in normal_text(term).split() or [""]):
            raise _error(path, (key, number), f"each word of the term {term!r} needs a letter or digit; write it as it is read")
    return terms


def _concept(path: str, value: str) -> str:
    if value and not re.fullmatch(r"[\w-]{1,100}", value):
        raise _error(path, ("concept",), f"{value[:60]!r} is no id of a concept; write letters, digits and hyphens")
    return value


def _terms(path: str, value: Any) -> tuple[str, ...]:
    terms = _visible(path, "terms", _strings(path, ("terms",), value))
    for number, term in enumerate(terms):
        if term != " ".join(term.lower().split()):
            told = f"write the term {term!r} in lower case with single spaces; other spellings are found by themselves"
            raise _error(path, ("terms", number), told)
        if term in terms[:number]:
            raise _error(path, ("terms", number), f"the term {term!r} is listed twice")
    return terms


def _patterns(path: str, value: list[Any], anchors: list[Any]) -> tuple[tuple[dict[str, Any], ...], ...]:
    if value and not anchors:
        told = "patterns need anchors: a list of words of which each match holds at least one, for the fast search"
        raise _error(path, ("patterns",), told)
    found = []
    for number, one in enumerate(value):
        try:
            found.append(token_pattern(one))
        except PatternError as error:  # noqa: PERF203 - the first one is the last
            raise _error(path, ("patterns", number, *error.keys), str(error)) from None
    return tuple(found)


def _unless(path: str, value: list[Any]) -> tuple[str, ...]:
    patterns = _strings(path, ("unless",), value)
    if patterns:
        from wordwatch.spotting.userpattern import problem

        for number, one in enumerate(patterns):
            if told := problem(one):
                raise _error(path, ("unless", number), told)
    return patterns


def _when(path: str, value: list[Any]) -> tuple[Evidence, ...]:
    found = []
    for number, one in enumerate(value):
        if not isinstance(one, dict) or set(one) != {"evidence", "suggest"}:
            raise _error(path, ("when", number), "each entry of when: has the keys evidence: and suggest:, both lists of texts")
        evidence, suggest = (_strings(path, ("when", number, key), one[key]) for key in ("evidence", "suggest"))
        found.append(Evidence(evidence, suggest))
    return tuple(found)


def _known(path: str, key: str, value: Mapping[str, Any], known: Sequence[str]) -> None:
    for name in value:
        if name not in known:
            raise _error(path, (key, name), f"unknown key {name!r} under {key}{nearest(name, known)}")


def _one_of(path: str, key: str, values: tuple[str, ...], known: Sequence[str]) -> tuple[str, ...]:
    if strange := next((name for name in values if name not in known), None):
        raise _error(path, (key, values.index(strange)), f"{strange!r} is not known under {key}{nearest(strange, known)}")
    return values


def _concepts_exist(rules: Sequence[Rule], folders: Sequence[str]) -> None:
    """What a concept says is read when a term stands somewhere; that there is none is told at once."""
    for rule in {rule.concept: rule for rule in rules if rule.concept}.values():
        try:
            concept_file(rule.concept, folders)
        except RuleError as error:  # noqa: PERF203 - each concept has an error of its own
            raise _error(rule.path, ("concept",), str(error)) from None


def _no_term_twice(rules: Sequence[Rule]) -> None:
    owner: dict[str, str] = {}
    count = 0
    for rule in rules:
        count += len(rule.terms or rule.anchors)
        if count > MOST_TERMS:
            raise _error(rule.path, ("terms",), f"with these the rules have more than {MOST_TERMS:,} terms; remove what you do not need")
        for number, term in enumerate(rule.terms):
            if term in owner:
                told = f"the term {term!r} belongs to the rule {owner[term]} already; keep it in one of them"
                raise _error(rule.path, ("terms", number), told)
            owner[term] = rule.id


def _error(path: str, keys: tuple[str | int, ...], what: str) -> RuleError:
    return RuleError(f"{path}:{yamlfile.line_of(path, keys)}: {what}")


def _name(kind: type) -> str:
    names: dict[type, str] = {dict: "a mapping", list: "a list", str: "a text"}
    return names.get(kind, f"a value of type {kind.__name__}")
