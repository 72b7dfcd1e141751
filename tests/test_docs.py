"""What the documents say about the program is true."""

import re
from pathlib import Path

import pytest
import yaml

from wordwatch import reporters
from wordwatch.__main__ import exit_code
from wordwatch.cli import COMMANDS
from wordwatch.commands.check import check
from wordwatch.config import settings
from wordwatch.formats import SUFFIXES
from wordwatch.lexicon import rules

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_configuration_in_the_readme_is_valid(tmp_path):
    (example,) = [block for block in blocks("yaml") if "fail_on" in block]
    (tmp_path / ".wordwatch.yaml").write_text(example, encoding="utf-8")
    found = settings.load(str(tmp_path / ".wordwatch.yaml"))
    known = rules.load(()).rules
    settings.validate_rule_ids(found, {rule.id for rule in known}, {rule.pack for rule in known})
    assert found.exclude == ("vendor/**",)


def marked(marker):
    """The block after the comment ``marker``."""
    (block,) = re.findall(rf"^<!-- {re.escape(marker)} -->\n```\w+\n(.*?)```$", README, re.DOTALL | re.MULTILINE)
    return block


def test_the_report_in_the_readme_is_real(tmp_path, monkeypatch, capsys):
    (tmp_path / "welcome.md").write_text(marked("welcome.md"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert exit_code(["check", "welcome.md"]) == 1
    assert capsys.readouterr().out == marked("wordwatch check welcome.md")


def test_the_component_in_the_readme_works(capsys):
    (example,) = [block for block in blocks("python") if "add_pipe" in block]
    exec(example, {})
    assert capsys.readouterr().out == "back-office back-office people\n"


def test_the_linter_in_the_readme_works(capsys):
    (example,) = [block for block in blocks("python") if "import Linter" in block]
    exec(example, {})
    assert capsys.readouterr().out.startswith("1 back-office people ['")


def test_the_title_engine_in_the_readme_works(capsys):
    (example,) = [block for block in blocks("python") if "suggest_title" in block]
    exec(example, {})
    assert capsys.readouterr().out.startswith("Senior Claims Service Executive | ")


def test_the_hook_in_the_readme_exists():
    (example,) = [yaml.safe_load(block) for block in blocks("yaml") if "repos" in block]
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {hook["id"] for repo in example["repos"] for hook in repo["hooks"]} <= {hook["id"] for hook in hooks}


def test_the_table_of_readers_is_complete():
    listed = {}
    for name, suffixes in re.findall(r"^\| (\w+) \| ((?:`\.\w+` ?)+) \|$", README, re.MULTILINE):
        listed |= dict.fromkeys(re.findall(r"`(\.\w+)`", suffixes), name)
    assert listed == SUFFIXES


def test_the_table_of_commands_is_complete():
    assert {row.split()[0] for row in re.findall(r"^\| `([^`]+)`.* \|$", README, re.MULTILINE)} & set(COMMANDS) == set(COMMANDS)
    (row,) = re.findall(r"^\| `check .*$", README, re.MULTILINE)
    assert "--format " + r"\|".join(reporters.NAMES) in row


@pytest.mark.parametrize(
    "option", sorted(set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", re.sub(r"```sh\n.*?pip.*?```|wordwatch suggest[^\n]*", "", README))))
)
def test_options_exist(option):
    known = {name for parameter in check.params for name in (*parameter.opts, *parameter.secondary_opts)}
    assert option in known | {"--force"}


def test_every_key_of_a_rule_is_explained():
    explained = {key for row in re.findall(r"^\| (`[^|]+`) \|", CONTRIBUTING, re.MULTILINE) for key in re.findall(r"`(\w+)`", row)}
    assert explained == set(rules._KEYS)


def test_the_continuous_integration_runs_the_test_command_of_the_readme():
    assert re.fullmatch(r"[^\n]* -m pytest\n", marked("test"))
    assert "<!-- test -->" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
