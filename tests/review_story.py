"""A small story of ferries, invented, for the tests of reviews: a workspace, and the command line over it."""

import json
from pathlib import Path

from newsclaims.cli.boundary import run

CATALOGUE = """\
# The ferry story.
sources:
  - name: Harbour Post
  - name: Coast Radio
  - name: Island News
articles:
  - {file: harbour.txt, source: Harbour Post, published: 2024-03-06}
  - {file: coast.txt, source: Coast Radio, published: 2024-03-06}
  - {file: island.txt, source: Island News, published: 2024-03-07, url: https://island.example/says}
speakers:
  - name: Maria Lindqvist
    aliases: [Mayor Lindqvist]   # never "the mayor"
topics:
  ferry: [ferry, ferries]
  bridge: [bridge]
"""
ARTICLES = {
    "harbour.txt": """\
Council votes on ferry

“We will keep the ferry for seven more years,” Maria Lindqvist, the mayor of Holm, told the council on Tuesday.

Ole Berg said that the bridge would cost nine million kroner and never pay for itself.

“Nobody asked the islanders about the timetable,” said Eva Lund, who runs the shop at the quay.
""",
    "coast.txt": """\
Ferry stays

Mayor Lindqvist told the council on Tuesday: “We will keep the ferry for seven more years.”

“We have asked for better winter boats since 2019,” said Karin Dahl, a teacher.
""",
    "island.txt": """\
What the islands say

“We will keep the ferry for seven more years,” Mayor Lindqvist told the council on Tuesday.

Karin Dahl said the islanders had been asking for better boats for five years.

The harbour office said the old pier would be closed in May.
""",
}


def made(folder: Path) -> Path:
    """The story's workspace in a folder."""
    (folder / "data/articles").mkdir(parents=True)
    (folder / "claims.yaml").write_text(CATALOGUE, encoding="utf-8")
    for name, text in ARTICLES.items():
        (folder / "data/articles" / name).write_text(text, encoding="utf-8")
    return folder


class Desk:
    """Runs commands in the story's workspace and hands back what they write."""

    def __init__(self, folder: Path, capsys) -> None:
        self.folder, self._capsys = folder, capsys
        self.err = ""

    def run(self, *args: str, code: int = 0) -> str:
        """What a command writes to standard output."""
        assert run(["-C", str(self.folder), *args]) == code, self._capsys.readouterr()
        seen = self._capsys.readouterr()
        self.err = seen.err
        return seen.out

    def review(self, *args: str, code: int = 0) -> str:
        """What `claims review` writes."""
        return self.run("review", *args, code=code)

    def claims(self, *filters: str) -> list[dict]:
        """The claims that pass, as records."""
        return [json.loads(line) for line in self.run("list", "--format", "jsonl", *filters).splitlines()]

    def id_of(self, words: str, *filters: str) -> str:
        """The id of the one claim with these words."""
        (claim,) = self.claims("--match", words, *filters)
        return claim["id"]

    def one(self, words: str, *filters: str) -> dict:
        """The one claim with these words."""
        (claim,) = self.claims("--match", words, *filters)
        return claim

    def statements(self) -> list[set[str]]:
        """The claims of each statement."""
        return [set(json.loads(line)["claims"]) for line in self.run("xref", "--format", "jsonl").splitlines()]

    @property
    def file(self) -> str:
        """The text of claims.yaml."""
        return (self.folder / "claims.yaml").read_text(encoding="utf-8")

    @file.setter
    def file(self, text: str) -> None:
        (self.folder / "claims.yaml").write_text(text, encoding="utf-8")

    def article(self, name: str, old: str, new: str) -> None:
        """Change words of an article."""
        path = self.folder / "data/articles" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def problems(self) -> list[str]:
        """What `claims check` finds."""
        run(["-C", str(self.folder), "check"])
        return [line for line in self._capsys.readouterr().out.splitlines() if not line.startswith("no problems")]
