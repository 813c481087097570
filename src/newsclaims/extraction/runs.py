"""Runs of capitalised words: names, and the roles in front of them and behind."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from newsclaims.extraction.cues import REPORTING_WORDS
from newsclaims.extraction.given_names import ALL_GIVEN_NAMES, FEMALE_NAMES, MALE_NAMES
from newsclaims.extraction.lexicon import (
    ADVERBS,
    CONJUNCTIONS,
    DEPARTMENTS,
    DETERMINERS,
    FINITE,
    NOT_NAMES,
    ORGANISATION_WORDS,
    PAST_VERBS,
    PREPOSITIONS,
    RANKED,
    ROLES,
    SUBORDINATORS,
    TIME_WORDS,
    TITLES,
)
from newsclaims.extraction.openers import opens
from newsclaims.extraction.phrases import PARTICLES, is_name, not_small
from newsclaims.extraction.tokens import Token

POST_NOMINALS = frozenset(
    """
    mp kc qc md phd jr sr obe cbe mbe ma esq rn pc mep msp td ii iii iv
    """.split()
)


NO_NAMES = DEPARTMENTS | frozenset("confederation federation union assembly council motors electric staff".split())
"""What a body is called behind a word that is a title too: the General Confederation of Labour."""

LONGEST_NAME = 5


LONGEST_ROLE = 8


COURTESY = frozenset("mr mrs ms miss mx dr sir dame lord lady madam".split())
"""Titles that say nothing of what somebody does."""


NO_ROLE_STARTS = (
    CONJUNCTIONS | (PREPOSITIONS - {"of"}) | SUBORDINATORS | ADVERBS | {"according", "he", "she", "they", "it"}
)


_NO_MODIFIERS = (PREPOSITIONS - {"of"}) | PAST_VERBS | FINITE | SUBORDINATORS | {"he", "she", "they", "it"}


_NO_ROLE_WORDS = DETERMINERS | CONJUNCTIONS | NOT_NAMES
_BEHIND_NAMES = FINITE | TIME_WORDS | PAST_VERBS | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | ADVERBS | DETERMINERS


PARTISANS = frozenset("democrat republican conservative liberal socialist centrist populist tory".split())
"""Members of parties, who are called so beside their names and in the place of them."""

CALLINGS = frozenset(
    """
    rower oarsman oarswoman coxswain sculler sprinter hurdler swimmer cyclist boxer golfer skier snowboarder biathlete
    triathlete decathlete heptathlete marathoner gymnast footballer cricketer goalie quarterback winger fullback
    linebacker batsman jockey wrestler weightlifter sportsman sportswoman athlete
    comedian rapper poet novelist playwright sculptor filmmaker choreographer pianist violinist cellist guitarist
    photographer illustrator cartoonist businessman businesswoman entrepreneur billionaire millionaire philanthropist
    influencer blogger podcaster youtuber whistleblower astronaut cosmonaut mountaineer beekeeper electrician dentist
    pharmacist undertaker policeman policewoman trawlerman
    """.split()
)
"""What people do, as it stands in front of a name at the start of a sentence; hardly anybody's own name."""

ORDINALS = frozenset("first second third 1st 2nd 3rd".split())
GRADES = frozenset("rank class grade".split())
"""What comes behind a rank with an ordinal, and is no name: Captain | First Rank | Oleg Zimin."""

CHAMBERS = frozenset("commons lords parliament congress senate house assembly knesset bundestag".split())
"""Where members sit, which may stand in front of a member's name: in the | Commons | Ann Boe said."""

NEVER_NAMES = frozenset(
    """
    rival chipmaker carmaker automaker planemaker drugmaker supermarket tycoon startup sponsor insurer retailer lender
    supplier operator manufacturer conglomerate shipbuilder housebuilder wholesaler
    """.split()
)
"""Words for a firm or its owner that no name begins with."""

ADDRESSES = frozenset("ask meet see consider imagine remember blame thank tell".split())
"""What a sentence asks of its reader in front of a name: Ask | Marta Lund."""

OPENING = tuple([mark] for mark in ("“", '"', "''", "``", "‘", "'", "«", "„", "\ufffc"))
CLOSING = frozenset(("”", '"', "''", "’", "'", "»", "“"))

GIVEN_NAMES = FEMALE_NAMES | MALE_NAMES


def plain(name: str) -> str:
    """A name in small letters without accents, as the list of given names has it."""
    letters = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


ABBREVIATIONS = dict(
    pair.split("=")
    for pair in """
    gov=governor sen=senator rep=representative prof=professor dr=doctor capt=captain gen=general col=colonel
    lt=lieutenant sgt=sergeant maj=major supt=superintendent det=detective insp=inspector cllr=councillor pres=president
    adm=admiral cmdr=commander cdr=commander brig=brigadier cpl=corporal rev=reverend fr=father
    """.split()
)
"""Titles as they are shortened in front of a name."""


def fold_role(word: str) -> str:
    """A role word freed of gender and spelling: spokeswoman and spokesman, advisor and adviser, gov. and governor."""
    word = word.strip(".,").replace("advisor", "adviser").replace("vice-president", "president")
    word = ABBREVIATIONS.get(word, word)
    for ending in ("woman", "person", "member"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)] + "man"
    return word


@dataclass(slots=True, frozen=True)
class Run:
    """A run of capitalised words: tokens from `start` to `end`, the name proper from `name` on."""

    start: int
    name: int
    end: int
    role: str | None


def runs(items: list[Token]) -> Iterator[Run]:
    """The runs of name-like words in order, with the role in front of each."""
    end = 0
    for at in not_small(items):
        if at < end or not _in_name(items, at):
            continue
        start, end = at, at + 1
        while end < len(items) and (_in_name(items, end) or _is_particle(items, end)):
            end += 1
        chamber = end - at > 2 and items[at].low in CHAMBERS and at > 0 and items[at - 1].low == "the"
        if chamber or (end - at > 1 and (_is_said(items, at, end) or _only_leads(items, at, end))):
            start += 1
        yield _run(items, start, end)


def _only_leads(items: list[Token], at: int, end: int) -> bool:
    """Whether the first capital of a run is the sentence's and no name: Ask | Lund; Sponsor | Voss; MP | Ann Boe."""
    low = items[at].low
    first, named = at == 0 or not items[at - 1].is_word, is_name(items[at + 1])
    if named and end - at > 2 and _is_station(items[at]):
        return True
    if first and named and opens(items[at], items[at + 1], more=end - at > 2):
        return True
    return first and named and (low in ADDRESSES or low in NEVER_NAMES) and items[at].text.istitle()


def _is_station(item: Token) -> bool:
    """Whether a capital in front of a full name is what somebody is: MP | Ann Boe; Mum-to-be | Ann Boe."""
    _, hyphen, last = item.text.rpartition("-")
    return (bool(hyphen) and last.islower()) or (item.text.isupper() and item.low in POST_NOMINALS)


def _is_said(items: list[Token], at: int, end: int) -> bool:
    """Whether a run begins with a cue, words quoted behind it: Said Marta Lund: “...”; Said Marta Lund, “...”."""
    if items[at].low not in REPORTING_WORDS:
        return False
    marks = [item.text for item in items[end : end + 2]]
    return marks[:1] == [":"] or (marks[:1] == [","] and marks[1:] in OPENING)


def _in_name(items: list[Token], at: int) -> bool:
    item = items[at]
    if not item.is_capital:
        return is_name(item)
    if item.text == "Per":
        return _in_mid_sentence(items, at) and at + 1 < len(items) and is_name(items[at + 1])
    return (is_name(item) and item.text[0].isalpha()) or item.low.rstrip(".") in TITLES


def _in_mid_sentence(items: list[Token], at: int) -> bool:
    """Whether a capital is a name's own: said | Per Lund, but not: Per Lund, the quay is shut."""
    before = [item.text for item in items[max(0, at - 2) : at]]
    return bool(before) and (before[-1][0].isalpha() or (before[0] == "," and before[-1] in CLOSING))


def _is_particle(items: list[Token], at: int) -> bool:
    low = items[at].low
    if low not in PARTICLES:
        return False
    return any(i < len(items) and is_name(items[i]) for i in (at + 1, at + 2))


def _run(items: list[Token], start: int, end: int) -> Run:
    last = next(
        (i for i in range(end - 2, start - 1, -1) if is_role(items[i]) and items[i + 1].low not in NO_NAMES), None
    )
    if last is None and start > 0 and items[start - 1].low in ("of", "for") and end - start > 2:
        last = next((i for i in range(end - 3, start - 1, -1) if items[i].low in ORGANISATION_WORDS), None)
    name = start if last is None else last + 1
    if last is not None and end - name > 2 and items[name].low in ORDINALS and items[name + 1].low in GRADES:
        name += 2
    first = _role_start(items, name)
    role = " ".join(item.text for item in items[first:name]) or None
    return Run(start, name, end, role)


def is_role(item: Token) -> bool:
    """Whether a word names what a person does, or is a title."""
    low = item.low.rstrip(".")
    return (
        low in ROLES
        or low in TITLES
        or low in CALLINGS
        or low.endswith(("ologist", "ographer", "icist", "onomist", "nomer"))
        or "-of-" in low  # mother-of-two
        or (low.partition("-")[0] in RANKED and low.rpartition("-")[2] in ROLES)
    )


def _role_start(items: list[Token], name: int) -> int:
    """Where the role in front of a name starts: White House press secretary | Sarah Sanders."""
    graded = name > 2 and items[name - 1].low in GRADES and items[name - 2].low in ORDINALS
    if name == 0 or not (graded or is_role(items[name - 1])):
        return name
    first = name - 3 if graded else name - 1
    if items[first].low.strip(".") in COURTESY:
        return first
    while first > 0 and name - first < LONGEST_ROLE:
        item = items[first - 1]
        if not (item.is_word or item.text in ("'s", "’s", "&")):
            break
        if item.text != "US" and item.low in _NO_ROLE_WORDS:
            break
        if item.low.endswith(("ed", "ly")) or item.low in ("said", "told", "says", "who", "with", "by"):
            break
        if not item.is_capital and item.low in _NO_MODIFIERS:
            break
        first -= 1
    return first


def is_no_name(word: str) -> bool:
    """Whether a capitalised word in front of a name is rather a role, a body or an adjective of place."""
    low = word.lower().strip(".")
    return (
        low in ROLES or low in TITLES or low in ORGANISATION_WORDS or low.endswith(("ian", "ese", "ish", "can", "ine"))
    )


def stands_alone(items: list[Token], run: Run) -> bool:
    """Whether a run of capitals is a name by itself, and not an adjective before a noun: South Korean officials."""
    if (
        run.role
        or run.end - run.name > 2
        or any(plain(item.text) in GIVEN_NAMES for item in items[run.name : run.end])
        or plain(items[run.name].text) in ALL_GIVEN_NAMES
        or run.end >= len(items)
    ):
        return True
    after = items[run.end]
    if not after.is_word or not after.text[0].isalpha() or after.is_capital:
        return True
    return after.low in REPORTING_WORDS or after.low in _BEHIND_NAMES or after.low.endswith(("ed", "ly", "n't"))


def speaks(items: list[Token], run: Run) -> bool:
    """Whether a verb of saying stands right beside a name."""
    beside = (*items[max(0, run.start - 1) : run.start], *items[run.end : run.end + 1])
    return any(item.low in REPORTING_WORDS for item in beside)


def the_before(items: list[Token], run: Run) -> bool:
    """Whether "the" stands in front of a run: that is a body or a place."""
    return run.name == run.start and run.start > 0 and items[run.start - 1].low == "the"


def name_words(items: list[Token], start: int, end: int) -> tuple[str, ...]:
    """The words of a name, without titles behind it."""
    words = [item.text for item in items[start:end] if item.text not in ("'s", "’s")]
    while len(words) > 1 and words[-1].lower().strip(".") in POST_NOMINALS:
        words.pop()
    return tuple(words)


_SMALL_IN_TITLES = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | DETERMINERS
"""What stays small in a title; a line that ends as a sentence does, and has other small words, is one."""


def is_title_case(items: list[Token]) -> bool:
    """Whether a line is set like a title, so that its capitals say nothing."""
    long = [item for item in items if len(item.text) > 3 and item.text[0].isalpha()]
    small = [item.low for item in long if not item.text[0].isupper()]
    if len(long) < 4 or len(small) * 4 >= len(long):
        return False
    return items[-1].text != "." or all(low in _SMALL_IN_TITLES for low in small)
