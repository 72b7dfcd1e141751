"""Read very many mutations of a format, and keep the inputs that it crashes, hangs or stumbles on.

    python tests/fuzz/run.py FORMAT [HOW-MANY] [SECONDS] [FIRST]      FORMAT: a name of families.py, or "all"

100,000 by default, in processes of 1,000 so that a native crash or a lack of memory loses no more than that is run again one by one. Inputs
are kept in ``fuzz-found/FORMAT/``. Exit code 1 where anything was found.
"""

import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import zipped
from families import FAMILIES
from mutation import SLOW, Trouble, kept, troubles

MANY, PORTION, MEMORY = 100_000, 1_000, 1 << 30
FOUND = Path("fuzz-found")


def portion(name: str, first: int, count: int) -> int:
    """Read mutations in this process: the number of troubles."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    family, number = FAMILIES[name], 0
    for trouble in troubles(family.read, zipped.maker(name), iter(range(first, first + count))):
        number += 1
        print(f"{name} {trouble.number}: {trouble.what}; kept in {kept(trouble, family.name, FOUND / name)}", flush=True)
    return number


def supervised(name: str, first: int, count: int) -> int:
    """Read mutations in a process of its own; where that dies, halve them until the one is found that it dies of."""
    command = [sys.executable, __file__, "--portion", name, str(first), str(count)]
    try:
        code = subprocess.run(command, timeout=60 + SLOW * count, check=False).returncode
    except subprocess.TimeoutExpired:
        code = -1
    if code in (0, 1):
        return code
    if count == 1:
        trouble = Trouble(first, f"the process ended with {code}", zipped.maker(name)(first))
        print(f"{name} {first}: {trouble.what}; kept in {kept(trouble, FAMILIES[name].name, FOUND / name)}", flush=True)
        return 1
    half = count // 2
    return supervised(name, first, half) + supervised(name, first + half, count - half)


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    if arguments[:1] == ["--portion"]:
        return min(1, portion(arguments[1], int(arguments[2]), int(arguments[3])))
    names = list(FAMILIES) if arguments[0] == "all" else [arguments[0]]
    many, seconds, first = (int(given) for given in (arguments[1:] + ["100000", "3600", "0"][len(arguments) - 1 :])[:3])
    found = 0
    for name in names:
        start, done, here = time.monotonic(), 0, 0
        while done < many and time.monotonic() - start < seconds:
            here += supervised(name, first + done, min(PORTION, many - done))
            done += min(PORTION, many - done)
        print(f"{name}: {done} read in {time.monotonic() - start:.0f} s, trouble in {here} portions", flush=True)
        found += here
    return min(1, found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
