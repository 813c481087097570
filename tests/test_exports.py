"""Claims for other programs: what is written can be read back as it was."""

import csv
import io
import json
import tracemalloc
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.exports import FORMATS, Material, Options
from newsclaims.exports.csv_writer import COLUMNS, guarded, row, unguarded
from newsclaims.exports.records import (
    claim_from_record,
    claim_record,
    statement_from_record,
    statement_record,
)
from newsclaims.model import Change, Claim, Pair, Span, Statement

CLAIM = Claim(
    id="k3f9w2abcdef",
    article="ferry.txt",
    source="Harbour Post",
    published=date(2024, 3, 5),
    kind="direct",
    speaker="Maria Lindqvist",
    mention=Span(start=31, end=46, text="Maria Lindqvist"),
    cue=Span(start=26, end=30, text="said"),
    content=(
        Span(start=1, end=24, text="=We will open the line,"),
        Span(start=49, end=60, text='"in spring"'),
    ),
    said_on="2024-03",
    topics=("ferry", "money"),
    confidence=0.9,
    status="accepted",
    channel="letter",
    venue=Span(start=64, end=69, text="Crete"),
    addressee=Span(start=73, end=82, text="the board"),
    speaker_class="person",
    role="mayor",
)
BARE = CLAIM.model_copy(
    update=dict.fromkeys(
        [
            *("source", "published", "speaker", "mention", "cue", "said_on"),
            *("channel", "venue", "addressee", "speaker_class", "role"),
        ]
    )
    | {"topics": ()}
)
RISKY = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "\tx",
    "\rx",
    "\nx",
    "\x00x",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    "\ufeff=1",
    "\u200b@x",
]

text = st.text(st.characters(exclude_categories=[])) | st.sampled_from([*RISKY, "'", "''x", "'=1", 'a"b', "a\r\nb", ""])
spans = st.builds(Span, start=st.integers(0, 10**9), end=st.integers(0, 10**9), text=text)
claims = st.builds(
    Claim,
    id=text,
    article=text,
    source=text | st.none(),
    published=st.dates() | st.none(),
    speaker=text | st.none(),
    mention=spans | st.none(),
    cue=spans | st.none(),
    content=st.lists(spans, min_size=1, max_size=3).map(tuple),
    said_on=text | st.none(),
    topics=st.lists(text, max_size=3).map(tuple),
    venue=spans | st.none(),
    addressee=spans | st.none(),
)


def written(format_: str, claims: Iterable[Claim], **options: bool) -> str:
    """What a file holds after it was written and read as bytes: no line ending may be translated."""
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, "utf-8", newline="")
    FORMATS[format_].write(Material.of(claims), out, Options(**options))
    out.flush()
    return raw.getvalue().decode("utf-8")


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


class TestRecords:
    def test_have_the_keys_of_the_contract_in_its_order(self) -> None:
        assert list(claim_record(CLAIM)) == [
            *("id", "article", "source", "published", "kind", "speaker", "text", "mention", "cue", "content"),
            *("said_on", "topics", "confidence", "status"),
            *("polarity", "channel", "venue", "addressee", "speaker_class", "role", "said_on_carried"),
        ]
        assert claim_record(CLAIM)["text"] == '=We will open the line, [...] "in spring"'
        assert claim_record(CLAIM)["mention"] == {"start": 31, "end": 46, "text": "Maria Lindqvist"}
        assert [key for key, value in claim_record(BARE).items() if value is None] == [
            *("source", "published", "speaker", "mention", "cue", "said_on"),
            *("channel", "venue", "addressee", "speaker_class", "role"),
        ]

    @given(claims)
    def test_of_claims_read_back_are_the_claims(self, claim: Claim) -> None:
        assert claim_from_record(claim_record(claim)) == claim

    def test_may_have_keys_that_a_later_version_added(self) -> None:
        assert claim_from_record(claim_record(CLAIM) | {"mood": "grave"}) == CLAIM

    def test_of_statements_read_back_are_the_statements(self) -> None:
        change = Change(type="dropped", a="", b="both", flags=("number",))
        pair = Pair(a="a1", b="b2", relation="altered", similarity=0.91, changes=(change,))
        statement = Statement(
            statement="s7h2",
            speaker=None,
            sources=("A", "B"),
            claims=("a1", "b2"),
            fullest="b2",
            pairs=(pair,),
        )
        record = statement_record(statement)
        assert list(record) == ["statement", "speaker", "sources", "claims", "fullest", "pairs"]
        assert list(record["pairs"][0]) == ["a", "b", "relation", "similarity", "confidence", "changes", "cut"]
        assert list(record["pairs"][0]["changes"][0]) == ["type", "a", "b", "flags", "marked"]
        assert statement_from_record(json.loads(json.dumps(record))) == statement


class TestJsonLines:
    @given(st.lists(claims, max_size=3))
    def test_read_back_are_the_claims(self, some: list[Claim]) -> None:
        lines = written("jsonl", some).splitlines()
        assert [claim_from_record(json.loads(line)) for line in lines] == some

    def test_keep_letters_as_they_are(self) -> None:
        assert "“Ærø”" in written("jsonl", [CLAIM.model_copy(update={"speaker": "“Ærø”"})])

    @pytest.mark.parametrize("char", ["\x1b", "\x07", "\x7f", "\x9b", "\u2028", "\x85", "\ud800", "\n", "\r"])
    def test_hide_what_breaks_lines_or_moves_a_cursor(self, char: str) -> None:
        line = written("jsonl", [CLAIM.model_copy(update={"speaker": f"a{char}b"})])
        assert char not in line.removesuffix("\n")
        assert json.loads(line)["speaker"] == f"a{char}b"


class TestCsv:
    def test_has_one_row_a_claim_under_stable_columns(self) -> None:
        head, first, bare = rows(written("csv", [CLAIM, BARE], guard=False))
        assert tuple(head) == COLUMNS
        assert ",".join(head) == (
            "id,article,source,published,kind,speaker,text,mention,cue,start,end,spans,said_on,topics,confidence,status,"
            "polarity,channel,venue,addressee,speaker_class,role"
        )
        assert dict(zip(head, first, strict=True)) == {
            "id": "k3f9w2abcdef",
            "article": "ferry.txt",
            "source": "Harbour Post",
            "published": "2024-03-05",
            "kind": "direct",
            "speaker": "Maria Lindqvist",
            "text": '=We will open the line, [...] "in spring"',
            "mention": "Maria Lindqvist",
            "cue": "said",
            "start": "1",
            "end": "60",
            "spans": "1-24;49-60",
            "said_on": "2024-03",
            "topics": "ferry;money",
            "confidence": "0.9",
            "status": "accepted",
            "polarity": "asserted",
            "channel": "letter",
            "venue": "Crete",
            "addressee": "the board",
            "speaker_class": "person",
            "role": "mayor",
        }
        assert [name for name, cell in zip(head, bare, strict=True) if not cell] == [
            *("source", "published", "speaker", "mention", "cue", "said_on", "topics"),
            *("channel", "venue", "addressee", "speaker_class", "role"),
        ]

    def test_is_rfc_4180(self) -> None:
        text = written("csv", [CLAIM.model_copy(update={"speaker": 'a "b"\nc'})], guard=False)
        assert text.startswith("id,article,")
        assert ',"a ""b""\nc",' in text
        assert text.endswith(",accepted,asserted,letter,Crete,the board,person,mayor\r\n")
        assert text.count("\r\n") == 2

    def test_of_no_claims_has_its_head(self) -> None:
        assert rows(written("csv", [])) == [list(COLUMNS)]

    def test_for_excel_begins_with_a_mark(self) -> None:
        assert written("csv", [CLAIM], excel=True) == "\ufeff" + written("csv", [CLAIM])

    @given(st.lists(claims, max_size=3), st.booleans())
    def test_cells_come_back_as_they_were(self, some: list[Claim], guard: bool) -> None:
        _, *found = rows(written("csv", some, guard=guard))
        cells = [[unguarded(cell) for cell in cells] if guard else cells for cells in found]
        assert cells == [
            ["".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in cell) for cell in row(claim)]
            for claim in some
        ]

    @given(text)
    def test_a_guarded_cell_is_never_run_and_always_restored(self, cell: str) -> None:
        assert unguarded(guarded(cell)) == cell
        shown = guarded(cell).lstrip("\ufeff\u200b \t\r\n\x00")
        assert not shown.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))

    @pytest.mark.parametrize("cell", RISKY)
    def test_what_a_spreadsheet_would_run_gets_an_apostrophe(self, cell: str) -> None:
        assert guarded(cell) == "'" + cell

    @pytest.mark.parametrize("cell", ["", "a=1", "1-2", "e@mail", "“=1”", "0.97", "2024-03-05", "We’re"])
    def test_what_it_would_not_run_stays(self, cell: str) -> None:
        assert guarded(cell) == cell

    def test_every_cell_of_a_claim_is_guarded(self) -> None:
        evil = CLAIM.model_copy(
            update=dict.fromkeys(("id", "article", "source", "speaker", "said_on"), "=1")
            | {
                "topics": ("=1",),
                "mention": Span(start=0, end=1, text="=1"),
                "cue": Span(start=0, end=1, text="=1"),
            }
        )
        _, cells = rows(written("csv", [evil]))
        assert not [cell for cell in cells if cell.startswith("=")]
        assert sum(cell.startswith("'=") for cell in cells) == 9


@pytest.mark.parametrize("format_", ["csv", "jsonl"])
def test_writers_count_and_never_hold_all_claims(format_: str, tmp_path: Path) -> None:
    many = 20_000
    with (tmp_path / "out").open("w", encoding="utf-8", newline="") as out:
        tracemalloc.start()
        count = FORMATS[format_].write(Material.of(CLAIM.model_copy() for _ in range(many)), out).claims
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert count == many
    assert peak < 1_000_000
    assert (tmp_path / "out").stat().st_size > 100 * many


@pytest.mark.parametrize("format_", ["csv", "jsonl"])
def test_an_error_on_the_way_is_not_swallowed(format_: str) -> None:
    def broken() -> Iterable[Claim]:
        yield CLAIM
        raise OSError(28, "no space")

    with pytest.raises(OSError, match="no space"):
        written(format_, broken())
