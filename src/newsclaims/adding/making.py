"""A workspace made: nothing that is there is ever overwritten."""

import os
from pathlib import Path

from newsclaims.catalogue import CATALOGUE, save
from newsclaims.errors import StorageError, WorkspaceExistsError
from newsclaims.folder import ARTICLES

TEMPLATE = """\
# What the articles' texts cannot say, and what people decided. Everything here is optional, and this file
# is yours: a program only ever adds to it. Take the "# " away from the lines that you want to use.
#
# sources:                                  # the news outlets
#   - name: Harbour Post
#     url: https://harbourpost.example
#
# articles:                                 # the files in data/articles
#   - file: ferry-vote.txt
#     source: Harbour Post                  # one of the sources above
#     title: Council postpones ferry vote
#     published: 2024-03-05                 # year-month-day: "on Monday" in the text counts from here
#     url: https://harbourpost.example/ferry-vote
#
# speakers:                                 # found without this; it settles names and adds roles
#   - name: Maria Lindqvist
#     aliases: [Mayor Lindqvist, Lindqvist]
#     role: mayor
#
# topics:                                   # each topic with the words that tell of it
#   ferry: [ferry, ferries, crossing]
#
# reviews:                                  # decisions on single claims; 'claims review' writes them
#   - claim: k3f9w2ab
#     quote: We will prove everyone wrong.  # finds the claim again when its id is gone
#     decision: rejected                    # or accepted, speaker, kind, span, same, different
#     note: that was a headline
"""


def make(folder: Path) -> tuple[Path, Path]:
    """Make a workspace of a folder: a catalogue that holds an example, a place for the articles."""
    catalogue, articles = folder / CATALOGUE, folder / ARTICLES
    if os.path.lexists(catalogue):
        raise WorkspaceExistsError(str(catalogue))
    try:
        articles.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError.caused_by(error, str(error.filename or folder)) from error
    # Whole or not at all: half of it would be taken for a workspace by whoever tries again.
    save(catalogue, TEMPLATE)
    return catalogue, articles
