"""What is quoted long after it was said, small words of one person's, edits that keep most; and what is alike."""

import numpy as np
import pytest

from newsclaims.crossref.matching import matched
from newsclaims.crossref.outlines import outlines_of, worth
from newsclaims.crossref.versions import told
from newsclaims.model import Span

from .judging import claim, judged, said

FOAM = "I am asking in writing that you stop wet work in the north hangar until the foam is restored."


JOINED = {
    "a letter quoted on no day of its own": (
        said("a", FOAM, said_on="2022-02-18"),
        said("b", "the owners to “stop wet work in the north hangar until the foam is restored”", "mixed"),
    ),
    "of years before": (said("a", FOAM, said_on="2017-02-18"), said("b", FOAM)),
    "whose day was only carried over": (
        said("a", FOAM, said_on="2022-02-18"),
        said("b", FOAM, said_on="2022-06-07", said_on_carried=True),
    ),
    "small words alone": (
        said("a", "I never meant harm to anybody, and I did what I could with what I was told."),
        said("b", "he had done “what I could with what I was told”", "mixed"),
    ),
    "plain words of the same things": (
        claim("a", "913 bars “could not be found in the place where they are kept”", "mixed", speaker="Court of Audit"),
        claim("b", "the bars “could not be found”", "mixed", speaker="Court of Audit"),
    ),
    "a body's words read out by somebody": (
        claim("a", "it “is helping fully with every inquiry and will say no more on matters before the panel”", "mixed",
              speaker="Tern Ridge", speaker_class="organisation"),
        said("b", "Tern Ridge “is helping fully with every inquiry and will say no more on matters before the panel”",
             "mixed", speaker="Amy Lind"),
    ),
    "a role and whose it is": (
        claim("a", "I will use every power that the law gives me, and none that it does not.", speaker="Minister"),
        said("b", "I will use every power that the law gives me, and none that it does not.", speaker="Aoife Brenn",
             role="Minister for Culture"),
    ),
    "a role's of long before, and whose it is": (
        claim("a", FOAM, speaker="Inspector of Hangars", said_on="2022-02-18"),
        said("b", FOAM, speaker="Aoife Brenn", role="Inspector of Hangars"),
    ),
    "a role with a hyphen": (
        claim("a", FOAM, speaker="Vice-Dean", said_on="2022-02-18"),
        said("b", FOAM, speaker="Aoife Brenn", role="vice-dean of the flying school"),
    ),
    "a translation of two sentences": (
        said("a", "We came here to sign a treaty and we were handed an ultimatum. I will not put my name to the "
                  "disarming of one side only."),
        said("b", "We came to sign a treaty and were handed an ultimatum. I will not sign away the arms of one side "
                  "only."),
    ),
    "a pronoun for what was cut": (
        said("a", "The structure failed at the base and came down in seven or eight seconds. There was no time."),
        said("b", "It came down in seven or eight seconds. There was no time."),
    ),
    "initials for a name": (
        said("a", "On behalf of the National Health Service, I want to say to every one of the families: you were "
                  "right, you were ignored, and I am sorry."),
        said("b", "On behalf of the NHS, I say to every one of those families: you were right, you were ignored and I "
                  "am sorry."),
    ),
    "of so many rare words that two are enough": (
        said("a", "The peg is not under discussion and it will not be under discussion while I am here.",
             said_on="2021-12-11"),
        said("b", "The peg is not under discussion and it will not be under discussion."),
    ),
    "the next day's paper, one number misquoted": (
        said("a", "We counted 41 shipments below cost in a single winter.", said_on="2022-06-06", days=-1),
        said("b", "We counted 14 shipments below cost in a single winter.", said_on="2022-06-07"),
    ),
    "one and a single": (
        said("a", "Not one account is affected, not one pension is affected. What is missing is metal, not money."),
        said("b", "Not a single account is affected, not a single pension is affected. What’s missing is metal."),
    ),
}  # fmt: skip

APART = {
    "two days that are told": (
        said("a", FOAM, said_on="2022-02-18"),
        said("b", FOAM, said_on="2022-06-07"),
    ),
    "said again": (
        said("a", FOAM, said_on="2022-02-18"),
        said("b", FOAM, cue=Span(start=0, end=8, text="repeated")),
    ),
    "long before, and of few words": (
        said("a", "Stop the wet work.", said_on="2022-02-18"),
        said("b", "“Stop the wet work”", "mixed"),
    ),
    "printed before it was said": (said("a", FOAM, said_on="2022-06-20"), said("b", FOAM)),
    "small words of two people": (
        said("a", "I never meant harm, and I did what I could with what I was told."),
        said("b", "“what I could with what I was told”", "mixed", speaker="Max Orr"),
    ),
    "plain words of other things": (
        claim("a", "913 bars “could not be found in the place where they are kept”", "mixed", speaker="Court of Audit"),
        claim("b", "two of the clerks “could not be found”", "mixed", speaker="Court of Audit"),
    ),
    "the next day, with another end": (
        said(
            "a",
            "We have no evidence of an attack, and I would ask people not to invent one. It protected itself.",
            said_on="2022-06-06",
            days=-1,
        ),
        said("b", "We have no evidence of negligence", said_on="2022-06-07"),
    ),
    "the next day, another number and no not": (
        said("a", "We are talking about 800 tonnes, and it has not stopped.", said_on="2022-06-06", days=-1),
        said("b", "We are now talking about 1,150 tonnes, and it has stopped.", said_on="2022-06-07"),
    ),
    "yes and no of one verb": (
        said("a", "I did not find it where I said I found it. It was in my coat all along."),
        said("b", "I found it where I said I found it."),
    ),
}


@pytest.mark.parametrize("case", JOINED)
def test_one_statement(case):
    a, b = JOINED[case]
    assert (judged(a, b), judged(b, a)) == ("words", "words")


@pytest.mark.parametrize("case", JOINED)
def test_one_statement_is_worth_comparing(case):
    found, _ = matched([version for version, _ in told(JOINED[case])])
    if len(found) == 2:
        assert all(worth(outlines_of(found), np.array([0, 1]), np.array([1, 0])))


@pytest.mark.parametrize("case", APART)
def test_two_statements(case):
    a, b = APART[case]
    assert isinstance(judged(a, b), tuple)
