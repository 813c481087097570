"""Markdown: plain text that may begin with facts about the article in YAML front matter."""

import re
from datetime import date

from newsclaims.model import Article
from newsclaims.reading.plain import read_plain
from newsclaims.reading.result import Reading, refusal
from newsclaims.yamltext.checks import Checks
from newsclaims.yamltext.composing import BrokenYamlError, compose
from newsclaims.yamltext.nodes import Node, Pairs, Text, says_nothing

# A blank line after the first `---` makes it a rule that divides the text, as other readers have it too.
_OPENING = re.compile(r"---[ \t]*(?:\r\n|\n|\r)(?![ \t]*[\r\n])")
_CLOSING = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)")
_NOTHING = re.compile(r"\s*\Z")

Facts = dict[str, str | date | None]


def read_markdown(data: bytes, file: str) -> Reading:
    """Read a text file and its front matter, which stays part of the text: `body` says where it ends."""
    reading = read_plain(data, file)
    block = _block(reading.article.text) if reading.article else None
    if reading.article is None or block is None:
        return reading
    yaml, body = block
    if _NOTHING.match(reading.article.text, body):
        return refusal(file, "there is no text after the front matter", "put the article's text below it")
    checks = Checks(file)
    facts = _facts(checks, yaml)
    if facts is None:
        return reading
    return Reading(_informed(reading.article, facts, body), tuple(checks.problems), reading.notices)


def _block(text: str) -> tuple[str, int] | None:
    """The YAML between the marks, after an empty line for the first so that its lines are the file's."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    return "\n" + text[opening.end() : closing.start()], closing.end()


def _facts(checks: Checks, yaml: str) -> Facts | None:
    """What the front matter says; None if it is prose between two rules and no front matter."""
    try:
        root = compose(yaml).root
    except BrokenYamlError as error:
        checks.note(error.line, f"the front matter is {error.what}", error.fix)
        return {}
    if root is None:
        return {}
    if not isinstance(root, Pairs):
        return None
    nodes = _nodes(root)
    day = nodes.get("published") or nodes.get("date")
    facts: Facts = {key: checks.text(nodes[key], key) for key in ("source", "title", "url") if key in nodes}
    return facts | {"published": checks.day(day, "published") if day else None}


def _nodes(root: Pairs) -> dict[str, Node]:
    """Unknown keys are other programs' business, and so is whether one may stand there twice."""
    pairs = ((key, value) for key, value in root.pairs() if isinstance(key, Text) and not says_nothing(value))
    return {key.value.strip().casefold(): value for key, value in pairs}


def _informed(article: Article, facts: Facts, body: int) -> Article:
    return article.model_copy(update={**facts, "body": body})
