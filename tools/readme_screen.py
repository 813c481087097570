"""Puts true output into the README: `python tools/readme_screen.py`; `--check` writes nothing and compares.

Each block between `<!-- screen: COMMAND -->` and `<!-- end -->` shows what COMMAND prints in this workspace, 80
columns wide; `| head -N` behind the command keeps the first N lines.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SCREEN = re.compile(
    r"<!-- screen: (?P<command>claims [^|>]*?)(?: \| head -(?P<most>\d+))? -->\n.*?<!-- end -->", re.DOTALL
)


def printed(command: str, most: str | None) -> str:
    """What a command prints in this workspace."""
    words = command.replace("'", '"').split('"')
    arguments = [part for i, text in enumerate(words) for part in ([text] if i % 2 else text.split())]
    run = [sys.executable, "-m", "newsclaims", *arguments[1:]]
    environment = {"COLUMNS": "80", "TERM": "dumb", "PYTHONUTF8": "1", "PATH": ""}
    done = subprocess.run(run, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    return "\n".join(lines[: int(most)] if most else lines).rstrip()


def shown(text: str) -> str:
    """The README with its screens as they are now."""

    def block(match: re.Match[str]) -> str:
        head = match[0].split("\n", 1)[0]
        output = printed(match["command"], match["most"])
        return f"{head}\n```text\n$ {match['command']}\n{output}\n```\n<!-- end -->"

    return SCREEN.sub(block, text)


def main(arguments: list[str]) -> int:
    """Write or check the README."""
    text = README.read_text(encoding="utf-8")
    new = shown(text)
    if "--check" in arguments:
        return int(new != text)
    README.write_text(new, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
