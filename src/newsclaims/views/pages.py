"""What a view is about, put together from claims and statements; no layout in it, and nothing of rich."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsclaims.model import Article, Change, Claim, Pair, Statement
from newsclaims.views import facts


@dataclass(frozen=True)
class Page:
    """A claim with its article, its speaker's role, and the other claims of the same statement."""

    claim: Claim
    article: Article
    role: str | None = None
    versions: Sequence[Claim] = ()


@dataclass(frozen=True)
class Sides:
    """What two sources report: pairs of claims of the same statement, and claims of one source alone."""

    a: str
    b: str
    both: Sequence[tuple[Claim, Claim]]
    only_a: Sequence[Claim]
    only_b: Sequence[Claim]


def sides(
    names: tuple[str, str], claims: Iterable[Claim], statements: Iterable[Statement], wanted: Collection[str]
) -> Sides:
    """The claims of two sources side by side, as far as one of a pair is wanted; ordered by speaker."""
    known = {claim.id: claim for claim in claims}
    both = [pair for each in statements for pair in _pairs(each, known, names)]
    met = {claim.id for pair in both for claim in pair}
    alone = [claim for claim in known.values() if claim.id in wanted and claim.id not in met]
    asked = [(a, b) for a, b in both if a.id in wanted or b.id in wanted]
    only_a, only_b = (sorted((it for it in alone if it.source == name), key=_by_speaker) for name in names)
    return Sides(*names, sorted(asked, key=lambda pair: _by_speaker(pair[0])), only_a, only_b)


def warnings(pair: Pair) -> Iterator[str]:
    """The changes that may change the meaning, each in a few words."""
    for change in pair.changes:
        if change.flags:
            yield f"{' and '.join(change.flags)}: {_changed(change)}"


def _pairs(found: Statement, known: Mapping[str, Claim], names: tuple[str, str]) -> Iterator[tuple[Claim, Claim]]:
    """Every claim of one source with the most similar of the other."""
    told = [known[claim] for claim in found.claims if claim in known]
    first, second = ([claim for claim in told if claim.source == name] for name in names)
    if first and second:
        pairs = [(_most_like(b, first), b) for b in second]
        used = {a.id for a, _ in pairs}
        pairs += [(a, _most_like(a, second)) for a in first if a.id not in used]
        yield from pairs


def _most_like(claim: Claim, others: Sequence[Claim]) -> Claim:
    from newsclaims.crossref.wording import compare  # noqa: PLC0415 -- late: a list of claims compares nothing

    return max(others, key=lambda other: compare(other, claim).similarity)


def _by_speaker(claim: Claim) -> tuple[bool, str, str, int]:
    return claim.speaker is None, facts.speaker(claim), claim.article, claim.content[0].start


def _changed(change: Change) -> str:
    match change.type:
        case "added":
            return f"“{change.b}” put in"
        case "dropped":
            return f"“{change.a}” left out"
        case _:
            return f"“{change.a}” became “{change.b}”"
