"""What is written in any format can be read back as the same claims, whatever their words are."""

import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from newsclaims.exports import FORMATS, Binary, Material, Text
from newsclaims.exports.jsonld import claims_in
from newsclaims.exports.parquet import read as parquet_claims
from newsclaims.exports.records import claim_from_record
from newsclaims.exports.sqlite import read as sqlite_claims
from newsclaims.exports.text import parted
from newsclaims.exports.xlsx import claim_from_row
from newsclaims.model import CHANNELS, KINDS, POLARITIES, SPEAKER_CLASSES, STATUSES, Claim, Span

AWKWARD = [
    "=1+1",
    "@SUM(1)",
    "'x",
    "\x00",
    "a\x01\x1fb",
    "_x0041_",
    "_x005F_x0001_",
    "\r\n",
    "\t",
    " x ",
    "a [...] b",
    "﻿x",
]
# Halves of a character and what XML forbids for good are replaced, as docs/formats.md says.
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), min_size=1)
# XlsxWriter escapes what Excel would take for an escape, but not the second of two that share an underscore.
text = (words | st.sampled_from(AWKWARD)).filter(
    lambda shown: not re.search("_x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_", shown)
)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start, shown = draw(st.integers(0, 10**9)), draw(text)
    return Span(start=start, end=start + len(shown), text=shown)


claim = st.builds(
    Claim,
    id=text,
    article=text,
    source=text | st.none(),
    published=st.dates() | st.none(),
    kind=st.sampled_from(KINDS),
    speaker=text | st.none(),
    mention=spans() | st.none(),
    cue=spans() | st.none(),
    content=st.lists(spans(), min_size=1, max_size=3).map(tuple),
    said_on=st.sampled_from(["2024", "2024-03", "2024-03-05", "2024-02-31", "1815-06-18"]) | st.none(),
    topics=st.lists(words.filter(lambda word: ";" not in word), max_size=3).map(tuple),
    confidence=st.floats(0, 1).map(lambda share: round(share, 6)),
    status=st.sampled_from(STATUSES),
    polarity=st.sampled_from(POLARITIES),
    channel=st.sampled_from(CHANNELS) | st.none(),
    venue=spans() | st.none(),
    addressee=spans() | st.none(),
    speaker_class=st.sampled_from(SPEAKER_CLASSES) | st.none(),
    role=text | st.none(),
)
some = st.lists(claim, max_size=3, unique_by=lambda one: one.id)


def read_back(name: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims after they were written to a file in a format, and read from it."""
    form = FORMATS[name]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"export{form.suffixes[0]}"
        if isinstance(form, Binary):
            assert form.write(Material.of(claims), path).claims == len(claims)
        else:
            path.write_bytes(written(form, claims).encode("utf-8"))
        return list(READERS[name](path))


def written(form: Text, claims: Sequence[Claim]) -> str:
    out = StringIO(newline="")
    assert form.write(Material.of(claims), out).claims == len(claims)
    return out.getvalue()


def from_lines(path: Path) -> Iterator[Claim]:
    with path.open(encoding="utf-8", newline="\n") as lines:
        yield from (claim_from_record(json.loads(line)) for line in lines)


def from_workbook(path: Path) -> Iterator[Claim]:
    """The claims of a workbook as openpyxl reads it; that leaves Excel's escapes as they are."""
    head, *rows = openpyxl.load_workbook(path)["claims"].values
    for row in rows:
        cells = [unescape(cell) if isinstance(cell, str) else cell for cell in row]
        yield claim_from_row(dict(zip(head, cells, strict=True)))


READERS = {
    "jsonl": from_lines,
    "xlsx": from_workbook,
    "parquet": parquet_claims,
    "sqlite": sqlite_claims,
    "jsonld": lambda path: claims_in(json.loads(path.read_text(encoding="utf-8"))),
}


@pytest.mark.parametrize("name", READERS)
@settings(deadline=None, max_examples=40)
@given(some)
def test_what_is_read_back_are_the_claims(name: str, claims: list[Claim]) -> None:
    assert read_back(name, claims) == claims


@pytest.mark.parametrize("name", ["xlsx", "parquet", "sqlite", "markdown"])
def test_halves_of_characters_are_replaced_where_no_encoding_holds_them(name: str) -> None:
    half = Span(start=0, end=3, text="a\ud800b")
    hurt = Claim(
        **dict.fromkeys(("source", "published", "speaker", "mention", "cue", "said_on")),
        id="a",
        article="a.txt",
        kind="direct",
        content=(half,),
        confidence=1,
    )
    if name == "markdown":
        assert "<U+D800>".replace("<", "&lt;").replace(">", "&gt;") in written(FORMATS[name], [hurt])
    else:
        assert read_back(name, [hurt])[0].text == "a\ufffdb"


@given(st.lists(spans(), max_size=4))
def test_a_text_falls_into_its_spans_again(content: list[Span]) -> None:
    joined = " [...] ".join(span.text for span in content)
    assert list(parted(joined, [(span.start, span.end) for span in content])) == content
