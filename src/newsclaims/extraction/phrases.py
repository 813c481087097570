"""Who speaks, as a stretch of tokens: the noun phrase before or after a cue.

Without a parser: a phrase is bounded by marks, conjunctions, subordinators and other verbs, freed from adverbs
and time words, and accepted only if it holds a name, a pronoun, or a word for people, roles or bodies.
"""

import re

from newsclaims.extraction.lexicon import (
    ADVERBS,
    BODIES,
    DETERMINERS,
    FINITE,
    NOT_NAMES,
    PEOPLE,
    ROLES,
    SUBJECT_PRONOUNS,
)
from newsclaims.extraction.tokens import Token

Range = tuple[int, int]


RELATIVES = frozenset(("who", "whom", "whose", "which", "that"))


NOBODY = frozenset("no none nobody neither nor hardly scarcely never not".split())
AGENT_ENDINGS = ("ist", "ian", "eer", "urer", "ander", "eller", "iser", "izer", "ector", "itor", "isor", "woman")


AGENTS = frozenset(
    """
    dispatcher trooper soldier sailor guard warder porter caretaker janitor carer cleaner gardener plumber carpenter
    butcher grocer barber tailor waiter bartender cashier cook chef pensioner prisoner inmate hostage refugee migrant
    parishioner worshipper shopper passenger commuter motorist onlooker bystander survivor customer caller agent
    tycoon magnate mogul billionaire millionaire mum mom dad bride groom grower picker miner landlady lodger villager
    laborer foreman steward stewardess waitress barman barmaid wholesaler attendant conductor biker rider runner
    sprinter swimmer boxer wrestler golfer footballer winger umpire athlete teammate opponent supporter spectator
    bricklayer roofer welder mechanic designer painter sculptor photographer filmmaker composer songwriter drummer
    rapper dancer choreographer poet biographer philosopher critic reviewer blogger translator interpreter tutor pupil
    undergraduate monk nun preacher missionary deacon caregiver nanny babysitter corporal veteran guerrilla rebel
    militant insurgent fighter warlord spy informer dissident asylum-seeker detainee passer-by bailiff policeman
    fireman rescuer diver climber hiker skier snowboarder hotelier innkeeper promoter surveyor shareholder accountant
    actuary protester demonstrator challenger incumbent front-runner appointee baron heir heiress emperor butler maid
    servant assistant intern trainee apprentice volunteer donor benefactor astronomer astronaut cosmonaut inventor
    programmer coder hacker gamer subscriber taxpayer voter citizen retiree teenager toddler boy girl lad lass bloke
    guide caver angler deckhand trawlerman co-pilot trucker cabbie guest holidaymaker traveler traveller pilgrim
    homeowner squatter rancher shepherd herder beekeeper vintner winemaker brewer stallholder client consumer user
    reader viewer
    listener fan follower marcher backer patron proprietor registrar doorman watchman medic patient sufferer complainant
    litigant airman conscript mercenary gunman sniper captive captor kidnapper hijacker smuggler trafficker thief
    burglar robber fraudster borrower ratepayer contender frontrunner parent grandparent child kid teen youth co-worker
    roommate
    classmate rower jockey cricketer racer runner-up cameraman playwright screenwriter docker stevedore longshoreman
    seafarer mariner crewman crewmate subcontractor entrepreneur businessman successor predecessor bureaucrat immigrant
    expat settler aborigine chieftain tribesman clansman nomad peasant navigator bosun purser stoker whaler hunter
    trapper forester logger lumberjack keeper zookeeper breeder handler blacksmith farrier seamstress weaver cobbler
    watchmaker postman courier messenger camper responder coastguard lifeboatman undertaker gravedigger
    rival publisher troop elder observer
    twin grandson granddaughter spouse girlfriend boyfriend fiance fiancee comrade whistleblower staffer delegate
    """.split()
)
"""Nouns of people that no ending tells from things."""

LY_NOUNS = frozenset(
    """
    daily weekly monthly yearly family assembly italy july sicily supply holy rally jelly belly ally reply fly butterfly
    monopoly anomaly homily lily bully
    """.split()
)

TRADERS = frozenset(
    """
    supplier maker buyer seller vendor importer exporter distributor carrier lender creditor builder contractor
    """.split()
)
"""Nouns of people or firms, so that "she" need not be they."""

NO_AGENTS = frozenset(
    """
    consist persist assist insist exist career pioneer volunteer median meridian
    """.split()
)


SETTINGS = frozenset(
    """
    statement interview speech letter tweet email e-mail post briefing conference rally address message remarks
    memo video testimony filing report meeting hearing call appearance comments note article column book blog
    release
    """.split()
)


SPEAKERS = ROLES | PEOPLE | BODIES
OBJECTS = frozenset("it him her them me us".split())
SHARES = frozenset("one two three several some another others".split())
"""How many of those just mentioned: | one | of them"""

OTHERS = frozenset(("another", "other"))
"""Who is left when the first of some people has spoken: “...,” said one; “...,” said | the other"""

CONDITIONAL = FINITE | {"if", "unless", "whether"}


PARTICLES = frozenset(
    """
    de da di do dos del della la le van von der den ten ter bin ibn al el ben abu bint af av zu
    """.split()
)


MARKS = frozenset(".,;:!?()\"'“”‘’—–-")
DASHES = frozenset(("—", "–", "―", "--", "-"))


def singular(low: str) -> str:
    """A plural noun without its ending, roughly."""
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith("men"):
        return low[:-2] + "an"
    if low.endswith(("sses", "ches", "shes", "xes")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") and len(low) > 3 else low


PREFIXED_NAME = re.compile(r"(?:al|el|ad|an|ar|as|at|az|ash|d|l|abu|ibn|bin)[-‐‑'’][A-Z]")


def is_name(token: Token) -> bool:
    """Whether a token looks like part of a name."""
    text = token.text
    if text[0].isupper():
        return token.low not in NOT_NAMES
    return not text.isalpha() and PREFIXED_NAME.match(text) is not None


def not_small(items: list[Token]) -> list[int]:
    """Where anything stands but words in small letters and marks, which are most and never `is_name`."""
    return [at for at, item in enumerate(items) if not (item.text.islower() or item.text in MARKS)]


def can_speak(items: list[Token], span: Range, *, quoted: bool = False) -> bool:
    """Whether a phrase holds anything that can speak; beside a quotation (`quoted`) any thing with an article can."""
    if (
        quoted
        and items[span[0]].low in ("the", "a", "an", "one", "another", "his", "her", "their")
        and 1 < span[1] - span[0] <= 8
    ):
        return True
    first = [item.low for item in items[span[0] : span[0] + 3]]
    if first[0] in SHARES and first[1:2] == ["of"] and first[2:] in (["them"], ["those"], ["us"], ["the"]):
        return True
    return items[span[1] - 1].low in OTHERS or any(speaks(item) for item in items[span[0] : span[1]])


def is_deed(items: list[Token]) -> bool:
    """Whether a phrase begins with what somebody does to something: replacing | it with softer language."""
    first, behind = items[0].low, [item.low for item in items[1:2]]
    return first.endswith("ing") and bool(behind) and behind[0] in SUBJECT_PRONOUNS | DETERMINERS | OBJECTS


def speaks(item: Token) -> bool:
    """Whether a word can be who speaks: a name, a pronoun, a role, people, or a body."""
    low = item.low
    if low in SUBJECT_PRONOUNS or is_name(item) or low.startswith("@"):
        return True
    one = singular(low)
    return low in SPEAKERS or one in SPEAKERS or one in TRADERS or names_an_agent(one)


def is_unsaid(items: list[Token], mention: Range, lo: int) -> bool:
    """Whether a subject takes back that anything was said: no official, neither of them, nobody; if Lund, had Lund."""
    first, end = mention
    who = next((at for at in range(first + 1, end) if items[at].low == "who"), end)
    words = [item.low for item in items[max(lo, first - 1) : who]]
    none = any(low in NOBODY and not after[:1].isdigit() for low, after in zip(words, [*words[1:], ""], strict=True))
    named = items[first].text in ("Will", "May") and (end - first == 1 or is_name(items[first + 1]))
    conditional = words[0] in CONDITIONAL - {items[first].low} or (items[first].low in FINITE and not named)
    return none or conditional


def names_an_agent(low: str) -> bool:
    """Whether a noun is by its ending the name of somebody who does something: insurer, geologist, librarian."""
    return low in AGENTS or (len(low) > 5 and low.endswith(AGENT_ENDINGS) and low not in NO_AGENTS)


def is_adverb(item: Token) -> bool:
    """Whether a word is an adverb, by the list or by its ending."""
    ly = item.low.endswith("ly") and not item.is_capital and len(item.low) > 4 and item.low not in LY_NOUNS
    return ly or item.low in ADVERBS
