"""A run that does not do what was asked of it is an error, not clean."""

import io
import os
import sys

import pytest

from wordwatch.__main__ import exit_code


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("empty", "empty/inside", "code", "mixed", "hidden", "excluded", "reports"):
        (tmp_path / name).mkdir()
    for name in ("code/a.xyz", "code/LICENSE", "mixed/a.xyz", "mixed/good.md", "hidden/.a.md", "excluded/x.md", "good.md"):
        (tmp_path / name).write_text("Fine.\n")
    (tmp_path / "reports" / "old.json").write_text('{"schema": "wordwatch/1", "files": []}')
    (tmp_path / "records.json").write_text('[{"Job Title": "Clerk", "body": {"text": "fine"}, "none": null}]')
    (tmp_path / "records.jsonl").write_text('{"t\\u0069tle": "Clerk"}\n{"other": 1}\n')
    (tmp_path / "table.csv").write_text('"Name","Long ""Text"""\nfine,fine\n')
    (tmp_path / ".wordwatch.yaml").write_text("exclude: [excluded/]\n")
    return tmp_path


@pytest.fixture
def run(folder, capsys):  # noqa: ARG001 - the current folder
    def run(*arguments):
        code = exit_code(["check", *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.mark.parametrize("options", [[], ["--quiet"], ["--format", "json"], ["--jobs", "2"], ["--fail-on", "never"]])
@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("empty", "the folder is empty"),
        ("empty/", "the folder is empty"),
        ("./code", "there is no reader for any file in it"),
        ("hidden", "every file in it was passed over"),
        ("excluded", "every file in it was passed over"),
        ("reports", "every file in it was passed over"),
    ],
)
def test_a_folder_in_which_nothing_is_checked(run, path, reason, options):
    code, _, err = run(*options, path)
    assert (code, err.count("\n")) == (2, 1)
    assert err.startswith(f"wordwatch: error: {path}: nothing was checked: {reason}")


def test_each_folder_counts(run):
    assert run("mixed", "good.md")[::2] == (0, "")
    assert run("good.md", ".", "mixed")[::2] == (0, "")  # whose file is the same as one before
    assert run("good.md", "empty", "code")[2].count("nothing was checked") == 2


def test_the_current_folder_counts(run, monkeypatch):
    monkeypatch.chdir("code")
    assert run()[0] == 2
    assert run(os.pardir)[0] == 0


def test_a_named_file_that_is_excluded_is_still_no_failure(run):
    assert run("excluded/x.md") == (0, "skipped excluded/x.md: excluded by .wordwatch.yaml\nno file was checked; 1 skipped\n", "")


@pytest.mark.parametrize(
    "options",
    [
        ["--select", "titles", "--ignore", "titles"],
        ["--ignore", "core,titles"],
        ["--select", "back-office", "--ignore", "core"],
    ],
)
def test_a_selection_that_leaves_no_rule(run, options):
    code, out, err = run(*options, "good.md")
    assert (code, out) == (2, "")
    assert "no rule is left" in err


@pytest.mark.parametrize("text", ["packs: {core: off, titles: off}", "ignore: [core, titles]", "select: [titles]\nignore: [titles]"])
def test_a_configuration_that_leaves_no_rule(run, folder, text):
    (folder / ".wordwatch.yaml").write_text(text)
    assert run("good.md")[0] == 2


def test_an_unknown_rule_is_still_told_as_one(run):
    assert "did you mean “titles”" in run("--select", "title", "good.md")[2]


@pytest.mark.parametrize(
    ("fields", "paths", "code"),
    [
        ("job title", ["records.json"], 0),
        ("JOB-TITLE", ["records.json"], 0),
        ("body.text", ["records.json"], 0),
        ("none", ["records.json"], 0),
        ("title", ["records.jsonl"], 0),
        ("other", ["records.jsonl"], 0),
        ('long "text"', ["table.csv"], 0),
        ("name", ["records.json", "table.csv"], 0),
        ("fine", ["table.csv"], 2),  # a value
        ("Clerk", ["records.json"], 2),
        ("titel", ["."], 2),
        ("titel,body.txt", ["records.json", "records.jsonl"], 2),
        ("titel", ["good.md"], 0),  # where there are no records, none is left out
    ],
)
def test_fields_that_no_file_has(run, fields, paths, code):
    found, out, err = run("--fields", fields, *paths)
    assert (found, bool(err), bool(out)) == (code, code == 2, code == 0)


def test_some_fields_that_no_file_has_are_told(run):
    code, _, err = run("--fields", "titel,title", "records.jsonl")
    assert (code, err) == (0, "wordwatch: note: --fields: no file that is checked has a field “titel”; did you mean “title”?\n")


def test_a_name_for_standard_input_reads_it(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Our back-office staff answered.")))
    code, out, _ = run("--stdin-filename", "draft.md")
    assert (code, out.startswith("draft.md:1:5: error")) == (1, True)
    assert run("--stdin-filename", "draft.md", "good.md")[::2] == (
        2,
        "wordwatch: error: --stdin-filename names what is read from “-”, which is no path here; add it or leave the name out\n",
    )


def test_a_terminal_is_not_waited_for(run, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    assert "there is nothing to read" in run("--stdin-filename", "draft.md")[2]


def test_standard_input_is_read_once(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Fine.")))
    assert run("-", "-")[:2] == (0, "no findings in 1 file\n")


@pytest.mark.parametrize("path", ["code/a.xyz", "nowhere.md", "reports/old.json"])
def test_quiet_tells_what_was_named_and_not_read(run, path):
    code, out, _ = run("--quiet", path)
    assert (code, path in out) == (2, True)
