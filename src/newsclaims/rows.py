"""What a workspace says about its speakers, sources and articles in one line each: values for the views."""

from datetime import date
from typing import Literal

from newsclaims.errors import Problem
from newsclaims.model import SpeakerClass, Value


class Counts(Value):
    """How many claims of each kind."""

    direct: int = 0
    mixed: int = 0
    indirect: int = 0

    @property
    def total(self) -> int:
        """How many claims of any kind."""
        return self.direct + self.mixed + self.indirect


class SpeakerRow(Value):
    """A speaker and what is attributed to it; `name` is None for claims whose speaker is not known.

    `aliases` are the other names that the catalogue or the articles use, `sources` the outlets that
    report a claim of this speaker.
    """

    name: str | None
    role: str | None
    aliases: tuple[str, ...]
    sources: tuple[str, ...]
    articles: int
    counts: Counts
    speaker_class: SpeakerClass | None = None


class SourceRow(Value):
    """An outlet and what it reports; `name` is None for articles whose source is not known."""

    name: str | None
    url: str | None
    articles: int
    speakers: int
    first: date | None
    last: date | None
    counts: Counts


class ArticleRow(Value):
    """An article, how much is claimed in it, and in how many versions it is there."""

    file: str
    source: str | None
    title: str | None
    published: date | None
    url: str | None
    speakers: int
    counts: Counts
    versions: int = 1


class Present(Value):
    """An article by its outlet (or file), the day it came out, and whom and what its claims are by and about."""

    file: str
    outlet: str
    published: date
    speakers: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()


Fate = Literal["added", "version", "there", "older", "alike", "aside", "broken"]


class Added(Value):
    """What became of one article given to `claims add`.

    `given` is where it stood, as it was named: a file, a line of one, an address. `file` names the article in the
    workspace, or is None where there is none.

    `added` it was. It is a new `version` of an article that was there under the same address, which then has
    `number` older ones. Its very text was `there` already, or is an `older` version, by its `number`. It is so
    much `alike` (`share` of its word sequences) that nothing was added. It was left `aside`, being a file of
    another sort in a folder. It is `broken`, and `problem` says why. `listed` says that something was written
    about it in the catalogue; `notices` are worth saying.
    """

    given: str
    what: Fate
    file: str | None = None
    listed: bool = False
    number: int = 0
    share: float = 1
    problem: Problem | None = None
    notices: tuple[str, ...] = ()

    @property
    def already(self) -> bool:
        """Whether it was there before, or nearly."""
        return self.what in ("there", "older", "alike")
