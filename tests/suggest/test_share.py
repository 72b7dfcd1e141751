"""Which share of the duties each kind of work has: one word beside others does not name the job."""

import pytest

from wordwatch.lexicon import roles
from wordwatch.suggest.duties import is_main, work_in
from wordwatch.suggest.title.engine import suggest_title

FAMILIES = roles.load()

TRADE = "Prepare quotations for dealers. Enter customer orders. Arrange dispatch with carriers. Raise the invoice at month end."
ORDERS = "Enter customer orders, confirm order dates, track each shipment. Pass the file to accounts for the invoice."
BANK = "Open accounts for new clients. Update addresses. Release loan disbursements. Process payments. Run KYC checks."
COVER = "Issue insurance policies and endorsements. Register claims and check claim forms."
STAFF = "Keep employee records. Run payroll and issue payslips. Schedule interviews with candidates."
OFFICE = "Scan and file documents. Sort incoming mail. Prepare weekly reports. Data entry."
WORKSHOP = "Greet riders. Pump tyres. Check the bell and lamps. Verify locks. Prepare tea. Update addresses on cards. Handle keys."


@pytest.mark.parametrize(
    ("duties", "wanted"),
    [
        (TRADE, "Sales Operations Executive"),
        (ORDERS, "Order Management Executive"),
        (BANK, "Banking Operations Executive"),
        (COVER, "Insurance Operations Executive"),
        (STAFF, "HR Operations Executive"),
        (OFFICE, "Administrative Services Executive"),
        ("Learn all departments: purchasing, accounts, stores. Assist where needed.", "Customer Operations Executive"),
        ("Check invoices against delivery notes, enter goods receipts and count stock.", "Customer Operations Executive"),
        ("Reply to e-mails of shoppers, sort returns, process address changes.", "Customer Operations Executive"),
        (WORKSHOP, "Customer Operations Executive"),
        ("Process invoices and answer billing queries. Occasionally help with claims.", "Billing Operations Executive"),
        ("Reconcile the ledger. Pay supplier invoices. Chase overdue accounts.", "Finance Operations Executive"),
    ],
)
def test_the_share_of_the_duties_names_the_job(duties, wanted):
    assert suggest_title("Back Office Executive", duties)[0].replacement == wanted


def test_what_is_done_now_and_then_counts_little():
    often, seldom = (
        {work.family.id: work.share for work in work_in(f"Register claims. {told} invoices.", FAMILIES)} for told in ("Send", "Pass on")
    )
    assert seldom.get("billing", 0.0) < often["billing"]


def test_nothing_is_main_without_work():
    assert not is_main(())


@pytest.mark.parametrize(
    ("title", "duties", "wanted"),
    [
        ("Product Owner - Back Office", "Process payments and wire transfers.", "Product Owner - Payment Operations Platform"),
        ("Senior Backend Developer, BackOffice Squad", "", "Senior Backend Developer, Operations Platform Squad"),
        ("Back Office Trainer", "Process claims and check claim forms.", "Claims Operations Trainer"),
        ("Back Office Developer", "Reset passwords and answer the help desk.", "Operations Systems Developer"),
        ("Back Office Accountant (AP/AR)", "Post supplier invoices and run vendor payments.", "Operations Accountant (AP/AR)"),
        ("Back Office Recruiter", "Screen resumes and schedule interviews.", "Operations Recruiter"),
        ("Back Office Paralegal", "Process claims and check claim forms.", "Paralegal"),
        ("Operations Back Office Clerk", "Process claims and check claim forms.", "Claims Operations Clerk"),
    ],
)
def test_a_profession_stays_and_its_subject_is_named(title, duties, wanted):
    assert suggest_title(title, duties)[0].replacement == wanted
