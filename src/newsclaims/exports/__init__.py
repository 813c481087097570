"""Claims for other programs: one writer a format, one dict of them."""

from newsclaims.exports.formats import Binary, Text
from newsclaims.exports.options import Material, Options, Written

__all__ = ["FORMATS", "Binary", "Material", "Options", "Text", "Written"]

FORMATS: dict[str, Text | Binary] = {
    "csv": Text("csv_writer", (".csv",)),
    "jsonl": Text("jsonl", (".jsonl",)),
    "xlsx": Binary("xlsx", (".xlsx",)),
    "parquet": Binary("parquet", (".parquet",), extra="parquet"),
    "sqlite": Binary("sqlite", (".db", ".sqlite")),
    "markdown": Text("markdown", (".md", ".markdown")),
    "jsonld": Text("jsonld", (".jsonld",)),
}
