"""`claims.yaml` while articles are added and somebody has it open in an editor."""

from pathlib import Path

from newsclaims.adding.book import Book
from newsclaims.catalogue import Entry, parse
from newsclaims.model import Source

BEFORE = "# Ours.\nsources:\n  - name: The Quay\ntopics:\n  ferry: [ferry]\n"
MEANWHILE = "# Ours, and mine.\nsources:\n  - name: The Quay\n  - name: Harbour Post\ntopics:\n  ferry: [ferry, boat]\n"


def test_what_an_editor_saved_meanwhile_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text(BEFORE, encoding="utf-8")
    book = Book(tmp_path)
    book.open()
    book.list_source(Source(name="Harbour Post"))
    book.list_source(Source(name="Mole"))
    book.write(Entry(file="a.txt", source="Mole"))
    pending = book.pending()
    path.write_text(MEANWHILE, encoding="utf-8")
    book.save(pending)
    text = path.read_text(encoding="utf-8")
    catalogue, problems = parse(text)
    assert problems == []
    assert text.startswith("# Ours, and mine.\n")
    assert catalogue.topics == {"ferry": ("ferry", "boat")}
    assert [source.name for source in catalogue.sources] == ["The Quay", "Harbour Post", "Mole"]
    assert [entry.file for entry in catalogue.articles] == ["a.txt"]
