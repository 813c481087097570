"""Who "he", "she", "it" and "they" are: the subject of the nearest sentence, else who spoke last, else nobody."""

from dataclasses import replace

from newsclaims.extraction.classes import class_of
from newsclaims.extraction.following import leading_subject, subject_after
from newsclaims.extraction.heads import (
    head_of,
    without_relative,
)
from newsclaims.extraction.lookup import Lookup, fits, name_alone, of_gender
from newsclaims.extraction.mentions import (
    PRONOUNS,
    core_of,
    description,
    is_body,
    is_lone_name,
    is_role_phrase,
    is_somebody,
    opens_clause,
    start_of_subject,
)
from newsclaims.extraction.passage import QUOTE, Passage
from newsclaims.extraction.phrases import Range
from newsclaims.extraction.runs import name_words, runs
from newsclaims.extraction.scene import Named
from newsclaims.extraction.tokens import Token


class Pronouns:
    """Resolves pronouns; general coreference made attribution worse where others measured it, so few rules."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    def person(self, gender: str, at: int, passage: Passage, mention: Range) -> Named:
        """Who "he" or "she" at offset `at` is, or the owner in "his brother"."""
        number = passage.paragraph.number
        for lo, hi in reversed([s for s in passage.sentences if s[0] <= mention[0]]):
            found = self._in_sentence(passage, (lo, min(hi, mention[0])), gender, earlier=hi <= mention[0])
            if found is not None:
                return found
        last = self._lookup.scene.last
        if (
            last is not None
            and number - self._lookup.scene.last_paragraph <= 1
            and last.person is not None
            and fits(last.person, gender)
        ):
            return replace(last, reason="last_speaker", at=None)
        near = [person for person in self._lookup.scene.before(at, number - 1) if fits(person, gender)]
        if len(near) == 1:
            return Named(near[0].name, near[0], reason="only_one")
        sure = [person for person in self._lookup.scene.before(at, number - 2) if person.gender == gender]
        return Named(sure[0].name, sure[0], reason="only_one") if len(sure) == 1 else Named(None)

    def _in_sentence(self, passage: Passage, sentence: Range, gender: str, *, earlier: bool) -> Named | None:
        """Who "he" or "she" can be in one sentence before it: its subject, or the only one it names."""
        items, (lo, hi) = passage.items, sentence
        subject = subject_after(items, start_of_subject(items, lo, hi), hi) if hi > lo else None
        if subject is not None and items[subject[0]].low not in PRONOUNS:
            named = self._subject(items[subject[0] : subject[1]], passage, gender, earlier=earlier)
            if named is not None and (named.person is None or fits(named.person, gender)):
                return _taken_from(named, items[subject[0]].start)
        if not earlier and items[hi - 1].text == "," and not opens_clause(items[lo]):
            return None
        if earlier and items[lo].text == QUOTE and (speaking := self._spoke_here(passage, gender)):
            return speaking
        here = [p for p in self._lookup.people_in(items, lo, hi, passage) if fits(p, gender)]
        sure = [p for p in here if p.gender == gender]
        if len(sure) == 1 or (earlier and len(here) == 1):
            return Named((sure or here)[0].name, (sure or here)[0], reason="only_one")
        return Named(None, reason="several") if len(sure) > 1 else None

    def _spoke_here(self, passage: Passage, gender: str) -> Named | None:
        """Who spoke last in this paragraph: “...,” Lund said after meeting Low. She | would not say more."""
        last = self._lookup.scene.last
        here = last is not None and self._lookup.scene.last_paragraph == passage.paragraph.number
        if last is None or last.name is None or not here:
            return None
        if last.person is None:
            # One word may be a person's name or a body's: better nobody than the wrong one.
            return None if " " in last.name else Named(None, reason="several")
        return replace(last, reason="last_speaker", at=None) if fits(last.person, gender) else None

    def _subject(self, items: list[Token], passage: Passage, gender: str, *, earlier: bool) -> Named | None:
        """The person that a sentence is about; a name that could be several people's is nobody's for sure."""
        items, at = head_of(without_relative(items)), items[0].start
        named = of_gender(self._lookup.people_named(items, at), gender)
        person = self._lookup.one(named, at, passage, name_alone(items) if named else ())
        if person is not None:
            return Named(person.name, person)
        last = self._lookup.scene.last
        if last is not None and last.name is not None and last.name == description(items):
            return last
        run = next(iter(runs(core_of(items, self._lookup.names))), None)
        if run is not None and len(self._lookup.names.known_as(name_words(items, run.name, run.end))) > 1:
            return Named(None, reason="several")
        found = self._lookup.in_role(items, at, passage) if is_role_phrase(items) else None
        if found is not None and found.person is not None:
            return found
        lone = is_lone_name(items) and not items[0].low.endswith("ed")
        if is_somebody(items) or (lone and not earlier):
            return Named(description(items))
        return Named(None) if lone else None

    def thing(self, low: str, passage: Passage, mention: Range) -> Named:
        """Who "they" or "it" is: a body just named, or whoever spoke last in this paragraph or the one before."""
        body = self._body_before(passage, mention) if low == "it" else None
        if body is not None and body.name is not None and body.name != body.name.lower():
            return body
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
        return body or Named(None)

    def _body_before(self, passage: Passage, mention: Range) -> Named | None:
        """The body that the sentence before, or this one, is about: the board would not comment; it said."""
        for lo, hi in reversed([s for s in passage.sentences if s[0] < mention[0]][-2:]):
            subject = leading_subject(passage.items, lo, min(hi, mention[0]))
            if subject is None or passage.items[subject[0]].low == "it":
                continue
            if passage.items[subject[0]].low in PRONOUNS:
                return None
            name = self._body(passage.items[subject[0] : subject[1]], passage)
            return _taken_from(Named(name), passage.items[subject[0]].start) if name is not None else None
        return None

    def _body(self, items: list[Token], passage: Passage) -> str | None:
        at = items[0].start
        if self._lookup.people_named(items, at):
            return None
        name = self._lookup.bodies.resolve(items, at, passage.paragraph.number) or description(items)
        return name if name is not None and class_of(name) == "organisation" and not is_lone_name(items) else None


def _taken_from(named: Named, at: int) -> Named:
    """Somebody whom the subject at offset `at` names; why it names nobody stays."""
    return named if named.name is None else replace(named, reason="subject", at=at)
