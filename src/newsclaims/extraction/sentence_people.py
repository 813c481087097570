"""Whom a sentence is about, for the pronoun in it or behind it: whom its subject, or its last words, mean."""

from newsclaims.extraction.antecedents import (
    kin_behind,
    kin_name,
    name_behind,
)
from newsclaims.extraction.classes import class_of
from newsclaims.extraction.descriptions import is_private, just_told_of
from newsclaims.extraction.heads import FOLDED_ROLES, head_of, without_relative
from newsclaims.extraction.kin import owner_of
from newsclaims.extraction.lexicon import BODIES, SUBORDINATORS
from newsclaims.extraction.lookup import Lookup, fits, name_alone, of_gender
from newsclaims.extraction.mentions import (
    core_of,
    description,
    is_lone_name,
    is_role_phrase,
    is_somebody,
    title_gender,
)
from newsclaims.extraction.newcomers import whoever
from newsclaims.extraction.passage import Passage
from newsclaims.extraction.phrases import Range, is_name
from newsclaims.extraction.runs import fold_role, name_words, runs
from newsclaims.extraction.scene import Named, taken_from
from newsclaims.extraction.selfnaming import name_taken
from newsclaims.extraction.tokens import Token

ABSTRACT = ("ing", "ment", "tion", "sion", "ness", "ity", "ance", "ence", "ship", "ism")
"""Endings of deeds and states: with one, a word that the article writes with a capital just once names nobody."""
BIDDING = frozenset("set put take add consider compare contrast leave give note recall weigh picture".split())
"""What a sentence tells its reader to do, with the capital of its start: Set | that against his view."""
INQUIRERS = frozenset("reporter journalist correspondent interviewer questioner".split())
LINKS = frozenset(("whether", "either", "neither", "nor"))
NO_PERSONS = ("organisation", "group", "document")


class SentencePeople:
    """Says whom the phrases of a sentence mean, as far as "he" or "she" may go on about them."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    def named_behind(self, items: list[Token], subject: Range) -> Range:
        """The name that a subject is given between commas, if a person's: Boe's deputy, | Ann Voss, | has the key."""
        behind = name_behind(items, subject)
        named = behind and self._lookup.people_named(items[slice(*behind)], items[behind[0]].start)
        return behind if behind and named else subject

    def called(self, items: list[Token], subject: Range, gender: str) -> Named | None:
        """The given name that somebody's relative has between commas, and no more of it: her husband, | Tom."""
        own, phrase = kin_name(items, subject), items[slice(*subject)]
        behind = own or name_behind(items, subject)
        relative = phrase[: own[0] - subject[0]] if own else phrase
        if behind is None or owner_of(relative) is None or title_gender(relative) not in (None, gender):
            return None
        unknown = not self._lookup.people_named(items[slice(*behind)], items[behind[0]].start)
        return taken_from(Named(description(items[slice(*behind)])), phrase[0].start) if unknown else None

    def relative_at_end(self, items: list[Token], lo: int, hi: int, gender: str) -> Named | None:
        """The relative of somebody's that a sentence ends with, if "he" or "she" may be: Boe's son, | Wade |."""
        kin, name = kin_behind(items, lo, hi) or (None, (lo, lo))
        if kin is None or title_gender(items[slice(*kin)]) not in (None, gender):
            return None
        words, at = items[slice(*name)], items[name[0]].start
        known = self._lookup.people_named(words, at)
        named = Named(known[0].name, known[0]) if len(known) == 1 else Named(description(words))
        return taken_from(named, at)

    def one_of(self, passage: Passage, subject: Range) -> Named | None:
        """Somebody by the name that they give themselves, or one of several without a name: One of them | left."""
        phrase, own = passage.items[slice(*subject)], name_taken(passage, subject)
        one = [item.low for item in phrase[:3]] in (["one", "of", "them"], ["one", "of", "those"])
        if own is None and not one:
            return None
        return taken_from(Named(description(passage.items[slice(*own)] if own else phrase)), phrase[0].start)

    def subject(self, items: list[Token], passage: Passage, gender: str, *, earlier: bool) -> Named | None:
        """The person that a sentence is about; a name that could be several people's is nobody's for sure."""
        whole, items, at = items, head_of(without_relative(items)), items[0].start
        people = self._lookup.people_named(items, at)
        named = of_gender(people, gender)
        if (people and not named) or title_gender(items) not in (None, gender):
            return None
        person = self._lookup.one(named, at, passage, name_alone(items) if named else ())
        if person is not None:
            return Named(person.name, person)
        if items[0].low in ("a", "an", "one", "another") and items[-1].low in INQUIRERS:
            return None  # A reporter asked why. “Because,” she said.
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
            items[0].low.endswith(("ed", "ly")) or items[0].low in SUBORDINATORS | LINKS | BIDDING
        )
        somebody = is_somebody(items) and title_gender(items) in (None, gender)
        if somebody or (lone and not earlier):
            return Named(description(items))
        return Named(None) if lone else None

    def in_role_there(self, passage: Passage, sentence: Range, gender: str) -> Named | None:
        """The bearer of the one role that a sentence speaks of: It is the kitchen that may undo | the mayor |."""
        items, (lo, hi) = passage.items, sentence
        places = [
            at for at in range(lo, hi - 1) if items[at].low == "the" and fold_role(items[at + 1].low) in FOLDED_ROLES
        ]
        if len(places) != 1 or any(is_name(item) for item in items[places[0] + 2 : places[0] + 3]):
            return None
        phrase = items[places[0] : places[0] + 2]
        found = self._lookup.in_role(phrase, phrase[0].start, passage)
        return found if found is not None and found.person is not None and fits(found.person, gender) else None

    def is_deed(self, items: list[Token]) -> bool:
        """Whether a lone capital may be just a sentence's first: what is done, or is the case."""
        lone = is_lone_name(items) and items[0].low.endswith(ABSTRACT)
        return (
            lone
            and self._lookup.names.alone[items[0].text] <= 1
            and not self._lookup.people_named(items, items[0].start)
        )

    def unnamed(self, items: list[Token], lo: int, hi: int, gender: str) -> Named | None:
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
