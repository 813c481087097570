"""Signs for what an outlet made of a statement, drawn so that their shapes tell them apart without any colour."""

from newsclaims.pages import links
from newsclaims.pages.html import Html, tag
from newsclaims.views.signs import SIGNS

SIZE = "0 0 20 20"

_RING = tag("circle", cx=10, cy=10, r=7, fill="none", stroke="currentColor", stroke_width="1.6")
_SHAPES = {
    "fullest": (tag("circle", cx=10, cy=10, r="7.8", fill="currentColor"),),
    "verbatim": (_RING, tag("path", d="M6 8.2h8M6 11.8h8", stroke="currentColor", stroke_width="1.8")),
    "truncated": (_RING, tag("path", d="M10 3a7 7 0 0 0 0 14z", fill="currentColor")),
    "altered": (
        _RING,
        tag(
            "path",
            d="M5.8 11c1.4-2.6 2.8-2.6 4.2-1s2.8 1.6 4.2-1",
            fill="none",
            stroke="currentColor",
            stroke_width="1.8",
        ),
    ),
    "flagged": (
        tag(
            "path",
            d="M10 1.8 19 18H1zM9.1 7.2v5.6h1.8V7.2zM9.1 14.2V16h1.8v-1.8z",
            fill="currentColor",
            fill_rule="evenodd",
        ),
    ),
    "paraphrased": (
        tag(
            "circle",
            cx=10,
            cy=10,
            r=7,
            fill="none",
            stroke="currentColor",
            stroke_width="1.6",
            stroke_dasharray="2.6 2.4",
        ),
    ),
    "silent": (tag("path", d="M6 10h8", stroke="currentColor", stroke_width="1.6"),),
}


def glyph(what: str, *, spoken: bool = False) -> Html:
    """A sign; `spoken` where no words beside it say what it stands for."""
    drawn = tag("use", href=links.inner(f"g-{what}"))
    if spoken:
        return tag("svg", drawn, class_=f"glyph {what}", viewBox=SIZE, role="img", aria_label=meaning(what))
    return tag("svg", drawn, class_=f"glyph {what}", viewBox=SIZE, aria_hidden="true")


def meaning(what: str) -> str:
    """What a sign stands for, in words."""
    return SIGNS[what][1]


def definitions() -> Html:
    """All signs, once for a page."""
    symbols = (tag("symbol", *parts, id=f"g-{what}", viewBox=SIZE) for what, parts in _SHAPES.items())
    return tag("svg", *symbols, class_="definitions", aria_hidden="true", width=0, height=0)
