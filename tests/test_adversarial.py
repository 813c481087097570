"""Text made to hurt costs neither an error nor the paragraph behind it.

The shapes are those whose time `python benchmarks/adversarial.py` measures.
"""

import pytest

from adversarial import MADE, UNITS, text_of
from newsclaims.extraction import extract
from newsclaims.model import Article, Claim

SIZE = 3_000
BEHIND = "\n\nMayor Mary Voss said that the northern road is closed.\n"


def claims_of(text: str) -> tuple[Claim, ...]:
    return extract(Article(file="a.txt", text=text)).claims


@pytest.mark.parametrize("shape", sorted({*UNITS, *MADE}))
def test_the_paragraph_behind_text_made_to_hurt_is_read_as_ever(shape):
    hurting = text_of(shape, SIZE)
    text = hurting + BEHIND
    claims = claims_of(text)
    for claim in claims:
        for span in (*claim.content, *filter(None, (claim.mention, claim.cue))):
            assert text[span.start : span.end] == span.text != ""
    behind = [(claim.kind, claim.speaker, claim.text) for claim in claims if claim.content[0].start > len(hurting)]
    assert behind == [("indirect", "Mary Voss", "that the northern road is closed")]


@pytest.mark.parametrize(
    "words", ["We won the vote", "他们赢了投票", "لقد فزنا بالتصويت", "ניצחנו בהצבעה", "Ε\u0301νίκησα 😀 μεν"]
)
def test_a_quotation_in_any_script_is_kept_to_the_letter(words):
    claims = claims_of(f"“{words},” said Ann Boe.")
    assert [(claim.kind, claim.speaker, claim.text) for claim in claims] == [("direct", "Ann Boe", f"{words},")]


def test_a_line_longer_than_any_paragraph_yields_the_claims_of_all_its_sentences():
    sentence = "“We won round {} of the vote,” said Ann Boe. "
    count = 700
    claims = claims_of("".join(sentence.format(number) for number in range(count)))
    assert [claim.text for claim in claims] == [f"We won round {number} of the vote," for number in range(count)]
    assert {claim.speaker for claim in claims} == {"Ann Boe"}
