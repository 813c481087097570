"""What a text makes of its content: asserted, denied, or declined; worked out from the words around a cue.

A pure function of the text and the places of a claim, whichever rule or tagger found them; the cue may have its
negation in it ("did not say") or in front of it ("did not [say]"). docs/formats.md says what the values mean.
"""

from collections.abc import Sequence
from itertools import pairwise

from newsclaims.extraction.draft import Draft, Offsets
from newsclaims.extraction.stance import NEGATIONS, is_negated, stance
from newsclaims.extraction.stance_words import DENYING, FAILING, MODALS, NOT_ONLY, QUESTIONS, REFUSING
from newsclaims.extraction.tokens import Token, tokenize
from newsclaims.extraction.verbgroups import reach
from newsclaims.model import Polarity

AROUND, CLOSE = 100, 30
"""Code points beside a cue, and in front of a mention, that are looked at."""

QUANTIFIED = frozenset("all every everyone everybody each many much one a an any anyone anybody enough".split())
"""What "not" in front takes back: Not everyone wants to stay."""

NOBODY = frozenset("no none nobody neither nothing no-one".split())
INVERTED = frozenset("did does do has have had".split())
SILENCES = frozenset("out nothing little".split())
SUPPOSING = frozenset("if unless whether without".split())
UNFOUNDED = frozenset("true evidence proof indication sign record false case".split())
TAKING_BACK = DENYING.keys() | REFUSING
TELLING = TAKING_BACK | NEGATIONS | MODALS | FAILING | {"no", "nothing", "little", "instead", "rather", "out"}
MARKS = frozenset('.,;:!?—–-()“”"‘’«»')


def polarity_of(
    text: str, cue: Offsets | None, mention: Offsets | None, content: Sequence[Offsets], *, quoted: bool = False
) -> Polarity | None:
    """Whether the speaker asserts the content, denies it or declines to say; None if nobody has said or denied it.

    `quoted` is for direct speech: "he denied" beside a quotation says what sort of words he spoke, and "he would say"
    tells of what he used to say.
    """
    before = _words_before_mention(text, mention)
    if mention is not None and _is_nobody(text, mention, before):
        return None
    if cue is None:
        return None if "no" in before and not quoted else "asserted"
    if text[max(cue[0] - 4, 0) : cue[0]].lower().split()[-1:] == ["no"]:
        return None
    words = _group(text, cue, mention)
    if mention is not None and before and not text[mention[1] : min(cue[0], mention[1] + CLOSE)].strip(" "):
        if _is_supposed(before):
            return None
        words = [*before[-3:], *words] if before[-1] in INVERTED else words
    if quoted and words and words[-1] in TAKING_BACK and not is_negated(words):
        return "asserted"
    if not _may_matter(text, cue, words):
        return "asserted"
    found = stance(words, _following(text, cue, content, quoted=quoted))
    return "asserted" if quoted and found is None else found


def polarity_of_draft(text: str, draft: Draft) -> Polarity | None:
    """The polarity of a draft's content, or None if nobody has said or denied it."""
    return polarity_of(text, draft.cue, draft.mention, draft.content, quoted=draft.kind == "direct")


def _words_before_mention(text: str, mention: Offsets | None) -> list[str]:
    """The words of the clause right before a mention, or before nothing if there is none."""
    if mention is None:
        return []
    words: list[str] = []
    for item in tokenize(text, _back(text, mention[0], CLOSE), mention[0]):
        if item.text in MARKS:
            words.clear()
        else:
            words.append(item.low)
    return words


def _back(text: str, at: int, far: int) -> int:
    """Where to begin to read at most so far before `at`: not within a word, nor in another paragraph."""
    first = max(at - far, 0)
    start = max(first, text.rfind("\n", first, at) + 1)
    return start if start == 0 or not text[start - 1].isalnum() else text.find(" ", start, at) + 1 or at


def _is_supposed(before: list[str]) -> bool:
    """Whether the words before a mention make it a supposition or untrue: if Lund says, without her saying."""
    if before[-1:] == ["that"] and set(before) & UNFOUNDED and (is_negated(before) or set(before) & {"no", "false"}):
        return True
    if before[-1] in INVERTED:
        return not (is_negated(before[:-1]) or set(before[-3:-1]) & NOT_ONLY)
    return before[-1] in SUPPOSING or before[-2:] == ["not", "that"]


def _may_matter(text: str, cue: Offsets, words: list[str]) -> bool:
    """Whether anything in or right behind a verb group could make its content less than asserted."""
    if any(word in TELLING or word.endswith("n't") for word in words):
        return True
    behind = text[cue[1] : cue[1] + 8].split()
    return bool(behind) and behind[0] in SILENCES


def _is_nobody(text: str, mention: Offsets, before: list[str]) -> bool:
    """Whether the mention names nobody: no official, none of them; "No 10" is somebody."""
    named = tokenize(text, mention[0], min(mention[1], mention[0] + CLOSE))
    if before[-1:] == ["not"] and named and named[0].low in QUANTIFIED:
        return True
    words = [*before[-1:], *(item.low for item in named), ""]
    return any(word in NOBODY and not after[:1].isdigit() for word, after in pairwise(words[: 2 + bool(before)]))


def _group(text: str, cue: Offsets, mention: Offsets | None) -> list[str]:
    """The words that decide whether the cue's deed is done, up to the cue's end, in lower case."""
    return [item.low for item in _group_items(text, cue, mention)]


def deciding_words(text: str, cue: Offsets, mention: Offsets | None) -> Offsets:
    """Where the words stand that decide whether the cue's deed is done, for whoever wants to see them."""
    items = _group_items(text, cue, mention)
    behind = next(iter(tokenize(text, cue[1], min(len(text), cue[1] + CLOSE))), None)
    end = behind.end if behind is not None and behind.low in SILENCES else cue[1]
    start = items[0].start if items else cue[0]
    before = tokenize(text, _back(text, mention[0], CLOSE), mention[0])[-3:] if mention is not None else []
    if before and mention is not None and mention[1] <= start and before[-1].low in INVERTED:
        # Nor did she | say: the speaker stands between the words that decide.
        start = next((item.start for item in before if item.low in NEGATIONS), before[-1].start)
    return start, end


def _group_items(text: str, cue: Offsets, mention: Offsets | None) -> list[Token]:
    start = _back(text, cue[0], AROUND)
    if mention is not None and mention[1] <= cue[0]:
        start = max(start, mention[1])
    items = tokenize(text, start, cue[1])
    at = next((i for i, item in enumerate(items) if item.end > cue[0]), len(items))
    return items[reach(items, at, 0) if at < len(items) else at :]


def _following(text: str, cue: Offsets, content: Sequence[Offsets], *, quoted: bool) -> list[str]:
    """The words of the clause behind the cue; before them a question word with which reported content begins."""
    words: list[str] = []
    if content and not quoted:
        asked = tokenize(text, content[0][0], min(content[0][1], content[0][0] + CLOSE))
        words = [item.low for item in asked[:1] if item.low in QUESTIONS]
    for item in tokenize(text, cue[1], min(len(text), cue[1] + AROUND)):
        if item.text in MARKS and (words or item.text in ".!?;") and not _in_number(text, item):
            break
        if item.is_word:
            words.append(item.low)
    return words


def _in_number(text: str, item: Token) -> bool:
    """Whether a mark stands between digits: a £2.4bn bid."""
    return text[item.start - 1].isdigit() and text[item.end : item.end + 1].isdigit()
