"""From drafts to claims: quotations that go on, speakers that are shared, dates that carry over."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from newsclaims.extraction.beside import ALONE
from newsclaims.extraction.cast import Cast
from newsclaims.extraction.draft import Draft, Offsets, is_pronoun, offsets
from newsclaims.extraction.introductions import block, introduction, is_block, leads_to_block
from newsclaims.extraction.narrated import subject_leading_to
from newsclaims.extraction.occasion_words import LETTER
from newsclaims.extraction.occasions import Calendar
from newsclaims.extraction.passage import QUOTE, Passage
from newsclaims.extraction.person import Person
from newsclaims.extraction.phrases import Range
from newsclaims.extraction.polarity import polarity_of_draft
from newsclaims.extraction.scene import Named
from newsclaims.extraction.thread import Linked, Thread, date_backwards
from newsclaims.extraction.tokens import Token
from newsclaims.extraction.turns import ANSWER
from newsclaims.model import Article

NEAR = 1
"""Paragraphs: how far back a scene's date or a speaker carries to a claim that does not name its own."""

POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
LONGEST_LEAD = 7
THEN = frozenset("then and later again finally afterwards".split())
"""With these a paragraph goes on that names nobody before a colon."""

ASKING = frozenset("ask asks asked asking wonder wonders wondered inquired know queried".split())


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
        opening, self.thread.introduction = self.thread.introduction, None
        self.calendar.turn_to(self.passage, drafts)
        if not any(draft.mention for draft in drafts):
            self.calendar.note_narration(self.cast)
        found: list[Linked] = []
        if opening is not None:
            drafts, found = self._introduced(opening, drafts)
        for draft in drafts:
            self._led_to(draft, found)
            if self._goes_on(draft):
                self._go_on(draft)
                continue
            if self._continues(draft, found):
                continue
            self._take_back(draft)
            linked = self._linked(draft)
            if draft.doubtful and linked.speaker.name is None:
                continue
            self._hand_on(linked)
            found.append(linked)
        if not self.passage.full or not list(self.passage.full.values())[-1].open_ended:
            self.thread.open_quotation = None
        date_backwards(found)
        if drafts:
            self.calendar.note_narration(self.cast, max(draft.sentence[1] for draft in drafts))
        self.calendar.note_occasion()
        leading = introduction(self.passage)
        self.thread.introduction = self._linked(leading) if leading is not None else None
        self.thread.opens_block = leads_to_block(self.passage)
        return found

    def _led_to(self, draft: Draft, found: list[Linked]) -> None:
        """Give a quotation that nobody is said to speak the person whom the sentence in front of it is about."""
        if draft.pattern != ALONE or draft.mention is not None or draft.cue is not None:
            return
        since = found[-1].draft.content[-1][1] if found else self.passage.paragraph.start
        subject = subject_leading_to(self.passage, since, draft.content[0])
        if subject is not None and self.cast.resolve(subject, self.passage).name is not None:
            draft.mention = offsets(self.passage.items, *subject)

    def _goes_on(self, draft: Draft) -> bool:
        return (
            self.thread.open_quotation is not None
            and draft.kind == "direct"
            and self._begins_with(draft)
            and (draft.mention is None or self.thread.open_quotation.draft.mention is None)
        )

    def _continues(self, draft: Draft, found: list[Linked]) -> bool:
        """Add a quotation that nobody is said to speak to the claim that it goes on with, if there is one."""
        last = self.thread.last
        if last is None or draft.cue is not None or last.draft.mention is None or last.draft.headline:
            return False
        whole = last if self._fills(draft, last) else self._broken_off(draft, last, found)
        if whole is None:
            return False
        since = len(whole.draft.content)
        whole.draft.content += draft.content
        whole.draft.paragraph = self.number
        whole.draft.runs_on = draft.runs_on
        whole.draft.kind = "direct" if whole.draft.kind == "direct" else "mixed"
        if draft.runs_on:
            self.thread.open_quotation, self.thread.open_since = whole, since
        return True

    def _take_back(self, draft: Draft) -> None:
        """Give a quotation that says who speaks the paragraph before, left open, that seemed to go on with another."""
        whole, since = self.thread.open_quotation, self.thread.open_since
        if whole is not None and since and draft.kind == "direct" and draft.mention and self._begins_with(draft):
            draft.content = whole.draft.content[since:] + draft.content
            del whole.draft.content[since:]
        self.thread.open_since = 0

    def _fills(self, draft: Draft, last: Linked) -> bool:
        """Whether a quotation fills the paragraph behind a quotation."""
        return (
            draft.follows
            and last.draft.kind == "direct"
            and self.number - last.draft.paragraph in range(1, NEAR + 1)
            and self._begins_with(draft)
            and len(self.passage.items) == 1
            and not self._is_asked(last)
        )

    def _is_asked(self, last: Linked) -> bool:
        """Whether words are a question, so that a paragraph behind them may be somebody else's answer."""
        cue = self.article.text[slice(*last.draft.cue)].lower().split() if last.draft.cue else []
        asked = self.article.text[slice(*last.draft.content[-1])].rstrip().endswith("?")
        return asked and not ASKING.isdisjoint(cue)

    def _broken_off(self, draft: Draft, last: Linked, found: list[Linked]) -> Linked | None:
        """The claim that a quotation goes on with in its paragraph: “...,” she said. She sat down. | “...”."""
        if draft.kind != "direct" or last.draft.paragraph != self.number:
            return None
        if not (draft.follows or self._is_last_again(draft, last)):
            return None
        said = (one for one in reversed(found) if polarity_of_draft(self.article.text, one.draft) == "asserted")
        whole = next(said, None) if not last.is_cited else None
        if whole is not None and (whole.draft.kind == "indirect" or self._tells_between(whole, draft)):
            return None
        return whole if whole is not None and whole.speaker.name == last.speaker.name else None

    def _tells_between(self, whole: Linked, draft: Draft) -> bool:
        """Whether a sentence of the reporter's own stands between two quotations: “...,” | She sat. | “...”."""
        behind, first = whole.draft.content[-1][1], draft.content[0][0]
        items = self.passage.items
        return any(items[lo].start > behind and items[hi - 1].end < first for lo, hi in self.passage.sentences)

    def _is_last_again(self, draft: Draft, last: Linked) -> bool:
        """Whether the tagger takes a pronoun of the narration in between for the speaker: “...,” she said. She sat."""
        if draft.mention is None or last.speaker.name is None or draft.pattern != ALONE:
            return False
        pronoun = is_pronoun(self.article.text[slice(*draft.mention)])
        return pronoun and self._speaker(draft).name == last.speaker.name

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
            self.cast.members.remember(whole.speaker, self.article.text[slice(*draft.mention)])
        if whole.said_on is None:
            whole.said_on, whole.carried = self.calendar.date_of(draft, whole.speaker)
        self.thread.last = whole
        self.cast.scene.last_paragraph = self.number

    def _linked(self, draft: Draft) -> Linked:
        speaker = self._speaker(draft)
        return Linked(draft, speaker, *self.calendar.date_of(draft, speaker), self.calendar.is_apart(draft))

    def _speaker(self, draft: Draft) -> Named:
        last = self.thread.last
        if draft.mention is not None and last is not None and last.draft.mention == draft.mention:
            return last.speaker
        if draft.mention is not None:
            return self.cast.resolve(self._tokens(draft.named or draft.mention), self.passage)
        if draft.pattern == ANSWER:
            return self._answerer()
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
            return not last.is_cited
        opens = self._begins_with(draft) or self._is_led_by_nobody(draft)
        return opens and not (last.draft.headline or self._is_asked(last))

    def _is_led_by_nobody(self, draft: Draft) -> bool:
        """Whether only a few words that name nobody lead to a quotation: Then, to cheers: “We go on,” and so on."""
        lead = [item for item in self.passage.items if item.start < draft.content[0][0] and item.text != QUOTE]
        small = all(item.text.islower() or not item.is_word for item in lead[1:])
        return 0 < len(lead) <= LONGEST_LEAD and lead[-1].text == ":" and small and lead[0].low in THEN

    def _tokens(self, place: Offsets) -> Range:
        items = self.passage.items
        first, end = bisect_left(items, place[0], key=_start), bisect_left(items, place[1], key=_start)
        return first, end - 1 if end - first > 1 and items[end - 1].text in POSSESSIVE else end

    def _hand_on(self, linked: Linked) -> None:
        draft, speaker = linked.draft, linked.speaker
        if draft.runs_on:
            self.thread.open_quotation = linked
        self.thread.last = linked
        words = self.article.text[slice(*draft.mention)].lower() if draft.mention else ""
        if (
            speaker.name is None
            and speaker.reason == "unclear"
            and words in ("he", "she")
            and draft.mention is not None
        ):
            self.cast.scene.lost[words] = draft.mention[0]
        if speaker.name is None:
            return
        if draft.mention is not None:
            self.cast.members.remember(speaker, self.article.text[draft.mention[0] : draft.mention[1]])
        self.cast.scene.last, self.cast.scene.last_paragraph = speaker, self.number
        self.cast.scene.last_place = draft.mention
        if not (linked.apart or self._in_a_letter(draft)):
            self.calendar.note(speaker, linked.said_on)

    def _in_a_letter(self, draft: Draft) -> bool:
        """Whether words were written on an occasion of their own, whose day says nothing of what is said next."""
        lead = self.article.text[draft.sentence[0] : draft.cue[0]] if draft.cue else ""
        return LETTER.search(lead) is not None

    def _introduced(self, opening: Linked, drafts: list[Draft]) -> tuple[list[Draft], list[Linked]]:
        """Give what follows an introduction to its speaker: the quotation that starts here, or the whole block."""
        first = next((draft for draft in drafts if draft.kind == "direct" and self._begins_with(draft)), None)
        if first is not None and first.mention is not None:
            return drafts, []
        if first is not None:
            opening.draft.content = first.content
            opening.draft.runs_on = first.runs_on
            drafts = [draft for draft in drafts if draft is not first]
        elif self.thread.opens_block and is_block(self.passage):
            opening.draft.content = [block(self.article.text, self.passage)]
            drafts = []
        else:
            return drafts, []
        opening.draft.paragraph = self.number
        self._hand_on(opening)
        return drafts, [opening]


def _answering(people: list[Person]) -> Named:
    one = people[0] if len(people) == 1 else None
    return Named(one.name, one, reason="answer") if one else Named(None, reason="several" if people else "no_mention")


def _start(item: Token) -> int:
    return item.start
