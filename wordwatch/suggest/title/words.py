"""The words that English job titles are made of: ranks, role nouns, professions, fields.

All in lower case, singular; phrases are separated by commas. Dots at the end of a word ("sr.") are not written.
"""

import re


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


# Say how high, how long or under what conditions, not what for: the function word goes after them.
RANKS = frozenset(
    """
    senior sr snr junior jr jnr lead principal staff chief head deputy vice assistant associate asst assoc executive trainee graduate
    entry entry-level mid-level experienced regional national global group international corporate zonal area local country multiple
    general interim acting temporary temp permanent seasonal casual contract part-time parttime full-time fulltime part full time remote
    hybrid virtual online offline onsite on-site freelance urgent urgently hiring required wanted immediate opening openings vacancy
    vacancies job jobs position night day evening weekend morning shift female male fresher freshers bilingual multilingual english
    spanish german french dutch italian portuguese polish hindi tamil arabic english-speaking german-speaking french-speaking
    spanish-speaking dutch-speaking speaking new our the a an for need looking now walk-in walkin mega bulk direct current former
    employee ex non-voice nonvoice non voice semi-voice semi work from home wfh administrative administration strategic key various
    """.split()
)

# Nouns that end a title and carry rank or job.
ROLES = frozenset(
    """
    devops pct executive exec associate assistant asst clerk administrator admin coordinator co-ordinator specialist agent officer analyst
    representative rep employee operator processor supervisor manager mgr managers leader lead head director staff member trainee intern
    internship apprentice fresher worker personnel handler authoriser authorizer controller advisor adviser consultant expert
    professional partner technician tech incharge in-charge president vp avp svp evp principal superintendent secretary receptionist
    typist helper attendant checker verifier reviewer auditor planner scheduler dispatcher buyer cashier teller telecaller caller
    trainer coach instructor engineer developer programmer architect tester designer accountant bookkeeper biller coder nurse scribe
    phlebotomist recruiter lawyer paralegal driver merchandiser stocker receiver picker packer librarian registrar inspector
    investigator examiner adjuster underwriter negotiator writer editor translator scientist owner person people team job jobs role
    position vacancy opening openings crew colleague contractor freelancer volunteer support work workers boy girl lady man woman guy
    gal chair counsel steward strategist generalist custodian porter guard trader dealer broker banker optician pharmacist therapist
    hygienist physician doctor optometrist attorney faculty aide qa ma cma rma rn lpn lvn cna rda ccma np pa sme tl
    """.split()
)

# Professions of several words: they stay together and are never split by a function word.
COMPOUND_ROLES = _phrases("""
    medical office assistant, frontend engineer, backend engineer, front end developer, frontend developer, back end developer, backend
    developer, fund accountant, tax accountant, cost accountant, management accountant, account executive, account manager,
    administrative assistant, admin assistant, assistant manager, associate director, branch manager, business analyst, business
    partner, case manager, certified medical assistant, chiropractic assistant, computer operator, credit controller, data analyst, data
    engineer, data scientist, deputy manager, delivery manager, dental assistant, dental hygienist, dental nurse, executive assistant,
    ux designer, ui designer, web designer, full stack developer, full stack engineer, full-stack developer, full-stack engineer,
    general manager, junior executive, lead engineer, licensed practical nurse, licensed vocational nurse, nurse practitioner, medical
    assistant, medical biller, medical coder, medical scribe, medical secretary, medical receptionist, medical technician, office
    administrator, office assistant, office coordinator, office manager, office executive, ophthalmic assistant, ophthalmic technician,
    optometric assistant, optometric technician, patient care technician, personal assistant, physician assistant, process associate,
    process executive, process expert, process lead, process manager, process specialist, product analyst, product designer, product
    manager, product owner, program manager, programme manager, project coordinator, project lead, project manager, quality analyst,
    registered nurse, relationship manager, relationship officer, sales agent, sales associate, scrum master, senior associate, senior
    executive, senior manager, service manager, shift lead, shift leader, shift manager, shift supervisor, software developer, software
    engineer, solution architect, solutions architect, subject matter expert, surgical coordinator, surgical technician, system
    administrator, systems administrator, systems analyst, system analyst, systems engineer, team coach, team lead, team leader, team
    manager, team member, team supervisor, trainee executive, unit head, unit manager, vet tech, veterinary assistant, veterinary
    technician, vice president, office clerk, qa engineer, test engineer, devops engineer, java developer, python developer, web
    developer, technical lead, tech lead, technical project manager, technical product manager, technical support, change manager,
    transition manager, support worker, help desk, intern engineer, group head, virtual assistant
""")

# Whose work is done on software: the function word names the system that they build, not a desk.
TECH_ROLES = _phrases("""
    frontend engineer, backend engineer, front end developer, frontend developer, back end developer, backend developer, qa, developer,
    programmer, architect, tester, devops, software engineer, software developer, full stack developer, full stack engineer, full-stack
    developer, full-stack engineer, java developer, python developer, web developer, ux designer, ui designer, web designer, qa
    engineer, test engineer, devops engineer, data engineer, solution architect, solutions architect, product designer, scrum master,
    tech lead, technical lead
""")

# Who own a product: its area is renamed, not the owner.
PRODUCT_ROLES = _phrases("""
    product manager, product, product owner, product analyst, technical product manager
""")

# Who work on the operations of others: "Operations" alone says it.
PLAIN_ROLES = _phrases("""
    pharmacist, physician, doctor, therapist, optometrist, attorney, faculty, business analyst, data analyst, project manager, program
    manager, programme manager, project coordinator, project lead, change manager, transition manager, data scientist, scientist,
    systems analyst, system analyst, business partner, quality analyst, technical project manager, system administrator, systems
    administrator, systems engineer, engineer, recruiter, trainer, coach, instructor, lawyer, paralegal, counsel, buyer, secretary,
    strategist, sme, subject matter expert, designer, auditor, controller, credit controller, underwriter, investigator, trader, dealer,
    accountant, bookkeeper
""")

# Professions for which a neutral name may be wrong: the new title is not put in unread.
FINANCE_ROLES = frozenset(
    """
    accountant bookkeeper
    """.split()
)

# Professions of a clinic: its back office is where patients are cared for.
CLINICAL_ROLES = _phrases("""
    medical office assistant, ma, cma, rma, rda, ccma, scribe, phlebotomist, hygienist, pct, medical assistant, certified medical
    assistant, dental assistant, dental hygienist, chiropractic assistant, ophthalmic assistant, ophthalmic technician, optometric
    assistant, optometric technician, patient care technician, physician assistant, medical scribe, medical technician, surgical
    coordinator, surgical technician, veterinary assistant, veterinary technician, vet tech, optician
""")

# The same, for titles in which "Clinic" reads better than "Clinical".
NURSE_ROLES = _phrases("""
    nurse, rn, lpn, lvn, cna, np, pa, registered nurse, licensed practical nurse, licensed vocational nurse, dental nurse
""")

# Professions whose title names the work whole; the label can go.
COMPLETE_ROLES = _phrases("""
    credit controller, fund accountant, tax accountant, cost accountant, management accountant, biller, coder, medical biller, medical coder
""")

# Professions of a clinic that meet its patients at the desk or on the telephone.
DESK_ROLES = _phrases("""
    medical receptionist, medical secretary
""")

# Ranks that lead a group.
LEADS = frozenset(
    """
    head director manager supervisor lead leader coordinator vp president
    """.split()
)

# Role nouns of clinics that are also used elsewhere: clinical where the sector is.
CLINIC_STAFF = frozenset(
    """
    aide assistant technician tech staff associate intern team member
    """.split()
)

# Words between the label and the role noun after which the function is complete, so that the label can go.
COMPLETE = frozenset(
    """
    processing administration servicing entry accounting bookkeeping accounts coding billing support reporting reconciliation
    moderation verification onboarding
    """.split()
)

# Words of general meaning: they say little about the work, so that the function word stands in front of them.
GENERAL = frozenset(
    """
    support process processing administration administrative admin service services work assistance office processes tasks activities
    team
    """.split()
)

# Words about how an organisation or its systems work: "Operations" stands in front of them and reads well.
ABOUT = frozenset(
    """
    functional data systems system software platform platforms application applications technology tech technical it reporting mis
    project product quality training automation transformation transition improvement business change process excellence risk control
    controls performance analytics solutions solution digital infrastructure integration integrations tools rpa strategy innovation
    program programme programs development projects java python frontend backend full-stack fullstack web php .net c# c++ react ui ux
    cloud salesforce sap
    """.split()
)

# Of these, the ones that name a system or product: no second word for a system is put before them.
SYSTEMS = frozenset(
    """
    systems system software platform platforms application applications technology tools solutions infrastructure product project
    """.split()
)

# Places and trades where "operations" is the trade itself: "hotel operations" is the running of the hotel, not its office work.
PLACES = frozenset(
    """
    construction campaign church grocery supermarket farm kitchen site catering zoo hotel restaurant hostel resort shop store stores
    warehouse factory plant salon school college university hospital casino pub cafe club gym museum theatre theater cinema
    """.split()
)

# Fields whose work is also called services on job boards: Insurance Services, Payroll Services.
SERVED = frozenset(
    """
    insurance banking payroll logistic fund finance loan mortgage travel property hr it legal healthcare card investment lending record
    """.split()
)

# "Operations" in all forms.
OPERATIONS = frozenset(
    """
    operations operation ops operational operatons
    """.split()
)

# Small words that join a role noun to what follows; what stands behind them is another matter.
LINKS = frozenset(
    """
    of for in at to with from within on by mit im der für und as de
    """.split()
)

# Whom the work reaches: two of these in one title say the same twice.
CUSTOMER = frozenset(
    """
    customer customers client clients
    """.split()
)

# What somebody does ends like this in most words that no list holds: copywriter, commissioner, animator, artist.
AGENT_ENDING = re.compile(r"[a-z]{3,}(?:er|or|ist)")
NO_AGENT = frozenset(
    """
    after assist border breaker broker cancer career carrier center chapter charter checklist color computer consist consumer container
    contractor corridor courier cover creditor customer dealer debtor december dinner door either error exist exterior factor fiber
    filter floor flyer folder former further gender higher indoor inner interior investor labor laser latter leader leather ledger
    lesser letter lower major master member minor mirror monitor motor newsletter november number october offer order other outdoor
    outer over paper partner poster power prefer printer prior proper quarter refer register retailer router rubber scanner sector
    september server shelter silver summer superior supplier tender theater tier timber together trailer transfer under upper user
    vector vendor visitor voter voucher water whether winter wishlist
    """.split()
)

# Slips of the pen that are too short to be told from other words by likeness.
MISSPELT = {
    "anaylst": "analyst",
    "asistant": "assistant",
    "assitant": "assistant",
    "manageer": "manager",
    "manger": "manager",
    "mangers": "managers",
    "offcier": "officer",
}
