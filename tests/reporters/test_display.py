"""What documents, paths and configurations say reaches no terminal as it is."""

import json
import os
import re
import sys

import pytest

from wordwatch.__main__ import exit_code
from wordwatch.reporters import display

STEERING = [
    "\x1b[2J", "\x1b]0;title\x07", "\x9b31m", "\x9d0;t\x9c", "\x08\x08", "\x7f", "\x00", "\x0e", "\u061c", "\u200e", "\u200f",
    "\u202a", "\u202e", "\u2066", "\u2069", "\ufff9", "\U000e0041", "\u206e",
]  # fmt: skip
RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2065-\u206f\ufff9-\ufffb\U000e0000-\U000e007f]")


@pytest.mark.parametrize("text", STEERING)
def test_what_steers_a_terminal_is_shown_as_an_escape(text):
    for shown in (display.plain(f"a{text}b"), display.path(f"a{text}b"), display.lines(f"a{text}b\nc")):
        assert not RAW.search(shown)
        assert "\\" in shown
    written = json.dumps(f"a{text}b\u200b", ensure_ascii=False)
    assert not RAW.search(display.in_json(written))
    assert json.loads(display.in_json(written)) == f"a{text}b\u200b"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Café – “naïve” 日本 👩🏽", "Café – “naïve” 日本 👩🏽"),
        ("a\u00a0 b\x85c\u2028d", "a b c d"),
        ("co\u00adop\u200b\ufeff", "coop"),
        ("x\x1b[31m", "x\\x1b[31m"),
        ("x\u202e", "x\\u202e"),
        ("x\U000e0041", "x\\U000e0041"),
    ],
)
def test_a_line(text, shown):
    assert display.plain(text) == shown


def test_a_path_loses_nothing():
    assert display.path("my  file\u00a0\u200b\n.md") == "my  file\\xa0\\u200b\\x0a.md"
    assert display.path("\udcff") == "\udcff"  # the stream's to escape


EVIL = "\x1b[31m\x9b2J\u202e"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = f"Our {EVIL}back-office{EVIL} staff{EVIL} answered nine thousand letters.\n"
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / f"b{EVIL}.md").write_text(text)
    (tmp_path / f"c.x{EVIL}").write_text(text)
    (tmp_path / f"d{EVIL}.docx").write_text("damaged")
    (tmp_path / "e.json").write_text(json.dumps([{f"ti{EVIL}tle": "Back Office Clerk" + EVIL, "job_title": "Back Office Clerk" + EVIL}]))
    (tmp_path / "f.csv").write_text(f"a{EVIL},b\nfine,Our {EVIL} back-office staff answered.\n")
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="no such names of files")
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "."],
        ["check", "--quiet", "--explain", "."],
        ["check", "--format", "json", "."],
        ["check", "--format", "json", f"b{EVIL}.md"],
        ["check", f"nowhere{EVIL}.md", f"c.x{EVIL}", f"d{EVIL}.docx"],
        ["check", f"--nonsense{EVIL}"],
        ["check", "--select", f"core{EVIL}", "a.txt"],
        ["check", "--fields", f"x{EVIL}", "e.json"],
        ["check", "--config", f"x{EVIL}", "a.txt"],
        ["check", "--format", f"x{EVIL}", "a.txt"],
        ["check", "--output", f"x{EVIL}/y", "a.txt"],
        ["check", "--output", f"b{EVIL}.md", "a.txt"],
        ["check", "--stdin-filename", f"x{EVIL}", "a.txt"],
        [f"chec{EVIL}"],
        ["explain", f"b{EVIL}.md"],
        ["explain", f"b{EVIL}.md:7"],
        ["explain", f"nowhere{EVIL}.md:1"],
        ["suggest", f"Back Office Clerk{EVIL}"],
        ["suggest", "--format", "json", f"Back Office Clerk{EVIL}"],
        ["suggest", "--format", "json", f"Back Office Clerk{EVIL}", "x"],
        ["suggest", "--from", f"x{EVIL}"],
        ["suggest", "--context", f"d{EVIL}.docx", "Clerk"],
        ["suggest", "--roles", f"x{EVIL}", "Clerk"],
        ["rules", "explain", f"x{EVIL}"],
        ["rules", "test", f"x{EVIL}"],
        ["rules", "list", "--config", f"x{EVIL}"],
    ],
)
def test_nothing_raw_comes_out(capsys, arguments):
    exit_code(arguments)
    captured = capsys.readouterr()
    assert captured.out + captured.err
    assert not RAW.search(captured.out + captured.err)


RULE = """\
id: my-rule
pack: core
message: "m\\e[31m\\u202e"
why: "w\\e[31m\\x9b is long enough to be a reason"
source: "s\\e[31m"
severity: error
terms: ["paper\\u202e pusher"]
examples:
  flag: ["A paper\\u202e pusher\\e[31m."]
  pass: ["A quiet\\e[31m one."]
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".wordwatch.yaml", '"a\\e[31m\\u202e": 1'),
        (".wordwatch.yaml", 'rules: {"a\\e[31m\\u202e": off}'),
        (".wordwatch.yaml", 'rules: {back-office: "\\e[31m\\u202e"}'),
        (".wordwatch.yaml", 'rule_folders: ["\\e[31m\\u202e"]'),
        (".wordwatch.yaml", 'model: "\\e[31m\\u202e"'),
        (".wordwatch.yaml", "a: [\x1b[31m"),
        (".wordwatch.yaml", "a: !<\x9b> x"),
        ("pyproject.toml", '[tool.wordwatch]\n"a\\u001b[31m\\u202e" = 1'),
        ("pyproject.toml", "[tool.wordwatch]\na = \x1b[31m"),
        ("rules/core/my-rule.yaml", RULE),
        ("rules/core/my-rule.yaml", RULE.replace("pusher.", "tiger.")),
        ("rules/core/my-rule.yaml", RULE + '"x\\e[31m\\u202e": 1'),
        (f"rules/core/my{EVIL}-rule.yaml", RULE),
    ],
)
@pytest.mark.parametrize("command", [["check", "a.txt"], ["rules", "list"], ["rules", "explain", "my-rule"], ["rules", "test", "my-rule"]])
def test_nothing_raw_comes_out_of_a_configuration(tmp_path, monkeypatch, capsys, command, name, text):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("A paper\u202e pusher in our back-office staff.\n")
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    (tmp_path / name).write_text(text, encoding="utf-8")
    if name.startswith("rules"):
        (tmp_path / ".wordwatch.yaml").write_text("rule_folders: [rules]")
    exit_code(command)
    captured = capsys.readouterr()
    assert captured.out + captured.err
    assert not RAW.search(captured.out + captured.err)
