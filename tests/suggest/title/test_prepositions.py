"""Prepositions that change with the name after them, by the data of a language."""

import pytest
from titles import CONCEPT, VOCABULARY

from wordwatch.lexicon.language import Language
from wordwatch.suggest.title.prepositions import fitting


@pytest.mark.parametrize(
    ("code", "before", "name", "new"),
    [
        ("de", "Assistenz im ", "Kundenadministration", "in der "),
        ("de", "Assistenz im ", "Kundenservice", None),
        ("de", "Assistenz im ", "Customer Operations", "in "),
        ("de", "Assistenz Für das ", "Zahlungsverkehr", "Für den "),
        ("fr", "Responsable du ", "opérations clients", "des "),
        ("fr", "Responsable du ", "facturation", "de la "),
        ("fr", "Responsable du ", "service clients", "du "),
        ("fr", "Responsable du ", "accueil", "du "),
        ("fr", "Chargé de ", "opérations", "d'"),
        ("it", "Addetto al ", "Assistenza Clienti", "all'"),
        ("it", "Addetto al ", "Pagamenti", "ai "),
        ("es", "Jefe Del ", "Operaciones", "De "),
        ("nl", "Hoofd van ", "Klantadministratie", None),
        ("fr", "Gestionnaire ", "opérations", None),
    ],
)
def test_fitting(code, before, name, new):
    start, preposition = fitting(before, name, VOCABULARY.languages.of(code), CONCEPT)
    kept = before[start:] if new is None else new
    assert preposition == kept
    assert before[:start].endswith(" ") or before[:start] == ""


def test_a_language_without_data_changes_nothing():
    assert fitting("on ", "Customer Operations", Language("xx"), CONCEPT) == (3, "")
