"""What people decided reaches the page that goes to an editor, and every export."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent.parent


def claims(folder: Path, *command: str) -> None:
    subprocess.run([sys.executable, "-m", "newsclaims", "-C", str(folder), *command], check=True, capture_output=True)


def test_report_and_exports_follow_decisions(tmp_path: Path) -> None:
    shutil.copy(HERE / "claims.yaml", tmp_path)
    shutil.copytree(HERE / "data", tmp_path / "data")
    claims(tmp_path, "report", str(tmp_path / "before"))
    claims(tmp_path, "review", "reject", "55gjqdv5")
    claims(tmp_path, "review", "speaker", "cy2hxlze", "Mike Pompeo")
    claims(tmp_path, "report", str(tmp_path / "after"))
    before, after = ((tmp_path / name / "index.html").read_text(encoding="utf-8") for name in ("before", "after"))
    assert ("55gjqdv5" in before, "55gjqdv5" in after) == (True, False)
    for form in ("jsonl", "md", "csv"):
        claims(tmp_path, "export", str(tmp_path / f"claims.{form}"))
        text = (tmp_path / f"claims.{form}").read_text(encoding="utf-8")
        assert "We will prove everyone wrong." not in text
    records = map(json.loads, (tmp_path / "claims.jsonl").read_text(encoding="utf-8").splitlines())
    assert {it["id"][:8]: it["speaker"] for it in records}["cy2hxlze"] == "Mike Pompeo"
