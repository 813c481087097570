"""One person's sentence as two outlets have it: a slip, a cut, a long beginning; and sentences that are only alike."""

import pytest

from .judging import judged, said

QUAY = "The old quay will be closed to lorries from the first week of May until the cranes"


JOINED = {
    "one word another in the midst of a sentence": (
        said("a", "We will haul that boat up the slip by ourselves."),
        said("b", "We will force that boat up the slip by ourselves."),
    ),
    "two words more in its midst": (
        said("a", "We will haul that boat up the slip by ourselves."),
        said("b", "We will haul that leaking old boat up the slip by ourselves."),
    ),
    "twelve words that begin both, and another end": (
        said("a", f"{QUAY} are mended, whoever owns the warehouses."),
        said("b", f"{QUAY} have gone. The owners were told in writing a year ago."),
    ),
    "eight words in a row of two excerpts that overlap": (
        said("a", "The whole tram lifted. Passengers were screaming, and then it was completely quiet."),
        said("b", "Passengers were screaming and then it was completely quiet. I rang my mother before the police."),
    ),
    "an image with one word more": (
        said("a", "their deal “a ladder made of smoke”", "mixed"),
        said("b", "the treaty “a ladder of smoke”", "mixed"),
    ),
    "a few plain words out of a whole quotation of hers": (
        said("a", "We got this wrong. The pumps were mine to look after."),
        said("b", "“we got this wrong”", "mixed"),
    ),
    "six telling words of hers, weeks later": (
        said("a", "Nobody drowned a harvest with paperwork before."),
        said("b", "“nobody drowned a harvest with paperwork”", "mixed", days=20),
    ),
}

APART = {
    "the word that is another is a number, and so is a second": (
        said("a", "We lost 14 boats in the harbour on Monday night."),
        said("b", "We lost 30 boats in the harbour on Friday night."),
    ),
    "a slip in two people's sentences": (
        said("a", "We will haul that boat up the slip."),
        said("b", "We will force that boat up the slip.", speaker="Tom Reyes"),
    ),
    "eight words that begin both, and another end": (
        said("a", "The old quay will be closed to lorries whatever the warehouses say about rent."),
        said("b", "The old quay will be closed to lorries once somebody pays for two new cranes."),
    ),
    "eight plain words in a row of two sentences": (
        said("a", "We do not know what we are going to do with the boats, and the harbour is not ours to close."),
        said("b", "Ask me again in the spring, when we do not know what we are going to do about teachers."),
    ),
    "an image with two words otherwise": (
        said("a", "their deal “a ladder made of smoke”", "mixed"),
        said("b", "the treaty “a bridge of smoke”", "mixed"),
    ),
    "a question that is put again": (
        said("a", "Who will do it? Nobody has told us."),
        said("b", "“who will do it”", "mixed"),
    ),
    "plain words of a body, which many speak for": (
        said("a", "We got this wrong. The pumps were ours.", speaker_class="organisation"),
        said("b", "“we got this wrong”", "mixed", speaker_class="organisation"),
    ),
    "plain words weeks later": (
        said("a", "We got this wrong. The pumps were mine to look after."),
        said("b", "“we got this wrong”", "mixed", days=20),
    ),
}


@pytest.mark.parametrize("case", JOINED)
def test_a_slip_of_an_outlet_does_not_part_a_persons_sentence(case):
    a, b = JOINED[case]
    assert judged(a, b) == judged(b, a) == "words"


@pytest.mark.parametrize("case", APART)
def test_sentences_that_are_only_alike_stay_apart(case):
    a, b = APART[case]
    assert judged(a, b) != "words"
    assert judged(b, a) != "words"
