"""A workspace: its catalogue, its articles and its ledger as one thing that commands ask questions of."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from newsclaims import checking, summaries
from newsclaims.catalogue import CATALOGUE, Catalogue
from newsclaims.catalogue.caching import load
from newsclaims.errors import ContentError, NoWorkspaceError, Problem
from newsclaims.folder import ARTICLES, LEDGER, Listing
from newsclaims.ledger import Ledger, queries
from newsclaims.model import Article, Claim, Filters, Statement
from newsclaims.naming import What, layers, meant, meant_id
from newsclaims.refreshing import Progress, refresh
from newsclaims.rows import Added, ArticleRow, SourceRow, SpeakerRow
from newsclaims.workspace import articles
from newsclaims.workspace.asking import Asking, Watch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclaims.crossref.histories import Edition
    from newsclaims.crossref.reasons import Reasons
    from newsclaims.explanation import Explained
    from newsclaims.reviews.desk import Desk
    from newsclaims.reviews.sampling import Waiting
    from newsclaims.workspace.lookups import Lookups

EVERYTHING = Filters()


class Workspace:
    """A folder of articles with its catalogue; call `refresh` before asking, else the answers may be old.

    `problems` are what is wrong with single articles, `notices` what is worth saying although nothing is
    wrong; both are complete when the command has done its work.
    """

    def __init__(self, root: Path, catalogue: Catalogue, broken: Sequence[Problem] = ()) -> None:
        self.root, self.catalogue = root, catalogue
        self.problems: list[Problem] = []
        self.notices: list[str] = []
        self._broken = tuple(broken)
        self._asking = Asking(root / LEDGER, self.refresh)

    @classmethod
    def find(cls, start: Path, *, strict: bool = True) -> Self:
        """The workspace that a folder is in; unless `strict`, even with a catalogue that has problems."""
        here = start.resolve()
        for folder in (here, *here.parents):
            if (folder / CATALOGUE).is_file():
                catalogue, broken = load(folder / CATALOGUE, folder / LEDGER)
                if broken and strict:
                    raise ContentError(broken)
                return cls(folder, catalogue, broken)
        raise NoWorkspaceError(str(here))

    @classmethod
    def init(cls, folder: Path) -> tuple[Path, Path]:
        """Make a workspace of a folder; returns what was made: the catalogue and the articles' folder."""
        from newsclaims.adding.making import make  # noqa: PLC0415 -- late: it is done once

        return make(folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the ledger; it is opened again when it is needed."""
        self._asking.close()

    def release(self) -> None:
        """Let other commands write what they like: until the next `refresh` answers may be of different times."""
        self._asking.release()

    def watched_by(self, watch: Watch) -> None:
        """Tell somebody how far cross-referencing has come, whenever there is some to do."""
        self._asking.watch = watch

    def refresh(self, progress: Progress | None = None) -> None:
        """Bring the ledger up to date with the articles and the catalogue."""
        self._refreshed(progress)

    def claims(self, filters: Filters = EVERYTHING) -> Iterator[Claim]:
        """The claims that pass the filters: by day of publication, article and place in the text."""
        return self._asking.resumed(lambda: queries.claims(self._ledger, filters))

    def ids(self, filters: Filters = EVERYTHING) -> set[str]:
        """The ids of the claims that pass the filters."""
        return self._asking.sound(lambda ledger: queries.ids(ledger, filters))

    def claim(self, prefix: str) -> Claim:
        """The claim whose id is, or alone begins with, the given characters."""
        return self._asking.sound(lambda ledger: next(queries.claims_with_id(ledger, meant_id(prefix, ledger))))

    @cached_property
    def lookups(self) -> "Lookups":
        """Where reports look up what their statements are made of, and what was published around them."""
        from newsclaims.workspace.lookups import Lookups  # noqa: PLC0415 -- late: only reports look things up

        return Lookups(self._asking)

    def explain(self, prefix: str) -> "Explained":
        """How the claim came about whose id is, or alone begins with, the given characters."""
        from newsclaims.workspace import explaining  # noqa: PLC0415 -- late: nothing else here extracts

        claim = self.claim(prefix)
        before = self._asking.sound(lambda ledger: explaining.extracted(ledger, claim))
        return explaining.explained(claim, self.article(claim.article), self.catalogue, before)

    def explain_pair(self, a: str, b: str) -> "Reasons":
        """Why two claims, by the beginnings of their ids, are or are not one statement."""
        from newsclaims.workspace import explaining  # noqa: PLC0415 -- late: few commands compare

        first, second = self.claim(a), self.claim(b)
        joint = self.statement_of(first.id)
        return self._asking.sound(lambda ledger: explaining.explained_pair(ledger, first, second, joint))

    def article(self, file: str) -> Article:
        """An article with its text, read from the disk."""
        known = self._asking.sound(lambda ledger: [name for name, _ in queries.titles(ledger)])
        return articles.article(self.root, self.catalogue, file, known)

    def text(self, file: str) -> str | None:
        """An article's text as it is on the disk now; None if it cannot be read."""
        return articles.text(self.root, self.catalogue, file)

    def texts(self, files: "Iterable[str]") -> dict[str, Article]:
        """The articles with these names, read from the disk; those that cannot be read are left out."""
        return articles.texts(self.root, self.catalogue, files)

    def speakers(self, filters: Filters = EVERYTHING) -> list[SpeakerRow]:
        """Who speaks in the claims that pass the filters, the most quoted first."""
        return self._asking.sound(lambda ledger: summaries.speakers(ledger, self.catalogue, filters))

    def sources(self, filters: Filters = EVERYTHING) -> list[SourceRow]:
        """The sources and what they report, by name."""
        return self._asking.sound(lambda ledger: summaries.sources(ledger, self.catalogue, filters))

    def articles(self, filters: Filters = EVERYTHING) -> list[ArticleRow]:
        """The articles and what is claimed in them, by day of publication."""
        return self._asking.sound(lambda ledger: summaries.articles(ledger, self.root, filters))

    def editions(self, file: str) -> "list[Edition]":
        """All versions of an article with their claims, the oldest first."""
        from newsclaims.versions import editions  # noqa: PLC0415 -- late: few workspaces have any

        return editions(self.root, self.catalogue, file)

    def statements(self, filters: Filters = EVERYTHING, limit: int | None = None) -> list[Statement]:
        """The statements that several claims report, of which at least one passes the filters.

        Those come first that outlets word so differently that it may mean something else; `limit` is how many
        are wanted. A claim that somebody has rejected is in none. The ledger keeps them, and what changed since
        is worked out first.
        """
        from newsclaims.ledger.crossing import answering  # noqa: PLC0415 -- late: few commands compare

        return self._asking.compared(lambda ledger: list(answering.statements(ledger, filters, limit)))

    def each_statement(self, filters: Filters = EVERYTHING) -> Iterator[Statement]:
        """The same statements in the same order, one after the other: never all of them at once."""
        from newsclaims.ledger.crossing import answering  # noqa: PLC0415 -- late: few commands compare

        return self._asking.resumed(lambda: self._asking.compared(lambda ledger: answering.statements(ledger, filters)))

    def stated(self, filters: Filters = EVERYTHING) -> tuple[set[str], int]:
        """The ids of the claims that pass and stand in a statement, and how many statements these are."""
        from newsclaims.ledger.crossing import answering  # noqa: PLC0415 -- late: few commands compare

        return self._asking.compared(lambda ledger: answering.stated(ledger, filters))

    def statement_of(self, claim: str) -> Statement | None:
        """The statement that the claim with an id is in, None where nobody else reports it."""
        from newsclaims.ledger.crossing import answering  # noqa: PLC0415 -- late: few commands compare

        return self._asking.compared(lambda ledger: answering.statement_of(ledger, claim))

    def named(self, what: What, name: str) -> str:
        """The name that the workspace uses for what a person calls `name`; for an article its file."""
        if what == "article":
            name = name.removeprefix(f"{ARTICLES}/")
        return self._asking.sound(
            lambda ledger: meant(what, name, layers(what, self.catalogue, ledger), parts=what == "article")
        )

    def check(self) -> list[Problem]:
        """Everything that is wrong with the workspace, by file and line."""
        if self._broken:
            # Claims made with half a catalogue would only have to be made again.
            return checking.in_order([*self._broken, *checking.without_ledger(self.root, self.catalogue)])
        found = self._refreshed(None)
        reviews = self._asking.sound(lambda ledger: list(checking.reviews(ledger, self.root, self.catalogue)))
        return checking.in_order([*self.problems, *checking.strangers(found), *reviews])

    def add(
        self,
        files: Sequence[Path | str],
        source: str | None = None,
        title: str | None = None,
        published: date | None = None,
        url: str | None = None,
        new_source: str | None = None,
    ) -> list[Added]:
        """Add files and what is in them, and tell what became of each article; as `adding`, but all at once."""
        facts = {"source": source, "title": title, "published": published, "url": url, "new_source": new_source}
        return list(self.adding([str(file) for file in files], facts))

    def adding(
        self,
        given: Sequence[str],
        facts: Mapping[str, Any],
        progress: Callable[[int, int], None] | None = None,
        **how: Any,  # noqa: ANN401 -- as the fields of `adding.Asked` have it
    ) -> Iterator[Added]:
        """Add files, folders, pages of the web and what is in them, and tell one by one what became of each article.

        One that cannot be added does not stop the others. `facts` are what is said of all of them, by the names of the
        catalogue: a `source` must be listed there, a `new_source` is listed with the first article that is added.
        `progress` is told of the bytes that are done, and of all; `how` are the other fields of `adding.Asked`.
        """
        from newsclaims.adding import adding  # noqa: PLC0415 -- late: no other command needs the formats
        from newsclaims.workspace.adding import asked  # noqa: PLC0415

        return adding(self.root, asked(self.catalogue, given, facts, how), progress)

    def desk(self) -> "Desk":
        """Where decisions about claims are written down."""
        from newsclaims.reviews.desk import Desk  # noqa: PLC0415 -- late: few commands decide

        return Desk(self.root, self._ledger)

    def queue(self, filters: Filters) -> "list[Waiting]":
        """The claims that pass the filters, the least certain first, as far as choosing among them needs."""
        from newsclaims.reviews.sampling import waiting  # noqa: PLC0415 -- late: few commands decide

        return self._asking.sound(lambda ledger: waiting(ledger, filters))

    @property
    def _ledger(self) -> Ledger:
        return self._asking.ledger

    def _refreshed(self, progress: Progress | None) -> Listing:
        found = self._asking.filling(lambda ledger: refresh(ledger, self.root, self.catalogue, progress))
        self.problems[:] = checking.articles(self._ledger, self.root, self.catalogue, found)
        self.notices[:] = [*self._ledger.notices, *queries.notices(self._ledger), *checking.lost(self._ledger)]
        return found
