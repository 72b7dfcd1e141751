"""``wordwatch init``: a configuration to start from."""

import os

import click

from wordwatch.config import settings
from wordwatch.errors import ConfigError
from wordwatch.outcome.destination import replacing

TEMPLATE = """\
# Configuration of wordwatch. Every line that begins with "#" and a key is an example: remove the "#" to use it.
# Paths and patterns are relative to this folder.

# How loud a rule is: error, warning, suggestion or off; for all that its terms refer to, or one by one.
#rules:
#  back-office:
#    system: off                 # also: title, people, unit, work

# Whole packs of rules, and rules one by one ("wordwatch rules list" shows both).
#packs:
#  titles: off
#select: [core]
#ignore: [back-office]

# Names and phrases that are never flagged, with whatever hyphen, case or space.
#allow:
#  - Back Office Associates

# Files that are not read, in the patterns of .gitignore (what git ignores is not read anyway).
#exclude:
#  - vendor/**

# What is different for some files.
#overrides:
#  - paths: [handbook/legal/**]
#    rules: {back-office: off}
#    allow: [back office agreement]

# In CSV and JSON records: the fields to read (all of them unless told), and fields that hold job titles under a name of your own.
#records:
#  fields: [title, description]
#  title_fields: [posting_name]

# Comments in the margin of Word documents are not read unless you say so.
#docx:
#  comments: true

# Larger files are not read, but reported.
#max_size: 50 MB

# The mildest finding that makes the exit code 1: error, warning, suggestion or never.
#fail_on: warning

# Folders with rules of your own (<folder>/<rule-id>.yaml or <folder>/<pack>/<rule-id>.yaml), files with role families, and the spaCy model.
#rule_folders: [our-rules]
#roles: [our-roles.yaml]
#model: en_core_web_sm
"""
"""The configuration that ``init`` writes: every key as a comment. tests/test_cli.py reads it without the comment signs."""


@click.command()
@click.option("--force", is_flag=True, help="Replace a configuration that is there.")
def init(force: bool) -> None:
    """Write a commented .wordwatch.yaml into the current folder."""
    target = settings.NAMES[0]
    present = [name for name in settings.NAMES if settings.is_configuration(name)]
    if present and not (force and present == [target]):
        advice = "edit it, or replace it with --force" if present == [target] else "edit it, or remove it first"
        raise ConfigError(f"{present[-1]}: there is a configuration already; {advice}")
    if os.path.islink(target):
        raise ConfigError(f"{target}: this is a link; edit what it leads to, or remove it first")
    try:
        with replacing(target) as file:
            file.write(TEMPLATE)
    except OSError as error:
        raise ConfigError(f"{os.path.abspath(target)}: cannot be written ({error.strerror or error})") from None
    click.echo(f"wrote {target}")
