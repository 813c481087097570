"""What people decided about two claims each: that they are one statement, or that they are not.

Rules. A claim of which anything was so decided is a version of its own, whatever others say the same words. "Same"
holds along a chain: the claims that it ties are one, and join a statement together, by the first of them. Two such
sets of claims, one of which holds a claim that is "different" from one in the other, are never in one statement:
the fuller claim goes first, as ever, and a third that is linked to both joins only one of them. Where a chain of
"same" leads from a claim to one that it is "different" from, people contradict each other: neither that
"different" nor any "same" on a way between the two holds. None of it depends on an order.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from newsclaims.crossref.evidence import Link

Key = TypeVar("Key", bound=Hashable)
Pairs = frozenset[frozenset[Key]]
Links = Mapping[int, Mapping[int, Link]]


class Ties(NamedTuple, Generic[Key]):
    """Pairs of claims (or of what stands for them) that are one statement, and pairs that are not."""

    same: Pairs[Key] = frozenset()
    different: Pairs[Key] = frozenset()

    def renamed(self, names: "Mapping[Key, Other]") -> "Ties[Other]":
        """The same of other keys, as far as both of a pair have one."""
        return Ties(_renamed(self.same, names), _renamed(self.different, names))


Other = TypeVar("Other", bound=Hashable)
NONE: Ties[int] = Ties()


class Clash(NamedTuple, Generic[Key]):
    """A pair that is said to be different, and those said to be the same that lead from one to the other."""

    different: frozenset[Key]
    same: Pairs[Key]


@dataclass(frozen=True, slots=True)
class Decided(Link):
    """A link that a person made."""


class Bounds(Generic[Key]):
    """Ties looked up: with whom a key must be, and with whom it may not."""

    def __init__(self, ties: Ties[Key]) -> None:
        self._sets = _sets(ties.same)
        self._barred: dict[Key, set[Key]] = defaultdict(set)
        for a, b in map(tuple, ties.different):
            self._barred[self._head(a)].add(self._head(b))
            self._barred[self._head(b)].add(self._head(a))

    def mates(self, key: Key) -> Iterable[Key]:
        """All that are one with a key, itself included."""
        return self._sets.get(key, (key,))

    def apart(self, key: Key, others: Iterable[Key]) -> bool:
        """Whether a key, or any that is one with it, may not be with one of the others."""
        barred = self._barred.get(self._head(key))
        return barred is not None and any(self._head(other) in barred for other in others)

    def _head(self, key: Key) -> Key:
        return self._sets[key][0] if key in self._sets else key


def agreed(ties: Ties[Key]) -> tuple[Ties[Key], list[Clash[Key]]]:
    """The ties that contradict no other, and the contradictions."""
    sets = _sets(ties.same)
    clashes = []
    for pair in ties.different:
        a, b = pair
        if a in sets and sets[a] is sets.get(b):
            clashes.append(Clash(pair, frozenset(_between(ties.same, sets[a], pair))))
    same = ties.same.difference(*(clash.same for clash in clashes))
    return Ties(same, ties.different - {clash.different for clash in clashes}), clashes


def with_decided(links: Links, ties: Ties[int]) -> dict[int, dict[int, Link]]:
    """Links, and those that people made."""
    found = {at: dict(near) for at, near in links.items()}
    for a, b in map(tuple, ties.same):
        link = Decided(by_words=False, strength=1.0)
        found.setdefault(a, {})[b] = found.setdefault(b, {})[a] = link
    return found


def _sets(pairs: Pairs[Key]) -> dict[Key, list[Key]]:
    """For each key of the pairs the list of all that a chain of pairs ties to it, one list for all of these."""
    sets: dict[Key, list[Key]] = {}
    for a, b in map(tuple, pairs):
        x, y = sets.setdefault(a, [a]), sets.setdefault(b, [b])
        if x is not y:
            small, large = sorted((x, y), key=len)
            large += small
            sets.update(dict.fromkeys(small, large))
    return sets


def _between(pairs: Pairs[Key], members: list[Key], ends: frozenset[Key]) -> Iterator[frozenset[Key]]:
    """The pairs left when dead ends are taken away: those on a way between two ends, and rings that hang on it."""
    inside = set(members)
    left = {pair for pair in pairs if pair <= inside}
    near: dict[Key, set[frozenset[Key]]] = defaultdict(set)
    for pair in left:
        for key in pair:
            near[key].add(pair)
    edge = [key for key in near if len(near[key]) == 1 and key not in ends]
    while edge:
        for pair in list(near[edge.pop()]):
            left.discard(pair)
            for key in pair:
                near[key].discard(pair)
                if len(near[key]) == 1 and key not in ends:
                    edge.append(key)
    yield from left


def _renamed(pairs: Pairs[Key], names: Mapping[Key, Other]) -> Pairs[Other]:
    known = (frozenset(names[key] for key in pair if key in names) for pair in pairs)
    return frozenset(pair for pair in known if len(pair) == 2)
