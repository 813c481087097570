"""Words looked up in claims: SQLite's full-text index says where they can stand, and `instr` whether they do.

The index is of three characters in a row, so that it finds the middle of a word as `instr` does. An SQLite without
such an index (before 3.34, or built without it) reads all claims instead.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from functools import cache

_WIDTH = 3
_MOST = 12  # threes to look up: more hardly leave out another claim

TABLES = (
    """CREATE VIRTUAL TABLE phrases USING fts5(
        words, content = 'claims', content_rowid = 'key', tokenize = 'trigram case_sensitive 1', detail = none
    )""",
    """CREATE TRIGGER words_came AFTER INSERT ON claims BEGIN
        INSERT INTO phrases (rowid, words) VALUES (new.key, new.words);
    END""",
    """CREATE TRIGGER words_changed AFTER UPDATE OF words ON claims WHEN old.words <> new.words BEGIN
        INSERT INTO phrases (phrases, rowid, words) VALUES ('delete', old.key, old.words);
        INSERT INTO phrases (rowid, words) VALUES (new.key, new.words);
    END""",
    """CREATE TRIGGER words_went AFTER DELETE ON claims BEGIN
        INSERT INTO phrases (phrases, rowid, words) VALUES ('delete', old.key, old.words);
    END""",
)


@cache
def indexed() -> bool:
    """Whether this SQLite can index them."""
    with closing(sqlite3.connect(":memory:")) as db:
        try:
            db.execute("CREATE VIRTUAL TABLE phrases USING fts5(words, tokenize = 'trigram case_sensitive 1')")
        except sqlite3.Error:
            return False
    return True


def containing(phrase: str) -> tuple[str, Sequence[str]]:
    """What must be true of a row of `claims` that has a folded phrase in its words, as SQL."""
    threes = list(dict.fromkeys(phrase[at : at + _WIDTH] for at in range(len(phrase) - _WIDTH + 1)))
    if not threes or not indexed():
        return "instr(claims.words, ?) > 0", [phrase]
    chosen = threes[:: len(threes) // _MOST + 1]
    quoted = " AND ".join('"' + three.replace('"', '""') + '"' for three in chosen)
    found = "claims.key IN (SELECT rowid FROM phrases WHERE phrases MATCH ?)"
    return f"({found} AND instr(claims.words, ?) > 0)", [quoted, phrase]
