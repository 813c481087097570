"""What a claim is about: its content words and names, folded, and what contradicts another claim."""

from collections.abc import Iterable
from dataclasses import dataclass

from newsclaims.crossref.folding import COMMON, fold, phrases
from newsclaims.crossref.lexicon import DATES, NEGATIONS, OPPOSITES, RELATIVE_DATES
from newsclaims.crossref.names import is_date, is_name, is_number, runs
from newsclaims.crossref.words import Words

Concept = str | frozenset[str]  # a folded word, or the folded words of a name


@dataclass(frozen=True, slots=True)
class Concepts:
    """Content words and names in order, and what two reports of one statement cannot disagree on."""

    order: tuple[Concept, ...]
    words: frozenset[str]
    names: frozenset[Concept]
    numbers: frozenset[str]
    dates: frozenset[str]
    negated: bool
    keys: frozenset[str]  # the words themselves, for what only small words tell


_OPPOSITE = [
    (frozenset(fold(word) for word in x.split()), frozenset(fold(word) for word in y.split())) for x, y in OPPOSITES
]


def concepts(text: str, words: Words) -> Concepts:
    """The content words and names of a claim's words, folded, and its numbers, dates and negation."""
    order, names = _ordered(text, words)
    return Concepts(
        order=order,
        words=frozenset(word for concept in order for word in parts(concept)),
        names=names,
        numbers=frozenset(key for key in words.keys if is_number(key)),
        dates=frozenset(
            key
            for key, place in zip(words.keys, words.places, strict=True)
            if key not in RELATIVE_DATES and is_date(text, place, key)
        ),
        negated=any(key in NEGATIONS for key in words.keys),
        keys=frozenset(words.keys),
    )


def _ordered(text: str, words: Words) -> tuple[tuple[Concept, ...], frozenset[Concept]]:
    """The concepts in order, and those of them that are names; a verb with its particle is one."""
    names: set[Concept] = set()
    at: dict[int, list[Concept]] = {}  # by where it is printed: "$5 million" is several in one place
    for run in runs(text, words):
        folded = [fold(key) for key in run.keys]
        concept = folded[0] if len(folded) == 1 else frozenset(folded)
        at.setdefault(run.start, []).append(concept)
        if run.capital and is_name(text, (run.start, run.end)) and run.keys[0] not in DATES:
            names.add(concept)
    for verb, particle, sense in phrases(words.keys):
        at[words.places[verb][0]] = [sense]
        at.pop(words.places[particle][0], None)
    return tuple(concept for start in sorted(at) for concept in at[start]), frozenset(names)


def parts(concept: Concept) -> tuple[str, ...]:
    """The folded words of a concept."""
    return (concept,) if isinstance(concept, str) else tuple(sorted(concept))


def shared(a: Concepts, b: Concepts, apart: frozenset[str] = frozenset()) -> list[Concept]:
    """The concepts that two claims have in common, but those made of words set apart."""
    return min(within(a, b, apart), within(b, a, apart), key=lambda common: (len(common), weight(common)))


def weight(concepts_: Iterable[Concept]) -> float:
    """How much concepts say: half for what any claim could contain."""
    return sum(0.5 if concept in COMMON else 1.0 for concept in concepts_)


def same(x: Concept, y: Concept) -> bool:
    """Whether two concepts can be one: equal words, or a name and a shorter form of it."""
    if isinstance(x, str):
        return x == y if isinstance(y, str) else x in y
    return y in x if isinstance(y, str) else x <= y or y <= x


def alone(concepts_: Concepts, apart: frozenset[str]) -> list[Concept]:
    """A claim's different concepts in order, but those made of the words set apart."""
    return [concept for concept in dict.fromkeys(concepts_.order) if not apart.issuperset(parts(concept))]


def contradict(a: Concepts, b: Concepts) -> bool:
    """Whether two reports tell of other numbers, other days, or the opposite."""
    if _apart(a.numbers, b.numbers) or _apart(a.dates, b.dates):
        return True
    one, other = a.words - b.words, b.words - a.words
    return any((one & x and other & y) or (one & y and other & x) for x, y in _OPPOSITE)


def within(a: Concepts, b: Concepts, apart: frozenset[str]) -> list[Concept]:
    """The concepts of a that stand in b too, but those made of words set apart."""
    single = {y for y in b.order if isinstance(y, str)}
    names = {y for y in b.order if not isinstance(y, str)}
    return [x for x in alone(a, apart) if _among(x, b.words, single, names)]


def _among(x: Concept, words: frozenset[str], single: set[str], names: set[frozenset[str]]) -> bool:
    """Whether a concept stands among single words and names, a name in a longer or a shorter form too."""
    if isinstance(x, str):
        return x in words
    return not single.isdisjoint(x) or any(x <= name or name <= x for name in names)


def _apart(x: frozenset[str], y: frozenset[str]) -> bool:
    return bool(x and y) and x.isdisjoint(y)
