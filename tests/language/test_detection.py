import pytest

from wordwatch.language.detection import guess


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We are looking for a clerk to join our team in the back office.", "en"),
        ("The back office must approve it.", "en"),
        ("Back Office Executive", "en"),
        ("Manager, Middle & Back-Office Operations", "en"),
        ("", "en"),
        ("12345 §$%", "en"),
        ("Wir suchen für unsere Abteilung Backoffice eine Verstärkung.", "de"),
        ("Mitarbeiter:in Backoffice (m/w/d)", "de"),
        ("Sachbearbeitung Backoffice – Teilzeit", "de"),
        ("Backoffice-Kraft (w/m/d)", "de"),
        ("Assistante back office H/F", "fr"),
        ("Nous recherchons un gestionnaire back office pour notre agence de Lyon.", "fr"),
        ("Medewerker backoffice, 32 uur", "nl"),
        ("Wij zoeken een collega voor het backoffice van onze winkel.", "nl"),
        ("Buscamos para nuestro equipo una persona con experiencia en back office.", "es"),
        ("A nossa empresa procura um gestor para o back office em Lisboa.", "pt"),
        ("Per la nostra azienda cerchiamo una risorsa con esperienza nel back office.", "it"),
        ("WIR SUCHEN FÜR DAS BACKOFFICE EINE AUSHILFE", "de"),
    ],
)
def test_the_language_of_a_few_words(text, language):
    assert guess(text) == language


@pytest.mark.parametrize(
    ("text", "around", "language"),
    [
        ("Leitung Backoffice", "Wir suchen für unser Büro in Köln eine Leitung, die das Team führt und mit uns wächst.", "de"),
        ("Back office", "We are looking for a colleague who will help our customers with their orders.", "en"),
        ("Back office", "", "en"),
        ("The back office of our bank is in Porto.", "Nous sommes une banque et nous recherchons des personnes pour nos agences.", "en"),
    ],
)
def test_what_stands_around_helps_a_short_text(text, around, language):
    assert guess(text, around) == language
