"""The links between versions, and the statements that they make, for whoever keeps versions by number."""

from collections.abc import Iterable, Mapping

from newsclaims.crossref.evidence import Link, link, repeated
from newsclaims.crossref.fragments import RARE
from newsclaims.crossref.versions import Version
from newsclaims.crossref.words import Words

Links = dict[int, dict[int, Link]]


def linked(pairs: Iterable[tuple[int, int]], versions: Mapping[int, Version]) -> Links:
    """The links between pairs of versions, both ways."""
    links: Links = {}
    for pair in pairs:
        # The fuller first, whatever their numbers are.
        a, b = sorted(pair, key=lambda at: versions[at].full)
        if found := link(versions[a], versions[b], _Rarity(versions[a], versions[b])):
            links.setdefault(a, {})[b] = links.setdefault(b, {})[a] = found
    return links


def stands_alone(version: Version) -> bool:
    """Whether the claims of a version are a statement without any other: claims of the same words, twice or more."""
    return version.count > 1 and repeated(version, _Rarity(version))


class _Rarity:
    """How many versions have the rarest key of a fragment, as far as it matters: too many, or not."""

    def __init__(self, *versions: Version) -> None:
        self._versions = versions

    def __call__(self, words: Words) -> int:
        known = next((each.rare for each in self._versions if each.wording.quoted is words), False)
        return 0 if known else RARE + 1
