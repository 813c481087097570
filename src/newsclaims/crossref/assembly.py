"""The statements that a set of claims makes, with every compared pair worth showing."""

import hashlib
from base64 import b32encode
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, islice, product

from newsclaims.crossref.evidence import Link
from newsclaims.crossref.grouping import grouped
from newsclaims.crossref.linking import linked, stands_alone
from newsclaims.crossref.paraphrase import confidence, related
from newsclaims.crossref.ranking import rank
from newsclaims.crossref.ties import NONE, Decided, Ties, agreed, with_decided
from newsclaims.crossref.versions import Version, reading_order, told
from newsclaims.crossref.wording import described, seen
from newsclaims.crossref.words import wording
from newsclaims.model import Claim, Pair, Statement

MANY = 12  # versions beyond which each is shown against the fullest only
COPIES = 1000  # claims of one version that are shown against the fullest, each by itself

Links = Mapping[int, Mapping[int, Link]]
Shown = tuple[int, int]


def statements(claims: Sequence[Claim], ties: Ties[str] | None = None) -> list[Statement]:
    """Find the statements of two or more claims, in the order of `ranking`.

    `ties` are what people decided about two claims each, by their ids. The same claims give the same statements and
    ids in whatever order they come. A statement's id is that of its fullest claim, hashed, so that further reports
    of it do not change it. Further claims that share no words with a statement change nothing in it; many that share
    its words can make a few quoted words too common to count as evidence (`candidates.CAP`, `grams.RARE`).
    """
    from newsclaims.crossref.matching import matched  # noqa: PLC0415 -- late: numpy, and showing needs none

    decided, _ = agreed(ties or Ties())
    kept = told(claims, {claim for pair in decided.same | decided.different for claim in pair})
    found, candidates = matched([version for version, _ in kept])
    bound = decided.renamed({version.claim.id: at for at, version in enumerate(found)})
    links = with_decided(linked(candidates, dict(enumerate(found))), bound)
    made = []
    for members in groups(found, links, bound):
        versions = [found[at] for at in members]
        near = within(members, links)
        made.append((ranked(versions, near), statement(versions, [kept[at][1] for at in members], near)))
    return [each for _, each in sorted(made, key=lambda one: one[0])]


def groups(versions: Sequence[Version], links: Links, ties: Ties[int] = NONE) -> Iterator[list[int]]:
    """The versions of each statement, fullest first, as positions among versions that come fullest first."""
    for members in grouped(versions, links, ties):
        if len(members) > 1 or stands_alone(versions[members[0]]):
            yield members


def within(members: Sequence[int], links: Links) -> Links:
    """The links between members alone, by their positions among them."""
    place = {member: at for at, member in enumerate(members)}
    return {
        place[member]: {place[other]: found for other, found in links.get(member, {}).items() if other in place}
        for member in members
    }


def statement(versions: Sequence[Version], claims: Sequence[Sequence[Claim]], links: Links) -> Statement:
    """A statement of versions, fullest first, and each one's claims in reading order.

    Of the claims of one version `COPIES` have a pair.
    """
    everything = sorted((claim for own in claims for claim in own), key=reading_order)
    fullest = versions[0].claim
    decided = set(_decided(versions, links))
    pairs = {tuple(sorted(pair, key=reading_order)) for pair in _all_shown(versions, claims, links)}
    return Statement(
        statement=name(fullest.id),
        speaker=fullest.speaker or next((claim.speaker for claim in everything if claim.speaker), None),
        sources=tuple(sorted({claim.source for claim in everything if claim.source})),
        claims=tuple(claim.id for claim in everything),
        fullest=fullest.id,
        pairs=tuple(
            _pair(a, b, decided) for a, b in sorted(pairs, key=lambda pair: [reading_order(claim) for claim in pair])
        ),
    )


def _decided(versions: Sequence[Version], links: Links) -> Iterator[frozenset[str]]:
    for a, near in links.items():
        for b, link in near.items():
            if isinstance(link, Decided):
                yield frozenset((versions[a].claim.id, versions[b].claim.id))


def _pair(a: Claim, b: Claim, decided: Collection[frozenset[str]]) -> Pair:
    """The pair of two claims; what a person decided is sure."""
    found = described(wording(a), wording(b), together=True)
    return found.model_copy(update={"confidence": 1.0}) if {a.id, b.id} in decided else found


def ranked(versions: Sequence[Version], links: Links) -> str:
    """Where a statement of versions stands among others, as text that sorts so."""
    return rank(name(versions[0].claim.id), versions, list(_pairs(versions, links)))


def name(fullest: str) -> str:
    """The id of the statement whose fullest claim has an id: of the same characters as a claim's."""
    digest = hashlib.blake2b(fullest.encode(), digest_size=5).digest()
    return "s" + b32encode(digest).decode("ascii").lower()


def _pairs(versions: Sequence[Version], links: Links) -> Iterator[tuple[int, int, Pair]]:
    for a, b in sorted(_shown(versions, links)):
        # In reading order, as it is shown: the one before the other.
        x, y = sorted((a, b), key=lambda at: reading_order(versions[at].claim))
        yield x, y, described(versions[x].wording, versions[y].wording, together=True)


def _shown(versions: Sequence[Version], links: Links) -> set[Shown]:
    """The versions to show against each other: those that compare, and of many each with the fullest only."""
    few = len(versions) <= MANY
    wanted: Iterator[Shown] = combinations(range(len(versions)), 2) if few else _sparse(len(versions), links)
    return {(a, b) for a, b in wanted if b in links.get(a, {}) or _comparable(versions[a], versions[b])}


def _sparse(many: int, links: Links) -> Iterator[Shown]:
    """Each version with the fullest, or, where it is not linked to that, with whatever it is linked to."""
    for at in range(1, many):
        yield 0, at
        if 0 not in links.get(at, {}):
            yield from ((min(at, other), max(at, other)) for other in islice(sorted(links.get(at, {})), MANY))


def _all_shown(
    versions: Sequence[Version], claims: Sequence[Sequence[Claim]], links: Links
) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of claims to show: of versions, each further claim of a version once, and of few claims all."""
    shown = _shown(versions, links)
    few = sum(map(len, claims)) <= MANY
    for a, b in shown:
        yield from product(claims[a], claims[b]) if few else [(versions[a].claim, versions[b].claim)]
    for at, own in enumerate(claims):
        near = 0 if (0, at) in shown else at
        yield from ((versions[near].claim, claim) for claim in own[1 : COPIES + 1])
        if len(own) <= MANY:
            yield from combinations(own, 2)


def _comparable(a: Version, b: Version) -> bool:
    """Whether a report of a statement can be held against another that it is not linked to.

    Two quotations if their words align; else if they speak of the same, and nothing says that they do not.
    """
    if a.wording.quoted.keys and b.wording.quoted.keys:
        return seen(a.wording, b.wording, together=True).relation != "paraphrased"
    return related(a, b) and confidence(a, b) > 0
