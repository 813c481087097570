"""The links between versions, and the statements that they make, for whoever keeps versions by number."""

from collections.abc import Iterable, Mapping

from newsclaims.crossref.evidence import Link, link, repeated
from newsclaims.crossref.versions import Version
from newsclaims.crossref.words import Words

Links = dict[int, dict[int, Link]]


def linked(pairs: Iterable[tuple[int, int]], versions: Mapping[int, Version]) -> Links:
    """The links between pairs of versions, both ways."""
    links: Links = {}
    for pair in pairs:
        # The fuller first, whatever their numbers are.
        a, b = sorted(pair, key=lambda at: versions[at].full)
        if found := link(versions[a], versions[b], Rarity(versions[a], versions[b])):
            links.setdefault(a, {})[b] = links.setdefault(b, {})[a] = found
    return links


def stands_alone(version: Version) -> bool:
    """Whether the claims of a version are a statement without any other: claims of the same words, twice or more."""
    return version.count > 1 and repeated(version, Rarity(version))


class Rarity:
    """How many versions have the rarest gram of words that two versions are compared by, as far as it matters."""

    def __init__(self, *versions: Version) -> None:
        self._versions = versions

    def __call__(self, words: Words) -> int:
        """The number for the words of one of the two."""
        for each in self._versions:
            if each.wording.quoted is words:
                return each.quoted_by
            if each.wording.reported is words:
                return each.said_by
        return 0
