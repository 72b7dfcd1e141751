"""Sentences that are not English: what is done around the term says whether it is a team, software or work."""

import pytest

from wordwatch import Linter
from wordwatch.lexicon import cues, rules
from wordwatch.meaning.evidence.doing import doing
from wordwatch.meaning.occurrence import occurrence
from wordwatch.meaning.setting import setting
from wordwatch.spotting.terms import Terms

TOLD = {
    "de": [
        ("system", "Tragen Sie neue Lieferadressen im Backoffice unter „Stammdaten“ ein."),
        ("system", "Neue Filialen legen Sie im Backoffice unter „Standorte“ an."),
        ("system", "Der Bestellstatus wird im Backoffice erst nach einer Stunde aktualisiert."),
        ("system", "Über das Backoffice können Händler ihre Preise selbst pflegen."),
        ("unit", "Rückfragen zu Ihrer Police beantwortet unser Backoffice montags bis freitags."),
        ("unit", "Bitte leiten Sie den unterschriebenen Vertrag an das Backoffice weiter."),
        ("unit", "Die Freigabe durch das Backoffice dauert zwei Werktage."),
        ("unit", "Wer im Backoffice arbeitet, kennt jeden Vertrag."),
        ("unit", "Die Leute aus dem Backoffice haben das Sommerfest organisiert."),
        ("work", "Viele Arztpraxen lagern ihr Backoffice inzwischen an Dienstleister aus."),
        ("people", "Für unsere Backoffice- und Empfangsmitarbeiter gilt ab März Gleitzeit."),
    ],
    "fr": [
        ("system", "Rendez-vous dans le back-office, rubrique « Livraison », pour modifier vos tarifs."),
        ("system", "Depuis le back-office, le gérant publie la carte du jour en deux clics."),
        ("system", "Le statut du colis s'affiche dans le back-office du transporteur."),
        ("unit", "Le back-office nous a répondu que le virement serait rejeté."),
        ("unit", "Adressez les pièces manquantes au back-office avant vendredi midi."),
        ("unit", "Un accord du back-office est requis pour chaque remboursement."),
        ("unit", "Les gens du back-office n'ont pas été consultés sur le déménagement."),
        ("work", "Nous avons confié notre back-office à un prestataire de Lille."),
        ("work", "La mairie a externalisé son back-office l'an dernier."),
    ],
    "nl": [
        ("system", "In de backoffice van het kassasysteem pas je de btw-tarieven aan."),
        ("system", "Pas de openingstijden aan in de backoffice onder het tabblad Winkel."),
        ("unit", "De vergunning wordt door de backoffice van de gemeente behandeld."),
        ("unit", "De collega's van de backoffice hebben de hele nacht doorgewerkt aan de migratie."),
        ("work", "Steeds meer makelaars besteden hun backoffice uit."),
        ("people", "Zij zoekt een back-office baan in de buurt van Breda."),
    ],
    "es": [
        ("system", "Inicie sesión en el backoffice y seleccione la tienda."),
        ("system", "El estado del envío no se actualiza en el backoffice."),
        ("unit", "La autorización del back office tarda dos días."),
        ("unit", "El back office responde a las reclamaciones en 48 horas."),
        ("unit", "Quienes trabajan en el back office rara vez hablan con los huéspedes."),
        ("work", "El bufete ha delegado su back office en una gestoría."),
    ],
    "it": [
        ("system", "Entri nel back office con le sue credenziali e apra la sezione Ordini."),
        ("system", "Dal back office è possibile modificare i prezzi delle camere."),
        ("unit", "La pratica viene evasa dal back office entro cinque giorni."),
        ("unit", "Il nostro back office richiama i clienti che hanno chiesto un preventivo."),
        ("unit", "Le persone del back office hanno gestito 4.000 rimborsi in una settimana."),
        ("work", "Il comune ha esternalizzato il back office dei tributi."),
    ],
    "pt": [
        ("system", "Aceda ao backoffice e clique em «Faturas» para descarregar o recibo."),
        ("system", "O pagamento aparece no backoffice como pendente durante 24 horas."),
        ("unit", "O backoffice confirmou a reserva e enviou os bilhetes."),
        ("unit", "Qualquer erro detetado pelo backoffice é comunicado ao mediador."),
        ("work", "A clínica externalizou o back office no ano passado."),
    ],
}
# What is found, and what is not, by the kind of evidence.
FOUND = [
    ("de", "Das Backoffice prüft den Antrag.", ("abroad verb", "unit")),
    ("de", "Er arbeitet seit Mai im Backoffice.", ("abroad verb", "unit")),
    ("de", "Der Antrag wird vom Backoffice geprüft.", ("abroad by", "unit")),
    ("de", "Schicken Sie das ans Backoffice.", ("abroad to", "unit")),
    ("fr", "Il faut externaliser le back-office.", ("abroad object", "work")),
    ("fr", "Depuis le back-office, modifiez le prix.", ("abroad through", "system")),
    ("es", "Abra el backoffice y pulse «Pedidos».", ("abroad called", "system")),
    ("it", "Il back office del sito è lento.", ("abroad owner", "system")),
    ("nl", "Frontoffice en backoffice overleggen.", ("abroad sibling", "unit")),
]
NOT_FOUND = [
    ("de", "Im Backoffice brennt Licht.", "abroad subject"),
    ("nl", "De backoffice is rond middernacht leeg.", "abroad sibling"),
    ("fr", "Le back-office ferme.", "abroad object"),
]


def bases(language, text):
    """The kinds of what is done around the term, each with its label."""
    rule = next(one for one in rules.load().rules if one.concept == "back-office")
    hit = next(Terms(["back office"]).find(text))
    here = occurrence(setting(text, hit.span), "back office", rule, (rules.folder(),))
    return {(one.basis, one.label) for one in doing(here, cues.load((rules.folder(),)).languages.of(language))}


@pytest.fixture(scope="module")
def linter():
    return Linter()


@pytest.mark.parametrize(("label", "text"), [row for rows in TOLD.values() for row in rows])
def test_the_sentence_tells_what_it_is(linter, label, text):
    assert [one.referent for one in linter.check_text(text).findings] == [label]


@pytest.mark.parametrize(("language", "text", "wanted"), FOUND)
def test_what_is_done_is_found(language, text, wanted):
    assert wanted in bases(language, text)


@pytest.mark.parametrize(("language", "text", "unwanted"), NOT_FOUND)
def test_what_is_not_done_is_not_found(language, text, unwanted):
    assert unwanted not in {basis for basis, _ in bases(language, text)}
