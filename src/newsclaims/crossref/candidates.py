"""Which versions to compare: an inverted index of word 2- and 3-grams, and of what a speaker spoke about.

Never all pairs. A key that more than `CAP` versions have (a stock phrase) says nothing by itself and is
looked up together with speaker and week instead; one that is common even there is left out. Each version
looks up its `PROBES` rarest keys; a fragment of a longer version finds it with any of its own, since the
longer one is filed under all of its keys. `keys` is what a store has to keep for a version.

What the other claims can change: only whether a key is common. Claims that share no 2-gram with a version,
and no speaker, week and content word, change nothing for it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import chain, pairwise

from newsclaims.crossref.lexicon import STOP
from newsclaims.crossref.occasions import weeks
from newsclaims.crossref.versions import Version
from newsclaims.crossref.words import Words

CAP = 100  # versions that share a key before it is common (passim drops at 100, nomenklatura at 60)
PROBES = 12  # rarest keys that a version looks up: one edited word spoils at most five
SHARED_WORDS = 3  # content words that one speaker's claims of one week must share, or all of one that has fewer

Postings = dict[str, list[int]]


class Index:
    """The versions filed under their keys."""

    def __init__(self, versions: Sequence[Version]) -> None:
        self._versions = versions
        self._grams = [grams(version.wording.reported) for version in versions]
        self._spoken = [topic_keys(version) for version in versions]
        self._by_gram = _filed(self._grams)
        self._by_topic = _filed(self._spoken)
        self._by_occasion = self._refined()

    def pairs(self) -> Iterator[tuple[int, int]]:
        """The pairs of positions worth comparing, each once, the fuller version first."""
        seen: set[tuple[int, int]] = set()
        for at in range(len(self._versions)):
            near = {other for posting in self._probes(at) for other in posting}
            near.update(self._on_topic(at))
            fresh = {(min(at, other), max(at, other)) for other in near if other != at} - seen
            seen |= fresh
            yield from sorted(fresh)

    def rarity(self, words: Words) -> int:
        """How many versions have the rarest key of a fragment; 0 for one without any."""
        return min((len(self._by_gram.get(gram, ())) for gram in grams(words)), default=0)

    def _probes(self, at: int) -> list[list[int]]:
        """The shortest postings that a version stands in with others."""
        found = [self._by_gram[gram] for gram in self._grams[at]]
        common = [gram for gram, posting in zip(self._grams[at], found, strict=True) if len(posting) > CAP]
        keys = [key for gram in common for key in _at_occasion(gram, self._versions[at])]
        found += [self._by_occasion[key] for key in keys]
        return nsmallest(PROBES, (posting for posting in found if 1 < len(posting) <= CAP), key=len)

    def _on_topic(self, at: int) -> list[int]:
        """The versions that share enough content words: all words of a report that has few."""
        met = Counter(chain.from_iterable(self._topics(at)))
        own = min(SHARED_WORDS, len(self._versions[at].subject))
        return [other for other, count in met.items() if count >= min(own, len(self._versions[other].subject))]

    def _topics(self, at: int) -> list[list[int]]:
        found = (self._by_topic[key] for key in self._spoken[at])
        return nsmallest(2 * PROBES, (posting for posting in found if 1 < len(posting) <= CAP), key=len)

    def _refined(self) -> Postings:
        """The common keys with speaker and week."""
        refined: Postings = defaultdict(list)
        for gram, posting in self._by_gram.items():
            if len(posting) > CAP:
                for at in posting:
                    for key in _at_occasion(gram, self._versions[at]):
                        refined[key].append(at)
        return refined


def grams(words: Words) -> list[str]:
    """The word 2- and 3-grams of a claim, none across a cut, none of function words alone."""
    found: dict[str, None] = {}
    for start, end in words.segments():
        keys = words.keys[start:end]
        found.update(dict.fromkeys(f"{x} {y}" for x, y in pairwise(keys) if not {x, y} <= STOP))
        triples = zip(keys, keys[1:], keys[2:], strict=False)
        found.update(dict.fromkeys(f"{x} {y} {z}" for x, y, z in triples if not {x, y, z} <= STOP))
    return list(found)


def topic_keys(version: Version) -> list[str]:
    """What its speaker spoke about in the week: nothing for an unknown speaker."""
    if version.speaker is None:
        return []
    return [f"{version.speaker}|{week}|{word}" for week in weeks(version.when) for word in sorted(version.subject)]


def _at_occasion(gram: str, version: Version) -> list[str]:
    if version.speaker is None:
        return []
    return [f"{version.speaker}|{week}|{gram}" for week in weeks(version.when)]


def _filed(keys: Sequence[Sequence[str]]) -> Postings:
    postings: Postings = defaultdict(list)
    for at, own in enumerate(keys):
        for key in own:
            postings[key].append(at)
    return postings
