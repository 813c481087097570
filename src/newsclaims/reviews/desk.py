"""Where decisions are written down: `claims.yaml`, read again under a lock each time, so that nobody's work is lost.

An editor takes no lock. If the file changed while a decision was put into it, that is done again with what is there
now; what an editor saves in the instant in which the new file takes its place is the one thing that can be missed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from newsclaims.catalogue import CATALOGUE, Catalogue, Decision, Other, Review, Words, read_text, save, settled_text
from newsclaims.catalogue.alias_entries import with_alias
from newsclaims.catalogue.review_entries import (
    parsed,
    with_other_review,
    with_other_reviews,
    with_review,
    without_review,
)
from newsclaims.errors import ContentError, Problem, StorageError
from newsclaims.folder import LEDGER
from newsclaims.ledger import deciding
from newsclaims.ledger.connection import locked
from newsclaims.ledger.deciding import Kept
from newsclaims.ledger.store import Ledger
from newsclaims.model import Claim, Kind
from newsclaims.reviews.agreeing import MATTERS
from newsclaims.reviews.correcting import located
from newsclaims.reviews.finding import Anchor
from newsclaims.reviews.meaning import meant
from newsclaims.reviews.quoting import Place, anchored, anchored_span, flat
from newsclaims.reviews.scoring import Mark, marks
from newsclaims.reviews.settling import survey, texts

_ATTEMPTS = 20
AnyAnchor = TypeVar("AnyAnchor", Review, Other)
Change = Callable[[str], str]


@dataclass(frozen=True)
class Choice:
    """What a person decided about a claim; `places` are where the right words stand, `other` is the second claim."""

    decision: Decision
    speaker: str | None = None
    kind: Kind | None = None
    places: tuple[Place, ...] = ()
    other: Claim | None = None
    note: str | None = None
    by: str | None = None
    on: date | None = None
    sample: str | None = None


@dataclass(frozen=True)
class Done:
    """A decision as it was written, and the one in whose place it stands."""

    claim: Claim
    review: Review
    before: Review | None


class Desk:
    """Writes decisions about a workspace's claims; the ledger is read as it stands."""

    def __init__(self, root: Path, ledger: Ledger) -> None:
        self._root, self._ledger = root, ledger
        self._texts = texts(root)

    def extracted(self, claim: Claim) -> Claim:
        """A claim as it was before anybody corrected it."""
        if not claim.edited:
            return claim
        rows = [kept.key for kept in deciding.by_ids(self._ledger, [claim.id]).get(claim.id, ())]
        return next(iter(deciding.extracted(self._ledger, rows).values()), claim)

    def near(self, claim: Claim, most: int) -> list[Claim]:
        """The claims of other wordings that share most with a claim; cross-references must be up to date."""
        from newsclaims.ledger.crossing.nearby import near  # noqa: PLC0415 -- late: numpy

        return near(self._ledger, claim, most)

    def marks(self) -> list[Mark]:
        """What people decided about claims that are there, for `scoring`."""
        return marks(self._ledger, self._root, _sound(read_text(self._root / CATALOGUE)))

    def decide(self, claim: Claim, choice: Choice) -> Done:
        """Write a decision down, in the place of an earlier one on the same claim and matter."""
        review, done = self._review(self.extracted(claim), choice), list[Done]()

        def change(text: str) -> str:
            at = next(self._about(text, claim, [review]), None)
            done[:] = [Done(claim, review, None if at is None else parsed(text)[0].reviews[at])]
            return with_review(text, review) if at is None else self._other(text, at, review)

        self._write(change)
        return done[0]

    def undo(self, done: Done) -> None:
        """Take a decision back: what was decided before it holds again."""

        def change(text: str) -> str:
            at = next(self._about(text, done.claim, [done.review]), None)
            if at is None:
                return text if done.before is None else with_review(text, done.before)
            return without_review(text, at) if done.before is None else with_other_review(text, at, done.before)

        self._write(change)

    def forget(self, claim: Claim, decisions: Sequence[Decision] = ()) -> list[Review]:
        """Take back all decisions about a claim, or those of some kinds; returns them."""
        gone: list[Review] = []

        def change(text: str) -> str:
            gone.clear()
            places = list(self._about(text, claim, None))
            for at in sorted(places, reverse=True):
                review = parsed(text)[0].reviews[at]
                if not decisions or review.decision in decisions:
                    gone.insert(0, review)
                    text = without_review(text, at)
            return text

        self._write(change)
        return gone

    def forget_lost(self, prefix: str) -> list[Review]:
        """Take back the decisions about claims that are not there any more, by the beginning of their ids."""
        gone: list[Review] = []

        def change(text: str) -> str:
            gone.clear()
            for at, review in reversed(list(enumerate(_sound(text).reviews))):
                if review.claim.casefold().startswith(prefix.strip().casefold()):
                    gone.insert(0, review)
                    text = without_review(text, at)
            return text

        self._write(change)
        return gone

    def span(self, claim: Claim, words: Sequence[str]) -> tuple[Place, ...]:
        """Where words stand in a claim's article, next to the claim; raises `ContentError` where they do not."""
        found = located(self._text(claim), [Words(quote=flat(each)) for each in words if flat(each)], claim)
        if found is None:
            what = "the right words do not stand so in it"
            fix = f"copy them as 'claims show {claim.id[:8]}' shows them, several parts one by one"
            raise ContentError([Problem(claim.article, None, what, fix)])
        return found

    def update_ids(self) -> int:
        """Write the present ids of all claims whose ids are gone and that were found again; returns how many."""
        counted = [0]

        def change(text: str) -> str:
            catalogue = _sound(text)
            fresh = dict(self._fresh(catalogue))
            counted[0] = len(fresh)
            return with_other_reviews(text, fresh) if fresh else text

        self._write(change)
        return counted[0]

    def alias(self, name: str, alias: str) -> None:
        """Write down that a speaker is known by another name, too."""
        self._write(lambda text: with_alias(text, name, alias))

    def _write(self, change: Change) -> None:
        path = self._root / CATALOGUE
        try:
            with locked(self._root / LEDGER):
                for _ in range(_ATTEMPTS):
                    text = settled_text(path)
                    new = change(text)
                    if read_text(path) == text:
                        if new != text:
                            save(path, new)
                        return
        except OSError as error:
            raise StorageError.caused_by(error, str(error.filename or path)) from error
        what, fix = "it changes all the time", "run the command again when nothing else writes it"
        raise ContentError([Problem(CATALOGUE, None, what, fix)])

    def _other(self, text: str, at: int, review: Review) -> str:
        return text if parsed(text)[0].reviews[at] == review else with_other_review(text, at, review)

    def _review(self, claim: Claim, choice: Choice) -> Review:
        said = {name: getattr(choice, name) for name in ("decision", "speaker", "kind", "note", "by", "on", "sample")}
        text = self._text(claim)
        span = tuple(anchored_span(text, place) for place in choice.places)
        other = self._anchor(self.extracted(choice.other)) if choice.other else None
        return Review(**{**said, **dict(self._anchor(claim)), "span": span, "other": other})

    def _anchor(self, claim: Claim) -> Other:
        words: Words = anchored(self._text(claim), claim)
        return Other(claim=claim.id, article=claim.article, **dict(words))

    def _text(self, claim: Claim) -> str:
        text = self._texts(claim.article)
        if text is None:
            raise ContentError([Problem(claim.article, None, "it cannot be read any more", "run the command again")])
        return text

    def _about(self, text: str, claim: Claim, like: Sequence[Review] | None) -> Iterator[int]:
        """The places of the reviews about a claim: all, or only those on the same matter as one of some reviews."""
        catalogue = _sound(text)
        likely = [
            at for at, each in enumerate(catalogue.reviews) if like is None or any(_alike(each, it) for it in like)
        ]
        first = self._of(claim, [(at, catalogue.reviews[at]) for at in likely], catalogue)
        tied = [(at, other) for at in likely if (other := catalogue.reviews[at].other)]
        second = self._of(claim, tied, catalogue)
        if like is None:
            yield from sorted(first | second)
            return
        wanted = next((review.other.claim for review in like if review.other), None)
        for at in sorted(first | second):
            if wanted is None or wanted in self._ids(catalogue.reviews[at], catalogue):
                yield at

    def _of(self, claim: Claim, anchors: Iterable[tuple[int, Anchor]], catalogue: Catalogue) -> set[int]:
        """The places of the anchors that are of a claim."""
        likely = [(at, each) for at, each in anchors if _may_be(each, claim)]
        found = meant(self._ledger, [each for _, each in likely], catalogue, self._texts)
        return {at for (at, _), one in zip(likely, found, strict=True) if one.kept and one.kept.id == claim.id}

    def _ids(self, review: Review, catalogue: Catalogue) -> set[str]:
        anchors: list[Anchor] = [review, *([review.other] if review.other else [])]
        return {one.kept.id for one in meant(self._ledger, anchors, catalogue, self._texts) if one.kept}

    def _fresh(self, catalogue: Catalogue) -> Iterator[tuple[int, Review]]:
        found = survey(self._ledger, catalogue, self._texts)
        moved = [(at, one, found.others[at]) for at, one in enumerate(found.meant)]
        rows = [one.kept.key for _, *both in moved for one in both if one and one.kept and not one.by_id]
        claims = deciding.extracted(self._ledger, rows)
        overruled = set(found.agreed.overruled)
        for at, one, other in moved:
            review = catalogue.reviews[at]
            new = self._moved(review, one.kept, claims) if not one.by_id and at not in overruled else review
            if review.other and other and not other.by_id:
                new = new.model_copy(update={"other": self._moved(review.other, other.kept, claims)})
            if new != review:
                yield at, new

    def _moved(self, anchor: AnyAnchor, kept: Kept | None, claims: dict[int, Claim]) -> AnyAnchor:
        return anchor.model_copy(update=dict(self._anchor(claims[kept.key]))) if kept else anchor


def _sound(text: str) -> Catalogue:
    catalogue, problems = parsed(text)
    if problems:
        raise ContentError(problems)
    return catalogue


def _alike(a: Review, b: Review) -> bool:
    return MATTERS.get(a.decision, "tie") == MATTERS.get(b.decision, "tie")


def _may_be(anchor: Anchor, claim: Claim) -> bool:
    """Whether it is worth looking up what an anchor is of; of ten thousand hardly any is."""
    return claim.id.startswith(anchor.claim.casefold()) or anchor.article in (None, claim.article)
