"""Statements: versions gathered around the fullest one, without drifting away from it.

The fullest versions come first, and each further one joins a single statement: the one that it shares the
most words with, through its fullest member there (MemeTracker's rule against the short phrase that stands in
two long quotations and ties them together). Whatever joins through another member than the fullest shares
content words with the fullest too, or is wholly quoted in that member. All known days of a statement's claims agree;
days that were carried over from another sentence of an article bind nobody whom many words tie to the statement. What
people decided (`ties`) comes before all of this.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from newsclaims.crossref.days import LONG
from newsclaims.crossref.evidence import Link
from newsclaims.crossref.occasions import Occasion, compatible
from newsclaims.crossref.paraphrase import related
from newsclaims.crossref.ties import NONE, Bounds, Ties
from newsclaims.crossref.versions import Version

PART = 5  # quoted words from which a cut is no stock phrase that ties two long quotations together

Links = Mapping[int, Mapping[int, Link]]  # position of a version → position of a linked one → the link


@dataclass(slots=True)
class Group:
    """The positions of a statement's versions, fullest first, and the days on which they were said."""

    members: list[int]
    days: set[Occasion] = field(default_factory=set)
    carried: set[Occasion] = field(default_factory=set)


def grouped(versions: Sequence[Version], links: Links, ties: Ties[int] = NONE) -> list[list[int]]:
    """The versions of each statement, as positions among the versions, which come fullest first."""
    groups: dict[int, Group] = {}
    bounds = Bounds(ties)
    for at, version in enumerate(versions):
        group = next((groups[mate] for mate in bounds.mates(at) if mate in groups), None)
        if group is None:
            near = {other: link for other, link in links.get(at, {}).items() if other in groups}
            near = {other: link for other, link in near.items() if not bounds.apart(at, groups[other].members)}
            group = _home(at, versions, near, groups) or Group([])
        group.members.append(at)
        if version.when and version.when.said:
            (group.carried if version.claim.said_on_carried else group.days).add(version.when)
        groups[at] = group
    return [group.members for at, group in groups.items() if group.members[0] == at]


def _home(at: int, versions: Sequence[Version], links: Mapping[int, Link], groups: Mapping[int, Group]) -> Group | None:
    """The statement that a version joins: the one with the best link that can hold it."""
    for other in sorted(links, key=lambda other: (not links[other].by_words, -links[other].strength, other)):
        if _holds(groups[other], versions, at, links, other):
            return groups[other]
    return None


def _holds(group: Group, versions: Sequence[Version], at: int, links: Mapping[int, Link], other: int) -> bool:
    """Whether a version can stand in a statement: said on its days, and not far from its fullest version."""
    fullest, version = group.members[0], versions[at]
    if not _of_its_days(group, version, links[other]):
        return False
    return fullest in links or _is_part(version, versions[other], links[other]) or related(versions[fullest], version)


def _is_part(version: Version, whole: Version, by: Link) -> bool:
    """Whether all that a version quotes stands in another that is longer: it goes wherever that belongs."""
    size = len(version.wording.quoted.keys)
    return by.by_words and PART <= size == by.strength and size < len(whole.wording.quoted.keys)


def _of_its_days(group: Group, version: Version, by: Link) -> bool:
    """Whether a version that a link ties to a statement can have been said on the days that are known of it."""
    if version.when is None or not version.when.said:
        return True
    long = by.by_words and by.strength >= LONG
    binding = group.days if long else group.days | group.carried
    if long and version.claim.said_on_carried:
        return True
    return all(compatible(version.when, day) for day in binding)
