"""Help and the command reference: every command explains itself, and its examples work."""

import shlex
import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import click
import pytest

from newsclaims.cli.boundary import run
from newsclaims.cli.command import Command, Group
from newsclaims.cli.root import COMMANDS, cli

HERE = Path(__file__).parent.parent
NAMES = [name for family in COMMANDS.values() for name in family]
ABOUT_OTHER_FILES = {"init", "add", "completion", "review", "serve"}
"""Commands whose examples name files that are not here, change one, ask questions, or do not end by themselves."""


def command(name: str) -> Command:
    found = cli.get_command(click.Context(cli), name)
    assert isinstance(found, Command)
    return found


def examples() -> list[str]:
    return [line for name in NAMES if name not in ABOUT_OTHER_FILES for line in command(name).examples]


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository's own workspace."""
    folder = tmp_path_factory.mktemp("four")
    shutil.copy(HERE / "claims.yaml", folder)
    shutil.copytree(HERE / "data", folder / "data")
    return folder


def test_the_reference_is_what_the_commands_say() -> None:
    spec = spec_from_file_location("command_reference", HERE / "tools/command_reference.py")
    assert spec
    assert spec.loader
    tool = module_from_spec(spec)
    spec.loader.exec_module(tool)
    written = (HERE / "docs/commands.md").read_text(encoding="utf-8")
    assert written == tool.page(), "run python tools/command_reference.py"


@pytest.mark.parametrize("name", NAMES)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    out = capsys.readouterr().out
    summary = next(lazy.summary for family in COMMANDS.values() for key, lazy in family.items() if key == name)
    assert summary in " ".join(out.split())
    assert "Use it" in out
    assert "\nExamples:\n  claims " in out
    assert all(option.help for option in command(name).params if isinstance(option, click.Option))
    assert f"### claims {name}\n" in (HERE / "docs/commands.md").read_text(encoding="utf-8")


def test_claims_alone_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    out = capsys.readouterr().out
    assert [line.split()[0] for line in out.splitlines() if line[2:].startswith(tuple(NAMES))] == NAMES
    assert "\nExamples:\n  claims list --speaker Sanders\n" in out


@pytest.mark.parametrize("example", examples())
def test_examples_work_on_the_four_articles(
    example: str, four: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(four)
    line, _, given = example.partition(" < ")
    with Path(given or "/dev/null").open(encoding="utf-8") as text:
        monkeypatch.setattr(sys, "stdin", text)
        assert run(shlex.split(line)[1:]) == 0
    seen = capsys.readouterr()
    assert seen.out or "claims in" in seen.err
    assert "no claims" not in seen.out


def test_examples_of_decisions_work_one_after_the_other(
    four: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(four, tmp_path / "four")
    monkeypatch.chdir(tmp_path / "four")
    review = command("review")
    assert isinstance(review, Group)
    for each in review.commands.values():
        assert isinstance(each, Command)
        assert all(option.help for option in each.params if isinstance(option, click.Option))
        assert "Use it" in (each.help or "")
        for example in each.examples:
            assert run(shlex.split(example)[1:]) == 0, example
            assert capsys.readouterr().out
    assert run(["check"]) == 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_of_the_shell(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    if shell == "bash" and not shutil.which("bash"):
        pytest.skip("click asks bash for its version")
    assert run(["completion", shell]) == 0
    assert "_CLAIMS_COMPLETE" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("args", "barred"),
    [
        (["--help"], {"pydantic", "rich", "yaml", "sqlite3", "importlib.metadata"}),
        (["list", "--format", "jsonl"], {"rich", "newsclaims.adding", "newsclaims.intake", "newsclaims.fetching"}),
        (["xref", "--format", "json"], {"rich"}),
        (["diff", "Mic", "Vox", "--format", "csv"], {"rich"}),
        (["explain", "55gj", "--format", "json"], {"rich"}),
        (["export", "-"], {"rich"}),
        (["report", "pages"], {"rich", "http.server", "webbrowser"}),
    ],
)
def test_nobody_waits_for_what_is_not_needed(args: list[str], barred: set[str], four: Path) -> None:
    code = f"import sys; from newsclaims.cli.boundary import run; run({args}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], cwd=four, capture_output=True, check=True, encoding="utf-8")
    assert done.stdout
    assert not barred & set(done.stderr.split())
