"""Which outlets had the story of a statement in their hands, from an index of the articles around that is made once.

An article is of the story if it came out between the day of the statement and `CLOSE` days after the last report of it,
and shares with a reporting article another statement, two of its speakers, or a speaker and a topic of the statement.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from operator import attrgetter

from newsclaims.crossref.occasions import CLOSE, occasion
from newsclaims.crossref.tellings import Told
from newsclaims.model import Claim
from newsclaims.rows import Present

SPEAKERS = 2  # shared speakers that make two articles of the same days one story

Numbers = Sequence[int]


class Stories:
    """Articles by speaker and by statement; they are numbered by day, so that some days are a range of numbers.

    A question looks only at articles of its days that have something in common with a reporting one, however many
    there are besides. `present` are the articles; `reported` are statements, by id, with the articles that report each.
    """

    def __init__(self, present: Iterable[Present] = (), reported: Iterable[tuple[str, Iterable[str]]] = ()) -> None:
        self._articles = sorted({article.file: article for article in present}.values(), key=attrgetter("published"))
        self._days = [article.published for article in self._articles]
        self._numbers = {article.file: number for number, article in enumerate(self._articles)}
        self._heard: dict[str, list[int]] = defaultdict(list)
        for number, article in enumerate(self._articles):
            for speaker in article.speakers:
                self._heard[speaker].append(number)
        self._reporting = {statement: self._known(files) for statement, files in reported}
        self._reported: dict[int, set[str]] = defaultdict(set)
        for statement, numbers in self._reporting.items():
            for number in numbers:
                self._reported[number].add(statement)

    def outlets(self, found: Told) -> set[str]:
        """The outlets with an article of a statement's story; none where it has no date."""
        when = days(found.claims)
        if when is None:
            return set()
        span = range(bisect_left(self._days, when[0]), bisect_right(self._days, when[1]))
        reporting = self._known(found.articles)
        topics = frozenset(topic for claim in found.claims for topic in claim.topics)
        alike = {*self._linked(found, reporting, span), *self._heard_alike(reporting, topics, span)}
        return {self._articles[number].outlet for number in alike}

    def _known(self, files: Iterable[str]) -> Numbers:
        return sorted({self._numbers[file] for file in files if file in self._numbers})

    def _linked(self, found: Told, reporting: Numbers, span: range) -> Iterator[int]:
        """The articles that report another statement which a reporting one reports, too."""
        others = {statement for number in reporting for statement in self._reported.get(number, ())}
        for statement in others - {found.statement.statement}:
            yield from _within(self._reporting[statement], span)

    def _heard_alike(self, reporting: Numbers, topics: Collection[str], span: range) -> Iterator[int]:
        """The articles with two speakers of one reporting article, or with one of any and a topic of the statement."""
        heard = [self._articles[number].speakers for number in reporting]
        shared: Counter[int] = Counter()
        for speaker in frozenset[str]().union(*heard):
            shared.update(_within(self._heard[speaker], span))
        for number, speakers in shared.items():
            article = self._articles[number]
            several = speakers >= SPEAKERS and any(len(article.speakers & own) >= SPEAKERS for own in heard)
            if several or not article.topics.isdisjoint(topics):
                yield number


def days(claims: Iterable[Claim]) -> tuple[date, date] | None:
    """The first day on which a statement with these claims can have been said, and the last of its story."""
    members = list(claims)
    known = [when for when in map(occasion, members) if when]
    out = [claim.published.toordinal() for claim in members if claim.published]
    if not out:
        return None
    return date.fromordinal(min(when.first for when in known)), date.fromordinal(max(out) + CLOSE)


def _within(numbers: Numbers, span: range) -> Numbers:
    """Those of some numbers, in order, that are in a range."""
    return numbers[bisect_left(numbers, span.start) : bisect_left(numbers, span.stop)]
