"""The command line: which commands there are. Each is imported when it runs, so that none pays for another's parsers."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any, cast

import click

from wordwatch.errors import nearest
from wordwatch.reporters.display import lines
from wordwatch.version import __version__

COMMANDS = {
    "check": ("wordwatch.commands.check:check", "Find terms and say what to write instead."),
    "suggest": ("wordwatch.commands.suggest:suggest", "Propose wording for a job title or a phrase."),
    "explain": ("wordwatch.commands.explain:explain", "Say what was decided at FILE:LINE, and why."),
    "rules": ("wordwatch.commands.rules:rules", "List, explain and test the rules."),
    "init": ("wordwatch.commands.init:init", "Write a commented configuration file."),
}
"""Command name to the object that it is, and its line in the help."""


class ReaderGoneError(Exception):
    """The report's reader has closed the pipe. Carries a BrokenPipeError past click, which would make it exit code 1."""


@contextmanager
def _reader_watched() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise ReaderGoneError from error


class LazyGroup(click.Group):
    """A group that knows the names of its commands, and imports the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        return cast(click.Command, getattr(import_module(module), name))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but with the command that was probably meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"there is no command “{args[0]}”{nearest(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands in the help, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """As click does, but a closed pipe stays one."""
        with _reader_watched():
            return super().invoke(ctx)

    def make_context(self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any) -> click.Context:
        """As click does; the help and the version are written here."""
        with _reader_watched():
            return super().make_context(info_name, args, parent, **extra)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="wordwatch", message="%(prog)s %(version)s")
def cli() -> None:
    """A linter for workplace language.

    Finds terms such as “back office”, says what each refers to, and proposes customer-impacting wording and role titles.
    """


def invoke(arguments: Sequence[str]) -> int:
    """Run the command line with these arguments and return the exit code.

    Raises WordwatchError, and BrokenPipeError where the reader of the output is gone.
    """
    try:
        code = cli.main(list(arguments), prog_name="wordwatch", standalone_mode=False)
    except click.ClickException as error:
        told = io.StringIO()
        error.show(told)
        click.echo(lines(told.getvalue()), err=True, nl=False)
        return error.exit_code
    except click.Abort:
        return 130
    except ReaderGoneError as error:
        raise BrokenPipeError from error
    return code if isinstance(code, int) else 0
