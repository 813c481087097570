"""What an import finds, and the raw items that it is found in: plain values that travel between processes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from newsclaims.errors import Problem
from newsclaims.intake.unpacking import Bounded


@dataclass(frozen=True, slots=True)
class Found:
    r"""One article as a page or another program's file has it.

    `place` says to people where it stands: "page.html", "crawl.jsonl:17", "news.warc.gz: <urn:uuid:...>",
    "feed.xml: item 3". `text` is the headline, if there is one, then the paragraphs, with blank lines between them and
    "\n" for line ends; it is never empty and holds no zero. `source` is the outlet as the page or file names it,
    `domain` its host in lower case without "www.", `url` a canonical http(s) address without fragment and tracking
    parameters. `notices` are worth saying ("the date is in the future"); nothing is wrong with the article.
    """

    place: str
    text: str
    source: str | None = None
    domain: str | None = None
    title: str | None = None
    published: date | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    notices: tuple[str, ...] = ()


Result = Found | Problem
"""An article, or why an item holds none."""


@dataclass(frozen=True, slots=True)
class Raw:
    """One item as it was cut out of a file: not yet understood, small, and safe to hand to another process.

    `payload` is the same bytes on each run over the same file, so that its digest recognises the item. `file` and
    `line` are where problems are reported; `url`, `media_type`, `outlet` and `language` are what the container says
    about the item. An item that could not be cut has its `problem`, which is what it is converted to; its payload is
    the problem's sentence. One that only tells of the file as a whole has `notices` and converts to nothing.
    """

    place: str
    form: str
    payload: bytes
    file: str
    line: int | None = None
    url: str | None = None
    media_type: str | None = None
    outlet: str | None = None
    language: str | None = None
    problem: Problem | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how it is recognised, cut into items, and how an item becomes articles.

    `kind` is what people call it, after "this is no".
    `looks` judges the first bytes of a file, already unpacked; `cut` gets the unpacked file; `convert` gets one item
    and the day of the import, if it is known, and never raises for bad content.
    """

    name: str
    kind: str
    suffixes: tuple[str, ...]
    looks: Callable[[bytes], bool]
    cut: Callable[[Bounded, str], Iterator[Raw]]
    convert: Callable[[Raw, date | None], list[Result]]


def trouble(form: str, problem: Problem) -> Raw:
    """Make the item that stands for one that could not be cut out of its file."""
    place = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
    return Raw(place, form, str(problem).encode(), problem.file, problem.line, problem=problem)


def remark(form: str, file: str, notice: str) -> Raw:
    """Make the item that says something about a whole file and holds no article."""
    return Raw(file, form, notice.encode(), file, notices=(notice,))
