"""The filters of a page: a form, and for the script what there is to know of each claim."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsclaims.crossref.tellings import Told
from newsclaims.model import FLAGS, KINDS, POLARITIES, Claim
from newsclaims.pages.html import Html, tag
from newsclaims.views import facts

ANY_FLAG = "any: may change the meaning"
LABELS = {
    "speaker": "Speaker",
    "source": "Source",
    "topic": "Topic",
    "kind": "Kind",
    "stance": "Asserted or not",
    "flag": "Flag",
}
WORDS = {"direct": "direct: all quoted", "mixed": "mixed: partly quoted", "indirect": "indirect: reported"}

Facts = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Item:
    """Something that can be filtered: its anchor, and for each of its claims its values by the filters' names."""

    place: str
    claims: tuple[Facts, ...]


def stated(found: Told, place: str) -> Item:
    """A statement with the flags of each wording."""
    claims = ((claim, telling.flags) for telling in (found.fullest, *found.others) for claim in telling.claims)
    return Item(place, tuple(_facts(claim, flags) for claim, flags in claims))


def single(claim: Claim, sort: str = "c") -> Item:
    """A claim by itself: one that stands in no statement, or (`o`) one that was said otherwise before."""
    return Item(f"{sort}-{claim.id}", (_facts(claim, ()),))


def choices(items: Iterable[Item]) -> dict[str, list[tuple[str, int]]]:
    """The values of each filter, and of how many claims; those worth choosing from alone."""
    counted: dict[str, Counter[str]] = {name: Counter() for name in LABELS}
    for item in items:
        for claim in item.claims:
            for name, values in claim.items():
                counted[name].update(values)
    return {name: _ordered(name, found) for name, found in counted.items() if _tells(name, found)}


def form(offered: dict[str, list[tuple[str, int]]]) -> Html:
    """The form; it is hidden until the script is there to answer it."""
    search = tag("input", id="search", type="search", autocomplete="off", spellcheck="false")
    fields = [
        tag("p", tag("label", "Words", for_="search"), search),
        *(
            tag("p", tag("label", LABELS[name], for_=f"by-{name}"), _select(name, found))
            for name, found in offered.items()
        ),
        tag("p", tag("button", "Clear", type="reset"), tag("span", id="shown", role="status"), class_="buttons"),
    ]
    heading = tag("summary", tag("h2", "Filter", id="filter"))
    return tag(
        "form",
        tag("details", heading, tag("div", *fields, class_="fields"), open=True, class_="folds"),
        id="filters",
        role="search",
        aria_labelledby="filter",
        hidden=True,
    )


def index(items: Sequence[Item], offered: dict[str, list[tuple[str, int]]]) -> list[object]:
    """The items for the script, values as numbers into the choices: anchor, then by claim and filter."""
    numbers = {name: {value: at for at, (value, _) in enumerate(found)} for name, found in offered.items()}
    return [[item.place, [_numbered(claim, numbers) for claim in item.claims]] for item in items]


def _facts(claim: Claim, flags: Sequence[str]) -> Facts:
    return {
        "speaker": (facts.speaker(claim),),
        "source": (facts.source(claim),),
        "topic": claim.topics,
        "kind": (claim.kind,),
        "stance": (claim.polarity,),
        "flag": (ANY_FLAG, *flags) if flags else (),
    }


def _tells(name: str, found: Counter[str]) -> bool:
    return bool(found) if name in {"topic", "flag"} else len(found) > 1


def _ordered(name: str, found: Counter[str]) -> list[tuple[str, int]]:
    fixed = {"kind": KINDS, "stance": POLARITIES, "flag": (ANY_FLAG, *FLAGS)}.get(name)
    if fixed:
        return [(value, found[value]) for value in fixed if found[value]]
    return sorted(found.items(), key=lambda it: (it[0] == facts.NOBODY, it[0].casefold(), it[0]))


def _select(name: str, found: Sequence[tuple[str, int]]) -> Html:
    every = tag("option", "all", value="")
    options = (
        tag("option", f"{WORDS.get(value, value)} ({number:,})", value=at) for at, (value, number) in enumerate(found)
    )
    return tag("select", every, *options, id=f"by-{name}", data_filter=name)


def _numbered(claim: Facts, numbers: dict[str, dict[str, int]]) -> list[list[int]]:
    return [[known[value] for value in claim[name]] for name, known in numbers.items()]
