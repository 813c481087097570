from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.catalogue import Catalogue, Entry, Review, load, parse
from newsclaims.model import Source, Speaker

ROOT = Path(__file__).parent.parent

WHOLE = """\
# A story about a harbour.
sources:
  - name: The Quay
    url: https://quay.example
  - name: 2020
articles:
  - file: a.txt
    source: the  quay
    title: "Mayor: no"
    published: 2021-03-04
  - file: b.txt
speakers:
  - name: Ida Holm
    aliases: [Holm, holm, Ida Holm]
    role: mayor
topics:
  harbour: [harbour, port]
  ferry: ferry
  tax: []
  budget:
reviews:
  - claim: k3f9w2ab
    quote: "We will not sell."
    decision: speaker
    speaker: Ida Holm
"""


def found(text):
    return [(problem.line, problem.what, problem.fix) for problem in parse(text)[1]]


def test_everything_that_a_catalogue_can_say():
    catalogue, problems = parse(WHOLE)
    assert problems == []
    assert catalogue == Catalogue(
        sources=(Source(name="The Quay", url="https://quay.example"), Source(name="2020")),
        articles=(
            Entry(file="a.txt", source="The Quay", title="Mayor: no", published=date(2021, 3, 4)),
            Entry(file="b.txt"),
        ),
        speakers=(Speaker(name="Ida Holm", aliases=("Holm",), role="mayor"),),
        topics={"harbour": ("harbour", "port"), "ferry": ("ferry",), "tax": ("tax",), "budget": ("budget",)},
        reviews=(Review(claim="k3f9w2ab", quote="We will not sell.", decision="speaker", speaker="Ida Holm"),),
    )
    assert catalogue.entry("b.txt") == Entry(file="b.txt")
    assert catalogue.entry("c.txt") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "# only a comment\n",
        "\ufeff",
        "---\n",
        "---\n...\n",
        "~",
        "{}",
        "sources:\narticles: []\ntopics: ~\n",
    ],
)
def test_a_catalogue_that_says_nothing_is_an_empty_one(text):
    assert parse(text) == (Catalogue(), [])


def test_scalars_are_text_as_they_are_written():
    catalogue, problems = parse("sources: [{name: 2020}, {name: no}, {name: 1_0.50}, {name: 2018-09-10}]")
    assert problems == []
    assert [source.name for source in catalogue.sources] == ["2020", "no", "1_0.50", "2018-09-10"]


@pytest.mark.parametrize(
    ("text", "line", "what", "fix"),
    [
        ("- a\n", 1, "the file is a list", "write keys and values"),
        ("hello\n", 1, "the file is text", "write keys and values"),
        ("article:\n", 1, "unknown key 'article' in the file", "did you mean 'articles'?"),
        ("zzz:\n", 1, "unknown key 'zzz'", "write one of sources, articles, speakers, topics, reviews"),
        (
            "articles:\n- file: a\n  sorce: b\n",
            3,
            "unknown key 'sorce' in an article",
            "did you mean 'source'?",
        ),
        ("speakers:\n- name: A\n  alias: [B]\n", 3, "unknown key 'alias'", "did you mean 'aliases'?"),
        ("sources:\n- url: x\n", 2, "a source has no 'name'", "add 'name: ...'"),
        ("sources:\n- name: ''\n", 2, "a source has no 'name'", "add 'name: ...'"),
        ("articles:\n\n- title: x\n", 3, "an article has no 'file'", "add 'file: ...'"),
        ("reviews:\n- claim: x\n", 2, "a review has no 'decision'", "add 'decision: ...'"),
        ("sources:\n- Quay\n", 2, "a source is text", "write keys and values, such as 'name: ...'"),
        ("sources: Quay\n", 1, "sources is text", "begin each entry with '- '"),
        ("articles:\n  file: a\n", 2, "articles is keys and values", "begin each entry with '- '"),
        ("sources:\n- name: [a]\n", 2, "the name of a source is a list", "write text"),
        ("topics: [a]\n", 1, "topics is a list", "each topic with its words"),
        ("topics:\n  a: [{b: c}]\n", 2, "a word of topic 'a' is keys and values", "write text"),
        ("articles:\n- file: a\n  published: 2018-13-40\n", 3, "'2018-13-40' is no date", "YYYY-MM-DD"),
        ("articles:\n- file: a\n  published: Monday\n", 3, "'Monday' is no date", "YYYY-MM-DD"),
        ("articles:\n- file: a\n  published: 20180910\n", 3, "'20180910' is no date", "YYYY-MM-DD"),
        ("articles:\n- file: a\n  published: [1]\n", 3, "published of article 'a' is a list", "write text"),
        ("articles:\n- file: a\n- file: a\n", 3, "article 'a' is already listed on line 2", "keep one"),
        ("sources:\n- name: A b\n- name: a  B\n", 3, "source 'a  B' is already listed on line 2", "keep one"),
        ("topics:\n  tax: []\n  Tax: []\n", 3, "topic 'Tax' is already listed on line 2", "keep one"),
        ("speakers:\n- name: Bo\n- name: bo\n", 3, "a speaker 'Bo' is already listed on line 2", "one entry"),
        ("topics:\n  a: b\n  a: c\n", 3, "'a' of topics is already on line 2", "keep one"),
        ("sources:\nsources:\n", 2, "'sources' of the file is already on line 1", "keep one"),
        ("reviews:\n- {claim: x, decision: acepted}\n", 2, "cannot be 'acepted'", "did you mean 'accepted'?"),
        ("? [a]\n: b\n", 1, "a key of the file is a list", "write text"),
        (
            "sources: &a\n- name: x\narticles: *a\n",
            3,
            "articles is a YAML alias, '*a'",
            "write the value itself",
        ),
        ("sources:\n- &a {name: x}\n- <<: *a\n  name: y\n", 3, "merge key", "write the keys and values"),
    ],
)
def test_a_problem_says_where_it_is_and_what_to_do(text, line, what, fix):
    ((at, said, advice),) = found(text)
    assert at == line
    assert what in said
    assert fix in advice


@pytest.mark.parametrize(
    ("text", "line", "what", "fix"),
    [
        ("a: b: c\n", 1, "mapping values are not allowed", "check the indentation"),
        ("sources:\n\t- name: x\n", 2, "cannot start any token", "indent with spaces, not tabs"),
        ("sources: [\n\n\n", 4, "did not find expected node content", "close the bracket"),
        ("sources:\n- name: 'x\n\n", 4, "that begins on line 2", "close the quotation marks"),
        ("topics:\n  a: *b c\n", 2, "not valid YAML", ""),
        ("topics:\n  a: *\n", 2, "alphabetic or numeric", "quote a text that begins with a special"),
        ("topics:\n  a: @b\n", 2, "cannot start any token", "quote a text that begins with a special"),
        ("topics:\n  a: b\n---\nx: y\n", 3, "a second YAML document", "remove the '---'"),
        ("topics:\n  a: \x1bb\n", 2, "U+001B", "remove it"),
        ("topics:\n  a: \ud800b\n", 2, "U+D800", "remove it"),
        ("topics: " + "[" * 100_000, 1, "lie in each other", "close them"),
        ("%YAML 9.9\n---\na: b\n", 1, "not valid YAML", ""),
    ],
)
def test_broken_yaml_is_one_problem(text, line, what, fix):
    ((at, said, advice),) = found(text)
    assert at == line
    assert what in said
    assert fix in advice


def test_the_pure_python_loader_says_the_same(monkeypatch):
    broken = "sources:\n- name: 'x\n\n"
    with_c = parse(WHOLE), found("\ufeffarticles:\n- file: a\n  sorce: b\n"), found(broken)[0][0]
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert (parse(WHOLE), found("\ufeffarticles:\n- file: a\n  sorce: b\n"), found(broken)[0][0]) == with_c


def test_an_article_of_an_unknown_source_is_told_the_nearest_and_how_to_add_it():
    ((line, what, fix),) = found("sources:\n- name: The Quay\narticles:\n- file: a\n  source: The Kuay\n")
    assert (line, what) == (5, "article 'a' is from 'The Kuay', which is not among the sources")
    assert fix == "did you mean 'The Quay'? else add '- name: The Kuay' under sources:"
    ((_, _, fix),) = found("articles:\n- file: a\n  source: Vox\n")
    assert fix == "add '- name: Vox' under sources:"


def test_a_name_must_mean_one_speaker_whoever_comes_first():
    text = "speakers:\n- name: Ann Berg\n  aliases: [Berg, berg]\n- name: Bo Berg\n  aliases:\n  - BERG\n"
    ((line, what, _),) = found(text)
    assert (line, what) == (6, "alias 'BERG' of 'Bo Berg' already stands for 'Ann Berg' (line 3)")
    ((line, what, _),) = found("speakers:\n- name: Ann\n  aliases: Berg\n- name: Berg\n")
    assert (line, what) == (3, "alias 'Berg' of 'Ann' already stands for 'Berg' (line 4)")


def test_all_problems_are_found_at_once_in_order_of_line():
    text = "articles:\n- file: a\n  published: soon\n- titel: x\nsources:\n- nam: y\ntopics: 3\n"
    assert [line for line, _, _ in found(text)] == [3, 4, 4, 6, 6, 7]


def test_aliases_are_not_followed_so_that_nothing_blows_up():
    laughs = "topics:\n  a: &a [ha]\n" + "".join(
        f"  {chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(20)
    )
    assert len(found(laughs)) == 180
    assert found("topics: &a\n  b: *a\n")[0][0] == 2


def test_a_file_that_is_not_utf8_is_a_problem_with_its_line(tmp_path):
    path = tmp_path / "claims.yaml"
    path.write_bytes(b"topics:\n  caf\xe9: []\n")
    catalogue, (problem,) = load(path)
    assert catalogue == Catalogue()
    assert str(problem) == "claims.yaml:2: the text is not UTF-8; save the file as UTF-8 in your editor"


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path):
    (_, (problem,)) = load(tmp_path)
    assert problem.what.startswith("cannot be read: ")
    assert load(tmp_path / "none.yaml")[1][0].line is None


def test_this_repositorys_own_catalogue_is_in_order():
    catalogue, problems = load(ROOT / "claims.yaml")
    assert problems == []
    files = {path.name for path in (ROOT / "data" / "articles").glob("*.txt")}
    assert {entry.file for entry in catalogue.articles} == files
    shared = {"kim", "the president", "president", "press secretary", "chairman"}
    assert not shared & {alias.casefold() for speaker in catalogue.speakers for alias in speaker.aliases}


LINES = st.sampled_from(
    [
        *(
            "sources:",
            "articles:",
            "topics:",
            "- name: x",
            "- file: a",
            "  file: a",
            "  a: [b, c",
            "]",
            "{",
            "}",
        ),
        *(
            "*a",
            "&a",
            "<<: *a",
            "? ",
            ": x",
            "'",
            '"',
            "  b: >",
            "  b: |",
            "  text",
            "---",
            "...",
            "\t",
            "\r",
        ),
        *("# c", "!x y", "%A", "@", "", "a: b: c"),
    ]
)


@given(st.lists(LINES, max_size=8).map("\n".join) | st.text(max_size=60))
def test_no_text_is_a_crash(text):
    catalogue, problems = parse(text)
    assert isinstance(catalogue, Catalogue)
    assert all(problem.line >= 1 and problem.what and problem.fix for problem in problems)
