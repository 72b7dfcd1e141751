"""Whole postings: the first suggestion must be drawn from what title and duties say, in several trades and languages."""

import pytest

from wordwatch.lexicon import roles
from wordwatch.suggest.title.engine import suggest_title

FAMILIES = {family.id: family for family in roles.load().families}

# Title, posting, and the exact wording ("=...") or the family (with the language of its name) that the first suggestion must come from.
POSTINGS = [
    (
        "Senior Back Office Executive, Claims",
        "You register motor claims and ask for missing papers.\nYou check claim forms against the cover.\n"
        "You agree repair costs with the garage.\nYou tell policyholders what was decided.",
        "=Senior Claims Service Executive",
    ),
    (
        "Back Office Analyst, Securities Settlement",
        "Match instructions with counterparties before cut-off.\nChase custodians about failed trades.\n"
        "Report breaks to the desk each evening.",
        "=Securities Settlement Analyst",
    ),
    (
        "Back Office Associate, Treasury",
        "Our vessels call at forty ports a month.\nYou look after the balances of the owning companies.\n"
        "You forecast what the fleet needs in cash.",
        "=Treasury Operations Associate",
    ),
    (
        "Junior Back‑Office Analyst",
        "A small broker for energy traders.\nEvery day you match trades, chase custodians and settle.\nYou learn from a team of six.",
        "settlement en",
    ),
    (
        "Back Office Assistant (orders, suppliers’ invoices)",
        "A family firm that makes garden tools.\nTwenty hours a week, mornings.\nYou know a spreadsheet.",
        "orders en",
    ),
    (
        "Back Office clerk / data entry (addresses, meter readings)",
        "The town's water works need help in winter.\nYou type in what the readers bring back.\nSix months at first.",
        "customer-records en",
    ),
    (
        "Back Office Executive (Night Shift)",
        "Answer booking mails of guests in other time zones.\nEnter reservations and group bookings.\nRun the night audit before six.",
        "reservations en",
    ),
    (
        "Back Office Coordinator – Leeds",
        "Plan the tours of our heating engineers: route planning in the morning, changes all day.\nSchedule appointments with tenants.\n"
        "Keep the rota up to date.",
        "scheduling en",
    ),
    (
        "Trainee Back Office Officer",
        "Collect passports and photographs from applicants.\nPrepare visa applications for six embassies.\n"
        "Track each passport until it is back.",
        "visa-services en",
    ),
    (
        "Back Office Team Leader",
        "Lead nine colleagues who open accounts for private customers.\nCheck signatures on account opening forms.\n"
        "Approve account closures.\nReport dormant accounts to the branch.",
        "account-services en",
    ),
    (
        "Back Office Specialist",
        "Prepare bills of lading and export documents.\nBook containers with carriers.\nTalk to customs about held shipments.",
        "logistics en",
    ),
    (
        "Back Office Associate",
        "Upload product listings for three marketplaces.\nWrite product descriptions.\nCorrect each SKU that shoppers report.",
        "catalogue en",
    ),
    (
        "Back Office Administrator - HR",
        "Keep employee records complete.\nPrepare offer letters.\nRecord leave and attendance.",
        "=HR Operations Administrator",
    ),
    (
        "Head of Back Office, Lending",
        "You lead forty people in three towns.\n"
        "They check loan files, release loan disbursements and answer borrowers.\nYou report to the board.",
        "=Head of Lending Services",
    ),
    (
        "Back Office Medical Assistant",
        "Room patients and take vital signs.\nGive injections as ordered.\nPrepare exam rooms.",
        "=Clinical Medical Assistant",
    ),
    (
        "Mitarbeiter/in Back-Office",
        "Ein Stadtwerk mit 80 000 Kunden.\nSie schreiben Rechnungen, überwachen offene Posten und verschicken Mahnungen.\n"
        "Sie klären Fragen am Telefon.",
        "receivables de",
    ),
    (
        "Sachbearbeiter Back Office (m/w/d)",
        "Ihre Aufgaben:\nErfassung von Bestellungen und Aufträgen\nVersand der Auftragsbestätigungen\nAbstimmung mit dem Lager",
        "orders de",
    ),
    (
        "Mitarbeiterin Backoffice (80–100 %)",
        "Aufgaben:\nSchäden aufnehmen und Schadensfälle prüfen\n"
        "Kunden über den Stand der Schadenbearbeitung informieren\nGutachter beauftragen",
        "claims de",
    ),
    (
        "Assistant back office (H/F)",
        "Vos missions :\nSaisie des commandes clients\nSuivi des livraisons\nRelation avec les transporteurs pour chaque commande",
        "orders fr",
    ),
    (
        "Gestionnaire back office",
        "Vous établissez les factures clients et contrôlez chaque facture.\n"
        "Vous préparez la facturation de fin de mois.\nVous aimez les chiffres.",
        "billing fr",
    ),
    (
        "Auxiliar administrativo de back office",
        "Tus funciones:\nTramitar pedidos de las tiendas\nPreparar los envíos\nResponder a los clientes sobre sus pedidos",
        "orders es",
    ),
    (
        "Addetto/a back office commerciale",
        "Inserimento ordini a gestionale.\nPreparazione di offerte e preventivi.\nSupporto alla rete di vendita.",
        "=Addetto/a amministrazione vendite",
    ),
    (
        "Impiegato back office",
        "Emissione di fatture ai clienti.\nControllo delle fatture e invio mensile.\nFatturazione elettronica.",
        "billing it",
    ),
    (
        "Medewerker backoffice",
        "Je verwerkt bestellingen van winkels.\nJe controleert de levering.\nJe belt klanten als een bestelling later komt.",
        "orders nl",
    ),
    (
        "Assistente de back office",
        "Registar encomendas dos clientes.\nConfirmar prazos de entrega.\nTratar devoluções de cada encomenda.",
        "orders pt",
    ),
    (
        "Back Office Executive",
        "We are a friendly firm near the station.\nGood pay, health insurance and a travel allowance.\nWrite to us.",
        "=Customer Operations Executive",
    ),
]


@pytest.mark.parametrize(("title", "posting", "wanted"), POSTINGS, ids=[f"{title}: {wanted}" for title, _, wanted in POSTINGS])
def test_the_first_title_is_drawn_from_the_posting(title, posting, wanted):
    made = suggest_title(title, posting)[0]
    if wanted.startswith("="):
        assert made.replacement == wanted[1:]
        return
    family, language = wanted.split()
    names = [name.lower() for name in FAMILIES[family].alternatives[language]]
    assert any(name in made.replacement.lower() for name in names), f"{made.replacement} is none of {names}"
    assert made.evidence


TABLE = """# Teams

| Team | Work | Head |
| --- | --- | --- |
| Operations | {work} | Head of Back Office |
| Branches | Advice, counters | Director of Branches |

Some contracts still use the old name, and so does the legal department; nobody minds, and the name is the only thing in them that is old.
The branches are told about changes a week before. Grades run from A to F, as in every other part of the house, and so does the pay.
Whoever comes from a branch is shown round in the first week, and has lunch with each of the teams that are named in the table above.
"""


@pytest.mark.parametrize(
    ("work", "wanted"),
    [
        ("Invoices, credit notes", "Head of Billing Operations"),
        ("Payments, settlements, records", "Head of Customer Operations"),
        ("Eleven people", "Head of Customer Operations"),
    ],
)
@pytest.mark.parametrize("cells", [False, True])
def test_the_row_of_a_table_outweighs_the_rest_of_the_file(work, wanted, cells):
    text = TABLE.format(work=work)
    if cells:
        text = "\n".join(cell.strip() for line in text.split("\n") for cell in line.strip("|").split("|") if cell.strip())
    assert suggest_title("Head of Back Office", text)[0].replacement == wanted


def test_the_own_paragraph_outweighs_the_rest_of_the_file():
    own = "As a Back Office Executive you raise invoices, answer billing queries and send every customer a statement of account."
    other = "Our claims team processes claims, checks claim forms and settles what policyholders report.\nIt adjudicates insurance claims."
    assert suggest_title("Back Office Executive", f"{other}\n{own}\n{other}")[0].replacement == "Billing Operations Executive"


def test_the_name_of_a_firm_in_a_heading_is_no_duty():
    text = "Back Office Executive at Claims Direct\nYou enter customer orders, confirm order dates and process sales orders every day."
    assert suggest_title("Back Office Executive", text)[0].replacement == "Order Management Executive"


def test_words_that_a_long_text_only_mentions_decide_nothing():
    text = (
        "Some contracts name it so, and so does the legal department. " + "The house has many floors and each of them has a garden. " * 10
    )
    assert suggest_title("Head of Back Office", text)[0].replacement == "Head of Customer Operations"
