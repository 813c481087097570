"""Untrusted text: whatever an article holds, it is seen and does nothing."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.views.markdown import cell, markdown_table
from newsclaims.views.visible import encodable, escaped, flowing, inline, visible

ACTING = {"Cc", "Cf", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("a\u202eb", "a<U+202E>b"),
        ("pa\u200bss", "pa<U+200B>ss"),
        ("pa\u200dss", "pa<U+200D>ss"),
        ("\x9b2J", "<U+009B>2J"),
        ("tag\U000e0041", "tag<U+E0041>"),
        ("[bold]x[/bold]", "[bold]x[/bold]"),
        ("“ça, 5\u00a0%”", "“ça, 5\u00a0%”"),
    ],
)
def test_characters_that_act_are_written_out(hidden: str, shown: str) -> None:
    assert visible(hidden) == shown


def test_joiners_stay_where_a_script_needs_them() -> None:
    persian, family = "می\u200cخواهم", "👩\u200d👧"
    assert visible(persian) == persian
    assert visible(family) == family


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\ntwo", "one ¶ two"),
        ("one \r\n\r\n two", "one ¶ two"),
        (" one\t two\u00a0three ", "one two three"),
        ("one\u2029two", "one ¶ two"),
        ("one\x0btwo", "one two"),
    ],
)
def test_a_text_becomes_one_line(text: str, shown: str) -> None:
    assert flowing(text) == shown


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_nothing_that_acts_is_left(text: str) -> None:
    for shown in (inline(text), flowing(text)):
        left = {char for char in shown if unicodedata.category(char) in ACTING}
        assert left <= {"\u200c", "\u200d"}


@given(st.text())
def test_json_escapes_keep_the_record(text: str) -> None:
    line = json.dumps({"text": text}, ensure_ascii=False)
    assert json.loads(escaped(line)) == {"text": text}


@given(st.text(), st.sampled_from(["ascii", "latin-1", "cp1252", "utf-8"]))
def test_everything_can_be_encoded(text: str, encoding: str) -> None:
    encodable(inline(text), encoding).encode(encoding)


def test_marks_are_replaced_by_their_kin() -> None:
    assert encodable("“Où?” … 日", "ascii") == '"Ou?" ... ?'
    assert encodable("“Où?”", "cp1252") == "“Où?”"


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_a_cell_never_breaks_its_table(texts: list[str]) -> None:
    *_, row = markdown_table(["x"] * len(texts), [texts])
    unescaped = row.replace("\\\\", "").replace("\\|", "")
    assert unescaped.count("|") == len(texts) + 1
    assert len(row.splitlines()) == 1


def test_a_cell_is_neither_markup_nor_html() -> None:
    assert cell("<b>*x*</b> [a](b) `c` _d_ | e\nf") == (
        "&lt;b&gt;\\*x\\*&lt;/b&gt; \\[a\\](b) \\`c\\` \\_d\\_ \\| e ¶ f"
    )
