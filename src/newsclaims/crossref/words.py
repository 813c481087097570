"""The normalised words of a claim, quoted and reported, each with its place in the claim's text.

Two outlets rarely print the same characters: case, marks, dashes, white space, contractions and small
numbers are met half-way here, and nowhere else. What a reporter cut ("...", "[...]", a span that ends)
is kept as a cut between words; what an editor put in square brackets is not the speaker's, so it stands
among the reported words and not among the quoted ones.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import itemgetter

from newsclaims.crossref.contractions import taken_apart, written_out
from newsclaims.crossref.marks import Place, quoted_places
from newsclaims.crossref.numerals import CURRENCIES, counted, has_numbers
from newsclaims.crossref.readout import MEASURES, PATTERNS, PLAIN_UNITS, dated, read_out, unaccented
from newsclaims.crossref.spelling import spelled
from newsclaims.model import CUT, Claim

Token = tuple[int, int, tuple[str, ...]]

_APOSTROPHE = "['’‘ʼ＇]"
_LETTER = r"[^\W_]"
_OTHER_VERB = (  # who re-signs does not resign
    "[-‐‑](?:sign|cover|form|leas|sent|press|sort|mark|treat|serv|lay|dress)"
)
_PIECE = rf"{_LETTER}+(?:[\u0300-\u036f\u00ad\u200b-\u200d]+{_LETTER}*)*"
_TOKEN = re.compile(
    rf"""(?P<plain>[a-z]+(?=[ ,;:!?\n"”]|\Z))        # most words: nothing of what follows can be meant
    |(?P<cut>\[\s*(?:\.\s*){{2,}}\]|\[\s*…\s*\]|(?:\.[ \u00a0]?){{3,}}|…)
    |(?P<word>
        [\u3040-\u30ff\u3400-\u9fff]            # scripts without spaces: a word a character
        |(?:\bUS|\bA|\bC|\bNZ|\bHK)?\$(?=\s?\.?\d)|[€£¥₹₽](?=\s?\.?\d)
        |{PATTERNS}
        |(?:{_LETTER}\.){{2,}}                  # U.S.
        |\d+(?:[.,]\d+)*{_LETTER}*              # 1,000; 70th
        |\[{_LETTER}{{1,3}}\]{_PIECE}           # [T]he
        |{_PIECE}\[{_LETTER}{{1,3}}\]           # want[s]
        |\b(?:co|re(?!{_OTHER_VERB})|pre|non|e)[-‐‑]{_PIECE}     # co-operate
        |(?<!\w){_APOSTROPHE}(?:em|til|cause)\b
        |{_PIECE}(?:{_APOSTROPHE}{_LETTER}+)*
        |%
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_INSERTION = re.compile(r"(?<!\w)\[[^\[\]]*\w[^\[\]]*\](?!\w)")
_IGNORED = re.compile(r"[\u00ad\u200b-\u200d\[\].,\-‐‑]")

_SIGNS = {
    "percent": ("per", "cent"),
    "%": ("per", "cent"),
    "alright": ("all", "right"),
    **{unit: MEASURES[unit] for unit in PLAIN_UNITS},
}
INITIALS = {
    "US": ("united", "states"),
    "USA": ("united", "states"),
    "UK": ("united", "kingdom"),
    "UN": ("united", "nations"),
    "EU": ("european", "union"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """Normalised words, where each stands in the claim's text, and before which of them something was cut.

    Of the cuts, `shown` are those that the text shows by dots, up to the one behind the last word. `notes` are
    what an editor put in brackets, each with its place and the position of the word that it stands before.
    """

    keys: tuple[str, ...]
    places: tuple[Place, ...]
    cuts: frozenset[int]
    shown: frozenset[int] = frozenset()
    notes: tuple[tuple[int, Place], ...] = ()

    def segments(self) -> list[Place]:
        """The stretches of words between cuts, as ranges of positions."""
        edges = [0, *sorted(self.cuts), len(self.keys)]
        return [(start, end) for start, end in pairwise(edges) if start < end]

    def splits(self, at: int) -> bool:
        """Whether a printed word reaches over a position between words."""
        return 0 < at < len(self.places) and self.places[at - 1] == self.places[at]


NOTHING = Words((), (), frozenset())


@dataclass(frozen=True, slots=True)
class Wording:
    """A claim with its words: all that were reported, and those inside quotation marks."""

    claim: Claim
    text: str
    reported: Words
    quoted: Words


def wording(claim: Claim) -> Wording:
    """Read a claim's words, so that it can be compared."""
    text = claim.text
    tokens = list(_tokens(text))
    joints = _joints(claim)
    reported = _every_word(tokens, joints)
    inserted = [found.span() for found in _INSERTION.finditer(text)] if "[" in text else []
    if claim.kind == "direct" and not inserted:
        return Wording(claim, text, reported, reported)
    quoted = _words(tokens, quoted_places(text, claim.kind), inserted, joints)
    return Wording(claim, text, reported if claim.kind == "direct" else _without_that(reported), quoted)


def words_in(text: str) -> tuple[str, ...]:
    """The normalised words of any text."""
    return tuple(key for _, _, keys in _tokens(text) for key in keys)


def plain(raw: str) -> str:
    """A printed word in lower case with straight apostrophes, without what only joins or marks its letters."""
    key = unaccented(unicodedata.normalize("NFKC", raw).casefold())
    return _IGNORED.sub("", re.sub(_APOSTROPHE, "'", key))


@lru_cache(maxsize=1 << 16)
def _normal(raw: str) -> tuple[str, ...]:
    """The words that a printed word stands for: `won't` is two."""
    if read := read_out(raw):
        return read
    if raw[0].isdecimal() or raw[-1] in CURRENCIES:
        return (unicodedata.normalize("NFKC", raw).casefold(),)
    key = plain(raw)
    if raw.replace(".", "") in INITIALS:
        return INITIALS[raw.replace(".", "")]
    key = spelled(key)
    return _SIGNS.get(key) or (taken_apart(key) if key else ())


def _tokens(text: str) -> Iterator[Token]:
    """Start, end and words of each printed word; no words for a cut. Numbers are read, contractions written out."""
    tokens = list(_printed(text))
    if has_numbers(tokens):
        tokens = list(counted(text, list(dated(text, tokens))))
    return written_out(tokens)


def _printed(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        if found.lastgroup == "cut":
            yield start, end, ()
        elif words := _normal(found.group()):
            yield start, end, words


def _every_word(tokens: Sequence[Token], joints: Collection[int]) -> Words:
    """The tokens' words wherever they stand."""
    keys: list[str] = []
    places: list[Place] = []
    cuts: set[int] = set()
    shown: set[int] = set()
    for start, end, words in tokens:
        if len(words) == 1:
            keys.append(words[0])
            places.append((start, end))
        elif words:
            keys.extend(words)
            places.extend([(start, end)] * len(words))
        else:
            cuts.add(len(keys))
            if start not in joints:
                shown.add(len(keys))
    kept = frozenset(cut for cut in cuts if 0 < cut < len(keys))
    return Words(tuple(keys), tuple(places), kept, frozenset(shown))


def _words(
    tokens: Sequence[Token], inside: Sequence[Place], outside: Sequence[Place], joints: Collection[int]
) -> Words:
    """The tokens' words that stand inside the first ranges and outside the second; a gap is a cut."""
    if not inside:
        return NOTHING
    keys: list[str] = []
    places: list[Place] = []
    cuts: set[int] = set()
    shown: set[int] = set()
    notes: dict[int, int] = {}
    last = -1
    for start, end, words in tokens:
        home = _around(start, inside)
        note = _around(start, outside) if outside and home >= 0 else -1
        kept = home >= 0 and bool(words) and note < 0
        if home != last or not kept:
            cuts.add(len(keys))
        if home >= 0 and not words and start not in joints:
            shown.add(len(keys))
        if note >= 0:
            notes.setdefault(note, len(keys))
        if kept:
            keys.extend(words)
            places.extend([(start, end)] * len(words))
        last = home
    return Words(
        tuple(keys),
        tuple(places),
        frozenset(cut for cut in cuts if 0 < cut < len(keys)),
        frozenset(shown),
        tuple((at, outside[note]) for note, at in notes.items()),
    )


def _joints(claim: Claim) -> set[int]:
    """Where the text of a claim has dots because its spans stand apart, and not because an outlet printed them."""
    ends = accumulate(len(span.text) + len(CUT) for span in claim.content[:-1])
    return {end - len(CUT.lstrip()) for end in ends}


def _around(at: int, places: Sequence[Place]) -> int:
    """Which of the ranges, in order and apart, holds the position; -1 if none does."""
    index = bisect_right(places, at, key=itemgetter(0)) - 1
    return index if index >= 0 and at < places[index][1] else -1


def _without_that(words: Words) -> Words:
    """Reported speech with and without its leading "that" is the same."""
    if len(words.keys) < 2 or words.keys[0] != "that":
        return words
    cuts, shown = (frozenset(at - 1 for at in some if at > 1) for some in (words.cuts, words.shown))
    return Words(words.keys[1:], words.places[1:], cuts, shown)
