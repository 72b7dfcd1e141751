import os
import subprocess
import sys

import pytest

from wordwatch.config import settings
from wordwatch.config.settings import Config, find, load, validate_rule_ids
from wordwatch.errors import ConfigError
from wordwatch.finding import Severity
from wordwatch.formats.base import JOB_TITLE_FIELDS

FULL = """\
rules:
  back-office: warning
  coffee-clerk: off
  transaction-processor: {title: error, system: off}
packs: {titles: off, core: on}
select: [core]
ignore: [coffee-clerk]
allow: ["BackOffice Associates"]
exclude: ["vendor/**", "*.draft.md"]
overrides:
  - paths: ["handbook/legal/**"]
    rules: {back-office: off}
    allow: [back office agreement]
  - paths: ["handbook/legal/public/**"]
    rules: {back-office: {title: error}}
rule_folders: [./our-rules]
roles: [our-roles.yaml]
model: en_core_web_md
records: {fields: [title, body], title_fields: [Posting Name]}
docx: {comments: true}
max_size: 1.5 GB
fail_on: error
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    (tmp_path / "our-rules").mkdir()
    (tmp_path / "our-roles.yaml").write_text("")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(folder, text, name=".wordwatch.yaml"):
    (folder / name).write_text(text)
    return load(str(folder / name))


def test_everything_that_can_be_said(project):
    found = written(project, FULL)
    assert found.root == str(project)
    assert found.source == ".wordwatch.yaml"
    assert found.severity == {
        "back-office": Severity.WARNING,
        "coffee-clerk": Severity.OFF,
        "transaction-processor.title": Severity.ERROR,
        "transaction-processor.system": Severity.OFF,
    }
    assert found.packs == {"titles": False, "core": True}
    assert (found.select, found.ignore) == ({"core"}, {"coffee-clerk"})
    assert found.allow == ("BackOffice Associates",)
    assert found.exclude == ("vendor/**", "*.draft.md")
    assert found.rule_folders == (str(project / "our-rules"),)
    assert found.roles == (str(project / "our-roles.yaml"),)
    assert found.model == "en_core_web_md"
    assert found.max_size == 1_500_000_000
    assert found.fail_on == "error"
    options = found.format_options()
    assert options.fields == {"title", "body"}
    assert options.title_fields == JOB_TITLE_FIELDS | {"posting_name"}
    assert options.comments is True


def test_toml_says_the_same_as_yaml(project):
    from_yaml = written(project, FULL)
    toml = """
[project]
name = "x"

[tool.wordwatch]
packs = {titles = "off", core = true}
select = ["core"]
ignore = ["coffee-clerk"]
allow = ["BackOffice Associates"]
exclude = ["vendor/**", "*.draft.md"]
rule_folders = ["our-rules"]
roles = ["our-roles.yaml"]
model = "en_core_web_md"
max_size = "1.5 GB"
fail_on = "error"
docx.comments = true

[tool.wordwatch.records]
fields = ["title", "body"]
title_fields = ["posting-name"]

[tool.wordwatch.rules]
back-office = "warning"
coffee-clerk = false
transaction-processor = {title = "error", system = "off"}

[[tool.wordwatch.overrides]]
paths = ["handbook/legal/**"]
rules = {back-office = "off"}
allow = ["back office agreement"]

[[tool.wordwatch.overrides]]
paths = ["handbook/legal/public/**"]
rules.back-office.title = "error"
"""
    assert written(project, toml, "pyproject.toml") == from_yaml._replace(source="pyproject.toml")


@pytest.mark.parametrize("text", ["", "# nothing\n", "rules:\nallow:\noverrides:\n"])
def test_empty_entries_are_the_defaults(project, text):
    found = written(project, text)
    assert found == Config(str(project), ".wordwatch.yaml")
    assert found.fail_on == "warning"
    assert found.max_size == 50_000_000


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("ruels: {}", ["1: unknown key “ruels”; did you mean “rules”?"]),
        ("colour: blue", ["1: unknown key “colour”; known are rules, packs"]),
        ("- rules", ["1: the configuration must be a mapping (“key: value”), not a list"]),
        ("just text", ["1: the configuration must be a mapping (“key: value”), not the text “just text”"]),
        ("rules: [back-office]", ["1: rules must be a mapping (“key: value”), not a list"]),
        ("rules:\n  a: warn", ["2: “warn” cannot stand for rules.a; did you mean “warning”?"]),
        ("rules:\n  a: 3", ["2: “3” cannot stand for rules.a; known are error, warning"]),
        ("rules:\n  a: true", ["2: true cannot stand for rules.a"]),
        ("rules:\n  a:\n    titel: off", ["3: unknown referent “titel”; did you mean “title”?"]),
        ("rules:\n  a:\n    title: loud", ["3: “loud” cannot stand for rules.a.title; known are"]),
        ("packs: {titles: warning}", ["1: “warning” cannot stand for packs.titles; known are on, off"]),
        ("allow: back office", ["1: allow must be a list, not the text “back office”; write allow: [one, two]"]),
        ("allow:\n  - x\n  - 3", ["3: allow holds the number 3 where text belongs"]),
        ("allow:\n  -\n", ["2: allow holds nothing where text belongs"]),
        ("exclude: ['']", ["1: exclude holds the text “”"]),
        ("overrides: {paths: [a]}", ["1: overrides must be a list of entries with paths:, not a mapping"]),
        ("overrides:\n  - rules: {a: off}", ["2: an override needs paths:"]),
        ("overrides:\n  - paths: [a]\n    rule: {}", ["3: unknown key “rule”; did you mean “rules”?"]),
        ("overrides:\n  - paths: [a]\n    rules: {a: loud}", ["3: “loud” cannot stand for overrides.rules.a"]),
        ("overrides:\n  - a\n", ["2: overrides must be a mapping"]),
        ("overrides:\n  - paths: [a]\n  -\n", ["3: an override needs paths:"]),
        ("rule_folders: [nowhere]", ["1: there is no folder “nowhere”; write its path from "]),
        ("roles: [our-rules]", ["1: there is no file “our-rules”"]),
        ("model: 3", ["1: model must be the name of a spaCy model or the path of its folder, not the number 3"]),
        ("model: ./nowhere", ["1: there is no folder of a spaCy model “./nowhere”"]),
        ("records: {field: [a]}", ["1: unknown key “field”; did you mean “fields”?"]),
        ("records:\n  fields: title", ["2: records.fields must be a list, not the text “title”"]),
        ("docx: {comments: off}", ["1: comments must be true or false, not “off”"]),
        ("max_size: 50 parsecs", ["1: “50 parsecs” is no size; write a number with a unit, for example 50 MB"]),
        ("max_size: 0", ["1: “0” is no size"]),
        ("max_size: true", ["1: true is no size"]),
        ("fail_on: nothing", ["1: “nothing” cannot stand for fail_on; known are error, warning, suggestion, never"]),
        ("fail_on: loud\nallow: 3\nx: 1", ["1: “loud”", "2: allow must be a list, not the number 3", "3: unknown key “x”"]),
    ],
)
def test_every_problem_is_named_with_its_line(project, text, problems):
    with pytest.raises(ConfigError) as caught:
        written(project, text)
    lines = str(caught.value).split("\n")
    assert len(lines) == len(problems)
    for line, problem in zip(lines, problems, strict=True):
        assert line.startswith(f".wordwatch.yaml:{problem}")


def test_problems_of_a_toml_file_have_lines_too(project):
    text = '[project]\nallow = "not ours"\n\n[tool.wordwatch]\nallow = "x"\n\n[tool.wordwatch.rules]\nback-office = "loud"\n'
    with pytest.raises(ConfigError) as caught:
        written(project, text, "pyproject.toml")
    assert [line.partition(" ")[0] for line in str(caught.value).split("\n")] == ["pyproject.toml:5:", "pyproject.toml:8:"]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("pyproject.toml", "[tool.wordwatch\n", "not valid TOML"),
        ("pyproject.toml", "[tool.other]\n", "has no table [tool.wordwatch]"),
        (".wordwatch.yaml", "a: 1\na: 2\n", ".wordwatch.yaml:2: the key “a” stands here a second time"),
    ],
)
def test_files_that_are_no_configuration(project, name, text, words):
    with pytest.raises(ConfigError) as caught:
        written(project, text, name)
    assert words in str(caught.value)


@pytest.mark.parametrize("name", ["nowhere.yaml", "nowhere.toml"])
@pytest.mark.usefixtures("project")
def test_a_missing_file_is_an_error(name):
    with pytest.raises(ConfigError, match=rf"{name}: cannot be read \(No such file"):
        load(name)


def test_the_search_goes_up_to_the_git_folder(project):
    inner = project / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "x.md").write_text("")
    assert find(str(inner)) == Config(str(inner))
    written(project, "fail_on: error")
    for start in (str(inner), str(inner / "x.md"), "a", "a/b/x.md", "a/nowhere.md", None):
        assert find(start).fail_on == "error"
    assert find("a").source == ".wordwatch.yaml"
    (project / "a" / ".git").write_text("gitdir: elsewhere")  # a worktree or submodule
    assert find(str(inner)).source is None
    written(project / "a", "fail_on: never", ".wordwatch.yml")
    assert find(str(inner)).fail_on == "never"


def test_a_pyproject_without_our_table_is_passed_over(project):
    (project / "a").mkdir()
    (project / "a" / "pyproject.toml").write_text("[tool.other] # not [tool.wordwatch]\n")
    written(project, "[tool.wordwatch]\nfail_on = 'never'\n", "pyproject.toml")
    assert find("a").source == "pyproject.toml"


def test_two_configurations_in_one_folder_are_an_error(project):
    written(project, "fail_on: error")
    written(project, "[tool.wordwatch]\n", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"a second configuration beside \.wordwatch.yaml; keep one"):
        find()


def test_the_source_outside_of_the_current_folder_is_absolute(project, monkeypatch):
    found = written(project, "fail_on: error")
    (project / "a").mkdir()
    monkeypatch.chdir(project / "a")
    assert find().source == str(project / ".wordwatch.yaml")
    assert found.root == find().root


@pytest.mark.parametrize(
    ("path", "severity", "allow"),
    [
        ("handbook/a.md", {"back-office": "warning"}, 1),
        ("handbook/legal/a.md", {"back-office": "off"}, 2),
        ("handbook/legal/public/a.md", {"back-office": "off", "back-office.title": "error"}, 2),
        ("../handbook/legal/a.md", {"back-office": "warning"}, 1),
    ],
)
def test_overrides_hold_for_their_paths(project, path, severity, allow):
    found = written(project, FULL).for_path(path)
    assert {key: value for key, value in found.severity.items() if key.startswith("back-office")} == severity
    assert len(found.allow) == allow
    assert found.for_path(str(project / path)).severity == found.severity


def test_a_word_about_a_whole_rule_outweighs_earlier_ones_about_its_referents(project):
    text = "rules: {a: {title: error}, ab: {title: error}}\noverrides:\n  - {paths: ['*.txt'], rules: {a: off}}"
    found = written(project, text)
    assert found.for_path("x.txt").severity == {"a": "off", "ab.title": "error"}
    assert found.for_path("x.md") is found


@pytest.mark.parametrize(
    ("path", "excluded"),
    [
        ("vendor/x/a.md", True),
        ("vendor/", True),
        ("a.draft.md", True),
        ("deep/a.draft.md", True),
        ("a.md", False),
        ("../vendor/a.md", False),
    ],
)
def test_excludes(project, path, excluded):
    found = written(project, FULL)
    assert found.excludes(path) is excluded
    assert found.excludes(str(project / path) + ("/" if path.endswith("/") else "")) is excluded


def test_a_pattern_that_cannot_be_used(project):
    with pytest.raises(ConfigError, match=r"\.wordwatch\.yaml: “\[z-a\]” cannot be used as a pattern"):
        written(project, "exclude: ['*.md', '[z-a]']").excludes("a.md")


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (FULL.replace("coffee-clerk", "core"), ["3: there is no rule “core”", "4: there is no rule “transaction-processor”"]),
        ("rules: {back-ofice: off}", ["1: there is no rule “back-ofice”; did you mean “back-office”?"]),
        ("overrides:\n  - paths: [a]\n    rules:\n      bak-office: {title: off}", ["4: there is no rule “bak-office”"]),
        ("packs:\n  title: off", ["2: there is no pack “title”; did you mean “titles”?"]),
        ("select:\n  - core\n  - core2\nignore: [x]", ["3: there is no rule or pack “core2”", "4: there is no rule or pack “x”"]),
    ],
)
def test_unknown_rules_and_packs_are_named(project, text, problems):
    with pytest.raises(ConfigError) as caught:
        validate_rule_ids(written(project, text), {"back-office"}, {"core", "titles"})
    lines = str(caught.value).split("\n")
    assert len(lines) == len(problems)
    for line, problem in zip(lines, problems, strict=True):
        assert line.startswith(f".wordwatch.yaml:{problem}")


def test_known_rules_and_packs_pass(project):
    validate_rule_ids(written(project, FULL), {"back-office", "coffee-clerk", "transaction-processor"}, {"core", "titles"})
    validate_rule_ids(Config(str(project)), set(), set())


def test_the_second_run_parses_nothing(project):
    written(project, FULL)
    code = "import sys; from wordwatch.config.settings import find; find(); print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "wordwatch.config.schema" in loaded
    assert loaded & {"yaml", "pathspec", "tomllib", "tomli", "difflib"} == set()


def test_the_configuration_can_go_to_another_process(project):
    import pickle

    found = written(project, FULL)
    assert pickle.loads(pickle.dumps(found)) == found


def test_names_of_configurations_are_hidden_files_or_pyproject():
    assert all(os.path.basename(name) == name for name in settings.NAMES)
