"""The program ``wordwatch``."""

import os
import sys
from collections.abc import Sequence


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        code = exit_code(sys.argv[1:])
        sys.stderr.flush()
    except KeyboardInterrupt:  # before the signals are watched, or after
        code = 130
    except OSError:  # standard error is full or gone
        code = 2
    # Taking down the interpreter module by module would cost a sixth of a run over a clean file, and nothing is left to be closed.
    os._exit(code)


def exit_code(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code: 130 after Ctrl-C, 141 where the reader of the output is gone.

    Whatever goes wrong is a line on standard error, not a traceback, and the exit code 2.
    """
    from wordwatch.outcome import console

    try:
        console.prepare()
        with console.interruptible():
            code = _run(arguments)
            sys.stdout.flush()
            return code
    except BaseException as error:  # noqa: BLE001 - the outermost handler: a panic of a library in Rust is no Exception
        return console.ending(error)


def _run(arguments: Sequence[str]) -> int:
    """The exit code of the command. Plain ``wordwatch check PATH...``, what hooks and editors run, goes without importing click."""
    paths = _paths(arguments)
    if paths is not None and sys.platform != "win32":
        from wordwatch.run import Request, run

        return run(Request(paths))
    from wordwatch.cli import invoke

    return invoke(arguments)


def _paths(arguments: Sequence[str]) -> tuple[str, ...] | None:
    """The paths of a ``check`` without options, which ``--`` and ``--hook`` are not; None where there are options."""
    if arguments[:1] != ["check"]:
        return None
    rest = tuple(arguments[2:] if arguments[1:2] == ["--hook"] else arguments[1:])
    if rest[:1] == ("--",):
        return rest[1:]
    return None if any(argument.startswith("-") for argument in rest) else rest


if __name__ == "__main__":
    main()
