"""Who "he" and "she" are: the subject of the nearest sentence, else who spoke last, else nobody."""

from dataclasses import replace

from newsclaims.extraction.antecedents import (
    asked_in,
    is_pronoun,
    is_set_in,
    named_as,
    opens_clause,
    subject_of_sentence,
)
from newsclaims.extraction.classes import class_of
from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.documents import is_passed_on
from newsclaims.extraction.following import leading_subject
from newsclaims.extraction.heads import FOLDED_ROLES, head_of
from newsclaims.extraction.lexicon import BODIES, FEMALE_WORDS, MALE_WORDS, PREPOSITIONS, ROLES
from newsclaims.extraction.lookup import Lookup, fits
from newsclaims.extraction.mentions import (
    PRONOUNS,
    core_of,
    description,
    is_role_phrase,
    may_be_surname,
    title_gender,
)
from newsclaims.extraction.named_beside import dies, living, past_led_name, without_owners
from newsclaims.extraction.newcomers import newcomer_in
from newsclaims.extraction.passage import QUOTE, Passage
from newsclaims.extraction.phrases import Range, names_an_agent, singular
from newsclaims.extraction.runs import fold_role, runs
from newsclaims.extraction.scene import Named, taken_from
from newsclaims.extraction.selfnaming import name_taken
from newsclaims.extraction.sentence_people import NO_PERSONS, SentencePeople

SHORT_ANSWER = 8
"""Tokens of a sentence that hardly tells anything of somebody but what they say to it: Lund was blunter."""
REPLIED = frozenset("replied answered responded retorted".split())


class Pronouns:
    """Resolves pronouns; general coreference made attribution worse where others measured it, so few rules."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup, self._people = lookup, SentencePeople(lookup)
        self._here: Passage | None = None
        self._ahead: Passage | None = None

    def note(self, passage: Passage) -> None:
        """Remember whom a paragraph's last sentence is about, if it names nobody else: Boe denied it."""
        self._ahead, self._here = self._here, passage
        items, (lo, hi) = passage.items, passage.sentences[-1] if passage.sentences else (0, 0)
        subject = leading_subject(items, lo, hi) if hi > lo else None
        if subject is None or any(item.text == QUOTE for item in items[lo:hi]):
            return
        at = items[subject[0]].start
        named = self._lookup.people_named(head_of(items[slice(*subject)]), at)
        here = self._lookup.people_in(items, lo, hi, passage)
        if not named and not here and is_role_phrase(core_of(items[slice(*subject)], self._lookup.names)):
            bearer = self._lookup.in_role(head_of(items[slice(*subject)]), at, passage)
            named = here = [bearer.person] if bearer is not None and bearer.person is not None else []
        if len(named) == 1:
            self._lookup.scene.topics[passage.paragraph.number] = named[0]
        if len(named) == 1 and here == named:
            answers = hi - lo <= SHORT_ANSWER or any(item.low in FORMS for item in items[subject[1] : subject[1] + 2])
            self._lookup.scene.subjects[passage.paragraph.number] = (at, named[0], answers)

    def person(self, gender: str, at: int, passage: Passage, mention: Range) -> Named:
        """Who "he" or "she" at offset `at` is, or the owner in "his brother"."""
        number = passage.paragraph.number
        for lo, hi in reversed([s for s in passage.sentences if s[0] <= mention[0]]):
            sentence, earlier = (lo, min(hi, mention[0])), hi <= mention[0]
            found = self._in_sentence(passage, sentence, gender, earlier=earlier)
            if found is not None:
                return self._alive(found, passage, sentence, gender) if earlier else found
        found = self._asked(gender, passage, mention) or self._from_before(gender, at, number)
        ahead = next((s for s in reversed(passage.sentences) if s[1] <= mention[0]), None)
        if found.name is None and ahead is not None:
            return self._people.in_role_there(passage, ahead, gender) or found
        return found

    def _asked(self, gender: str, passage: Passage, mention: Range) -> Named | None:
        """Whom the paragraph before ends with asking, where "he" or "she" replies."""
        ahead, behind = self._ahead, passage.items[mention[1] : mention[1] + 1]
        if ahead is None or not ahead.sentences or not behind or behind[0].low not in REPLIED:
            return None
        asked = asked_in(ahead.items, *ahead.sentences[-1])
        phrase = ahead.items[slice(*asked)] if asked is not None else []
        if not phrase or title_gender(phrase) not in (None, gender):
            return None
        role = self._lookup.in_role(phrase, phrase[0].start, ahead) if is_role_phrase(phrase) else None
        named = role or self._people.subject(phrase, ahead, gender, earlier=True)
        return named if named is not None and named.person is not None and fits(named.person, gender) else None

    def _alive(self, found: Named, passage: Passage, sentence: Range, gender: str) -> Named:
        """Whom the sentence before names, if the one they are named in tells of their death; else the same."""
        items, (lo, hi) = passage.items, sentence
        dead = [run for run in runs(items[lo:hi]) if dies(items, lo + run.end, hi)]
        if found.name is None or not any(items[lo + run.end - 1].text == found.name.split()[-1] for run in dead):
            return found
        before = next(((x, y) for x, y in reversed(passage.sentences) if y <= lo), None)
        other = self._in_sentence(passage, before, gender, earlier=True) if before is not None else None
        return other if other is not None and other.name is not None else found

    def _from_before(self, gender: str, at: int, number: int) -> Named:
        """Who "he" or "she" is of those before the paragraph; nobody from before one who could not be told."""
        scene = self._lookup.scene
        last, lost = scene.last, scene.lost.get(gender, -1)
        far = 2 if self._goes_on_about(gender) else 1
        near = number - scene.last_paragraph <= far and (scene.last_place is None or scene.last_place[0] > lost)
        spoke = last if near and last is not None and last.person is not None and fits(last.person, gender) else None
        subject, answers = scene.subject_before(number)
        if subject is not None and fits(subject, gender):
            if spoke is None or answers or spoke.person is subject:
                return Named(subject.name, subject, reason="subject", at=scene.subjects[number - 1][0])
            return Named(None, reason="several")
        if spoke is not None:
            return replace(spoke, reason="last_speaker", at=None)
        met = [person for person in scene.before(at, number - 1, lost) if fits(person, gender)]
        if len(met) == 1:
            return Named(met[0].name, met[0], reason="only_one")
        sure = [person for person in scene.before(at, number - 2, lost) if person.gender == gender]
        if len(sure) == 1:
            return Named(sure[0].name, sure[0], reason="only_one")
        nameless = self._nameless_before(gender) if not (met or sure) else None
        return nameless or Named(None, reason="several" if met or sure else "unclear")

    def _goes_on_about(self, gender: str) -> bool:
        """Whether the paragraph before is about "he" or "she" throughout, so that who spoke before it is meant."""
        ahead = self._ahead
        if ahead is None or not ahead.sentences or any(item.text == QUOTE for item in ahead.items):
            return False
        firsts = [PRONOUNS.get(ahead.items[lo].low) for lo, _ in ahead.sentences]
        return all(first == gender for first in firsts)

    def _nameless_before(self, gender: str) -> Named | None:
        """Somebody without a whole name whom the paragraph before ends with: A fisherman shook his head."""
        ahead = self._ahead
        if ahead is None or not ahead.sentences:
            return None
        lo, hi = ahead.sentences[-1]
        place, last = self._lookup.scene.last_place, self._lookup.scene.last
        spoke = place is not None and ahead.items[lo].start <= place[0] < ahead.items[hi - 1].end
        if spoke and last is not None and last.name is not None and last.person is None:
            human = class_of(last.name) not in NO_PERSONS
            return replace(last, reason="last_speaker", at=None) if human else None
        found = self._named_in(ahead, (lo, hi), gender, earlier=True)
        return found if found is not None and found.name is not None and found.person is None else None

    def _in_sentence(self, passage: Passage, sentence: Range, gender: str, *, earlier: bool) -> Named | None:
        """Who "he" or "she" can be in one sentence before it, seen through what only says whose words it holds."""
        items, (lo, hi) = passage.items, sentence
        if not earlier and is_set_in(items, lo, hi):
            colon = next((i for i in range(hi - 1, lo, -1) if items[i].text == ":"), lo)
            return self._in_sentence(passage, (lo, colon), gender, earlier=True) if colon > lo else None
        if not earlier and is_passed_on(items, lo, hi):
            return None
        subject = subject_of_sentence(items, lo, hi) if earlier else None
        if subject is not None and PRONOUNS.get(items[subject[0]].low) == gender and is_pronoun(items, subject):
            # She goes on about herself, and not about whom the sentence names besides.
            spoke = self._spoke_here(passage, gender)
            if spoke is None or spoke.name is not None:
                return spoke
        place, last = self._lookup.scene.last_place, self._lookup.scene.last
        spoke_there = earlier and place is not None and items[lo].start <= place[0] < items[hi - 1].end
        if spoke_there and last is not None and last.person is not None and fits(last.person, gender):
            return replace(last, reason="last_speaker", at=None)
        return self._named_in(passage, sentence, gender, earlier=earlier)

    def _named_in(self, passage: Passage, sentence: Range, gender: str, *, earlier: bool) -> Named | None:
        """Who "he" or "she" can be in one sentence before it: its subject, or the only one it names."""
        items, (lo, hi) = passage.items, sentence
        subject = (named_as(items, lo, hi) if earlier else None) or subject_of_sentence(items, lo, hi)
        newcomer = newcomer_in(items, lo, hi) if earlier else None
        if newcomer is not None and title_gender(items[slice(*newcomer)]) in (None, gender):
            own = name_taken(passage, newcomer) or newcomer
            return taken_from(Named(description(items[slice(*own)])), items[newcomer[0]].start)
        if earlier and subject is None and (unnamed := self._people.unnamed(items, lo, hi, gender)) is not None:
            return unnamed
        if subject is not None and not is_pronoun(items, subject):
            called = self._people.called(items, subject, gender) or self._people.one_of(passage, subject)
            if called is not None:
                return called
            subject = self._people.named_behind(items, subject)
            if not earlier and self._people.is_deed(items[slice(*subject)]):
                # A surname can end so, too: where one could stand, it is nobody.
                return Named(None, reason="unclear") if may_be_surname(items, subject) else None
            named = self._people.subject(items[subject[0] : subject[1]], passage, gender, earlier=earlier)
            if named is not None and (fits(named.person, gender) if named.person else not _is_body(named.name)):
                return taken_from(named, items[subject[0]].start)
        if not earlier and items[hi - 1].text == "," and not opens_clause(items[lo]):
            return None
        if earlier and items[lo].text == QUOTE and (speaking := self._spoke_here(passage, gender)):
            return speaking
        return self._only_one(passage, sentence, gender, earlier=earlier)

    def _only_one(self, passage: Passage, sentence: Range, gender: str, *, earlier: bool) -> Named | None:
        """The relative with whom a sentence ends, or the only one it names whom "he" or "she" can mean."""
        items, (lo, hi) = passage.items, sentence
        relative = self._people.relative_at_end(items, lo, hi, gender) if earlier else None
        if relative is not None:
            return relative
        start = lo if earlier else past_led_name(items, lo, hi)
        here = [p for p in self._lookup.people_in(items, start, hi, passage) if fits(p, gender)]
        here = without_owners(living(here, items, lo, hi), items, lo, hi)
        sure = [p for p in here if p.gender == gender]
        told = earlier or items[hi - 1].low in ("which", "whom")
        if len(sure) == 1 or (told and len(here) == 1):
            return Named((sure or here)[0].name, (sure or here)[0], reason="only_one")
        return Named(None, reason="several") if len(sure) > 1 else None

    def _spoke_here(self, passage: Passage, gender: str) -> Named | None:
        """Who spoke last in this paragraph: “...,” Lund said after meeting Low. She | would not say more."""
        last = self._lookup.scene.last
        here = last is not None and self._lookup.scene.last_paragraph == passage.paragraph.number
        if last is None or last.name is None or not here:
            return None
        if last.person is None and _is_nameless(last.name, gender):
            return replace(last, reason="last_speaker", at=None)
        if last.person is None:
            # One word may be a person's name or a body's: better nobody than the wrong one.
            return None if " " in last.name else Named(None, reason="several")
        return replace(last, reason="last_speaker", at=None) if fits(last.person, gender) else None


def _is_nameless(name: str, gender: str) -> bool:
    """Whether a speaker without a name can be "he" or "she": a spokeswoman for the fund; the Minister."""
    words = name.lower().split()
    told = "she" if FEMALE_WORDS.intersection(words) else "he" if MALE_WORDS.intersection(words) else None
    if told is None:
        return len(words) == 1 and fold_role(words[0]) in FOLDED_ROLES and words[0] not in BODIES
    return told == gender and class_of(name) == "unnamed" and words[0] not in ("a", "the")


def _is_body(name: str | None) -> bool:
    """Whether a description is a body's, whom nobody calls "he": its Foreign Ministry."""
    words = name.split() if name else []
    head = singular(words[-1].lower()) if words and PREPOSITIONS.isdisjoint(words) else ""
    return head in BODIES and head not in ROLES and not names_an_agent(head)
