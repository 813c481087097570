"""Statements made anew where a version changed or a link came or went: of all that links still tie to it.

What versions a statement has follows from one connected component of the links, and of what people tied, alone.
"""

from collections.abc import Callable, Iterator

from newsclaims.crossref import working
from newsclaims.crossref.ties import Bounds, Ties
from newsclaims.crossref.told import Told
from newsclaims.ledger.crossing import tying, versions
from newsclaims.ledger.store import Ledger
from newsclaims.workers import Workers

CHUNK = 200  # versions whose statements are made at once, and kept at once, unless links tie more together
MANY = 2000  # versions that are worth the start of further processes

Links = list[tuple[int, int, str]]
Task = list[tuple[dict[int, Told], Links, Ties[int]]]


def gather(ledger: Ledger, workers: Workers, progress: Callable[[int, int], None]) -> None:
    """Make the statements of scattered versions anew."""
    _drop_single(ledger)
    total = next(ledger.rows("SELECT count(*) FROM scattered"))[0]
    waiting: list[list[int]] = []
    done = 0
    for made in workers.map(working.gather, _tasks(ledger, waiting), shared=total >= MANY):
        members = waiting.pop(0)
        with ledger.transaction():
            ledger.unchanged()
            _keep(ledger, members, made)
        done += len(members)
        progress(min(done, total), total)


def _drop_single(ledger: Ledger) -> None:
    """Pass over what one claim says alone, as most do."""
    sql = """DELETE FROM scattered WHERE NOT EXISTS (SELECT 1 FROM links WHERE a = version) AND NOT EXISTS
        (SELECT 1 FROM versions WHERE key = version AND (count > 1 OR statement IS NOT NULL)) AND NOT EXISTS
        (SELECT 1 FROM versions JOIN claims ON claims.key = first WHERE versions.key = version AND ties <> '')"""
    with ledger.transaction():
        ledger.unchanged()
        ledger.run(sql)


def _tasks(ledger: Ledger, waiting: list[list[int]]) -> Iterator[Task]:
    task: Task = []
    members: list[int] = []
    ties = tying.ties(ledger)
    for component, links in _components(ledger, Bounds(ties)):
        task.append((versions.told(ledger, component), links, tying.among(ties, component)))
        members += component
        if len(members) >= CHUNK:
            waiting.append(members)
            yield task
            task, members = [], []
    if task:
        waiting.append(members)
        yield task


def _components(ledger: Ledger, bounds: Bounds[int]) -> Iterator[tuple[list[int], Links]]:
    """The scattered versions with all that are tied to them, and the links that do so."""
    seen: set[int] = set()
    for (version,) in list(ledger.rows("SELECT version FROM scattered ORDER BY version")):
        if version in seen:
            continue
        edge = list(bounds.mates(version))
        component, links = list(edge), list[tuple[int, int, str]]()
        seen.update(edge)
        while edge:
            found = versions.links(ledger, edge)
            near = dict.fromkeys(mate for _, b, _ in found for mate in bounds.mates(b))
            edge = [mate for mate in near if mate not in seen]
            seen.update(edge)
            component += edge
            links += found
        yield component, links


def _keep(ledger: Ledger, members: list[int], made: list[working.Made]) -> None:
    for version in members:
        old = next(ledger.rows("SELECT statement FROM versions WHERE key = ?", [version]), (None,))
        if old != (None,):
            ledger.run("UPDATE versions SET statement = NULL WHERE statement = ?", old)
            ledger.run("DELETE FROM statements WHERE key = ?", old)
    for one in made:
        key = ledger.insert("INSERT INTO statements (id, rank) VALUES (?, ?)", [one.id, one.rank])
        ledger.run_all("UPDATE versions SET statement = ? WHERE key = ?", ([key, version] for version in one.members))
    ledger.run_all("DELETE FROM scattered WHERE version = ?", ([version] for version in members))
