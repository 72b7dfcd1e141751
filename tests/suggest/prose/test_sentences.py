"""Whole sentences, as the program words them: the kinds of phrases that a term stands in, and what each becomes.

Where several names read well, each of them will do: which comes first is learned, and may change with the next reading.
"""

import pytest

from wordwatch import Linter

SENTENCES = [
    ("All Back Office Associates are paid on the same grid.", "All Operations Associates are paid on the same grid."),
    ("Three of our back-office ladies retired.", "Three of our operations colleagues retired."),
    ("Automating the back office saved us two weeks a year.", "Automating administrative work saved us two weeks a year."),
    ("There is a mountain of back office behind every visa.", "There is a mountain of administration behind every visa."),
    ("She does the casting and all the back office of a shoot.", "She does the casting and all the administrative work of a shoot."),
    ("The overworked backoffice answers within a week.", "The overworked operations team answers within a week."),
    ("The fee covers back office admin and postage.", "The fee covers admin and postage."),
    ("Let us run your back office so you can look after your guests.", "Let us run your administration so you can look after your guests."),
    ("Ask the back office people if the driver lost his copy.", "Ask the administrative colleagues if the driver lost his copy."),
    ("Release 4.12: merchants issue refunds from the back office.", "Release 4.12: merchants issue refunds from the admin interface."),
    (
        "The clinic wants somebody for both front desk and back office duties.",
        "The clinic wants somebody for both front desk and clinical duties.",
    ),
    (
        "Trainees rotate through housekeeping, reception and back office.",
        "Trainees rotate through housekeeping, reception and administration.",
    ),
    ("Robots will change work everywhere, not only in the back office.", "Robots will change work everywhere, not only in operations."),
    ("Three councils share one back office.", "Three councils share one administration team."),
    ("Academic and back-office staff may apply.", "Academic and administrative staff may apply."),
    (
        "The practice automated its back-office work, from insurance checks to recalls.",
        "The practice automated its administrative work, from insurance checks to recalls.",
    ),
    ("Trainees rotate through litigation and back-office administration.", "Trainees rotate through litigation and office administration."),
    (
        "She worked as an assistant at the back office of an estate agency.",
        "She worked as an assistant in the operations team of an estate agency.",
    ),
    ("Enter the deposit on the back-office computer.", "Enter the deposit on the office computer."),
    (
        "Let back office know before you go on leave.",
        ("Let operations know before you go on leave.", "Let the operations team know before you go on leave."),
    ),
    ("The invoice sits with back office until Friday.", "The invoice sits with administration until Friday."),
    ("A modern back office is the backbone of every online shop.", "A modern operations team is the backbone of every online shop."),
    ("Their back office is run by three people.", "Their operations team is run by three people."),
    ("Middle and back office costs were flat.", "Middle-office and administrative costs were flat."),
    ("Back-office efficiencies paid for the new website.", "Administrative efficiencies paid for the new website."),
    ("Back office outsourcing is our main business.", "Business process outsourcing is our main business."),
    ("Users with the back office role can edit prices.", "Users with the admin role can edit prices."),
    ("Two more back offices will follow.", "Two more administration teams will follow."),
    (
        "No back office can work without data.",
        ("No operations team can work without data.", "No administration team can work without data."),
    ),
    ("Our airline's back office rebooks stranded passengers.", "Our airline's administration team rebooks stranded passengers."),
    ("Everyone in the back office knows the customer's name.", "Everyone in operations knows the customer's name."),
    ("She manages a back office of forty.", "She manages an operations team of forty."),
    ("They promised us a seamless back office.", "They promised us a seamless operations team."),
    (
        "We need someone with a back-office background.",
        ("We need someone with an operations background.", "We need someone with an administrative background."),
    ),
    ("The front office sells, the back office delivers.", "The front office sells, the operations team delivers."),
    ("Anyone from back office can sign.", "Anyone from operations can sign."),
    ("The trainee will spend a month in each of our back offices.", "The trainee will spend a month in each of our administration teams."),
    ("This is how our back office became a partner.", "This is how our operations team became a partner."),
    ("Back-office reporting takes place monthly.", "Administrative reporting takes place monthly."),
    (
        "The role is 70 percent back office and 30 percent customer contact.",
        "The role is 70 percent operations and 30 percent customer contact.",
    ),
    ("Drivers and back-office staff at the depot get the same bonus.", "Drivers and administrative staff at the depot get the same bonus."),
    ("Pilots rarely meet our back office.", "Pilots rarely meet our administration team."),
    ("Waiting staff share tips; back-office managers do not.", "Waiting staff share tips; administrative managers do not."),
    (
        "The museum moved its back office to the annexe.",
        ("The museum moved its administration team to the annexe.", "The museum moved its operations department to the annexe."),
    ),
    ("Teachers and the back office share one printer.", "Teachers and the administration team share one printer."),
    (
        "Is the back office short in pediatrics? The hygienist left.",
        "Is the clinical team short in pediatrics? The hygienist left.",
    ),
    ("Our back office reports to customer operations.", "Our administration team reports to customer operations."),
    ("Back-office support is part of the fee.", "Administrative support is part of the fee."),
    ("The HR back office handles parental leave.", "The HR administration team handles parental leave."),
    (
        "We want to build a strong back office before opening a second location.",
        "We want to build a strong operations team before opening a second location.",
    ),
    (
        "Optimising the back office is the quickest way for a family hotel to save money.",
        "Optimising administration is the quickest way for a family hotel to save money.",
    ),
    (
        "It was a chaotic back office, with paper everywhere and nobody in charge.",
        "It was a chaotic operations team, with paper everywhere and nobody in charge.",
    ),
    (
        "The finance back office and the HR back office were merged in June.",
        "The finance operations team and the HR operations team were merged in June.",
    ),
    ("An efficient back office saves every branch an hour a day.", "An efficient operations team saves every branch an hour a day."),
    ("Our lean back office answers within a day.", "Our lean operations team answers within a day."),
    ("A well-run back office is worth its weight in gold.", "A well-run operations team is worth its weight in gold."),
    ("We merged our back office with theirs.", "We merged our operations team with theirs."),
    ("The bank's own back office checks each payment.", "The bank's own operations team checks each payment."),
    ("Your back office, taken care of for a flat monthly fee.", "Your administration team, taken care of for a flat monthly fee."),
    ("The new back offices open in May.", "The new operations teams open in May."),
    ("Back office handles the returns.", "Operations handles the returns."),
    ("When back office confirms, the order is shipped.", "When the operations team confirms, the order is shipped."),
    ("Send the form to back office.", "Send the form to administration."),
    ("Please ask back office whether the card was blocked.", "Please ask operations whether the card was blocked."),
    (
        "The entire back office was moved to Porto.",
        ("The entire operations department was moved to Porto.", "The entire operations team was moved to Porto."),
    ),
    ("This is treated as back office.", ("This is treated as administrative work.", "This is treated as administration.")),
    (
        "Colleagues from the front, middle and back office meet on Tuesday.",
        "Colleagues from the front office, middle office and operations meet on Tuesday.",
    ),
    ("Both front and back office will be trained.", "Both front office and operations will be trained."),
    ("Our front- and back-office teams sit together.", "Our front-office and operations teams sit together."),
    ("These faceless back-office bureaucrats decide about us.", "These faceless administrative officials decide about us."),
    ("The so-called back office closed the books in two days.", "The operations team closed the books in two days."),
    (
        "We are more than a back-office department.",
        ("We are more than an operations department.", "We are more than an administrative department."),
    ),
    ("The system has a customer-facing part and a back-office part.", "The system has a customer-facing part and an internal part."),
    ("Customer-facing and back-office systems are tested separately.", "Customer-facing and internal systems are tested separately."),
    ("Each change is either user-facing or back-office.", "Each change is either user-facing or internal."),
    ("Public-facing and back-office staff are trained together.", "Public-facing and operations staff are trained together."),
    ("The back-office dispatch system was slow.", "The dispatch system was slow."),
    ("From a back-office perspective the change is small.", "From an administrative perspective the change is small."),
    ("We reviewed the back-office workflow.", "We reviewed the administrative workflow."),
    ("Our back-office team of twelve is based in Cork.", "Our operations team of twelve is based in Cork."),
    ("He leads a team of back-office clerks.", "He leads a team of administrative clerks."),
    ("The back office's emergency number is on the wall.", "The operations team's emergency number is on the wall."),
    (
        "Head of the back office since 2019, Marta will present the figures.",
        "Head of the operations team since 2019, Marta will present the figures.",
    ),
    (
        "Each release note should say whether a change is user-facing or back-office.",
        "Each release note should say whether a change is user-facing or internal.",
    ),
    (
        "Every back officer gets a login for the portal within the first week.",
        "Every operations officer gets a login for the portal within the first week.",
    ),
    ("When a job is closed, a backofficer checks the photos.", "When a job is closed, an operations officer checks the photos."),
    ("Only back-office staff may enter the vault.", "Only administrative staff may enter the vault."),
    ("There is just one back-office team left.", "There is just one operations team left."),
    ("Transfer the call to the Back Office Team Leader on duty.", "Transfer the call to the Operations Team Leader on duty."),
    ("The Back Office Manager approves it.", "The Operations Manager approves it."),
    ("To hide a product, open the backoffice and untick it.", "To hide a product, open the admin interface and untick it."),
    ("The Head of Back Office signs off holiday requests.", "The Head of Operations signs off holiday requests."),
    (
        "The HR back office handles contract changes; your HR partner handles everything else.",
        "The HR operations team handles contract changes; your HR partner handles everything else.",
    ),
    (
        "Both user-facing and back-office features are in scope for the audit.",
        "Both user-facing and internal features are in scope for the audit.",
    ),
    (
        "Menu changes made in Back Office may take five minutes to reach your terminals.",
        "Menu changes made in the Admin Interface may take five minutes to reach your terminals.",
    ),
    (
        "This position reports to the BackOffice Product Owner and works closely with fraud.",
        "This position reports to the Operations Platform Product Owner and works closely with fraud.",
    ),
    (
        "Back office MAs must be on the floor before the first patient is roomed.",
        "Clinical MAs must be on the floor before the first patient is roomed.",
    ),
    ("The back office claims team moved.", "The claims team moved."),
    ("Our back office processes refunds within a day.", "Our operations team processes refunds within a day."),
]
# No new words would be true, or would not inherit the slight.
ADVICE = [
    'Is "Back Office Coordinator" really what we want to print on the form?',
    "Her card says “Back Office Lead”, and nobody knows what that is.",
    "They are just back office.",
    "Is she in sales or is she just back office?",
    "I'm only back office, so ask the dean.",
    "My contract says Junior Back Office Specialist, but I run the desk.",
    '"You are only back office," the trader told her.',
    "In a bank the back office is the part of the firm that settles trades.",
    "The back office is the supporting department of the company.",
    "We don't see ourselves as a back office; we are part of the product.",
    "Lodz is no longer a back office.",
    "We are not a back office.",
    "Checks look like simple back-office stuff until one goes wrong.",
    'Names like "Back Office Clerk" tell applicants nothing.',
    "The badge on his coat still said “Back Office Clerk” when he left.",
    "Nobody should treat data protection as a back-office chore.",
    "Compliance is not just a back-office function.",
    "Purchasing isn't merely a back-office job.",
    "Good people work in the back office, hidden from view.",
    "These drab back-office jobs are hard to fill.",
    "Client onboarding used to be seen as pure back office.",
    "It is no back-office job any more.",
    "He was stuck in a back-office job for years.",
    "She was relegated to the back office after the merger.",
    "Click the Back Office tab and choose Reports.",
    "Go to Settings > Back Office > Users.",
    "Too many good ideas stay hidden in the back office.",
    'Agents feel better paid than "just back office" colleagues.',
    "It's just a back-office job.",
    "He is only a back-office clerk.",
    'She had been "just a back-office girl" when she joined.',
]


@pytest.fixture(scope="module")
def linter():
    return Linter()


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_the_sentence_with_the_first_suggestions(linter, text, wanted):
    for finding in reversed(linter.check_text(text).findings):
        first = finding.suggestions[0]
        assert first.replacement is not None
        text = text[: first.span.start] + first.replacement + text[first.span.end :]
    assert text in ((wanted,) if isinstance(wanted, str) else wanted)


@pytest.mark.parametrize("text", ADVICE)
def test_there_is_only_advice(linter, text):
    (finding,) = linter.check_text(text).findings
    assert [one.replacement for one in finding.suggestions] == [None]
