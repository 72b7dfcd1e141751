"""Terms that name persons, in sentences of other languages: the noun of the language takes their place, in their number."""

import pytest
from marked import applied

from wordwatch import Linter


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Wir suchen zwei Backofficer für unser Team.", "Wir suchen zwei Mitarbeiter der Sachbearbeitung für unser Team."),
        ("Onze backofficer helpt je graag verder.", "Onze medewerker van de administratie helpt je graag verder."),
        (
            "Morgen schuiven de backofficers aan bij de monteurs.",
            "Morgen schuiven de medewerkers van de administratie aan bij de monteurs.",
        ),
        ("Cette semaine, nos back-officers sont en formation.", "Cette semaine, nos gestionnaires des opérations sont en formation."),
    ],
)
def test_the_persons_get_a_noun_of_their_own(text, wanted):
    (finding,) = Linter().check_text(text).findings
    assert applied(text, finding.suggestions[0]) == wanted
    assert not finding.suggestions[0].safe
