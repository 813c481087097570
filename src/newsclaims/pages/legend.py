"""How to read a page, and how it was made."""

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
    """The signs and marks of wordings."""
    signs = (tag("li", glyph(what), " ", meaning(what)) for what in SIGNS)
    marks = (
        tag("li", tag("del", quotes.sign("−"), "words"), " left out"),
        tag("li", tag("ins", quotes.sign("+"), "words"), " put in"),
        tag("li", tag("del", quotes.sign("−"), "words", quotes.sign("!"), class_="flagged"), " may change the meaning"),
        tag("li", tag("strong", "DENIED", class_="stance"), " the speaker rejects it, or did not say it"),
        tag("li", tag("strong", "DECLINED", class_="stance"), " the speaker would not say"),
        tag("li", tag("b", "not attributed"), " the article does not tell who said it"),
        tag("li", tag("b", "pub."), " the day of publication; when it was said is not known"),
        tag("li", tag("b", "4 outlets, 2 texts"), " some print one text, and count as one witness"),
        tag("li", tag("b", "confidence"), " how sure the tool is, from 0 to 1"),
    )
    lists = (tag("ul", *signs, aria_label="Signs"), tag("ul", *marks, aria_label="Marks and words"))
    heading = tag("summary", tag("h2", "How to read this", id="legend"))
    folds = tag("details", heading, *lists, open=True, class_="folds")
    return tag("section", folds, class_="legend", aria_labelledby="legend")


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
