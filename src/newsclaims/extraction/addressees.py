"""To whom something was said: told reporters, in a letter to the board, speaking to students."""

from collections.abc import Iterable

from newsclaims.extraction.adjuncts import ISSUED, OBJECTS, Adjunct, Chain
from newsclaims.extraction.channels import of_noun
from newsclaims.extraction.circumstance_words import AUDIENCES, CHANNEL_NOUNS, TOLD_THINGS
from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.outlets import is_outlet
from newsclaims.extraction.phrases import is_name, speaks

SAID_TO = frozenset(
    """
    say write complain explain remark admit announce boast repeat whisper shout suggest confess declare mention testify
    """.split()
)
"""Verbs behind which "to" leads to the person addressed."""


SPEAKING_TO = frozenset("speaking talking testifying writing".split())
WITH_CHANNEL = {
    "to": frozenset("statement speech letter message interview post call hearing".split()),
    "with": frozenset("interview call meeting briefing".split()),
    "before": frozenset("hearing speech".split()),
}
"""What somebody is addressed in, by the word between: a letter to the board, an interview with CNN."""


def addressee_of(chains: Iterable[Chain], outlet: str | None) -> tuple[Chain, Adjunct] | None:
    """The adjunct that says to whom, in the first chain that has one."""
    for chain in chains:
        for at, adjunct in enumerate(chain.adjuncts):
            if _addresses(chain, at) and can_listen(chain, adjunct, outlet):
                return chain, adjunct
    return None


def _addresses(chain: Chain, at: int) -> bool:
    adjunct = chain.adjuncts[at]
    if not adjunct.link:
        return at == 0 and chain.lead != ISSUED
    if at and not adjunct.apart:
        before = chain.adjuncts[at - 1]
        channel = of_noun(chain.phrase(before), chain.items[before.head])
        if channel in WITH_CHANNEL.get(adjunct.link, ()):
            return True
    lemma = FORMS.get(chain.lead, ("", frozenset()))[0]
    if adjunct.link == "to" and not chain.inverted:
        return lemma in SAID_TO or chain.lead in SPEAKING_TO
    if adjunct.link == "with":
        return chain.lead in ("speaking", "talking") and at == 0
    return adjunct.link == "before" and (lemma == "testify" or chain.lead in SPEAKING_TO)


def can_listen(chain: Chain, adjunct: Adjunct, outlet: str | None) -> bool:
    """Whether a phrase is about somebody who can be spoken to."""
    phrase, head = chain.phrase(adjunct), chain.items[adjunct.head]
    if head.low in OBJECTS:
        return head.low != "it"
    if head.low in TOLD_THINGS:
        return False
    if is_outlet(phrase, outlet):
        return True
    if head.low in AUDIENCES:
        return True
    return speaks(head) and not (is_name(head) and head.low in CHANNEL_NOUNS)
