"""The tables of the index of what has been added. Whoever changes one adds one to VERSION: it is then made anew."""

VERSION = 1

TABLES = (
    # `folded` is the file's name whatever its case, `url` and `digest` the address and text in the form that is
    # compared; `source` and `published` what the file says of itself. A file without any text has no digest.
    """CREATE TABLE articles (
        key INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, folded TEXT NOT NULL,
        size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, ctime_ns INTEGER NOT NULL,
        url TEXT, source TEXT, published TEXT, digest BLOB NOT NULL
    )""",
    "CREATE INDEX articles_folded ON articles (folded)",
    "CREATE INDEX articles_url ON articles (url)",
    "CREATE INDEX articles_digest ON articles (digest)",
    "CREATE TABLE prints (gram INTEGER, article INTEGER, PRIMARY KEY (gram, article)) WITHOUT ROWID",
    "CREATE INDEX prints_article ON prints (article)",
    """CREATE TABLE versions (
        file TEXT, number INTEGER, suffix TEXT NOT NULL,
        size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, ctime_ns INTEGER NOT NULL,
        digest BLOB NOT NULL, PRIMARY KEY (file, number)
    ) WITHOUT ROWID""",
    "CREATE INDEX versions_digest ON versions (digest)",
    # What became of each raw item: `file` of an article, or what was wrong with it under the code of `basis`.
    """CREATE TABLE items (
        digest BLOB, nth INTEGER, file TEXT, what TEXT NOT NULL, fix TEXT, basis TEXT, PRIMARY KEY (digest, nth)
    ) WITHOUT ROWID""",
    "CREATE INDEX items_file ON items (file)",
    # Files that hold one item, as long as their stamps stay the same; `said` is what else decided about it.
    """CREATE TABLE files (
        path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, ctime_ns INTEGER NOT NULL,
        said TEXT NOT NULL, item BLOB NOT NULL
    ) WITHOUT ROWID""",
    # The form that was chosen by commands that have not ended yet.
    "CREATE TABLE begun (command TEXT PRIMARY KEY, many INTEGER NOT NULL) WITHOUT ROWID",
    # What a server said of an address when it was last asked, and the item that it gave.
    "CREATE TABLE fetched (url TEXT PRIMARY KEY, etag TEXT, modified TEXT, item BLOB NOT NULL) WITHOUT ROWID",
    f"PRAGMA user_version = {VERSION}",
)
