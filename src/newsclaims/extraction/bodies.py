"""The bodies that an article names, for "the ministry", "the company" and an abbreviation later on.

Few mentions are resolved, and surely: one body of that sort must have been named before, and no other.
"""

import re
from dataclasses import dataclass, field

from newsclaims.extraction.lexicon import BODIES, DETERMINERS, PREPOSITIONS
from newsclaims.extraction.phrases import is_name, not_small
from newsclaims.extraction.tokens import Token

CORPORATE = frozenset(
    """
    inc ltd llc plc corp co company group holdings partners securities industries motors airlines airways systems
    technologies energy capital solutions materials batteries brothers sons associates analytics services resources
    foods drinks pharmaceuticals labs software records pictures studios entertainment productions publishing brands
    bank bancorp insurance mutual steel mining oil petroleum logistics shipping lifting chemicals electronics media
    retail stores supermarkets telecom communications networks ventures enterprises
    """.split()
)
FIRMS = frozenset("company firm group corporation conglomerate manufacturer retailer maker".split())
SORTS = frozenset(
    """
    agency alliance academy airline archive association authority bank board brigade bureau charity chamber coalition
    college commission committee consortium council department diocese embassy federation foundation fund gallery guild
    hospital institute institution league library ministry museum orchestra parliament partnership registry school
    secretariat society tribunal trust union university zoo
    """.split()
)
"""Nouns that stand for a body whose name holds them: the union, for the National Transport Union."""

OFFICES = frozenset(
    """
    agriculture border central city competition county culture customs defence defense district economy education
    electoral energy environment federal finance fisheries food foreign harbour harbor health home housing interior
    justice labor labour maritime national port public regional safety state supreme trade transport town weather
    """.split()
)
"""What a body of a country or town is for, between its name and its sort: the Lettish | foreign | ministry."""

ALIKE = {"airline": {"airline", "airlines", "airways"}}
"""Nouns that other words of a name stand for, too: the airline, for Norra Airways."""

TOPIC = 6
"""Paragraphs, headlines and bylines included, of which one must name the firm that is "the company" throughout."""

_LINKED = BODIES | {"&"}
_ENDS = SORTS | CORPORATE
_NO_STARTS = DETERMINERS | PREPOSITIONS
_LINKS = frozenset("of for and the on de du".split())
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z&-]*[A-Z]s?")
LONGEST = 9


@dataclass(slots=True)
class Body:
    """A body with a name: its words, and where the article first names it in each paragraph."""

    words: tuple[str, ...]
    places: dict[int, int] = field(default_factory=dict)
    short: str | None = None

    @property
    def name(self) -> str:
        """The name as text."""
        return " ".join(self.words)

    @property
    def first(self) -> int:
        """The offset where the article first names it."""
        return min(self.places.values())


class Bodies:
    """The register of an article's bodies, filled paragraph by paragraph before anybody is resolved."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, ...], Body] = {}

    def add(self, items: list[Token], number: int) -> None:
        """Note the bodies named in one paragraph's tokens, brackets included."""
        end = 0
        for at in not_small(items):
            if at < end or not is_name(items[at]):
                continue
            end = _end_of_name(items, at)
            described = _end_of_description(items, at, end)
            if described:
                self._note(items, at, described, number)
            elif end - at > 1 and _is_body(items[at:end]) and not _serves_another(items, at):
                self._note(items, at, end, number)

    def _note(self, items: list[Token], at: int, end: int, number: int) -> None:
        body = self.known.setdefault(words := tuple(item.text for item in items[at:end]), Body(words))
        body.places.setdefault(number, items[at].start)
        if end + 2 < len(items) and items[end].text == "(" and items[end + 2].text == ")":
            short = items[end + 1].text
            if _ABBREVIATION.fullmatch(short) and _abbreviates(short, words):
                body.short = short

    def resolve(self, items: list[Token], at: int, number: int) -> str | None:
        """The name of the one body that a phrase at offset `at` in paragraph `number` can only mean."""
        bare = items[1:] if items[0].low == "the" else items
        if not bare:
            return None
        if len(bare) == 1 and is_name(bare[0]):
            return self._shortened(bare[0].text, whole="the" not in items[0].low)
        if items[0].low != "the" or len(bare) != 1:
            return None
        return self._of_sort(bare[0].low, at, number)

    def _shortened(self, text: str, *, whole: bool) -> str | None:
        """The body that an abbreviation, or the first word of a firm's name, stands for."""
        fits = {body.name for body in self.known.values() if body.short == text}
        if not fits and whole:
            fits = {body.name for body in self.known.values() if body.words[0] == text and _is_firm(body)}
        return fits.pop() if len(fits) == 1 else None

    def _of_sort(self, sort: str, at: int, number: int) -> str | None:
        if sort in FIRMS:
            fits = [body for body in self.known.values() if _is_firm(body) and min(body.places) < TOPIC]
        elif sort in SORTS:
            words = ALIKE.get(sort, {sort})
            fits = [body for body in self.known.values() if any(word.lower() in words for word in body.words)]
        else:
            return None
        met = {body.name for body in fits if body.first < at}
        here = {body.name for body in fits if body.places.get(number, at) < at}
        chosen = met if len(met) == 1 else here
        return chosen.pop() if len(chosen) == 1 else None


def _end_of_name(items: list[Token], at: int) -> int:
    """Where a run of capitals ends that may hold small words: Ministry of the Interior."""
    end = at
    while end < len(items) and end - at < LONGEST:
        if is_name(items[end]):
            end += 1
        elif end > at and (ahead := _past_links(items, end)):
            end = ahead
        else:
            break
    return end


def _end_of_description(items: list[Token], at: int, end: int) -> int:
    """Where a body ends that is named by whose it is and its sort: the | Lettish foreign ministry; 0 if none is."""
    if at == 0 or items[at - 1].low != "the" or end - at != 1:
        return 0
    sort = next((i for i in range(end, min(end + 3, len(items))) if items[i].low in SORTS), None)
    if sort is None or not all(items[i].low in OFFICES for i in range(end, sort)):
        return 0
    return sort + 1 if sort + 1 == len(items) or items[sort + 1].low not in SORTS | {"'s", "’s"} else 0


def _past_links(items: list[Token], at: int) -> int:
    """Past the small words of a name behind a noun for bodies; 0 if the name ends there."""
    if items[at].low not in ("of", "for", "&") or items[at - 1].low not in _LINKED:
        return 0
    while at < len(items) and (items[at].low in _LINKS or items[at].text == "&"):
        at += 1
    return at if at < len(items) and is_name(items[at]) else 0


def _is_body(words: list[Token]) -> bool:
    first, last = words[0].low.strip("."), words[-1].low.strip(".")
    return (first in _ENDS or last in _ENDS) and first not in _NO_STARTS


def _is_firm(body: Body) -> bool:
    return body.words[-1].lower().strip(".") in CORPORATE


def _serves_another(items: list[Token], at: int) -> bool:
    """Whether a body only says where somebody works: Ann Boe of Sable Row Securities."""
    before = at - 1 - (at > 1 and items[at - 1].low == "the")
    return before > 0 and items[before].low in ("of", "at") and is_name(items[before - 1])


def _abbreviates(short: str, words: tuple[str, ...]) -> bool:
    """Whether an abbreviation is made of the first letters of a name's capitalised words."""
    initials = "".join(word[0] for word in words if word[0].isupper())
    return short.replace("&", "").rstrip("s").upper() == initials.upper()
