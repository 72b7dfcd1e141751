"""``wordwatch rules``: the rules for people who read, choose and write them."""

import os

import click

from wordwatch.config import settings
from wordwatch.config.settings import Config
from wordwatch.errors import RuleError, nearest
from wordwatch.finding import Severity
from wordwatch.lexicon.example import Example
from wordwatch.lexicon.rules import Rule, load
from wordwatch.reporters.display import lines

_CONFIG = click.option("--config", "config_file", metavar="FILE", help="Use this configuration instead of the nearest one.")
_WIDTH = 100


@click.group()
def rules() -> None:
    """List, explain and test the rules."""


@rules.command("list")
@_CONFIG
def list_(config_file: str | None) -> None:
    """List all rules: id, pack, how loud, and the first of their terms."""
    chosen = _config(config_file)
    found = load(chosen.rule_folders).rules
    ids, packs = (max((len(getattr(rule, name)) for rule in found), default=0) for name in ("id", "pack"))
    for rule in found:
        terms = ", ".join(rule.terms or rule.anchors)
        line = f"{rule.id:{ids}}  {rule.pack:{packs}}  {_loudness(rule, chosen):10}  {terms}"
        click.echo(lines(line if len(line) <= _WIDTH else line[: _WIDTH - 3].rstrip(" ,") + "..."))


@rules.command("explain")
@click.argument("rule_id", metavar="ID")
@_CONFIG
def explain(rule_id: str, config_file: str | None) -> None:
    """Show one rule: its terms, why it exists, and its examples."""
    chosen = _config(config_file)
    found = load(chosen.rule_folders).rules
    rule = next((rule for rule in found if rule.id == rule_id), None)
    if rule is None:
        raise RuleError(f"there is no rule “{rule_id}”{nearest(rule_id, [rule.id for rule in found])}")
    click.echo(lines(_page(rule, chosen)))


@rules.command("test")
@click.argument("targets", nargs=-1, metavar="[ID|FOLDER]...")
@_CONFIG
def test(targets: tuple[str, ...], config_file: str | None) -> int:
    """Check that the rules do what their examples say.

    Without arguments all rules are tested, with a FOLDER (of <rule-id>.yaml or <pack>/<rule-id>.yaml) those in it.
    """
    from wordwatch.commands import examples

    chosen = _config(config_file)
    folders = tuple(os.path.abspath(target) for target in targets if os.path.isdir(target))
    chosen = chosen._replace(rule_folders=(*chosen.rule_folders, *folders))
    ruleset = load(chosen.rule_folders)
    known = {rule.id: rule for rule in ruleset.rules}
    wanted: set[str] = set()
    for target in targets:
        inside = os.path.join(os.path.abspath(target), "")
        ids = [rule.id for rule in ruleset.rules if os.path.abspath(rule.path).startswith(inside)] if os.path.isdir(target) else [target]
        if not ids:
            raise RuleError(f"{target}: no rule is in this folder; only rules have examples to be tested")
        if any(rule_id not in known for rule_id in ids):
            raise RuleError(f"{target}: no such rule, and no folder of rules{nearest(target, known)}")
        wanted.update(ids)
    problems = examples.problems(chosen, sorted(wanted or known))
    for problem in problems:
        click.echo(lines(problem))
    count = len(wanted or known)
    click.echo(f"{count} rule{'' if count == 1 else 's'} tested: {f'{len(problems)} wrong' if problems else 'all examples hold'}")
    return 1 if problems else 0


def _config(path: str | None) -> Config:
    return settings.load(path) if path else settings.find()


def _loudness(rule: Rule, chosen: Config) -> str:
    """How loud the rule is with this configuration."""
    selected = chosen.select is None or {rule.id, rule.pack} & chosen.select
    if not selected or {rule.id, rule.pack} & chosen.ignore or chosen.packs.get(rule.pack) is False:
        return Severity.OFF.value
    return chosen.severity.get(rule.id, rule.severity).value


def _page(rule: Rule, chosen: Config) -> str:
    from wordwatch.reporters.display import wrapped

    severities = {
        **rule.severities,
        **{key.partition(".")[2]: value for key, value in chosen.severity.items() if key.startswith(rule.id + ".")},
    }
    loud = ", ".join([_loudness(rule, chosen), *(f"{referent}: {severity.value}" for referent, severity in severities.items())])
    parts = [
        f"{rule.id} ({rule.pack})",
        wrapped(rule.message, ""),
        wrapped(rule.why, ""),
        wrapped(f"Terms: {', '.join(rule.terms or rule.anchors)}", "", "  "),
        wrapped(f"Severity: {loud}", "", "  "),
        "\n".join(["Flagged:", *(f"  {_example(example)}" for example in rule.flag)]),
        "\n".join(["Not flagged:", *(f"  {_example(example)}" for example in rule.pass_)]),
    ]
    if rule.fix:
        parts.append("\n".join(["Rewritten:", *(f"  {old}\n    → {new}" for old, new in rule.fix.items())]))
    parts.append(wrapped(f"Source: {rule.source}", "", "  ") + f"\nFile: {rule.path}")
    return "\n\n".join(parts)


def _example(example: Example) -> str:
    marks = [mark for mark in ("a job title" if example.title else "", example.referent or "") if mark]
    return example.text + (f"  ({', '.join(marks)})" if marks else "")
