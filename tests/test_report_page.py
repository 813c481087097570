"""The report: what is on it, for the four articles and the invented story, and how the command behaves.

After a change that is meant, `python tests/test_report_page.py` writes the golden page anew; read the difference.
"""

import os
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from newsclaims.cli.boundary import run

HERE = Path(__file__).parent
GOLDEN = HERE / "golden/report.html"


def copied(folder: Path, *, backwards: bool = False) -> Path:
    """The workspace of the four articles, its files made in one order or the other."""
    (folder / "data/articles").mkdir(parents=True)
    shutil.copy(HERE.parent / "claims.yaml", folder)
    for file in sorted((HERE.parent / "data/articles").iterdir(), reverse=backwards):
        shutil.copy(file, folder / "data/articles")
    return folder


def written(folder: Path, *options: str, seed: str = "0") -> str:
    """The page that the command writes, in a process of its own."""
    command = [sys.executable, "-m", "newsclaims", "-C", str(folder), "report", str(folder / "report"), *options]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC-{seed}"}
    subprocess.run(command, env=environment, capture_output=True, check=True)
    return (folder / "report/index.html").read_text(encoding="utf-8")


def content(page: str) -> str:
    """What people read of a page, but for the articles' texts."""
    start, end = page.index('<header class="top">'), page.index('<section id="articles"')
    return page[start:end]


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html.replace("<li", " <li"))).split())


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(copied(tmp_path_factory.mktemp("four")))


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("story") / "wire"
    return Path(shutil.copytree(HERE / "wire", folder, ignore=shutil.ignore_patterns(".claims")))


def test_the_four_articles_give_what_was_approved(page: str) -> None:
    assert content(page) == GOLDEN.read_text(encoding="utf-8"), "python tests/test_report_page.py"


def test_it_is_the_same_in_every_run_and_order(page: str, tmp_path: Path) -> None:
    folder = copied(tmp_path / "other", backwards=True)
    assert written(folder, seed="7") == page
    assert written(folder, seed="3") == page


def test_it_shows_how_the_four_articles_differ(page: str) -> None:
    text = plain(content(page))
    assert "Thank you to Chairman Kim. We will both prove everyone wrong!" in text
    assert "We will [quantifier, left out: −both!] prove everyone wrong." in text
    assert "may change the meaning: quantifier: “both” left out" in text
    assert "[left out: −which we are open to and are already in the process of coordinating]" in text
    assert "bold [left out: −decision] [put in: +determination]" in text
    assert text.index("Donald Trump") < text.index("bold [left out")
    assert "Not reported by The Diplomat, which covered the story." in text
    assert "DECLINED — did not disclose: the contents of Kim’s recent letter" in text
    assert "not attributed" in text


def test_every_claim_is_there_once_and_leads_to_its_words(page: str) -> None:
    shown = re.findall(r'<(?:li|div)[^>]*id="c-(\w+)"', page)
    assert len(shown) == len(set(shown)) == int(re.findall(r"(\d+) claims by", page)[0])
    led = set(re.findall(r'href="#p-(\w+)"', page))
    marked = set(re.findall(r'id="p-(\w+)"', page))
    assert set(shown) == led == marked


def test_ids_are_unique_and_links_within_the_page_lead_somewhere(page: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_originals_are_linked_with_the_passage(page: str) -> None:
    mic = "https://mic.com/articles/191225/trump-is-preparing-for-a-second-meeting-with-kim-jong-un-white-house-says"
    assert f'href="{mic}#:~:text=Much%20better%20than%20before%20I%20took%20office"' in page
    assert f'href="{mic}#:~:text=The%20president%20has%20achieved,his%20policies%20so%20far"' in page


def test_copies_of_one_text_are_one_witness_and_each_leads_to_its_article(wire: Path) -> None:
    text = written(wire)
    told = plain(content(text))
    assert "4 outlets, 2 texts" in told
    assert "and 1 other with the same text (credited to Nordwire): Harbour Post" in told
    assert "Coast Radio, Harbour Post, Ostvik Times: one text (credited to Nordwire)." in told
    assert "otherwise before (number): 2024-01-15" in told
    shown = re.findall(r'<(?:li|div)[^>]*id="c-(\w+)"', text)
    assert set(shown) == set(re.findall(r'href="#p-(\w+)"', text))


def test_rejected_claims_are_left_out(wire: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(wire, tmp_path / "wire", ignore=shutil.ignore_patterns(".claims", "report")))
    before = written(folder)
    claim = re.search(r'id="c-(\w+)"', before[before.index('<section id="claims"') :])
    assert claim
    with (folder / "claims.yaml").open("a", encoding="utf-8") as out:
        out.write(f"reviews:\n  - claim: {claim[1]}\n    decision: rejected\n")
    assert claim[1] not in written(folder)


def test_filters_narrow_it_and_are_told(wire: Path) -> None:
    text = plain(content(written(wire, "--speaker", "Karin Berg", "--title", "What <Berg> said")))
    assert "What <Berg> said" in text
    assert "Asked for: --speaker 'Karin Berg'" in text
    assert "Eva Strand" not in text
    limited = plain(content(written(wire, "--limit", "1")))
    assert "1 more statement left out of this page." in limited
    assert re.search(r"\d+ more claims left out of this page\.", limited)


def test_a_day_stands_on_it_only_where_it_is_asked_for(wire: Path) -> None:
    assert re.search(r"Made on \d{4}-\d\d-\d\d\.", written(wire, "--dated"))
    assert "Made on" not in written(wire)


def test_the_command_says_where_and_how_much_and_shows_it(wire: Path, tmp_path: Path) -> None:
    shown, script = tmp_path / "shown", tmp_path / "browser.py"
    script.write_text(f"import sys; open({str(shown)!r}, 'w').write(sys.argv[1])")
    command = [sys.executable, "-m", "newsclaims", "-C", str(wire), "report", str(tmp_path / "a/b"), "--open"]
    environment = {**os.environ, "BROWSER": f"{sys.executable} {script} %s"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == f"{tmp_path}/a/b/index.html\n"
    assert done.stderr == f"2 statements and 14 claims in {tmp_path}/a/b/index.html\n"
    assert shown.read_text() == (tmp_path / "a/b/index.html").as_uri()


def test_somebody_elses_page_is_not_overwritten(wire: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = tmp_path / "index.html"
    mine.write_text("<title>My site</title>")
    assert run(["-C", str(wire), "report", str(tmp_path)]) == 2
    assert mine.read_text() == "<title>My site</title>"
    assert "a file that is no report of claims is there; choose another folder" in capsys.readouterr().err
    assert run(["-C", str(wire), "report", str(mine)]) == 2
    assert "a file stands where a folder should be" in capsys.readouterr().err


def test_nothing_to_report_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "claims.yaml").touch()
    assert run(["-C", str(tmp_path), "report", str(tmp_path / "report")]) == 0
    assert "there is no article yet" in capsys.readouterr().out
    assert not (tmp_path / "report").exists()


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        made = content(written(copied(Path(place) / "four")))
    GOLDEN.write_text(made, encoding="utf-8", newline="\n")
