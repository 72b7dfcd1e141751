"""Whatever happens in the other process, this one goes on, and knows why."""

import os
import signal
import subprocess
import sys
import time

import pytest

from wordwatch.errors import ConfigError, ExtractError
from wordwatch.worker.supervisor import DiedError, UnavailableError, Worker

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and limits as POSIX has them")


@pytest.fixture
def worker():
    one = Worker(megabytes=1024, seconds=20)
    yield one
    one.stop()


def alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def gone(pid, seconds=10):
    end = time.monotonic() + seconds
    while time.monotonic() < end and alive(pid):
        time.sleep(0.05)
    return not alive(pid)


def test_it_answers_and_is_one_process(worker):
    assert worker.ask("misbehaving:fine", 1, "ä", None) == (1, "ä", None)
    first = worker.ask("misbehaving:process")
    assert worker.ask("misbehaving:process") == first != os.getpid()


@pytest.mark.parametrize(
    ("target", "said"), [("crash", "its reader crashed (SIGSEGV)"), ("leave", "its reader crashed"), ("foreign", "its reader crashed")]
)
def test_it_dies_and_is_there_again(worker, target, said):
    first = worker.ask("misbehaving:process")
    with pytest.raises(DiedError) as raised:
        worker.ask(f"misbehaving:{target}")
    assert str(raised.value).startswith(f"{said}: ")
    assert gone(first)
    assert worker.ask("misbehaving:process") != first


def test_it_takes_too_long():
    for seconds, target, arguments in ((1, "spin", ()), (1, "sleep", (60,))):
        worker = Worker(seconds=seconds)
        begun = time.monotonic()
        with pytest.raises(DiedError, match=r"^took more than 1 s"):
            worker.ask(f"misbehaving:{target}", *arguments)
        assert time.monotonic() - begun < 15
        assert worker.ask("misbehaving:fine") == ()
        worker.stop()


def test_time_is_counted_anew_for_every_request():
    worker = Worker(seconds=2)
    for _ in range(4):
        worker.ask("misbehaving:sleep", 0.8)
    worker.stop()


def test_it_takes_too_much_memory(worker):
    assert worker.ask("misbehaving:limited") == (1 << 30, 0)
    with pytest.raises(ExtractError, match="more memory"):
        worker.ask("misbehaving:explode")
    assert worker.ask("misbehaving:fine") == ()


def test_errors_are_those_of_the_function(worker):
    with pytest.raises(ConfigError, match="line 3: no such rule"):
        worker.ask("misbehaving:complain")
    with pytest.raises(ExtractError, match="internal error, please report it: ValueError: a bug"):
        worker.ask("misbehaving:fail")


def test_what_it_prints_is_no_answer(worker, capfd):
    assert worker.ask("misbehaving:chatter") == "said"
    assert capfd.readouterr() == ("", "")


def test_killed_while_it_waits(worker):
    os.kill(worker.ask("misbehaving:process"), signal.SIGKILL)
    time.sleep(0.2)
    assert worker.ask("misbehaving:fine") == ()


@pytest.mark.parametrize("executable", ["/nowhere/python", "/bin/true", "", None])
def test_no_process_can_be_started(monkeypatch, executable):
    monkeypatch.setattr(sys, "executable", executable)
    with pytest.raises(UnavailableError):
        Worker().ask("misbehaving:fine")


@pytest.mark.parametrize("busy", [True, False])
def test_it_ends_with_its_parent(busy):
    program = (
        "import sys, threading, time; from wordwatch.worker.supervisor import Worker; worker = Worker();"
        "print(worker.ask('misbehaving:process'), flush=True);" + ("worker.ask('misbehaving:sleep', 60)" if busy else "time.sleep(60)")
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, env=environment) as parent:
        child = int(parent.stdout.readline())
        assert alive(child)
        parent.kill()
    assert gone(child)
