import pytest

from wordwatch.language import detection
from wordwatch.lexicon import languages
from wordwatch.lexicon.language import Sentences

KNOWN = languages.built_in().tellings


def guess(text, around="", known=KNOWN):
    return detection.guess(text, around, known, "en")


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


def test_of_two_languages_that_are_as_likely_the_text_around_decides():
    text = "Une note de back office"
    assert guess(text, "Nous avons une équipe dans notre agence, et elle est à votre service.") == "fr"


def test_a_language_that_is_only_given():
    known = {**KNOWN, "sv": Sentences(words=frozenset(["och", "till", "vi", "söker"]), letters="åäö")}
    assert guess("Vi söker en kollega till vårt back office", "", known) == "sv"
    assert guess("Vi söker en kollega till vårt back office", "", {}) == "en"


@pytest.mark.parametrize(
    ("text", "count"), [("Clerk (m/w/d)", 1), ("Clerk (M / W / D)", 1), ("Clerk m/w/dx", 0), ("", 0), ("xm/w/d, H/F", 1), ("Chargé(e)", 1)]
)
def test_marks_stand_as_words(text, count):
    assert detection.marks_in(text, ("m/w/d", "h/f", "(e)")) == count


@pytest.mark.parametrize(
    ("text", "language"),
    [("Un equipo de personas que está con la empresa.", "es"), ("Uma equipa que não está na empresa.", "pt"), ("", "")],
)
def test_the_likeliest_language_of_a_long_text(text, language):
    assert detection.likeliest(text, {code: KNOWN[code] for code in ("es", "pt")}) == language
