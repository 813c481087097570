"""The tables of the ledger. Whoever changes a statement adds one to VERSION: ledgers are then rebuilt."""

from newsclaims.ledger.crossing.tables import TABLES

VERSION = 5
# "clms": tells our ledger from any other SQLite file whose version happens to be the same number.
APPLICATION = 0x636C6D73

STATEMENTS = (
    # `size`, `mtime_ns` and `ctime_ns` are the file as it was when it was last read; `context` is what else
    # went into the claims (metadata, topics, extractor); `basis` covers the text as well. `credit` and `print`
    # tell copies of one text.
    """CREATE TABLE articles (
        file TEXT PRIMARY KEY,
        size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, ctime_ns INTEGER NOT NULL,
        context TEXT NOT NULL, digest TEXT NOT NULL, basis TEXT NOT NULL,
        source TEXT, title TEXT, published TEXT, url TEXT,
        problems TEXT NOT NULL, notices TEXT NOT NULL,
        credit TEXT, print BLOB NOT NULL
    ) WITHOUT ROWID""",
    # `canonical` is the name across articles; it follows from the whole ledger and the catalogue.
    """CREATE TABLE casts (
        key INTEGER PRIMARY KEY,
        article TEXT NOT NULL REFERENCES articles (file) ON DELETE CASCADE,
        name TEXT NOT NULL, canonical TEXT NOT NULL, member TEXT NOT NULL
    )""",
    "CREATE INDEX casts_of_article ON casts (article, name)",
    "CREATE INDEX casts_by_name ON casts (canonical, article)",
    # `own` is the speaker's name within the article; `speaker` and `status` follow from the casts and the
    # reviews. `since` and `until` bound the day it was said, or else published. `claim` is the rest as JSON, and
    # `extracted` what it was before people corrected it; `edited` are the words for what they corrected, and
    # `ties` what they decided about it and another claim: an object of that one's id and `same` or `different`.
    """CREATE TABLE claims (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        article TEXT NOT NULL REFERENCES articles (file) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        published TEXT, source TEXT, kind TEXT NOT NULL, polarity TEXT NOT NULL, channel TEXT,
        own TEXT, speaker TEXT, status TEXT NOT NULL,
        since TEXT, until TEXT, confidence REAL NOT NULL,
        words TEXT NOT NULL, claim TEXT NOT NULL,
        extracted TEXT, edited TEXT NOT NULL DEFAULT '', ties TEXT NOT NULL DEFAULT ''
    )""",
    "CREATE INDEX claims_in_order ON claims (published IS NULL, published, article, start, id, key)",
    "CREATE INDEX claims_of_article ON claims (article, own)",
    "CREATE INDEX claims_of_speaker ON claims (speaker)",
    "CREATE INDEX claims_by_id ON claims (id)",
    "CREATE INDEX claims_decided ON claims (key) WHERE status <> 'unreviewed' OR edited <> '' OR ties <> ''",
    "CREATE INDEX claims_tied ON claims (key) WHERE ties <> ''",
    """CREATE TABLE topics (
        topic TEXT NOT NULL,
        claim INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
        PRIMARY KEY (topic, claim)
    ) WITHOUT ROWID""",
    "CREATE INDEX topics_of_claim ON topics (claim)",
    # One row. `basis` tells from which catalogue the names follow, `decided` from which reviews the rest; empty:
    # it is stale. `lost` counts the reviews that found no claim.
    "CREATE TABLE names (basis TEXT NOT NULL, decided TEXT NOT NULL, lost INTEGER NOT NULL)",
    "INSERT INTO names VALUES ('', '', 0)",
    # One row: how the article folder looked when it and `articles` were one. Whatever is written there ends that.
    "CREATE TABLE sight (digest TEXT NOT NULL)",
    "INSERT INTO sight VALUES ('')",
    "CREATE TRIGGER article_came AFTER INSERT ON articles BEGIN UPDATE sight SET digest = ''; END",
    "CREATE TRIGGER article_changed AFTER UPDATE ON articles BEGIN UPDATE sight SET digest = ''; END",
    "CREATE TRIGGER article_went AFTER DELETE ON articles BEGIN UPDATE sight SET digest = ''; END",
    *TABLES,
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {VERSION}",
)
