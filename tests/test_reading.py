import os
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.model import Article
from newsclaims.reading import READERS, is_article, read, read_bytes

ARTICLES = Path(__file__).parent.parent / "data" / "articles"


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.name)
def test_a_files_content_is_its_text(path):
    reading = read(path, path.name)
    assert reading.article == Article(file=path.name, text=path.read_bytes().decode("utf-8"))
    assert (reading.problems, reading.notices) == ((), ())


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("\r\n\t\f"), min_size=1))
def test_any_utf8_text_is_kept_to_the_character(text):
    article = read_bytes(f"A{text}".encode(), "a.txt").article
    assert article is not None
    assert article.text == f"A{text}"


@pytest.mark.parametrize(
    ("name", "yes"),
    [("a.txt", True), ("a.TXT", True), ("a.md", True), ("a.b.md", True), (".a.txt", False), ("a.pdf", False),
     ("txt", False), ("a.txt~", False)],
)  # fmt: skip
def test_the_name_says_what_is_an_article(name, yes):
    assert is_article(Path("folder") / name) is yes


def test_every_suffix_is_in_lower_case():
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in READERS)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (" \r\n\t\u00a0\u3000".encode(), "the file is empty"),
        (b"%PDF-1.7\n...", "this is a PDF"),
        (b"PK\x03\x04....", "this is a ZIP archive, as Word and OpenDocument files are"),
        (b"{\\rtf1\\ansi The mayor said}", "this is rich text (RTF)"),
        (b"\x89PNG\r\n\x1a\n", "this is a PNG picture"),
        (b"\xff\xd8\xff\xe0", "this is a JPEG picture"),
        (b"\x1f\x8b\x08\x00", "this is a gzip archive"),
        (b"The mayor\x00 said", "this is no text in a known encoding"),
        (bytes(range(1, 32)) * 9, "this is no text in a known encoding"),
        (b"\xff\xfeodd", "this is no text in a known encoding"),
    ],
)
@pytest.mark.parametrize("file", ["a.txt", "a.md"])
def test_what_is_no_article_is_a_problem_with_a_remedy(data, what, file):
    reading = read_bytes(data, file)
    assert reading.article is None
    (problem,) = reading.problems
    assert problem.file == file
    assert problem.what.startswith(what)
    assert problem.fix


def test_terminal_control_sequences_and_markup_are_text():
    data = b"\x1b[31mRed\x1b[0m <b>bold</b> [red]rich[/red] \x07\n"
    article = read_bytes(data, "a.txt").article
    assert article is not None
    assert article.text == data.decode()


def test_what_cannot_be_opened_is_a_problem_with_the_reason(tmp_path):
    (folder := tmp_path / "folder.txt").mkdir()
    (loop := tmp_path / "loop.txt").symlink_to(loop)
    for path, what in [
        (tmp_path / "none.txt", "there is no such file"),
        (folder, "this is a folder"),
        (loop, "cannot be read: Too many levels of symbolic links"),
        (Path("/dev/null"), "this is no ordinary file"),
        (tmp_path / "a\0b.txt", "this is no file name"),
    ]:
        reading = read(path, "news/a.txt")
        assert reading.article is None
        assert (reading.problems[0].file, reading.problems[0].what) == ("news/a.txt", what)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read anything")
def test_a_file_that_may_not_be_read_is_a_problem(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("The mayor said so.")
    path.chmod(0)
    assert read(path, "a.txt").problems[0].what == "cannot be read: Permission denied"


def test_a_large_file_takes_a_small_multiple_of_its_size(tmp_path):
    path = tmp_path / "large.txt"
    path.write_bytes("The mayor said: “No.”\n".encode() * 200_000)
    size = path.stat().st_size
    tracemalloc.start()
    try:
        reading = read(path, "large.txt")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert reading.article is not None
    assert peak < 5 * size  # the bytes, two bytes a character, and the decoder's own copies
