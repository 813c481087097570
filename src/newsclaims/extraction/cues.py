"""Cues: the words that attribute. Finds reporting verbs and tells their forms, negation and mood."""

from dataclasses import dataclass

from newsclaims.extraction.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    HYPOTHETICAL,
    NEGATIONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from newsclaims.extraction.phrases import is_adverb
from newsclaims.extraction.tokens import Token
from newsclaims.extraction.verbgroups import mood_of_group, reach
from newsclaims.extraction.verbs import (
    ADDRESSING,
    BESIDE_QUOTATION,
    NAMING,
    OBJECT_ONLY,
    PARTICLES_NEEDED,
    PHRASAL,
    SAYING,
    THINKING,
    inflect,
)

NAMES_OF_FORMS = ("base", "third", "past", "ing", "participle")


def _forms() -> dict[str, tuple[str, frozenset[str]]]:
    """Each inflected word with its lemma and the forms that it can be."""
    forms: dict[str, tuple[str, frozenset[str]]] = {}
    lemmas = {*SAYING, *THINKING, *ADDRESSING, *OBJECT_ONLY, *NAMING, *BESIDE_QUOTATION}
    lemmas |= {verb for verb, _ in PHRASAL} | set(PARTICLES_NEEDED)
    for lemma in sorted(lemmas):
        for name, word in zip(NAMES_OF_FORMS, inflect(lemma), strict=True):
            known = forms.get(word, (lemma, frozenset()))
            forms[word] = (known[0], known[1] | {name})
    return forms


FORMS = _forms()


SAYING_SET, THINKING_SET = frozenset(SAYING) | {f"{v} {p}" for v, p in PARTICLES_NEEDED.items()}, frozenset(THINKING)


ADDRESSING_SET, OBJECT_SET, NAMING_SET = frozenset(ADDRESSING), frozenset(OBJECT_ONLY), frozenset(NAMING)


ASIDE_SET = frozenset(BESIDE_QUOTATION)


OBJECTS_ONLY = (OBJECT_SET | NAMING_SET) - SAYING_SET - THINKING_SET - ADDRESSING_SET - ASIDE_SET
"""Verbs that never stand beside a quotation."""

WITH_PARTICLE_ONLY = frozenset(PARTICLES_NEEDED) - SAYING_SET - THINKING_SET - ADDRESSING_SET - OBJECT_SET - ASIDE_SET


REPORTING_WORDS = frozenset(word for word, (lemma, _) in FORMS.items() if lemma not in WITH_PARTICLE_ONLY)
"""Words that are cues by themselves, so that a phrase ends before them."""

GOING_ON = frozenset(
    """
    on far as so quick twitter forward continued continues went going goes go came took
    """.split()
)


GOING_WITHOUT = frozenset("go goes going went".split())
"""It goes without saying that: nobody in particular says it."""

NOT_ADJECTIVAL = frozenset("this that all both some many others".split())
COUNTED = frozenset("one two three four five six seven eight nine ten few several another other".split())
"""Who they are stands before them, and a cue may follow them as well as a noun."""

HAVING = frozenset("has have had having 've".split())
BEING = frozenset("is was were are be been being".split())
BEFORE_ING = frozenset("by after before in on while with".split())
BETWEEN = ADVERBS | {"only"}
ONLY_THAT = 3  # words of "would only say" and "would say only", which tell what was said
BEFORE_BASE = frozenset("to did do does will would could may might should shall must can 'll 'd cannot wo ca".split())


@dataclass(slots=True, frozen=True)
class Cue:
    """A reporting verb in its group: tokens `group` up to `end` with the verb itself at `verb`.

    `end` is past a particle that belongs to it ("called for"). `mood` is "asserted"; "hypothetical", which reports
    nothing; or "negated" or "refused", where the group says so and begins with the words that do.
    """

    group: int
    verb: int
    end: int
    lemma: str
    form: str
    mood: str
    infinitive: bool = False
    passive: bool = False

    @property
    def is_taken_back(self) -> bool:
        """Whether its words say that it was not said: did not say, declined to say."""
        return self.mood in ("negated", "refused")

    @property
    def begins(self) -> int:
        """Where the words start that attribute: the verb, or what takes it back."""
        return self.group if self.is_taken_back else self.verb


def cue_at(items: list[Token], i: int, lo: int) -> Cue | None:
    """The reporting verb at token `i`, if it is one; `lo` is where its sentence starts."""
    known = FORMS.get(items[i].low)
    named = items[i].is_capital and i > lo and not items[i].text.isupper()
    owns = i + 1 < len(items) and items[i + 1].text in ("'s", "’s")
    if known is None or named or owns:
        return None
    lemma, forms = known
    group, helpers = _group(items, i, lo)
    start = reach(items, i, lo)
    taken_back = mood_of_group([item.low for item in items[start:i]])
    if taken_back is not None:
        helpers |= {item.low.removesuffix("n't") for item in items[start:i]}
    form = "ing" if taken_back and "ing" in forms else _form(items, i, lo, forms, helpers)
    if form is None:
        return None
    infinitive = form == "base" and "to" in helpers
    if infinitive:
        group = _going_on(items, group, lo)
    passive = bool(helpers & BEING) and form == "participle"
    end = i + 1
    if end < len(items) and PARTICLES_NEEDED.get(lemma) == items[end].low:
        lemma, end = f"{lemma} {items[end].low}", end + 1
    elif lemma in WITH_PARTICLE_ONLY and not (end < len(items) and (lemma, items[end].low) in PHRASAL):
        return None
    elif end < len(items) and (lemma, items[end].low) in PHRASAL:
        end += 1
    mood = _mood(items, group, helpers, lo)
    if taken_back is None or passive:
        return Cue(group, i, end, lemma, form, mood, infinitive, passive)
    form = _form_of_group(items, start, i)
    if form == "ing" and start > lo and items[start - 1].low in (PREPOSITIONS - BEFORE_ING) | GOING_WITHOUT:
        return None
    return Cue(min(start, group), i, end, lemma, form, taken_back)


def _group(items: list[Token], i: int, lo: int) -> tuple[int, frozenset[str]]:
    """Where the verb group starts, and the helping words in it."""
    start, helpers = i, set()
    while start > lo:
        low = items[start - 1].low
        apart = start - 1 > lo or (start == i and "base" not in FORMS[items[i].low][1])
        if items[start - 1].is_capital and low in HYPOTHETICAL and apart:
            break  # May and Will are names
        if low.endswith("n't"):
            helpers |= {"not", low[:-3]}
        elif low in AUXILIARIES or low in NEGATIONS or low in HYPOTHETICAL:
            helpers.add(low)
        elif low == "since" and start - 2 >= lo and items[start - 2].low in HAVING:
            pass
        elif not (low in BETWEEN or is_adverb(items[start - 1])):
            break
        if low in ("that", "no", "if"):
            break
        start -= 1
    return start, frozenset(helpers)


def _form(items: list[Token], i: int, lo: int, forms: frozenset[str], helpers: frozenset[str]) -> str | None:
    """The form that the word has here, None where it is rather a noun or an adjective."""
    before = items[i - 1].low if i > lo else ""
    adjectival = (before in DETERMINERS and before not in NOT_ADJECTIVAL) or before in ("'s", "their")
    if adjectival and not (before in COUNTED and "past" in forms and _ends_clause(items, i)):
        return None
    if "ing" in forms:
        return None if before in (PREPOSITIONS - BEFORE_ING) | DETERMINERS else "ing"
    past = _past_form(forms, helpers)
    if past is not None:
        return past
    if "base" in forms:
        return "base" if helpers & BEFORE_BASE or _plural_before(items, i, lo) else None
    if "third" in forms:
        return None if before in PREPOSITIONS or (before in ("and", "or") and i - 2 < lo) else "third"
    return None


def _ends_clause(items: list[Token], i: int) -> bool:
    """Whether no noun follows that a participle could belong to: a mother of three | replied, not three charged men."""
    return i + 1 == len(items) or not items[i + 1].is_word or items[i + 1].low == "that"


def _past_form(forms: frozenset[str], helpers: frozenset[str]) -> str | None:
    """Past or participle, by the helping words; a past like "read" is none behind "did"."""
    if "participle" in forms and helpers & HAVING and "been" not in helpers:
        return "past"
    if forms & {"past", "participle"} and helpers & BEING:
        return "participle"
    if "past" in forms and not ("base" in forms and helpers & BEFORE_BASE):
        return "past"
    return None


def _going_on(items: list[Token], group: int, lo: int) -> int:
    """Where "went on to say" or "even going as far as to say" starts, for an infinitive at `group`."""
    start = group
    while start > lo and items[start - 1].low in GOING_ON | {"even", "to"}:
        start -= 1
    return start


def _plural_before(items: list[Token], i: int, lo: int) -> bool:
    """Whether a subject that takes the bare verb stands before it: they say, officials say."""
    at = i - 1
    while at >= lo and (items[at].low in ADVERBS or items[at].low.endswith("ly")):
        at -= 1
    if at < lo:
        return False
    low = items[at].low
    return (
        low in SUBJECT_PRONOUNS - {"he", "she", "it"}
        or low in ("people", "police", "some", "many", "others", "few")
        or (low.endswith("s") and not low.endswith("ss") and len(low) > 3 and items[at].is_word)
    )


def _form_of_group(items: list[Token], start: int, verb: int) -> str:
    """The form that decides whose a refusal or a negation is: refusing to say, without saying share a subject."""
    lead = next(item for item in items[start : verb + 1] if not (is_adverb(item) or item.low in ("not", "never")))
    return "ing" if lead.low.endswith("ing") or lead.low in ("without", "instead", "rather") else "past"


def _mood(items: list[Token], group: int, helpers: frozenset[str], lo: int) -> str:
    before = [items[at].low for at in range(max(lo, group - 3), group)]
    begun = [items[at].low for at in range(group, min(group + 7, len(items)))]
    if helpers & NEGATIONS or (before and before[-1] in ("nor", "neither", "without", "not", "never")):
        return "hypothetical"
    if "to" in helpers:
        return "asserted" if GOING_ON.intersection(begun) else "hypothetical"
    modal = helpers & HYPOTHETICAL and "only" not in begun[:ONLY_THAT]
    return "hypothetical" if modal or (before and before[-1] in ("if", "whether", "let")) else "asserted"
