"""Titles taken apart as the engine does it, for tests of its parts."""

from wordwatch.lexicon import concepts, languages, roles, rules
from wordwatch.suggest.title import names, parse
from wordwatch.suggest.title.label import Labels
from wordwatch.suggest.title.vocabulary import vocabulary

FAMILIES = roles.load()
CONCEPT = concepts.load("back-office", (rules.folder(),))
VOCABULARY = vocabulary(languages.built_in())
LABELS = Labels([CONCEPT], VOCABULARY.languages)


def find_label(title, start=0):
    """The place of the first label."""
    found = LABELS.find(title, start)
    return found and found.span


def parts(title):
    """The title around its label."""
    return parse.parse(title, find_label(title), CONCEPT, VOCABULARY)


def posting(title, context="", beside=(), paragraph=""):
    """What is known of the job."""
    return names.posting(title, context, FAMILIES, CONCEPT, VOCABULARY, beside, paragraph)
