"""The role or affiliation that an article gives beside a name: in front, behind a comma, in brackets."""

from itertools import pairwise

from newsclaims.extraction.cues import REPORTING_WORDS
from newsclaims.extraction.heads import core, ends_in_name
from newsclaims.extraction.kin import OWNERS
from newsclaims.extraction.lexicon import (
    BODIES,
    DETERMINERS,
    FINITE,
    ORGANISATION_WORDS,
    PAST_VERBS,
    ROLES,
    THINGS,
)
from newsclaims.extraction.phrases import RELATIVES, is_name, singular
from newsclaims.extraction.runs import COURTESY, NO_ROLE_STARTS, Run, is_role
from newsclaims.extraction.tokens import Token

LONGEST = 20
LONGEST_BRACKET = 6
LONGEST_IN_FRONT = 13
LONGEST_SORT = 6
ENDS = frozenset((",", ".", ";", ":", "—", "–", "(", "\ufffc", "“", '"'))
CREDITS = frozenset("photo picture pictured image ap afp reuters getty left right above below centre center".split())


def roles_of(items: list[Token], run: Run) -> list[str]:
    """Every role that stands beside a name, as the article words it."""
    found = [run.role, role_in_front(items, run), role_behind(items, run.end), _body_behind(items, run.end)]
    bracket = _bracket_behind(items, run.end)
    if bracket is not None:
        title = run.role if run.role and not is_courtesy(run.role) else None
        found = [f"{title} ({bracket})" if title else bracket, *found[1:]]
    return [role for role in found if role]


def is_courtesy(role: str) -> bool:
    """Whether a title says nothing of what somebody does: Mr., Dame."""
    return all(word.lower().strip(".") in COURTESY for word in role.split())


def role_behind(items: list[Token], end: int) -> str | None:
    """The role in an apposition behind a name: Lund, the head of the port union, ..."""
    start = _start_of_apposition(items, end)
    if start is None:
        return None
    stop = start
    while stop < len(items) and stop - start < LONGEST and not _ends_role(items, stop):
        stop += 1
    phrase = items[start:stop]
    while phrase and (phrase[0].low in DETERMINERS or phrase[0].low in OWNERS):
        phrase = phrase[1:]
    return _worded(phrase) if phrase and _is_role_phrase(phrase) else None


def is_body_behind(items: list[Token], end: int) -> bool:
    """Whether what stands behind a name says that it is a body's: Andes Norte, | the company | that built it, said."""
    start = _start_of_apposition(items, end)
    if start is None or items[start].low not in ("the", "a", "an"):
        return False
    stop = next((at for at in range(start + 1, len(items)) if _ends_role(items, at)), len(items))
    head = core(items[start + 1 : stop])
    return bool(head) and head[-1].low in BODIES and head[-1].text.islower() and stop - start <= LONGEST_SORT


def _ends_role(items: list[Token], at: int) -> bool:
    """Whether a role goes no further: at a mark, a relative clause, or a second role."""
    item = items[at]
    second = item.low == "and" and at + 1 < len(items) and items[at + 1].low in (DETERMINERS | RELATIVES)
    return item.text in ENDS or item.low in RELATIVES or second


def _start_of_apposition(items: list[Token], end: int) -> int | None:
    """Where what stands behind a name and its comma starts, past an age."""
    if end + 1 >= len(items) or items[end].text != ",":
        return None
    start = end + 1
    if items[start].text[0].isdigit() and start + 2 < len(items) and items[start + 1].text == ",":
        start += 2
    first = items[start].low
    return None if first in NO_ROLE_STARTS or first in REPORTING_WORDS else start


def _is_role_phrase(phrase: list[Token]) -> bool:
    """Whether words are one person's role, and no clause and nobody else's name: the mayor said; Mayor Voss."""
    if any(item.low in FINITE or item.low in PAST_VERBS or item.low in ("said", "says", "told") for item in phrase):
        return False
    head = core(phrase)
    if ends_in_name(head) or (singular(head[-1].low) != head[-1].low and singular(head[-1].low) in ROLES):
        return False
    return any(is_role(item) or singular(item.low) in ROLES for item in phrase[:8])


def role_in_front(items: list[Token], run: Run) -> str | None:
    """The role that a name explains: the head of the union, | Ann Boe, said; but not: the mayor, Ann Boe and ..."""
    start, end = run.start, run.end
    if start < 3 or items[start - 1].text != "," or not _is_closed(items, end):
        return None
    begin = next((i for i in range(start - 2, max(start - LONGEST_IN_FRONT - 4, -1), -1) if items[i].text in ENDS), -1)
    opener = next((i for i in range(begin + 1, start - 1) if items[i].low in ("the", "a", "an", *OWNERS)), None)
    phrase = items[opener + 1 : start - 1] if opener is not None else []
    marks = [i for i, item in enumerate(phrase) if item.low in OWNERS[4:]]
    phrase = phrase[marks[-1] + 1 :] if marks else phrase
    if not phrase or len(phrase) > LONGEST_IN_FRONT or not _is_role_phrase(phrase):
        return None
    return _worded(phrase) if is_role(core(phrase)[-1]) else None


def _is_closed(items: list[Token], end: int) -> bool:
    """Whether an apposition ends behind a name, and no list goes on."""
    if end >= len(items) or items[end].text in (".", ")"):
        return True
    return items[end].text == "," and not (end + 1 < len(items) and items[end + 1].low in ("and", "or"))


def owners(items: list[Token], run: Run) -> set[str]:
    """Whose the role beside a name is: *her* lawyer, Ann Boe; Ann Boe, *Voss*'s lawyer; Ann Boe, counsel for *Voss*."""
    before = items[max(run.start - 6, 0) : run.name]
    start = _start_of_apposition(items, run.end)
    behind = [] if start is None else items[start : start + 10]
    behind = behind[: next((i for i, item in enumerate(behind) if item.text in ENDS), len(behind))]
    return _owners_in(before) | _owners_in(behind)


def _owners_in(items: list[Token]) -> set[str]:
    found = {item.low for item in items if item.low in OWNERS[:4]}
    found |= {owner.low for owner, mark in pairwise(items) if mark.low in OWNERS[4:]}
    if any(item.low == "for" for item in items) and is_name(items[-1]):
        found.add(items[-1].low)
    return found


def _bracket_behind(items: list[Token], end: int) -> str | None:
    """What a bracket says of somebody: (D-Ohio), (Civic Alliance, Hasp); but not: (left), (Photo: AP)."""
    if end + 2 >= len(items) or items[end].text != "(" or not is_name(items[end + 1]):
        return None
    close = next((i for i in range(end + 2, min(end + 3 + LONGEST_BRACKET, len(items))) if items[i].text == ")"), None)
    if close is None or any(item.low in CREDITS for item in items[end + 1 : close]):
        return None
    return _worded(items[end + 1 : close])


def _body_behind(items: list[Token], end: int) -> str | None:
    """The body that somebody is introduced by: Ann Boe of | Sable Row Securities."""
    if end + 1 >= len(items) or items[end].low != "of":
        return None
    start = end + 1 + (items[end + 1].low == "the")
    stop = start
    while stop < len(items) and (is_name(items[stop]) or (stop > start and items[stop].low in ("of", "for", "&"))):
        stop += 1
    words = items[start:stop]
    bodies = BODIES | ORGANISATION_WORDS | THINGS - {"north", "south", "east", "west", "new"}
    return _worded(words) if len(words) > 1 and words[-1].low in bodies else None


def _worded(phrase: list[Token]) -> str | None:
    """Words as the article sets them: no space before a comma or a possessive."""
    out = ""
    at = phrase[0].start if phrase else 0
    for item in phrase:
        out += " " * bool(item.start > at) + item.text
        at = item.end
    return out.strip() or None
