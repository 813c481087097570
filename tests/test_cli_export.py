"""`claims export` in every format: where it may go, what it says, and that nothing half-written stays behind."""

import os
import pty
import resource
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from newsclaims.exports import FORMATS, Binary

HERE = Path(__file__).parent
COMMAND = [sys.executable, "-m", "newsclaims"]
SUFFIXES = [suffix for form in FORMATS.values() for suffix in form.suffixes]
BINARY = [form.suffixes[0] for form in FORMATS.values() if isinstance(form, Binary)]


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(copytree(HERE / "wire", tmp_path_factory.mktemp("story") / "wire", ignore=ignore_patterns(".claims")))
    exported(folder, "-")
    return folder


def exported(folder: Path, *args: str, code: int = 0, before: str = "") -> subprocess.CompletedProcess[bytes]:
    """A run of the command in a process of its own, after some code was run there."""
    start = [sys.executable, "-c", f"{before}; from newsclaims.cli import main; main()"] if before else COMMAND
    done = subprocess.run([*start, "export", *args], cwd=folder, capture_output=True, check=False)
    assert done.returncode == code, done.stderr
    return done


def said(done: subprocess.CompletedProcess[bytes]) -> str:
    return done.stderr.decode("utf-8")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_and_a_pipe_get_the_same(suffix: str, wire: Path, tmp_path: Path) -> None:
    path = tmp_path / f"out{suffix.upper()}"
    assert said(exported(wire, str(path))) == f"14 claims in {path}\n"
    piped = exported(wire, "-", "--format", suffix.removeprefix("."))
    assert piped.stdout == path.read_bytes()
    assert piped.stderr == b""
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("suffix", BINARY)
def test_a_terminal_is_no_place_for_a_binary_file(suffix: str, wire: Path) -> None:
    leader, follower = pty.openpty()
    args = [*COMMAND, "export", "--format", suffix.removeprefix(".")]
    done = subprocess.run(args, cwd=wire, stdout=follower, stderr=subprocess.PIPE, check=False)
    os.close(follower)
    os.close(leader)
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"claims: {suffix} is nothing to read on a terminal; name a FILE")
    assert done.stderr.count(b"\n") == 1


def test_a_format_whose_library_is_missing_says_what_to_install(wire: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.parquet"
    done = exported(wire, str(path), code=2, before="import sys; sys.modules['pyarrow'] = None")
    assert said(done) == ("claims: .parquet needs pyarrow, which is not installed: pip install 'newsclaims[parquet]'\n")
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_too_long_is_told_as_that(wire: Path) -> None:
    name = f"{'a' * 300}.csv"
    assert said(exported(wire, name, code=2)) == f"claims: {name}: File name too long; choose a shorter name\n"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_folder_that_is_missing_is_one_line(suffix: str, wire: Path, tmp_path: Path) -> None:
    done = exported(wire, str(tmp_path / f"no/out{suffix}"), code=2)
    assert "cannot be written: No such file or directory; make that folder first" in said(done)
    assert said(done).count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="limits the size of files")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_full_disk_is_one_line_and_leaves_the_old_file(suffix: str, wire: Path, tmp_path: Path) -> None:
    path = tmp_path / f"out{suffix}"
    path.write_text("what was there", encoding="utf-8")
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, {resource.RLIM_INFINITY}))"
    done = exported(wire, str(path), code=2, before=limit)
    line, *others = said(done).splitlines()
    assert line.startswith(f"claims: {path}: cannot be written: ")
    assert all(other.startswith("claims: .claims/ledger.sqlite3: ") for other in others)
    assert path.read_text(encoding="utf-8") == "what was there"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_full_device_is_one_line(suffix: str, wire: Path) -> None:
    done = exported(wire, "/dev/full", "--format", suffix.removeprefix("."), code=2)
    assert said(done) == "claims: /dev/full: cannot be written: No space left on device; free some space\n"


@pytest.mark.parametrize("args", [("list", "--format", "csv"), ("export", "-"), ("export", "--help"), ("--help",)])
def test_libraries_of_formats_are_loaded_for_these_alone(args: tuple[str, ...], wire: Path) -> None:
    code = f"import sys; from newsclaims.cli.boundary import run; run({args}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], cwd=wire, capture_output=True, check=True, encoding="utf-8")
    loaded = set(done.stderr.split())
    assert not loaded & {"xlsxwriter", "pyarrow", "newsclaims.exports.sqlite", "newsclaims.crossref.tellings"}
