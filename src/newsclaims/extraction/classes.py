"""What sort of speaker a name or a description stands for, by its words alone."""

import re
from itertools import pairwise

from newsclaims.extraction.lexicon import BODIES, ORGANISATION_WORDS, PEOPLE, PREPOSITIONS, ROLES, THINGS
from newsclaims.extraction.phrases import PARTICLES, names_an_agent, singular
from newsclaims.extraction.runs import GIVEN_NAMES, plain
from newsclaims.model import SpeakerClass

DOCUMENTS = frozenset(
    """
    report study survey poll letter memo memorandum document message note tweet post sign banner caption email e-mail
    text placard headline plaque book bill law filing lawsuit complaint indictment suit ruling verdict opinion
    decision article editorial story release review audit investigation minutes notice transcript record log entry
    statement figure data statistic result analysis paper brief petition order affidavit treaty agreement contract
    resolution census autopsy post-mortem bulletin website page ad advert advertisement video paperwork slogan motion
    warrant subpoena charge guideline rule constitution act amendment charter database spreadsheet ledger poster
    leaflet cover speech timeline list count tally index estimate forecast profile column blog clip
    """.split()
)
"""Things written or recorded that can say something; a body speaks for itself (the court), its ruling does not."""

NAMED_DOCUMENTS = frozenset("act bill treaty constitution charter census amendment bible quran koran".split())
"""Those that keep their sort when written like a name: the Clean Water Act; but not the Evening Post."""

COLLECTIVES = frozenset(
    """
    police staff media family couple crowd public pair trio duo audience opposition jury crew camp side majority
    minority number group handful people women men children everyone everybody they those these others percent team
    """.split()
)
VAGUE = frozenset(
    "man woman person source insider someone somebody one another boy girl voice user anybody anyone".split()
)
COUNTED = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve dozens hundreds thousands several many some most few
    both all various numerous
    """.split()
)
HEADS = ROLES | {singular(word) for word in PEOPLE}
DEMONYM_ENDINGS = ("ians", "cans", "crats", "eans", "ists", "ese", "ives", "als", "ers")
"""Of capitalised plurals for people: Americans, Democrats, Liberals, Republicans."""

_WORD = re.compile(r"[^\W_]+(?:[-'’.&/][^\W_]+)*[.]?|&|,")


def class_of(name: str, *, person: bool = False) -> SpeakerClass:
    """The class of a speaker by its name or description; `person` says that it is known to be a human being."""
    if person:
        return "person"
    words = _WORD.findall(name.replace("’", "'"))
    if not words:
        return "unnamed"
    if is_list(words):
        return "group"
    head = head_word(words)
    if not head[0].isupper():
        return _class_of_noun(head, words)
    return _class_of_capital(head, words)


def is_list(words: list[str]) -> bool:
    """Whether words name several speakers: Ann Boe and Karl Voss; but not: Ministry of Health and Safety."""
    if "and" not in words[1:-1] and "&" not in words[1:-1]:
        return False
    lows = {word.lower() for word in words}
    if "and" in words[1:3] and plain(words[0]) in GIVEN_NAMES:
        return True
    if ("and", "the") in pairwise(words) and not any(low in PREPOSITIONS for low in lows):
        return True
    if "&" in words or (lows | {singular(low) for low in lows}) & (ORGANISATION_WORDS | THINGS) - PEOPLE:
        return False
    return not any(low in PREPOSITIONS for low in lows)


def head_word(words: list[str]) -> str:
    """The word that a phrase is about: a senior *official* with knowledge of the talks."""
    for at, word in enumerate(words):
        if at and (word == "," or (word.lower() in PREPOSITIONS and word.lower() not in PARTICLES)):
            break
        if at and word.endswith(("ing", "ed")) and word.islower() and _is_noun(words[at - 1]):
            break
        if at and word.lower() in ("who", "which", "that", "whose", "close", "familiar", "involved", "named"):
            break
    else:
        return words[-1]
    return words[at - 1]


def _is_noun(word: str) -> bool:
    """Whether a participle may go on a word: voters backing, a report released, Americans worried."""
    low = word.lower()
    return bool({low, singular(low)} & (HEADS | DOCUMENTS | BODIES)) or (word[0].isupper() and singular(low) != low)


def _class_of_noun(head: str, words: list[str]) -> SpeakerClass:
    low, one = head.lower(), singular(head.lower())
    if low in ("woman", "man") or low in VAGUE:
        return "unnamed"
    if {low, one} & DOCUMENTS:
        return "document"
    if low in COLLECTIVES - {"group", "team"} or any(_counts(word) for word in words[:2]):
        return "group"
    if low in ("group", "team") and words[words.index(head) + 1 :][:1] == ["of"]:
        return "group"
    if low in ROLES or (names_an_agent(low) and low == one):
        return "unnamed"
    if low in PEOPLE or (one != low and (one in ROLES or one in BODIES or names_an_agent(one))):
        return "group"
    if low in ORGANISATION_WORDS or low in ("crew", "defense", "defence", "prosecution"):
        return "organisation"
    return "group" if one != low else "unnamed"


def _counts(word: str) -> bool:
    return word.lower() in COUNTED or word.replace(",", "").replace(".", "").isdigit()


def _class_of_capital(head: str, words: list[str]) -> SpeakerClass:
    low = head.lower()
    if low in NAMED_DOCUMENTS:
        return "document"
    partisan = low in ("democrats", "republicans", "conservatives", "liberals")
    if low in PEOPLE and not partisan and head != words[-1]:
        return "organisation"  # Friends of the Lake, Doctors Without Borders
    if low in PEOPLE or (low.endswith(DEMONYM_ENDINGS) and singular(low) not in THINGS and not head.isupper()):
        return "group"
    lows = [word.lower().strip(".") for word in words]
    if len(words) > 1 and low in ROLES and plain(words[0]) not in GIVEN_NAMES:
        return "unnamed"
    if plain(words[0]) in GIVEN_NAMES and not {*lows} & (ORGANISATION_WORDS | THINGS):
        return "person"
    return "organisation"
