"""Parquet: the records of JSON Lines in typed columns, for pandas, polars, DuckDB or Spark."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from newsclaims.exports.options import DEFAULT, Material, Options, Written
from newsclaims.exports.records import Record, claim_from_record, claim_record
from newsclaims.exports.text import whole
from newsclaims.model import Claim

GROUP = 10_000  # claims of a row group, which is as much as is ever held
SPAN = pa.struct(
    [
        pa.field("start", pa.int64(), nullable=False),
        pa.field("end", pa.int64(), nullable=False),
        pa.field("text", pa.string(), nullable=False),
    ]
)
TYPES = {
    "published": pa.date32(),
    "mention": SPAN,
    "cue": SPAN,
    "content": pa.list_(pa.field("element", SPAN, nullable=False)),
    "topics": pa.list_(pa.field("element", pa.string(), nullable=False)),
    "confidence": pa.float64(),
    "venue": SPAN,
    "addressee": SPAN,
}
"""The types of columns that are not text."""

ALWAYS = frozenset(("id", "article", "kind", "text", "content", "topics", "confidence", "status", "polarity"))
COLUMNS = (
    *("id", "article", "source", "published", "kind", "speaker", "text", "mention", "cue", "content"),
    *("said_on", "topics", "confidence", "status", "polarity", "channel", "venue", "addressee"),
    *("speaker_class", "role"),
)
SCHEMA = pa.schema([pa.field(name, TYPES.get(name, pa.string()), nullable=name not in ALWAYS) for name in COLUMNS])


def write(found: Material, path: Path, options: Options = DEFAULT) -> Written:  # noqa: ARG001 -- has none
    """Write claims as Parquet, a row group after the other."""
    written = 0
    with parquet.ParquetWriter(path, SCHEMA, compression="zstd") as writer:
        for group in _groups(found.claims()):
            writer.write_batch(pa.RecordBatch.from_pylist(group, SCHEMA))
            written += len(group)
    return Written(written)


def read(path: Path) -> Iterator[Claim]:
    """The claims in a file that was written here."""
    with parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(GROUP):
            yield from map(claim_from_record, batch.to_pylist())


def _groups(claims: Iterable[Claim]) -> Iterator[list[Record]]:
    records = map(_record, claims)
    while group := list(islice(records, GROUP)):
        yield group


def _record(claim: Claim) -> Record:
    return {**_whole(claim_record(claim)), "published": claim.published}


def _whole(value: Any) -> Any:  # noqa: ANN401 -- whatever a record is made of
    match value:
        case str():
            return whole(value)
        case list():
            return [_whole(each) for each in value]
        case dict():
            return {key: _whole(each) for key, each in value.items()}
        case _:
            return value
