"""Who "he" and "she" are: the subject of the nearest sentence, else who spoke last, else nobody."""

from dataclasses import replace

from newsclaims.extraction.antecedents import (
    asked_in,
    is_pronoun,
    is_set_in,
    kin_behind,
    kin_name,
    name_behind,
    opens_clause,
    subject_of_sentence,
)
from newsclaims.extraction.classes import class_of
from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.deaths import dies, living
from newsclaims.extraction.descriptions import is_private, just_told_of
from newsclaims.extraction.following import leading_subject
from newsclaims.extraction.heads import head_of, without_relative
from newsclaims.extraction.kin import owner_of
from newsclaims.extraction.lexicon import BODIES, PREPOSITIONS, ROLES, SUBORDINATORS
from newsclaims.extraction.lookup import Lookup, fits, name_alone, of_gender
from newsclaims.extraction.mentions import (
    PRONOUNS,
    core_of,
    description,
    is_lone_name,
    is_role_phrase,
    is_somebody,
    may_be_surname,
    title_gender,
)
from newsclaims.extraction.newcomers import newcomer_in, whoever
from newsclaims.extraction.passage import QUOTE, Passage
from newsclaims.extraction.phrases import Range, names_an_agent, singular
from newsclaims.extraction.runs import fold_role, name_words, runs
from newsclaims.extraction.scene import Named, taken_from
from newsclaims.extraction.selfnaming import name_taken
from newsclaims.extraction.tokens import Token

ABSTRACT = ("ing", "ment", "tion", "sion", "ness", "ity", "ance", "ence", "ship", "ism")
"""Endings of deeds and states: with one, a word that the article writes with a capital just once names nobody."""
LINKS = frozenset(("whether", "either", "neither", "nor"))
SHORT_ANSWER = 8
"""Tokens of a sentence that hardly tells anything of somebody but what they say to it: Lund was blunter."""
REPLIED = frozenset("replied answered responded retorted".split())
NO_PERSONS = ("organisation", "group", "document")


class Pronouns:
    """Resolves pronouns; general coreference made attribution worse where others measured it, so few rules."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
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
        return self._asked(gender, at, passage, mention) or self._from_before(gender, at, number)

    def _asked(self, gender: str, at: int, passage: Passage, mention: Range) -> Named | None:
        """Whom the paragraph before ends with asking, where "he" or "she" replies."""
        ahead, behind = self._ahead, passage.items[mention[1] : mention[1] + 1]
        if ahead is None or not ahead.sentences or not behind or behind[0].low not in REPLIED:
            return None
        asked = asked_in(ahead.items, *ahead.sentences[-1])
        phrase = ahead.items[slice(*asked)] if asked is not None else []
        if not phrase or title_gender(phrase) not in (None, gender):
            return None
        role = self._lookup.in_role(phrase, phrase[0].start, ahead) if is_role_phrase(phrase) else None
        named = role or self._subject(phrase, ahead, gender, earlier=True)
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
        near = number - scene.last_paragraph <= 1 and (scene.last_place is None or scene.last_place[0] > lost)
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
        subject = subject_of_sentence(items, lo, hi)
        newcomer = newcomer_in(items, lo, hi) if earlier else None
        if newcomer is not None and title_gender(items[slice(*newcomer)]) in (None, gender):
            own = name_taken(passage, newcomer) or newcomer
            return taken_from(Named(description(items[slice(*own)])), items[newcomer[0]].start)
        if earlier and subject is None and (unnamed := self._unnamed(items, lo, hi, gender)) is not None:
            return unnamed
        if subject is not None and not is_pronoun(items, subject):
            called = self._called(items, subject, gender) or self._one_of(passage, subject)
            if called is not None:
                return called
            subject = self._named_behind(items, subject)
            if not earlier and self._is_deed(items[slice(*subject)]):
                # A surname can end so, too: where one could stand, it is nobody.
                return Named(None, reason="unclear") if may_be_surname(items, subject) else None
            named = self._subject(items[subject[0] : subject[1]], passage, gender, earlier=earlier)
            if named is not None and (fits(named.person, gender) if named.person else not _is_body(named.name)):
                return taken_from(named, items[subject[0]].start)
        if not earlier and items[hi - 1].text == "," and not opens_clause(items[lo]):
            return None
        if earlier and items[lo].text == QUOTE and (speaking := self._spoke_here(passage, gender)):
            return speaking
        relative = self._relative_at_end(items, lo, hi, gender) if earlier else None
        if relative is not None:
            return relative
        here = [p for p in self._lookup.people_in(items, lo, hi, passage) if fits(p, gender)]
        here = living(here, items, lo, hi)
        sure = [p for p in here if p.gender == gender]
        if len(sure) == 1 or (earlier and len(here) == 1):
            return Named((sure or here)[0].name, (sure or here)[0], reason="only_one")
        return Named(None, reason="several") if len(sure) > 1 else None

    def _named_behind(self, items: list[Token], subject: Range) -> Range:
        """The name that a subject is given between commas, if a person's: Boe's deputy, | Ann Voss, | has the key."""
        behind = name_behind(items, subject)
        named = behind and self._lookup.people_named(items[slice(*behind)], items[behind[0]].start)
        return behind if behind and named else subject

    def _called(self, items: list[Token], subject: Range, gender: str) -> Named | None:
        """The given name that somebody's relative has between commas, and no more of it: her husband, | Tom."""
        own, phrase = kin_name(items, subject), items[slice(*subject)]
        behind = own or name_behind(items, subject)
        relative = phrase[: own[0] - subject[0]] if own else phrase
        if behind is None or owner_of(relative) is None or title_gender(relative) not in (None, gender):
            return None
        unknown = not self._lookup.people_named(items[slice(*behind)], items[behind[0]].start)
        return taken_from(Named(description(items[slice(*behind)])), phrase[0].start) if unknown else None

    def _relative_at_end(self, items: list[Token], lo: int, hi: int, gender: str) -> Named | None:
        """The relative of somebody's that a sentence ends with, if "he" or "she" may be: Boe's son, | Wade |."""
        kin, name = kin_behind(items, lo, hi) or (None, (lo, lo))
        if kin is None or title_gender(items[slice(*kin)]) not in (None, gender):
            return None
        words, at = items[slice(*name)], items[name[0]].start
        known = self._lookup.people_named(words, at)
        named = Named(known[0].name, known[0]) if len(known) == 1 else Named(description(words))
        return taken_from(named, at)

    def _one_of(self, passage: Passage, subject: Range) -> Named | None:
        """Somebody by the name that they give themselves, or one of several without a name: One of them | left."""
        phrase, own = passage.items[slice(*subject)], name_taken(passage, subject)
        one = [item.low for item in phrase[:3]] in (["one", "of", "them"], ["one", "of", "those"])
        if own is None and not one:
            return None
        return taken_from(Named(description(passage.items[slice(*own)] if own else phrase)), phrase[0].start)

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
        whole, items, at = items, head_of(without_relative(items)), items[0].start
        people = self._lookup.people_named(items, at)
        named = of_gender(people, gender)
        if (people and not named) or title_gender(items) not in (None, gender):
            return None
        person = self._lookup.one(named, at, passage, name_alone(items) if named else ())
        if person is not None:
            return Named(person.name, person)
        spoke = self._spoke_as(items, whole, gender)
        if spoke is not None:
            return spoke
        run = next(iter(runs(core_of(items, self._lookup.names))), None)
        if run is not None and len(self._lookup.names.known_as(name_words(items, run.name, run.end))) > 1:
            return Named(None, reason="several")
        found = self._lookup.in_role(items, at, passage) if is_role_phrase(items) else None
        if found is not None and found.person is not None:
            return found
        if owner_of(whole) is not None:
            return self._relation(whole, gender)
        opens = bool(passage.sentences) and at < passage.items[passage.sentences[0][1] - 1].end
        private = opens and is_private(items)
        told = just_told_of(items, self._lookup.scene, passage.paragraph.number) if private else None
        if told is not None and fits(told, gender):
            return Named(told.name, told)
        lone = is_lone_name(items) and not (
            items[0].low.endswith(("ed", "ly")) or items[0].low in SUBORDINATORS | LINKS
        )
        somebody = is_somebody(items) and title_gender(items) in (None, gender)
        if somebody or (lone and not earlier):
            return Named(description(items))
        return Named(None) if lone else None

    def _is_deed(self, items: list[Token]) -> bool:
        """Whether a lone capital may be just a sentence's first: what is done, or is the case."""
        lone = is_lone_name(items) and items[0].low.endswith(ABSTRACT)
        return (
            lone
            and self._lookup.names.alone[items[0].text] <= 1
            and not self._lookup.people_named(items, items[0].start)
        )

    def _unnamed(self, items: list[Token], lo: int, hi: int, gender: str) -> Named | None:
        """Somebody whom no word shows to be one but "who", or that they spoke: A dispatcher | was sure it was late."""
        place = self._lookup.scene.last_place
        if place is not None and place[0] == items[lo].start:
            phrase = [item for item in items[lo:hi] if item.start < place[1]]
            return self._spoke_as(phrase, phrase, gender)
        phrase = items[slice(*(whoever(items, lo, hi) or (lo, lo)))]
        told = phrase and title_gender(phrase) in (None, gender)
        return taken_from(Named(description(phrase)), phrase[0].start) if told else None

    def _spoke_as(self, items: list[Token], whole: list[Token], gender: str) -> Named | None:
        """Who spoke last, if a sentence's subject names just them: Voss's sister said it was late. She | added."""
        last, place = self._lookup.scene.last, self._lookup.scene.last_place
        if last is None or last.name is None:
            return None
        if last.name == description(items):
            kind, small = class_of(last.name), last.name == last.name.lower()
            bodies = (last.name.startswith("the ") and kind in NO_PERSONS) or (small and kind == "group")
            return None if bodies else last
        inside = place is not None and whole[0].start <= place[0] < whole[-1].end
        if not inside:
            return None
        if last.person is not None:
            return last if fits(last.person, gender) else None
        said = title_gender(items)
        human = said == gender or owner_of(whole) is not None or class_of(last.name) not in NO_PERSONS
        return last if human and said in (None, gender) else None

    def _relation(self, whole: list[Token], gender: str) -> Named | None:
        """Somebody's relative or lawyer: the one whom the article gives them by name, or who has no name here."""
        if title_gender(whole[-1:]) not in (None, gender):
            return None
        role = fold_role(whole[-1].low)
        theirs = [person for person in self._lookup.names.in_role(role) if owner_of(whole) in person.owners]
        one = theirs[0] if len(theirs) == 1 else None
        if not theirs and owner_of(whole) in {"family", *BODIES}:
            return None  # Ann Boe has heard that before. The family's lawyer keeps a key.
        return Named(one.name, one) if one is not None else Named(None if theirs else description(whole))


def _is_body(name: str | None) -> bool:
    """Whether a description is a body's, whom nobody calls "he": its Foreign Ministry."""
    words = name.split() if name else []
    head = singular(words[-1].lower()) if words and PREPOSITIONS.isdisjoint(words) else ""
    return head in BODIES and head not in ROLES and not names_an_agent(head)
