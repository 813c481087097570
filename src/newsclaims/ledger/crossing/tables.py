"""The tables of kept cross-references, and the triggers by which they learn of every change of a claim.

What is waiting stands in tables too (`unread`, `departed`, `filing`, `dirty`, `scattered`), written in the same
transaction as what it follows from: whenever a run is killed, the next one finds what is left to do.
"""

_DEPARTS = """INSERT INTO departed (version, claim, speaker)
    SELECT version, old.claim, old.speaker FROM told WHERE claim = old.key;
    DELETE FROM told WHERE claim = old.key;"""

TABLES = (
    # Claims to be read, and claims that left their versions, as they were then.
    "CREATE TABLE unread (claim INTEGER PRIMARY KEY)",
    "CREATE TABLE departed (key INTEGER PRIMARY KEY, version INTEGER NOT NULL, claim TEXT NOT NULL, speaker TEXT)",
    "CREATE TABLE told (claim INTEGER PRIMARY KEY, version INTEGER NOT NULL)",
    "CREATE INDEX told_by_version ON told (version)",
    # Claims that are alike (crossref/versions.py). Numbers are never used again: postings may still name them.
    """CREATE TABLE versions (
        key INTEGER PRIMARY KEY AUTOINCREMENT, identity BLOB NOT NULL UNIQUE, first INTEGER,
        count INTEGER NOT NULL DEFAULT 0, article TEXT, in_head INTEGER, outlets TEXT,
        quoted_by INTEGER NOT NULL DEFAULT 0, said_by INTEGER NOT NULL DEFAULT 0, statement INTEGER
    )""",
    "CREATE INDEX versions_by_statement ON versions (statement) WHERE statement IS NOT NULL",
    # Outlines of 256 versions each (crossref/outlines.py), and their days and speakers alone.
    "CREATE TABLE outlines (block INTEGER PRIMARY KEY, days BLOB NOT NULL, entries BLOB NOT NULL)",
    # The inverted index: a bucket's entries are 64 bits each, the rest of the key and the version; `filing` is
    # what is still to be put there (or, if `gone`, taken out), of several buckets together.
    "CREATE TABLE postings (bucket INTEGER PRIMARY KEY, entries BLOB NOT NULL)",
    """CREATE TABLE filing (
        key INTEGER PRIMARY KEY, part INTEGER NOT NULL, gone INTEGER NOT NULL, keys BLOB NOT NULL, owners BLOB NOT NULL
    )""",
    "CREATE INDEX filing_by_part ON filing (part)",
    # Versions to compare anew, links both ways, and versions whose statements are to be made anew.
    "CREATE TABLE dirty (version INTEGER PRIMARY KEY)",
    "CREATE TABLE links (a INTEGER, b INTEGER, link TEXT NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID",
    "CREATE TABLE scattered (version INTEGER PRIMARY KEY)",
    "CREATE TABLE statements (key INTEGER PRIMARY KEY, id TEXT NOT NULL, rank TEXT NOT NULL)",
    "CREATE INDEX statements_by_rank ON statements (rank)",
    # One row: the code that all of it follows from.
    "CREATE TABLE crossed (basis TEXT NOT NULL)",
    "INSERT INTO crossed VALUES ('')",
    "CREATE TRIGGER claim_came AFTER INSERT ON claims BEGIN INSERT OR IGNORE INTO unread VALUES (new.key); END",
    f"""CREATE TRIGGER claim_went AFTER DELETE ON claims BEGIN
        DELETE FROM unread WHERE claim = old.key;
        {_DEPARTS}
    END""",  # noqa: S608
    # What people decide; whatever else a claim says follows from its article.
    f"""CREATE TRIGGER claim_changed AFTER UPDATE OF speaker, status, claim, ties ON claims
        WHEN old.speaker IS NOT new.speaker OR (old.status = 'rejected') <> (new.status = 'rejected')
            OR old.claim <> new.claim OR old.ties <> new.ties
    BEGIN
        {_DEPARTS}
        INSERT OR IGNORE INTO unread VALUES (new.key);
    END""",  # noqa: S608
)
