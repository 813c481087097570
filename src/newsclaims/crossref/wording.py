"""How the wording of one claim stands to that of another: relation, similarity, and changes word by word.

Compared are the quoted words, or the reported words where one of the two has none. Similarity is twice the
words that stand in both over all words of both; of two claims that only mean the same, it is the same
measure over their content words.
"""

from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from newsclaims.crossref.alignment import EDITED, EDITED_FRAGMENT, FRAGMENT, Alignment, Step, align
from newsclaims.crossref.changes import changes, differences, filled_in, parts_cut
from newsclaims.crossref.compounds import as_one
from newsclaims.crossref.concepts import concepts, shared
from newsclaims.crossref.folding import telling
from newsclaims.crossref.forms import told_apart
from newsclaims.crossref.lexicon import STOP
from newsclaims.crossref.paraphrase import confidence
from newsclaims.crossref.versions import single
from newsclaims.crossref.words import Wording, Words, wording
from newsclaims.model import Change, Claim, Cut, Pair, Relation

RUN = 3  # words in a row, one of them telling, by which two quotations from one utterance can be held together
EDITED_REPORT = 0.2  # reported speech edited more than this is in the reporter's own words


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two claims' compared words, aligned, and the relation that follows."""

    a: Words
    b: Words
    quoted: bool
    alignment: Alignment
    relation: Relation
    overlapping: bool = False  # both have words of their own, but at ends where the other has none

    @property
    def short(self) -> Words:
        """The shorter of the two wordings."""
        return min(self.a, self.b, key=lambda words: len(words.keys))

    @property
    def is_fragment(self) -> bool:
        """Whether so few quoted words are compared that anybody may have used them."""
        return self.quoted and min(len(self.short.keys), self.alignment.same) <= FRAGMENT

    @property
    def dovetails(self) -> bool:
        """Whether one of the two ends where the other goes on: neither side of what is the same has words in both."""
        return not any(_both(step) for step in self.alignment.steps if step.kind == "cut")

    @property
    def content(self) -> set[str]:
        """The different words with content that are the same in both."""
        same = (step for step in self.alignment.steps if step.kind == "same")
        return {key for step in same for key in self.a.keys[step.a1 : step.a2]} - STOP


def compare(a: Claim, b: Claim, *, together: bool = False) -> Pair:
    """How the wording of claim `a` stands to that of claim `b`, with what changed from one to the other.

    `together` says that both are of one statement: then a few words in a row are enough to hold them together by.
    """
    return described(wording(a), wording(b), together=together)


def described(a: Wording, b: Wording, *, together: bool = False) -> Pair:
    """The pair of two claims whose words are known; `together` as for `compare`."""
    found = seen(a, b, together=together)
    told: tuple[Change, ...] = ()
    cut: tuple[Cut, ...] = ()
    if found.relation == "paraphrased":
        first, second = concepts(a.text, a.reported), concepts(b.text, b.reported)
        parts, whole = 2 * len(shared(first, second)), len(set(first.order)) + len(set(second.order))
    else:
        parts, whole = 2 * found.alignment.same, len(found.a.keys) + len(found.b.keys)
        told = changes((a.text, found.a), (b.text, found.b), found.alignment)
        cut = parts_cut(found.a, found.b, found.alignment.steps)
    relation = found.relation
    if a.claim.polarity != b.claim.polarity:
        relation = relation if relation == "paraphrased" else "altered"
        told = (_turned(a.claim, b.claim), *told)
    similarity = min(round(parts / whole, 2), 1.0) if whole else float(found.relation == "verbatim")
    return Pair(
        a=a.claim.id,
        b=b.claim.id,
        relation=relation,
        similarity=similarity,
        confidence=confidence(single(a), single(b)) if relation == "paraphrased" else 1.0,
        changes=told,
        cut=cut,
    )


def _turned(a: Claim, b: Claim) -> Change:
    """The change from what was said to what was denied, or the like: the same words are then another statement."""
    old, new = (claim.cue.text if claim.cue else "" for claim in (a, b))
    if not (old and new) or old == new:
        old, new = a.polarity, b.polarity
    return Change(type="changed", a=old, b=new, flags=("negation",))


def marked(a: Claim, b: Claim) -> list[tuple[str, bool]]:
    """Claim `b`'s text in pieces, True where it differs from `a`; of a paraphrase nothing is marked."""
    text = b.text
    found = seen(wording(a), wording(b))
    steps = [] if found.relation == "paraphrased" else differences(found.alignment.steps, found.a, found.b)
    pieces: list[tuple[str, bool]] = []
    last = 0
    for step in steps:
        if step.b1 < step.b2:
            start, end = found.b.places[step.b1][0], found.b.places[step.b2 - 1][1]
            pieces += [(text[last:start], False), (text[start:end], True)]
            last = end
    return [piece for piece in (*pieces, (text[last:], False)) if piece[0]]


def compared(a: Wording, b: Wording) -> Comparison:
    """The words that two claims are compared by, aligned, and the relation of the two."""
    quoted = bool(a.quoted.keys and b.quoted.keys)
    own_words = bool(a.quoted.keys) != bool(b.quoted.keys)
    found = _side_by_side(*((a.quoted, b.quoted) if quoted else (a.reported, b.reported)), quoted)
    return replace(found, relation="paraphrased") if own_words and found.relation == "altered" else found


def _side_by_side(x: Words, y: Words, quoted: bool) -> Comparison:
    fragment = min(len(x.keys), len(y.keys)) <= FRAGMENT
    most = (EDITED_FRAGMENT if fragment else EDITED) if quoted else EDITED_REPORT
    alignment = align(x, y, most, local=quoted)
    return Comparison(x, y, quoted, alignment, _relation(x, y, alignment, most))


def seen(a: Wording, b: Wording, *, together: bool = False) -> Comparison:
    """The comparison as a reader of both sees it: of what has the same keys, what is printed in other words differs.

    Words that one of the two prints in one are the same there.

    `compared` is for finding statements: there a contraction, what an editor filled in, and two parts that overlap
    are no reason to keep two claims apart.
    """
    found = compared(a, b)
    if found.relation == "paraphrased" and found.quoted and together:
        return with_run(found)
    if found.relation == "paraphrased" or bool(a.quoted.keys) != bool(b.quoted.keys):
        return found
    if found.alignment.edited and (both := as_one(found.a, found.b, found.alignment.steps)):
        found = _side_by_side(*both, found.quoted)
    old, new = (a.text, found.a), (b.text, found.b)
    steps = tuple(told_apart(found.alignment.steps, old, new))
    other = sum(step.a2 - step.a1 for step in steps if step.kind == "form")
    same, edited = found.alignment.same - other, found.alignment.edited + other
    apart = found.alignment.same < min(len(found.a.keys), len(found.b.keys))
    inside = bool(edited or filled_in(old, new, steps) or any(_both(step) for step in steps))
    return replace(
        found,
        alignment=Alignment(steps, same, edited),
        relation="altered" if inside or apart else found.relation,
        overlapping=apart and not inside,
    )


def with_run(found: Comparison) -> Comparison:
    """Two quotations that do not align, held against each other by the longest run of words that stands in both."""
    a, b = found.a, found.b
    run = SequenceMatcher(None, a.keys, b.keys, autojunk=False).find_longest_match()
    if run.size < RUN or not telling(a.keys[run.a : run.a + run.size]):
        return found
    ends = (run.a + run.size, run.b + run.size)
    steps = (
        Step("cut", 0, run.a, 0, run.b),
        Step("same", run.a, ends[0], run.b, ends[1]),
        Step("cut", ends[0], len(a.keys), ends[1], len(b.keys)),
    )
    kept = tuple(step for step in steps if step.a1 < step.a2 or step.b1 < step.b2)
    return Comparison(a, b, quoted=True, alignment=Alignment(kept, run.size, 0), relation="altered", overlapping=True)


def _both(step: Step) -> bool:
    """Whether each side ends, or begins, in words of its own."""
    return step.kind == "cut" and step.a1 < step.a2 and step.b1 < step.b2


def _relation(a: Words, b: Words, found: Alignment, most: float) -> Relation:
    shorter = min(len(a.keys), len(b.keys))
    if a.keys == b.keys:
        return "verbatim"
    if found.same and found.same == shorter and not found.edited:
        return "truncated"
    if not _covers(found.same, shorter) or found.share_edited > most:
        return "paraphrased"
    if shorter <= FRAGMENT and not (found.edited and _tells(a, found)):
        return "paraphrased"
    return "altered" if found.edited else "truncated"


def _covers(same: int, shorter: int) -> bool:
    """Whether enough words are the same for one quotation (MemeTracker's rule), or half of a fragment."""
    if shorter <= FRAGMENT:
        return same > 0 and 2 * same >= shorter
    return same > 10 or same / (shorter + 3) > 0.5 or (shorter == FRAGMENT + 1 and same == FRAGMENT)


def _tells(a: Words, found: Alignment) -> bool:
    """Whether a word with content is among the same words."""
    kept = (key for step in found.steps if step.kind == "same" for key in a.keys[step.a1 : step.a2])
    return any(key not in STOP for key in kept)
