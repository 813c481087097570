"""The Markdown as a parser of Markdown renders it: what an article says is text, and never anything else."""

import re
from collections.abc import Sequence
from datetime import date
from html.parser import HTMLParser
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newsclaims.crossref import statements
from newsclaims.crossref.tellings import told
from newsclaims.exports import FORMATS, Material
from newsclaims.model import Claim, Span
from newsclaims.rows import ArticleRow, Counts
from newsclaims.views.visible import flowing

OURS = {"h1", "h2", "h3", "p", "ul", "li", "strong", "s", "a"}
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; &#60;i&#62;",
    "[click](javascript:alert(1))",
    "[click](https://evil.example)",
    "![](https://evil.example/pixel.png)",
    "[ref]: https://evil.example",
    "<https://evil.example> https://evil.example www.evil.example evil.example me@evil.example",
    "**bold** __bold__ *it* _it_ ~~gone~~ `code` ``co`de``",
    "# Heading",
    "1. one",
    "12) one",
    "- item",
    "+ item",
    "> quoted",
    "```\nfenced\n```",
    "    indented",
    "---",
    "===",
    "a | b\n--- | ---\n1 | 2",
    "line\\\nbreak  \nbreak",
    "{{ site.secret }} {% include x %} %%hidden%% ==marked== $x$",
    "\u202egnp.exe \u200b\x1b[31m",
    "\\",
    "*",
    "“quoted”",
]


def claim(name: str, words: str, speaker: str | None, source: str | None) -> Claim:
    span = Span(start=0, end=len(words), text=words)
    known = dict.fromkeys(("mention", "said_on"))
    return Claim(
        **known,
        id=name,
        article=f"{name}.txt",
        source=source,
        published=date(2024, 3, 5),
        kind="direct",
        speaker=speaker,
        cue=Span(start=0, end=4, text="said"),
        content=(span,),
        confidence=0.9,
        polarity="asserted",
    )


def page(claims: Sequence[Claim], urls: dict[str, str] | None = None) -> str:
    """The Markdown of claims and of what they state together."""
    known = {one.id: one for one in claims}
    rows = [
        ArticleRow(file=file, source=None, title=None, published=None, url=url, speakers=1, counts=Counts())
        for file, url in (urls or {}).items()
    ]
    found = [told(statement, known, {}) for statement in statements(claims)]
    out = StringIO(newline="")
    FORMATS["markdown"].write(Material(claims=lambda: claims, statements=lambda: found, articles=lambda: rows), out)
    return out.getvalue()


class Rendered(HTMLParser):
    """What a page shows, the elements that it has, and where its links lead."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.shown, self.tags, self.links = "", set[str](), set[str | None]()
        self.feed(MarkdownIt("gfm-like", {"html": True}).render(text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links |= {value for name, value in attrs if name in {"href", "src"}}

    def handle_data(self, data: str) -> None:
        self.shown += data


def shown(text: str) -> str:
    return " ".join(text.split())


words = st.text(min_size=1).filter(str.strip) | st.sampled_from(HOSTILE)


@settings(deadline=None)
@given(words, words, words | st.none())
def test_whatever_an_article_says_is_shown_and_does_nothing(said: str, speaker: str, source: str | None) -> None:
    seen = Rendered(page([claim("a", said, speaker, source)]))
    assert seen.tags <= OURS
    assert seen.links == set()
    for each in (said, speaker, source or "a.txt"):
        assert shown(flowing(each)) in shown(seen.shown)


@pytest.mark.parametrize("evil", HOSTILE)
def test_nor_does_it_in_a_statement_with_its_changes_marked(evil: str) -> None:
    told_by_all = "We will not close the harbour of Ostvik before the {} summer ends, whatever it costs."
    claims = [
        claim("a", told_by_all.format(f"{evil} long"), "Maria Lindqvist", "Harbour Post"),
        claim("b", told_by_all.format(f"short {evil}").replace(" not", ""), evil, "Island News"),
    ]
    text = page(claims)
    seen = Rendered(text)
    assert "~~not~~" in text
    assert "may change the meaning: negation: “not” left out" in shown(seen.shown)
    assert seen.tags <= OURS
    assert seen.links == set()


def test_only_addresses_of_the_web_are_links() -> None:
    claims = [claim(name, f"We will mend road {name}.", "Maria Lindqvist", "Harbour Post") for name in "abcd"]
    urls = {
        "a.txt": "https://harbour.example/a_(1)?x=1&copy=2*3*_4_",
        "b.txt": "javascript:alert(1)",
        "c.txt": "https://harbour.example/ onclick=x",
        "d.txt": "HTTP://harbour.example/d",
    }
    assert {link and link.replace("%28", "(").replace("%29", ")") for link in Rendered(page(claims, urls)).links} == {
        urls["a.txt"],
        urls["d.txt"],
    }


def test_no_address_begins_what_obsidian_hides() -> None:
    found = claim("a", "We will mend road 1.", "Maria Lindqvist", "Harbour Post")
    assert "%%" not in page([found], {"a.txt": "https://harbour.example/%%%%/%%%"})


def test_a_page_without_claims_says_so() -> None:
    assert page([]) == "# Claims\n\n0 claims by 0 speakers in 0 articles of 0 sources.\n"


def test_what_was_denied_is_marked_before_it_is_read() -> None:
    denied = claim("a", "the ferry is for sale", "Karin Berg", "Harbour Post").model_copy(update={"polarity": "denied"})
    assert re.search(r"Harbour Post: DENIED — said: “the ferry", page([denied]))
