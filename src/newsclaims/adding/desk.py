"""Where articles are put into the workspace, some at a time: all of a batch is written before it counts as done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

from newsclaims.adding import addresses, writing
from newsclaims.adding.book import Book
from newsclaims.adding.deciding import Candidate, Verdict, verdict
from newsclaims.adding.naming import stems
from newsclaims.adding.outlets import Outlet, outlet_of, to_list
from newsclaims.adding.pieces import Piece, Said
from newsclaims.adding.preparing import Ready
from newsclaims.adding.shelf import Shelf
from newsclaims.adding.stacking import Stack
from newsclaims.catalogue import CATALOGUE, Entry
from newsclaims.errors import Problem
from newsclaims.folder import ARTICLES, NO_STAMP
from newsclaims.ledger.intake import Became, Intake, Traits
from newsclaims.model import Source
from newsclaims.rows import Added

SINGLE = "html"
"""A page that is a file of its own is kept as it was; those in a larger file are named by their place in it."""


class Desk:
    """Decides and writes; `many` says that facts are to stand beside the texts. One for each batch."""

    def __init__(self, root: Path, intake: Intake, book: Book, said: Said, *, many: bool) -> None:
        self._root, self._intake, self._book, self._said, self._many = root, intake, book, said, many
        self._shelf = Shelf(root, intake, book)
        self._stack = Stack(root)

    def put(self, pieces: Sequence[Piece], basis: str) -> list[Added]:
        """Add what some pieces hold; call it under the workspace's lock and in a transaction of the index."""
        self._book.open()
        added: list[Added] = []
        for piece in pieces:
            became = [self._again(piece, it) for it in piece.became] or self._new(piece)
            added += became
            if became and not piece.became and _holds(piece, became):
                self._intake.note(piece.digest, map(_outcome, became), basis)
            if piece.file and _holds(piece, became):
                self._intake.note_file(piece.file, piece.digest)
            if piece.fetched and all(it.file for it in became):
                self._intake.note_fetched(piece.address, piece.fetched)
        text = self._book.pending()
        self._stack.write()
        self._book.save(text)
        for file, stamp in self._stack.stamps():
            self._intake.restamp(file, stamp)
        return added

    def _again(self, piece: Piece, became: Became) -> Added:
        raw = piece.raw
        if became.file is not None:
            return Added(given=raw.place, what="there", file=became.file)
        problem = Problem(raw.file if raw.line else raw.place, raw.line, became.what, became.fix)
        return Added(given=raw.place, what="broken", problem=problem)

    def _new(self, piece: Piece) -> list[Added]:
        return [
            self._ready(piece, it) if isinstance(it, Ready) else Added(given=piece.raw.place, what="broken", problem=it)
            for it in piece.ready
        ]

    def _ready(self, piece: Piece, ready: Ready) -> Added:
        new = self._candidate(piece, ready)
        inside = self._inside(piece)
        found = Verdict("there", inside) if inside else verdict(new, self._shelf)
        if isinstance(found, Problem):
            return Added(given=new.found.place, what="broken", problem=found)
        if found.what == "added":
            found = self._write_new(piece, new, found)
        elif found.what == "version":
            self._write_version(piece, new, found)
        told = self._note_facts(new, found)
        if isinstance(told, Problem):
            return Added(given=new.found.place, what="broken", problem=told)
        return Added(
            given=new.found.place,
            what=found.what,
            file=found.file,
            listed=told,
            number=found.number,
            share=round(found.share, 3),
            notices=new.found.notices if found.what in ("added", "version") else (),
        )

    def _candidate(self, piece: Piece, ready: Ready) -> Candidate:
        copied = piece.is_copy
        was, said = ready.found, self._said
        told = (said.title or was.title, said.published or was.published, said.url or was.url)
        found = replace(was, title=told[0], published=told[1], url=told[2])
        outlet = outlet_of(found, self._said.source, self._book)
        if copied and not self._said.source:
            outlet = Outlet(found.source, found.source is not None, found.domain)
        title = found.title or found.text
        identity = addresses.key(found.url) or ready.digest.hex()
        names = (self._copy(piece),) if copied else tuple(stems(outlet.name, found.published, title, identity))
        return Candidate(found, ready.digest, ready.grams, outlet, names, copied, piece.retrieved is not None)

    def _inside(self, piece: Piece) -> str | None:
        """The article that a file is, if it lies among the articles already."""
        if not piece.is_copy:
            return None
        try:
            inside = Path(piece.raw.file).resolve().relative_to((self._root / ARTICLES).resolve())
        except (ValueError, OSError):
            return None
        return inside.as_posix()

    def _write_new(self, piece: Piece, new: Candidate, found: Verdict) -> Verdict:
        file = found.file if new.copied else self._with_suffix(new, found.file)
        if new.copied and self._said.source and self._many:
            self._list(new.outlet)
        self._stack.article(file, self._data(piece, new, file), self._original(piece))
        self._keep(file, new)
        return found._replace(file=file)

    def _copy(self, piece: Piece) -> str:
        """The name that a text file is kept by: one about which much is said, beside many, becomes Markdown."""
        apart = self._many and self._said.facts()
        return str(PurePosixPath(piece.inside).with_suffix(".md")) if apart else piece.inside

    def _with_suffix(self, new: Candidate, name: str) -> str:
        """A name in the form that is chosen; facts that the catalogue cannot hold go beside the text."""
        if name.endswith((".txt", ".md")):  # a file that is there and holds nothing
            return name
        listed = new.outlet.name is None or self._list(new.outlet)
        return f"{name}.md" if self._many or not listed else f"{name}.txt"

    def _list(self, outlet: Outlet) -> bool:
        asked = self._said.source is not None
        source = Source(name=outlet.name or "") if asked else to_list(outlet)
        return self._book.list_source(source, asked=asked)

    def _write_version(self, piece: Piece, new: Candidate, found: Verdict) -> None:
        old = self._intake.article(found.file)
        path = PurePosixPath(found.file)
        if old is not None:
            self._intake.keep_version(found.file, found.number, path.suffix, NO_STAMP, old.digest)
        self._stack.version(found.file, found.number, self._data(piece, new, found.file), self._original(piece))
        self._keep(found.file, new)

    def _data(self, piece: Piece, new: Candidate, file: str) -> bytes:
        suffix = PurePosixPath(file).suffix
        if new.copied and suffix == PurePosixPath(piece.inside).suffix and not (self._many and self._said.facts()):
            return piece.raw.payload
        facts = {**self._facts(new), "author": new.found.author, "origin": new.found.place}
        return writing.article(new.found.text, {**facts, "retrieved": piece.retrieved}, suffix)

    def _facts(self, new: Candidate) -> dict[str, str | date]:
        found, source = new.found, new.outlet.name
        facts = {"source": source, "title": found.title, "published": found.published, "url": found.url}
        return {name: fact for name, fact in facts.items() if fact is not None}

    def _original(self, piece: Piece) -> bytes | None:
        return piece.raw.payload if piece.raw.form == SINGLE else None

    def _keep(self, file: str, new: Candidate) -> None:
        found = new.found
        # What the catalogue says is looked up there: here stands what the file says itself.
        own = file.endswith(".md")
        published = found.published.isoformat() if own and found.published else None
        url, source = (addresses.key(found.url), new.outlet.name) if own else (None, None)
        self._intake.keep(file, NO_STAMP, Traits(url, source, published, new.digest, new.grams))
        self._shelf.texts[file] = found.text

    def _note_facts(self, new: Candidate, found: Verdict) -> bool | Problem:
        """Write to the catalogue what is to stand there; returns whether something was, or what contradicts it."""
        if found.what == "added" and not (new.copied or found.file.endswith(".md")):
            return self._enter(found.file, self._facts(new))
        if self._many and found.what == "added":
            return False
        if self._may_be_ours(new, found):
            return self._complete(new, found.file)
        return self._note_said(found.file, fresh=found.what == "added")

    def _may_be_ours(self, new: Candidate, found: Verdict) -> bool:
        """Whether a run may have written this very article, and been killed before it wrote to the catalogue."""
        name = str(PurePosixPath(found.file).with_suffix(""))
        return not new.copied and found.what in ("there", "older") and name in new.names

    def _complete(self, new: Candidate, file: str) -> bool | Problem:
        if new.outlet.name is not None:
            self._list(new.outlet)
        if file.endswith(".txt") and not self._book.entry(file):
            return self._enter(file, self._facts(new))
        return self._note_said(file, fresh=False)

    def _note_said(self, file: str, *, fresh: bool) -> bool | Problem:
        said = self._said.facts()
        if not said:
            return False
        if "source" in said:
            said["source"] = self._book.listed(self._said.source or "") or said["source"]
        entry = self._book.entry(file)
        if entry is None:
            return (fresh or not self._says(file, said)) and self._enter(file, said)
        if any(getattr(entry, name) != fact for name, fact in said.items()):
            what = f"it says something else about '{file}' already"
            return Problem(CATALOGUE, None, what, "change it there by hand")
        return False

    def _says(self, file: str, said: dict[str, str | date]) -> bool:
        """Whether an article's file says this of itself."""
        known = self._shelf.called(file)
        own = {"source": known.source, "published": known.published} if known else {}
        return all(str(fact) == own.get(name) for name, fact in said.items())

    def _enter(self, file: str, facts: dict[str, str | date]) -> bool:
        if not facts or self._book.entry(file):  # a person may have removed the text and left what is known of it
            return False
        if "source" in facts:
            name = str(facts["source"])
            self._book.list_source(Source(name=name), asked=True)
            facts = {**facts, "source": self._book.listed(name) or name}
        self._book.write(Entry.model_validate({"file": file, **facts}))
        return True


def _outcome(added: Added) -> Became:
    if added.problem is None:
        return Became(added.file)
    return Became(None, added.problem.what, added.problem.fix)


def _holds(piece: Piece, became: Sequence[Added]) -> bool:
    """Whether it would become of a piece again: what contradicts the workspace may be settled there."""
    return bool(piece.became) or all(it.problem is None or it.problem in piece.ready for it in became)
