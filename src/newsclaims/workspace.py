"""A workspace: its catalogue, its articles and its ledger as one thing that commands ask questions of."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from newsclaims import checking, summaries
from newsclaims.catalogue import CATALOGUE, Catalogue
from newsclaims.catalogue.caching import load
from newsclaims.errors import ContentError, NoWorkspaceError, Problem, UnknownNameError, UnlistedSourceError
from newsclaims.explanation import Explained
from newsclaims.folder import ARTICLES, LEDGER, VERSIONS, Listing
from newsclaims.ledger import DamagedError, Ledger, open_ledger, queries, tallies
from newsclaims.model import Article, Claim, Filters, Statement
from newsclaims.naming import What, catalogued_sources, layers, meant, meant_id, renaming
from newsclaims.refreshing import Progress, refresh
from newsclaims.rows import Added, ArticleRow, Present, SourceRow, SpeakerRow
from newsclaims.working import read_article

if TYPE_CHECKING:
    from newsclaims.crossref.histories import Edition
    from newsclaims.crossref.prints import Print
    from newsclaims.crossref.reasons import Reasons
    from newsclaims.reviews.desk import Desk
    from newsclaims.reviews.sampling import Waiting

Answer = TypeVar("Answer")
Watch = Callable[[], AbstractContextManager[Callable[[int, int, str], None]]]
EVERYTHING = Filters()


class Workspace:
    """A folder of articles with its catalogue; call `refresh` before asking, else the answers may be old.

    `problems` are what is wrong with single articles, `notices` what is worth saying although nothing is
    wrong; both are complete when the command has done its work. `watch` is who is told how far cross-referencing
    has come.
    """

    watch: Watch = staticmethod(lambda: nullcontext(lambda *_: None))

    def __init__(self, root: Path, catalogue: Catalogue, broken: Sequence[Problem] = ()) -> None:
        self.root, self.catalogue = root, catalogue
        self.problems: list[Problem] = []
        self.notices: list[str] = []
        self._broken = tuple(broken)
        self._opened: Ledger | None = None

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
        if self._opened:
            self._opened.close()
            self._opened = None

    def release(self) -> None:
        """Let other commands write what they like: until the next `refresh` answers may be of different times."""
        if self._opened:
            self._opened.release()

    def refresh(self, progress: Progress | None = None) -> None:
        """Bring the ledger up to date with the articles and the catalogue."""
        self._refreshed(progress)

    def claims(self, filters: Filters = EVERYTHING) -> Iterator[Claim]:
        """The claims that pass the filters: by day of publication, article and place in the text."""
        return self._resumed(lambda: queries.claims(self._ledger, filters))

    def ids(self, filters: Filters = EVERYTHING) -> set[str]:
        """The ids of the claims that pass the filters."""
        return self._sound(lambda ledger: queries.ids(ledger, filters))

    def claim(self, prefix: str) -> Claim:
        """The claim whose id is, or alone begins with, the given characters."""
        return self._sound(lambda ledger: next(queries.claims_with_id(ledger, meant_id(prefix, ledger))))

    def claims_by_id(self, ids: Iterable[str]) -> dict[str, Claim]:
        """The claims with these ids, those of one id that several articles have only once."""
        from newsclaims.ledger import lookups  # noqa: PLC0415 -- late: only reports look things up

        wanted = set(ids)
        return self._sound(lambda ledger: lookups.claims_by_id(ledger, wanted))

    def prints(self, files: Iterable[str]) -> "dict[str, Print]":
        """What tells copies of the articles' texts, and whom each credits, by file."""
        from newsclaims.ledger import lookups  # noqa: PLC0415 -- late: only reports look things up

        wanted = set(files)
        return self._sound(lambda ledger: lookups.prints(ledger, wanted))

    def present(self, speakers: Collection[str], topics: Collection[str], first: date, last: date) -> list[Present]:
        """The articles published on these days with claims by any of the speakers, and their topics."""
        from newsclaims.ledger import lookups  # noqa: PLC0415 -- late: only reports look things up

        return self._sound(lambda ledger: lookups.present(ledger, speakers, topics, first, last))

    def explain(self, prefix: str) -> Explained:
        """How the claim came about whose id is, or alone begins with, the given characters."""
        from newsclaims.extraction import explain  # noqa: PLC0415 -- late: nothing else here extracts

        claim = self.claim(prefix)
        article = self.article(claim.article)
        found = explain(article, self.catalogue.topics, claim.id)
        if found is None:
            raise ContentError([Problem(claim.article, None, "it changed while it was read", "run the command again")])
        renamed = renaming(claim, found.speaker.name, self.catalogue)
        before = self._extracted(claim.id) if claim.edited else None
        return Explained(claim=claim, article=article, explanation=found, renamed=renamed, extracted=before)

    def _extracted(self, claim_id: str) -> Claim | None:
        from newsclaims.ledger import deciding  # noqa: PLC0415 -- late: few claims are corrected

        def asked(ledger: Ledger) -> Claim | None:
            rows = [kept.key for kept in deciding.by_ids(ledger, [claim_id]).get(claim_id, ())]
            return next(iter(deciding.extracted(ledger, rows).values()), None)

        return self._sound(asked)

    def explain_pair(self, a: str, b: str) -> "Reasons":
        """Why two claims, by the beginnings of their ids, are or are not one statement."""
        from newsclaims.crossref.reasons import as_decided, reasons  # noqa: PLC0415 -- late: few commands compare
        from newsclaims.ledger.crossing import answering, tying  # noqa: PLC0415

        first, second = self.claim(a), self.claim(b)
        joint = self.statement_of(first.id)
        together = joint.statement if joint and second.id in joint.claims else None
        x, y = (self._sound(partial(answering.version_of, claim=claim)) for claim in (first, second))
        return as_decided(
            reasons(x, y, together), self._sound(lambda ledger: tying.decided(ledger, first.id, second.id))
        )

    def article(self, file: str) -> Article:
        """An article with its text, read from the disk."""
        known = self._sound(lambda ledger: [name for name, _ in queries.titles(ledger)])
        if file not in known:
            raise UnknownNameError("article", file, known)
        reading = read_article(self.root, self.catalogue, file)
        if reading.article is None:
            raise ContentError(reading.problems)
        return reading.article

    def text(self, file: str) -> str | None:
        """An article's text as it is on the disk now; None if it cannot be read."""
        reading = read_article(self.root, self.catalogue, file)
        return reading.article.text if reading.article else None

    def texts(self, files: Iterable[str]) -> dict[str, Article]:
        """The articles with these names, read from the disk; those that cannot be read are left out."""
        readings = ((file, read_article(self.root, self.catalogue, file)) for file in files)
        return {file: reading.article for file, reading in readings if reading.article}

    def speakers(self, filters: Filters = EVERYTHING) -> list[SpeakerRow]:
        """Who speaks in the claims that pass the filters, the most quoted first."""
        return self._sound(lambda ledger: summaries.speakers(ledger, self.catalogue, filters))

    def sources(self, filters: Filters = EVERYTHING) -> list[SourceRow]:
        """The sources and what they report, by name."""
        return self._sound(lambda ledger: summaries.sources(ledger, self.catalogue, filters))

    def articles(self, filters: Filters = EVERYTHING) -> list[ArticleRow]:
        """The articles and what is claimed in them, by day of publication."""
        rows = self._sound(lambda ledger: list(tallies.by_article(ledger, filters)))
        if not (self.root / VERSIONS).is_dir():
            return rows
        from newsclaims.versions import counts  # noqa: PLC0415 -- late: few workspaces have any

        several = counts(self.root)
        return [row.model_copy(update={"versions": several.get(row.file, 1)}) for row in rows]

    def editions(self, file: str) -> "list[Edition]":
        """All versions of an article with their claims, the oldest first."""
        from newsclaims.versions import editions  # noqa: PLC0415 -- late: see above

        return editions(self.root, self.catalogue, file)

    def statements(self, filters: Filters = EVERYTHING, limit: int | None = None) -> list[Statement]:
        """The statements that several claims report, of which at least one passes the filters.

        Those come first that outlets word so differently that it may mean something else; `limit` is how many
        are wanted. A claim that somebody has rejected is in none. The ledger keeps them, and what changed since
        is worked out first.
        """
        from newsclaims.ledger.crossing import answering  # noqa: PLC0415 -- late: few commands compare

        return self._compared(lambda ledger: list(answering.statements(ledger, filters, limit)))

    def each_statement(self, filters: Filters = EVERYTHING) -> Iterator[Statement]:
        """The same statements in the same order, one after the other: never all of them at once."""
        from newsclaims.ledger.crossing import answering  # noqa: PLC0415 -- late: few commands compare

        return self._resumed(lambda: self._compared(lambda ledger: answering.statements(ledger, filters)))

    def stated(self, filters: Filters = EVERYTHING) -> tuple[set[str], int]:
        """The ids of the claims that pass and stand in a statement, and how many statements these are."""
        from newsclaims.ledger.crossing import answering  # noqa: PLC0415 -- late: few commands compare

        return self._compared(lambda ledger: answering.stated(ledger, filters))

    def statement_of(self, claim: str) -> Statement | None:
        """The statement that the claim with an id is in, None where nobody else reports it."""
        from newsclaims.ledger.crossing import answering  # noqa: PLC0415 -- late: few commands compare

        return self._compared(lambda ledger: answering.statement_of(ledger, claim))

    def named(self, what: What, name: str) -> str:
        """The name that the workspace uses for what a person calls `name`; for an article its file."""
        if what == "article":
            name = name.removeprefix(f"{ARTICLES}/")
        return self._sound(
            lambda ledger: meant(what, name, layers(what, self.catalogue, ledger), parts=what == "article")
        )

    def check(self) -> list[Problem]:
        """Everything that is wrong with the workspace, by file and line."""
        if self._broken:
            # Claims made with half a catalogue would only have to be made again.
            return checking.in_order([*self._broken, *checking.without_ledger(self.root, self.catalogue)])
        found = self._refreshed(None)
        reviews = self._sound(lambda ledger: list(checking.reviews(ledger, self.root, self.catalogue)))
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
        from newsclaims.adding import Asked, Said, adding  # noqa: PLC0415 -- late: no other command needs the formats

        said = {name: fact for name, fact in facts.items() if name != "new_source" and fact is not None}
        if "source" in said:
            said["source"] = self._listed_source(said["source"])
        elif facts.get("new_source"):
            said["source"] = facts["new_source"]
        return adding(self.root, Asked(tuple(given), Said(**said), **how), progress)

    def _listed_source(self, name: str) -> str:
        try:
            return meant("source", name, [lambda: catalogued_sources(self.catalogue)])
        except UnknownNameError as error:
            raise UnlistedSourceError(name, error.known) from None

    def desk(self) -> "Desk":
        """Where decisions about claims are written down."""
        from newsclaims.reviews.desk import Desk  # noqa: PLC0415 -- late: few commands decide

        return Desk(self.root, self._ledger)

    def queue(self, filters: Filters) -> "list[Waiting]":
        """The claims that pass the filters, the least certain first, as far as choosing among them needs."""
        from newsclaims.reviews.sampling import waiting  # noqa: PLC0415 -- late: few commands decide

        return self._sound(lambda ledger: waiting(ledger, filters))

    @property
    def _ledger(self) -> Ledger:
        if self._opened is None:
            self._opened = open_ledger(self.root / LEDGER)
        return self._opened

    def _rebuild(self) -> None:
        self._ledger.rebuild()
        self.refresh()

    def _sound(self, ask: Callable[[Ledger], Answer]) -> Answer:
        """An answer from the ledger; a damaged one is rebuilt and asked again."""
        try:
            return ask(self._ledger)
        except DamagedError:
            self._rebuild()
            return ask(self._ledger)

    def _resumed(self, ask: Callable[[], Iterator[Answer]]) -> Iterator[Answer]:
        """Answers one by one; if the ledger turns out to be damaged, on from there in a rebuilt one."""
        given = 0
        try:
            for answer in ask():
                yield answer
                given += 1
        except DamagedError:
            self._rebuild()
            # The ledger follows from the articles: the rest is where it was.
            yield from islice(ask(), given, None)

    def _compared(self, ask: Callable[[Ledger], Answer]) -> Answer:
        """An answer from the ledger with its cross-references brought up to date."""
        from newsclaims.ledger.crossing.updating import update  # noqa: PLC0415 -- late: few commands compare

        def updated(ledger: Ledger) -> Answer:
            with self.watch() as told:
                update(ledger, lambda what, done, total: told(done, total, what))
            return ask(ledger)

        return self._sound(updated)

    def _refreshed(self, progress: Progress | None) -> Listing:
        try:
            found = refresh(self._ledger, self.root, self.catalogue, progress)
        except DamagedError:
            self._ledger.rebuild()
            found = refresh(self._ledger, self.root, self.catalogue, progress)
        self.problems[:] = checking.articles(self._ledger, self.root, self.catalogue, found)
        self.notices[:] = [*self._ledger.notices, *queries.notices(self._ledger), *checking.lost(self._ledger)]
        return found
