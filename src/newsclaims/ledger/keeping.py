"""What is written to the ledger: articles as they were found, their claims, and the names that follow."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsclaims.errors import Problem
from newsclaims.folding import folded
from newsclaims.ledger.filtering import period
from newsclaims.ledger.queries import restored
from newsclaims.ledger.store import Ledger
from newsclaims.model import Article, CastMember, Claim, Extraction


class Stamp(NamedTuple):
    """A file's size and times: as long as they stay the same, so does its content."""

    size: int
    mtime_ns: int
    ctime_ns: int


class Kept(NamedTuple):
    """What the ledger has of an article: its file's stamp, and what its claims were made from."""

    stamp: Stamp
    context: str
    basis: str


@dataclass(frozen=True)
class Worked:
    """An article as it was just read; `extraction` is None if it still is as the ledger has it."""

    file: str
    stamp: Stamp
    context: str
    digest: str
    basis: str
    article: Article | None
    problems: tuple[Problem, ...]
    notices: tuple[str, ...]
    extraction: Extraction | None


CANONICAL = "coalesce((SELECT min(canonical) FROM casts WHERE article = claims.article AND name = own), own)"
"""The name that a claim's speaker has across articles, as SQL."""


def kept(ledger: Ledger) -> dict[str, Kept]:
    """What the ledger has of every article, by file."""
    query = "SELECT file, size, mtime_ns, ctime_ns, context, basis FROM articles"
    return {file: Kept(Stamp(*stamp), context, basis) for file, *stamp, context, basis in ledger.rows(query)}


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
    elif worked.extraction is not None:
        _forget(ledger, worked.file)
        _insert_article(ledger, worked)
        for member in worked.extraction.cast:
            _insert_member(ledger, worked.file, member)
        for claim in worked.extraction.claims:
            _insert_claim(ledger, worked.file, claim)


def _forget(ledger: Ledger, file: str) -> None:
    ledger.run("DELETE FROM articles WHERE file = ?", [file])
    ledger.run("UPDATE names SET basis = ''")


def _insert_article(ledger: Ledger, worked: Worked) -> None:
    from newsclaims.crossref.prints import printed  # noqa: PLC0415 -- late: most runs have no article to read

    article = worked.article or Article(file=worked.file, text="")
    published = article.published and article.published.isoformat()
    problems = json.dumps([[it.file, it.line, it.what, it.fix] for it in worked.problems])
    found = printed(article)
    values = [
        *(worked.file, *worked.stamp, worked.context, worked.digest, worked.basis),
        *(article.source, article.title, published, article.url, problems, json.dumps(worked.notices)),
        *(found.credit, found.packed()),
    ]
    ledger.run(f"INSERT INTO articles VALUES ({', '.join('?' * len(values))})", values)  # noqa: S608


def _insert_member(ledger: Ledger, file: str, member: CastMember) -> None:
    sql = "INSERT INTO casts (article, name, canonical, member) VALUES (?, ?, ?, ?)"
    ledger.run(sql, [file, member.name, member.name, member.model_dump_json()])


def _insert_claim(ledger: Ledger, file: str, claim: Claim) -> None:
    published = claim.published and claim.published.isoformat()
    since, until = period(claim.said_on, claim.published)
    values = [
        *(claim.id, file, claim.content[0].start, published, claim.source, claim.kind, claim.polarity, claim.channel),
        *(claim.speaker, claim.speaker, claim.status, since, until, claim.confidence),
        *(folded(claim.text), claim.model_dump_json()),
    ]
    sql = """INSERT INTO claims
        (id, article, start, published, source, kind, polarity, channel,
        own, speaker, status, since, until, confidence, words, claim)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
    key = ledger.insert(sql, values)
    for topic in dict.fromkeys(claim.topics):
        ledger.run("INSERT INTO topics (topic, claim) VALUES (?, ?)", [topic, key])


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
