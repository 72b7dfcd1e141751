"""Runs a program under limits of time and memory, so that what explodes ends the program and not the tests."""

import resource
import subprocess
import sys


def run_limited(args, seconds, megabytes, **options):
    """The completed process of ``python args``; it is killed after ``seconds`` of processor time, and has ``megabytes`` of addresses."""

    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))

    return subprocess.run(
        [sys.executable, *args], preexec_fn=limit, capture_output=True, text=True, timeout=20 * seconds + 20, check=False, **options
    )
