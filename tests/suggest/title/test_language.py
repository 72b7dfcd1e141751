"""The language of a title, from its own words first."""

import pytest
from titles import VOCABULARY, find_label

from wordwatch.suggest.title.language import language_of


def told(title, hint=""):
    return language_of(title, find_label(title), VOCABULARY.languages, hint)


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Senior Back Office Executive", "en"),
        ("Back Office", "en"),
        ("Back Office Manager (m/w/d)", "en"),
        ("Back Office Assistant (H/F)", "en"),
        ("Back Office Analyst – France", "en"),
        ("Mitarbeiterin Backoffice", "de"),
        ("Immobilienassistenz / Backoffice", "de"),
        ("Backoffice (m/w/d)", "de"),
        ("Kundenberater Backoffice", "de"),
        ("Gestionnaire Back Office", "fr"),
        ("Assistant Back Office H/F", "fr"),
        ("Backoffice Medewerker", "nl"),
        ("Addetto Back Office", "it"),
        ("Jefe de Back Office", "es"),
        ("Analista de Backoffice Pleno", "pt"),
        ("Analista de Back Office", "es"),
        ("Specjalista Back Office", "pl"),
        # Only the rank is English, and the field behind the term tells.
        ("Team Lead Back Office Exportkontrolle (m/w/d)", "de"),
        ("Team Leader Back Office Seguros", "es"),
        ("Klantadviseur backoffice", "nl"),
        ("Monteur / Backoffice Solaranlagen", "de"),
    ],
)
def test_language(title, language):
    assert told(title) == language


@pytest.mark.parametrize(
    ("title", "hint", "language"),
    [
        ("Back Office", "de", "de"),
        ("Analista de Back Office", "pt", "pt"),
        ("Analista de Back Office", "es", "es"),
        ("Back Office Executive", "es", "en"),
        ("Back Office Lead", "xx", "en"),
        ("Backoffice Manager (m/w/d)", "de", "en"),
        ("Backoffice-Manager", "de", "de"),
        ("Responsable Back Office", "fr", "fr"),
        ("Gestor de Conta / Back Office", "pt", "pt"),
    ],
)
def test_the_text_around_only_decides_between_languages_that_the_title_speaks(title, hint, language):
    assert told(title, hint) == language
