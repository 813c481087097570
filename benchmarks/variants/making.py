"""What editors do to a quotation: each kind of variant, with the relation and the flag that it must get.

An edit takes a quotation in printed words and gives another, or None where the quotation offers no place for
it. Nothing here looks at how the tool compares; its lists are its own.
"""

import re
from collections.abc import Callable
from random import Random
from typing import NamedTuple

from newsclaims.model import Relation

Print = list[str]  # printed words, punctuation attached


class Pool(NamedTuple):
    """Words to put in the place of others: plain words and names of all quotations at hand."""

    words: list[str]
    names: list[str]


Edit = Callable[[Print, Random, Pool], Print | None]


class Sort(NamedTuple):
    """A kind of variant: how it is made, the relation to the quotation, and a flag of which one must be raised."""

    edit: Edit
    relation: Relation
    flags: frozenset[str] = frozenset()


PUNCTUATION = ".,;:!?—–-…\"'“”‘’()"
FILLER = ("really", "simply", "also", "now", "still", "then")
CONTRACTED = {
    "can't": "cannot",
    "won't": "will not",
    "let's": "let us",
    "gonna": "going to",
    "i'm": "I am",
    **{f"{verb}n't": f"{verb} not" for verb in "do does did is are was were have has had would could should".split()},
    **{f"{who}'re": f"{who} are" for who in "we you they".split()},
    **{f"{who}'ve": f"{who} have" for who in "I we you they".split()},
    **{f"{who}'ll": f"{who} will" for who in "I we you they he she it".split()},
}
IS = frozenset("it's that's he's she's there's what's here's who's".split())
HAS_NEXT = frozenset(("been", "got", "had"))
SPELLED = [
    pair.split("/")
    for pair in """favor/favour color/colour labor/labour honor/honour neighbor/neighbour behavior/behaviour
    defense/defence center/centre program/programme organize/organise organization/organisation recognize/recognise
    realize/realise criticize/criticise apologize/apologise percent/per_cent percent/% toward/towards
    fulfill/fulfil traveled/travelled canceled/cancelled judgment/judgement skeptical/sceptical adviser/advisor
    theater/theatre analyze/analyse prioritize/prioritise legalize/legalise okay/OK""".split()
]
NUMERALS = dict(zip("two three four five six seven eight nine ten eleven twelve".split(), range(2, 13), strict=True))
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
NEGATED = {"can't": "can", "won't": "will", "cannot": "can", "not": "", "never": ""} | {
    f"{verb}n't": verb for verb in "do does did is are was were have has had would could should".split()
}
CONDITIONS = ("if", "unless", "but", "except", "provided")
UNITS = {
    "million": "billion",
    "billion": "million",
    "thousand": "million",
    "percent": "points",
    "dollars": "euros",
    "days": "weeks",
    "weeks": "months",
    "months": "years",
    "years": "months",
    "hours": "days",
    "minutes": "hours",
    "miles": "kilometers",
}
MODALS = {
    "will": ("would", "may", "could"),
    "would": ("will", "might"),
    "can": ("could", "should"),
    "could": ("can", "will"),
    "should": ("must", "could"),
    "may": ("will", "must"),
    "might": ("will",),
    "must": ("should", "may"),
}
AMOUNTS = {
    "all": ("some", "most"),
    "every": ("any",),
    "always": ("often", "sometimes"),
    "many": ("some", "most"),
    "most": ("all", "some"),
    "some": ("all", "many"),
    "few": ("many",),
    "any": ("every",),
    "everyone": ("someone",),
    "everybody": ("somebody",),
}
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February April June July August September October November December".split()


def bare(word: str) -> str:
    """A printed word without the punctuation around it."""
    return word.strip(PUNCTUATION)


def _low(word: str) -> str:
    return bare(word).lower().replace("’", "'")


def _put(word: str, other: str) -> str:
    """Another word with the punctuation and the capital of this one."""
    core = bare(word)
    if core[:1].isupper() and other[:1].islower():
        other = other[:1].upper() + other[1:]
    return word.replace(core, other, 1) if core else other


def _inside(words: Print, wanted: Callable[[int], bool]) -> list[int]:
    """The places of words with others on both sides that are wanted."""
    return [at for at in range(1, len(words) - 1) if wanted(at)]


def _replaced(words: Print, at: int, other: str) -> Print:
    return [*words[:at], *([_put(words[at], other)] if other else []), *words[at + 1 :]]


def _edges(words: Print, first: int, last: int, rng: Random) -> int:
    """A place to cut between two others: after punctuation where there is any, as editors do."""
    stops = [at for at in range(first, last + 1) if words[at - 1][-1] in ",;:.!?—–"]
    return rng.choice(stops or range(first, last + 1))


def copied(words: Print, rng: Random, _: Pool) -> Print:
    """The same words in another style of print."""
    text = " ".join(words).rstrip(".,")
    swap = rng.choice([("’", "'"), (" — ", "—"), ("“", '"'), (",", "")])
    return (text.replace(*swap) + rng.choice([",", ".", ""])).split()


def opened(words: Print, rng: Random, _: Pool) -> Print | None:
    """One contraction written out."""
    places = [at for at, word in enumerate(words) if _low(word) in {*CONTRACTED, *IS, *map(str.lower, CONTRACTED)}]
    if not places:
        return None
    at = rng.choice(places)
    low = _low(words[at])
    whole = {key.lower(): value for key, value in CONTRACTED.items()}.get(low)
    if whole is None:
        following = _low(words[at + 1]) if at + 1 < len(words) else ""
        whole = low.removesuffix("'s") + (" has" if following in HAS_NEXT else " is")
    return " ".join(_replaced(words, at, whole)).split()


def closed(words: Print, rng: Random, _: Pool) -> Print | None:
    """Two words contracted."""
    whole = {value.lower(): key for key, value in CONTRACTED.items() if " " in value and key != "gonna"}
    places = [
        at
        for at in range(len(words) - 1)
        if f"{words[at]} {words[at + 1]}".lower().rstrip(".,") in whole and words[at + 1].isalpha()
    ]
    if not places:
        return None
    at = rng.choice(places)
    return [*words[:at], _put(words[at], whole[f"{words[at]} {words[at + 1]}".lower()]), *words[at + 2 :]]


def respelled(words: Print, rng: Random, _: Pool) -> Print | None:
    """A British spelling for an American one or the other way round; percent in other signs."""
    other = {x: y.replace("_", " ") for x, y in SPELLED} | {y: x for x, y in SPELLED if y.isalpha()}
    found = _inside(words, lambda at: _low(words[at]) in other)
    if not found:
        return None
    at = rng.choice(found)
    new = other[_low(words[at])]
    if new == "%":
        return [*words[: at - 1], words[at - 1] + _put(words[at], "%"), *words[at + 1 :]]
    return " ".join(_replaced(words, at, new)).split()


def renumbered(words: Print, rng: Random, _: Pool) -> Print | None:
    """A number in digits for one in words, or the other way round; thousands without their mark."""
    digits = {str(value): name for name, value in NUMERALS.items()}
    made = {at: other for at, word in enumerate(words) if (other := _written(bare(word), digits))}
    if not made:
        return None
    at = rng.choice(sorted(made))
    return [*words[:at], _put(words[at], made[at]), *words[at + 1 :]]


def _written(core: str, digits: dict[str, str]) -> str | None:
    low = core.lower()
    tens, _, unit = low.partition("-")
    if low in NUMERALS or core in digits:
        return str(NUMERALS[low]) if low in NUMERALS else digits[core]
    if tens in TENS and (not unit or NUMERALS.get(unit, 99) < 10):
        return str(TENS[tens] + NUMERALS.get(unit, 0))
    return core.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+", core) else None


def inserted(words: Print, rng: Random, pool: Pool) -> Print:
    """A word of the editor's in brackets."""
    at = rng.randrange(2, len(words) - 1)
    return [*words[:at], rng.choice([f"[{rng.choice(pool.names)}]", f"[the {rng.choice(pool.words)}]"]), *words[at:]]


def commented(words: Print, rng: Random, _: Pool) -> Print:
    """A remark of the editor's in brackets that is no part of the sentence."""
    at = rng.randrange(2, len(words) - 1)
    return [*words[:at], rng.choice(["[sic]", "[laughs]", "[applause]"]), *words[at:]]


def bracketed(words: Print, rng: Random, pool: Pool) -> Print | None:
    """A pronoun that the editor filled in, in brackets."""
    found = _inside(words, lambda at: _low(words[at]) in {"he", "she", "they", "them", "him", "it", "this"})
    if not found:
        return None
    at = rng.choice(found)
    return [*words[:at], _put(words[at], f"[{rng.choice(pool.names)}]"), *words[at + 1 :]]


def cut_front(words: Print, rng: Random, _: Pool) -> Print:
    """The end alone, at least five words."""
    return words[_edges(words, 2, len(words) - 5, rng) :]


def cut_behind(words: Print, rng: Random, _: Pool) -> Print:
    """The beginning alone, at least five words."""
    return words[: _edges(words, 5, len(words) - 2, rng)]


def cut_middle(words: Print, rng: Random, _: Pool) -> Print | None:
    """Beginning and end, with dots where the middle was."""
    if len(words) < 10:
        return None
    first = rng.randrange(4, len(words) - 5)
    last = rng.randrange(first + 2, len(words) - 3)
    return [*words[:first], rng.choice(["...", "[...]", "…", ". . ."]), *words[last:]]


def fragment(words: Print, rng: Random, _: Pool) -> Print | None:
    """Three to five words in marks, behind some of the words before them as reported speech."""
    starts = [at for at in range(len(words) - 4) if sum(len(bare(word)) > 4 for word in words[at : at + 5]) > 1]
    if not starts:
        return None
    at = rng.choice(starts)
    end = at + rng.choice([3, 4, 5])
    end = end if sum(len(bare(word)) > 4 for word in words[at:end]) > 1 else at + 5
    quoted = " ".join(words[at:end]).strip(PUNCTUATION + " ")
    return [*(word.strip('“”"') for word in words[max(at - 6, 0) : at]), f"“{quoted}”"]


def reworded(words: Print, rng: Random, pool: Pool) -> Print | None:
    """One plain word for another."""
    found = _inside(words, lambda at: bool(re.fullmatch(r"[a-z]{4,}", bare(words[at]))) and not _meant(words[at]))
    if not found:
        return None
    at = rng.choice(found)
    return _replaced(words, at, rng.choice([word for word in pool.words if word != bare(words[at])]))


def _meant(word: str) -> bool:
    """Whether a word is changed by another kind of variant."""
    low = _low(word)
    return low in {*NEGATED, *CONDITIONS, *UNITS, *MODALS, *AMOUNTS, *NUMERALS, *TENS}


def shortened(words: Print, rng: Random, _: Pool) -> Print | None:
    """One to three words left out without a sign."""
    many = rng.choice([1, 1, 2, 3])
    if len(words) < many + 7:
        return None
    at = rng.randrange(3, len(words) - many - 3)
    return [*words[:at], *words[at + many :]] if words[at : at + many] != words[at + many : at + 2 * many] else None


def lengthened(words: Print, rng: Random, _: Pool) -> Print | None:
    """A word put in; not behind a comma, where the article may have broken the quotation for "he said"."""
    places = [at for at in range(2, len(words) - 1) if words[at - 1][-1].isalnum()]
    if not places:
        return None
    at = rng.choice(places)
    return [*words[:at], rng.choice([word for word in FILLER if word not in words]), *words[at:]]


def unnegated(words: Print, rng: Random, _: Pool) -> Print | None:
    """A negation dropped."""
    found = _inside(words, lambda at: _low(words[at]) in NEGATED)
    return _replaced(words, at := rng.choice(found), NEGATED[_low(words[at])]) if found else None


def negated(words: Print, rng: Random, _: Pool) -> Print | None:
    """A "not" put in behind a verb that takes one."""
    found = _inside(words, lambda at: words[at].isalpha() and _low(words[at]) in NEGATED.values() and bool(words[at]))
    found = [at for at in found if _low(words[at + 1]) not in NEGATED]
    if not found:
        return None
    at = rng.choice(found)
    return [*words[: at + 1], "not", *words[at + 1 :]]


def miscounted(words: Print, rng: Random, _: Pool) -> Print | None:
    """Another number."""
    found = _inside(words, lambda at: bool(re.search(r"\d", words[at])) or _low(words[at]) in {*NUMERALS, *TENS})
    found = [at for at in found if not re.fullmatch(r"(19|20)\d\d(['’]?s)?", bare(words[at]))]
    if not found:
        return None
    at = rng.choice(found)
    low = _low(words[at])
    names = sorted(({*NUMERALS, *TENS}) - {low})
    return _replaced(words, at, rng.choice(names) if low in {*NUMERALS, *TENS} else _digit(bare(words[at]), rng))


def _digit(core: str, rng: Random) -> str:
    """A number with one digit another, or one more."""
    places = [match.start() for match in re.finditer(r"\d", core)]
    at = rng.choice(places)
    return core[:at] + rng.choice([digit for digit in "123456789" if digit != core[at]]) + core[at + 1 :]


def swapped(table: dict[str, tuple[str, ...]], counted: bool = False) -> Edit:
    """An edit that puts one of a table's words for another, behind a number only if counted."""

    def edit(words: Print, rng: Random, _: Pool) -> Print | None:
        def wanted(at: int) -> bool:
            before = _low(words[at - 1])
            return _low(words[at]) in table and (not counted or before[-1:].isdigit() or before in {*NUMERALS, *TENS})

        found = _inside(words, wanted)
        return _replaced(words, at := rng.choice(found), rng.choice(table[_low(words[at])])) if found else None

    return edit


def redated(words: Print, rng: Random, _: Pool) -> Print | None:
    """Another weekday, month or year."""
    found = _inside(
        words, lambda at: bare(words[at]) in {*DAYS, *MONTHS} or bool(re.fullmatch(r"(19|20)\d\d", bare(words[at])))
    )
    if not found:
        return None
    at = rng.choice(found)
    core = bare(words[at])
    others = DAYS if core in DAYS else MONTHS if core in MONTHS else [str(int(core) - 1), str(int(core) + 1)]
    return _replaced(words, at, rng.choice([other for other in others if other != core]))


def renamed(words: Print, rng: Random, pool: Pool) -> Print | None:
    """Another name."""

    def wanted(at: int) -> bool:
        core = bare(words[at])
        plain = words[at - 1][-1].isalnum() and core in pool.names
        return plain and core not in {*DAYS, *MONTHS}

    found = _inside(words, wanted)
    if not found:
        return None
    at = rng.choice(found)
    return _replaced(words, at, rng.choice([name for name in pool.names if name not in words]))


def unconditional(words: Print, _: Random, __: Pool) -> Print | None:
    """What is said without the condition before or behind it."""
    for at, word in enumerate(words):
        if _low(word) not in CONDITIONS:
            continue
        if at >= 5 and words[at - 1][-1] not in ".!?":
            return words[:at]
        end = next((end + 1 for end in range(at, len(words)) if words[end][-1] in ",.!?"), len(words))
        if at == 0 and _low(word) != "but" and words[end - 1][-1] == "," and len(words) - end >= 5:
            return words[end:]
    return None


def another(words: Print, rng: Random, pool: Pool) -> Print | None:
    """A different statement of the same pattern: two thirds of the long words are others."""
    places = [at for at, word in enumerate(words) if len(bare(word)) > 3 and bare(word).isalpha()]
    chosen = set(rng.sample(places, k=max(2, (2 * len(places) + 2) // 3))) if len(places) > 2 else set()
    if not chosen:
        return None
    return [
        _put(word, rng.choice(pool.names if bare(word)[0].isupper() and at else pool.words)) if at in chosen else word
        for at, word in enumerate(words)
    ]


OPENED, CLOSED = "contraction opened", "contraction made"
HARMLESS = frozenset((OPENED, CLOSED))
"""Kinds that alter the words and not what they mean: nothing of them is to be flagged."""
TIMES = {"negation dropped": 5, "negation put in": 2, "number changed": 10}
"""Variants of one quotation of those kinds of which few quotations allow any: at other places, or with other words."""

SORTS: dict[str, Sort] = {
    "copied": Sort(copied, "verbatim"),
    OPENED: Sort(opened, "altered"),
    CLOSED: Sort(closed, "altered"),
    "spelling": Sort(respelled, "verbatim"),
    "numeral": Sort(renumbered, "verbatim"),
    "remark in brackets": Sort(commented, "verbatim"),
    "insertion in brackets": Sort(inserted, "altered"),
    "replacement in brackets": Sort(bracketed, "altered"),
    "cut in front": Sort(cut_front, "truncated"),
    "cut behind": Sort(cut_behind, "truncated"),
    "cut in the middle": Sort(cut_middle, "truncated"),
    "short fragment": Sort(fragment, "truncated"),
    "condition cut off": Sort(unconditional, "truncated", frozenset({"condition"})),
    "one word changed": Sort(reworded, "altered"),
    "words left out": Sort(shortened, "altered"),
    "word put in": Sort(lengthened, "altered"),
    "negation dropped": Sort(unnegated, "altered", frozenset({"negation"})),
    "negation put in": Sort(negated, "altered", frozenset({"negation"})),
    "number changed": Sort(miscounted, "altered", frozenset({"number"})),
    "unit changed": Sort(swapped({x: (y,) for x, y in UNITS.items()}, counted=True), "altered", frozenset({"unit"})),
    "modal changed": Sort(swapped(MODALS), "altered", frozenset({"modal"})),
    "quantifier changed": Sort(swapped(AMOUNTS), "altered", frozenset({"quantifier"})),
    "date changed": Sort(redated, "altered", frozenset({"date"})),
    "name changed": Sort(renamed, "altered", frozenset({"name"})),
}
