"""The examples of a rule are its tests: each runs through the whole path, as a field of a record."""

import json
from collections.abc import Collection
from typing import TYPE_CHECKING

from wordwatch.finding import Finding
from wordwatch.lexicon.example import Example
from wordwatch.lexicon.rules import Rule, load

if TYPE_CHECKING:
    from wordwatch.check import Engine
    from wordwatch.config.settings import Config


def problems(config: "Config", ids: Collection[str] | None = None) -> list[str]:
    """What the rules (of these ``ids``; None: all) do otherwise than their examples say, a line each; empty where all is well.

    The rules are those of wordwatch and of ``config.rule_folders``; what the configuration says of severities does not count.
    """
    from wordwatch.check import Engine

    wanted = [rule for rule in load(config.rule_folders).rules if ids is None or rule.id in ids]
    plain = config._replace(severity={}, packs={}, allow=(), overrides=(), select=None, ignore=frozenset())
    engine = Engine(plain, frozenset(rule.id for rule in wanted))
    found: list[str] = []
    for rule in wanted:
        for example in rule.flag:
            found.extend(_flag(rule, example, _findings(engine, rule, example)))
        for example in rule.pass_:
            found.extend(_pass(rule, example, _findings(engine, rule, example)))
        for before, after in rule.fix.items():
            found.extend(_fix(engine, rule, before, after))
    return found


def _findings(engine: "Engine", rule: Rule, example: Example) -> list[Finding]:
    from wordwatch.discover import Found

    data = json.dumps([{"job_title" if example.title else "text": example.text}]).encode()
    (result,) = engine.check([Found("example.json", "records", data=data)])
    return [finding for finding in result.findings if finding.rule == rule.id]


def _flag(rule: Rule, example: Example, findings: list[Finding]) -> list[str]:
    if not findings:
        return [f"{rule.id}: {example.text!r} is to be flagged, but is not"]
    if example.referent and all(finding.referent != example.referent for finding in findings):
        return [f"{rule.id}: {example.text!r} is to refer to {example.referent}, but refers to {findings[0].referent} ({findings[0].why})"]
    return []


def _pass(rule: Rule, example: Example, findings: list[Finding]) -> list[str]:
    return [f"{rule.id}: {example.text!r} is to pass, but “{finding.text}” is flagged ({finding.why})" for finding in findings]


def _fix(engine: "Engine", rule: Rule, before: str, after: str) -> list[str]:
    """A fix is that of the title field where the rule is about titles only, else that of running text."""
    findings = _findings(engine, rule, Example(before, title=rule.only == ("title",)))
    text = before
    for finding in reversed(findings):
        suggestion = next((one for one in finding.suggestions if one.replacement is not None), None)
        if suggestion is not None and suggestion.replacement is not None:
            text = text[: suggestion.span.start] + suggestion.replacement + text[suggestion.span.end :]
    return [] if text == after else [f"{rule.id}: {before!r} is to become {after!r}, but becomes {text!r}"]
