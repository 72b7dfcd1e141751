"""Fields of records that other languages call by the name of the post hold titles, in their language."""

import json

import pytest

from wordwatch import Linter


@pytest.mark.parametrize(
    ("field", "first"),
    [
        ("Intitulé du poste", "Opérations"),
        ("Stelle", "Innendienst"),
        ("Stellentitel", "Innendienst"),
        ("Puesto", "Operaciones"),
        ("functie", "Binnendienst"),
        ("Posizione", "Gestione Pratiche"),
        ("vaga", "Operações"),
    ],
)
def test_a_bare_label_in_a_field_for_titles(field, first):
    data = json.dumps({field: "Back Office", "id": 7}).encode()
    (finding,) = Linter().check_bytes(data, "posts.json").findings
    assert finding.referent == "title"
    assert finding.suggestions[0].replacement == first


@pytest.mark.parametrize("field", ["Position", "role", "Job Title"])
def test_in_a_field_with_an_english_name_it_stays_english(field):
    (finding,) = Linter().check_bytes(json.dumps({field: "Back Office"}).encode(), "posts.json").findings
    assert (finding.referent, finding.suggestions[0].replacement) == ("title", "Customer Operations")
