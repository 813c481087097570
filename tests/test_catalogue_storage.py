import os
import resource
import stat
import sys

import pytest

from newsclaims.catalogue import read_text, save
from newsclaims.errors import StorageError


def names(folder):
    return [path.name for path in folder.iterdir()]


@pytest.mark.parametrize("text", ["a: b\r\n# c\r\nd: é\n", "\ufeffa: b\r", "", "no newline"])
def test_what_is_saved_is_what_is_read(tmp_path, text):
    path = tmp_path / "claims.yaml"
    save(path, text)
    assert path.read_bytes() == text.encode()
    assert read_text(path) == text


def test_the_mode_is_kept_and_nothing_else_is_left(tmp_path):
    path = tmp_path / "claims.yaml"
    path.write_text("old")
    path.chmod(0o640)
    save(path, "new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert names(tmp_path) == ["claims.yaml"]


def test_a_new_file_has_the_mode_that_any_new_file_has(tmp_path):
    (tmp_path / "other").write_text("")
    save(tmp_path / "claims.yaml", "new")
    assert (tmp_path / "claims.yaml").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_symlink_stays_one(tmp_path):
    real, link = tmp_path / "real" / "shared.yaml", tmp_path / "claims.yaml"
    real.parent.mkdir()
    real.write_text("old")
    link.symlink_to(real)
    save(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert names(real.parent) == ["shared.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="limits are POSIX's")
def test_a_full_disk_leaves_the_old_file(tmp_path):
    path = tmp_path / "claims.yaml"
    path.write_text("old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(StorageError, match="cannot be written"):
            save(path, "x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_text() == "old"
    assert names(tmp_path) == ["claims.yaml"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may write anywhere")
@pytest.mark.parametrize("folder_too", [False, True])
def test_a_read_only_file_or_folder_stays_as_it_is(tmp_path, folder_too):
    path = tmp_path / "claims.yaml"
    path.write_text("old")
    path.chmod(0o644 if folder_too else 0o444)
    tmp_path.chmod(0o555 if folder_too else 0o755)
    try:
        with pytest.raises(StorageError, match="cannot be written"):
            save(path, "new")
    finally:
        tmp_path.chmod(0o755)
    assert path.read_text() == "old"
    assert names(tmp_path) == ["claims.yaml"]


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(StorageError, match="cannot be written: No such file"):
        save(tmp_path / "none" / "claims.yaml", "new")
