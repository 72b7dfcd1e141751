"""What a posting says about the work: duties count, benefits and boilerplate do not."""

import pytest

from wordwatch.lexicon import roles
from wordwatch.suggest.duties import title_family, work_in
from wordwatch.suggest.sector import sector_of

FAMILIES = roles.load()


def first(text):
    works = work_in(text, FAMILIES)
    return works[0].family.id if works else None


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("You process invoices and follow up receivables.", "billing"),
        ("Register insurance claims and check the claim forms.", "claims"),
        ("Enter customer orders and confirm delivery dates.", "orders"),
        ("Match trade confirmations and chase failed trades.", "settlement"),
        ("Calculate overtime, run payroll and issue payslips.", "payroll"),
        ("Take vital signs and room patients.", "clinical"),
        ("Verify insurance and enter prior authorizations.", "patient-access"),
        ("Prepare bills of lading and track shipments through customs.", "logistics"),
        ("Perform KYC checks and sanctions screening.", "kyc"),
        ("Scan incoming mail, sort mail by desk and draft letters to customers.", "correspondence"),
        ("Post journal entries to the general ledger and do bank reconciliations.", "accounting"),
        ("Reset passwords, help with user accounts and answer the help desk.", "it-support"),
        ("Upload product listings and write product descriptions for each SKU.", "catalogue"),
        ("Draft contracts and keep case files for litigation.", "contracts"),
        ("Screen resumes and schedule interviews with candidates.", "recruitment"),
        ("Aufgaben: Erstellung von Rechnungen, Fakturierung und Mahnwesen.", "billing"),
        ("Missions : traitement des commandes clients, suivi des livraisons.", "orders"),
    ],
)
def test_duties_decide(text, family):
    assert first(text) == family


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n ",
        "Good communication skills, MS Excel, typing 40 words a minute.",
        "Benefits: health insurance, dental insurance, paid leave and a travel allowance.",
        "Please quote your payroll number. You will be on the payroll of the company.",
        "What we offer\nHealth insurance\nA travel card\nThird-party payroll",
        "About us\nWe are a leading provider of insurance claims software with customers in 30 countries.",
        "In order to apply, send a letter. References and a background check are required.",
        "Requirements\nKnowledge of invoices is a plus",
        "Ask at the service desk.",
    ],
)
def test_boilerplate_is_no_evidence(text):
    assert first(text) is None


def test_a_duty_outweighs_what_the_employer_says_of_itself():
    posting = """About us: we are a leading insurance claims company.
What you'll do
- Scan incoming documents, index and archive them
What we offer
Health insurance, travel allowance, payroll advance"""
    assert first(posting) == "records"


def test_a_duty_after_a_heading_in_the_same_line_still_counts():
    assert first("Benefits: health insurance and a pension. You process sales orders and confirm order changes.") == "orders"


def test_distinct_words_count_not_their_number():
    once = work_in("You handle claims.", FAMILIES)[0].score
    assert work_in("You handle claims. You handle claims. You handle claims.", FAMILIES)[0].score == once
    assert work_in("You handle claims and claim forms.", FAMILIES)[0].score > once


def test_the_words_found_are_given_the_weightiest_first():
    work = work_in("You process invoices. Statements of account are sent monthly.", FAMILIES)[0]
    assert work.words[0] == "invoices"
    assert "statements of account" in work.words


def test_a_longer_phrase_hides_the_shorter_one_in_it():
    words = work_in("You check claim forms.", FAMILIES)[0].words
    assert words == ("claim forms",)


@pytest.mark.parametrize(
    ("title", "context", "sector"),
    [
        ("Back Office Executive", "", "general"),
        ("Back Office Manager, Private Banking", "", "finance"),
        ("Back Office Lead - Dermatology", "", "clinic"),
        ("Hotel Back Office Assistant", "", "hospitality"),
        ("Back Office Executive", "Our bank serves investors; banking hours apply. A broker helps.", "finance"),
        ("Back Office Executive", "There is a bank holiday in May.", "general"),
        ("Back Office Clerk", "Our hotel and its restaurant welcome every guest.", "hospitality"),
    ],
)
def test_sector(title, context, sector):
    assert sector_of(title, context, FAMILIES).id == sector


@pytest.mark.parametrize(
    ("words", "family"),
    [("Motor Claims", "claims"), ("Medical Billing", "patient-billing"), ("Trade Finance", "trade-finance"), ("Umbrella", None)],
)
def test_the_longest_word_of_a_title_decides(words, family):
    named = title_family(words, FAMILIES)
    assert (named[0].id if named else None) == family


def test_one_word_in_a_long_text_may_stand_there_by_chance():
    posting = "We look after gardens and parks in the north of the county. " * 10
    assert first(posting + "You check the inventory.") is None
    assert first(posting + "You check the inventory and count the stock register.") == "inventory"


def test_forms_of_one_word_count_once():
    assert work_in("You handle a claim.", FAMILIES)[0].score == work_in("You handle a claim. You handle claims.", FAMILIES)[0].score
