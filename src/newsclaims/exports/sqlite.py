"""SQLite: claims, statements and their articles in tables that Datasette and SQL make sense of.

This module and `sqlite_schema` beside it are the only places but the ledger that speak SQL: here the database is
the result and no store of ours.
"""

import errno
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import chain
from pathlib import Path

from newsclaims.crossref.tellings import Told
from newsclaims.exports.options import DEFAULT, Material, Options, Written
from newsclaims.exports.records import Record
from newsclaims.exports.reports import told_head
from newsclaims.exports.sqlite_schema import FILL_SEARCH, INDICES, LINKS, NAMED, SEARCH, TABLES, UNKNOWN, VIEWS
from newsclaims.exports.text import parted, whole
from newsclaims.exports.wordings import wording_rows
from newsclaims.model import Claim, Span

AS_THEY_ARE = (
    *("id", "speaker", "text", "kind", "polarity", "source", "said_on", "article", "confidence", "status"),
    *("channel", "speaker_class", "role", "said_on_carried"),
)
LISTS = ("topics", "edited")
SPANS = ("cue", "mention", "venue", "addressee")
WORDING = (
    *("statement", "source", "article", "speaker", "relation", "text", "polarity", "similarity"),
    *("confidence", "flags", "warnings", "changes", "same_text_as", "credit"),
)
_OF_THE_SYSTEM = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
}
SETTINGS = (
    "PRAGMA page_size = 4096",
    "PRAGMA cache_size = -16384",  # in kB, all that is held of it
    # A file that was not completed is thrown away, so that nothing needs to be taken back.
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
)


def write(found: Material, path: Path, options: Options = DEFAULT) -> Written:  # noqa: ARG001 -- has none
    """Write claims, and what belongs to them, into a database."""
    with _new(path) as db:
        _run(db, TABLES)
        _insert(db, "claims", map(_claim, found.claims()))
        for told in found.statements():
            _insert(db, "statements", [_statement(told)])
            _insert(db, "wordings", map(_wording, wording_rows(told)))
        _run(db, (*LINKS, *INDICES))
        for table, rows in (("articles", _articles), ("sources", _sources), ("speakers", _speakers)):
            _insert(db, table, rows(found), NAMED[table])
            _run(db, UNKNOWN[table])
        _run(db, VIEWS)
        _make_searchable(db)
        return Written(*db.execute("SELECT count(*) FROM claims").fetchone())


def read(path: Path) -> Iterator[Claim]:
    """The claims in a database that was written here, in their order."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
        db.row_factory = sqlite3.Row
        yield from map(_read, db.execute("SELECT * FROM claims ORDER BY rowid"))


@contextmanager
def _new(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            _run(db, (*SETTINGS, "BEGIN"))
            yield db
            db.execute("COMMIT")
    except sqlite3.OperationalError as error:
        code = _OF_THE_SYSTEM.get(error.sqlite_errorcode & 0xFF)
        if code is None:
            raise
        raise OSError(code, os.strerror(code)) from error  # whoever made the file knows its name


def _run(db: sqlite3.Connection, statements: Iterable[str]) -> None:
    for sql in statements:
        db.execute(sql)


def _insert(db: sqlite3.Connection, table: str, rows: Iterable[Record], named: str = "SELECT 1") -> None:
    """Insert rows, one of a key, those that `named` finds something for."""
    rows = iter(rows)
    for first in rows:
        names, values = ", ".join(first), ", ".join(f":{name}" for name in first)
        sql = f"INSERT OR IGNORE INTO {table} ({names}) SELECT {values} WHERE EXISTS ({named})"
        db.executemany(sql, map(_storable, chain([first], rows)))


def _storable(row: Record) -> Record:
    return {name: whole(value) if isinstance(value, str) else value for name, value in row.items()}


def _make_searchable(db: sqlite3.Connection) -> None:
    # An SQLite that was built without full-text search writes a database without it.
    with suppress(sqlite3.OperationalError):
        db.execute(SEARCH)
        _run(db, FILL_SEARCH)


def _claim(claim: Claim) -> Record:
    return {
        **{name: getattr(claim, name) for name in AS_THEY_ARE},
        **{name: span.text if (span := getattr(claim, name)) else None for name in SPANS},
        **{f"{name}_at": _places([span] if (span := getattr(claim, name)) else None) for name in SPANS},
        "published": _day(claim.published),
        **{name: _json(getattr(claim, name)) for name in LISTS},
        "spans": _places(claim.content),
    }


def _read(row: sqlite3.Row) -> Claim:
    spans = {name: next(parted(row[name], json.loads(row[f"{name}_at"] or "[]")), None) for name in SPANS}
    told = {name: row[name] for name in (*AS_THEY_ARE, "published") if name != "text"}
    lists = {name: json.loads(row[name]) for name in LISTS}
    content = tuple(parted(row["text"], json.loads(row["spans"])))
    return Claim.model_validate({**told, **spans, "content": content, **lists})


def _statement(told: Told) -> Record:
    head = told_head(told)
    counts = {"outlets": len(told.outlets), "texts": len(told.texts), "fullest": told.fullest.claim.id}
    return {"id": head.pop("statement"), **head, **counts}


def _wording(row: Record) -> Record:
    told = {name: row[name] for name in WORDING}
    lists = {name: _json(row[name]) for name in ("flags", "changes")}
    return {"id": row["claim"], **told, **lists, "warnings": "; ".join(row["warnings"])}


def _sources(found: Material) -> Iterator[Record]:
    return ({"name": row.name, "url": row.url} for row in found.sources())


def _speakers(found: Material) -> Iterator[Record]:
    for row in found.speakers():
        yield {"name": row.name, "role": row.role, "class": row.speaker_class, "aliases": _json(row.aliases)}


def _articles(found: Material) -> Iterator[Record]:
    for row in found.articles():
        told = {"file": row.file, "title": row.title, "source": row.source, "url": row.url}
        yield {**told, "published": _day(row.published)}


def _places(spans: Iterable[Span] | None) -> str | None:
    return None if spans is None else _json([[span.start, span.end] for span in spans])


def _day(day: object) -> str | None:
    return None if day is None else str(day)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
