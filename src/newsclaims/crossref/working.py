"""The work of cross-referencing in pieces that processes can share: tasks and results are plain values."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import NamedTuple

import numpy as np

from newsclaims.crossref.assembly import groups, name, ranked, within
from newsclaims.crossref.evidence import Link
from newsclaims.crossref.keys import Marks, Numbers, keys_of
from newsclaims.crossref.linking import linked
from newsclaims.crossref.outlines import Outlines, outlines_of
from newsclaims.crossref.ties import Ties, with_decided
from newsclaims.crossref.told import Told, restored, restored_link, version
from newsclaims.crossref.versions import identity, single
from newsclaims.crossref.words import wording

Pair = tuple[int, int]


class Read(NamedTuple):
    """A claim to be read: as JSON, with its present speaker; `alone` if it is a version of its own (see `ties`)."""

    claim: str
    speaker: str | None
    alone: bool = False


class Filed(NamedTuple):
    """What a store files claims by: each one's version, that one's outline, and the keys (see `keys.Keys`)."""

    identities: list[bytes]
    outlines: Outlines
    keys: Numbers
    owners: Numbers
    quoted: Marks


class Made(NamedTuple):
    """A statement as a store keeps it: its id, its place among others, and the numbers of its versions."""

    id: str
    rank: str
    members: list[int]


def file(claims: Sequence[Read]) -> Filed:
    """Read claims."""
    words = [wording(restored(claim, speaker)) for claim, speaker, _ in claims]
    versions = [single(each) for each in words]
    keys = keys_of(versions)
    identities = [identity(each, alone=read.alone) for each, read in zip(words, claims, strict=True)]
    return Filed(identities, outlines_of(versions), keys.keys, keys.owners.astype(np.uint32), keys.quoted)


def compare(task: tuple[Sequence[Pair], Mapping[int, Told]]) -> list[tuple[int, int, str]]:
    """The links between pairs of versions, as JSON."""
    pairs, told = task
    links = linked(pairs, {at: version(each) for at, each in told.items()})
    return [(a, b, json.dumps(asdict(found))) for a, near in links.items() for b, found in near.items()]


def gather(task: Sequence[tuple[Mapping[int, Told], Sequence[tuple[int, int, str]], Ties[int]]]) -> list[Made]:
    """The statements of sets of versions that no link and no "same" leaves, given with their links and ties."""
    return [made for told, links, ties in task for made in _gathered(told, links, ties)]


def _gathered(told: Mapping[int, Told], kept: Sequence[tuple[int, int, str]], ties: Ties[int]) -> list[Made]:
    found = sorted(((at, version(each)) for at, each in told.items()), key=lambda one: one[1].full)
    place = {at: index for index, (at, _) in enumerate(found)}
    links: dict[int, dict[int, Link]] = {}
    for a, b, text in kept:
        links.setdefault(place[a], {})[place[b]] = restored_link(text)
    bound = ties.renamed(place)
    links = with_decided(links, bound)
    versions = [each for _, each in found]
    made = []
    for members in groups(versions, links, bound):
        group = [versions[at] for at in members]
        rank = ranked(group, within(members, links))
        made.append(Made(name(group[0].claim.id), rank, [found[at][0] for at in members]))
    return made
