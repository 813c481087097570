"""Word lists of news English: what carries no content, what changes meaning, and what means the same.

None of them is about a story. They decide what counts as evidence that two claims are one statement.
"""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


NEGATIONS = _set("not no never none nobody nothing nowhere neither nor without n't ain't")
HARDLY = _set("hardly barely scarcely")
REFUSALS = _set(  # negate what follows with "to"
    "refuse refuses refused refusing fail fails failed failing decline declines declined declining"
)
DENIALS = _set("deny denies denied denying doubt doubts doubted")
BELIEFS = _set(  # a negation before them is one of what follows: "I do not think that"
    """that to think thinks thought believe believes believed say says said mean means meant know knows knew
    feel feels felt expect expects expected suggest suggests suggested agree agrees agreed"""
)
PREFIXED = {  # a word and its opposite, where a rule for the prefix would take "income" for one
    f"{prefix}{word}": word
    for prefix, words in (
        ("im", "possible probable moral mature patient polite proper perfect mobile partial plausible"),
        ("in", "correct accurate adequate appropriate capable competent complete consistent credible decent dependent"),
        ("in", "direct effective efficient eligible evitable experienced justice sane secure sensitive sincere"),
        ("in", "stability sufficient tolerance tolerant valid visible voluntary"),
        ("dis", "agree agreed agrees agreement approve approved approval advantage allow allowed allows appointed"),
        ("dis", "believe comfort connect courage honest honor like liked likes loyal obey order organized qualified"),
        ("dis", "respect satisfied similar trust"),
        ("ir", "regular relevant responsible rational reversible replaceable"),
        ("il", "legal legally legitimate literate logical"),
        ("mis", "understood understand understanding trust"),
    )
    for word in words.split()
}
QUANTIFIERS = _set(
    """all most some many few fewer several every any each both either only always often sometimes usually generally
    mostly mainly rarely seldom frequently occasionally everyone everybody everything someone somebody something
    anyone anybody anything whole entire entirely completely partly partially majority minority more less least
    almost nearly roughly approximately half everywhere somewhere forever"""
)
APPROXIMATE = _set("about around over under")  # before a number
CONDITIONS = _set(
    "if unless but except excepting provided providing until although though however otherwise assuming lest"
)
CONDITION_PHRASES = ("as long as", "on condition", "in case", "subject to", "so long as", "apart from", "other than")
CONTRASTS = CONDITIONS - _set("if until assuming otherwise")  # that open a sentence and limit the one before
UNITS = _set(
    """percent cents cent dollar dollars euro euros pound pounds yen yuan ruble rubles rouble roubles rupee rupees
    peso pesos franc francs won krona kroner shekel shekels second seconds minute minutes hour hours day days week
    weeks fortnight month months quarter quarters year years decade decades century centuries mile miles kilometer
    kilometers meter meters centimeter centimeters foot feet inch inches yard yards acre acres hectare hectares
    liter liters gallon gallons barrel barrels ton tons tonne tonnes kilogram kilograms gram grams ounce ounces
    degree degrees celsius fahrenheit watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts point
    points times mph bushel bushels"""
)
SCALES = _set("million millions billion billions trillion trillions")
PERIODS = _set("day week weekend month quarter year decade century season night morning afternoon evening")
POINTERS = _set("last next this past previous coming following")

MODALS = _set("will would may might can could should must shall ought")
NUMERALS = _set(
    """one thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred hundreds thousand thousands million millions billion billions
    trillion dozen dozens half third quarter"""
)
DATES = _set(
    """monday tuesday wednesday thursday friday saturday sunday january february april june july august
    september october november december"""
)
RELATIVE_DATES = _set("today tonight tomorrow yesterday")
CAPITAL_DATES = _set("march may")

STOP = (
    NEGATIONS
    | MODALS
    | _set(
        """a an the this that these those such so same own and or but if unless because as while than then when
    where which who whom whose what how why whether though although until since of in on at by for
    from to into onto with within about against between among through during before after above
    below over under up down out off again i me my mine we us our ours you your yours he him his she
    her hers it its they them their theirs himself herself itself themselves myself ourselves is am
    are was were be been being have has had having do does did doing done there here also too very
    just only even still yet ever more most much many some any all both each every other others few
    several own per toward towards upon via yes oh well now it's that's he's she's there's what's
    let's i'd he'd she'd they'd we'd you'd say says said saying tell tells told telling call calls
    called calling add adds added suggest suggests suggested note notes noted according one ones
    thing things get gets got getting go goes going gone went come comes came coming like"""
    )
)

TITLES = _set(
    """president prime minister secretary state senator sen representative rep congressman congresswoman
    governor gov mayor chairman chairwoman chair chief director general gen colonel captain king
    queen prince princess pope sir lord lady judge justice professor prof dr mr mrs ms leader
    spokesman spokeswoman spokesperson press chancellor commissioner ambassador"""
)

COMMON = TITLES | _set(
    """make take give want need know think believe feel look see find show put set keep let try use work
    help ask seem become begin start continue remain happen hold bring turn move mean point part
    case fact idea lot kind way time year month week day hour moment today tomorrow yesterday night
    morning people man woman person group world country nation government administration official
    member team party public national international federal new old good great big small large long
    short high low right wrong bad best better different important able ready sure clear certain
    possible likely really actually currently recent recently last next first early late ago back
    future number place area city home issue question problem matter situation action side end
    important statement report reporter news story decision able further soon already never always
    something anything everything someone everyone anyone year strong strongly full real total major
    serious"""
)

# What any office says about anything: alike words are no sign of one occasion.
STOCK = _set(
    """comment decline ongoing pending active investigation litigation legal matter personnel thought
    prayer heart victim family condolence sympathy loved tragedy incident cooperate cooperating
    fully authority law enforcement time tell fact speak themselves wait rule table option every
    monitor closely situation aware concerned request respond immediately available confirm deny
    inappropriate appropriate speculate"""
)

# Of two reports, the one with a word of the left and the other with one of the right do not say the same.
OPPOSITES = (
    (
        "rise increase grow raise expand boost hike gain higher",
        "fall drop decrease reduce lower cut shrink slash lose",
    ),
    ("keep maintain preserve retain continue extend", "cut end scrap abandon drop cancel stop suspend"),
    ("support back favor favour endorse welcome", "oppose reject condemn criticize criticise"),
    ("accept approve allow agree permit grant", "reject refuse block ban deny oppose veto"),
    ("begin start launch open reopen", "end stop close shut halt finish"),
    ("join enter", "leave quit exit"),
    ("win", "lose"),
    ("help", "hurt harm"),
    ("confirm acknowledge admit", "deny dispute"),
    ("buy", "sell"),
    ("hire appoint", "dismiss layoff"),
    ("strengthen", "weaken"),
    (
        "safe legal possible likely guilty true able",
        "unsafe dangerous illegal impossible unlikely innocent false unable",
    ),
    ("early first", "late last"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("upper", "lower"),
    ("pass", "fail"),
    ("sell", "keep retain"),
    ("remember", "forget"),
    ("praise", "criticize criticise condemn blame"),
    ("improve", "worsen"),
    ("succeed", "fail"),
    ("resume", "suspend halt cancel stop end"),
    ("accelerate", "delay slow"),
    ("tighten", "ease"),
    ("arrest jail", "release"),
    ("convict", "acquit"),
    ("impose", "lift remove ease"),
    ("arrive", "depart leave"),
    ("encourage", "discourage deter"),
    ("upgrade", "downgrade"),
    ("import", "export"),
    ("borrow", "lend"),
    ("profit surplus", "loss deficit"),
    ("temporary", "permanent"),
    ("cheap", "expensive"),
    ("rural", "urban"),
    ("hope", "fear"),
)

_PAST_AND_PLURAL = _set(
    """met:meet made:make took:take taken:take held:hold sent:send began:begin begun:begin
    built:build won:win lost:lose paid:pay sought:seek spoke:speak spoken:speak gave:give
    given:give saw:see seen:see knew:know known:know rose:rise risen:rise fell:fall fallen:fall
    grew:grow grown:grow bought:buy sold:sell fought:fight found:find kept:keep led:lead
    broke:break broken:break chose:choose chosen:choose drew:draw wrote:write written:write
    thought:think brought:bring struck:strike shot:shoot women:woman men:man children:child"""
)
IRREGULAR = dict(pair.split(":") for pair in _PAST_AND_PLURAL)
