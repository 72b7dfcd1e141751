"""However a run ends, it ends with a line and the right exit code."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import wordwatch.check
from wordwatch import __main__
from wordwatch.outcome import console

HERE = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
SLOW = """
import sys, time, wordwatch.check, wordwatch.__main__
from wordwatch.finding import FileResult
def check(files, *a, **k):
    for found in files:
        yield FileResult(found.path, "", "checked")
    print("ready", file=sys.stderr, flush=True)
    time.sleep(60)
wordwatch.check.check = check
wordwatch.__main__.main()
"""
posix = pytest.mark.skipif(os.name == "nt", reason="how a shell of Unix does it")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.md").write_text("Fine.\n")
    return tmp_path


def shell(line):
    """Exit code and standard error of a line of shell in which $W is the program."""
    done = subprocess.run(
        ["/bin/sh", "-c", line], env={**HERE, "W": f"{sys.executable} -m wordwatch"}, stderr=subprocess.PIPE, text=True, check=False
    )
    return done.returncode, done.stderr


@posix
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("command", ["check good.md", "check --format json good.md", "rules list", "suggest Clerk", "--help", "--version"])
@pytest.mark.parametrize(("redirection", "words"), [(">/dev/full", "cannot be written (No space"), (">&-", "standard output is closed")])
def test_standard_output_that_cannot_be_written(command, redirection, words):
    if redirection == ">/dev/full" and not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full")
    code, err = shell(f"$W {command} {redirection}")
    assert (code, err.count("\n"), words in err) == (2, 1, True), err


@posix
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("$W check nowhere.md >/dev/null 2>&-", 2),
        ("$W check --config nowhere good.md 2>&-", 2),
        ("$W check --config nowhere good.md 2>/dev/full", 2),
        ("$W check --nonsense 2>/dev/full", 2),
        ("$W check good.md 2>&- >/dev/null", 0),
        ("$W check --output report.txt good.md >&-", 0),
        ("$W check --output report.txt good.md <&- >&- 2>&-", 0),
        ("$W check - <&-", 2),
        ("$W suggest --from - <&-", 2),
    ],
)
def test_streams_that_are_closed_or_full(line, code):
    found, err = shell(line)
    assert found == code
    assert "Traceback" not in err
    assert not os.path.exists("report.txt") or Path("report.txt").read_text() == "no findings in 1 file\n"


@posix
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("command", ["--help", "rules list", "check good.md", "suggest Clerk"])
def test_a_reader_that_is_gone(command):
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "wordwatch", *command.split()], stdout=writer, stderr=subprocess.PIPE, env=HERE, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@posix
@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 2), ("SIGHUP", 2), ("SIGINT", 130)])
@pytest.mark.parametrize("options", [["--output", "report.txt"], []])
def test_a_signal_leaves_nothing_behind(folder, name, code, options):
    arguments = [sys.executable, "-c", SLOW, "check", *options, "good.md"]
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=HERE, cwd=folder)
    assert process.stderr.readline() == "ready\n"
    process.send_signal(getattr(signal, name))
    err = process.communicate(timeout=30)[1]
    assert process.returncode == code
    assert "Traceback" not in err
    assert code == 130 or err == f"wordwatch: error: stopped by {name}; what was reported so far is not all\n"
    assert os.listdir(folder) == ["good.md"]


class Panic(BaseException):
    """As a library in Rust raises."""


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("options", [[], ["--jobs", "1"]])
@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (
            ZeroDivisionError("by\x1b[31m zero"),
            2,
            "internal error, please report it: ZeroDivisionError: by\\x1b[31m zero (test_",
        ),
        (ImportError("a\nb\n" * 500), 2, "internal error, please report it: ImportError: a b a b"),
        (RecursionError("deep"), 2, "internal error, please report it: RecursionError: deep"),
        (Panic("at the disco"), 2, "internal error, please report it: Panic: at the disco"),
        (MemoryError(), 2, "there was not enough memory"),
        (PermissionError(13, "Permission denied", "rules\u202e"), 2, "rules\\u202e: cannot be used (Permission denied)"),
        (OSError(28, "No space left on device"), 2, "standard output cannot be written (No space left on device)"),
        (console.StoppedError("SIGTERM"), 2, "stopped by SIGTERM"),
        (SystemExit(1), 1, ""),
        (SystemExit("x"), 2, ""),
        (KeyboardInterrupt(), 130, ""),
        (BrokenPipeError(), 141, ""),
    ],
)
def test_whatever_escapes_is_one_line_and_never_exit_code_1(monkeypatch, capsys, options, error, code, words):
    def check(*_, **__):
        raise error

    monkeypatch.setattr(wordwatch.check, "check", check)
    assert __main__.exit_code(["check", *options, "good.md"]) == code
    err = capsys.readouterr().err.lstrip("\n")
    assert err.startswith(f"wordwatch: error: {words}" if words else "")
    assert err.count("\n") == bool(words)


@pytest.mark.usefixtures("folder")
def test_the_signals_are_given_back():
    before = [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)]
    assert __main__.exit_code(["check", "good.md"]) == 0
    assert [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)] == before


@posix
@pytest.mark.usefixtures("folder")
def test_a_signal_that_is_not_to_be_heard_is_not():
    """What nohup does."""
    program = SLOW.replace("time.sleep(60)", "import os, signal; os.kill(os.getpid(), signal.SIGHUP)")
    done = subprocess.run(
        [sys.executable, "-c", f"import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n{program}", "check", "good.md"],
        env=HERE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "no findings in 1 file\n")
