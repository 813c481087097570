"""Stories made up, and the pages on which sites of several sorts would show them: what is read can be compared.

`stories(count, seed)` makes up articles; `TEMPLATES` lays one out as a page, each in the manner of another sort of
site, with everything that surrounds an article there.
"""

import html
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_FIRST = "Ada Bjarne Dalia Eli Gro Henrik Iben Jo Kari Lise Maria Nils Ole Per Solveig Tone".split()
_LAST = "Aas Berg Dahl Eide Foss Haddad Holt Lindqvist Moe Nygaard Rygg Sand Strand Torp Vik".split()
_ROLES = "mayor|harbour master|head midwife|union chairman|minister|county clerk|school principal|police chief".split(
    "|"
)
_TOPICS = "ferry|bridge toll|school|hospital ward|quota|lighthouse|budget|harbour crane|museum ship|night bus".split(
    "|"
)
_DID = (
    "will be put off|cannot be paid for|has been misread|would cost more than planned|is not for sale|must be voted on"
).split("|")
_WHEN = "before the summer|after the election|within ten days|in the spring|this year|for the next decade".split("|")
_TAIL = (
    "as the council had asked|whatever others may say|and nobody had told the public|which surprised the hall"
    "|as far as anyone knows"
).split("|")
_OUTLETS = ("Harbour Post", "Inland Courier", "Coast Weekly", "The Sound Times", "Daily Fjord", "Valley Herald")


@dataclass(frozen=True, slots=True)
class Story:
    """An article as its author wrote it."""

    number: int
    title: str
    paragraphs: tuple[str, ...]
    author: str
    outlet: str
    published: date

    @property
    def url(self) -> str:
        """Where it stands."""
        return f"https://www.{self.outlet.lower().replace(' ', '')}.example/{self.published:%Y/%m}/story-{self.number}"


def stories(count: int, seed: int = 1, words: int = 500) -> Iterator[Story]:
    """Make up articles of about so many words, the same for the same seed."""
    rng = random.Random(seed)
    for number in range(count):
        paragraphs: list[str] = []
        while sum(len(part.split()) for part in paragraphs) < words:
            paragraphs.append(" ".join(_sentence(rng) for _ in range(rng.randint(1, 3))))
        title = f"{rng.choice(_LAST)}: {rng.choice(_TOPICS)} {rng.choice(_DID)}"
        day = date(2018, 1, 1) + timedelta(days=rng.randrange(2000))
        yield Story(number, title, tuple(paragraphs), _name(rng), rng.choice(_OUTLETS), day)


def _name(rng: random.Random) -> str:
    return f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"


def _sentence(rng: random.Random) -> str:
    clause = f"the {rng.choice(_TOPICS)} {rng.choice(_DID)} {rng.choice(_WHEN)}"
    number = rng.randint(2, 90_000)
    return rng.choice(
        (
            f"{_name(rng)}, the {rng.choice(_ROLES)}, said that {clause}, {rng.choice(_TAIL)}.",
            f"“{clause[0].upper()}{clause[1:]},” {rng.choice(_LAST)} told reporters, {rng.choice(_TAIL)}.",
            (
                f"{rng.choice(_LAST)} did not deny that {clause} — and would not say who had known of the "
                f"{number:,} crowns."
            ),
            f"According to the {rng.choice(_ROLES)}, {number:,} people had signed by Friday, {rng.choice(_TAIL)}.",
            f"It isn’t the first time: in {rng.randint(1950, 2017)}, {clause}, “{rng.choice(_TAIL)}”.",
        )
    )


def newspaper(story: Story) -> str:
    """A newspaper's system: meta tags, related stories beside and within, comments, a box for a newsletter."""
    parts = [f"<p>{html.escape(part, quote=False)}</p>" for part in story.paragraphs]
    parts.insert(
        2,
        '<aside class="related"><h4>Related</h4><ul><li><a href="/x">Another story about a bridge</a></li>'
        "</ul></aside>",
    )
    parts.insert(4, '<div class="newsletter-signup"><p>Sign up for our morning briefing</p><form><input></form></div>')
    head = (
        f'<meta property="og:site_name" content="{story.outlet}"><link rel="canonical" href="{story.url}">'
        f'<meta property="article:published_time" content="{story.published}T21:40:00-05:00"><meta '
        f'name="author" content="{story.author}">'
    )
    return _document(
        story,
        head,
        f'{_menu()}<main><article><h1>{html.escape(story.title)}</h1><div class="byline">By {story.author}</div>'
        f'<div class="article-body">{"".join(parts)}</div></article>{_teasers()}{_comments()}</main>{_footer(story)}',
    )


def blog(story: Story) -> str:
    """A blog whose paragraphs are line breaks."""
    text = "<br /><br />\n".join(html.escape(part, quote=False) for part in story.paragraphs)
    body = (
        f'<div id="content"><div class="post hentry"><h2 class="entry-title">{html.escape(story.title)}</h2>'
        f'<time class="entry-date published" datetime="{story.published}T08:00:00Z">x</time>'
        f'<div class="entry-content">{text}</div><div class="sharedaddy">Share this</div></div>{_comments()}</div>'
    )
    return _document(story, f'<meta property="og:site_name" content="{story.outlet}">', _menu() + body + _footer(story))


def told(story: Story) -> str:
    """A page with JSON-LD, in whose text the paragraphs run together."""
    data = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title, "url": story.url,
        "datePublished": f"{story.published}T06:00:00+01:00", "author": [{"@type": "Person", "name": story.author}],
        "publisher": {"@type": "Organization", "name": story.outlet}, "articleBody": " ".join(story.paragraphs),
    }  # fmt: skip
    parts = "".join(
        f'<p class="css-{number}">{html.escape(part, quote=False)}</p>' for number, part in enumerate(story.paragraphs)
    )
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return _document(story, head, f'{_menu()}<section name="articleBody">{parts}</section>{_teasers()}{_footer(story)}')


def application(story: Story) -> str:
    """A page that a script fills, with the text in JSON-LD alone."""
    data = {
        "@graph": [
            {"@type": "Organization", "@id": "#org", "name": story.outlet},
            {
                "@type": "ReportageNewsArticle", "headline": story.title, "datePublished": str(story.published),
                "publisher": {"@id": "#org"}, "author": {"name": story.author}, "url": story.url,
                "articleBody": "\n\n".join(story.paragraphs),
            },
        ]
    }  # fmt: skip
    state = f"<script>window.state={json.dumps('x' * 90_000)}</script>"
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>{state}'
    return _document(story, head, '<div id="root"></div>')


def boxes(story: Story) -> str:
    """Boxes within boxes, and no other mark-up."""
    parts = "".join(f"<div>{html.escape(part, quote=False)}</div>" for part in story.paragraphs)
    return _document(
        story,
        f'<meta property="og:site_name" content="{story.outlet}"><meta name="date" content="{story.published}">',
        f'<div class="w"><div class="n"><div><a href="/">Start</a></div><div><a href="/s">Sport</a></div>'
        f'</div><div class="m"><div class="t">'
        f'{html.escape(story.title)}</div><div class="x">{parts}</div></div><div class="r"><div><a href="/1">'
        f"Most read: a bear</a></div></div></div>",
    )


def tables(story: Story) -> str:
    """A page of 2001, laid out by tables."""
    parts = "".join(f"<p>{html.escape(part, quote=False)}" for part in story.paragraphs)
    return _document(
        story,
        f'<meta name="DC.publisher" content="{story.outlet}"><meta name="DC.date.issued" content="{story.published}">',
        f'<table width="100%"><tr><td colspan="2"><a href="/">Home</a> | <a href="/n">News</a></td></tr><tr>'
        f'<td width="120"><a href="/a">Archive</a></td>'
        f"<td><font size=5>{html.escape(story.title)}</font>{parts}</td></tr></table>",
    )


def tabloid(story: Story) -> str:
    """Many short paragraphs, embedded posts, pictures with captions and links to read more between them."""
    parts = []
    for number, part in enumerate(story.paragraphs):
        parts.append(f"<p>{html.escape(part, quote=False)}</p>")
        if number % 4 == 1:
            parts.append('<figure><img src="a.jpg"><figcaption>A picture of the harbour</figcaption></figure>')
        if number % 5 == 2:
            parts.append(
                '<p class="read-more"><strong>READ MORE: <a href="/z">The bear that came to tea</a></strong></p>'
            )
    published = f'<meta property="article:published_time" content="{story.published}">'
    head = f'<meta property="og:site_name" content="{story.outlet}">{published}'
    text = f'<div itemprop="articleBody">{"".join(parts)}</div>'
    body = f"{_menu()}<article><header><h1>{html.escape(story.title)}</h1></header>{text}</article>"
    return _document(story, head, body + _teasers() + _footer(story))


TEMPLATES: dict[str, Callable[[Story], str]] = {
    each.__name__: each for each in (newspaper, blog, told, application, boxes, tables, tabloid)
}


def _document(story: Story, head: str, body: str) -> str:
    title = f"{html.escape(story.title)} | {story.outlet}"
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}'
        f"<style>{'body{margin:0}' * 400}</style><script>{'var a=1;' * 900}</script></head><body>{body}</body></html>"
    )


def _menu() -> str:
    names = "News Politics Sport Culture Tides Weather Opinion Jobs".split()
    return f"<header><nav><ul>{''.join(f'<li><a href=/{name}>{name}</a></li>' for name in names)}</ul></nav></header>"


def _teasers() -> str:
    teasers = "".join(
        f'<li><h3><a href="/{n}">Story number {n} that is not this one</a></h3><p>It has a teaser.</p></li>'
        for n in range(12)
    )
    return f'<section class="more-stories"><h2>More stories</h2><ul>{teasers}</ul></section>'


def _comments() -> str:
    each = "".join(
        f'<div class="comment"><p>I think that comment {n} says it all about this council.</p></div>' for n in range(6)
    )
    return f'<section id="comments" class="comments"><h3>Comments</h3>{each}</section>'


def _footer(story: Story) -> str:
    privacy = '<ul><li><a href="/privacy">Privacy</a></li></ul>'
    return f"<footer><p>Copyright {story.outlet}. All rights reserved.</p>{privacy}</footer>"
