"""The four articles of this repository, from file to claims and statements, against what was read and approved.

After a change that is meant, `python tests/test_golden.py` writes the golden files anew; read the difference.
"""

import json
from pathlib import Path
from shutil import copytree

import pytest

from newsclaims.exports import FORMATS, Material
from newsclaims.exports.jsonl import json_line
from newsclaims.exports.records import statement_record
from newsclaims.model import Filters
from newsclaims.workspace import Workspace

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
NAMES = ("claims.jsonl", "claims.csv", "statements.jsonl")


def outputs(workspace: Path, scratch: Path) -> dict[str, str]:
    """What the workspace exports, by golden file."""
    texts: dict[str, str] = {}
    with Workspace.find(workspace) as found:
        found.refresh()
        for name in NAMES[:2]:
            path = scratch / name
            with path.open("w", encoding="utf-8", newline="") as out:
                FORMATS[name.rpartition(".")[2]].write(Material.of(found.claims()), out)
            texts[name] = path.read_bytes().decode("utf-8")
        texts[NAMES[2]] = "".join(json_line(statement_record(one)) for one in found.statements())
    return texts


def workspace(folder: Path, catalogue: str | None = None) -> Path:
    """A copy of this repository's workspace, with another catalogue if one is given."""
    copytree(ROOT / "data", folder / "data")
    text = (ROOT / "claims.yaml").read_text(encoding="utf-8") if catalogue is None else catalogue
    (folder / "claims.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def four(tmp_path_factory) -> Path:
    return workspace(tmp_path_factory.mktemp("four"))


@pytest.mark.parametrize("name", NAMES)
def test_the_four_articles_give_what_was_approved(four, tmp_path, name):
    assert outputs(four, tmp_path)[name] == (GOLDEN / name).read_bytes().decode("utf-8")


def test_every_exported_span_is_a_stretch_of_its_article(four):
    with Workspace.find(four) as found:
        found.refresh()
        for claim in found.claims():
            text = (four / "data/articles" / claim.article).read_bytes().decode("utf-8")
            for span in (*claim.content, *filter(None, (claim.mention, claim.cue))):
                assert text[span.start : span.end] == span.text


def test_sanders_is_one_person_in_all_four_outlets_whatever_they_call_her(four):
    with Workspace.find(four) as found:
        found.refresh()
        claims = list(found.claims(Filters(speakers=(found.named("speaker", "sanders"),))))
    assert {claim.source for claim in claims} == {"Mic", "Vox", "Financial Tribune", "The Diplomat"}
    assert {claim.speaker for claim in claims} == {"Sarah Huckabee Sanders"}
    assert all("Sanders" in claim.mention.text or claim.mention.text in ("she", "She") for claim in claims)


def test_an_empty_catalogue_finds_the_same_claims(four, tmp_path):
    dated = (ROOT / "claims.yaml").read_text(encoding="utf-8").split("\nspeakers:")[0] + "\n"
    bare = workspace(tmp_path / "bare", dated)
    with Workspace.find(four) as full, Workspace.find(bare) as plain:
        full.refresh()
        plain.refresh()
        expected = [(claim.id, claim.content) for claim in full.claims()]
        assert [(claim.id, claim.content) for claim in plain.claims()] == expected
        assert plain.named("speaker", "Sanders") == "Sarah Huckabee Sanders"


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as scratch:
        made = outputs(workspace(Path(scratch) / "four"), Path(scratch))
    for name, text in made.items():
        (GOLDEN / name).write_bytes(text.encode("utf-8"))
    print(f"{len(made['claims.jsonl'].splitlines())} claims; {json.dumps(list(made))}")  # noqa: T201
