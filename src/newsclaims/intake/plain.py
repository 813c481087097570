"""Text and Markdown, as `newsclaims.reading` reads them."""

from collections.abc import Iterator
from datetime import date

from newsclaims.intake.cleaning import cleaned
from newsclaims.intake.found import Format, Found, Raw, Result
from newsclaims.intake.limits import ITEM, TOO_LARGE, BrokenFileError
from newsclaims.intake.making import problem
from newsclaims.intake.unpacking import Bounded
from newsclaims.reading import READERS, read_bytes


def looks(_head: bytes) -> bool:
    """Text has no look of its own: its name says that it is."""
    return False


def cut(stream: Bounded, name: str) -> Iterator[Raw]:
    """The whole file is one item."""
    data = stream.read(ITEM + 1)
    if len(data) > ITEM:
        raise BrokenFileError(f"{TOO_LARGE} in one article", "cut it into its articles")
    if not stream.broken:
        yield Raw(name, "text", data, name)


def convert(raw: Raw, _today: date | None = None) -> list[Result]:
    """The file's text, front matter left out, and what that says."""
    reading = read_bytes(raw.payload, raw.file)
    article = reading.article
    if article is None:
        return list(reading.problems)
    text = cleaned(article.text[article.body :]).strip("\n")
    if not text.strip():
        return [problem(raw, "there is no text in it", "leave it out, or put the article's text into it")]
    said = (article.source, None, article.title, article.published, article.url)
    return [Found(raw.place, text, *said, notices=reading.notices)]


FORMAT = Format("text", "a text", tuple(READERS), looks, cut, convert)
