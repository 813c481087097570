"""The statements that a set of claims makes, with every compared pair worth showing."""

import hashlib
from base64 import b32encode
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from newsclaims.crossref.candidates import Index
from newsclaims.crossref.evidence import Link, link, repeated
from newsclaims.crossref.grouping import grouped
from newsclaims.crossref.paraphrase import related
from newsclaims.crossref.versions import Version, reading_order, versions
from newsclaims.crossref.wording import described
from newsclaims.crossref.words import wording
from newsclaims.model import Claim, Statement

MANY = 12  # versions beyond which each is shown against the fullest only

Links = Mapping[int, Mapping[int, Link]]


def statements(claims: Sequence[Claim]) -> list[Statement]:
    """Find the statements of two or more claims: those in most articles first, then those that differ most.

    The same claims give the same statements and ids in whatever order they come. A statement's id is that of
    its fullest claim, hashed, so that further reports of it do not change it. Further claims that share no
    words with a statement change nothing in it; many that share its words can make a few quoted words too
    common to count as evidence (`candidates.CAP`, `fragments.RARE`).
    """
    found = versions(claims)
    index = Index(found)
    links = _links(found, index)
    made = [
        _statement(found, members, links)
        for members in grouped(found, links)
        if len(members) > 1 or _is_repeated(found[members[0]], index)
    ]
    by_id = {claim.id: claim for claim in claims}
    return sorted(made, key=lambda statement: _rank(statement, by_id))


def _links(found: Sequence[Version], index: Index) -> Links:
    """The links between versions, by position, both ways."""
    links: dict[int, dict[int, Link]] = defaultdict(dict)
    for a, b in index.pairs():
        if linked := link(found[a], found[b], index.rarity):
            links[a][b] = links[b][a] = linked
    return links


def _is_repeated(version: Version, index: Index) -> bool:
    return len(version.claims) > 1 and repeated(version, index.rarity)


def _statement(found: Sequence[Version], members: Sequence[int], links: Links) -> Statement:
    group = [found[at] for at in members]
    claims = sorted((claim for version in group for claim in version.claims), key=reading_order)
    fullest = group[0].claim
    pairs = {tuple(sorted(pair, key=reading_order)) for pair in _shown(found, members, links)}
    return Statement(
        statement=_name(fullest),
        speaker=fullest.speaker or next((claim.speaker for claim in claims if claim.speaker), None),
        sources=tuple(sorted({claim.source for claim in claims if claim.source})),
        claims=tuple(claim.id for claim in claims),
        fullest=fullest.id,
        pairs=tuple(
            described(wording(a), wording(b))
            for a, b in sorted(pairs, key=lambda pair: [reading_order(claim) for claim in pair])
        ),
    )


def _shown(found: Sequence[Version], members: Sequence[int], links: Links) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of claims to show: versions that compare, and each further claim of a version once."""
    fullest = members[0]
    compared = {
        (a, b)
        for a, b in combinations(members, 2)
        if a == fullest or len(members) <= MANY or fullest not in links[b]
        if b in links[a] or _comparable(found[a], found[b])
    }
    for a, b in compared:
        yield found[a].claim, found[b].claim
    for at in members:
        near = fullest if (fullest, at) in compared else at
        for claim in found[at].claims[1:]:
            yield found[near].claim, claim


def _comparable(a: Version, b: Version) -> bool:
    """Whether a report of a statement can be held against another that it is not linked to."""
    return not (a.wording.quoted.keys and b.wording.quoted.keys) and related(a, b)


def _name(fullest: Claim) -> str:
    """A statement's id, of the same characters as a claim's."""
    digest = hashlib.blake2b(fullest.id.encode(), digest_size=5).digest()
    return "s" + b32encode(digest).decode("ascii").lower()


def _rank(statement: Statement, by_id: Mapping[str, Claim]) -> tuple[int, float, str, str]:
    """Sorts statements: in most articles, most differing, earliest."""
    claims = [by_id[claim] for claim in statement.claims]
    days = [str(claim.published) for claim in claims if claim.published]
    least = min(pair.similarity for pair in statement.pairs)
    return -len({claim.article for claim in claims}), least, min(days, default="9999"), statement.statement
