"""Words without their inflection, so that the same statement in other words shares them.

Rarity is that of news English (`COMMON`, `STOCK`), not that of the claims at hand, so that adding claims does
not change what two claims have in common. The folding is crude: it is only ever compared with itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from newsclaims.crossref.lexicon import COMMON as COMMON_WORDS
from newsclaims.crossref.lexicon import IRREGULAR, STOP
from newsclaims.crossref.lexicon import STOCK as STOCK_WORDS
from newsclaims.crossref.senses import FORMS, OWN, PHRASES, SENSES

_ENDINGS = ("ings", "ing", "ions", "ion", "ed", "es", "s", "e")
_NATIONS = ("ian", "an", "ia", "a")


def stem(word: str) -> str:
    """A word without plural, -ed, -ing, -ion, and without what makes a Korean of Korea."""
    if len(word) < 4 or word[0].isdecimal():
        return word
    if word.endswith("ies") or (word.endswith("ied") and len(word) > 4):
        return word[:-3] + "y"
    for ending in _ENDINGS if word[-2:] not in ("ss", "us", "is") else ():
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    if len(word) > 6 and word.endswith("at"):
        word = word[:-2]
    for ending in _NATIONS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


_FORMS = FORMS | IRREGULAR


@lru_cache(maxsize=1 << 16)
def base(word: str) -> str:
    """A word without its inflection."""
    bare = word.removesuffix("'s")
    root = _FORMS.get(bare, bare)
    return root if root in OWN else stem(root)


_SENSE_OF = {base(word): base(group.split()[0]) for group in SENSES for word in group.split()}


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """A word without its inflection; words of one sense in news English are one."""
    root = base(word)
    return _SENSE_OF.get(root, root)


_PHRASES = {(base(verb), particle): fold(sense) for (verb, particle), sense in PHRASES.items()}

_PARTICLES = frozenset(particle for _, particle in _PHRASES)
_LATE = frozenset(("off", "down", "back", "up"))  # particles that what is done to something often stands before,
BETWEEN = 2  # in so many words: "put the vote off"


def phrase(verb: str, particle: str) -> str | None:
    """The folded sense of a verb with its particle ("called off"), None where they are no phrase."""
    return _PHRASES.get((base(verb), particle)) if particle in _PARTICLES else None


def phrases(keys: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The verbs with their particles among words in order: where each of the two stands, and their sense."""
    for verb, key in enumerate(keys):
        last = verb + 1 if key in STOP else verb + 1 + BETWEEN
        for at in range(verb + 1, min(last + 1, len(keys))):
            if (at == verb + 1 or keys[at] in _LATE) and (sense := phrase(key, keys[at])):
                yield verb, at, sense
                break


COMMON = frozenset(fold(word) for word in COMMON_WORDS)
STOCK = frozenset(fold(word) for word in STOCK_WORDS)
# Words that say no without "not".
REFUSING = frozenset(
    fold(word)
    for word in "refuse avoid lack unable unwilling impossible unlikely unaware hardly barely prevent abstain".split()
)


def telling(words: Iterable[str]) -> set[str]:
    """The words that tell one statement from another, folded: not those of any claim, or of any office."""
    return {fold(word) for word in words} - COMMON - STOCK


def told(words: Iterable[str]) -> float:
    """How much words tell one statement from another: half for a common one, nothing for a stock one."""
    folded = {fold(word) for word in words} - STOCK
    return sum(0.5 if word in COMMON else 1.0 for word in folded)
