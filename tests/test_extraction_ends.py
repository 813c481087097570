"""Where what somebody said ends, whose it is beside others, and what in front of it names nobody."""

from datetime import date

import pytest

from newsclaims.extraction import extract
from newsclaims.model import Article, Claim


def claims_of(text: str) -> tuple[Claim, ...]:
    return extract(Article(file="a.txt", text="Oss, June 7\n\n" + text, published=date(2024, 6, 7))).claims


def told(text: str) -> list[tuple[str | None, str]]:
    return [(claim.speaker, claim.text) for claim in claims_of(text)]


def one_with(text: str, words: str) -> Claim:
    (claim,) = [claim for claim in claims_of(text) if words in claim.text]
    return claim


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("When Ivo Lund, the warden, told visitors on Monday that ‘the bridge holds nine at most’, ten stood there.",
         "most’"),
        ("Ivo Lund said Thursday that the bridge had been “checked from end to end,” as ten visitors stood on it.",
         "end,”"),
        ("On Monday Ivo Lund told visitors that the bridge “carries ten” this year; the papers, kept in Oss, say nine.",
         "this year"),
        ("Ivo Lund, the warden, has repeated that “nobody checks the bridge,” and officials in Brod say that it is.",
         "bridge,”"),
    ],
)  # fmt: skip
def test_the_writers_own_words_behind_half_quoted_ones_are_left_out(text: str, end: str):
    claim = next(claim for claim in claims_of(text) if claim.speaker == "Ivo Lund")
    assert claim.content[-1].text.endswith(end)


def test_what_others_say_behind_a_conjunction_is_theirs():
    text = "Ivo Lund has repeated that “nobody checks it,” and officials in Brod say that nobody has asked."
    assert ("officials in Brod", "that nobody has asked") in told(text)


def test_a_source_cited_behind_a_colon_is_cited_for_what_follows():
    text = (
        "Lise Stolz was the director. Both may be right: according to Stolz, the club had agreed to “look at” offers."
    )
    assert told(text) == [("Lise Stolz", "the club had agreed to “look at” offers")]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Ivo Lund's line on Tuesday, that the town “will not be taught”, was on shirts by Friday.",
         "will not be taught", "Ivo Lund"),
        ("Lise Stolz, the mayor, spoke. She welcomed Ivo Lund’s pledge that “not one tree” would fall.",
         "not one tree", "Ivo Lund"),
        ("Ivo Lund’s line about owners “playing with matches in a barn” was widely repeated.", "matches", "Ivo Lund"),
        ("The directorate had told her that nine was the limit.", "nine was the limit", "the directorate"),
        ("The Water Board warned of a leak. Halvey, it said, “runs the only pipe”.", "only pipe", "Water Board"),
        ("Halvey, said Ivo Lund, the warden, “asks for nothing.”", "asks for nothing", "Ivo Lund"),
        ("Lise Stolz, 44, is in prison. In a statement read by her sister, Clara Brandt, she said: “I never did it.”",
         "never did it", "Lise Stolz"),
        ("The court was split. One of the two judges who disagreed, Ivo Lund, wrote: “We saw the witness.”",
         "saw the witness", "Ivo Lund"),
        ("Ivo Lund is the candidate. “They had their century,” the candidate’s voice said.", "century", "Ivo Lund"),
        ("Ivo Lund is on the tape. In it, Lund goes on to say: “I would not pay them.”", "not pay", "Ivo Lund"),
        ("The Bank of Oss cut its rate, by more than most traders had expected, and said more cuts were “likely”.",
         "likely", "Bank of Oss"),
        ("Kari Boe scored twice.\n\nBoe said it was luck.\n\n“I just ran,” the Norway international told reporters.",
         "just ran", "Kari Boe"),
        ("On Wednesday, October 14 the company said it had “no proof of any link”.", "proof", "the company"),
        ("Shoppers were late last night told that the tap water is safe.", "safe", None),
    ],
)  # fmt: skip
def test_whose_words_they_are(text: str, words: str, speaker: str | None):
    assert one_with(text, words).speaker == speaker


def test_a_lead_may_say_of_what_country_somebody_is_the_minister():
    text = (
        "Lettland's justice minister promised on Monday that it would end.\n\nLise Stolz told parliament that it had."
    )
    assert told(text)[0] == ("Lise Stolz", "that it would end")


def test_two_claims_by_one_pronoun_are_one_persons():
    text = (
        "Halvey, said Ivo Lund, “asks for nothing.” It had “opened a door,” he added, and “who comes in is our affair.”"
    )
    assert {claim.speaker for claim in claims_of(text)} == {"Ivo Lund"}


@pytest.mark.parametrize("called", ["TD", "Mum-to-be", "Then-senator"])
def test_what_people_are_is_no_part_of_their_name(called: str):
    assert told(f"{called} Aisling Hoare said it was late.") == [("Aisling Hoare", "it was late")]


BODY = (
    "\n\nLise Stolz, the mayor, was at the pool. “This is no punishment,” she said. “It is what follows from a leak.”"
)


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Pool row: “No punishment, but what follows”", "Lise Stolz"),
        ("Pool row: “We will take them all to court now”", None),
        ("KILLER POOL: “No punishment, but what follows”", "Lise Stolz"),
    ],
)
def test_a_label_in_front_of_a_headlines_colon_speaks_no_words(headline: str, speaker: str | None):
    assert claims_of(headline + BODY)[0].speaker == speaker
