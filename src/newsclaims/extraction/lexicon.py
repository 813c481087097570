"""The closed word lists that extraction by rule lives on, and nothing else.

The reporting verbs are those that annotators of PolNeAR (Newell, Margolin and Ruths, LREC 2018; its training
split) marked as cues in at least about half of their occurrences in the frame given here, with their
neighbours in meaning. No list names a person, an outlet or an event.
"""

NEGATIONS = frozenset(
    """
    not never neither nor hardly n't cannot without no
    """.split()
)


HYPOTHETICAL = frozenset(
    """
    would could should might may will shall must can if whether would've 'll 'd cannot
    """.split()
)


AUXILIARIES = frozenset(
    """
    has have had having is are was were be been being do does did 's 've 'd 'll to also then later has-also just
    still again even once now already repeatedly reportedly
    """.split()
)


REFUSALS = frozenset(
    """
    decline declines declined declining refuse refuses refused refusing fail fails failed failing
    """.split()
)


COUNTS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())

SUBJECT_PRONOUNS = frozenset(
    """
    he she they it we i you who
    """.split()
)


CLAUSE_OPENERS = frozenset(
    """
    he she they it we i you there this that these those what who how why nobody everyone someone
    """.split()
)


DETERMINERS = frozenset(
    """
    the a an this that these those his her its their our my your some many several few both all another each
    every any no most two three four five six seven eight nine ten dozens hundreds other more one
    """.split()
)


FINITE = frozenset(
    """
    is are was were has have had will would does did do can could may might should must am
    """.split()
)


PAST_VERBS = frozenset(
    """
    took came went made gave got saw met left won lost stood sat ran became kept held brought spoke wore fell
    flew drove grew knew led paid sent sold spent broke built caught chose drew felt fought rose shook shot
    threw wrote bought taught slept swept hung lay laid bore beat bit blew dealt dug ate fled forgave forgot
    froze hid hurt leapt lent lit meant rode rang sank sought spun split sprang stuck stole struck swam swung
    tore woke withdrew understood undertook overcame
    """.split()
)
"""Common verbs whose past does not end in -ed: the word before them is a subject."""


CONJUNCTIONS = frozenset(["and", "but", "or", "yet", "so", "nor", "plus"])


SUBORDINATORS = frozenset(
    """
    as while when after before because since although though if unless until whereas where once that which who
    whom whose whether than why how what just hours days weeks even though
    """.split()
)


PREPOSITIONS = frozenset(
    """
    of in on at by for with from to into during after before since until about against over under between among
    through within without toward towards following amid near outside inside across around despite per upon via
    alongside behind beyond except
    """.split()
)


ADVERBS = frozenset(
    """
    also later then again too still already just earlier recently repeatedly publicly privately often once
    previously initially even however meanwhile moreover nevertheless further afterward afterwards separately
    instead though therefore thus today yesterday tonight now soon first ever never always sometimes simply
    personally specifically flatly further once nonetheless reportedly
    """.split()
)


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip


SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


TIME_WORDS = frozenset(
    """
    today yesterday tonight morning afternoon evening night week month year weekend day last this earlier late early mid
    """.split()
).union(WEEKDAYS, MONTHS)


ROLES = frozenset(
    """
    president vice-president minister premier chancellor secretary spokesman spokeswoman spokesperson senator
    representative congressman congresswoman governor mayor councillor councilor councilman councilwoman
    councilmember alderman commissioner ambassador envoy adviser advisor strategist aide chief head chairman
    chairwoman chair chairperson director manager executive officer founder co-founder owner partner analyst
    economist professor lecturer researcher scientist doctor physician surgeon nurse lawyer attorney prosecutor
    judge justice magistrate sheriff constable superintendent inspector detective sergeant lieutenant captain
    major colonel general admiral commander coach captain player striker goalkeeper midfielder defender trainer
    referee author writer editor journalist reporter correspondent columnist host anchor presenter actor actress
    singer musician artist director producer teacher principal headteacher headmaster headmistress dean provost
    rector student activist campaigner organizer organiser leader deputy lawmaker legislator candidate nominee
    member king queen prince princess duke duchess pope bishop archbishop cardinal priest pastor reverend rabbi
    imam counsel consultant engineer architect expert historian scholar fellow treasurer clerk auditor inspector
    regulator watchdog broker trader banker investor farmer fisherman driver pilot worker resident neighbour
    neighbor witness victim suspect defendant plaintiff claimant father mother brother sister son daughter
    husband wife widow widower uncle aunt cousin niece nephew grandmother grandfather friend colleague boss
    dictator strongman marshal chancellor speaker whip solicitor barrister coroner firefighter paramedic
    forecaster meteorologist geologist seismologist epidemiologist virologist biologist chemist curator
    librarian archivist conservationist ranger veterinarian vet pathologist psychologist therapist coordinator
    administrator official winner champion midwife landlord tenant publican shopkeeper baker chef restaurateur
    commodore brigadier ensign midshipman quartermaster adjutant
    juror negotiator mediator diplomat attache consul monarch emir sultan sheikh ayatollah dalai planner developer
    vicar warden lifeguard harbourmaster harbormaster skipper ombudsman comptroller controller informant insider
    ceo cfo coo cto
    """.split()
)
"""Words that name what a person does; before a name they are its role, alone they stand for a person."""


TITLES = frozenset(
    """
    mp msp mep mla
    mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend sen rep gov gen col capt lt sgt maj
    judge justice president senator governor mayor king queen prince princess pope sheriff chancellor hon fr
    cdr cmdr adm brig cpl pensioner
    baroness baron father sister brother cllr cr councillor det supt chief constable inspector pc madam madame
    """.split()
)


FEMALE_WORDS = frozenset(
    """
    mrs ms miss dame lady queen princess duchess spokeswoman congresswoman chairwoman councilwoman actress
    mother sister daughter wife widow aunt niece grandmother woman girl headmistress businesswoman policewoman
    midwife herself she her baroness madam nun mum mom
    """.split()
)


MALE_WORDS = frozenset(
    """
    mr sir lord king prince duke spokesman congressman councilman actor father brother son husband
    widower uncle nephew grandfather man boy headmaster businessman policeman fisherman himself he him his pope
    bishop priest archbishop cardinal imam rabbi emir sultan sheikh dad
    """.split()
)


PEOPLE = frozenset(
    """
    pair duo trio homeowners shoppers commuters villagers passengers
    people officials experts critics analysts sources residents witnesses researchers scientists lawyers
    attorneys prosecutors investigators authorities police lawmakers legislators senators members leaders
    supporters opponents activists campaigners economists observers doctors nurses teachers parents students
    families relatives neighbours neighbors colleagues friends workers employees staff unions executives aides
    advisers advisors allies diplomats negotiators envoys ministers democrats republicans conservatives liberals
    voters others some many few most several historians scholars academics forecasters meteorologists engineers
    firefighters paramedics insiders traders investors farmers fishermen commuters passengers customers users
    tenants landlords players fans organisers organizers somebody someone spokesmen spokespeople spokespersons reporters
    journalists reports documents records filings polls surveys studies ministries governments companies
    agencies regulators auditors inspectors judges jurors councillors councilors politicians veterans survivors
    victims defendants protesters demonstrators locals villagers owners shopkeepers campaigners backers
    detractors skeptics sceptics commentators pundits strategists statisticians they detectives advocates
    governors mayors secretaries both two three four women men person man woman source insider mourners jurors officers
    commissioners planners developers biologists epidemiologists rescuers divers pilots drivers managers
    regulators lenders banks insurers retailers suppliers brokers economists physicians surgeons directors
    """.split()
)
"""Plural or general words for unnamed speakers."""


BODIES = frozenset(
    """
    government ministry department agency administration committee commission council court parliament congress
    senate house party union association federation league club team company firm corporation group organisation
    organization institute university college school hospital trust charity foundation bank fund police force
    army military navy board authority bureau office service campaign coalition alliance embassy consulate state
    city county town village newspaper paper magazine channel network station outlet site website report study
    survey poll statement letter memo document message note tweet post sign banner caption email e-mail text
    placard headline plaque book bill law filing lawsuit complaint indictment suit ruling verdict opinion
    decision article editorial story release tribunal inquiry panel jury bench cabinet kremlin pentagon regime
    propaganda watchdog regulator ombudsman airline operator manufacturer retailer developer museum theatre
    theater church mosque synagogue diocese community region prefecture province palace treasury exchange unit
    centre center lab laboratory society nation country spokesperson review audit investigation press media news
    post times tribune herald journal gazette telegraph observatory register registry post-mortem autopsy guild
    chamber consortium partnership cooperative co-operative gallery library zoo hotel restaurant
    shop store supermarket chain brand studio label defense defence prosecution brigade academy orchestra
    broadcaster startup refinery farm essay op-ed piece directorate inspectorate secretariat municipality borough
    delegation presidency leadership caucus faction bloc militia junta clinic archdiocese quango taskforce syndicate
    """.split()
)
"""Words that name a body or a document that can speak."""


THINGS = frozenset(
    """
    lane convention assessment accord
    securities partners holdings industries motors airlines airways systems technologies energy capital
    solutions materials batteries freight street road avenue bridge river lake mount mountain park square hall
    building station airport port harbour harbor bay island islands valley war summit treaty act prize cup
    stadium festival awards award day week month year north south east west new summer winter spring autumn news
    story stories peninsula sea ocean strait gulf desert forest canal dam tunnel tower plaza gate wall pier
    berth dock docks terminal railway line express brothers sons associates analytics services resources foods
    pharmaceuticals labs software records pictures studios entertainment productions publishing press books
    games sports racing cycling football rugby cricket olympics olympic championship championships tournament
    open grand prix marathon derby korean korea americans british
    """.split()
)
"""Words of places, firms and events: a capitalised run that holds one is nobody's name."""


ORGANISATION_WORDS = BODIES | frozenset(
    """
    inc ltd llc plc corp co news agency reuters bloomberg daily weekly today broadcasting television radio
    ministry secretariat nations union guard corps fbi cia nato un eu bbc cnn ap afp
    """.split()
)


DEPARTMENTS = frozenset("ministry department committee commission court office agency bureau secretariat".split())
"""What a body is called behind a word that is a title too: the Justice Ministry, the Mayor Office."""


RANKED = frozenset(
    "vice deputy attorney solicitor major brigadier lieutenant rear secretary director governor surgeon auditor".split()
)
"""What a title with a hyphen begins with: Vice-Admiral, Attorney-General."""


OUTLET_TAILS = frozenset(
    """
    report story article poll survey study analysis review editorial investigation
    """.split()
)


NOT_NAMES = frozenset(
    """
    the a an this that these those but and or if when while as in on at for with after before since until
    although because however meanwhile moreover still yet now then there here it its he she they we i you his
    her their our my your what who which why how where not no yes one two three some many most all both each
    every any other another such same even only just also later earlier today yesterday tomorrow monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august september october
    november december last next this according despite during from to of by under over about into through
    between among asked read more so too very well once again perhaps maybe indeed instead speaking writing
    following amid nor neither either unlike like via thanks sure ok okay according-to citing i'm i've i'll
    i'd we're we've we'll it's that's there's they're he's she's you're don't doesn't didn't can't won't isn't
    let us new old q a had did does has have was were is are
    """.split()
)
