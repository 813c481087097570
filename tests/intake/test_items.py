"""Files as sequences of items: whatever they are cut and packed into, the same items come out."""

import io
import json
import pickle
import subprocess
import sys
import tracemalloc
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from intake_samples import PARAGRAPHS, RSS, gather, item, json_line, packed, page, record, zstd

from newsclaims.errors import Problem
from newsclaims.intake import FORMATS, HEAD, BrokenFileError, FeedLink, converted, links, records, sniff

GOLDEN = Path(__file__).parent / "golden"
FILES = sorted(path for path in GOLDEN.iterdir() if not path.name.endswith(".expected.json"))


def items(name: str, data: bytes) -> list[bytes]:
    """The payloads of a file's items."""
    form = sniff(name, data[:HEAD])
    assert form is not None
    return [raw.payload for raw in records(io.BytesIO(data), name, form)]


PART = {"a.jsonl": json_line, "a.warc": lambda number: record(str(number), page(f"Story {number}").encode())}
PACKING = st.lists(st.tuples(st.integers(0, 3), st.sampled_from([packed, zstd])), min_size=1, max_size=5)


@pytest.mark.parametrize("name", PART)
@given(
    counts=st.lists(st.integers(0, 3), min_size=2, max_size=4).filter(any),
    packing=st.sampled_from([bytes, packed, zstd]),
)
@settings(max_examples=25, deadline=None)
def test_the_items_of_files_one_after_the_other_are_the_items_of_each(name, counts, packing):
    files = [b"".join(PART[name](number) for number in range(count)) for count in counts]
    whole = b"".join(packing(data) for data in files if data)
    assert items(name, whole) == [payload for data in files if data for payload in items(name, data)]


@given(
    st.lists(st.dictionaries(st.text(max_size=8), st.text() | st.lists(st.text(max_size=5)) | st.none()), min_size=1)
)
@settings(deadline=None)
def test_a_list_of_objects_on_one_line_and_on_many_is_cut_alike(values):
    for indent in (None, 2):
        for text in (
            json.dumps(values, indent=indent),
            "\n".join(json.dumps(value, indent=indent) for value in values),
        ):
            assert [json.loads(payload) for payload in items("a.json", text.encode())] == values


@pytest.mark.parametrize("length", [(1 << 16) + extra for extra in (-60, -30, 0, 30, 70_000, 140_000)])
def test_brackets_within_a_text_that_is_read_in_several_pieces_are_text(length):
    values = [{"text": '}]{[ \\"' * (length // 8) + "}", "n": number} for number in range(3)]
    assert [json.loads(payload) for payload in items("a.json", json.dumps(values, indent=1).encode())] == values


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_items_travel_between_processes_and_are_the_same_on_each_run(path):
    form = sniff(path.name, path.read_bytes()[:HEAD])
    assert form is not None
    first, again = (list(records(io.BytesIO(path.read_bytes()), path.name, form)) for _ in range(2))
    assert first == again == pickle.loads(pickle.dumps(first))
    for raw in first:
        results = converted(raw, date(2026, 1, 15))
        assert results == converted(raw, date(2026, 1, 15)) == pickle.loads(pickle.dumps(results))
        for result in results:
            if not isinstance(result, Problem):
                assert result.text.strip()
                assert "\0" not in result.text
                assert "\r" not in result.text
                assert "\n\n\n" not in result.text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("pack", [packed, zstd])
def test_a_packed_file_is_recognised_by_what_is_in_it(path, pack):
    data = pack(path.read_bytes())
    by_name, by_content = sniff(path.name + ".gz", data[:HEAD]), sniff("download", data[:HEAD])
    assert by_name == sniff(path.name, path.read_bytes()[:HEAD])
    assert by_content in (by_name, None)


@pytest.mark.parametrize(
    ("name", "head", "form"),
    [
        ("a.html", b"", "html"), ("A.HTM", b"<p>x", "html"), ("a.txt", b"<html>", "text"), ("a.md", b"# x", "text"),
        ("page", b"\n<!DOCTYPE html>", "html"), ("page", b"<?xml version='1.0'?>\n<html xmlns='x'>", "html"),
        ("page", b"<!-- saved from url=(0014)about:internet -->\r\n<html>", "html"),
        ("feed", b"<?xml version='1.0'?><rss>", "feed"),
        ("feed.html", b"<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"), ("x", b'\xef\xbb\xbf[{"a": 1}]', "json"),
        ("x", b'{\n  "a"', "json"), ("x", b"[Music] The mayor", None), ("x", b"{The mayor}", None),
        ("x", b"WARC/1.1\r\n", "warc"),
        ("x", b"title,text\r\n", "csv"), ("x", b"title;body\r\n", "csv"), ("x", b"A text, she said", None),
        ("x.docx", b"PK\x03\x04", None),
        ("x.csv", b"", "csv"), ("x.jsonl.gz", b"", "json"), ("x.warc.zst", b"", "warc"),
        ("x.txt.gz", b"\x1f\x8b", "text"),
        ("x", b"", None),
    ],
)  # fmt: skip
def test_a_file_is_recognised_by_what_it_is_then_by_its_name(name, head, form):
    found = sniff(name, head)
    assert (found and found.name) == form


def test_a_file_in_memory_is_never_whole():
    line = json_line(1).replace(b"hall", b"hall" * 3000)
    data = io.BytesIO(packed(line * 2000))
    form = sniff("a.jsonl", data.getvalue()[:HEAD])
    assert form is not None
    tracemalloc.start()
    count = sum(1 for _ in records(data, "a.jsonl", form))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 2000
    assert most < len(line) * 2000 / 8


@given(st.binary(max_size=400), st.sampled_from(sorted(FORMATS)), st.binary(max_size=12))
@settings(deadline=None, max_examples=200)
def test_no_bytes_make_it_raise(data, name, head):
    form = FORMATS[name]
    for raw in records(io.BytesIO(head + data), "a", form):
        for result in converted(raw):
            assert isinstance(result, Problem) or result.text.strip()


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_no_damage_makes_it_raise(data):
    whole = bytearray(data.draw(st.sampled_from([path for path in FILES if path.stat().st_size < 9000])).read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=6)):
        whole[place] = data.draw(st.integers(0, 255))
    for form in FORMATS.values():
        for raw in records(io.BytesIO(bytes(whole)), "a", form):
            assert "\n" not in "".join(str(each) for each in converted(raw) if isinstance(each, Problem))


def test_a_feed_gives_its_links_with_titles_and_days():
    assert links((GOLDEN / "rss.xml").read_bytes()) == [
        FeedLink("https://harbourpost.example/ferry", "Council & ferry: ‘Not tonight’", date(2024, 3, 5)),
        FeedLink("https://harbourpost.example/summary", "Only a summary", date(2024, 3, 6)),
        FeedLink("https://harbourpost.example/nothing", "Nothing at all", None),
    ]
    assert [link.url for link in links((GOLDEN / "atom.xml").read_bytes())] == [
        "https://tidenotes.example/three",
        "https://tidenotes.example/xhtml",
        "https://tidenotes.example/plain",
    ]
    local = RSS.format("<item><link>/1</link></item><item><link>/1</link></item><item><title>x</title></item>").encode()
    assert links(local, "https://a.example/feed") == [FeedLink("https://a.example/1")]


@pytest.mark.parametrize(
    "data", [b"", b"no feed", page().encode(), b"<svg/>", b'<!DOCTYPE rss [<!ENTITY a "b">]><rss/>']
)
def test_links_of_what_is_no_feed_are_refused(data):
    with pytest.raises(BrokenFileError):
        links(data)


def test_a_feed_of_thousands_of_items_is_read_in_little_memory():
    data = RSS.format("".join(item(number) for number in range(3000))).encode()
    assert len(gather("a.xml", data)) == 3000


def test_a_long_page_keeps_its_words_and_a_page_of_five_megabytes_its_article():
    many = [
        f"The clerk counted again, said witness number {number}, and came to another sum than before."
        for number in range(400)
    ]
    long = page(
        extra="".join(f"<p>{part}</p>" for part in many), head="<style>" + "a{b:c}" * 900_000 + "</style>"
    ).encode()
    assert len(long) > 5_000_000
    form = sniff("a.html", long[:HEAD])
    assert form is not None
    (result,) = [each for raw in records(io.BytesIO(long), "a.html", form) for each in converted(raw)]
    assert not isinstance(result, Problem)
    assert result.text.split("\n\n") == ["Council postpones ferry vote", *PARAGRAPHS, *many]


@pytest.mark.parametrize("arguments", [["--help"], ["list"]])
def test_commands_that_import_nothing_load_none_of_it(arguments):
    code = (
        "import sys; from newsclaims.cli import main\n"
        f"sys.argv = ['claims', *{arguments!r}]\n"
        "try: main()\nexcept SystemExit: pass\n"
        "loaded = {'trafilatura', 'lxml', 'warcio', 'zstandard', 'newsclaims.intake'} & set(sys.modules)\n"
        "print('loaded:', sorted(loaded), file=sys.stderr)"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=False)
    assert done.stderr.splitlines()[-1] == "loaded: []"


@pytest.mark.parametrize(
    ("name", "data", "what"), [("a.warc", record("1", b""), "a WARC file"), ("a.json.zst", zstd(json_line(1)), "zstd")]
)
def test_a_missing_extra_is_one_line(name, data, what):
    code = (
        "import sys, io; sys.modules['warcio.recordloader'] = sys.modules['zstandard'] = None\n"
        "from newsclaims.intake import *\n"
        f"name, data = {name!r}, {data!r}\n"
        "print(*[str(each) for raw in records(io.BytesIO(data), name, sniff(name, data)) for each in converted(raw)])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    fix = "run pip install 'newsclaims[archives]'"
    assert done.stdout == f"{name}: {what} takes a package that is not installed; {fix}\n"
