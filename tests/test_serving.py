"""The served pages: who may ask, what can be asked, and what is answered as files change, over real sockets."""

import http.client
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.asked import command
from newsclaims.errors import ClaimsError, QueryError
from newsclaims.model import Filters
from newsclaims.periods import period
from newsclaims.serving.answers import PAGES, answer
from newsclaims.serving.asking import asked
from newsclaims.serving.guard import Guard
from newsclaims.serving.live import Live
from newsclaims.workspace import Workspace

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("story") / "wire"
    return Path(shutil.copytree(HERE / "wire", folder, ignore=shutil.ignore_patterns(".claims")))


@pytest.fixture
def live(story: Path) -> Iterator[Live]:
    found = Live(story)
    yield found
    found.close()


@pytest.fixture
def workspace(story: Path) -> Iterator[Workspace]:
    with Workspace.find(story) as found:
        found.refresh()
        yield found


def read(page: str) -> str:
    return " ".join(unescape(re.sub(r"<(script|style).*?</\1>|<[^>]+>", " ", page, flags=re.DOTALL)).split())


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("/", "2 statements reported by two or more articles"),
        ("/?speaker=Eva+Strand", "Asked for: --speaker 'Eva Strand'"),
        ("/search", "Least confidence"),
        ("/search?match=ferries&kind=direct", "We will not sell both ferries"),
        ("/search?match=no+such+words", "No claim is like this."),
        ("/speakers", "5 speakers"),
        ("/speaker?speaker=lindqvist", "otherwise before (number)"),
        ("/coverage?topic=road", "may change the meaning"),
        ("/conflicts", "One statement, different words in quotation marks"),
    ],
)
def test_pages_answer(live: Live, target: str, shown: str) -> None:
    found = answer(target, live)
    assert found.status == 200
    assert shown in read(found.page)


@pytest.mark.parametrize(
    ("target", "status", "shown"),
    [
        ("/nowhere", 404, "there is no page of this name"),
        ("/../../etc/passwd", 404, "there is no page of this name"),
        ("/claim/../../../etc/passwd", 404, "no claim id '../../../etc/passwd'"),
        ("/claim/%2e%2e%2fclaims.yaml", 404, "no claim id '../claims.yaml'"),
        ("/claim/zzzzzzzz", 404, "no claim id 'zzzzzzzz'"),
        ("/search?speaker=Nobody+Else", 400, "no speaker 'Nobody Else'"),
        ("/search?article=../claims.yaml", 400, "no article '../claims.yaml'"),
        ("/search?kind=shouted", 400, "'shouted' is no kind; choose from direct, mixed, indirect"),
        ("/search?since=yesterday", 400, "'yesterday' is no date; write it like 2018-09-10"),
        ("/search?since=2024&until=2023", 400, "'2023-12-31' is no end; it is before 2024-01-01"),
        ("/search?min-confidence=2", 400, "'2' is no confidence"),
        ("/search?file=claims.yaml", 400, "'file' is no filter; there are speaker, source"),
        ("/search?=0", 400, "'' is no filter; there are speaker, source"),
        ("/search?" + "&".join(["match=a"] * 101), 400, "this is no address of a page"),
        ("//[::1/", 400, "this is no address of a page"),
    ],
)
def test_what_cannot_be_answered_is_one_line(live: Live, target: str, status: int, shown: str) -> None:
    found = answer(target, live)
    assert found.status == status
    assert shown in read(found.page)
    assert "Traceback" not in found.page


@pytest.fixture(scope="module")
def much(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """More of everything than a page shows: 310 utterances that two outlets quote in different words."""
    folder = tmp_path_factory.mktemp("much")
    Workspace.init(folder)
    rng, letters = random.Random(5), "bdfgklmnprtv"
    words = [f"{rng.choice(letters)}o{rng.choice(letters)}i{rng.choice(letters)}a" for _ in range(310 * 8)]
    with (folder / "claims.yaml").open("w", encoding="utf-8") as catalogue:
        catalogue.write("sources: [{name: Harbour Post}, {name: Island News}]\narticles:\n")
        for outlet, last in (("Harbour Post", "tomorrow"), ("Island News", "yesterday")):
            said = (" ".join(["We", *words[at : at + 8], last]) for at in range(0, len(words), 8))
            text = "\n\n".join(f"“{each},” Maria Lindqvist said." for each in said)
            (folder / f"data/articles/{outlet[0]}.txt").write_text(text, encoding="utf-8")
            catalogue.write(f"  - {{file: {outlet[0]}.txt, source: {outlet}, published: 2024-03-05}}\n")
    found = Live(folder)
    yield found
    found.close()


@pytest.mark.parametrize(
    ("target", "shown", "typed"),
    [
        ("/", "only the first 300 of 310 statements.", "claims export everything.xlsx"),
        ("/search?kind=direct", "only the first 300 of 620 claims.", "claims export --kind direct claims.xlsx"),
        ("/coverage", "only the first 200 of 310 statements.", "claims export coverage.xlsx"),
        (
            "/coverage?speaker=lindqvist",
            "only the first 200 of 310 statements.",
            "claims export --speaker 'Maria Lindqvist' coverage.xlsx",
        ),
        ("/conflicts", "only the first 300 of 310 conflicts.", "claims conflicts --format csv > conflicts.csv"),
        (
            "/speaker?speaker=lindqvist",
            "only the first 300 of 310 statements.",
            "claims timeline --speaker 'Maria Lindqvist' --format csv > timeline.csv",
        ),
    ],
)
def test_a_page_says_what_it_leaves_out_and_how_to_come_by_it(much: Live, target: str, shown: str, typed: str) -> None:
    page = answer(target, much).page
    assert f"This page shows {shown} To see others, search for a speaker, a topic or some days" in read(page)
    assert typed in read(page)
    query = target.partition("?")[2]
    assert f'href="/search{"?" + query if query else ""}"' in page


@pytest.mark.parametrize("target", ["/", "/search?match=ferries", "/coverage", "/conflicts", "/speaker?speaker=berg"])
def test_a_page_that_shows_everything_says_nothing_of_the_rest(live: Live, target: str) -> None:
    assert "This page shows only" not in read(answer(target, live).page)


def test_what_was_found_can_be_looked_at_by_outlet_and_for_conflicts(live: Live) -> None:
    page = answer("/search?topic=road", live).page
    for path in ("/", "/coverage", "/conflicts"):
        assert f'href="{path}?topic=road"' in page
        assert answer(f"{path}?topic=road", live).status == 200


def test_a_command_to_copy_runs_nothing_of_a_question() -> None:
    asked_for = Filters(match=("$(reboot); 'x' `y`", "plain"), min_confidence=0.5)
    typed = command("export", asked_for, "claims.xlsx")
    words = ["claims", "export", "--match", "$(reboot); 'x' `y`", "--match", "plain", "--min-confidence", "0.5"]
    shell = f"claims() {{ printf '%s\\n' claims \"$@\"; }}; {typed}"
    done = subprocess.run(["sh", "-c", shell], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [*words, "claims.xlsx"]


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_question_is_too_strange(story: Path, path: str, words: str) -> None:
    there = Live(story)
    for target in (f"/{path}?{words}", f"/search?match={words}", f"/claim/{path}"):
        assert answer(target, there).status in {200, 400, 404}
    there.close()


def test_a_claims_page_has_its_article_and_other_versions(live: Live, workspace: Workspace) -> None:
    claim = next(each for each in workspace.claims(Filters(sources=("Island News",), match=("ferries",))))
    page = answer(f"/claim/{claim.id[:6]}", live).page
    assert "Other versions, compared with this one" in read(page)
    assert '<mark class="content"' in page
    assert "negation: “not” put in" in read(page)


def test_the_filters_of_an_address_are_those_of_the_command_line(workspace: Workspace) -> None:
    query = {"speaker": ["lindqvist", ""], "kind": ["direct", "mixed"], "min-confidence": ["0.5"], "since": ["2024-03"]}
    found = asked(query | {"until": ["2024"], "match": ["  "]}, workspace)
    assert found == Filters(
        speakers=("Maria Lindqvist",),
        kinds=("direct", "mixed"),
        min_confidence=0.5,
        since=date(2024, 3, 1),
        until=date(2024, 12, 31),
    )
    with pytest.raises(QueryError):
        asked({"path": ["/etc/passwd"]}, workspace)
    with pytest.raises(ClaimsError):
        asked({"topic": ["nothing"]}, workspace)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024", (date(2024, 1, 1), date(2024, 12, 31))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2024-02-05", (date(2024, 2, 5), date(2024, 2, 5))),
        ("2024-02-30", None),
        ("2024-13", None),
        ("24-01-01", None),
        ("2024-1-1", None),
    ],
)
def test_periods_are_days_months_and_years(text: str, days: tuple[date, date] | None) -> None:
    assert period(text) == days


HOME = Guard("127.0.0.1", 8808, "desk")
OPEN = Guard("0.0.0.0", 8808, "desk")


@pytest.mark.parametrize(
    ("guard", "headers", "in_"),
    [
        (HOME, {"host": "127.0.0.1:8808"}, True),
        (HOME, {"host": "localhost:8808"}, True),
        (HOME, {"host": "[::1]:8808"}, True),
        (HOME, {"host": "LOCALHOST:8808"}, True),
        (HOME, {"host": "127.0.0.1:8808", "origin": "http://127.0.0.1:8808"}, True),
        (HOME, {"host": "127.0.0.1:8808", "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, True),
        (HOME, {"host": "127.0.0.1:8808", "sec-fetch-site": "same-origin"}, True),
        (HOME, {"host": "127.0.0.1:8808", "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}, False),
        (HOME, {}, False),
        (HOME, {"host": ""}, False),
        (HOME, {"host": "evil.example:8808"}, False),
        (HOME, {"host": "127.0.0.1.evil.example:8808"}, False),
        (HOME, {"host": "localhost:80"}, False),
        (HOME, {"host": "127.0.0.1"}, False),
        (HOME, {"host": "desk:8808"}, False),
        (HOME, {"host": "192.168.0.7:8808"}, False),
        (HOME, {"host": "user@127.0.0.1:8808"}, False),
        (HOME, {"host": "127.0.0.1:8808/x"}, False),
        (HOME, {"host": "127.0.0.1:port"}, False),
        (HOME, {"host": "127.0.0.1:8808", "origin": "http://evil.example"}, False),
        (HOME, {"host": "127.0.0.1:8808", "origin": "null"}, False),
        (HOME, {"host": "127.0.0.1:8808", "origin": "http://localhost:8808"}, False),
        (OPEN, {"host": "192.168.0.7:8808"}, True),
        (OPEN, {"host": "desk:8808"}, True),
        (OPEN, {"host": "evil.example:8808"}, False),
        (Guard("news.desk.example", 80), {"host": "news.desk.example"}, True),
    ],
)
def test_only_our_own_addresses_are_let_in(guard: Guard, headers: dict[str, str], in_: bool) -> None:
    assert guard.lets_in(headers) is in_


def test_what_changed_on_the_disk_is_on_the_next_page(story: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(story, tmp_path / "wire", ignore=shutil.ignore_patterns(".claims")))
    live = Live(folder)
    catalogue = folder / "claims.yaml"
    whole = catalogue.read_text(encoding="utf-8")
    assert "No claim is like this." in read(answer("/search?match=lighthouse", live).page)
    (folder / "data/articles/new.txt").write_text("“The lighthouse stays,” Maria Lindqvist said.\n", encoding="utf-8")
    assert "The lighthouse stays" in read(answer("/search?match=lighthouse", live).page)
    catalogue.write_text("sources: [\n", encoding="utf-8")
    broken = answer("/search?match=lighthouse", live)
    assert broken.status == 503
    assert re.search(r"claims\.yaml:\d: ", read(broken.page))
    catalogue.write_text(whole.replace("mayor of Holm", "mayor of Ostvik"), encoding="utf-8")
    assert "mayor of Ostvik" in read(answer("/speakers", live).page)
    catalogue.unlink()
    gone = answer("/", live)
    assert (gone.status, "no claims.yaml here" in read(gone.page)) == (503, True)
    live.close()


def test_an_article_that_cannot_be_read_is_told_on_the_report(story: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(story, tmp_path / "wire", ignore=shutil.ignore_patterns(".claims")))
    (folder / "data/articles/bad.txt").write_bytes(b"\0\0\0\0")
    live = Live(folder)
    found = answer("/", live)
    live.close()
    assert "bad.txt: " in read(found.page)
    assert "2 statements reported" in read(found.page)


@pytest.fixture(scope="module")
def server(story: Path) -> Iterator[tuple[str, int]]:
    command = [sys.executable, "-u", "-m", "newsclaims", "-C", str(story), "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        assert running.stderr
        line = running.stdout.readline()
        place = re.fullmatch(r"the pages are at http://(127\.0\.0\.1):(\d+)/ - Ctrl-C ends it\n", line)
        assert place
        try:
            yield place[1], int(place[2])
        finally:
            running.send_signal(signal.SIGINT)
        assert running.wait(60) == 130
        assert running.stderr.read() == "claims: interrupted; nothing is lost, run the command again\n"


def requested(server: tuple[str, int], method: str, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(*server, timeout=30)
    connection.request(method, path, headers=headers)
    answered = connection.getresponse()
    found = answered.status, {name.lower(): value for name, value in answered.getheaders()}, answered.read()
    connection.close()
    return found


def test_every_answer_has_strict_headers(server: tuple[str, int]) -> None:
    for method, path in (("GET", "/"), ("HEAD", "/"), ("GET", "/nowhere"), ("POST", "/"), ("BREW", "/")):
        _, headers, _ = requested(server, method, path)
        assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-")
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["content-type"] == "text/html; charset=utf-8"
        assert "access-control-allow-origin" not in headers
        assert headers["server"].strip() == "claims"


def test_pages_can_be_looked_at_and_nothing_else(server: tuple[str, int]) -> None:
    status, headers, body = requested(server, "HEAD", "/")
    assert (status, body) == (200, b"")
    assert int(headers["content-length"]) > 10_000
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"):
        status, headers, body = requested(server, method, "/")
        assert (status, headers["allow"]) == (405, "GET, HEAD")
        assert b"pages can be looked at, and nothing else" in body


def test_foreign_names_are_refused_over_the_wire(server: tuple[str, int]) -> None:
    status, _, body = requested(server, "GET", "/", Host=f"evil.example:{server[1]}")
    assert status == 403
    assert b"ferries" not in body
    assert requested(server, "GET", "/", Origin="http://evil.example")[0] == 403
    assert requested(server, "GET", "/")[0] == 200


def test_silent_and_rude_guests_keep_nobody_waiting(server: tuple[str, int]) -> None:
    silent = [socket.create_connection(server) for _ in range(20)]
    for rude in (
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\x16\x03\x01\0",
        b"GET " + b"/" * 70_000 + b" HTTP/1.0\r\n\r\n",
    ):
        with socket.create_connection(server) as guest:
            guest.sendall(rude)
            guest.shutdown(socket.SHUT_WR)
            assert b"Traceback" not in guest.recv(100_000)
    assert requested(server, "GET", "/search?match=ferries")[0] == 200
    for each in silent:
        each.close()


def test_a_port_in_use_is_one_line(server: tuple[str, int], story: Path) -> None:
    command = [sys.executable, "-m", "newsclaims", "-C", str(story), "serve", "--port", str(server[1])]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert done.stdout == ""
    expected = f"claims: 127.0.0.1:{server[1]}: Address already in use; choose another with --port or --host\n"
    assert done.stderr == expected


def test_a_host_of_another_machine_is_one_line(story: Path) -> None:
    for host in ("203.0.113.7", "no such host"):
        command = [sys.executable, "-m", "newsclaims", "-C", str(story), "serve", "--host", host, "--port", "0"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert "choose another with --port or --host" in done.stderr


def test_serving_writes_nothing_but_the_ledger(server: tuple[str, int], story: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in story.rglob("*") if ".claims" not in file.parts}
    for path in PAGES:
        requested(server, "GET", path)
    assert before == {file: file.stat().st_mtime_ns for file in story.rglob("*") if ".claims" not in file.parts}


def test_other_commands_work_meanwhile(server: tuple[str, int], story: Path) -> None:
    requested(server, "GET", "/")
    (story / "data/articles/later.txt").write_text("“The harbour is full,” Maria Lindqvist said.\n", encoding="utf-8")
    command = [sys.executable, "-m", "newsclaims", "-C", str(story), "list", "--match", "harbour is full"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env=os.environ | {"COLUMNS": "200"}, timeout=60
    )
    assert "The harbour is full" in done.stdout
    assert b"The harbour is full" in requested(server, "GET", "/search?match=harbour+is+full")[2]
