"""A guess at the language of a few words, from function words and the marks of job advertisements. Enough to leave a sentence alone."""

import re

_WORDS = {
    "en": "the of and to in is for with on that are as our we you by at be this from have it will or an not their your all who has can",
    "de": "am ans ins dein deine deiner ihr ihre ihren kann wird laut zum zur bis auch noch keine über nach aus vom unser der die das und ist für mit im von den dem ein eine einen wir sie zu auf werden bei als oder sind nicht auch unser unsere dich du mitarbeiter mitarbeiterin teilzeit vollzeit schwerpunkt abteilung assistenz sachbearbeitung std",
    "fr": "leur leurs vos ses son sa ce cette il elle je n ai l à par chez une fois le la les des et est pour avec dans du une un vous nous sur au aux en que qui ou sont votre notre chargé poste cdi cdd assistante",
    "nl": "de haar hun uit door een deel eén één je jullie bestaan voor het een van en voor met op zijn wij je jij naar bij als ook onze uur medewerker zoeken wordt niet deze aan die dat functie",
    "es": "la ha sus desde a tu al lo nuestro para precisa puede puedes el los las y es para con una por del que en se su nuestro puesto empresa ejecutivo",
    "pt": "ao pelo pela um para o foi irá seu sua nossa abra os as e é para com uma por do da no na que em seu nossa vaga empresa gestão não",
    "it": "dei delle nel nella la le lo si al alla dal ad un una il gli e è per con una di del della nel che in sono azienda addetto impiegato risorsa lavoro presso cerchiamo",
}
_MARKS = {"de": r"\(?[mwd]/[mwd]/[dxw]\)?|:in\b|\*in\b|\(in\)", "fr": r"\bH/F\b|\bF/H\b|\(e\)", "nl": r"\bm/v\b|\bbackoffice[ -]?medewerker\b"}
_LETTERS = {"de": "äöüß", "fr": "èêëçœûîô", "es": "ñ¿¡", "pt": "ãõ"}
_SETS = {language: frozenset(words.split()) for language, words in _WORDS.items()}


def guess(text: str, around: str = "") -> str:
    """"en", "de", "fr", "nl", "es", "pt" or "it"; "en" where the words tell nothing, as for a bare title.

    Where a short text tells little, what stands around it decides.
    """
    best, score, english = _best(text)
    if score - english < 2 and english < 2 and around:
        near, near_score, near_english = _best(around)
        if near == best or score <= english:
            return near if near_score > near_english + 1 else "en"
    return best if score > english else "en"


def _best(text: str) -> tuple[str, int, int]:
    """The likeliest other language, its score, and that of English."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    scores = {language: sum(word in known for word in words) for language, known in _SETS.items()}
    for language, letters in _LETTERS.items():
        scores[language] += any(letter in letters for letter in text.lower())
    for language, mark in _MARKS.items():
        scores[language] += 2 * len(re.findall(mark, text, re.I if language != "fr" else 0))
    english = scores.pop("en")
    best = max(scores, key=lambda language: scores[language])
    return best, scores[best], english
