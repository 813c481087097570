"""Whom the reporter's own sentence leads to a quotation that stands alone, as in: Lund was blunter. “Go,” and no more.

Without that it would be nobody's, or the last speaker's.
"""

from newsclaims.extraction.draft import Offsets
from newsclaims.extraction.following import leading_subject
from newsclaims.extraction.lexicon import DETERMINERS, PEOPLE, ROLES
from newsclaims.extraction.passage import QUOTE, Passage
from newsclaims.extraction.phrases import Range, is_adverb, is_name, names_an_agent
from newsclaims.extraction.tokens import Token
from newsclaims.extraction.wordnouns import owner_of_words

SOFTENING = frozenset("only just still merely simply even".split())
NO_PEOPLE = frozenset("it this that there here further".split())
PRONOUNS = frozenset(("he", "she"))


def subject_leading_to(passage: Passage, since: int, quotation: Offsets) -> Range | None:
    """Who is the subject of the sentence right in front of a quotation, if that starts behind `since`."""
    items = passage.items
    ahead = [(lo, hi) for lo, hi in passage.sentences if since <= items[lo].start and items[hi - 1].end <= quotation[0]]
    if not ahead or any(items[at].text == QUOTE for at in range(*ahead[-1])):
        return None
    lo, hi = ahead[-1]
    return owner_of_words(items, hi - 1, lo) or _one_person(items, leading_subject(items, lo, hi))


def _one_person(items: list[Token], subject: Range | None) -> Range | None:
    """A subject that is one person: a name, a pronoun, a role; no thing that is called by a name, and no group."""
    if subject is None or items[subject[0]].low in NO_PEOPLE:
        return None
    start, end = subject
    while end > start + 1 and (is_adverb(items[end - 1]) or items[end - 1].low in SOFTENING):
        end -= 1
    subject, first, last = (start, end), items[start], items[end - 1]
    named = is_name(last) and (
        first.low not in DETERMINERS or any(item.low in ROLES for item in items[slice(*subject)])
    )
    role = last.low in ROLES or (last.low in PEOPLE and not last.low.endswith("s")) or names_an_agent(last.low)
    return subject if first.low in PRONOUNS or named or role else None
