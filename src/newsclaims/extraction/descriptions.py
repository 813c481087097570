"""Whom the article goes on about by what they are in private life: Samir Haddan left. The kidney specialist | said ...

An office ("the mayor") is as good as a name, and brings in whoever holds it; the 71-year-old is somebody just named.
"""

from newsclaims.extraction.heads import core
from newsclaims.extraction.lookup import fits
from newsclaims.extraction.mentions import title_gender
from newsclaims.extraction.person import Person
from newsclaims.extraction.phrases import AGENTS, names_an_agent
from newsclaims.extraction.runs import CALLINGS, PARTISANS
from newsclaims.extraction.scene import Scene
from newsclaims.extraction.tokens import Token

AGED = ("year-old", "-of-one", "-of-two", "-of-three", "-of-four")
ENDINGS = ("ist", "ian", "eer")
PARENTS = frozenset("mother father mum dad".split())
OCCUPATIONS = frozenset(
    """
    conductor teacher nurse surgeon plumber builder baker farmer fisherman skipper driver pilot carer cleaner student
    author singer actor actress player striker midfielder defender goalkeeper bookkeeper accountant clerk mechanic
    gran grandmother grandfather mother father mum dad pensioner graduate model
    international forward winger batsman bowler full-back centre-back teenager
    """.split()
)


PUBLIC = frozenset(
    """
    tycoon magnate mogul billionaire millionaire rebel militant insurgent fighter warlord opponent critic challenger
    incumbent front-runner appointee supporter heir heiress protester demonstrator whistleblower
    """.split()
)
"""What papers call people who are in the news for it, and who may be anybody of whom the article has told."""


def is_private(items: list[Token]) -> bool:
    """Whether a phrase says what somebody is at home or at work, and no office: the retired bus conductor."""
    parts = core(items)
    head = parts[-1]
    if (
        items[0].low != "the"
        or len(parts) < 2
        or not (head.text.islower() or head.low in PARTISANS)
        or any(item.low == "and" for item in items)
    ):
        return False
    aged = head.low.endswith(AGED)
    agent = head.low in (OCCUPATIONS | AGENTS | CALLINGS | PARTISANS) - PUBLIC or (
        names_an_agent(head.low) and head.low.endswith(ENDINGS)
    )
    return aged or (agent and (parts == items or head.low in PARENTS))


def just_told_of(items: list[Token], scene: Scene, number: int) -> Person | None:
    """The person whom the paragraph before is about, or who spoke last, if a private description can be theirs."""
    subject, _ = scene.subject_before(number)
    spoke = scene.last.person if scene.last is not None and number - scene.last_paragraph <= 1 else None
    topic, aged = scene.topics.get(number - 1), core(items)[-1].low.endswith(AGED)
    private = topic is not None and (aged or topic.role is None)
    person = subject or (topic if private else None) or spoke
    gender = title_gender(items)
    return person if person is not None and (gender is None or fits(person, gender)) else None
