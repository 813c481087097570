"""What is found of planted variants: compared, together, relation and flag; and what is merged wrongly."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import sqrt

from newsclaims.crossref import compare, statements
from newsclaims.crossref.matching import matched
from newsclaims.crossref.versions import told
from newsclaims.model import Claim

from .making import HARMLESS
from .planting import Planted, Test

Pair = frozenset[str]
Together = Callable[[str, str], bool]


class Tally:
    """Counts by kind of variant, and over all other pairs."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        self.pairs = self.merged = self.own = 0
        self.missed: list[tuple[str, Test]] = []

    def add(self, test: Test, outcomes: Mapping[str, bool]) -> None:
        """Count what one test gave."""
        hits = {name: int(hit) for name, hit in outcomes.items()}
        self.counts[test.sort].update({"all": 1, **hits, **{f"of {name}": 1 for name in hits}})
        self.missed += [(name, test) for name, hit in outcomes.items() if hit == (test.relation is None)]


def score(tally: Tally, own: Sequence[Claim], planted: Sequence[Planted]) -> None:
    """Put what is planted among the articles' own claims, and count what the tool makes of it."""
    claims = [*own, *(claim for one in planted for claim in one.claims)]
    by_id = {claim.id: claim for claim in claims}
    compared, home = _compared(claims), _homes(claims)
    for test in (test for one in planted for test in one.tests):
        tally.add(test, _outcomes(test, by_id, compared, home))
    words_of = {claim.id: frozenset({claim.id}) for claim in own} | _words_of(planted)
    apart = {frozenset((test.a, test.b)) for one in planted for test in one.tests}
    merged = list(wrong(home, words_of, apart))
    tally.merged += len(merged)
    tally.own += sum(pair <= {claim.id for claim in own} for pair in merged)
    tally.pairs += len(claims) * (len(claims) - 1) // 2 - len(apart)


def _outcomes(test: Test, by_id: Mapping[str, Claim], compared: set[Pair], home: Mapping[str, str]) -> dict[str, bool]:
    together = home.get(test.a, test.a) == home.get(test.b, test.b)
    if test.relation is None:
        return {"together": together}
    pair = compare(by_id[test.a], by_id[test.b])
    flags = {flag for change in pair.changes for flag in change.flags}
    found = {"compared": frozenset((test.a, test.b)) in compared, "together": together}
    found["relation"] = pair.relation == test.relation
    if test.flags:
        found["flagged"] = bool(flags & test.flags)
    elif test.relation == "verbatim" or test.sort in HARMLESS:
        found["unflagged"] = not flags
    return found


def _compared(claims: Sequence[Claim]) -> set[Pair]:
    """The pairs of claims that are held against each other, or are one version."""
    kept = told(claims)
    same = (pair for _, own in kept for pair in combinations(own, 2))
    _, pairs = matched([version for version, _ in kept])
    near = ((x, y) for a, b in pairs for x in kept[a][1] for y in kept[b][1])
    return {frozenset((x.id, y.id)) for some in (same, near) for x, y in some}


def _homes(claims: Sequence[Claim]) -> dict[str, str]:
    return {claim: found.statement for found in statements(claims) for claim in found.claims}


def _words_of(planted: Iterable[Planted]) -> dict[str, frozenset[str]]:
    return {claim.id: words for one in planted for claim, words in zip(one.claims, one.words_of, strict=True)}


def wrong(home: Mapping[str, str], words_of: Mapping[str, frozenset[str]], tested: set[Pair]) -> Iterator[Pair]:
    """The pairs in one statement that have no quotation in common, but those that are tested by themselves."""
    inside: dict[str, list[str]] = defaultdict(list)
    for claim, statement in home.items():
        inside[statement].append(claim)
    for group in inside.values():
        bridges = {id_ for claim in group for id_ in words_of[claim] if len(words_of[claim]) > 1}
        for a, b in combinations(group, 2):
            linked = bool(words_of[a] & words_of[b]) or (words_of[a] | words_of[b]) <= bridges
            if not linked and frozenset((a, b)) not in tested:
                yield frozenset((a, b))


def interval(hits: int, of: int) -> tuple[float, float]:
    """Wilson's 95% interval of a share, in percent; variants of one quotation are not independent of each other."""
    if not of:
        return 0.0, 100.0
    z, share = 1.96, hits / of
    middle, spread = share + z * z / (2 * of), z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, 100 * (middle - spread) / (1 + z * z / of)), 100 * (middle + spread) / (1 + z * z / of)
