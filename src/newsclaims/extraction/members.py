"""The speakers of an article by the forms under which it has them."""

from collections import Counter

from newsclaims.extraction.classes import class_of
from newsclaims.extraction.mentions import POSSESSIVES, PRONOUNS, UNNAMEABLE
from newsclaims.extraction.person import Person
from newsclaims.extraction.scene import Named
from newsclaims.model import CastMember


class Members:
    """Remembers under which forms an article meets whom; `taken` are the names that people want to be known by."""

    def __init__(self) -> None:
        self.forms: dict[str, Counter[str]] = {}
        self.people: dict[str, Person] = {}
        self.gendered: set[str] = set()
        self.taken: dict[str, str | None] = {}

    def remember(self, named: Named, form: str) -> None:
        """Note that a speaker was called `form` here."""
        if named.name is not None:
            self.forms.setdefault(named.name, Counter())[form] += 1
            if named.person is not None:
                self.people[named.name] = named.person
            elif POSSESSIVES.get(form.lower(), form.lower()) in PRONOUNS:
                self.gendered.add(named.name)

    def all(self) -> tuple[CastMember, ...]:
        """The speakers of the article's claims, by name."""
        return tuple(self._member(name) for name in sorted(self.forms))

    def _member(self, name: str) -> CastMember:
        person = self.people.get(name)
        forms = tuple(
            sorted(form for form in self.forms[name] if form.lower() not in {*PRONOUNS, *POSSESSIVES, *UNNAMEABLE})
        )
        if person is None:
            human = name in self.gendered and len(name.split()) == 1 and name[0].isupper()
            sort = class_of(name, person=human or name in self.taken)
            return CastMember(name=name, forms=forms, role=self.taken.get(name), speaker_class=sort)
        return CastMember(name=name, forms=forms, role=person.role, person=True, speaker_class="person")
