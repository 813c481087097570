"""Whom a sentence names beside a report without their having spoken, and who speaks where no name says so."""

import pytest

from newsclaims.extraction import extract
from newsclaims.model import Article, Claim


def claims_of(text: str) -> tuple[Claim, ...]:
    return extract(Article(file="a.txt", text=text)).claims


def speakers(text: str) -> set[str | None]:
    return {claim.speaker for claim in claims_of(text)}


def speaker_of(text: str, words: str) -> str | None:
    """Who is given the one claim that begins with some words."""
    return next(claim.speaker for claim in claims_of(text) if claim.text.startswith(words))


@pytest.mark.parametrize(
    ("text", "bystander", "words"),
    [
        ('Asked whether the pier was safe, Oda Falk said: "Ask a diver."', "Oda Falk", "whether the pier was safe"),
        ("When asked if she would resign, Oda Falk said no.", "Oda Falk", "if she would resign"),
        ("Police sergeant charged with murder of neighbour", "police sergeant", "murder of neighbour"),
        ("The mayor, accused of lying, said he would stay.", "the mayor", "lying"),
        ("Drivers warned to stay off ridge road", "drivers", "to stay off ridge road"),
    ],
)
def test_whoever_is_asked_accused_or_warned_has_not_spoken(text, bystander, words):
    assert (bystander, words) not in {(claim.speaker, claim.text) for claim in claims_of(text)}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Oda Falk asked whether the beams were safe.", "Oda Falk"),
        ("The verger accused the dean of hiding the collection.", "the verger"),
        ("The rangers warned walkers to stay off the north ridge.", "the rangers"),
    ],
)
def test_whoever_asks_accuses_or_warns_has(text, speaker):
    assert speakers(text) == {speaker}


def test_a_pronoun_goes_on_with_a_relative_who_has_no_name_here():
    text = 'Ivo Brandal was charged. Brandal\'s niece said she would wait. "I will see him tried," she said.'
    assert speaker_of(text, "I will see") == "Brandal's niece"


def test_a_given_name_beside_a_relative_is_who_speaks():
    text = 'Ivo Brandal was charged. His sister, Tyra, said she would wait. "I will see him tried," she said.'
    assert speakers(text) == {"Tyra"}


@pytest.mark.parametrize(
    "subject",
    [
        "A port spokeswoman declined to discuss the letter.",
        "A former signaller, who left the line in April, remembered the night.",
    ],
)
def test_a_pronoun_goes_on_with_somebody_whose_name_is_withheld(subject):
    text = f'Captain Dag Holm would not see us. He has since left.\n\n{subject} "It was far too quiet," she said.'
    assert speaker_of(text, "It was far") not in ("Dag Holm", None)


def test_a_pronoun_does_not_go_on_with_a_bystander_of_the_other_sex():
    text = 'Mayor Ida Falk spoke. A man who had lost his house shouted. "We will rebuild it," she said.'
    assert speaker_of(text, "We will rebuild") == "Ida Falk"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Home goods maker Ostra said it would pay.", "Ostra"),
        ("Local bakery Ryes & Sons said it had closed.", "Ryes & Sons"),
        ("The Harbour Bank said no. The bank, Norvia, said it would wait until May.", "Norvia"),
        ("Deals were rejected twice, according to his agent, Ida Brandt.", "Ida Brandt"),
        ('"We will wait," chief executive Per Holmsen told a meeting.', "Per Holmsen"),
    ],
)
def test_what_a_speaker_is_does_not_belong_to_the_name(text, speaker):
    assert speaker in speakers(text)
