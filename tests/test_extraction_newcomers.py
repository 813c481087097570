"""Who is meant where capitals, pronouns and introductions mislead; whoever cannot be told is nobody."""

import pytest

from newsclaims.extraction import extract
from newsclaims.model import Article


def speakers(text: str) -> list[str | None]:
    """The speakers of a text's claims, in reading order."""
    return [claim.speaker for claim in extract(Article(file="a.txt", text=text, published="2024-03-14")).claims]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sprinter Jola Vint, whose letter began it, said: “I ran on my own feet.”", "Jola Vint"),
        ("Jockey Ana Prim said: “The horse was well and the ground was not.”", "Ana Prim"),
        ("Sponsor Halvey said it was “reading the report slowly”.", "Halvey"),
        ("Park Lane residents said: “The bell rings all night.”", "Park Lane residents"),
        ("Baker Street residents said: “The bell rings all night.”", "Baker Street residents"),
    ],
)
def test_what_somebody_does_is_no_part_of_the_name_that_a_sentence_begins_with(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_whom_a_reader_is_told_to_ask_keeps_the_name() -> None:
    text = "Hedy Marr told the board it was dear.\n\nAsk Marr. “We will say so when we know it,” she told reporters."
    assert speakers(text) == ["Hedy Marr", "Hedy Marr"]


@pytest.mark.parametrize(
    "lead",
    [
        "On Red Lantern, he posted:",
        "He added, in a post on the forum Red Lantern:",
        "On Sunday evening he added, in a message on the network Red Lantern:",
        "He wrote on Red Lantern:",
    ],
)
def test_what_somebody_writes_on_is_not_who_writes(lead: str) -> None:
    text = f"President Joren Pell spoke in Oss. “It was a good day,” he said. {lead} “Thank you all, and bring a coat.”"
    assert set(speakers(text)) == {"Joren Pell"}


def test_whom_people_set_their_hopes_on_is_still_somebody() -> None:
    text = "The pressure on Jola Vint grew.\n\n“I will run,” Vint said. “I always do,” she added."
    assert set(speakers(text)) == {"Jola Vint"}


def test_a_firm_is_not_she() -> None:
    text = "Vantry Mutual, which insures the hall, said it was “watching the roof”.\n\n“I lock it,” she said."
    assert speakers(text) == ["Vantry Mutual", None]


def test_a_deputy_named_between_commas_is_who_goes_on() -> None:
    text = (
        "Lorenz Bell is seventy. “I drew them,” Bell told the crowd.\n\nBell’s deputy, Maia Ross, has it. She will "
        "not open it. “It has done nothing wrong,” she said."
    )
    assert speakers(text) == ["Lorenz Bell", "Maia Ross"]


def test_nobody_is_reached_for_past_a_he_whom_nobody_can_tell() -> None:
    text = (
        "“You do not sack a man for a puddle,” Peter Vane said on the telephone.\n\nBrelling was there. ‘If a door "
        "is shut, I will say which,’ he says.\n\nIn 2018, at the start of the mint inquiry, he said: ‘I count it all.’"
    )
    assert speakers(text) == ["Peter Vane", None, None]


def test_a_report_is_not_given_to_whom_the_next_sentence_is_about() -> None:
    text = (
        "Jola Vint, who came last in the final in May, wrote to the council that she had been warned “on a stair, by "
        "someone in a blue jacket” which track would be hers. Three of the clubs in the league have since backed her."
    )
    assert "Jola Vint" in speakers(text)
    assert not any(name and "clubs" in name for name in speakers(text))


def test_a_surname_with_an_age_is_somebody() -> None:
    text = (
        "“You do not sack a man for a puddle,” Peter Vane said on the telephone.\n\nBrelling is sixty-eight and plays "
        "chess. ‘If a door is shut to me, I will say which,’ he says.\n\nHe has sat before. In 2018, at the start of a "
        "mint inquiry, he said: ‘I count it all.’"
    )
    assert speakers(text) == ["Peter Vane", "Brelling", "Brelling"]


def test_a_count_behind_a_name_is_no_age() -> None:
    text = "“We sail,” Peter Vane said.\n\nOsmark was 40 miles away. “I can see it,” he added."
    assert "Osmark" not in speakers(text)


BEFORE = "Joren Pell governed the bank. “We print nothing,” Pell told the board.\n\n"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("In the harbour a Lettish diplomat took another line.", "Lettish diplomat"),
        ("Over tea a retired engineer was less sure.", "retired engineer"),
        ("In the office of a diplomat Pell sat down.", "Joren Pell"),
        ("After meeting a diplomat Pell sat down.", "Joren Pell"),
        ("Over tea a spokeswoman was less sure.", "Joren Pell"),
    ],
)
def test_he_is_whom_the_sentence_before_brings_in_behind_a_place(sentence: str, speaker: str) -> None:
    assert speakers(f"{BEFORE}{sentence} “We have paid for the ships,” he said of the debt.")[-1] == speaker


def test_a_ministry_in_small_letters_is_the_ministry_later() -> None:
    text = (
        "The Lettish foreign ministry said the ships were paid for. The ministry denied that the fleet had been sold."
    )
    assert speakers(text) == ["Lettish foreign ministry", "Lettish foreign ministry"]


def test_of_two_ministries_in_small_letters_neither_is_the_ministry() -> None:
    text = (
        "The Lettish foreign ministry said the ships were paid for.\n\nThe Karnish foreign ministry said the money was "
        "lost.\n\nThe ministry denied that the fleet had been sold."
    )
    assert speakers(text)[-1] == "the ministry"


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("Marshal Anton Orlov lives in Brack.", "Anton Orlov"),
        ("The palace in Brack is shut.", "the marshal"),
    ],
)
def test_whom_somebody_lets_know_says_nothing(who: str, speaker: str) -> None:
    text = (
        f"{who} “There is cheese in the crates,” Paul Crane said.\n\nAnd the marshal? He is, he let an envoy know, "
        "‘weary of being asked whether he is honest’."
    )
    claims = extract(Article(file="a.txt", text=text, published="2024-03-14")).claims
    assert [(claim.speaker, claim.text) for claim in claims][-1] == (
        speaker,
        "‘weary of being asked whether he is honest’",
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("“They laughed,” Joren Pell shouted in the market on Tuesday of last week.", "2024-03-05"),
        ("“They laughed,” Joren Pell shouted in the market on Friday last week.", "2024-03-08"),
        ("“It was long,” the spokeswoman Hedy Marr said at Monday's briefing.", "2024-03-11"),
        ("“It was long,” the spokeswoman Hedy Marr said of Monday's vote.", None),
        ("In 2018, at the start of the mint inquiry, Joren Pell said: “I will count every coin.”", "2018"),
        ("In 2018, Joren Pell left the mint. It was empty, he said.", None),
    ],
)
def test_the_day_of_last_week_of_a_briefing_or_the_year_that_a_sentence_begins_with(text: str, day: str | None) -> None:
    claims = extract(Article(file="a.txt", text=text, published="2024-03-14")).claims
    assert [claim.said_on for claim in claims] == [day]


@pytest.mark.parametrize("sort", ["sponsor", "brewer", "insurer"])
def test_it_is_the_firm_that_the_sentence_names_behind_its_sort(sort: str) -> None:
    assert speakers(f"The {sort}, Halvey, is “reading the report slowly,” it said.") == ["Halvey"]


def test_it_is_not_a_person_named_behind_a_role() -> None:
    assert speakers("The mayor, Halvey, is “reading the report slowly,” it said.") == [None]


def test_a_year_gone_by_dates_nothing_else_that_somebody_says() -> None:
    text = "In 2018, Joren Pell said: “I will count every coin.”\n\n“There are nine,” Pell said. “Nine,” he added."
    claims = extract(Article(file="a.txt", text=text, published="2024-03-14")).claims
    assert [claim.said_on for claim in claims] == ["2018", None, None]


def test_what_a_sentence_begins_with_but_does_not_speak_is_not_he() -> None:
    text = (
        "“The mint is shut,” Joren Pell said.\n\nPell has counted the coins. But it is unlikely his count will end the "
        "row. Even now, he said, the vault is full."
    )
    assert speakers(text)[-1] in ("Joren Pell", None)


def test_what_a_source_is_cited_for_is_also_whose_words_it_quotes() -> None:
    text = "Joren Pell smiled. He told a broker he was “weary of being asked” about it, according to two farmers."
    claims = extract(Article(file="a.txt", text=text, published="2024-03-14")).claims
    assert [(claim.speaker, claim.text) for claim in claims] == [
        ("two farmers", "He told a broker he was “weary of being asked” about it"),
        ("Joren Pell", "he was “weary of being asked” about it"),
    ]


def test_without_quoted_words_only_the_source_cited_is_told() -> None:
    text = "Joren Pell smiled. Pell told a broker he was leaving, according to two people briefed on the talks."
    assert speakers(text) == ["two people briefed on the talks"]


def test_one_of_them_has_the_name_that_follows() -> None:
    text = "Coaches liked Marr. “She built the pool with her own spade,” said one of them, Arlo Finch."
    assert speakers(text)[-1] == "Arlo Finch"


def test_the_minister_is_whom_the_article_calls_so() -> None:
    text = (
        "The sports minister, Ingrid Voss, paid. “We said enough,” Voss said.\n\nVoss keeps the keys. “No more of "
        "them”, the minister said, “will leave this building before the vote”."
    )
    assert speakers(text) == ["Ingrid Voss", "Ingrid Voss"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Moving it would cost “more than the pier is worth,” he said.",
        "Attendance, he said, stood at 40 percent.",
        "Settlement, he said, was “a word for the weak”.",
    ],
)
def test_a_deed_that_a_sentence_begins_with_is_not_he(sentence: str) -> None:
    text = f"Aldo Krim, who runs the pier, said the wind had dropped. {sentence}"
    assert speakers(text) == ["Aldo Krim", "Aldo Krim"]


def test_a_surname_that_sounds_like_a_deed_is_still_somebody() -> None:
    text = "Paula Browning runs the pier.\n\nBrowning was tired. “The wind has dropped,” she said."
    assert speakers(text) == ["Paula Browning"]


def test_who_may_be_a_surname_or_a_deed_is_nobody() -> None:
    text = "Aldo Krim runs the pier. Brelling would be there, he said."
    assert speakers(text) == [None]
