"""`claims speakers`, `claims sources` and `claims articles`: what there is, in one line each."""

from newsclaims.cli import tables
from newsclaims.cli.command import command
from newsclaims.cli.filters import filtered, words
from newsclaims.cli.programs import format_option, write
from newsclaims.cli.session import Session
from newsclaims.exports.records import Record
from newsclaims.model import Filters
from newsclaims.rows import ArticleRow, Counts, SourceRow, SpeakerRow

COUNTS = ("claims", "direct", "mixed", "indirect")
SPEAKER = ("speaker", "role", "aliases", "sources", "articles", *COUNTS, "speaker_class")
SOURCE = ("source", "url", "articles", "speakers", "first", "last", *COUNTS)
ARTICLE = ("article", "source", "title", "published", "url", "speakers", *COUNTS, "versions")


@command(
    "claims speakers",
    "claims speakers --source Mic --kind direct",
)
@format_option
@filtered
def speakers(session: Session, filters: Filters, form: str) -> None:
    """List who speaks, under which names, how often.

    Use it first on a new story, to see whom the articles quote and whether one person goes under several
    names; claims.yaml is the place to join or tell apart names.
    """
    found = session.workspace.speakers(filters)
    if form != "table":
        write(map(_speaker, found), SPEAKER, form)
    elif found:
        tables.speakers(found)
    else:
        tables.nothing(session.nothing("speakers", words(filters)))


@command(
    "claims sources",
    "claims sources --speaker Sanders --format markdown",
)
@format_option
@filtered
def sources(session: Session, filters: Filters, form: str) -> None:
    """List the news outlets and what they report.

    Use it to see which outlets the workspace covers, over which days, and how much each of them quotes.
    """
    found = session.workspace.sources(filters)
    if form != "table":
        write(map(_source, found), SOURCE, form)
    elif found:
        tables.sources(found)
    else:
        tables.nothing(session.nothing("sources", words(filters)))


@command(
    "claims articles",
    "claims articles --topic letter --format csv",
)
@format_option
@filtered
def articles(session: Session, filters: Filters, form: str) -> None:
    """List the articles and how many claims each holds.

    Use it to see what has been read, which articles still lack a source or a date in claims.yaml, and of which
    there are several versions ('claims history' says what changed).
    """
    found = session.workspace.articles(filters)
    if form != "table":
        write(map(_article, found), ARTICLE, form)
    elif found:
        tables.articles(found)
    else:
        tables.nothing(session.nothing("articles", words(filters)))


def _speaker(row: SpeakerRow) -> Record:
    shown = row.model_dump(mode="json", include={"role", "aliases", "sources", "articles"})
    return {"speaker": row.name, **shown, **_counts(row.counts), "speaker_class": row.speaker_class}


def _source(row: SourceRow) -> Record:
    shown = row.model_dump(mode="json", include={"url", "articles", "speakers", "first", "last"})
    return {"source": row.name, **shown, **_counts(row.counts)}


def _article(row: ArticleRow) -> Record:
    shown = row.model_dump(mode="json", exclude={"file", "counts", "versions"})
    return {"article": row.file, **shown, **_counts(row.counts), "versions": row.versions}


def _counts(counts: Counts) -> Record:
    return {
        "claims": counts.total,
        "direct": counts.direct,
        "mixed": counts.mixed,
        "indirect": counts.indirect,
    }
