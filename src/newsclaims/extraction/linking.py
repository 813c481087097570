"""From drafts to claims: quotations that go on, speakers that are shared, dates that carry over."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from newsclaims.extraction.cast import Cast
from newsclaims.extraction.confidence import confidence_of
from newsclaims.extraction.cues import FORMS
from newsclaims.extraction.direct import introducing
from newsclaims.extraction.draft import Draft, Offsets, offsets
from newsclaims.extraction.names import Person
from newsclaims.extraction.occasions import Calendar
from newsclaims.extraction.passage import QUOTE, Passage
from newsclaims.extraction.phrases import SETTINGS, Range
from newsclaims.extraction.scene import Named
from newsclaims.extraction.tokens import Token
from newsclaims.extraction.turns import ANSWER
from newsclaims.model import Article

NEAR = 1
"""Paragraphs: how far back a scene's date or a speaker carries to a claim that does not name its own."""


POSSESSIVE = frozenset(("'s", "’s", "'", "’"))


EDITORS_NOTE = re.compile(r"\s*[(\[](?:emphasis|sic|translation|translated)[^)\]]*[)\]][.]?\s*$", re.IGNORECASE)


LETTER = re.compile(r"\bin an? (?:\w+ )?(?:letter|e-?mail|memo|memoir|book|diary)\b", re.IGNORECASE)


@dataclass(slots=True)
class Linked:
    """A draft with its speaker and date, which may be `carried` over from another sentence."""

    draft: Draft
    speaker: Named
    said_on: str | None
    carried: bool = False

    @property
    def confidence(self) -> float:
        """How often claims like it are right."""
        return confidence_of(self.draft)


@dataclass(slots=True)
class Thread:
    """What one paragraph hands on to the next."""

    last: Linked | None = None
    open_quotation: Linked | None = None
    introduction: Linked | None = None
    calendar: Calendar | None = None
    first_turn: int | None = None
    answerer: Named | None = None


def link(article: Article, cast: Cast, drafted: Iterable[tuple[Passage, list[Draft]]]) -> list[Linked]:
    """The article's attributions in reading order, each with its speaker and date."""
    thread = Thread()
    found: list[Linked] = []
    for passage, drafts in drafted:
        cast.look_at(passage)
        if passage.is_turn and thread.first_turn is None:
            thread.first_turn = passage.paragraph.start
        found += _Linker(article, passage, cast, thread).claims(drafts)
    return found


class _Linker:
    """Links the drafts of one passage; `thread` goes from one to the next."""

    def __init__(self, article: Article, passage: Passage, cast: Cast, thread: Thread) -> None:
        self.article, self.passage, self.cast, self.thread = article, passage, cast, thread
        self.number = passage.paragraph.number
        self.calendar = thread.calendar = thread.calendar or Calendar(article, passage)

    def claims(self, drafts: list[Draft]) -> list[Linked]:
        introduction, self.thread.introduction = self.thread.introduction, None
        self.calendar.turn_to(self.passage, drafts)
        if not any(draft.mention for draft in drafts):
            self.calendar.note_narration(self.cast)
        found: list[Linked] = []
        if introduction is not None:
            drafts, found = self._introduced(introduction, drafts)
        for draft in drafts:
            if self._goes_on(draft):
                self._go_on(draft)
                continue
            if self._continues(draft):
                self._continue(draft)
                continue
            linked = self._linked(draft)
            self._hand_on(linked)
            found.append(linked)
        if not self.passage.full or not list(self.passage.full.values())[-1].open_ended:
            self.thread.open_quotation = None
        _date_backwards(found)
        self.calendar.note_occasion()
        self.thread.introduction = self._introduction()
        return found

    def _goes_on(self, draft: Draft) -> bool:
        return (
            self.thread.open_quotation is not None
            and draft.kind == "direct"
            and self._begins_with(draft)
            and (draft.mention is None or self.thread.open_quotation.draft.mention is None)
        )

    def _continues(self, draft: Draft) -> bool:
        """Whether a quotation that nobody is said to speak fills the paragraph after the claim that it goes on with."""
        last = self.thread.last
        return (
            last is not None
            and draft.follows
            and draft.cue is None
            and last.draft.kind == "direct"
            and last.draft.mention is not None
            and not last.draft.headline
            and self.number - last.draft.paragraph in range(1, NEAR + 1)
            and self._begins_with(draft)
            and len(self.passage.items) == 1
        )

    def _continue(self, draft: Draft) -> None:
        last = self.thread.last
        if last is not None:
            last.draft.content += draft.content
            last.draft.paragraph = self.number

    def _begins_with(self, draft: Draft) -> bool:
        first = self.passage.items[0]
        return first.text == QUOTE and self.passage.full[first.start].first == draft.content[0][0]

    def _go_on(self, draft: Draft) -> None:
        """Add a paragraph to the quotation that the one before left open."""
        whole = self.thread.open_quotation
        if whole is None:
            return
        whole.draft.content += draft.content
        if whole.draft.mention is None and draft.mention is not None:
            whole.draft.mention, whole.draft.cue = draft.mention, draft.cue
            whole.speaker = self._speaker(draft)
            self.cast.remember(whole.speaker, self.article.text[slice(*draft.mention)])
        if whole.said_on is None:
            whole.said_on, whole.carried = self.calendar.date_of(draft, whole.speaker)
        self.thread.last = whole
        self.cast.scene.last_paragraph = self.number

    def _linked(self, draft: Draft) -> Linked:
        speaker = self._speaker(draft)
        return Linked(draft, speaker, *self.calendar.date_of(draft, speaker))

    def _speaker(self, draft: Draft) -> Named:
        if draft.mention is not None:
            return self.cast.resolve(self._tokens(draft.named or draft.mention), self.passage)
        if draft.pattern == ANSWER:
            return self._answerer()
        last = self.thread.last
        if (
            draft.follows
            and last is not None
            and self.number - last.draft.paragraph <= NEAR
            and self._may_follow(draft, last)
        ):
            return replace(last.speaker, reason="goes_on", at=None)
        return Named(None, reason="no_mention")

    def _answerer(self) -> Named:
        """Who answers the questions: the only person whom the article names above them."""
        if self.thread.answerer is None:
            people = self.cast.scene.before(self.thread.first_turn or 0, 0)
            self.thread.answerer = _answering(people)
        return self.thread.answerer

    def _may_follow(self, draft: Draft, last: Linked) -> bool:
        """A quotation without attribution is the last speaker's if nobody else has come between."""
        if last.draft.paragraph == self.number:
            return True
        return self._begins_with(draft) and not last.draft.headline

    def _tokens(self, place: Offsets) -> Range:
        items = self.passage.items
        first, end = bisect_left(items, place[0], key=_start), bisect_left(items, place[1], key=_start)
        return first, end - 1 if end - first > 1 and items[end - 1].text in POSSESSIVE else end

    def _hand_on(self, linked: Linked) -> None:
        draft, speaker = linked.draft, linked.speaker
        if draft.runs_on:
            self.thread.open_quotation = linked
        self.thread.last = linked
        if speaker.name is None:
            return
        if draft.mention is not None:
            self.cast.remember(speaker, self.article.text[draft.mention[0] : draft.mention[1]])
        self.cast.scene.last, self.cast.scene.last_paragraph = speaker, self.number
        if not self._in_a_letter(draft):
            self.calendar.note(speaker, linked.said_on)

    def _in_a_letter(self, draft: Draft) -> bool:
        """Whether words were written on an occasion of their own, whose day says nothing of what is said next."""
        lead = self.article.text[draft.sentence[0] : draft.cue[0]] if draft.cue else ""
        return LETTER.search(lead) is not None

    def _introduction(self) -> Linked | None:
        """The attribution that a paragraph ends with and a colon opens, for what the next one quotes."""
        items = self.passage.items
        if len(items) < 3 or items[-1].text != ":":
            return None
        lo, hi = self.passage.sentences[-1]
        comma = max((i for i in range(lo, hi) if items[i].text == ","), default=lo)
        near = [item.low for item in items[max(comma, hi - 8) : hi - 1]]
        if not any(low in FORMS or low in SETTINGS or low == "following" for low in near):
            return None
        found = introducing(items, hi, lo)
        if found is None or found.mention is None:
            return None
        draft = Draft(
            content=[],
            mention=offsets(items, *found.mention),
            cue=offsets(items, *found.cue) if found.cue else None,
            pattern="introduced by a colon",
            paragraph=self.number,
            sentence=offsets(items, lo, hi),
            kind="direct",
        )
        return self._linked(draft)

    def _introduced(self, introduction: Linked, drafts: list[Draft]) -> tuple[list[Draft], list[Linked]]:
        """Give what follows an introduction to its speaker: the quotation that starts here, or the whole block."""
        first = next((draft for draft in drafts if draft.kind == "direct" and self._begins_with(draft)), None)
        if first is not None and first.mention is not None:
            return drafts, []
        if first is not None:
            introduction.draft.content = first.content
            introduction.draft.runs_on = first.runs_on
            drafts = [draft for draft in drafts if draft is not first]
        elif self.passage.full or len(self.passage.items) < 6 or self.passage.items[0].text in "-*•·":
            return drafts, []
        else:
            introduction.draft.content = [self._block()]
            drafts = []
        introduction.draft.paragraph = self.number
        self._hand_on(introduction)
        return drafts, [introduction]

    def _block(self) -> Offsets:
        start, end = self.passage.paragraph.start, self.passage.paragraph.end
        note = EDITORS_NOTE.search(self.article.text, start, end)
        return start, note.start() if note else end


def _answering(people: list[Person]) -> Named:
    one = people[0] if len(people) == 1 else None
    return Named(one.name, one, reason="answer") if one else Named(None, reason="several" if people else "no_mention")


def _start(item: Token) -> int:
    return item.start


def _date_backwards(found: list[Linked]) -> None:
    """A claim without a date takes that of the same speaker's next claim in the paragraph."""
    later: dict[str, str] = {}
    for linked in reversed(found):
        name = linked.speaker.name
        if name is None:
            continue
        if linked.said_on is None:
            linked.said_on = later.get(name)
            linked.carried = linked.said_on is not None
        else:
            later[name] = linked.said_on
