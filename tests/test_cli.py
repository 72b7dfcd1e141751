import io
import json
import os
import re
import subprocess
import sys

import pytest
import yaml

import wordwatch.check
from wordwatch import __main__, __version__, run
from wordwatch.config import settings
from wordwatch.document import Location, Span
from wordwatch.errors import RuleError
from wordwatch.finding import FileResult, Finding, Severity
from wordwatch.reporters import progress
from wordwatch.run import Request

FINDING = Finding(
    "a.md",
    "back-office",
    Severity.WARNING,
    "unit",
    "back office",
    "a message",
    "a reason",
    (),
    Location(2, 1, 2, 12),
    0,
    Span(0, 11),
    "",
    "",
    "f",
)


class Engine:
    """Stands in for the engine: keeps what it was asked, and finds one warning in each file whose name begins with "bad"."""

    def __init__(self):
        self.asked = {}

    def check(self, files, settings, **options):
        self.asked = {"config": settings, "files": list(files), **options}
        for found in self.asked["files"]:
            status = "checked" if not found.problem else "failed" if found.failed else "skipped"
            findings = (
                (FINDING._replace(path=found.path),) if status == "checked" and os.path.basename(found.path).startswith("bad") else ()
            )
            yield FileResult(found.path, found.format, status, findings, found.problem, found.named)


@pytest.fixture
def engine(monkeypatch):
    engine = Engine()
    monkeypatch.setattr(wordwatch.check, "check", engine.check)
    return engine


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "good.md").write_text("fine\n")
    (tmp_path / "bad.md").write_text("not fine\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def wordwatch_(monkeypatch, capsys):
    """Runs a command line in this process: (exit code, standard output, standard error)."""

    def call(*arguments):
        monkeypatch.setattr(sys, "argv", ["wordwatch", *arguments])
        code = __main__.exit_code(sys.argv[1:])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.mark.usefixtures("folder", "engine")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["good.md"], 0),
        (["bad.md"], 1),
        (["."], 1),
        ([], 1),
        (["--fail-on", "error", "bad.md"], 0),
        (["--fail-on", "suggestion", "bad.md"], 1),
        (["--fail-on", "never", "bad.md"], 0),
        (["nowhere.md"], 2),
        (["nowhere.md", "bad.md"], 2),
        (["--fail-on", "never", "nowhere.md"], 2),
        (["--format", "xml", "good.md"], 2),
        (["--fail-on", "maybe", "good.md"], 2),
        (["--jobs", "0", "good.md"], 2),
        (["--nonsense", "good.md"], 2),
        (["--config", "nowhere.yaml", "good.md"], 2),
    ],
)
def test_exit_codes(wordwatch_, arguments, code):
    assert wordwatch_("check", *arguments)[0] == code


@pytest.mark.parametrize(
    ("arguments", "paths"),
    [
        (["--", "--quiet"], ["--quiet"]),
        (["--hook", "--", "--output=good.md"], ["--output=good.md"]),
        (["--hook", "--output=good.md"], ["--output=good.md"]),
        (["--hook", "--fail-on", "never", "--output=good.md", "bad.md"], ["bad.md", "--output=good.md"]),
        (["--hook", "--fail-on=never", "--", "bad.md", "--output=good.md"], ["bad.md", "--output=good.md"]),
        (["--hook", "--fail-on=error", "bad.md"], ["bad.md"]),
    ],
)
def test_files_of_a_hook_are_no_options(wordwatch_, folder, engine, arguments, paths):
    (folder / "--output=good.md").write_text("fine")
    (folder / "--quiet").write_text("fine")
    wordwatch_("check", *arguments)
    assert [found.path for found in engine.asked["files"]] == paths
    assert (folder / "good.md").read_text() == "fine\n"


@pytest.mark.usefixtures("engine")
def test_the_configuration_says_what_to_fail_on(wordwatch_, folder):
    (folder / ".wordwatch.yaml").write_text("fail_on: error")
    assert wordwatch_("check", "bad.md")[0] == 0
    assert wordwatch_("check", "--fail-on", "warning", "bad.md")[0] == 1


@pytest.mark.usefixtures("engine")
def test_an_excluded_file_that_is_named_is_no_failure(wordwatch_, folder):
    (folder / ".wordwatch.yaml").write_text("exclude: [bad.md]")
    assert wordwatch_("check", "bad.md")[:2] == (0, "skipped bad.md: excluded by .wordwatch.yaml\nno file was checked; 1 skipped\n")


@pytest.mark.usefixtures("folder")
def test_options_reach_the_engine(wordwatch_, engine):
    code, _, _ = wordwatch_(
        "check",
        "--select",
        "core, back-office",
        "--select",
        "titles",
        "--ignore",
        "x",
        "--jobs",
        "3",
        "--fields",
        "title,body",
        "--explain",
        "good.md",
    )
    assert code == 0
    assert engine.asked["select"] == {"core", "back-office", "titles"}
    assert engine.asked["ignore"] == {"x"}
    assert engine.asked["jobs"] == 3
    assert engine.asked["explain"] is True
    assert engine.asked["config"].fields == {"title", "body"}


@pytest.mark.usefixtures("folder")
def test_without_options_click_is_not_asked(wordwatch_, engine, monkeypatch):
    wordwatch_("check", "--jobs", "1", "good.md")
    with_click = engine.asked
    monkeypatch.setitem(sys.modules, "wordwatch.cli", None)
    assert wordwatch_("check", "good.md")[0] == 0
    assert engine.asked == with_click


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("paths", [("sub", "bad.md"), ("bad.md", "sub"), (".",), ("sub/bad.md", "bad.md", "sub/off/bad.md")])
def test_each_file_has_the_configuration_above_it(wordwatch_, folder, paths):
    for name, text in (("sub", "fail_on: never"), ("sub/off", "ignore: [titles]\nfail_on: error"), ("", "fail_on: error")):
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "bad.md").write_text("")
        (folder / name / ".wordwatch.yaml").write_text(text)
    assert wordwatch_("check", "--fail-on", "warning", *paths)[0] == 1
    assert wordwatch_("check", *paths)[0] == 0
    (folder / ".wordwatch.yaml").write_text("fail_on: warning")
    assert wordwatch_("check", *paths)[0] == 1
    (folder / ".wordwatch.yaml").write_text("fail_on: error")
    (folder / "sub" / "off" / ".wordwatch.yaml").write_text("fail_on: warning")
    assert wordwatch_("check", *paths)[0] == 1
    assert wordwatch_("check", "--config", "sub/.wordwatch.yaml", *paths)[0] == 0


@pytest.mark.usefixtures("one_model")
@pytest.mark.parametrize("paths", [("archive/old.md", "policy.md", "z/c.md"), ("policy.md", "z/c.md", "archive/old.md"), (".",)])
def test_what_an_archive_is_allowed_no_policy_is(wordwatch_, folder, paths):
    for name in ("archive/old.md", "policy.md", "z/c.md"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("Our back-office staff wait.\n")
    (folder / "archive" / ".wordwatch.yaml").write_text("rules: {back-office: off}\nrule_folders: [ours]")
    (folder / "archive" / "ours").mkdir()
    (folder / "archive" / "ours" / "x.yaml").write_text(
        "{id: x, pack: p, severity: error, terms: [wait], message: m, why: w, source: s, examples: {flag: [wait], pass: [a]}}"
    )
    (folder / "z" / ".wordwatch.yaml").write_text("allow: [backoffice staff]")
    for jobs in ("1", "2"):
        code, out, _ = wordwatch_("check", "--format", "json", "--jobs", jobs, *paths)
        rules = {file["path"]: [finding["rule"] for finding in file["findings"]] for file in json.loads(out)["files"]}
        assert {path: rules[path] for path in sorted(rules) if rules[path]} == {"archive/old.md": ["x"], "policy.md": ["back-office"]}
        assert code == 1
    code, out, _ = wordwatch_("check", "--isolated", "--format", "json", *paths)
    rules = {file["path"]: [finding["rule"] for finding in file["findings"]] for file in json.loads(out)["files"]}
    assert {path for path in rules if rules[path]} == {"policy.md"}


def test_the_command_line_adds_to_every_configuration(wordwatch_, folder, engine):
    (folder / "sub").mkdir()
    (folder / "sub" / "x.md").write_text("")
    (folder / "sub" / ".wordwatch.yaml").write_text("select: [core]\nignore: [titles]")
    wordwatch_("check", "sub/x.md")
    assert (engine.asked["select"], engine.asked["ignore"]) == ({"core"}, {"titles"})
    wordwatch_("check", "--select", "back-office", "--ignore", "b", "sub/x.md")
    assert (engine.asked["select"], engine.asked["ignore"]) == ({"back-office"}, {"titles", "b"})


@pytest.mark.usefixtures("folder")
def test_standard_input(wordwatch_, engine, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"some text")))
    code, out, _ = wordwatch_("check", "--format", "json", "--stdin-filename", "docs/bad.md", "-")
    assert code == 1
    assert json.loads(out)["files"][0]["path"] == "docs/bad.md"
    assert engine.asked["files"][0].data == b"some text"


@pytest.mark.usefixtures("engine")
def test_the_report_goes_to_a_file_in_one_step(wordwatch_, folder):
    target = folder / "report.json"
    target.write_text('{"schema": "wordwatch/1", "files": []}')
    code, out, _ = wordwatch_("check", "--format", "json", "--output", "report.json", ".")
    assert (code, out) == (1, "")
    report = json.loads(target.read_text(encoding="utf-8"))
    assert [file["path"] for file in report["files"]] == [".git/", "bad.md", "good.md"]
    assert sorted(os.listdir(folder)) == [".git", "bad.md", "good.md", "report.json"]


@pytest.mark.usefixtures("folder", "engine")
def test_a_report_that_cannot_be_written(wordwatch_):
    code, out, err = wordwatch_("check", "--output", "nowhere/report.txt", "good.md")
    assert (code, out) == (2, "")
    assert (
        err == "wordwatch: error: nowhere/report.txt: the report cannot be written (No such file or directory); choose another --output\n"
    )


def test_the_old_report_stays_where_the_run_breaks_off(wordwatch_, folder, monkeypatch):
    def check(*_, **__):
        raise RuleError("rules/a.yaml:1: broken; mend it\nrules/b.yaml:2: broken; mend it")

    monkeypatch.setattr(wordwatch.check, "check", check)
    (folder / "report.txt").write_text("no findings in 1 file\n")
    code, _, err = wordwatch_("check", "--output", "report.txt", "good.md")
    assert code == 2
    assert err == "wordwatch: error: rules/a.yaml:1: broken; mend it\nwordwatch: error: rules/b.yaml:2: broken; mend it\n"
    assert (folder / "report.txt").read_text() == "no findings in 1 file\n"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("arguments", [["check", "good.md"], ["check", "--jobs", "1", "good.md"]])
@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt, 130), (RuleError("broken"), 2)])
def test_interrupts_and_errors_are_no_tracebacks(wordwatch_, monkeypatch, arguments, error, code):
    def check(*_, **__):
        raise error

    monkeypatch.setattr(wordwatch.check, "check", check)
    found, out, err = wordwatch_(*arguments)
    assert found == code
    assert "Traceback" not in out + err


@pytest.mark.usefixtures("folder", "engine")
@pytest.mark.parametrize(
    ("arguments", "variables", "coloured"),
    [
        ([], {}, False),
        (["--color"], {}, True),
        (["--colour"], {"NO_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--no-colour"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(wordwatch_, monkeypatch, arguments, variables, coloured):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in wordwatch_("check", *arguments, "bad.md")[1]) is coloured


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("variables", "coloured"), [({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"TERM": "xterm", "NO_COLOR": "1"}, False)]
)
def test_a_terminal_has_colour(monkeypatch, variables, coloured):
    monkeypatch.setattr(sys, "platform", "linux")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert run.coloured(None, Terminal()) is coloured


def test_long_runs_show_how_far_they_are(monkeypatch):
    terminal = Terminal()
    clock = iter(range(100))
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress.time, "monotonic", lambda: float(next(clock)))
    results = [
        FileResult("a.md", "markdown", "checked"),
        FileResult("b.md", "markdown", "checked", (FINDING,)),
        FileResult("c.md", "markdown", "checked"),
    ]
    shown = [(result.path, terminal.getvalue()) for result in run.watched(iter(results), 3)]
    assert [path for path, _ in shown] == ["a.md", "b.md", "c.md"]
    assert shown[0][1] == ""
    assert shown[1][1] == "\r\x1b[Kchecked 1 of 3 files\r\x1b[K"  # cleared for the finding
    assert terminal.getvalue().endswith("checked 3 of 3 files\r\x1b[K")


def test_short_runs_and_pipes_show_no_progress(monkeypatch):
    results = [FileResult("a.md", "markdown", "checked")]
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(run.watched(iter(results), 1)) == results
    assert terminal.getvalue() == ""
    given = iter(results)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert run.watched(given, 1) is given


def test_help_names_every_command_without_importing_any(wordwatch_, monkeypatch):
    for name in ("check", "suggest", "explain", "rules", "init"):
        monkeypatch.setitem(sys.modules, f"wordwatch.commands.{name}", None)
    code, out, _ = wordwatch_("--help")
    assert code == 0
    listed = [line.split()[0] for line in out.partition("Commands:")[2].strip().split("\n")]
    assert listed == ["check", "suggest", "explain", "rules", "init"]


@pytest.mark.parametrize(
    "command", [[], ["check"], ["suggest"], ["explain"], ["rules"], ["rules", "list"], ["rules", "explain"], ["rules", "test"], ["init"]]
)
def test_every_command_has_help(wordwatch_, command):
    code, out, _ = wordwatch_(*command, "--help")
    assert code == 0
    assert out.startswith(f"Usage: {' '.join(['wordwatch', *command])} ")


def test_version_and_usage(wordwatch_):
    assert wordwatch_("--version")[:2] == (0, f"wordwatch {__version__}\n")
    assert wordwatch_()[0] == 2
    code, _, err = wordwatch_("chek")
    assert code == 2
    assert "there is no command “chek”; did you mean “check”?" in err


def test_python_m_wordwatch_is_the_program():
    done = subprocess.run([sys.executable, "-m", "wordwatch", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"wordwatch {__version__}\n"


@pytest.mark.parametrize("options", [[], ["--quiet"]])
def test_a_reader_that_leaves_early_is_no_error(folder, options):
    for number in range(3000):
        (folder / f"{number}.code").write_text("")
    code = (
        "import sys, wordwatch.check, wordwatch.__main__ as m\n"
        "from wordwatch.finding import FileResult\n"
        "wordwatch.check.check = lambda files, *a, **k: (FileResult(f.path, '', 'failed', (), 'x' * 50) for f in files)\n"
        f"sys.argv = ['wordwatch', 'check', *{options!r}, '.']\n"
        "m.main()\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


@pytest.mark.usefixtures("folder", "engine")
@pytest.mark.parametrize(
    ("place", "code", "words"),
    [
        ("bad.md:2", 0, "bad.md:2:1: warning: “back office” names a part of the organisation"),
        ("bad.md:2:7:", 0, "bad.md:2:1: warning: “back office” names a part of the organisation"),
        ("bad.md", 0, "bad.md:2:1: warning: “back office” names a part of the organisation"),
        ("bad.md:1", 0, "bad.md:1: no term of any rule stands in this line; there are some in line 2\n"),
        ("bad.md: line 2", 0, "bad.md:2:1: warning: “back office” names a part of the organisation"),
        ("bad.md:1-2", 0, "bad.md:2:1: warning: “back office” names a part of the organisation"),
        ("good.md:1", 0, "good.md:1: no term of any rule stands here\n"),
        ("nowhere.md:1", 2, "nowhere.md: not checked: does not exist"),
        ("nowhere.md:x", 2, "not checked: does not exist"),
        ("good.xyz", 2, "not checked: does not exist"),
    ],
)
def test_explain_is_about_one_place(wordwatch_, place, code, words):
    found, out, _ = wordwatch_("explain", place)
    assert (found, words in out) == (code, True)


PLACES = {
    "a.docx": ["paragraph 1", "paragraph 9", "table 2, row 3, column 1", "header (first page)", "footnote 2"],
    "a.csv": ['record 4, field "title"', 'record 4, field "Job, body"', 'record 41, field "title"'],
    "a.pdf": ["page 2, line 7", "page 2, lines 7–9", "page 12, line 7"],
    "a.md": ["line 3", "table 1, row 2, column 2 (line 9)", "lines 12–14"],
}


@pytest.mark.parametrize(
    ("path", "asked", "found"),
    [
        *((path, label, [label]) for path, labels in PLACES.items() for label in labels if path != "a.pdf"),
        ("a.docx", " Paragraph 9", ["paragraph 9"]),
        ("a.docx", "table 2 row 3", ["table 2, row 3, column 1"]),
        ("a.docx", "header", ["header (first page)"]),
        ("a.docx", "paragraph 10", []),
        ("a.csv", "record 4 field title", ['record 4, field "title"']),
        ("a.csv", "record 4", ['record 4, field "title"', 'record 4, field "Job, body"']),
        ("a.csv", 'field "title"', ['record 4, field "title"', 'record 41, field "title"']),
        ("a.csv", "record 5", []),
        ("a.pdf", "page 2 line 7", ["page 2, line 7", "page 2, lines 7–9"]),
        ("a.pdf", "page 2, line 8", ["page 2, lines 7–9"]),
        ("a.pdf", "page 2, lines 8-20", ["page 2, lines 7–9"]),
        ("a.pdf", "page 12, line 7", ["page 12, line 7"]),
        ("a.pdf", "page 2", ["page 2, line 7", "page 2, lines 7–9"]),
        ("a.pdf", "page 1", []),
    ],
)
def test_explain_takes_the_places_of_the_reports(folder, monkeypatch, wordwatch_, path, asked, found):
    (folder / path).write_text("")
    findings = tuple(FINDING._replace(path=path, text=label, location=Location(label=label)) for label in PLACES[path])
    monkeypatch.setattr(wordwatch.check, "check", lambda files, *_, **__: [FileResult(path, "", "checked", findings) for _ in files])
    code, out, err = wordwatch_("explain", f"{path}: {asked}" if not asked.startswith(" ") else f"{path}:{asked.strip()}")
    assert (code, err) == (0, "")
    assert re.findall("“(.*)” names a part", out) == found
    assert ("no term of any rule stands in this place; there are some in: " in out) == (not found)


@pytest.mark.parametrize("asked", ["x", "2x", "record x", "-3", "'", "line", "line two", ":", "1:2:3"])
@pytest.mark.usefixtures("folder", "engine")
def test_explain_says_what_is_wrong_with_a_place(wordwatch_, asked):
    code, out, err = wordwatch_("explain", f"bad.md:{asked}")
    assert (code, out) == (2, "")
    assert err.startswith(f"wordwatch: error: bad.md:{asked}: “{asked}” is no place in a file; write it as “wordwatch check” prints it")


def test_explain_finds_a_file_whose_name_has_a_colon(folder, wordwatch_, engine):
    (folder / "a:1").mkdir()
    (folder / "a:1" / "b:2.md").write_text("")
    wordwatch_("explain", "a:1/b:2.md:7")
    assert [found.path for found in engine.asked["files"]] == ["a:1/b:2.md"]


@pytest.mark.usefixtures("folder")
def test_explain_asks_for_what_is_not_flagged_as_well(wordwatch_, engine):
    wordwatch_("explain", "good.md:1")
    assert engine.asked["explain"] is True


def test_init_writes_a_configuration_that_is_valid_also_without_its_comment_signs(wordwatch_, folder):
    assert wordwatch_("init")[:2] == (0, "wrote .wordwatch.yaml\n")
    assert settings.load(".wordwatch.yaml") == settings.Config(str(folder), ".wordwatch.yaml")
    text = (folder / ".wordwatch.yaml").read_text()
    active = "\n".join(line if re.match("# [^ ]", line) else line.removeprefix("#") for line in text.split("\n"))
    (folder / ".wordwatch.yaml").write_text(active)
    (folder / "our-rules").mkdir()
    (folder / "our-roles.yaml").write_text("")
    found = settings.load(".wordwatch.yaml")
    untouched = {field for field in found._fields if getattr(found, field) == getattr(settings.Config("", None), field)}
    assert untouched == {"max_size", "fail_on"}  # whose examples are the defaults
    assert set(yaml.safe_load(active)) >= {"max_size", "fail_on"}


@pytest.mark.parametrize(
    ("name", "text", "advice"),
    [
        (".wordwatch.yaml", "fail_on: error", "edit it, or replace it with --force"),
        (".wordwatch.yml", "fail_on: error", "edit it, or remove it first"),
        ("pyproject.toml", "[tool.wordwatch]", "edit it, or remove it first"),
    ],
)
def test_init_does_not_overwrite(wordwatch_, folder, name, text, advice):
    (folder / name).write_text(text)
    code, _, err = wordwatch_("init")
    assert (code, err) == (2, f"wordwatch: error: {name}: there is a configuration already; {advice}\n")
    assert (folder / name).read_text() == text
    code, _, _ = wordwatch_("init", "--force")
    assert code == (0 if name == ".wordwatch.yaml" else 2)


def test_rules_list_and_explain(wordwatch_, folder):
    code, out, _ = wordwatch_("rules", "list")
    assert code == 0
    assert [line.split()[:3] for line in out.split("\n") if line.startswith("back-office ")] == [["back-office", "core", "warning"]]
    assert all(len(line) <= 100 for line in out.split("\n"))
    (folder / ".wordwatch.yaml").write_text("rules: {back-office: off}")
    assert "back-office" in wordwatch_("rules", "list")[1]
    assert [line.split()[2] for line in wordwatch_("rules", "list")[1].split("\n") if line.startswith("back-office ")] == ["off"]
    code, out, _ = wordwatch_("rules", "explain", "back-office")
    assert code == 0
    assert all(
        word in out
        for word in ("Every job either serves the customer", "Terms: back office", "Flagged:", "Not flagged:", "back-office.yaml")
    )
    code, _, err = wordwatch_("rules", "explain", "back-ofice")
    assert (code, "did you mean “back-office”?" in err) == (2, True)


def test_rules_test_reports_what_is_wrong(wordwatch_, folder):
    assert wordwatch_("rules", "test", "back-office")[:2] == (0, "1 rule tested: all examples hold\n")
    (folder / "ours" / "house").mkdir(parents=True)
    (folder / "ours" / "house" / "our-rule.yaml").write_text(
        "{id: our-rule, pack: house, severity: warning, terms: [minion], message: m, why: w, source: s,\n"
        "examples: {flag: [a minion], pass: [a million]}}"
    )
    assert wordwatch_("rules", "test", "our-rule")[0] == 2
    assert wordwatch_("rules", "test", "ours/")[:2] == (0, "1 rule tested: all examples hold\n")
    (folder / "ours" / "house" / "our-rule.yaml").write_text(
        "{id: our-rule, pack: house, severity: warning, terms: [minion], message: m, why: w, source: s,\n"
        "examples: {flag: [a million], pass: [a minion]}}"
    )
    code, out, _ = wordwatch_("rules", "test", "ours/")
    assert (code, out.split("\n")[0]) == (1, "our-rule: 'a million' is to be flagged, but is not")
    assert out.endswith("1 rule tested: 2 wrong\n")
    assert wordwatch_("rules", "test", "nowhere")[0] == 2


def test_rules_test_takes_folders_of_every_shape(wordwatch_, folder):
    rule = (
        "{id: our-rule, pack: house, severity: warning, terms: [minion], message: m, why: w, source: s,\n"
        "examples: {flag: [a minion], pass: [a million]}}"
    )
    (folder / "ours" / "cues").mkdir(parents=True)
    (folder / "ours" / "cues" / "heads.yaml").write_text("people: [minion]")
    code, _, err = wordwatch_("rules", "test", "ours")
    assert (code, err) == (2, "wordwatch: error: ours: no rule is in this folder; only rules have examples to be tested\n")
    (folder / "ours" / "our-rule.yaml").write_text(rule)
    assert wordwatch_("rules", "test", "ours")[:2] == (0, "1 rule tested: all examples hold\n")
    (folder / ".wordwatch.yaml").write_text("rule_folders: [ours]")
    assert wordwatch_("rules", "test", "ours")[:2] == (0, "1 rule tested: all examples hold\n")
    assert wordwatch_("rules", "test", "our-rule")[:2] == (0, "1 rule tested: all examples hold\n")
    code, _, err = wordwatch_("rules", "test", "our-rul")
    assert (code, "our-rul: no such rule, and no folder of rules; did you mean “our-rule”?" in err) == (2, True)
    (folder / "ours" / "notes.txt").write_text("")
    code, _, err = wordwatch_("rules", "test", "ours")
    assert (code, "notes.txt: this file is not read: " in err) == (2, True)


def test_an_unknown_rule_of_the_command_line_beside_a_configuration(wordwatch_, folder):
    (folder / ".wordwatch.yaml").write_text("allow: [x]")
    (folder / "a.md").write_text("")
    code, _, err = wordwatch_("check", "--select", "cor", "a.md")
    assert (code, "there is no rule or pack 'cor'; did you mean “core”?" in err) == (2, True)


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("roles.yaml", "familes: []", "roles.yaml:1: unknown key 'familes'; did you mean “families”?"),
        ("ours/concepts/back-office.yaml", "idd: back-office", "back-office.yaml:1: unknown key 'idd'; did you mean “id”?"),
        ("ours/cues/heads.yaml", "[]", "heads.yaml:1: a file of cues is a mapping of lists"),
    ],
)
def test_what_the_configuration_names_and_cannot_be_used_is_no_fault_of_the_document(wordwatch_, folder, path, text, said):
    (folder / "ours" / "concepts").mkdir(parents=True)
    (folder / "ours" / "cues").mkdir()
    (folder / path).write_text(text)
    (folder / ".wordwatch.yaml").write_text("roles: [roles.yaml]" if path == "roles.yaml" else "rule_folders: [ours]")
    (folder / "a.md").write_text("Ask the back office.")
    code, out, err = wordwatch_("check", "a.md")
    assert (code, out) == (2, "")
    assert said in err


def test_the_defaults_of_a_request_are_those_of_the_options():
    from wordwatch.commands.check import check

    given = check.make_context("check", ["x"]).params
    given["format"] = given.pop("format_")
    assert given == Request(paths=("x",))._asdict()
