"""The tables of an exported database: what docs/formats.md promises, and what Datasette finds by itself."""

TABLES = (
    """CREATE TABLE sources (
        name TEXT PRIMARY KEY NOT NULL,
        url TEXT
    )""",
    """CREATE TABLE speakers (
        name TEXT PRIMARY KEY NOT NULL,
        role TEXT,
        class TEXT,
        aliases TEXT NOT NULL DEFAULT '[]'
    )""",
    """CREATE TABLE articles (
        file TEXT PRIMARY KEY NOT NULL,
        title TEXT,
        source TEXT REFERENCES sources (name),
        published TEXT,
        url TEXT
    )""",
    """CREATE TABLE topics (
        name TEXT PRIMARY KEY NOT NULL
    )""",
    """CREATE TABLE statements (
        id TEXT PRIMARY KEY NOT NULL,
        speaker TEXT REFERENCES speakers (name),
        said TEXT NOT NULL,
        text TEXT NOT NULL,
        polarity TEXT NOT NULL,
        outlets INTEGER NOT NULL,
        texts INTEGER NOT NULL,
        fullest TEXT NOT NULL
    )""",
    # `spans` are pairs of numbers: [[1130, 1159], [1227, 1503]]; so are those in the columns that end in `_at`.
    """CREATE TABLE claims (
        id TEXT PRIMARY KEY NOT NULL,
        speaker TEXT REFERENCES speakers (name),
        text TEXT NOT NULL,
        kind TEXT NOT NULL,
        polarity TEXT NOT NULL,
        source TEXT REFERENCES sources (name),
        published TEXT,
        said_on TEXT,
        article TEXT NOT NULL REFERENCES articles (file),
        statement TEXT REFERENCES statements (id),
        topics TEXT NOT NULL,
        confidence REAL NOT NULL,
        status TEXT NOT NULL,
        channel TEXT,
        speaker_class TEXT,
        role TEXT,
        cue TEXT,
        mention TEXT,
        venue TEXT,
        addressee TEXT,
        spans TEXT NOT NULL,
        cue_at TEXT,
        mention_at TEXT,
        venue_at TEXT,
        addressee_at TEXT
    )""",
    """CREATE TABLE claim_topics (
        claim TEXT NOT NULL REFERENCES claims (id),
        topic TEXT NOT NULL REFERENCES topics (name),
        PRIMARY KEY (claim, topic)
    ) WITHOUT ROWID""",
    # `id` is that of the claim; `claim` leads to it where it is in this file: a filter can have left it out.
    """CREATE TABLE wordings (
        id TEXT PRIMARY KEY NOT NULL,
        statement TEXT NOT NULL REFERENCES statements (id),
        claim TEXT REFERENCES claims (id),
        source TEXT REFERENCES sources (name),
        article TEXT NOT NULL REFERENCES articles (file),
        speaker TEXT REFERENCES speakers (name),
        relation TEXT NOT NULL,
        text TEXT NOT NULL,
        polarity TEXT NOT NULL,
        similarity REAL NOT NULL,
        confidence REAL NOT NULL,
        flags TEXT NOT NULL,
        warnings TEXT NOT NULL,
        changes TEXT NOT NULL,
        same_text_as TEXT,
        credit TEXT
    )""",
)

INDICES = (
    "CREATE INDEX claims_by_speaker ON claims (speaker)",
    "CREATE INDEX claims_by_source ON claims (source)",
    "CREATE INDEX claims_by_article ON claims (article)",
    "CREATE INDEX claims_by_statement ON claims (statement)",
    "CREATE INDEX claims_by_published ON claims (published)",
    "CREATE INDEX claim_topics_by_topic ON claim_topics (topic)",
    "CREATE INDEX articles_by_source ON articles (source)",
    "CREATE INDEX statements_by_speaker ON statements (speaker)",
    "CREATE INDEX wordings_by_statement ON wordings (statement)",
    "CREATE INDEX wordings_by_claim ON wordings (claim)",
    "CREATE INDEX wordings_by_source ON wordings (source)",
    "CREATE INDEX wordings_by_article ON wordings (article)",
    "CREATE INDEX wordings_by_speaker ON wordings (speaker)",
)

# What the claims themselves tell.
LINKS = (
    "UPDATE wordings SET claim = id WHERE id IN (SELECT id FROM claims)",
    "UPDATE claims SET statement = wordings.statement FROM wordings WHERE wordings.id = claims.id",
    "INSERT INTO topics SELECT DISTINCT value FROM claims, json_each(claims.topics) ORDER BY 1",
    "INSERT OR IGNORE INTO claim_topics SELECT claims.id, value FROM claims, json_each(claims.topics)",
)

NAMED = {
    "sources": "SELECT 1 FROM articles WHERE source = :name",
    "speakers": """SELECT 1 FROM claims WHERE speaker = :name
        UNION ALL SELECT 1 FROM wordings WHERE speaker = :name""",
    "articles": """SELECT 1 FROM claims WHERE article = :file
        UNION ALL SELECT 1 FROM wordings WHERE article = :file""",
}
"""Whether claims or wordings are of a source, a speaker or an article, given as the row that it would be."""

# What claims and wordings name, and nobody else knows, is there all the same: no link leads nowhere.
UNKNOWN = {
    "articles": (
        "INSERT OR IGNORE INTO articles (file, source, published) SELECT article, source, published FROM claims",
        "INSERT OR IGNORE INTO articles (file, source) SELECT article, source FROM wordings",
    ),
    "sources": (
        "INSERT OR IGNORE INTO sources (name) SELECT source FROM claims UNION SELECT source FROM wordings",
        "INSERT OR IGNORE INTO sources (name) SELECT source FROM articles",
    ),
    "speakers": (
        "INSERT OR IGNORE INTO speakers (name) SELECT speaker FROM claims UNION SELECT speaker FROM wordings",
    ),
}

VIEWS = (
    """CREATE VIEW claims_in_articles AS
        SELECT claims.id, claims.speaker, claims.polarity, claims.cue, claims.text, claims.source, articles.title,
            claims.published, claims.said_on, articles.url, claims.statement
        FROM claims JOIN articles ON articles.file = claims.article""",
    """CREATE VIEW flagged_wordings AS
        SELECT wordings.statement, wordings.source, wordings.speaker, wordings.relation, wordings.warnings,
            wordings.text, statements.text AS fullest, statements.said, articles.url
        FROM wordings
        JOIN statements ON statements.id = wordings.statement
        JOIN articles ON articles.file = wordings.article
        WHERE wordings.flags <> '[]'""",
    """CREATE VIEW sources_of_statements AS
        SELECT statement, source, group_concat(DISTINCT relation) AS relations, count(*) AS wordings,
            sum(flags <> '[]') AS may_change_meaning
        FROM wordings GROUP BY statement, source""",
)

# The table by that name is read for the words, which are kept once. Datasette looks for the double quotes.
SEARCH = """CREATE VIRTUAL TABLE claims_fts USING fts5 (
    text, content="claims", tokenize='porter unicode61 remove_diacritics 2'
)"""
FILL_SEARCH = (
    "INSERT INTO claims_fts (claims_fts) VALUES ('rebuild')",
    "INSERT INTO claims_fts (claims_fts) VALUES ('optimize')",
)
