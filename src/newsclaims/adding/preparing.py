"""Raw items made ready to be added: converted, and given what they are recognised by. Done in any process."""

from datetime import date
from typing import NamedTuple

from newsclaims.adding.likeness import digest_of, sketch
from newsclaims.errors import Problem
from newsclaims.intake import Found, Raw, converted
from newsclaims.intake.making import problem
from newsclaims.reading import read_bytes
from newsclaims.workers import Ask, LostError

COPIED = "text"


class Ready(NamedTuple):
    """An article that may be added, with the hashes of its text."""

    found: Found
    digest: bytes
    grams: tuple[int, ...]


Readied = list[Ready | Problem]


class Task(NamedTuple):
    """Some raw items, and the day on which they are added."""

    raws: list[Raw]
    today: date | None


def prepare(task: Task) -> list[Readied]:
    """The articles and problems of each of some items."""
    return [_prepared(raw, task.today) for raw in task.raws]


def rescue(ask: Ask[Task, list[Readied]], task: Task) -> list[Readied]:
    """One by one what was lost together; what is lost again is a problem of its own."""
    made: list[Readied] = []
    for raw in task.raws:
        try:
            made += ask(prepare, Task([raw], task.today))
        except LostError as error:
            what = f"it stopped the program that reads it: {error.why}"
            made.append([problem(raw, what, "leave it out, and report it if it is an ordinary page")])
    return made


def _prepared(raw: Raw, today: date | None) -> Readied:
    results = _copied(raw) if raw.form == COPIED and not raw.problem else converted(raw, today)
    return [_ready(it) if isinstance(it, Found) else it for it in results]


def _ready(found: Found) -> Ready:
    return Ready(found, digest_of(found.text), sketch(found.text))


def _copied(raw: Raw) -> list[Found | Problem]:
    """A text file, which is kept as it is: nothing of its text is cleaned."""
    reading = read_bytes(raw.payload, raw.file)
    article = reading.article
    if article is None or reading.problems:
        return list(reading.problems)
    text = article.text[article.body :]
    said = (article.source, None, article.title, article.published, article.url)
    return [Found(raw.place, text, *said, notices=reading.notices)]
