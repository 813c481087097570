"""What a ledger was made with is known by the whole of it: by folders within folders, and the network's numbers."""

import shutil
import zipfile
from pathlib import Path

import pytest

import newsclaims
from newsclaims import fingerprints


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of this package that its fingerprints are taken of."""
    here = Path(newsclaims.__file__).parent
    copy = shutil.copytree(here, tmp_path / "newsclaims", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(fingerprints, "files", lambda _: copy)
    return copy


def changed(package: Path, file: str) -> None:
    path = package / file
    if path.suffix == ".npz":
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr("more.npy", b"1")
    else:
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("folder", "file"),
    [
        ("extraction", "extraction/reported.py"),
        ("extraction", "extraction/tagging/spans.py"),
        ("extraction", "extraction/tagging/weights.npz"),
        ("crossref", "crossref/evidence.py"),
        ("crossref", "crossref/senses/phrases.py"),
    ],
)
def test_another_version_of_any_part_is_another_whole(package: Path, folder: str, file: str) -> None:
    before = fingerprints.code(folder)
    assert fingerprints.code(folder) == before
    changed(package, file)
    assert fingerprints.code(folder) != before


def test_numbers_of_the_same_size_are_told_apart(package: Path) -> None:
    path = package / "extraction/tagging/weights.npz"
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    first = next(iter(members))
    found = []
    for last in (b"\1", b"\2"):
        members[first] = members[first][:-1] + last
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in members.items():
                archive.writestr(zipfile.ZipInfo(name), content)
        found.append((path.stat().st_size, fingerprints.code("extraction")))
    (size, one), (same_size, other) = found
    assert size == same_size
    assert one != other
