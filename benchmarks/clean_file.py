"""What checking one clean file costs, beside starting Python alone.

Runs ``wordwatch check clean.md`` (5 KB of Markdown) and ``python -c pass`` in turn, and compares the processor time of the two (user and
system, of the whole process). The ratio is what counts: both carry the load of the machine. The modules are compiled beforehand, as an
installer does. Usage: python benchmarks/clean_file.py [runs]
"""

import os
import subprocess
import sys
import tempfile
from statistics import median

TARGET = 4.0
PARAGRAPH = (
    "Every job here serves the customer, or serves somebody who does. Our *billing operations* team answers questions about invoices "
    "within a day; see [the handbook](handbook/billing.md) for how to reach them.\n\n- Ask first.\n- Write down what was agreed.\n\n"
)


def processor_time(command: list[str]) -> float:
    """Milliseconds that one run of the command takes of the processor."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} ended with {process.returncode}")
    return (usage.ru_utime + usage.ru_stime) * 1000


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clean = os.path.join(folder, "clean.md")
        with open(clean, "w") as file:
            file.write("# Welcome\n\n" + PARAGRAPH * (5_000 // len(PARAGRAPH)))
        program = os.path.join(os.path.dirname(sys.executable), "wordwatch")
        commands = {"python -c pass": [sys.executable, "-c", "pass"], "wordwatch check clean.md": [program, "check", clean]}
        for command in commands.values():
            processor_time(command)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                times[name].append(processor_time(command))
    for name, values in times.items():
        print(f"{name:26} minimum {min(values):6.1f} ms   median {median(values):6.1f} ms")
    bare, check = times.values()
    ratios = f"minimum {min(check) / min(bare):6.2f}      median {median(check) / median(bare):6.2f}"
    print(f"{'ratio':26} {ratios}      (target: at most {TARGET:g})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
