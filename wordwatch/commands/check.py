"""``wordwatch check``: its options. What it does is in wordwatch.run."""

import os

import click

from wordwatch import reporters
from wordwatch.config.schema import FAIL_ON
from wordwatch.formats import SUFFIXES
from wordwatch.run import Request, run


def names(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:  # noqa: ARG001  # click's signature
    """The names in values such as "one,two", given once or more."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def _is_document(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in SUFFIXES and os.path.lexists(name)


class HookCommand(click.Command):
    """The command that can tell the files that a hook appends from the options that its user has written, whatever the files are called."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does. After ``--hook`` and without ``--``, what is called like an option, is there, and has a reader is a file."""
        if args[:1] == ["--hook"]:
            args = args[1:]
            if "--" not in args:
                files = [arg for arg in args if arg.startswith("-") and _is_document(arg)]
                args = [*(arg for arg in args if arg not in files), "--", *files]
        return super().parse_args(ctx, args)


@click.command(cls=HookCommand, epilog="Exit codes: 0 nothing to fail on, 1 findings, 2 something could not be checked.")
@click.argument("paths", nargs=-1)
@click.option(
    "--format", "format_", type=click.Choice(reporters.NAMES), default="text", show_default=True, help="How the report is written."
)
@click.option("--output", metavar="FILE", help="Write the report to FILE instead of standard output.")
@click.option("--config", metavar="FILE", help="Use this configuration for all files instead of the nearest one above each.")
@click.option("--isolated", is_flag=True, help="Ignore the model, rules, roles and patterns of configurations that are found.")
@click.option("--select", multiple=True, metavar="RULE,...", callback=names, help="Only these rules or packs.")
@click.option("--ignore", multiple=True, metavar="RULE,...", callback=names, help="Not these rules or packs.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The mildest finding that makes the exit code 1.  [default: warning]")
@click.option("--fields", multiple=True, metavar="FIELD,...", callback=names, help="In CSV and JSON records, read only these fields.")
@click.option("--explain", is_flag=True, help="Show every occurrence with what it refers to, also those that are not flagged.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="Check with N processes.")
@click.option("--stdin-filename", metavar="NAME", help="Read standard input (path “-”) as a file of this name.  [default: plain text]")
@click.option("--quiet", "-q", is_flag=True, help="Only findings and what could not be read.")
@click.option("--color/--no-color", "--colour/--no-colour", "colour", default=None, help="Colour or not; default: on a terminal.")
def check(
    paths: tuple[str, ...],
    format_: str,
    output: str | None,
    config: str | None,
    isolated: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    fields: tuple[str, ...],
    explain: bool,
    jobs: int,
    stdin_filename: str | None,
    quiet: bool,
    colour: bool | None,
) -> int:
    """Find terms in files and folders and say what to write instead.

    PATHS are files and folders, “-” is standard input; without any, the current folder is checked.
    """
    return run(
        Request(
            paths=paths,
            format=format_,
            output=output,
            config=config,
            isolated=isolated,
            select=select,
            ignore=ignore,
            fail_on=fail_on,
            jobs=jobs,
            stdin_filename=stdin_filename,
            quiet=quiet,
            fields=fields,
            explain=explain,
            colour=colour,
        )
    )
