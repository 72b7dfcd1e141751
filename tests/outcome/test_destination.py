"""A report costs nobody a file."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from limited import run_limited

from wordwatch.__main__ import exit_code

TEXT = "Our back-office staff answered nine thousand letters.\n"
HERE = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
REPORT = '{"schema": "wordwatch/1", "files": []}'


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("draft.md", "draft.txt", "policy.txt", "town-hall.docx", "notes.py", "settings.json"):
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "data.json").write_text(json.dumps({"text": TEXT}))
    (tmp_path / "good.md").write_text("Fine.\n")
    (tmp_path / "roles.yaml").write_text("{}")
    (tmp_path / ".wordwatch.yaml").write_text("fail_on: error\nroles: [roles.yaml]\n")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "report.txt").write_text(TEXT)
    os.link(tmp_path / "draft.txt", tmp_path / "hard.txt")
    os.symlink("draft.txt", tmp_path / "link.txt")
    os.symlink("nowhere.txt", tmp_path / "dangling.txt")
    os.symlink("sub", tmp_path / "by-link")
    return tmp_path


def everything(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--output", "draft.md", "draft.md"], "ends in .md as documents do"),
        (["--output", "new.md", "draft.md"], "ends in .md as documents do"),
        (["--output", "town-hall.docx", "."], "ends in .docx as documents do"),
        (["--output", "NEW.PDF", "draft.md"], "ends in .pdf as documents do"),
        (["--output=data.jsonl", "draft.md"], "ends in .jsonl as documents do"),
        (["--output", "draft.txt", "draft.txt"], "is one of the files to be checked"),
        (["--output", "./sub/../draft.txt", "draft.txt"], "is one of the files to be checked"),
        (["--output", "hard.txt", "draft.txt"], "is one of the files to be checked"),
        (["--output", "draft.txt", "."], "is no earlier report"),
        (["--output", "data.json", "--format", "json", "."], "is no earlier report"),
        (["--output", "policy.txt", "draft.md"], "is no earlier report"),
        (["--output", "notes.py", "draft.md"], "is no earlier report"),
        (["--output", "link.txt", "draft.md"], "is a link"),
        (["--output", "dangling.txt", "draft.md"], "is a link"),
        (["--output", "by-link/report.txt", "draft.md"], "lies behind the link by-link"),
        (["--output", "by-link/new.txt", "draft.md"], "lies behind the link by-link"),
        (["--output", ".wordwatch.yaml", "draft.md"], "is the name of a configuration"),
        (["--output", "sub/pyproject.toml", "draft.md"], "is the name of a configuration"),
        (["--output", "roles.yaml", "draft.md"], "configures the run"),
        (["--config", "roles.yaml", "--output", "roles.yaml", "draft.md"], "configures the run"),
        (["--output", "sub", "draft.md"], "is a folder"),
        (["--output", "", "draft.md"], "names no file"),
        (["--output", "nowhere/report.txt", "draft.md"], "No such file or directory"),
        (["--output", "draft.md/report.txt", "draft.md"], "Not a directory"),
        (["--output", "a\0b", "draft.md"], "null"),
        (["--output", "x" * 300, "draft.md"], "File name too long"),
    ],
)
def test_what_is_no_report_is_not_replaced(folder, capsys, arguments, reason):
    before = everything(folder)
    assert exit_code(["check", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("wordwatch: error: ")
    assert reason in err
    assert "choose another --output" in err
    assert everything(folder) == before


@pytest.mark.usefixtures("folder")
def test_what_is_read_from_standard_input_is_not_replaced():
    arguments = [sys.executable, "-m", "wordwatch", "check", "--output", "draft.txt", "-"]
    with open("draft.txt", encoding="utf-8") as file:
        done = subprocess.run(arguments, stdin=file, capture_output=True, text=True, check=False, env=HERE)
    assert (done.returncode, "is one of the files to be checked" in done.stderr) == (2, True)


@pytest.mark.parametrize("old", [REPORT, "", "no findings in 3 files; 2 skipped\n", f"a.md:1:5: error: “x” is y [r]\n    «x»\n\n{TEXT}"])
@pytest.mark.parametrize("paths", [["good.md"], ["sub/clean"]])
def test_an_earlier_report_is_replaced_and_its_mode_kept(folder, old, paths):
    (folder / "sub" / "clean").mkdir()
    (folder / "sub" / "clean" / "a.md").write_text("Fine.\n")
    report = folder / "sub" / "clean" / "report.txt"
    report.write_text(old)
    report.chmod(0o640)
    assert exit_code(["check", "--output", "sub/clean/report.txt", *paths]) == 0
    assert report.read_text() == "no findings in 1 file\n"
    assert stat.S_IMODE(report.stat().st_mode) == 0o640
    assert sorted(os.listdir("sub/clean")) == ["a.md", "report.txt"]


def test_a_new_report_has_the_mode_of_a_new_file(folder):
    before = os.umask(0o027)
    try:
        assert exit_code(["check", "--output", "new.txt", "good.md"]) == 0
    finally:
        os.umask(before)
    assert stat.S_IMODE((folder / "new.txt").stat().st_mode) == 0o640


def test_a_protected_report_stays(folder, capsys):
    (folder / "report.json").write_text(REPORT)
    (folder / "report.json").chmod(0o444)
    assert exit_code(["check", "--output", "report.json", "good.md"]) == 2
    assert "is protected against writing" in capsys.readouterr().err


def test_a_link_that_waits_for_the_report_is_not_followed(folder):
    """The name of the file that is written first cannot be known."""
    for number in (os.getpid(), "PID"):
        os.symlink("draft.txt", folder / f"report.json.{number}.tmp")
    assert exit_code(["check", "--output", "report.json", "good.md"]) == 0
    assert (folder / "draft.txt").read_text() == TEXT
    assert not (folder / "report.json").is_symlink()


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="no devices")
@pytest.mark.usefixtures("folder")
def test_a_device_is_written_to():
    assert exit_code(["check", "--output", "/dev/null", "good.md"]) == 0
    assert not os.path.isfile("/dev/null")


def test_a_full_disk_leaves_the_old_report(folder):
    (folder / "report.txt").write_text("no findings in 1 file\n")
    program = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)); import sys; from wordwatch.__main__ import main;"
        "sys.argv = ['wordwatch', 'check', '--output', 'report.txt', 'good.md']; main()"
    )
    done = run_limited(["-c", program], 20, 4000, env=HERE)
    assert done.returncode == 2
    assert done.stderr == "wordwatch: error: report.txt: the report cannot be written (File too large); choose another --output\n"
    assert (folder / "report.txt").read_text() == "no findings in 1 file\n"
    assert not list(folder.glob(".wordwatch-*"))


def test_the_report_that_standard_output_goes_to_is_not_checked(folder):
    with open("own.txt", "w", encoding="utf-8") as out:
        subprocess.run([sys.executable, "-m", "wordwatch", "check", "."], stdout=out, check=False, env=HERE)
    assert "skipped own.txt: the report is written to it" in (folder / "own.txt").read_text()


@pytest.mark.usefixtures("folder")
def test_a_configuration_is_not_written_through_a_link(capsys):
    os.unlink(".wordwatch.yaml")
    os.symlink("draft.txt", ".wordwatch.yaml")
    assert exit_code(["init", "--force"]) == 2
    assert "this is a link" in capsys.readouterr().err
    os.unlink(".wordwatch.yaml")
    os.symlink("nowhere", ".wordwatch.yaml")
    assert exit_code(["init"]) == 2
    assert not os.path.exists("nowhere")
