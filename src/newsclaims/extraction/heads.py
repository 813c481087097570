"""The words of a mention that say who speaks: appositions, relative clauses and lists seen through.

A mention may hold more than a name: "Ann Boe, who heads the union", "the company's chief executive, Ann Boe,",
"Ann Boe, Karl Voss's lawyer". What counts is the head; somebody who is only named inside is never the speaker.
"""

from newsclaims.extraction.lexicon import BODIES, DETERMINERS, PREPOSITIONS, ROLES, TITLES
from newsclaims.extraction.phrases import PARTICLES, RELATIVES, is_name, singular
from newsclaims.extraction.runs import NEVER_NAMES, POST_NOMINALS, fold_role, runs
from newsclaims.extraction.tokens import Token

POSSESSIVES = ("'s", "’s")
WORDS_OF = frozenset(
    """
    words statement statements remarks comments letter letters message messages tweet tweets post posts speech speeches
    testimony account reply memo memos memorandum email emails e-mail note notes apology motion petition affidavit
    commentary filing op-ed essay column blog diary memoir
    """.split()
)
"""Things said or written: whose they are has spoken."""

FOLDED_ROLES = frozenset(fold_role(role) for role in ROLES)
_LEADING = frozenset("by from to per including according".split())
LONGEST_APPOSITION = 8
EXAMPLES = frozenset("including like such especially".split())
SORTS_OF_FIRM = NEVER_NAMES | frozenset(
    """
    airline bakery bank brewery broadcaster brewer chain charity company conglomerate daily developer firm giant group
    insurer lender magazine maker manufacturer miner network newspaper operator producer publisher retailer site
    start-up supplier thinktank website
    """.split()
)
"""Words for a firm or paper that stand right in front of its name."""

LONGEST_SORT = 6
"""Tokens of a sort of firm with what stands in front of it: the boat's insurer."""

FARTHEST_OWNED = 4
"""Tokens from what says whose to the noun: her first resignation letter."""

REFLEXIVES = frozenset("himself herself itself themselves".split())
DASHES = frozenset(("—", "–", "―", "--"))
_ATTACHED = frozenset("accusing supporting backing opposing like unlike than versus against".split())


def head_of(items: list[Token]) -> list[Token]:
    """The part of a mention that names the speaker; the possessor of a role is left off, that of words is not."""
    return _of_possession(naming_part(items))


def naming_part(items: list[Token]) -> list[Token]:
    """The head with its possessor: what describes the speaker, appositions and relative clauses left off."""
    items = without_marks(items)
    own = _name_at_end(items)
    if own:
        return own
    items = without_relative(items)
    dash = next((i for i, item in enumerate(items) if i and item.text in DASHES), len(items))
    return _of_apposition(items[:dash])


def _name_at_end(items: list[Token]) -> list[Token]:
    """The name behind who somebody is: A descendant of the man who gave them, | Julian Boe |, went to court."""
    comma = max((i for i, item in enumerate(items) if item.text == ","), default=0)
    told = items[0].low in ("a", "an", "the", "one", "another") and any(item.low in RELATIVES for item in items[:comma])
    name = items[comma + 1 :]
    return name if told and len(name) > 1 and is_pure_name(name) else []


def without_marks(items: list[Token]) -> list[Token]:
    """A phrase without commas, dashes and prepositions around it, and without "herself" behind it."""
    start, end = 0, len(items)
    while end - start > 1 and _is_mark(items[end - 1]):
        end -= 1
    while (
        end - start > 1 and items[start].text[0] != "@" and (not items[start].is_word or items[start].low in _LEADING)
    ):
        start += 1
    if start < end and items[start].low == "both" and any(item.low == "and" for item in items[start:end]):
        start += 1
    return items[start:end]


def _is_mark(item: Token) -> bool:
    return item.low in REFLEXIVES or (not item.is_word and item.text not in (*POSSESSIVES, "'", "’"))


def without_relative(items: list[Token]) -> list[Token]:
    """Officials who briefed the media -> officials."""
    stop = next((i for i, item in enumerate(items) if i and _is_relative(items, i)), len(items))
    while stop > 1 and (not items[stop - 1].is_word or (stop < len(items) and items[stop - 1].low in PREPOSITIONS)):
        stop -= 1
    return items[:stop]


def _is_relative(items: list[Token], at: int) -> bool:
    """Whether a relative clause begins: officials | who left; but not: the inspection in | that month."""
    return items[at].low in RELATIVES and not (items[at].low == "that" and items[at - 1].low in PREPOSITIONS)


def _of_apposition(items: list[Token]) -> list[Token]:
    """The name out of a name and what stands beside it between commas, whichever comes first."""
    comma = next((i for i, item in enumerate(items) if i and item.text == ","), None)
    if comma is None or is_enumeration(items):
        return items
    if items[comma + 1].low in EXAMPLES:
        return items[:comma]
    first, rest = items[:comma], without_marks(items[comma + 1 :])
    second = rest[: next((i for i, item in enumerate(rest) if item.text == ","), len(rest))]
    second = _name_in(second)
    return second if second and not ends_in_name(core(first)) and is_pure_name(second) else first


def is_enumeration(items: list[Token]) -> bool:
    """Whether commas separate several speakers: Boe, Voss and Lund; but not: Boe, head of roads and bridges."""
    last = max((i for i, item in enumerate(items) if item.low == "and"), default=0)
    comma = next((i for i, item in enumerate(items) if item.text == ","), len(items))
    if not comma < last < len(items) - 1:
        return False
    parts: list[list[Token]] = [[]]
    for item in items[: last + 1]:
        if item.text == "," or item.low == "and":
            parts.append([])
        else:
            parts[-1].append(item)
    kept = [part for part in parts if part] + [items[last + 1 :]]
    kept = [part[1:] if part[0].low == "the" and len(part) > 1 and is_name(part[1]) else part for part in kept]
    alike = all(is_pure_name(part) for part in kept) or all(part[0].low in DETERMINERS for part in kept)
    return len(kept) > 2 and alike


def core(items: list[Token]) -> list[Token]:
    """A phrase up to what a preposition adds: a spokesman | for Boe."""
    stop = next((i for i, item in enumerate(items) if i and item.low in PREPOSITIONS and not is_name(item)), len(items))
    return items[:stop]


def ends_in_name(items: list[Token]) -> bool:
    """Whether a phrase ends in a name and not in what somebody does."""
    last = items[-1]
    return is_name(last) and fold_role(last.low) not in FOLDED_ROLES


def is_pure_name(items: list[Token]) -> bool:
    """Whether a phrase is just a name, perhaps with a title: Ann Boe, Mr. Voss; but not: MD, R-Ohio."""
    if all(item.low.strip(".") in POST_NOMINALS for item in items) or "-" in items[0].text[1:2]:
        return False
    return is_name(items[-1]) and all(
        is_name(item) or item.low in PARTICLES or item.low.strip(".") in TITLES for item in items
    )


def author_of(items: list[Token]) -> list[Token]:
    """The words of a phrase that say whose words it names: | her | memo; | Boe |'s first letter; a note by | Boe |."""
    made = next((at for at in range(2, len(items) - 1) if items[at].low in ("from", "by")), 0)
    maker = items[made + 1 :] if made and items[made - 1].low in WORDS_OF else []
    bare = maker[1:] if maker and maker[0].low == "the" and len(maker) > 1 else maker
    if bare and (is_pure_name(bare) or (len(bare) == 1 and bare[0].low in BODIES)):
        return maker
    to = next((at for at in range(2, len(items)) if items[at].low == "to" and items[at - 1].low in WORDS_OF), 0)
    items = items[:to] if to else items
    if len(items) < 2 or items[-1].low not in WORDS_OF:
        return []
    mark = next((at for at in range(len(items) - 2, 0, -1) if items[at].text in POSSESSIVES), 0)
    if mark and len(items) - mark <= FARTHEST_OWNED:
        return items[:mark]
    return items[:1] if items[0].low in ("his", "her", "its") and len(items) <= FARTHEST_OWNED else []


def _of_possession(items: list[Token]) -> list[Token]:
    if len(items) > 2 and items[-1].low in WORDS_OF and items[-2].text in POSSESSIVES:
        return items[:-2]
    for i in range(len(items) - 2, 0, -1):
        if (
            items[i].text in POSSESSIVES
            and any(singular(item.low) in ROLES for item in items[i + 1 :])
            and not is_name(items[-1])
        ):
            return items[i + 1 :]
    return items


def hangs_on_another_word(items: list[Token], name: int) -> bool:
    """Whether the name at `name` belongs to a word in front of it rather than to who speaks: voters backing Boe."""
    before = items[name - 1].low if name else ""
    return before in _ATTACHED or (before.endswith("ing") and before not in ("king", "incoming", "acting", "sitting"))


def _name_in(aside: list[Token]) -> list[Token]:
    """The name in what stands between commas: | Ann Boe | of Hasp Press; the critic | Ann Boe |; all of it else."""
    of = next((at for at in range(2, len(aside)) if aside[at].low in ("of", "from", "at")), len(aside))
    led = len(aside) > 3 and aside[0].low == "the" and fold_role(aside[1].low) in FOLDED_ROLES
    name = aside[2 * led : of]
    return name if len(name) > 1 and is_pure_name(name) else aside


def name_between_commas(items: list[Token], comma: int, least: int = 2) -> int | None:
    """Where a name ends that stands alone behind a comma: her lawyer, Ann Poe, | said; but not: Ann Poe, and ...

    It has `least` words, and ends at a comma or with its sentence.
    """
    near = range(comma + 1, min(comma + LONGEST_APPOSITION, len(items)))
    end = next((i for i in near if items[i].text in (",", ".")), None)
    if end is None or end - comma <= least or not is_pure_name(_name_in(items[comma + 1 : end])):
        return None
    return None if end + 1 < len(items) and items[end + 1].low in ("and", "or") else end


def without_sort(items: list[Token]) -> list[Token]:
    """The name of a body without the words in front that say what it is: Swedish furniture giant | Ostby."""
    start = next((at + 1 for at in range(len(items) - 2, -1, -1) if items[at].low in SORTS_OF_FIRM), 0)
    plain = all(item.is_word and item.low not in PREPOSITIONS for item in items[:start])
    sort = items[start - 1]
    # At a sentence's start the capital of "Rival" or "Airline" may belong to the name.
    small = sort.text.islower() or (start == 1 and sort.low in NEVER_NAMES)
    named = all(is_name(item) or item.text == "&" for item in items[start:])
    return items[start:] if start and plain and small and named else items


def start_of_name_before(items: list[Token], start: int) -> int:
    """Where the name starts that a phrase at `start` explains, or `start`: | Lord Voss of Harrow, the minister."""
    if start < 2 or items[start - 1].text != ",":
        return start
    shift = max(0, start - LONGEST_APPOSITION)
    found = list(runs(items[shift:start]))
    if not found or found[-1].end + shift != start - 1:
        return start
    if len(found) > 1 and found[-1].start == found[-2].end + 1 and items[found[-2].end + shift].low == "of":
        return found[-2].start + shift
    return found[-1].start + shift


def firm_behind(items: list[Token], lo: int, hi: int) -> list[Token]:
    """The name between commas behind the sort of firm that a sentence begins with: the insurer, | Halvey, | is."""
    comma = next((at for at in range(lo + 2, min(lo + LONGEST_SORT, hi)) if items[at].text == ","), None)
    if comma is None or items[lo].low != "the" or items[comma - 1].low not in SORTS_OF_FIRM:
        return []
    return items[comma + 1 : name_between_commas(items, comma, least=1) or comma + 1]
