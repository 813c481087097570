"""Where an article's paragraphs are, and which lines are page furniture rather than text."""

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsclaims.model import Article

LONGEST_PARAGRAPH = 20_000
"""Characters; a longer run without a line break is worked in pieces, so that memory stays bounded."""


WRAPPED_LINE = 110
"""Characters; a text none of whose lines is longer, and whose lines run on, was wrapped by hand."""


FURNITURE = re.compile(
    r"""(?ix) ^\W* (?:
        (?: photo (?:graph)?s? | image | picture | credits? | caption | source | illustration | video | watch | listen
          | related | read \s (?:more|also|next) | see \s also | more \s on | tags? | topics? | filed \s under | share
          | also \s (?:read|see|watch) | advertisement | sponsored | follow | contact | published | updated | posted
          | last \s (?:updated|modified) ) \b (?: [^.,]{0,25} | [^.]{0,30} [:|] .* ) $
      | (?: photo (?:graph)? | image | picture | credits? | illustration | caption | graphic) \s* (?: by \b | : ) .*
      | (?: \(?c\)? | © | copyright ) \s .* (?: reserved .* | \d{4} .* ) $
      | by \s [A-Z][\w.'’-]+ (?: \s [\w.'’-]+ ){0,8} $
      | (?: add | post | leave | write | view | show | load ) \s
          (?: (?: an? | new | your | all | more ) \s )* comments? \b .*
      | comments? \s* (?: \( .* | \d.* | closed .* | are \s closed .* )? $
      | this \s (?: article | story | post | copy ) \s (?: was | has \s been | originally | appeared ) \b .*
      | (?: editor[’']?s \s (?:note|picks) | correction\s?: ) .*
      | (?: share | email | print | tweet | save | bookmark ) (?: \s (?: this | on | via | by | with )\b .* )? $
    ) $"""
)

REQUESTS = re.compile(
    r"""(?ix) ^\W* (?:
        (?: read | see | view ) \s our \s .* (?: policy | guidelines | rules | terms ) .*
      | (?: sign \s up | subscribe | log \s in | register | click | tap | download | donate
          | (?: support | get ) \s our ) \b .*
      | this \s (?: article | story | post | copy | report ) \s
          (?: is | first | may ) \b .*
      | this \s report \s (?: was | has \s been | originally | appeared ) \b .*
      | (?: all \s rights \s reserved | terms \s of | privacy \s policy | cookie | skip \s to | trending
          | most \s (?:read|popular|viewed) | recent \s (?:features|posts|stories|articles) | you \s may \s also
          | recommended ) \b .*
    ) $"""
)
"""What a page asks or tells its reader: furniture, unless somebody is said to say it."""

SAYING = re.compile(r"(?i)\b(?:said|says|told|according\sto|warned|announced)\b")
OPENING = "“\"«„‘'"
"""What somebody's words begin with: “Register to vote,” she said, is no request of the page."""


SHORTEST_DOUBLED = 15
"""Characters, as the pattern asks for."""

DOUBLED = re.compile(r"\s*(?P<once>\S.{14,}?)\s+(?P=once)\s*", re.DOTALL)


SENTENCE_BREAK = re.compile(r"[.!?][”\"’')\]]*\s+")


class Paragraph(NamedTuple):
    """A stretch of the article's text, white space at its ends left out; `number` counts from 0.

    `headline` marks lines before the article proper: the title and what stands with it.
    """

    start: int
    end: int
    number: int
    headline: bool


def paragraphs(article: Article) -> Iterator[Paragraph]:
    """The article's paragraphs in reading order, without page furniture; a repeated line counts once."""
    return iter(_paragraphs(article.text, article.body))


@lru_cache(maxsize=1)
def _paragraphs(text: str, body: int) -> tuple[Paragraph, ...]:
    """The names, the rules and the headlines of one article ask for them one after the other."""
    seen: set[str] = set()
    found: list[Paragraph] = []
    headline = True
    for start, end in _blocks(text, body):
        key = _key(text, (start, end))
        if key in seen:
            continue
        seen.add(key)
        if _is_furniture(text[start:end]):
            continue
        headline = headline and end - start < 200 and _ends_like_headline(text[start:end])
        for piece in _pieces(text, start, end):
            found.append(Paragraph(*piece, len(found), headline))
    return tuple(found)


def _ends_like_headline(line: str) -> bool:
    """Whether a line stops without a mark: Mayor quits; Mayor vows to fight ‘to the end’."""
    bare = line.rstrip("”\"'’")
    return bare[-1:] not in ".!?" and (bare == line or bare[-1:].isalnum())


def _key(text: str, block: tuple[int, int]) -> str:
    return " ".join(text[block[0] : block[1]].split()).casefold()


def _is_furniture(text: str) -> bool:
    if len(text) > 400:
        return False
    furniture = FURNITURE.match(text) or (REQUESTS.match(text) and not SAYING.search(text))
    return (bool(furniture) and text[0] not in OPENING) or _is_doubled(text) or not any(char.isalpha() for char in text)


def _is_doubled(text: str) -> bool:
    """Whether a line is the same text twice; the pattern is slow, so only where its beginning stands there again."""
    bare = text.lstrip()
    return bare[:SHORTEST_DOUBLED] in bare[SHORTEST_DOUBLED:] and DOUBLED.fullmatch(text) is not None


def _blocks(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Offsets of paragraphs: lines, or runs of lines where the text was wrapped by hand."""
    pattern = r"\S(?:[^\n]|\n(?![ \t\r]*(?:\n|$)))*" if _is_wrapped(text, body) else r"[^\s][^\n]*"
    for match in re.compile(pattern).finditer(text, body):
        start, end = match.span()
        yield start, start + len(text[start:end].rstrip())


def _is_wrapped(text: str, body: int) -> bool:
    lines = [line.strip() for line in text[body : body + 50_000].split("\n")]
    full = [line for line in lines if line]
    if len(full) < 2 or max(map(len, full)) > WRAPPED_LINE:
        return False
    running = [after for line, after in itertools.pairwise(lines) if _runs_on(line, after)]
    return len(running) * 3 > len(full) or any(after[0].islower() for after in running)


def _runs_on(line: str, after: str) -> bool:
    return len(line) > 40 and bool(after) and line[-1] not in ".!?:”\"’'" and not after.startswith(("-", "*", ">"))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraph, cut at sentence ends if it is longer than can be worked at once."""
    while end - start > LONGEST_PARAGRAPH:
        window = start + LONGEST_PARAGRAPH
        cut = max((m.end() for m in SENTENCE_BREAK.finditer(text, window - 4000, window)), default=window)
        yield start, cut
        start = cut
    if start < end:
        yield start, end
