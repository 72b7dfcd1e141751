"""A language that Python does not name is a file: Swedish, written here, is read and rewritten like those that wordwatch brings."""

import pytest

from wordwatch import Linter, suggest_title
from wordwatch.lexicon import concepts, languages, roles, rules

SWEDISH = """
name: Swedish
sentences:
  words: [och, att, det, som, på, är, av, för, med, till, den, har, inte, om, ett, vi, vår, vårt, våra, söker, hos, i, en, du, från, kan]
  letters: åäö
  marks: [m/k]
  nouns:
    title: [handläggare, medarbetar, chef, samordnare]
    people: [kollega, kolleg, personal, anställd]
    unit: [avdelning, enhet]
    work: [arbete, uppgift, erfarenhet, rutin]
    system: [systemet, inloggning]
  joints: [i, på, inom, för, av]
  inflections: [en, er, n, et]
titles:
  words: [handläggare, chef, medarbetare, samordnare, för, och, inom, deltid, heltid]
  letters: åäö
  marks: [m/k]
  gender_forms: [/a]
  gender_endings: [a]
  role_beginnings: [handläggar, medarbetar, chef, samordnar]
  after_term: [handläggar, medarbetar, chef]
  joints: [och]
  sharing: [och]
  order: role first
  prepositions:
    på: {feminine: inom}
  feminine: [service, administration]
postings:
  duties: [arbetsuppgifter*]
  verbs: [skapar, skickar, hanterar, registrerar]
"""
FAMILY = """
families:
  - id: invoices-sv
    name: Billing
    serves: customer
    evidence: {strong: [fakturor, fakturering, påminnelser]}
    titles: [fakturering]
    alternatives: {en: [Billing Operations], sv: [Kundfakturering]}
    why: Accurate, on-time invoices protect the customer's trust.
    source: ISCO-08 4311
sectors:
  - id: general
    alternatives:
      en: [Customer Operations, Service Operations, Business Operations]
      sv: [Kundservice, Kundadministration]
    why: Operations is the work that carries out what customers were promised; the title now names it.
"""
DUTIES = "Arbetsuppgifter:\n- skapar fakturor\n- skickar påminnelser"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with rules and a file of role families that bring Swedish."""
    monkeypatch.setenv("WORDWATCH_CACHE_DIR", "")
    (tmp_path / "mine" / "languages").mkdir(parents=True)
    (tmp_path / "mine" / "languages" / "sv.yaml").write_text(SWEDISH, encoding="utf-8")
    (tmp_path / "roles.yaml").write_text(FAMILY, encoding="utf-8")
    (tmp_path / ".wordwatch.yaml").write_text("rule_folders: [mine]\nroles: [roles.yaml]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def linter(folder):
    return Linter(config=str(folder / ".wordwatch.yaml"))


@pytest.mark.parametrize(
    ("text", "referent"),
    [
        ("Vi söker en kollega till personalen i back office.", "people"),
        ("Den nya avdelningen back office har flyttat till Malmö.", "unit"),
        ("Du har erfarenhet av back office och kan rutinerna.", "work"),
        ("Det är en inloggning till back office som inte fungerar.", "system"),
        ("Vår back office-avdelning är inte med på listan.", "unit"),
    ],
)
def test_the_noun_beside_the_term_decides(linter, text, referent):
    (finding,) = linter.check_text(text).findings
    assert finding.referent == referent
    assert not any(one.safe for one in finding.suggestions)


def test_a_title_in_a_document_is_rewritten_in_its_language(linter):
    (finding,) = linter.check_text("Handläggare back office (m/k)\n\nVi söker en handläggare till vårt kontor i Malmö.").findings
    assert finding.referent == "title"
    assert finding.suggestions[0].replacement == "Handläggare kundservice"


@pytest.mark.parametrize(
    ("title", "context", "new"),
    [
        ("Handläggare Back Office (m/k)", "", "Handläggare Kundservice (m/k)"),
        ("Back office-handläggare", "", "Handläggare Kundservice"),
        ("Backofficehandläggare, deltid", "", "Handläggare Kundservice, deltid"),
        ("Samordnare/a Back Office", "", "Samordnare/a Kundservice"),
        ("Chef på Back Office", "", "Chef inom Kundservice"),
        (
            "Handläggare Back Office – Malmö",
            "Arbetsuppgifter:\n- skapar fakturor\n- skickar påminnelser",
            "Handläggare Kundfakturering – Malmö",
        ),
        ("Handläggare Front och Back Office", "", "Handläggare Front Office och Kundservice"),
        ("Back Office Manager", "", "Customer Operations Manager"),
    ],
)
def test_function_and_role_go_in_the_order_of_the_language(folder, title, context, new):
    made = suggest_title(
        title,
        context,
        families=roles.load([str(folder / "roles.yaml")]),
        languages=languages.load((rules.folder(), str(folder / "mine"))),
    )
    assert made[0].replacement == new


def test_a_language_may_have_its_roles_last(folder):
    (folder / "mine" / "languages" / "sv.yaml").write_text(SWEDISH.replace("role first", "role last"), encoding="utf-8")
    languages.load.cache_clear()
    made = suggest_title(
        "Back office-handläggare",
        families=roles.load([str(folder / "roles.yaml")]),
        languages=languages.load((rules.folder(), str(folder / "mine"))),
    )
    assert made[0].replacement == "Kundservice-handläggare"


def test_a_concept_of_its_own_names_the_field(folder):
    """A second concept needs nothing but its file: here with names for titles in English only."""
    (folder / "mine" / "concepts").mkdir()
    path = folder / "mine" / "concepts" / "low-desk.yaml"
    path.write_text(
        "id: low-desk\nwords: [low, desk]\nsiblings: {high: high desk}\nperson_forms: [low desker]\n"
        "names: {title: [{name: Care, use: plain}]}\n",
        encoding="utf-8",
    )
    concept = concepts.load("low-desk", (rules.folder(), str(folder / "mine")))
    assert suggest_title("Claims Low-Desk Manager", concept=concept)[0].replacement == "Claims Care Manager"
    assert suggest_title("Low Desker", concept=concept)[0].replacement == "Care Desker"
    assert suggest_title("High and Low Desk Claims Analyst", concept=concept)[0].replacement == "High Desk and Claims Care Analyst"
    assert suggest_title("Back Office Manager", concept=concept) == ()
    assert suggest_title("Low Desk Manager", concept=concept._replace(names={})) == ()
    assert suggest_title("Low Desk Manager") == ()
