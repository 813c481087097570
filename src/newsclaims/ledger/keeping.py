"""What is written to the ledger: articles as they were found, their claims, and the names that follow."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from newsclaims.errors import Problem
from newsclaims.folding import folded
from newsclaims.ledger.filtering import period
from newsclaims.ledger.queries import restored
from newsclaims.ledger.store import Ledger
from newsclaims.model import Article, CastMember, Claim, Extraction

CLAIM = """id, article, start, published, source, kind, polarity, channel,
    own, speaker, status, since, until, confidence, words, claim"""

Row = tuple[object, ...]


class Stamp(NamedTuple):
    """A file's size and times: as long as they stay the same, so does its content."""

    size: int
    mtime_ns: int
    ctime_ns: int


class Kept(NamedTuple):
    """What the ledger has of an article: its file, that one's stamp, and what its claims were made from.

    Flat as a row of the ledger is: every command makes one for each article.
    """

    file: str
    size: int
    mtime_ns: int
    ctime_ns: int
    context: str
    basis: str

    def is_of(self, stamp: Stamp) -> bool:
        """Whether the file is as it was."""
        return self[1:4] == stamp


class Rows(NamedTuple):
    """An article, its cast and its claims with their topics, ready to be written."""

    article: Row
    cast: list[Row]
    claims: list[tuple[Row, tuple[str, ...]]]


@dataclass(frozen=True)
class Worked:
    """An article as it was just read; `extraction` is None if it still is as the ledger has it.

    What makes an article ready does not need the ledger: `readied` does it, in whatever process.
    """

    file: str
    stamp: Stamp
    context: str
    digest: str
    basis: str
    article: Article | None
    problems: tuple[Problem, ...]
    notices: tuple[str, ...]
    extraction: Extraction | None
    rows: Rows | None = None


def readied(worked: Worked) -> Worked:
    """The same with its rows, and without the values that they were made from: small enough to be handed on."""
    if worked.extraction is None:
        return replace(worked, article=None)
    return replace(worked, article=None, extraction=None, rows=_rows(worked, worked.extraction))


CANONICAL = "coalesce((SELECT min(canonical) FROM casts WHERE article = claims.article AND name = own), own)"
"""The name that a claim's speaker has across articles, as SQL."""


def kept(ledger: Ledger) -> dict[str, Kept]:
    """What the ledger has of every article, by file."""
    query = "SELECT file, size, mtime_ns, ctime_ns, context, basis FROM articles"
    return {row[0]: Kept._make(row) for row in ledger.rows(query)}


def sight(ledger: Ledger) -> str:
    """A hash of the article folder as it was when all that the ledger has was fresh; empty if it was not since."""
    found: str = next(ledger.rows("SELECT digest FROM sight"))[0]
    return found


def note_sight(ledger: Ledger, digest: str) -> None:
    """Note how the article folder looks of which all that the ledger has is fresh."""
    ledger.run("UPDATE sight SET digest = ?", [digest])


def keep(ledger: Ledger, batch: Sequence[Worked], gone: Sequence[str] = ()) -> None:
    """Bring a few articles up to date and remove others, all at once; the names are stale from then on."""
    with ledger.transaction():
        for worked in batch:
            _keep_one(ledger, worked)
        for file in gone:
            _forget(ledger, file)


def _keep_one(ledger: Ledger, worked: Worked) -> None:
    # Another command may have done the same work meanwhile, and somebody may be reading its result.
    if next(ledger.rows("SELECT basis FROM articles WHERE file = ?", [worked.file]), None) == (worked.basis,):
        sql = "UPDATE articles SET size = ?, mtime_ns = ?, ctime_ns = ?, context = ? WHERE file = ?"
        ledger.run(sql, [*worked.stamp, worked.context, worked.file])
    elif (rows := worked.rows or readied(worked).rows) is not None:
        _forget(ledger, worked.file)
        _insert(ledger, "articles", rows.article)
        ledger.run_all("INSERT INTO casts (article, name, canonical, member) VALUES (?, ?, ?, ?)", iter(rows.cast))
        for claim, topics in rows.claims:
            key = _insert(ledger, f"claims ({CLAIM})", claim)
            ledger.run_all("INSERT INTO topics (topic, claim) VALUES (?, ?)", ((topic, key) for topic in topics))


def _forget(ledger: Ledger, file: str) -> None:
    ledger.run("DELETE FROM articles WHERE file = ?", [file])
    ledger.run("UPDATE names SET basis = ''")


def _insert(ledger: Ledger, into: str, row: Row) -> int | None:
    return ledger.insert(f"INSERT INTO {into} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608


def _rows(worked: Worked, found: Extraction) -> Rows:
    cast: list[Row] = [(worked.file, member.name, member.name, member.model_dump_json()) for member in found.cast]
    claims = [(_claim(worked.file, claim), tuple(dict.fromkeys(claim.topics))) for claim in found.claims]
    return Rows(_article(worked), cast, claims)


def _article(worked: Worked) -> Row:
    from newsclaims.crossref.prints import printed  # noqa: PLC0415 -- late: most runs have no article to read

    article = worked.article or Article(file=worked.file, text="")
    published = article.published and article.published.isoformat()
    problems = json.dumps([[it.file, it.line, it.what, it.fix] for it in worked.problems])
    found = printed(article)
    return (
        *(worked.file, *worked.stamp, worked.context, worked.digest, worked.basis),
        *(article.source, article.title, published, article.url, problems, json.dumps(worked.notices)),
        *(found.credit, found.packed()),
    )


def _claim(file: str, claim: Claim) -> Row:
    published = claim.published and claim.published.isoformat()
    since, until = period(claim.said_on, claim.published)
    return (
        *(claim.id, file, claim.content[0].start, published, claim.source, claim.kind, claim.polarity, claim.channel),
        *(claim.speaker, claim.speaker, claim.status, since, until, claim.confidence),
        *(folded(claim.text), claim.model_dump_json()),
    )


def names_basis(ledger: Ledger) -> str:
    """From what the speakers' names were made; empty if they are stale."""
    basis: str = next(ledger.rows("SELECT basis FROM names"))[0]
    return basis


def casts(ledger: Ledger) -> Iterator[tuple[str, CastMember]]:
    """Every speaker of every article, as the article itself names it."""
    for file, member in ledger.rows("SELECT article, member FROM casts ORDER BY article, key"):
        yield file, restored(CastMember, member)


def rename(ledger: Ledger, names: Mapping[tuple[str, str], str], basis: str) -> None:
    """Give every claim its speaker's canonical name, unless a person named another; names are fresh from then on."""
    now = list(ledger.rows("SELECT article, name, canonical FROM casts"))
    wanted = ((names.get((file, name), name), file, name) for file, name, _ in now)
    changes = [row for row, (*_, canonical) in zip(wanted, now, strict=True) if row[0] != canonical]
    ledger.run_all("UPDATE casts SET canonical = ? WHERE article = ? AND name = ?", iter(changes))
    sql = f"UPDATE claims SET speaker = {CANONICAL} WHERE edited NOT LIKE '%speaker%' AND speaker IS NOT {CANONICAL}"  # noqa: S608
    ledger.run(sql)
    ledger.run("UPDATE names SET basis = ?, decided = ''", [basis])
