"""Occurrences of the shipped terms for tests, with what their rule knows of them."""

from wordwatch.lexicon import rules
from wordwatch.meaning.occurrence import occurrence
from wordwatch.meaning.setting import setting

FOLDERS = (rules.folder(),)
RULE = next(rule for rule in rules.load().rules if rule.id == "back-office")


def occurrence_of(text, span, kind="paragraph", term="back office", leads=(), around="", emphasis=()):
    """The occurrence of a term of the rule back-office at ``span`` of a block of that kind."""
    return occurrence(setting(text, span, kind, leads, around, emphasis), term, RULE, FOLDERS)
