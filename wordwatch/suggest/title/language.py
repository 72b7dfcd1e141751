"""Which language a job title is in: one whose titles can be rewritten, "" for another one, "en" where nothing speaks against it."""

import re

from wordwatch.language.grammar import singular
from wordwatch.lexicon import languages

_CUES: dict[str, frozenset[str]] = {
    "de": frozenset(
        """
        hypotheken mitarbeiter mitarbeiterin mitarbeitende mitarbeitender sachbearbeiter sachbearbeiterin sachbearbeitung assistenz
        assistentin leiter leiterin teamleiter teamleiterin leitung teamleitung kaufmann kauffrau kaufmännische kaufmännischer kaufm
        bürokraft kraft bürokauffrau aushilfe werkstudent werkstudentin praktikant praktikantin praktikum azubi auszubildende referent
        referentin vollzeit teilzeit im für und mit der die das innendienst vertrieb vertriebsinnendienst managerin berater beraterin
        fachkraft sekretär sekretärin schwerpunkt bereich abteilung versicherung versicherungen immobilien immobilienverwaltung
        buchhaltung kundenservice verkauf einkauf sekretariat bank- spezialist spezialistin koordinator koordinatorin stellvertretende
        quereinsteiger minijob befristet betreuer disponent auftragsabwicklung angestellter angestellte verwaltung std woche ab sofort
        logistik
        """.split()
    ),
    "fr": frozenset(
        """
        administratif dérivés gestionnaire chargé chargée responsable technicien technicienne employé employée conseiller conseillère
        opérateur opératrice comptable stage alternance alternant alternante stagiaire crédit crédits clientèle cdi cdd et du des au aux
        bancaire titres adjoint adjointe chef assistante assurance assurances commercial commerciale marchés paiements téléconseiller
        secrétaire rédacteur juriste analyste superviseur coordinateur coordinatrice immobilier
        """.split()
    ),
    "nl": frozenset(
        """
        medewerker medewerkster administratief commercieel teamleider afdeling binnendienst inkoop verkoop uur voor stagiair stagiaire
        hoofd allround parttime coördinator adviseur pensioenen hypotheken verzekeringen junior-medewerker met administratie
        klantenservice leidinggevende
        """.split()
    ),
    "it": frozenset(
        """
        addetti impiegati operatori agente impiegato impiegata addetto addetta operatore operatrice responsabile segretario segretaria
        tirocinio tirocinante stagista assicurativo bancario ufficio di del della al alla nel per commerciale assistente categorie
        protette gestione vendite acquisti contabile coordinatore specialista ordini clienti
        """.split()
    ),
    "es": frozenset(
        """
        asesor asesora auxiliar administrativo administrativa gestor gestora técnico técnica asistente analista jefe jefa coordinador
        coordinadora encargado encargada operador operadora ejecutivo ejecutiva becario becaria prácticas para y del comercial seguros
        bancario agente responsable especialista ventas hipotecario hipotecas operaciones cliente clientes
        """.split()
    ),
    "pt": frozenset(
        """
        agente gestor gestora analista assistente auxiliar técnico técnica estagiário estagiária operador operadora coordenador
        coordenadora gerente pleno sênior júnior para do da no na e vaga comercial bancário seguros líder especialista consultor
        consultora estágio administrativo administrativa atendente financeiro crédito vendas
        """.split()
    ),
}
# Words of languages whose titles are left as they are around an English name.
_OTHER = frozenset(
    """
    specjalista specjalistka pracownik pracowniczka asystent asystentka kierownik młodszy starszy ds specialista specialistka asistent
    asistentka vedoucí pracovník referentka medarbetare medarbejder konsulent saksbehandler assistentti asiantuntija uzmanı
    elemanı sorumlusu yöneticisi yardımcısı munkatárs ügyintéző menedzser asszisztens angajat responsabil muncitor spetsialist
    specialistas darbuotojas speciālists spetsialistid специалист сотрудник менеджер
    """.split()
)
_MARKERS = {
    "de": re.compile(r"[mwdfx]\s?/\s?[mwdfx]\s?/\s?[dx]|\bm/w\b|\bmwd\b|\(gn\)", re.IGNORECASE),
    "fr": re.compile(r"\b[hf]\s?/\s?[hf]\b", re.IGNORECASE),
    "nl": re.compile(r"\bm\s?/\s?v(?:\s?/\s?x)?\b", re.IGNORECASE),
}
_GENDER_FORMS = {
    "de": re.compile(r"\w[:*_·]in\b|\w/-?in\b|\w\(in\)|\we/-?r\b", re.IGNORECASE),
    "fr": re.compile(r"\w\(e\)|\w\(ne\)|\w·e\b", re.IGNORECASE),
    "it": re.compile(r"\wo/a\b"),
    "es": re.compile(r"\wo/a\b"),
}
_LETTERS = {"de": "ßäü", "fr": "èêœ", "es": "ñ", "pt": "ãõ"}
# Nouns that stand in titles of many languages; they say nothing about it. The first group also follows the order of English titles.
_ANYWHERE = frozenset(
    """
    manager specialist agent senior junior team lead support assistant trainee consultant supervisor coordinator assistent analyst admin
    head intern
    """.split()
)
# Endings of German compounds, which no list can hold.
_COMPOUND = re.compile(
    r"\w{3,}(?:leiter|berater|kaufmann|kauffrau|mitarbeiter|bearbeiter|betreuer|fachkraft|kraft|assistenz|assistent|leitung|dienst|verwaltung|abwicklung|abteilung|wesen)(?:in|innen)?$"
)
# In Romance languages the role noun comes first: "Assistant back office".
_NOUN_FIRST = frozenset(["fr", "es", "it", "pt"])
_ROLE_FIRST = re.compile(r"(?!head|director|lead|team)[^\W\d_]+(?:\(e\))? (?:(?:de|en|di|do|del|du|au) )?back[- ]?office", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[-/’'][^\W\d_]+)*")


def language_of(title: str, english: frozenset[str], hint: str = "", context: str = "") -> str:
    """The language of ``title``; ``english`` are English role nouns, ``hint`` is the language of the text around it ("" unknown).

    Between languages that the title may be in, the text of its posting, ``context``, decides. Without it Spanish and
    Portuguese that cannot be told apart give "", and so do languages without a rendering of their own.
    """
    found = [word.lower() for word in _WORD.findall(title)]
    keys = {part for word in found for part in (word, *(part for part in re.split(r"[-/]", word) if len(part) > 1))}
    if keys & _OTHER:
        return ""
    roles = {singular(key) for key in keys} & english
    scores = {language: float(len(keys & cues)) for language, cues in _CUES.items()}
    scores["de"] += any(_COMPOUND.match(key) for key in keys)
    for language, pattern in _GENDER_FORMS.items():
        scores[language] += 1.5 if pattern.search(title) else 0
    for language, letters in _LETTERS.items():
        scores[language] += 1 if any(letter in title.lower() for letter in letters) else 0
    native = roles - _ANYWHERE
    for language, pattern in _MARKERS.items():
        # In Germany and France many titles are English as they stand: "Back Office Manager (m/w/d)".
        if pattern.search(title) and (
            not roles
            or (
                language == "fr"
                and not native
                and not re.search(r"office\s+(?:assist|manag|spec|agent|super|lead|coord)", title, re.IGNORECASE)
            )
        ):
            scores[language] += 1
    if hint in scores and not native:
        scores[hint] += 0.5 if scores[hint] else 0
    if hint in _NOUN_FIRST and _ROLE_FIRST.match(title) and all(score < 1 or one in _NOUN_FIRST for one, score in scores.items()):
        scores[hint] += 1.5
    best = max(scores.values())
    if best < 1 or best <= len(native):
        return "en"
    leading = [language for language, score in scores.items() if score == best]
    return leading[0] if len(leading) == 1 else _spoken(context, leading)


def _spoken(context: str, among: list[str]) -> str:
    """The one of these languages that has most of its function words and letters in the text; "" where two have as many."""
    known = {code: one.words for code, one in languages.built_in().tellings.items()}
    words = _WORD.findall(context.lower())
    scores = {one: sum(word in known.get(one, ()) for word in words) + sum(map(context.count, _LETTERS.get(one, ""))) for one in among}
    best = [one for one in among if scores[one] == max(scores.values())]
    return best[0] if len(best) == 1 else ""
