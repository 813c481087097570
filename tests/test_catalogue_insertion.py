from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsclaims.catalogue import Entry, parse, with_article, with_articles, with_source, with_sources
from newsclaims.errors import ByHandError, ClaimsError, ContentError, UnknownNameError
from newsclaims.model import Source

NEW = Entry(file="new.txt")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", "articles:\n  - file: new.txt\n"),
        ("# Notes\n", "# Notes\narticles:\n  - file: new.txt\n"),
        ("# Notes", "# Notes\narticles:\n  - file: new.txt"),
        ("---\n...\n# end\n", "---\narticles:\n  - file: new.txt\n...\n# end\n"),
        ("\ufeffarticles:\n- file: a\n", "\ufeffarticles:\n- file: a\n- file: new.txt\n"),
        ("\ufeff", "\ufeffarticles:\n  - file: new.txt\n"),
        ("topics:\n  a: b\n# end\n", "topics:\n  a: b\n# end\narticles:\n  - file: new.txt\n"),
        ("  topics:\n    a: b\n", "  topics:\n    a: b\n  articles:\n    - file: new.txt\n"),
        ("articles: []\ntopics: {}\n", "articles:\n  - file: new.txt\ntopics: {}\n"),
        ("articles: [] # none\n", "articles: # none\n  - file: new.txt\n"),
        ("articles: ~\n", "articles:\n  - file: new.txt\n"),
        ("articles:\ntopics: {}\n", "articles:\n  - file: new.txt\ntopics: {}\n"),
        (
            "articles:\n  # one entry a file\n\n# What\ntopics: {}\n",
            "articles:\n  # one entry a file\n  - file: new.txt\n\n# What\ntopics: {}\n",
        ),
        ("articles: [{file: a}]\n", 'articles: [{file: a}, {file: "new.txt"}]\n'),
        ("articles: [\n  {file: a}, # x\n]\n", 'articles: [\n  {file: a}, {file: "new.txt"}, # x\n]\n'),
        ("{}", '{articles: [{file: "new.txt"}]}'),
        ("{topics: {a: b}}\n", '{topics: {a: b}, articles: [{file: "new.txt"}]}\n'),
        ('{"articles": [{"file": "a"}]}\n', '{"articles": [{"file": "a"}, {file: "new.txt"}]}\n'),
        (
            "articles:\n- file: a\n# Who\nspeakers:\n",
            "articles:\n- file: a\n- file: new.txt\n# Who\nspeakers:\n",
        ),
        (
            "articles:\n  - file: a\n    title: x # y\n    # unsure\n\n\n# Who\ntopics:\n",
            "articles:\n  - file: a\n    title: x # y\n    # unsure\n  - file: new.txt\n\n\n# Who\ntopics:\n",
        ),
        (
            "articles:\r\n    -   file: a\r\n        title:\r\n",
            "articles:\r\n    -   file: a\r\n        title:\r\n    - file: new.txt\r\n",
        ),
        ("articles:\n  - file: a", "articles:\n  - file: a\n  - file: new.txt"),
        (
            "articles:\n- file: a\n  title: |\n    long\n\n\ntopics: {}\n",
            "articles:\n- file: a\n  title: |\n    long\n- file: new.txt\n\n\ntopics: {}\n",
        ),
        (
            "articles:\n- file: a\n  title: goes\n    on # c\ntopics: {}\n",
            "articles:\n- file: a\n  title: goes\n    on # c\n- file: new.txt\ntopics: {}\n",
        ),
        ("articles:\n- {file: a,\n   title: b}\n", "articles:\n- {file: a,\n   title: b}\n- file: new.txt\n"),
    ],
)
def test_only_the_entry_is_new(old, new):
    assert with_article(old, NEW) == new


def test_every_fact_is_written_so_that_a_person_can_read_it():
    entry = Entry(
        file="002_6.txt",
        source="the quay",
        title=" Mayor: “No” ",
        published=date(2021, 3, 4),
        url="https://quay.example/a?b=1#c",
    )
    assert with_article("sources: [{name: The Quay}]\n", entry) == (
        "sources: [{name: The Quay}]\n"
        "articles:\n"
        "  - file: 002_6.txt\n"
        "    source: The Quay\n"
        '    title: "Mayor: “No”"\n'
        "    published: 2021-03-04\n"
        "    url: https://quay.example/a?b=1#c\n"
    )


TITLES = (
    *(
        "no",
        "1_000",
        "2018-09-10",
        "~",
        "null",
        "=",
        "<<",
        "é",
        "\U0001f600",
        "back\\slash",
        "x\ty",
        "\x1b[31m",
    ),
    *(
        "- a",
        "a: b",
        "a #b",
        "a:",
        "*a",
        "{a}",
        "a, b",
        "'",
        '"',
        "#",
        "%",
        "@",
        "?",
        "a\u2028b",
        "\ufeff",
        "|",
    ),
)


@pytest.mark.parametrize("sign", ["\u202e", "\u202a", "\u2066", "\u2069"])
def test_no_title_turns_what_stands_behind_it(sign):
    text = with_article("", Entry(file="new.txt", title=f"a{sign}b"))
    assert sign not in text
    assert parse(text)[0].articles[0].title == f"a{sign}b"


@pytest.mark.parametrize("title", TITLES)
def test_any_title_comes_back_as_it_was(title):
    for text in ("", "articles: [{file: a}]"):
        catalogue, problems = parse(with_article(text, Entry(file="new.txt", title=title)))
        assert problems == []
        assert catalogue.articles[-1].title == title


def test_a_source_can_be_added_too():
    text = with_source("sources:\n- name: A\narticles: []\n", Source(name="B", url="https://b.example"))
    assert text == "sources:\n- name: A\n- name: B\n  url: https://b.example\narticles: []\n"


@pytest.mark.parametrize(
    "text", ["", "# Notes\n", "articles: [{file: a}]\n", "{}", "articles:\n- file: a\n  # its\n# end\n"]
)
def test_many_at_once_are_the_same_as_one_after_the_other(text):
    entries = [Entry(file=f"{number}.txt", title=f"Title: {number}") for number in range(4)]
    sources = [Source(name=f"Outlet {number}", url="https://o.example") for number in range(3)]
    one_by_one = text
    for source in sources:
        one_by_one = with_source(one_by_one, source)
    for entry in entries:
        one_by_one = with_article(one_by_one, entry)
    assert with_articles(with_sources(text, sources), entries) == one_by_one
    assert with_articles(text, []) == text
    with pytest.raises(ContentError, match="already listed"):
        with_articles(text, [*entries, entries[0]])


@pytest.mark.parametrize("text", ["articles: &a\n- file: a\n", "articles: {}\n"])
def test_a_layout_that_no_program_can_add_to_is_for_a_person(text):
    with pytest.raises(ClaimsError):
        with_article(text, NEW)


def test_the_lines_to_put_in_by_hand_are_said():
    with pytest.raises(ByHandError) as error:
        with_article("~\n", Entry(file="new.txt", title='A "b"'))
    assert '- {file: "new.txt", title: "A \\"b\\""}' in str(error.value)
    assert "\n" not in str(error.value)


def test_what_does_not_fit_is_refused():
    with pytest.raises(UnknownNameError, match="did you mean 'Quay'"):
        with_article("sources: [{name: Quay}]", Entry(file="a", source="Kuay"))
    with pytest.raises(ContentError, match="article 'a' is already listed"):
        with_article("articles: [{file: a}]", Entry(file="a"))
    with pytest.raises(ContentError, match="source 'quay' is already listed"):
        with_source("sources: [{name: Quay}]", Source(name="quay"))
    with pytest.raises(ContentError, match=r"claims\.yaml:1: "):
        with_article("articles: 3\n", NEW)


words = st.text(st.characters(codec="utf-8", exclude_characters="\ufeff"), max_size=12)
entries = st.builds(
    Entry,
    file=st.from_regex(r"[a-z0-9_]{1,8}\.txt", fullmatch=True).map(lambda name: "n" + name),
    title=st.none() | words.filter(lambda text: text.strip()).map(str.strip),
    published=st.none() | st.dates(),
    url=st.none() | words.filter(lambda text: text.strip()).map(str.strip),
)


@st.composite
def catalogues(draw):
    """Sections in any order, with comments and blank lines in odd places, in any line ending."""
    pad, comment = (
        draw(st.sampled_from(["", "  ", "    "])),
        st.sampled_from(["", "# c", "  # c", "      # c", None]),
    )
    files = [f"{pad}- file: a{i}.txt" for i in range(draw(st.integers(0, 3)))]
    facts = [
        "title: x # y",
        "title: |-\n        block",
        "url: 'it''s'",
        "title:",
        'title: "a\n        b"',
        None,
    ]
    articles = ["articles:"]
    for file in files:
        fact = draw(st.sampled_from(facts))
        articles += [file, *([f"{pad}  {fact}"] if fact else [])]
    sections = [
        articles,
        ["topics:", "  a: [b,", "    c]"],
        ["speakers:", "- name: Bo", "  role: >", "    mayor"],
    ]
    lines = []
    for section in draw(st.permutations(sections))[: draw(st.integers(0, 3))]:
        for line in section:
            lines += [line, *[note for note in [draw(comment)] if note is not None and "|" not in line]]
    text = "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n\n", "\n# end", "\n...\n"]))
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def kept_in_order(old, new):
    rest = iter(new)
    return all(any(line == other for other in rest) for line in old)


@given(catalogues(), entries)
def test_adding_keeps_every_line_and_means_one_entry_more(text, entry):
    old, problems = parse(text)
    assume(not problems)  # a comment inside a text that goes on
    new = with_article(text, entry)
    assert parse(new) == (old.model_copy(update={"articles": (*old.articles, entry)}), [])
    assert kept_in_order(text.splitlines(), new.splitlines())
    assert ("\r\n" in text) == ("\r\n" in new) or "\n" not in text
