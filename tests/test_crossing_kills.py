"""Cross-referencing killed at every step: the next run finishes the work, and nothing tells that it was killed."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from newsclaims.crossref import statements
from newsclaims.ledger import open_ledger, queries
from newsclaims.ledger.crossing import answering
from newsclaims.ledger.crossing.updating import update
from newsclaims.model import Filters

from .test_crossing_steps import keep, story

# Kills itself after so many transactions, in the middle of the next one; a negative number never does.
RUN = """
import os, signal, sys
from contextlib import contextmanager
from pathlib import Path
from newsclaims.ledger import open_ledger
from newsclaims.ledger.crossing import comparing, gathering, reading
from newsclaims.ledger.crossing.updating import update
from newsclaims.ledger.store import Ledger

reading.CHUNK, comparing.CHUNK, gathering.CHUNK = 3, 2, 2
left, whole = int(sys.argv[2]), Ledger.run

def run(self, sql, values=()):
    global left
    whole(self, sql, values)
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

Ledger.run = run
with open_ledger(Path(sys.argv[1])) as ledger:
    update(ledger, processes=0)
"""


def killed_after(folder, steps):
    """Whether a run was killed after so many writes, rather than done."""
    done = subprocess.run([sys.executable, "-c", RUN, str(folder), str(steps)], check=False)
    assert done.returncode in (0, -signal.SIGKILL)
    return done.returncode != 0


def answers(folder):
    """What the ledger answers when its work is done, and what would be answered from no ledger at all."""
    with open_ledger(folder) as ledger:
        update(ledger, processes=0)
        claims = list(queries.claims(ledger, Filters()))
        return list(answering.statements(ledger, Filters())), statements(claims)


@pytest.fixture
def folder(tmp_path):
    articles = story(11)
    with open_ledger(tmp_path) as ledger:
        for file, claims in articles.items():
            keep(ledger, file, claims)
    return tmp_path


def test_a_run_killed_at_any_write_is_finished_by_the_next(folder: Path) -> None:
    steps, kills = 1, 0
    while killed_after(folder, steps):
        kills += 1
        steps += 7 * kills
    kept, wanted = answers(folder)
    assert kills > 5
    assert wanted
    assert kept == wanted


def test_a_run_killed_again_and_again_finishes(folder: Path) -> None:
    steps = 40
    while killed_after(folder, steps):
        steps *= 2
    kept, wanted = answers(folder)
    assert kept == wanted


def test_a_killed_run_after_articles_changed_is_finished_too(folder: Path) -> None:
    assert answers(folder)[0]
    with open_ledger(folder) as ledger:
        for file, claims in story(12).items():
            keep(ledger, file, claims)
    for steps in (5, 40):
        killed_after(folder, steps)
    kept, wanted = answers(folder)
    assert kept == wanted
