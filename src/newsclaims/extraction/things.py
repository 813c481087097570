"""What "it" and "they" are: whose statement is read, a body or group just told about, else who spoke last."""

from dataclasses import replace

from newsclaims.extraction.antecedents import before_verb, is_set_in
from newsclaims.extraction.classes import class_of
from newsclaims.extraction.documents import is_read, issued
from newsclaims.extraction.following import leading_subject, subject_after
from newsclaims.extraction.given_names import ALL_GIVEN_NAMES
from newsclaims.extraction.heads import firm_behind
from newsclaims.extraction.lexicon import FINITE, PREPOSITIONS, SUBORDINATORS
from newsclaims.extraction.lookup import Lookup
from newsclaims.extraction.mentions import PRONOUNS, description, is_body, is_lone_name
from newsclaims.extraction.newcomers import group_in
from newsclaims.extraction.passage import QUOTE, Passage
from newsclaims.extraction.person import Person
from newsclaims.extraction.phrases import Range, is_name
from newsclaims.extraction.runs import plain
from newsclaims.extraction.scene import Named, taken_from
from newsclaims.extraction.tokens import Token


class Things:
    """Resolves pronouns that stand for no single person."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    def note(self, passage: Passage) -> None:
        """Remember whose statement a sentence tells of, and what body the last is about: Lund | issued a statement."""
        for place, (lo, hi) in enumerate(passage.sentences):
            owner = issued(passage.items, lo, hi)
            named = self._lookup.people_in(passage.items, lo, owner, passage) if owner is not None else []
            if named:
                self._lookup.scene.documents[passage.paragraph.number, len(passage.sentences) - 1 - place] = named[-1]
        lo, hi = passage.sentences[-1] if passage.sentences else (0, 0)
        if hi > lo and not any(item.text == QUOTE for item in passage.items[lo:hi]):
            body = self._body_in(passage, lo, hi)
            if body is not None and body.name is not None:
                self._lookup.scene.bodies[passage.paragraph.number] = body
            group = group_in(passage.items, lo, hi)
            if group is not None:
                self._lookup.scene.groups[passage.paragraph.number] = _described(passage.items[slice(*group)])

    def author(self, passage: Passage, mention: Range) -> Person | None:
        """Whose statement the sentence in front of a mention's tells of."""
        number, behind = passage.paragraph.number, sum(lo > mention[0] for lo, _ in passage.sentences)
        place = (number, behind + 1) if behind + 1 < len(passage.sentences) else (number - 1, 0)
        if not is_read(passage.items, mention[1]):
            return None
        return self._lookup.scene.documents.get(place) or self._speaker_issuing(passage, mention)

    def _speaker_issuing(self, passage: Passage, mention: Range) -> Person | None:
        """Who spoke last, if "she" put out something in the sentence before: She was late. She sent a note."""
        lo, hi = next(((x, y) for x, y in reversed(passage.sentences) if y <= mention[0] and y - x > 1), (0, 0))
        words = [item.low for item in passage.items[lo:hi]]
        issuing = hi > lo and issued(passage.items, lo, hi) is not None and not {"he", "she"}.isdisjoint(words)
        last = self._lookup.scene.last
        return last.person if issuing and last is not None else None

    def named(self, low: str, passage: Passage, mention: Range) -> Named:
        """Who "they" or "it" is: a body just named, or whoever spoke last in this paragraph or the one before."""
        author = self.author(passage, mention)
        if author is not None and low == "it":
            return Named(author.name, author, reason="subject")
        body = self._body_before(passage, mention) if low == "it" else None
        if body is not None and body.name is not None and body.name != body.name.lower():
            return body
        told = self._told_of(passage, mention, self._lookup.scene.bodies) if low == "it" else None
        if told is not None:
            return told
        last = self._lookup.scene.last
        if (
            low in ("they", "it")
            and last is not None
            and last.name
            and last.person is None
            and is_body(last.name) is (low == "it")
            and passage.paragraph.number - self._lookup.scene.last_paragraph <= 1
        ):
            return replace(last, reason="last_speaker", at=None)
        group = self._group_before(passage, mention) if low == "they" else None
        return group or body or Named(None)

    def _group_before(self, passage: Passage, mention: Range) -> Named | None:
        """Several whom the sentence before is about: Eleven homeowners filed suit. They | say."""
        lo, hi = next((s for s in reversed(passage.sentences) if s[1] <= mention[0]), (0, 0))
        group = group_in(passage.items, lo, hi) if hi else None
        if group is not None:
            return _described(passage.items[slice(*group)])
        return self._told_of(passage, mention, self._lookup.scene.groups)

    def _told_of(self, passage: Passage, mention: Range, told_of: dict[int, Named]) -> Named | None:
        """What the paragraph before ends with, for who says what opens this one: “...,” | it | said."""
        if not passage.sentences or mention[0] >= passage.sentences[0][1] or passage.items[0].text != QUOTE:
            return None
        place, told = self._lookup.scene.last_place, told_of.get(passage.paragraph.number - 1)
        since = told is not None and told.at is not None and (place is None or place[0] < told.at)
        return told if since else None

    def _body_before(self, passage: Passage, mention: Range) -> Named | None:
        """The body that the sentence before, or this one, is about: the board would not comment; it said."""
        for lo, hi in reversed([s for s in passage.sentences if s[0] < mention[0]][-2:]):
            if hi > mention[0] and is_set_in(passage.items, lo, mention[0]):
                continue  # Halvey, it said, was late: whoever said so is not Halvey
            opens = passage.items[lo].low in SUBORDINATORS | FINITE and lo + 1 < mention[0]
            found = self._body_in(passage, lo + opens, min(hi, mention[0]), near=True)
            if found is not None:
                return found if found.name is not None else None
        return None

    def _body_in(self, passage: Passage, lo: int, hi: int, *, near: bool = False) -> Named | None:
        """The body that a sentence is about; without a name if it is about somebody else, None if about "it".

        `near` says that "it" follows at once: then whatever has a name that is nobody's can be meant.
        """
        items = passage.items
        firm = firm_behind(items, lo, hi)
        if firm and not self._lookup.people_named(firm, firm[0].start):
            return taken_from(Named(description(firm)), firm[0].start)
        opens = near and items[lo].low not in PREPOSITIONS
        subject = leading_subject(items, lo, hi) or (subject_after(items, lo, hi, quoted=True) if opens else None)
        if subject is None or items[subject[0]].low == "it":
            return None
        if items[subject[0]].low in PRONOUNS:
            return Named(None)
        phrase = items[slice(*before_verb(items, subject))]
        return taken_from(Named(self._body(phrase, passage, near=near)), phrase[0].start)

    def _body(self, items: list[Token], passage: Passage, *, near: bool) -> str | None:
        at = items[0].start
        people = self._lookup.people_named(items, at)
        if people and not (near and all(self._may_be_a_thing(person) for person in people)):
            return None
        name = self._lookup.bodies.resolve(items, at, passage.paragraph.number) or description(items)
        if name is None or (near and all(is_name(item) and not item.low.endswith("ly") for item in items)):
            return name
        sorts = ("organisation", "document") if near else ("organisation",)
        force = items[-1].text == "Police"  # a group elsewhere, and yet "it"
        return name if (force or class_of(name) in sorts) and not is_lone_name(items) else None

    def _may_be_a_thing(self, person: Person) -> bool:
        """Whether nothing shows that a name is a person's: no given name, no role, no he and no she."""
        return person.gender is None and person.role is None and plain(person.words[0]) not in ALL_GIVEN_NAMES


def _described(phrase: list[Token]) -> Named:
    """Several as the article words them."""
    return Named(description(phrase), reason="subject", at=phrase[0].start)
