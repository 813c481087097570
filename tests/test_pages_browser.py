"""The pages in a real browser: filters, passages, colour schemes, phones, paper, keyboard, and text made to hurt.

Without Chromium they are skipped; with CLAIMS_NEEDS_BROWSER in the environment, as in CI, that is a failure.
AXE_CORE names another axe.min.js than the one of the package axe-core-python.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browser import Browser, browser, found

from newsclaims.cli.boundary import run
from newsclaims.model import Span
from newsclaims.pages import links
from newsclaims.pages.html import Address

HERE = Path(__file__).parent.parent
SHOWN = "[...document.querySelectorAll('.statement, .claim')].filter(it => it.checkVisibility())"
FOCUS = """(() => {
    const it = document.activeElement;
    const place = ["BODY", "MAIN"].includes(it.tagName) ? null : [...document.querySelectorAll("*")].indexOf(it);
    return {place, outline: getComputedStyle(it).outlineStyle};
})()"""
REACHABLE = """[...document.querySelectorAll("a[href], input, select, button, summary, [tabindex='0']")]
    .filter(it => it.checkVisibility({visibilityProperty: true})).length"""
ENTER, ESCAPE, TAB = ("Enter", 13, "\r"), ("Escape", 27), ("Tab", 9)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    executable = found()
    if executable is None:
        if os.environ.get("CLAIMS_NEEDS_BROWSER"):
            pytest.fail("CLAIMS_NEEDS_BROWSER is set, and there is no Chromium: apt-get install chromium")
        pytest.skip("there is no Chromium: apt-get install chromium")
    with browser(executable) as running:
        yield running


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("four")
    shutil.copy(HERE / "claims.yaml", folder)
    shutil.copytree(HERE / "data", folder / "data")
    assert run(["-C", str(folder), "report", str(folder / "report")]) == 0
    return folder


@pytest.fixture
def page(chromium: Browser, four: Path) -> Iterator[Browser]:
    yield from opened(chromium, four / "report/index.html")


def opened(chromium: Browser, file: Path, scheme: str = "light") -> Iterator[Browser]:
    """The page, which must fetch nothing and complain of nothing."""
    chromium.events.clear()
    chromium.size(1280, 900)
    chromium.prefer(scheme)
    chromium.open(file.as_uri())
    yield chromium
    assert complaints(chromium) == []
    assert {url.partition("#")[0] for url in requests(chromium)} == {file.as_uri()}


def complaints(chromium: Browser) -> list[str]:
    bad = ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Page.javascriptDialogOpening")
    return [json.dumps(event) for event in chromium.events if event["method"] in bad]


def requests(chromium: Browser) -> list[str]:
    return [
        event["params"]["request"]["url"] for event in chromium.events if event["method"] == "Network.requestWillBeSent"
    ]


def chosen(page: Browser, name: str, label: str) -> None:
    """Choose from a filter, as a person does."""
    page.run(
        f"""(() => {{
            const field = document.getElementById({json.dumps(f"by-{name}")});
            const option = [...field.options].find(it => it.text.startsWith({json.dumps(label)}));
            field.value = option.value;
            field.dispatchEvent(new Event("input", {{bubbles: true}}));
        }})()"""
    )


def typed(page: Browser, words: str) -> None:
    page.run("document.getElementById('search').focus()")
    page.send("Input.insertText", text=words)


def cleared(page: Browser) -> None:
    page.run("new Promise(done => { document.querySelector('[type=reset]').click(); setTimeout(done); })")


def texts(page: Browser) -> list[str]:
    shown: list[str] = page.run(f"{SHOWN}.map(it => it.textContent)")
    return shown


def test_filters_narrow_and_clear(page: Browser) -> None:
    everything = len(texts(page))
    chosen(page, "speaker", "Moon Jae-in")
    moon = texts(page)
    assert 1 < len(moon) < everything
    assert any("determination" in text for text in moon)
    chosen(page, "topic", "letter")
    assert texts(page) == []
    assert page.run("document.getElementById('shown').textContent").startswith("0 of ")
    cleared(page)
    assert len(texts(page)) == everything
    chosen(page, "flag", "quantifier")
    assert [re.findall("We will.{0,30}both", text) != [] for text in texts(page)] == [True]
    cleared(page)
    chosen(page, "source", "Vox")
    assert all("Vox" in text for text in texts(page))
    assert page.run("[...document.querySelectorAll('.speaker h3')].filter(it => it.checkVisibility()).length") < 15
    cleared(page)


def test_search_finds_words_whatever_their_marks_and_case(page: Browser) -> None:
    typed(page, "KOREA'S closest")
    assert len(texts(page)) == 0
    cleared(page)
    typed(page, "pyongyang's CLOSEST")
    assert ["closest ally" in text for text in texts(page)] == [True]
    cleared(page)


def test_a_claim_leads_to_its_words_in_the_article_and_back(page: Browser) -> None:
    page.run("document.querySelector('a.inside[data-claim^=\"55gj\"]').focus()")
    page.key(*ENTER)
    assert page.run("document.getElementById('reader').open")
    marks = page.run("[...document.querySelectorAll('#reader-text mark.content')].map(it => it.textContent)")
    assert marks[0] == "Thank you To Chairman Kim,"
    assert page.run("document.querySelector('#reader-text mark.mention').textContent") == "Trump"
    assert page.run("document.querySelector('#reader-text mark.cue').textContent") == "tweeted Sunday morning"
    assert "mic.com" in page.run("document.getElementById('reader-about').textContent")
    assert "#:~:text=" in page.run("document.querySelector('#reader-about a').href")
    top, bottom, height = page.run(
        """(() => {
            const box = document.querySelector("#reader-text mark.content").getBoundingClientRect();
            return [box.top, box.bottom, innerHeight];
        })()"""
    )
    assert 0 < top < bottom < height
    page.key(*ESCAPE)
    assert not page.run("document.getElementById('reader').open")
    assert page.run("document.activeElement.dataset.claim").startswith("55gj")


def test_an_address_with_a_passage_opens_it(chromium: Browser, four: Path) -> None:
    claim = re.search(r'data-claim="(55gj\w+)"', (four / "report/index.html").read_text(encoding="utf-8"))
    assert claim
    chromium.open("about:blank")
    chromium.open(f"{(four / 'report/index.html').as_uri()}#p-{claim[1]}")
    assert chromium.run("document.querySelector('#reader[open] #reader-text mark.content').textContent").startswith(
        "Thank you"
    )


def test_without_scripts_everything_can_be_read(chromium: Browser, four: Path) -> None:
    chromium.send("Emulation.setScriptExecutionDisabled", value=True)
    try:
        chromium.open((four / "report/index.html").as_uri())
        text = chromium.run("document.body.innerText")
        marks = chromium.run("[...document.querySelectorAll('.text mark')].filter(it => it.checkVisibility()).length")
        goal = chromium.run(
            "document.querySelector(document.querySelector('[data-claim^=\"55gj\"]').getAttribute('href')).textContent"
        )
    finally:
        chromium.send("Emulation.setScriptExecutionDisabled", value=False)
    assert "We will both prove everyone wrong!" in text
    assert "On the other hand, members of Trump’s own foreign policy team" in text
    assert "To filter and search, allow this page to run its script." in text
    assert marks > 60
    assert goal == "Thank you To Chairman Kim,"


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_is_cut_off_at_any_width(page: Browser, width: int) -> None:
    page.size(width, 700)
    assert page.run("[document.documentElement.scrollWidth, visualViewport.width]") == [width, width]
    page.run("document.querySelector('a.inside').click()")
    assert page.run("document.getElementById('reader').scrollWidth") <= width
    page.run("document.getElementById('reader-close').click()")


def test_dark_is_dark_and_light_is_light(chromium: Browser, four: Path) -> None:
    shade = "getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).slice(0, 3).every(it => it < 60)"
    for scheme, dark in (("light", False), ("dark", True)):
        for page in opened(chromium, four / "report/index.html", scheme):
            assert page.run(shade) is dark


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_the_accessibility_check_finds_nothing(chromium: Browser, four: Path, scheme: str, width: int) -> None:
    chromium.send("Page.setBypassCSP", enabled=True)
    try:
        for page in opened(chromium, four / "report/index.html", scheme):
            page.size(width, 900)
            assert faults(page) == []
            page.run("document.querySelector('a.inside').click()")
            assert faults(page) == []
    finally:
        chromium.send("Page.setBypassCSP", enabled=False)


def faults(page: Browser) -> list[str]:
    """What axe-core finds; what is skipped for speed is shown first."""
    named = os.environ.get("AXE_CORE")
    axe = (
        Path(named).read_text(encoding="utf-8")
        if named
        else (files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")
    )
    page.run(
        axe + "; for (const it of document.querySelectorAll('article, section')) it.style.contentVisibility = 'visible'"
    )
    violations = page.run("axe.run(document).then(it => it.violations)")
    return [
        f"{it['id']}: {node['html'][:200]} {node['failureSummary']}" for it in violations for node in it["nodes"][:3]
    ]


def test_the_keyboard_alone_reaches_everything_and_is_seen(page: Browser) -> None:
    page.key(*TAB)
    assert page.run("document.activeElement.textContent") == "Skip to the content"
    assert page.run("document.activeElement.getBoundingClientRect().width") > 50
    outlines: dict[int | None, str] = {}
    while (now := page.run(FOCUS))["place"] not in {None, *outlines}:
        outlines[now["place"]] = now["outline"]
        page.key(*TAB)
    assert len(outlines) == page.run(REACHABLE)
    assert set(outlines.values()) == {"solid"}
    page.run("document.querySelector('.skip').focus()")
    page.key(*ENTER)
    assert page.run("document.activeElement.id") == "main"


def test_on_paper_there_is_everything_and_nothing_to_click(page: Browser) -> None:
    printed = page.printed()
    assert len(printed) > 20_000
    assert printed.count(b"/Type /Page\n") > 3
    page.prefer("light", "print")
    page.run("dispatchEvent(new Event('beforeprint'))")
    text = page.run("document.body.innerText")
    page.run("dispatchEvent(new Event('afterprint'))")
    assert page.run("document.querySelectorAll('.text mark').length") == 0
    page.prefer()
    for words in (
        "We will both prove everyone wrong!",
        "which we are open to",
        "bold",
        "How it was made",
    ):
        assert words in text
    assert "On the other hand, members of Trump’s own foreign policy team" in text
    assert "https://mic.com/articles/191225" in str(page.run("[...document.querySelectorAll('a')].map(it => it.href)"))
    for gone in ("Filter", "Clear", "Skip to", "in the article", "Read the text", "The same as a table"):
        assert gone not in text


def test_the_fragment_of_a_passage_is_found_by_the_browser(chromium: Browser, tmp_path: Path) -> None:
    whole = "So, “50%-off”, they said: never, ever & ever again, not even once more in all of their lives – never!"
    passages = {
        whole: whole,
        "The plan was good. The plan was good. They kept it.": "The plan was good.",
        "Überall war es still-leben & mehr": "still-leben & mehr",
    }
    for words, span in passages.items():
        text = f"First.\n{words}\nThe plan was late.\n"
        file = tmp_path / "original.html"
        body = "".join(f"<p style='margin-top:2000px'>{line.replace('&', '&amp;')}</p>" for line in text.splitlines())
        file.write_text(f"<!doctype html><meta charset=utf-8><title>x</title>{body}", encoding="utf-8")
        start = text.rindex(span) if words.count(span) > 1 else text.index(span)
        place = links.passage(Address(file.as_uri()), text, Span(start=start, end=start + len(span), text=span))
        chromium.open("about:blank")
        chromium.open(place.text)
        for _ in range(50):
            top = chromium.run("document.querySelectorAll('p')[1].getBoundingClientRect().top")
            if 0 <= top < 900:
                break
            time.sleep(0.05)
        assert 0 <= top < 900, place


HOSTILE = (
    """<script>document.title = 'caught'</script></script><!-- <img src=x onerror="document.title='caught'">

“We will <b onclick=alert(1)>never</b> sell both ferries </script><script>alert(1)</script> to \
anybody, <!-- ]]> {{ 7 * 7 }} &lt;i&gt; \u202e desrever \u2066 not \u0007 bare,” Mayor Maria \
<style>*{display:none}</style> Lindqvist said on Monday. “javascript:alert(1) data:text/html,\
<script>alert(1)</script> http://evil.example/?leak,” she added.

“"""
    + "x" * 100_000
    + """ is a word of mine, and a long one it is,” said Karin Berg on Monday.

"""
)
OTHER = """“We will never sell both ferries to anybody, whatever they offer,” Mayor Maria Lindqvist said on Monday.

“We will sell both ferries to anybody, whatever they offer,” Mayor Maria Lindqvist said on Monday.
"""
CATALOGUE = """sources:
  - name: "</option></select><script>alert(1)</script>"
  - name: '"><img src=x onerror=alert(1)> \u202eevil'
articles:
  - file: a.txt
    source: "</option></select><script>alert(1)</script>"
    title: '</title><script>alert(1)</script>'
    published: 2024-03-05
    url: "javascript:alert(document.domain)"
  - file: b.txt
    source: '"><img src=x onerror=alert(1)> \u202eevil'
    title: "' onmouseover='alert(1)' style='position:fixed;inset:0'"
    published: 2024-03-05
    url: "https://evil.example/\\"onclick=alert(1)//"
speakers:
  - name: "Maria Lindqvist</script><style>body{background:url(//evil.example/x)}</style>"
    aliases: [Maria Lindqvist, Lindqvist]
    role: "<svg onload=alert(1)>"
topics:
  "red;} * { background: url(http://evil.example/y)": [ferries]
  "</script><script>alert(1)</script>": [word]
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "data/articles").mkdir(parents=True)
    (folder / "claims.yaml").write_text(CATALOGUE, encoding="utf-8")
    (folder / "data/articles/a.txt").write_text(HOSTILE, encoding="utf-8")
    (folder / "data/articles/b.txt").write_text(OTHER, encoding="utf-8")
    (folder / "data/articles/c.md").write_text(
        f"---\ntitle: x\nurl: data:text/html,<script>alert(1)</script>\n---\n{OTHER}", encoding="utf-8"
    )
    assert (
        run(["-C", str(folder), "report", str(folder / "report"), "--title", "</title><script>alert(1)</script>"]) == 0
    )
    return folder


def test_text_made_to_hurt_is_only_text(chromium: Browser, hostile: Path) -> None:
    for page in opened(chromium, hostile / "report/index.html"):
        page.size(320, 640)
        assert page.run("document.title") == "</title><script>alert(1)</script>"
        assert page.run("document.documentElement.scrollWidth") == 320
        assert page.run("[...document.scripts].filter(it => it.type !== 'application/json').length") == 1
        assert page.run("document.querySelectorAll('style').length") == 1
        assert (
            page.run("document.querySelectorAll('img, iframe, object, embed, base, b[onclick], [style]').length") == 0
        )
        names = page.run("[...document.querySelectorAll('*')].flatMap(it => it.getAttributeNames())")
        assert not any(name.startswith("on") for name in names)
        schemes = page.run("[...new Set([...document.querySelectorAll('a[href]')].map(it => it.protocol))]")
        assert schemes == ["file:"], "no address of the catalogue is one to follow"
        for link in range(page.run("document.querySelectorAll('a.inside').length")):
            page.run(f"document.querySelectorAll('a.inside')[{link}].click()")
            assert page.run("document.getElementById('reader').scrollWidth") <= 320
            page.run("document.getElementById('reader-close').click()")
        shown = page.run("document.body.textContent")
        assert "<U+202E>" in shown
        assert "\u202e" not in shown
        assert "</script><script>alert(1)</script> to anybody" in shown
        assert "document.title = 'caught'" in page.run("document.getElementById('text-1').textContent")


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    command = [sys.executable, "-u", "-m", "newsclaims", "-C", str(folder), "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout
        assert server.stderr
        url = re.search(r"http://[\d.:]+", server.stdout.readline())
        assert url
        try:
            yield url[0]
        finally:
            server.send_signal(signal.SIGINT)
        assert server.wait(60) == 130
        assert "Traceback" not in server.stderr.read()


@pytest.fixture(scope="module")
def served(four: Path) -> Iterator[str]:
    with serving(four) as url:
        yield url


def test_text_made_to_hurt_is_only_text_when_served(chromium: Browser, hostile: Path) -> None:
    with serving(hostile) as url:
        chromium.events.clear()
        chromium.size(320, 640)
        chromium.open(f"{url}/search?match=ferries&speaker=Lindqvist")
        links_ = chromium.run("[...document.querySelectorAll('a[href^=\"/\"]')].map(it => it.getAttribute('href'))")
        claims = sorted({link.partition("#")[0] for link in links_ if link.startswith("/claim/")})[:4]
        assert claims
        for path in (
            "/",
            "/speakers",
            "/speaker?speaker=Lindqvist",
            "/coverage",
            "/conflicts",
            *claims,
            "/search?topic=<script>",
        ):
            chromium.open(url + path.replace("<", "%3C"))
            assert chromium.run("document.querySelectorAll('img, iframe, object, base, [style]').length") == 0, path
            assert chromium.run("document.scripts.length") <= 2, path
            assert chromium.run("document.documentElement.scrollWidth") == 320, path
            assert "\u202e" not in chromium.run("document.body.textContent"), path
        assert {urlsplit(each).netloc for each in requests(chromium)} == {urlsplit(url).netloc}
        seen = [each for each in complaints(chromium) if "status of 400" not in each]
        assert seen == []


def test_the_served_pages_hold_what_the_report_holds(chromium: Browser, served: str) -> None:
    chromium.size(1000, 800)
    chromium.send("Page.setBypassCSP", enabled=True)
    chromium.events.clear()
    try:
        for path in (
            "/",
            "/search?match=letter",
            "/speakers",
            "/speaker?speaker=Trump",
            "/claim/55gj",
            "/coverage",
            "/conflicts",
            "/nowhere",
        ):
            chromium.open(served + path)
            assert faults(chromium) == [], path
            chromium.size(320, 700)
            assert chromium.run("document.documentElement.scrollWidth") == 320, path
    finally:
        chromium.send("Page.setBypassCSP", enabled=False)
    assert all(url.startswith(served) for url in requests(chromium))


def test_a_search_is_typed_sent_and_answered(chromium: Browser, served: str) -> None:
    chromium.open(f"{served}/search")
    chromium.events.clear()
    chromium.run("document.getElementById('q-match').focus()")
    chromium.send("Input.insertText", text="prove everyone wrong")
    chromium.key(*ENTER)
    chromium.wait("Page.loadEventFired")
    assert "match=prove" in chromium.run("location.search")
    assert chromium.run("document.querySelectorAll('.claim').length") == 2
    chromium.run("document.querySelector('a.inside').click()")
    chromium.wait("Page.loadEventFired")
    assert chromium.run("location.pathname").startswith("/claim/")
    assert "prove everyone wrong" in chromium.run(
        "document.querySelector('.text mark.content').closest('p').textContent"
    )
    assert complaints(chromium) == []
