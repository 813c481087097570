"""Dates that carry over: a speaker's last one, that of an occasion, that of a body and its spokesperson."""

from datetime import date

from newsclaims.extraction.antecedents import subject_of_sentence
from newsclaims.extraction.cast import Cast
from newsclaims.extraction.classes import class_of
from newsclaims.extraction.dating import date_in, days_in
from newsclaims.extraction.draft import Draft, Offsets, is_pronoun, offsets, within
from newsclaims.extraction.following import leading_subject
from newsclaims.extraction.lexicon import FINITE, PAST_VERBS
from newsclaims.extraction.occasion_words import (
    ANOTHER_TIME,
    GATHERINGS,
    LETTER,
    OCCASIONS,
    OF_OCCASIONS,
    OF_THE_TIME,
    PAPERS,
    PERFECT,
    THAT_DAY,
    WHO_IT_IS,
    WRITING,
    YEARS,
    YEARS_ALONE,
)
from newsclaims.extraction.passage import QUOTE, Passage
from newsclaims.extraction.relative_days import before_time, relative_day
from newsclaims.extraction.scene import Named
from newsclaims.extraction.voices import is_named_body, is_spokesperson
from newsclaims.model import Article

NEAR = 1
"""Paragraphs: how far the date of a body carries to its spokesperson, and the other way round."""

NEWS = 7
"""Days: how far back what an article tells as news goes."""

FULL_DATE = len("2018-09-10")
YEAR = len("2018")


VERBS = (FINITE | PAST_VERBS) - {"had", "has", "have"}
LONGEST_LEAD = 3
"""Words from "which" to a cue of its own: the union, which | on Friday accused; behind a verb it is another's."""

SAME_OCCASION = 3
"""Paragraphs: how far a speaker's own last date carries."""


class Calendar:
    """The days that an article has named so far: for whom, on which occasion, and by which official voice."""

    def __init__(self, article: Article, passage: Passage) -> None:
        self.article = article
        self.days: dict[str, list[tuple[int, str]]] = {}
        self.voice: tuple[int, str, bool] | None = None
        self.occasion: tuple[int, str] | None = None
        self.gatherings: dict[str, str] = {}
        self.turn_to(passage, [])

    def turn_to(self, passage: Passage, drafts: list[Draft]) -> None:
        """Go on to a passage; what its claims contain dates nothing else."""
        self.passage, self.number = passage, passage.paragraph.number
        self.contents: list[Offsets] = [
            before_time(self.article.text, place) if draft.kind == "indirect" else place
            for draft in drafts
            for place in draft.content
        ]

    def note(self, speaker: Named, day: str | None) -> None:
        """Remember when somebody spoke; a year alone is of a time gone by, and dates nothing else."""
        if speaker.name is None or day is None or len(day) == YEAR:
            return
        self.days.setdefault(speaker.name, []).append((self.number, day))
        if is_named_body(speaker) or is_spokesperson(speaker):
            self.voice = (self.number, day, speaker.person is not None)

    def date_of(self, draft: Draft, speaker: Named) -> tuple[str | None, bool]:
        """When a draft's claim was said, and whether that is carried over from what the article has dated before."""
        at = draft.cue[0] if draft.cue else draft.sentence[0]
        aside = self._aside(draft)
        around = self._around(draft)
        own = self._told_by_another(around) or date_in(around, at, self.article.published, aside)
        own = own or self._dated_document(draft, speaker) or self._written_day(draft)
        if own is None and self._is_of_the_time(draft):
            last = self.occasion[1] if self.occasion is not None and self.number - self.occasion[0] <= NEAR else None
            return self._day_before(draft) or self._year_before(draft) or last, False
        if own is not None or speaker.name is None or draft.headline or self.is_apart(draft) or self._is_letter(draft):
            return own, False
        carried = self._led_day(draft, speaker) or self._carried(speaker) or self._occasion(draft)
        return carried, carried is not None

    def _told_by_another(self, pieces: list[tuple[int, str]]) -> str | None:
        """The day that pieces of a sentence tell by the last one named: A day earlier, she had stayed away."""
        start, published = pieces[0][0] if pieces else 0, self.article.published
        before = days_in(self._outside((self.passage.paragraph.start, start), self.contents), published)
        last = self.occasion[1] if self.occasion is not None and self.number - self.occasion[0] <= NEAR else None
        known = before[-1] if before else last
        if known is None or published is None:
            return None
        day = relative_day(" ".join(text for _, text in pieces), date.fromisoformat(known))
        return day.isoformat() if day is not None and day <= published else None

    def _dated_document(self, draft: Draft, speaker: Named) -> str | None:
        """The day, month or year that names a document: a report last year from the institute; a memo of October."""
        if draft.mention is None or speaker.name is None or class_of(speaker.name) != "document":
            return None
        start, end = draft.mention
        if not PAPERS.intersection(self.article.text[start:end].lower().split()):
            return None
        own = date_in([(start, self.article.text[start:end])], start - 1, self.article.published)
        year = YEARS_ALONE.search(self.article.text, start, end)
        return own or (year[0] if year is not None else None)

    def _written_day(self, draft: Draft) -> str | None:
        """The day of the letter or memo that the sentence before tells of: A letter came on May 3. “Go,” she wrote."""
        items = self.passage.items
        cue = self.article.text[slice(*draft.cue)].lower().split() if draft.cue else []
        it = draft.mention is not None and self.article.text[slice(*draft.mention)].lower() == "it"
        before = next((s for s in reversed(self.passage.sentences) if items[s[1] - 1].end <= draft.sentence[0]), None)
        if before is None or WRITING.isdisjoint(cue[:1] if not it else WRITING):
            return None
        if PAPERS.isdisjoint(item.low for item in items[slice(*before)]):
            return None
        pieces = self._outside(offsets(items, *before), self.contents)
        days = days_in(pieces, self.article.published)
        return days[0] if len(days) == 1 else None

    def _is_letter(self, draft: Draft) -> bool:
        """Whether words stand in a letter, whose day need not be that on which its writer was heard."""
        lead = self.article.text[draft.sentence[0] : draft.cue[0]] if draft.cue else ""
        return LETTER.search(lead) is not None

    def is_apart(self, draft: Draft) -> bool:
        """Whether words are of a time of their own: she had said; he said last week; the union, which said."""
        if draft.cue is None:
            return False
        if self._is_relative(draft):
            return True
        words = " ".join(text for _, text in self._around(draft))
        if self._is_of_the_time(draft):
            return True
        return bool(PERFECT.search(self.article.text[slice(*draft.cue)]) or ANOTHER_TIME.search(words))

    def _occasion(self, draft: Draft) -> str | None:
        """The day last named, for what is said to the court, the meeting or reporters; or by "he" right after it."""
        at = draft.cue or draft.sentence
        here = self._day_before(draft)
        last = (self.number, here) if here is not None else self.occasion
        if last is None or not self._is_news(last[1]):
            return None
        place = OCCASIONS.search(self.article.text, at[0], at[1] + 60)
        if place is not None:
            held = self.gatherings.get(place.group().lower().split()[-1])
            return held or (last[1] if self.number - last[0] <= SAME_OCCASION else None)
        mention = self.article.text[slice(*draft.mention)] if draft.mention else ""
        return here if is_pronoun(mention) else None

    def _day_before(self, draft: Draft) -> str | None:
        """The day that the sentences in front of a draft's name in its paragraph."""
        before = self._outside((self.passage.paragraph.start, draft.sentence[0]), self.contents)
        return date_in(before, (draft.cue or draft.sentence)[0], self.article.published)

    def _year_before(self, draft: Draft) -> str | None:
        """The last year that the sentences in front of a draft's name: The hub was shut in | 2022 |, when ..."""
        before = self._outside((self.passage.paragraph.start, draft.sentence[0]), self.contents)
        return next((year for _, text in reversed(before) for year in reversed(YEARS.findall(text))), None)

    def _is_of_the_time(self, draft: Draft) -> bool:
        """Whether words are of the time that the sentence before tells of: It shut in May. He said at the time ..."""
        places = (draft.sentence[0], draft.cue[1] if draft.cue else draft.sentence[0])
        if draft.cue and any(THAT_DAY.search(text) for start, text in self._around(draft) if start <= draft.cue[1]):
            return True
        return any(OF_THE_TIME.match(self.article.text, at) is not None for at in places)

    def _carried(self, speaker: Named) -> str | None:
        """The date of what the speaker said before, or of the body that a spokesperson speaks for."""
        days = self.days.get(speaker.name or "", [])
        if days and (self.number - days[-1][0] <= self._reach(days[-1][1]) or self._is_only_news(days)):
            return days[-1][1]
        voice = self.voice
        if voice is None or self.number - voice[0] > NEAR:
            return None
        other = is_named_body(speaker) if voice[2] else is_spokesperson(speaker)
        return voice[1] if other else None

    def _reach(self, day: str) -> int:
        """How many paragraphs a speaker's last date carries: one of long ago hardly out of its own."""
        return SAME_OCCASION if len(day) == FULL_DATE else NEAR

    def _is_only_news(self, days: list[tuple[int, str]]) -> bool:
        """Whether a speaker has spoken on one day only, and lately."""
        return len({day for _, day in days}) == 1 and self._is_news(days[-1][1])

    def _led_day(self, draft: Draft, speaker: Named) -> str | None:
        """The day of the sentence in front of a quotation that is about who speaks: On Monday Lund was blunter."""
        items = self.passage.items
        ahead = [(lo, hi) for lo, hi in self.passage.sentences if items[hi - 1].end <= draft.sentence[0]]
        if not ahead or draft.kind == "indirect" or speaker.name is None:
            return None
        bounds, (lo, hi) = offsets(items, *ahead[-1]), ahead[-1]
        names = {speaker.name.lower().split()[-1], "he", "she", "his", "her"}
        opens = items[lo].low in ("by", "on", "this") and items[hi - 1].text != QUOTE
        if not opens and names.isdisjoint(item.low for item in items[lo:hi] if item.text != QUOTE):
            return None
        pieces = self._outside(bounds, self.contents)
        day = self._told_by_another(pieces) or date_in(pieces, bounds[1], self.article.published)
        return day if day is not None and self._is_news(day) else None

    def _is_news(self, day: str) -> bool:
        """Whether a day is so near to the article's own that what goes on undated may be of that day, too."""
        published = self.article.published
        return len(day) == FULL_DATE and published is not None and (published - date.fromisoformat(day)).days <= NEWS

    def _aside(self, draft: Draft) -> range:
        """What stands between commas behind a speaker's name and is not the occasion: Lund, elected in 2012, said."""
        if draft.mention is None or draft.cue is None:
            return range(0)
        if draft.mention[0] >= draft.cue[1]:
            return self._behind_name(draft.mention, draft.sentence[1])
        text, bounds = self.article.text, (draft.mention[0], draft.cue[0])
        comma, last = text.find(",", *bounds), text.rfind(",", *bounds)
        return range(comma, last) if 0 <= comma < last and not OF_OCCASIONS.match(text, comma) else range(0)

    def _behind_name(self, mention: Offsets, end: int) -> range:
        """What says behind a name who that is: “...,” said Lund, | who took over in January |."""
        found = WHO_IT_IS.search(self.article.text, mention[0], end)
        return range(found.start(), end) if found is not None else range(0)

    def _around(self, draft: Draft) -> list[tuple[int, str]]:
        """A draft's sentence without what is said in it, unless the draft itself is what is told there."""
        cue, (start, end) = draft.cue or draft.sentence, draft.sentence
        if self._is_relative(draft):
            end = max((stop for _, stop in draft.content), default=end)
        return self._outside((start, end), [place for place in self.contents if not within(cue, place)])

    def _is_relative(self, draft: Draft) -> bool:
        """Whether a clause reports in passing, while its sentence is about something else."""
        reach = (draft.mention[0], draft.cue[0]) if draft.mention and draft.cue else (0, 0)
        words = self.article.text[slice(*reach)].lower().replace(",", " , ").split()
        at = next((i for i in reversed(range(len(words))) if words[i] in ("who", "which", "whose")), None)
        lead = words[at + 1 :] if at is not None else [","]
        return len(lead) <= LONGEST_LEAD and VERBS.isdisjoint(lead) and "," not in lead

    def _outside(self, sentence: Offsets, content: list[Offsets]) -> list[tuple[int, str]]:
        """The pieces of a sentence that are neither content nor inside a full quotation."""
        quoted = ((region.start, region.end) for region in self.passage.full.values())
        holes = sorted(hole for hole in (*content, *quoted) if hole[0] <= sentence[1] and hole[1] > sentence[0])
        pieces: list[tuple[int, str]] = []
        at = sentence[0]
        for start, end in holes:
            if at < start:
                pieces.append((at, self.article.text[at:start]))
            at = max(at, min(end, sentence[1]))
        pieces.append((at, self.article.text[at : sentence[1]]))
        return pieces

    def note_narration(self, cast: Cast, since: int = 0) -> None:
        """A dated sentence behind offset `since` about somebody dates what they say next: Lund spoke up on Thursday."""
        items = self.passage.items
        for lo, hi in self.passage.sentences:
            bounds = offsets(items, lo, hi)
            if bounds[0] < since:
                continue
            pieces = self._outside(bounds, [])
            day = self._told_by_another(pieces) or date_in(pieces, bounds[0], self.article.published)
            news = day is not None and self._is_news(day)
            subject = (subject_of_sentence(items, lo, hi) or leading_subject(items, lo, hi)) if news else None
            if day is None or subject is None:
                continue
            who = cast.resolve(subject, self.passage)
            if who.person is not None and who.name is not None:
                self.days.setdefault(who.name, []).append((self.number, day))

    def note_occasion(self) -> None:
        """Remember the last day that the paragraph names, contents of claims apart."""
        paragraph = self.passage.paragraph
        pieces = self._outside((paragraph.start, paragraph.end), self.contents)
        for day in [] if paragraph.headline else days_in(pieces, self.article.published):
            self.occasion = (self.number, day)
        for lo, hi in self.passage.sentences:
            self._note_gatherings(self._outside(offsets(self.passage.items, lo, hi), self.contents))

    def _note_gatherings(self, pieces: list[tuple[int, str]]) -> None:
        """Remember which day a sentence gives a meeting, a rally, a hearing, if it names one day only."""
        days = set(days_in(pieces, self.article.published))
        if len(days) == 1 and self._is_news(day := days.pop()):
            self.gatherings |= dict.fromkeys(
                (found[0].lower() for _, text in pieces for found in GATHERINGS.finditer(text)), day
            )
