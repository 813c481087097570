"""Where things stand to each other in an article, and how sure the tagger is of them: for explaining a claim."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newsclaims.explanation import Sureness, Tie, Where
from newsclaims.extraction.draft import Draft, Offsets
from newsclaims.extraction.tagging.grid import Grid
from newsclaims.extraction.tagging.spans import Role, TagSpan


class Places:
    """An article's tokens by place, with the spans that the tagger made of them."""

    def __init__(self, grid: Grid, tagged: Sequence[TagSpan]) -> None:
        self.grid, self.tagged = grid, tagged
        self.starts = [token.start for token in grid.tokens]

    def paragraph(self, at: int) -> int:
        """The number of the paragraph that an offset stands in."""
        return self.grid.paragraph[self._token(at)]

    def paragraphs(self, content: Sequence[Offsets]) -> int:
        """How many paragraphs pieces of content run over."""
        return len({number for piece in content for number in self.grid.paragraph[self._slice(piece)]})

    def tie(self, one: Offsets, other: Offsets) -> Tie:
        """How far two stretches of text are from each other."""
        first, second = sorted((one, other))
        last, begin = self._token(max(first[1] - 1, first[0])), self._token(second[0])
        words = sum(token.is_word for token in self.grid.tokens[last + 1 : begin])
        return Tie(where=self._where(last, begin), words=words)

    def sureness(self, draft: Draft) -> Sureness | None:
        """How sure the tagger is of each part of a draft; None if it had no say in it."""
        if draft.sureness is None:
            return None
        return Sureness(
            content=self._least(Role.CONTENT, draft.content),
            cue=self._least(Role.CUE, [draft.cue] if draft.cue else []),
            mention=self._least(Role.MENTION, [draft.mention] if draft.mention else []),
        )

    def text_at(self, at: int) -> Offsets:
        """The name or word that begins at an offset: its capitalised words, or the one word."""
        first = end = self._token(at)
        tokens = self.grid.tokens
        while end + 1 < len(tokens) and tokens[end + 1].is_capital and tokens[end + 1].start == tokens[end].end + 1:
            end += 1
        return tokens[first].start, tokens[end].end

    def _least(self, role: Role, pieces: Sequence[Offsets]) -> float | None:
        touched = [self._slice(piece) for piece in pieces]
        found = [
            span.sureness
            for span in self.tagged
            if span.role == role and any(span.start < part.stop and part.start < span.end for part in touched)
        ]
        return round(min(found), 2) if found else None

    def _where(self, one: int, other: int) -> Where:
        if self.grid.paragraph[one] != self.grid.paragraph[other]:
            return "other_paragraph"
        return "same_sentence" if self.grid.sentence[one] == self.grid.sentence[other] else "same_paragraph"

    def _token(self, at: int) -> int:
        return max(0, bisect_right(self.starts, at) - 1)

    def _slice(self, piece: Offsets) -> slice:
        return slice(bisect_left(self.starts, piece[0]), bisect_left(self.starts, piece[1]))
