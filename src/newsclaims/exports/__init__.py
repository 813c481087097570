"""Claims for other programs: one writer a format, one dict of them."""

from newsclaims.exports.csv_writer import write_csv
from newsclaims.exports.jsonl import write_jsonl
from newsclaims.exports.options import Options, Writer

__all__ = ["WRITERS", "Options", "Writer"]

WRITERS: dict[str, Writer] = {"csv": write_csv, "jsonl": write_jsonl}
