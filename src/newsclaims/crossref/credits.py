"""Whom an article credits with its text: the agency of a dateline, a byline, a closing line.

Told by the forms of such lines and by what agencies call themselves; the few names listed are those of agencies
that no form and no word gives away. A credit by itself proves nothing: it names what shared text shows.
"""

import re
from collections.abc import Iterator

_HEAD = 1500  # code points in which byline and dateline stand
_TAIL = 1200  # and those in which closing lines do
_MOST = 6  # words that an agency's name has at most

_WORD = r"[A-ZÀ-Þ][\w'’-]*(?:\.[A-Z]\.?)*"
_NAME = rf"(?P<name>(?:[Tt]he )?{_WORD}(?:(?: | of | de | and |/){_WORD}){{0,{_MOST - 1}}})"
_DATELINE = re.compile(rf"^[^\n()]{{2,70}}\(\s*{_NAME}\s*\)\s*(?:[-–—―]|\.\s|$)", re.MULTILINE)
_BYLINE = re.compile(rf"^\s*[Bb][Yy]:? (?:[^\n]{{2,60}}?[,|] *)?{_NAME}\s*$", re.MULTILINE)
_SIGNED = re.compile(rf"(?:^|[.!?”\"’')])\s*[-–—―]{{1,2}} ?{_NAME}\.?\s*$", re.MULTILINE)
_BRACKETED = re.compile(rf"^\s*[\[(]{_NAME}[\])]\s*$", re.MULTILINE)
_HELPED = re.compile(rf"{_NAME} contributed to this (?:report|story|article)")
_WITH = re.compile(
    r"(?:\b[Ww]ith (?:inputs?|files|reporting|reports?|material|information) (?:from|by)"
    rf"|\b[Ss]ources?:|\b[Cc]ourtesy of) {_NAME}"
)
_RIGHTS = re.compile(rf"(?:©|\([Cc]\)|\b[Cc]opyright)[ ,]*(?:\d{{4}})?[ ,]*{_NAME}")

_CLOSING = (_SIGNED, _BRACKETED, _HELPED, _WITH, _RIGHTS)

_BODY = frozenset(
    """press presse presseagentur newswire wire wires agency agencies agence agentur agencia agenzia
    newsroom syndicate""".split()
)
_KNOWN = frozenset("reuters bloomberg xinhua yonhap kyodo interfax".split())
_SHOUTED = re.compile(r"[A-Z]{2,5}")


def credit(text: str, source: str | None = None) -> str | None:
    """The name under which an article credits its text to somebody else than its own outlet, None without one."""
    return next((name for name in _credits(text) if name.casefold() != (source or "").casefold()), None)


def _credits(text: str) -> Iterator[str]:
    head, tail = text[:_HEAD], text[-_TAIL:]
    for found in _DATELINE.finditer(head):
        if _is_place(found[0]):
            yield _bare(found["name"])
    for pattern, part in ((_BYLINE, head), *((pattern, tail) for pattern in _CLOSING)):
        for found in pattern.finditer(part):
            name = _bare(found["name"])
            if _is_agency(name):
                yield name


def _is_place(line: str) -> bool:
    """Whether a line begins as a dateline does: with a place in capitals."""
    first = re.match(r"[^\W\d_]{3,}", line)
    return first is not None and first[0].isupper()


def _bare(name: str) -> str:
    return " ".join(name.split()).removeprefix("The ").removeprefix("the ")


def _is_agency(name: str) -> bool:
    words = name.casefold().replace("-", " ").replace("/", " ").split()
    return bool(_BODY.intersection(words) or _KNOWN.intersection(words) or _SHOUTED.fullmatch(name))
