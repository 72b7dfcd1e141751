"""Which words fit which noun: "back-office costs" are administrative, "back-office procedures" are operating ones."""

# Nouns for people, by the adjective that names their work best.
BUILDERS = frozenset("coder coders developer developers programmer programmers engineer engineers".split())
OFFICIALS = frozenset("bureaucrat bureaucrats".split())
SERVANTS = frozenset("servant servants official officials administrator administrators function functionary functionaries".split())
# In ministries, police forces and hospitals "operations" is something else; whoever is not at the front there does administration.
PAYROLL = frozenset("staff employee employees worker workers job jobs position positions".split())
DIMINUTIVES = {
    "girl": "colleague",
    "girls": "colleagues",
    "boy": "colleague",
    "boys": "colleagues",
    "drone": "colleague",
    "drones": "colleagues",
}
ROLES = frozenset("role roles".split())
JOBS = ROLES | frozenset("job jobs position positions career careers post posts team teams".split())
OPERATIONS = frozenset("operation operations ops".split())

# Nouns for work, by adjective.
ADMINISTRATIVE = frozenset(
    """
    cost costs spending spend expense expenses expenditure saving savings overhead overheads waste bloat budget budgets bureaucracy
    bureaucracies burden
    """.split()
)
OPERATIONAL = frozenset(
    """
    efficiency efficiencies function functions process processes capacity resource resources issue issues problem problems error errors
    turmoil matter matters consideration considerations challenge challenges complexity activity activities performance excellence
    mistake mistakes failure failures bottleneck bottlenecks
    """.split()
)
INTERNAL = frozenset("operation operations ops research communication communications".split())
# Where a word between the term and such a noun names the work already, the term can go: "back-office transaction processing".
NAMED_BY_THE_WORD_BEFORE = frozenset("processing reconciliation accounting administration entry reporting servicing settlement".split())

# Nouns of an application's own screens: what is behind the login is an admin area.
SCREENS = frozenset(
    """
    ui gui interface interfaces user users admin admins template templates page pages menu menus panel panels module modules view views
    session sessions route routes screen screens form forms settings setting login logins style styles theme themes tab tabs link links
    url urls bundle bundles note notes breadcrumb breadcrumbs translation translations functionality feature features section sections
    dashboard dashboards area areas portal portals configuration access account accounts password option options widget widgets
    controller controllers frontend toolbar
    """.split()
)
# Systems of a company rather than screens of a product.
SYSTEMS = frozenset(
    """
    system systems software platform platforms application applications app apps tool tools data database databases technology
    technologies infrastructure server servers solution solutions integration integrations api apis migration migrations suite product
    products hardware network networks
    """.split()
)
# Nouns that may follow the term directly; where the parser saw no noun, one of these is it all the same.
NOUNS: dict[str, frozenset[str]] = {
    "people": JOBS | OFFICIALS | BUILDERS | SERVANTS | frozenset(DIMINUTIVES) | frozenset(
    """
    staff employee employees worker workers people person personnel folk folks colleague colleagues crew guys guy associate associates
    specialist specialists expert experts professional professionals agent agents clerk clerks manager managers workforce
    """.split()
),
    "work": ADMINISTRATIVE | OPERATIONAL | INTERNAL | frozenset(
    """
    work works task tasks duty duties procedure procedures service services support experience processing stuff skills administration
    outsourcing automation training job
    """.split()
),
    "system": SCREENS | SYSTEMS,
    "unit": OPERATIONS | frozenset("department departments division divisions structure committee".split()),
}  # fmt: skip
SCREEN_CUES = (
    r"log(?:s|ged|ging)?[ -]?(?:in|on|into)|sign(?:ed|ing)? in|click|menu|\bpages?\b|panel|\bmodules?\b|\busers?\b"
    r"|template|\badmin|plugin|\bcms\b|umbraco|\btabs?\b|\bfields?\b|\bedit|enable|\bui\b|screen|preview|button|configur"
    r"|settings|content|theme|\bstyles?|\bscss\b|\bcss\b|\bhtml\b|website|web ?shop|deactivat|activat|version|symfony"
    r"|twig|password|username|widget"
)
SYSTEM_CUES = (
    r"integrat|connect|\bbank|\berp\b|gateway|transaction|account|core banking|messages?\b|ledger|legacy|customer records"
    r"|data feed|\bhub\b|payment|settlement|sends?\b"
)
CLINIC_CUES = (
    r"\bclinics?\b|medical assistants?|\bexam rooms?\b|\bvital signs\b|\bvitals\b|charts?\b.{0,60}\bpatients?\b|dental (?:practice"
    r"|office)|doctor'?s office|physician"
)
NOT_CLINIC_CUES = r"\bnhs\b|ministry|government|axing|cuts?\b|budget|administrat|hospital trust|funding"
OFFICIAL_CUES = (
    r"\bministry|\bminister|government|public servants?|department of|parliament|council|taxpayers?|civil service"
    r"|frontline services|\bpolice\b|\bnhs\b|\bhospitals?\b|polytechnic"
)
# In contrast with others, or denied, "customer-impacting" would say that the others are not.
CONTRAST = (
    r"\bnot?\b|n['’]t\b|\bnever\b|\bonly\b|\bfront|client[- ]|customer[- ]|\bfrom\b|\brather\b|\bversus\b|\bvs\b|\bthan\b"
    r"|\bsales|\bunlike\b|\bless\b|\bother|\d"
)
PLACES_OF_THE_WORLD = r"\b(?:world|globe|europe|asia|africa|america|country|nation|continent)(?:['’]s|s['’])?\s+(?:\w+\s+)?$|\bglobal\s+$"
OF_THE_WORLD = r"^\s+(?:of|to|for) (?:the )?(?:\w+ )?(?:world|globe|europe|asia|africa|internet)(?!\w|['’])"
