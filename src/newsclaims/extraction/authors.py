"""Whose words a document's are: her memo, Boe's letter, the statement that somebody was just said to speak in."""

from collections.abc import Callable
from dataclasses import replace

from newsclaims.extraction.antecedents import subject_of_sentence
from newsclaims.extraction.classes import class_of
from newsclaims.extraction.documents import PUT_IN, is_read, stated_in, written_by
from newsclaims.extraction.heads import WORDS_OF, author_of, head_of, naming_part
from newsclaims.extraction.lookup import Lookup
from newsclaims.extraction.mentions import POSSESSIVES, PRONOUNS
from newsclaims.extraction.passage import Passage
from newsclaims.extraction.phrases import Range
from newsclaims.extraction.pronouns import Pronouns
from newsclaims.extraction.scene import Named
from newsclaims.extraction.things import Things
from newsclaims.extraction.tokens import Token

Described = Callable[[list[Token], int, Passage, Range], Named]
"""Who a phrase at an offset of a passage stands for, given where it stands there."""

FARTHEST_OWNED = 4
"""Tokens from "her" within which the noun for her words stands: her first public | apology."""


class Authors:
    """Finds who wrote or said what a noun for words means; a report, a study or a law speaks for itself."""

    def __init__(self, lookup: Lookup, pronouns: Pronouns, things: Things, described: Described) -> None:
        self._lookup, self._pronouns, self._things, self._described = lookup, pronouns, things, described
        self._stated: dict[int, frozenset[str]] = {}

    def note(self, passage: Passage) -> None:
        """Remember what a paragraph's words are said to stand in: said in a | statement |."""
        self._stated[passage.paragraph.number] = stated_in(passage.items)

    def of(self, items: list[Token], passage: Passage, mention: Range) -> Named | None:
        """The person or body whose words a phrase means: her memo; Boe's letter; a statement by the board."""
        if len(items) == 2 and items[0].low == "the" and items[1].low in WORDS_OF:
            return self._of_the(items[1].low, passage, mention)
        owner = author_of(items)
        if not owner:
            return None
        if owner[0].low == "its":
            return self._things.named("it", passage, mention)
        if owner[0].low in ("his", "her"):
            found = self._pronouns.person(POSSESSIVES[owner[0].low], owner[0].start, passage, mention)
        else:
            found = self._described(owner, owner[0].start, passage, (mention[0], mention[0] + len(owner)))
        body = found.name is not None and class_of(found.name) == "organisation"
        return found if found.person is not None or body else None

    def of_it(self, passage: Passage, mention: Range) -> Named | None:
        """Whose words "it" reads out, if the sentence before is about them: Boe's note was short. “Go,” | it | read."""
        before = next(((lo, hi) for lo, hi in reversed(passage.sentences) if hi <= mention[0] and hi - lo > 1), None)
        if before is None or not is_read(passage.items, mention[1]):
            return None
        writer = written_by(passage.items, *before)
        if writer is not None:
            return self._writer(passage, writer)
        subject = subject_of_sentence(passage.items, *before) or _owned(passage.items, *before)
        if subject is None:
            return None
        phrase = passage.items[slice(*subject)]
        if PUT_IN & stated_in(passage.items[slice(*before)]):
            named = self._lookup.people_named(head_of(phrase), phrase[0].start)
            return Named(named[0].name, named[0], reason="subject") if len(named) == 1 else None
        return self.of(naming_part(phrase), passage, subject)

    def _writer(self, passage: Passage, writer: Range) -> Named | None:
        """Who wrote what "it" reads out: the letter that | she | sent."""
        items, low = passage.items[slice(*writer)], passage.items[writer[0]].low
        if low in PRONOUNS:
            found = self._pronouns.person(PRONOUNS[low], items[0].start, passage, writer)
        else:
            found = self._described(items, items[0].start, passage, writer)
        return found if found.person is not None else None

    def _of_the(self, noun: str, passage: Passage, mention: Range) -> Named | None:
        """Who sent the letter that the sentence before tells of, or spoke last, if in one."""
        sender = self._things.author(passage, mention)
        if sender is not None:
            return Named(sender.name, sender, reason="subject")
        scene = self._lookup.scene
        last, spoke = scene.last, scene.last_paragraph
        if last is None or last.name is None or passage.paragraph.number - spoke > 1:
            return None
        told = any(noun in self._stated.get(at, ()) for at in (spoke - 1, spoke))
        return replace(last, reason="last_speaker", at=None) if told else None


def _owned(items: list[Token], lo: int, hi: int) -> Range | None:
    """What a sentence begins with, if somebody's words: | Her apology | came on paper."""
    if items[lo].low not in ("his", "her"):
        return None
    near = range(lo + 1, min(lo + FARTHEST_OWNED, hi))
    return next(((lo, at + 1) for at in near if items[at].low in WORDS_OF), None)
