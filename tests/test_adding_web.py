"""Pages and feeds added by their addresses, from a site on this machine."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from misbehaving import Site, answer

from newsclaims import fetching
from newsclaims.rows import Added
from newsclaims.workspace import Workspace

from .adding_story import SAID, page, tree

TODAY = date(2024, 3, 9)


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(fetching, "Rules", partial(fetching.Rules, pause=0, retries=0))
    Workspace.init(tmp_path / "story")
    return tmp_path / "story"


def add(root: Path, *names: str, feeds: tuple[str, ...] = (), **how: object) -> list[Added]:
    with Workspace.find(root) as workspace:
        return list(workspace.adding(names, {}, feeds=feeds, today=TODAY, **how))


def story(*parts: str, **headers: str) -> bytes:
    return answer(page(list(parts), outlet="Harbour Post").encode(), **headers)


def test_a_page_is_fetched_kept_and_known_again(root: Path, site: Site) -> None:
    site.pages["/vote"] = story(*SAID, etag='"1"')
    (added,) = add(root, site.url("/vote"), contact="desk@harbourpost.example")
    assert added.what == "added"
    assert any(name.startswith("data/originals/") for name in tree(root))
    assert "desk@harbourpost.example" in site.asked[-1].headers["User-Agent"]
    (entry,) = Workspace.find(root).catalogue.articles
    assert (entry.source, entry.url) == ("Harbour Post", site.url("/vote"))
    site.pages["/vote"] = answer(b"", "304 Not Modified")
    assert [(it.what, it.file) for it in add(root, site.url("/vote"))] == [("there", added.file)]
    assert site.asked[-1].headers["If-None-Match"] == '"1"'


def test_a_page_that_changes_has_versions_even_if_it_changes_back(root: Path, site: Site) -> None:
    told = []
    for parts in (SAID, SAID[:3], SAID, SAID):
        site.pages["/vote"] = story(*parts)
        told += add(root, site.url("/vote"))
    assert [(it.what, it.number) for it in told] == [("added", 0), ("version", 1), ("version", 2), ("there", 0)]


def test_what_was_removed_is_asked_for_anew(root: Path, site: Site) -> None:
    site.pages["/vote"] = story(*SAID, etag='"1"')
    (added,) = add(root, site.url("/vote"))
    (root / "data/articles" / str(added.file)).unlink()
    assert add(root, site.url("/vote"))[0].what == "added"
    assert "If-None-Match" not in site.asked[-1].headers


def test_a_page_that_cannot_be_had_does_not_stop_files_and_others(root: Path, site: Site, tmp_path: Path) -> None:
    site.pages["/vote"] = story(*SAID)
    (tmp_path / "a.txt").write_text(SAID[1], encoding="utf-8")
    added = add(root, site.url("/gone"), str(tmp_path / "a.txt"), site.url("/vote"))
    assert [it.what for it in added] == ["broken", "added", "added"]
    assert str(added[0].problem).startswith(f"{site.url('/gone')}: ")
    assert str(added[0].problem).count("; ") == 1


def test_a_feed_leads_to_its_pages(root: Path, site: Site) -> None:
    items = "".join(f"<item><title>{at}</title><link>{site.url(f'/{at}')}</link></item>" for at in (1, 2))
    feed = f'<rss version="2.0"><channel><title>Harbour Post</title>{items}</channel></rss>'
    site.pages |= {"/rss": answer(feed.encode(), content_type="application/rss+xml")}
    site.pages |= {f"/{at}": story(*SAID[at:], f"Number {at}.") for at in (1, 2)}
    added = add(root, feeds=(site.url("/rss"),), allow_private=True)
    assert [it.what for it in added] == ["added", "added"]
    assert [it.what for it in add(root, feeds=(site.url("/rss"),), allow_private=True)] == ["there", "there"]


def test_a_feed_that_is_none_is_one_problem(root: Path, site: Site, tmp_path: Path) -> None:
    site.pages["/rss"] = story(*SAID)
    added = add(root, feeds=(site.url("/rss"), site.url("/gone"), str(tmp_path / "no.xml")))
    assert [it.what for it in added] == ["broken"] * 3
    assert len({str(it.problem) for it in added}) == 3


def test_plain_text_at_an_address_is_an_article_too(root: Path, site: Site) -> None:
    site.pages["/note"] = answer(SAID[0].encode(), content_type="text/plain")
    (added,) = add(root, site.url("/note"))
    assert added.what == "added"
    assert (root / "data/articles" / str(added.file)).read_text(encoding="utf-8") == SAID[0] + "\n"
