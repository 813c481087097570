"""Who "the chief executive" is in an article that does not say: the one speaker there who is that elsewhere."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from newsclaims.folding import folded_name as fold
from newsclaims.model import CastMember

Key = tuple[str, str]
OWNED = re.compile(r"(?:the|its|their) (?=[a-z])")
POSSESSOR = re.compile(r".*[’']s? ")
ADDED = re.compile(r" (?:of|for|at|in|on|to|and|who)\b.*")
TOO_MANY = frozenset(
    """
    president minister secretary official officer spokesman spokeswoman spokesperson lawyer attorney aide adviser
    analyst expert doctor judge prosecutor professor teacher senator lawmaker candidate nominee member man woman
    mother father brother sister son daughter husband wife widow director manager author writer owner resident driver
    """.split()
)
"""Roles of which every article may have one of its own."""


def bearers(members: Iterable[tuple[str, CastMember]], names: Mapping[Key, str]) -> dict[Key, str]:
    """The canonical names of speakers that articles call by their office alone, where that is sure."""
    offices: dict[str, set[str]] = defaultdict(set)
    present: dict[str, set[str]] = defaultdict(set)
    described: list[tuple[str, CastMember]] = []
    for article, member in members:
        if member.person:
            present[article].add(names[article, member.name])
            offices[names[article, member.name]] |= _offices(member.role)
        elif OWNED.match(member.name) and names[article, member.name] == member.name:
            described.append((article, member))
    found: dict[Key, str] = {}
    for article, member in described:
        office = fold(OWNED.sub("", member.name, count=1))
        fits = {name for name in present[article] if office in offices[name]}
        if len(fits) == 1 and office not in TOO_MANY:
            found[article, member.name] = fits.pop()
    return found


def _offices(role: str | None) -> set[str]:
    """How a role may be put for short: Harrow Port chief executive -> chief executive."""
    if role is None:
        return set()
    plain = fold(POSSESSOR.sub("", ADDED.sub("", role)))
    words = plain.split()
    return {plain, " ".join(words[-2:])} if len(words) > 2 else {plain}
