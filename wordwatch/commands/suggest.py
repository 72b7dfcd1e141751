"""``wordwatch suggest TITLE...``: new job titles, for people and for HR systems."""

import json
import os
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import click

from wordwatch.errors import ExtractError, WordwatchError
from wordwatch.reporters.display import plain
from wordwatch.reporters.json import written
from wordwatch.suggest.title.engine import TitleSuggestion, suggest_title


class Job(NamedTuple):
    """A title with the text of its posting."""

    title: str
    context: str = ""


@click.command()
@click.argument("titles", nargs=-1, metavar="[TITLE]...")
@click.option("--context", metavar="FILE", help="The posting, in any supported format: its duties decide the name of the work.")
@click.option("--from", "source", metavar="FILE", help="Read titles from FILE, one a line; “-” is standard input.")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to write the answer."
)
@click.option(
    "--roles", multiple=True, metavar="FILE", help="A file with role families of your own; may be given several times, later ones win."
)
@click.option("--limit", type=click.IntRange(1, 3), default=3, show_default=True, help="How many suggestions a title gets at most.")
def suggest(titles: tuple[str, ...], context: str | None, source: str | None, format_: str, roles: tuple[str, ...], limit: int) -> int:
    """Propose customer-impacting job titles.

    With --format json one TITLE gives one object with "title" and "suggestions", best first; several, or --from, give one such object a
    line (JSON Lines). A line of the --from FILE may be a JSON object {"title": ..., "context": ...}, so that each title brings its own
    posting. A title that needs no change has no suggestions.
    """
    from wordwatch.lexicon import roles as role_families

    if not titles and source is None:
        raise click.UsageError('give a job title, for example: wordwatch suggest "Back Office Executive"; or --from FILE')
    families = role_families.load(roles)
    shared = _context(context) if context else ""
    jobs = (*(Job(title, shared) for title in titles), *(_listed(source, shared) if source is not None else ()))
    answers = ((job.title, suggest_title(job.title, job.context, families=families, limit=limit)) for job in jobs)
    if format_ == "json":
        _write_json(answers, single=len(titles) == 1 and source is None)
    else:
        _write_text(answers)
    return 0


def _listed(source: str, shared: str) -> Iterator[Job]:
    """The titles of a list. Raises WordwatchError with the line of an entry that is none."""
    name = "<stdin>" if source == "-" else source
    text = _read(source).decode("utf-8-sig", "replace")
    for number, line in enumerate(map(str.strip, text.split("\n")), 1):
        if line.startswith("{"):
            yield _job(f"{name}:{number}", line, shared)
        elif line:
            yield Job(line, shared)


def _job(place: str, line: str, shared: str) -> Job:
    try:
        data: Any = json.loads(line)
    except ValueError as error:
        raise WordwatchError(f'{place}: not valid JSON ({error}); write {{"title": ..., "context": ...}} or the bare title') from None
    title, context = data.get("title"), data.get("context", shared)
    if not isinstance(title, str) or not title.strip() or not isinstance(context, str):
        raise WordwatchError(f'{place}: needs the key "title", and "title" and "context" must be texts')
    return Job(title.strip(), context or shared)


def _context(path: str) -> str:
    """The text of a posting, in any supported format."""
    from wordwatch import formats
    from wordwatch.formats.base import Options

    suffix = os.path.splitext(path)[1].lower()
    data = _read(path)
    try:
        document = formats.load(formats.SUFFIXES.get(suffix, "text")).extract(path, data, Options())
    except ExtractError as error:
        raise WordwatchError(f"{path}: {error}") from None
    return "\n".join(block.text for block in document.blocks)


def _read(path: str) -> bytes:
    from wordwatch.config.settings import MAX_SIZE
    from wordwatch.files import opening

    try:
        return opening.standard_input(MAX_SIZE) if path == "-" else opening.read(path, MAX_SIZE)
    except OSError as error:
        raise WordwatchError(f"{path}: cannot be read: {error.strerror or error}; name a file, or “-” for standard input") from None


def _write_json(answers: Iterable[tuple[str, tuple[TitleSuggestion, ...]]], *, single: bool) -> None:
    for title, made in answers:
        suggestions = [{"replacement": one.replacement, "why": one.why, "evidence": list(one.evidence), "safe": one.safe} for one in made]
        click.echo(written({"title": title, "suggestions": suggestions}, indent=2 if single else None))


def _write_text(answers: Iterable[tuple[str, tuple[TitleSuggestion, ...]]]) -> None:
    for title, made in answers:
        click.echo(plain(title))
        if not made:
            click.echo("  no change proposed")
        for number, one in enumerate(made, 1):
            click.echo(f"  {number}. {plain(one.replacement)}")
            following = made[number].why if number < len(made) else ""
            if one.why != following:  # one reason for all names that share it
                found = f" (found: {', '.join(one.evidence)})" if one.evidence else ""
                click.echo(f"     {plain(one.why + found)}")
