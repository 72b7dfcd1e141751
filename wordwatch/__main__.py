"""The program ``wordwatch``."""

import os
import sys
from collections.abc import Sequence


def main() -> None:
    """Run the command line and exit with its code."""
    code = exit_code(sys.argv[1:])
    sys.stderr.flush()
    # Taking down the interpreter module by module would cost a sixth of a run over a clean file, and nothing is left to be closed.
    os._exit(code)


def exit_code(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code: 130 after Ctrl-C, 141 where the reader of the output is gone.

    Problems that the user can mend are a line on standard error, not a traceback.
    """
    from wordwatch.errors import WordwatchError

    try:
        try:
            return _run(arguments)
        finally:
            sys.stdout.flush()
    except WordwatchError as error:
        for line in str(error).split("\n"):
            print(f"wordwatch: error: {line}", file=sys.stderr)  # noqa: T201  # a command line talks
        return error.exit_code
    except BrokenPipeError:
        # The reader (head, less) has seen enough. What is left in the buffer must not raise again when Python closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except KeyboardInterrupt:
        return 130


def _run(arguments: Sequence[str]) -> int:
    """The exit code of the command. Plain ``wordwatch check PATH...``, what hooks and editors run, goes without importing click."""
    if arguments[:1] == ["check"] and sys.platform != "win32" and not any(argument.startswith("-") for argument in arguments):
        from wordwatch.run import Request, run

        return run(Request(tuple(arguments[1:])))
    from wordwatch.cli import invoke

    return invoke(arguments)


if __name__ == "__main__":
    main()
