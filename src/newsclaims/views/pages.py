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
class Both:
    """A statement that two or more of some sources report: pairs of claims, the first source's with another's."""

    statement: str
    pairs: Sequence[tuple[Claim, Claim]]
    missing: Sequence[str] = ()


@dataclass(frozen=True)
class Sides:
    """What several sources report: statements of two or more of them, and the claims of each one alone."""

    names: Sequence[str]
    both: Sequence[Both]
    alone: Mapping[str, Sequence[Claim]]


def sides(
    names: Sequence[str], claims: Iterable[Claim], statements: Iterable[Statement], wanted: Collection[str]
) -> Sides:
    """The claims of sources side by side, as far as one of a statement is wanted; ordered by speaker."""
    known = {claim.id: claim for claim in claims}
    both = [found for each in statements if (found := _both(each, known, names))]
    met = {claim.id for each in both for pair in each.pairs for claim in pair}
    asked = [each for each in both if any(claim.id in wanted for pair in each.pairs for claim in pair)]
    alone = sorted((it for it in known.values() if it.id in wanted and it.id not in met), key=_by_speaker)
    by_name = {name: [claim for claim in alone if claim.source == name] for name in names}
    return Sides(names, sorted(asked, key=lambda each: _by_speaker(each.pairs[0][0])), by_name)


def warnings(pair: Pair) -> Iterator[str]:
    """The changes that may change the meaning, each in a few words."""
    for change in pair.changes:
        if change.flags:
            yield f"{' and '.join(change.flags)}: {changed(change)}"


def changed(change: Change) -> str:
    """A change in a few words."""
    match change.type:
        case "added":
            return f"“{change.b}” put in"
        case "dropped":
            return f"“{change.a}” left out"
        case _:
            return f"“{change.a}” became “{change.b}”"


def _both(found: Statement, known: Mapping[str, Claim], names: Sequence[str]) -> Both | None:
    """A statement if two or more of the sources report it, the first of them against each other one."""
    told = [known[claim] for claim in found.claims if claim in known]
    by_name = {name: [claim for claim in told if claim.source == name] for name in names}
    first, *others = [name for name in names if by_name[name]] or [""]
    if not others:
        return None
    pairs = [pair for name in others for pair in _pairs(by_name[first], by_name[name])]
    return Both(found.statement, pairs, [name for name in names if not by_name[name]])


def _pairs(first: Sequence[Claim], second: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Every claim of one source with the most similar of the other."""
    pairs = [(_most_like(b, first), b) for b in second]
    used = {a.id for a, _ in pairs}
    yield from pairs
    yield from ((a, _most_like(a, second)) for a in first if a.id not in used)


def _most_like(claim: Claim, others: Sequence[Claim]) -> Claim:
    from newsclaims.crossref.wording import compare  # noqa: PLC0415 -- late: a list of claims compares nothing

    return max(others, key=lambda other: compare(other, claim).similarity)


def _by_speaker(claim: Claim) -> tuple[bool, str, str, int]:
    return claim.speaker is None, facts.speaker(claim), claim.article, claim.content[0].start
