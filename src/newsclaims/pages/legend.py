"""How to read a page, and how it was made."""

from collections.abc import Iterator

from newsclaims.pages import quotes
from newsclaims.pages.glyphs import glyph, meaning
from newsclaims.pages.html import Html, joined, tag
from newsclaims.views.signs import SIGNS

PASSAGE = {
    "content": "the claim",
    "mention": "who is named",
    "cue": "what attributes it",
    "venue": "where it was said",
    "addressee": "to whom",
    "also": "another claim",
}

MARKS = (
    ("del", "−", "left out", False),
    ("ins", "+", "put in", False),
    ("del", "−", "may change the meaning", True),
)
STANCES = {"DENIED": "rejected, or not said", "DECLINED": "would not say"}
TERMS = {
    "fullest wording": "the longest that an article has; every other one is held against it",
    "altered": "words were put in, left out or changed inside",
    "truncated": "parts were cut off, or left out behind dots",
    "paraphrased": "the same in other words",
    "not attributed": "the article does not tell who said it",
    "pub.": "the day of publication: when it was said is not known",
    "4 outlets, 2 texts": "some of the outlets print one text, and count as one witness",
    "direct, mixed, indirect": "all of it quoted, part of it, none of it",
    "confidence": "how sure the tool is, from 0 to 1",
}
METHOD = """
The statements and claims were found by a program, claims, in the texts of the articles listed above; nobody has
checked all of them. It misses some reported speech and misnames some speakers: read a claim in its article before you
rely on it.

Each wording is held against the fullest one that an article has, which need not be what was said. “May change the
meaning” points to a changed negation, number, unit, name, date, modal, quantifier or condition; whether it does, a
person must judge.

“Not reported” is said of an outlet only if it covered the story in those days, and holds for the articles listed here
and no further. Claims that somebody rejected are left out.
"""


def legend() -> Html:
    """The signs and marks of wordings, and the words that are used for them."""
    signs = (tag("li", glyph(what), " ", meaning(what)) for what in SIGNS)
    marks = (
        tag("li", tag(element, *_marked(shown, flagged=flagged), class_="flagged" if flagged else None), f" {said}")
        for element, shown, said, flagged in MARKS
    )
    stances = (tag("li", tag("strong", stance, class_="stance"), f" {said}") for stance, said in STANCES.items())
    terms = (tag("div", tag("dt", term), tag("dd", said)) for term, said in TERMS.items())
    heading = tag("summary", tag("h2", "How to read this", id="legend"))
    words = tag("details", tag("summary", "Words used here"), tag("dl", *terms), class_="terms")
    lists = (tag("ul", *signs, aria_label="Signs"), tag("ul", *marks, *stances, aria_label="Marks"))
    folds = tag("details", heading, *lists, words, open=True, class_="folds")
    return tag("section", folds, class_="legend", aria_labelledby="legend")


def _marked(shown: str, *, flagged: bool) -> Iterator[Html]:
    yield quotes.sign(shown)
    yield tag("span", "words", class_="w")
    if flagged:
        yield quotes.sign("!")


def passage_legend(roles: set[str]) -> Html:
    """What the marks in an article's text mean."""
    shown = (joined(" ", tag("mark", PASSAGE[role], class_=role)) for role in PASSAGE if role in roles)
    return tag("p", "marked:", *shown, class_="note marks")


def method() -> Html:
    """What the report rests on, and what it does not say."""
    heading = tag("h2", "How it was made", id="method")
    return tag(
        "section",
        heading,
        *(tag("p", " ".join(each.split())) for each in METHOD.strip().split("\n\n")),
        class_="method",
        aria_labelledby="method",
    )
