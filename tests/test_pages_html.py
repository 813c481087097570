"""HTML that nobody else can write, links that lead nowhere else, passages that browsers find."""

import json
import re
import subprocess
import sys
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.crossref.timeline import timeline
from newsclaims.model import Article, Claim, Span
from newsclaims.pages import filters, links, texts
from newsclaims.pages.chart import chart
from newsclaims.pages.days import OTHERS, grid
from newsclaims.pages.document import assets, document, is_ours, policy
from newsclaims.pages.html import asset, data, joined, tag
from newsclaims.views.visible import inline

NASTY = st.text(st.sampled_from("<>&\"'/!-=`\\ \n\r\0\u202e\u2066\u2028\ud800ab") | st.characters(), max_size=40)


class Reader(HTMLParser):
    """What a browser makes of a piece of a page: elements with their attributes, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def claim(claim_id: str, start: int, words: str, **more: object) -> Claim:
    known: dict[str, object] = {"article": "a.txt", "source": "Post", "published": date(2024, 3, 5), "kind": "direct"}
    known |= {"speaker": "Maria Lindqvist", "mention": None, "cue": None, "said_on": None, "confidence": 0.9}
    span = Span(start=start, end=start + len(words), text=words)
    return Claim.model_validate({"id": claim_id, "content": (span,), **known, **more})


@given(NASTY, NASTY)
def test_text_stays_text_whatever_is_in_it(words: str, title: str) -> None:
    read = Reader(tag("q", words, tag("b", words), title=title).code)
    assert [name for name, _ in read.elements] == ["q", "b"]
    assert read.elements[0][1] == {"title": inline(title)}
    assert read.text == inline(words) * 2


@given(
    st.recursive(
        NASTY | st.integers(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NASTY, inner, max_size=3)
    )
)
def test_values_for_a_script_end_no_script_and_come_back(value: object) -> None:
    made = data("items", value).code
    inside = re.fullmatch(r'<script type="application/json" id="items">(.*)</script>\n', made, re.DOTALL)
    assert inside
    assert not re.search(r"[<>&\u2028\u2029]", inside[1])
    assert json.loads(inside[1]) == value


@pytest.mark.parametrize(
    "make",
    [
        lambda: tag("script", "alert(1)"),
        lambda: tag("style", "x"),
        lambda: tag("iframe"),
        lambda: tag("p onclick=x"),
        lambda: tag("p", onclick="alert(1)"),
        lambda: tag("p", style="color: red"),
        lambda: tag("a", href="javascript:alert(1)"),
        lambda: tag("img", src="x"),
        lambda: tag("p", **{"a b": "x"}),
        lambda: asset("script", "</script><p>"),
        lambda: asset("p", "x"),
    ],
)
def test_what_could_run_cannot_be_written(make: object) -> None:
    assert callable(make)
    with pytest.raises(ValueError, match=r".*"):
        make()


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/",
        "/etc/passwd",
        "mic.com/articles",
        "http:",
        "http://",
        "https://good.example@evil.example/",
        'https://evil.example/"onclick=alert(1)',
        "https://evil.example/a b",
        "https://[::1",
        "",
        None,
    ],
)
def test_only_addresses_on_the_web_are_linked(url: str | None) -> None:
    assert links.web(url) is None


@pytest.mark.parametrize(
    "url", ["https://mic.com/a?b=c&d=e%20#f", "HTTP://mic.com:8080/", "https://mic.com/\u202egpj.exe"]
)
def test_addresses_on_the_web_hide_nothing(url: str) -> None:
    found = links.web(url)
    assert found
    assert found.text == url.replace("\u202e", "%E2%80%AE")
    assert links.host(found) == "mic.com"


@given(st.text(max_size=60), st.text(min_size=1, max_size=60), st.text(max_size=60))
def test_a_fragment_has_nothing_in_it_but_its_own_grammar(before: str, words: str, after: str) -> None:
    start = len(before)
    found = links.fragment(before + words + after, Span(start=start, end=start + len(words), text=words))
    assert re.fullmatch(r"([\w.~%]+-,)?([\w.~%]+(,[\w.~%]+)?)?(,-[\w.~%]+)?", found, re.ASCII)
    parts = [unquote(part) for part in found.split(",") if not part.startswith("-") and not part.endswith("-")]
    told = " ".join(words.split())
    assert all(part in told or "\ufffd" in part or "?" in part for part in parts)


def test_a_fragment_says_more_only_where_it_must() -> None:
    text = (
        "He paid. “We will pay,” she said. Then we will pay the rest, very soon, before spring comes again, he said.\n"
    )
    first, second = text.index("We will"), text.index("we will")
    long = text[second : text.index(", he said.\n")]
    assert links.fragment(text, Span(start=0, end=7, text="He paid")) == "He%20paid"
    short = links.fragment(text, Span(start=first, end=first + 12, text="We will pay,"))
    assert short == "He%20paid.%20%E2%80%9C-,We%20will%20pay,-%2C%E2%80%9D%20she%20said."
    found = links.fragment(text, Span(start=second, end=second + len(long), text=long))
    assert found == "we%20will%20pay%20the,before%20spring%20comes%20again"
    address = links.web("https://news.example/a#top")
    assert address
    assert links.passage(address, text, Span(start=0, end=7, text="He paid")).text.endswith("/a#top:~:text=He%20paid")


TEXT = "---\ntitle: x\n---\nHead\r\n\r\n“We will not go,” she said.\u2028“Never.”\n"


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=6))
def test_an_articles_pieces_are_its_text(spans: list[tuple[int, int]]) -> None:
    body = TEXT.index("Head")
    article = Article(file="a.txt", text=TEXT, body=body)
    claims = [
        claim(f"c{at}", start, TEXT[start : start + size])
        for at, (start, size) in enumerate(spans)
        if TEXT[start : start + size]
    ]
    found = texts.paragraphs(article, claims)
    assert ["".join(piece.words for piece in each) for each in found] == [
        "Head",
        "“We will not go,” she said.",
        "“Never.”",
    ]
    for at, each in enumerate(claims):
        own = "".join(piece.words for part in found for piece in part if (at, "content") in piece.roles)
        wanted = "".join(
            char
            for place, char in enumerate(TEXT)
            if each.content[0].start <= place < each.content[0].end and place >= body
        )
        assert own == re.sub(r"[\r\n\u2028]", "", wanted)
    ids = re.findall(r'id="p-(\w+)"', texts.marked(found, claims).code)
    assert len(ids) == len(set(ids))


def test_a_claim_of_another_text_is_marked_nowhere() -> None:
    article = Article(file="a.txt", text=TEXT)
    assert (
        "<mark"
        not in texts.marked(
            texts.paragraphs(article, [claim("c", 20, "other words")]), [claim("c", 20, "other words")]
        ).code
    )


def test_the_chosen_claims_parts_are_told_apart() -> None:
    article = Article(file="a.txt", text=TEXT)
    start, she = TEXT.index("We will"), TEXT.index("she")
    chosen = claim("c", start, "We will not go,", mention=Span(start=she, end=she + 3, text="she"))
    other = claim("d", TEXT.index("Never"), "Never.")
    code = texts.marked(texts.paragraphs(article, [chosen, other]), [chosen, other], "c").code
    assert '<mark class="content" id="p-c">We will not go,</mark>” <mark class="mention">she</mark>' in code
    assert '<mark class="also" id="p-d">Never.</mark>' in code


def test_the_timeline_counts_by_day_month_or_year() -> None:
    days = [claim(f"a{day}", 0, "x", said_on=f"2024-03-{day:02d}") for day in range(1, 4)]
    bare = claim("b", 0, "x", published=None)
    found = grid(timeline([], [*days, bare]))
    assert (found.unit, list(found.columns), found.undated) == ("day", ["2024-03-01", "2024-03-02", "2024-03-03"], 1)
    many = [claim(f"c{at}", 0, "x", said_on=f"20{at % 7 + 10}-{at % 12 + 1:02d}-{at % 28 + 1:02d}") for at in range(84)]
    assert grid(timeline([], many)).unit == "year"
    speakers = [claim(f"d{at}", 0, "x", speaker=f"Speaker {at:02d}") for at in range(20)]
    rows = grid(timeline([], [*speakers, claim("e", 0, "x", speaker=None)]))
    assert len(rows.speakers) == 13
    assert rows.others == 9
    assert rows.counts[OTHERS, "2024-03-05"].published == 9


def test_the_picture_has_its_numbers_in_a_table() -> None:
    moments = timeline(
        [], [claim("a", 0, "x", said_on="2024-03-04"), claim("b", 1, "y"), claim("c", 2, "z", speaker=None)]
    )
    code = joined(chart(moments)).code
    assert 'role="img" aria-labelledby="chart-title chart-desc"' in code
    cells = [re.sub(r"<[^>]+>", " ", row).split() for row in re.findall(r"<tr>.*?</tr>", code, re.DOTALL)]
    assert cells[1:] == [
        ["2024-03-04", "Maria", "Lindqvist", "1", "0"],
        ["2024-03-05", "Maria", "Lindqvist", "0", "1"],
        ["2024-03-05", "not", "attributed", "0", "1"],
    ]
    assert chart(timeline([], [claim("a", 0, "x", published=None)])) is None


def test_filters_offer_what_there_is() -> None:
    some = [claim("a", 0, "x", topics=("ferry",)), claim("b", 1, "y", kind="indirect", speaker=None)]
    items = [filters.single(each) for each in some]
    offered = filters.choices(items)
    assert offered == {
        "speaker": [("Maria Lindqvist", 1), ("not attributed", 1)],
        "topic": [("ferry", 1)],
        "kind": [("direct", 1), ("indirect", 1)],
    }
    assert filters.index(items, offered) == [["c-a", [[[0], [0], [0]]]], ["c-b", [[[1], [], [1]]]]]


def test_a_page_allows_its_own_style_and_script_alone() -> None:
    page = document("Ferry", tag("p", "x"))
    assert policy().startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in page.partition("</head>")[0].replace("'unsafe-", "")
    assert page.count("<script") == 1
    assert page.count("<style") == 1
    assert is_ours(page[:4000])
    assert not is_ours("<title>My own page</title>")


@pytest.mark.parametrize("name", ["style.css", "script.js"])
def test_assets_fetch_nothing_and_write_no_html(name: str) -> None:
    text = assets(name)
    for way in (
        "url(",
        "@import",
        "http:",
        "https:",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "fetch(",
    ):
        assert way not in text


def test_pages_know_values_and_no_workspace() -> None:
    allowed = r"newsclaims\.(model|errors|rows|crossref|views|pages)\b"
    for file in Path(document.__code__.co_filename).parent.glob("*.py"):
        for name in re.findall(r"^from (newsclaims[\w.]*)", file.read_text(encoding="utf-8"), re.MULTILINE):
            assert re.match(allowed, name), f"{file.name}: {name}"
    code = "import sys, newsclaims.pages.live, newsclaims.pages.report; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"rich", "click", "sqlite3", "yaml"} & set(done.stdout.split())
