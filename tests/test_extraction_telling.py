"""Who speaks where newspapers tell it in their ways: named late, described, put in between, written and read."""

from datetime import date

import pytest

from newsclaims.extraction import extract
from newsclaims.model import Article, Claim


def claims_of(text: str) -> tuple[Claim, ...]:
    return extract(Article(file="a.txt", text=text)).claims


def speaker_of(text: str, words: str) -> str | None:
    """The speaker of the one claim that holds some words."""
    (claim,) = [claim for claim in claims_of(text) if words in claim.text]
    return claim.speaker


LATE = "Marit Solvane, who had talked of patience all winter, took the rate to 5 percent."
BANK = "The governor of the bank said that {} had been left with “no choice” on Monday.\n\n{}"
UNION = "The head of the Dockers’ Union said its members were being punished.\n\n“They pay for it twice,” {}."


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (BANK.format("she", LATE), "no choice", "Marit Solvane"),
        (BANK.format("he", LATE.replace("Marit", "Marta")), "no choice", "the governor of the bank"),
        (UNION.format("Jonna Lind said by telephone"), "punished", "Jonna Lind"),
        (UNION.format("said Jonna Lind, 34, a baker"), "punished", "head of the Dockers' Union"),
    ],
)
def test_a_role_is_whose_name_the_next_paragraph_gives_without_another(text: str, words: str, speaker: str):
    assert speaker_of(text, words) == speaker


def test_whom_a_later_paragraph_turns_to_is_not_who_spoke_in_the_one_before():
    text = (
        "It rained for a week.\n\nThe governor said the state would help.\n\nMaria Lopez lost her home on Front Street."
    )
    assert speaker_of(text, "would help") == "the governor"
    told = text.replace("Maria Lopez lost her home", "“I lost it all,” Maria Lopez said")
    assert speaker_of(told, "would help") == "the governor"


def test_he_is_whom_the_sentence_before_is_about():
    text = (
        "Peter Boe said the firm bused in workers at night. Rodrigo Etchart denied it.\n\n"
        "“Nobody has been replaced,” he said."
    )
    assert speaker_of(text, "replaced") == "Rodrigo Etchart"


def test_she_is_whoever_spoke_and_not_whom_she_spoke_about():
    text = (
        "Dana Whitcomb, the press secretary, praised the allies. She said that the president and Mirela Hodak had "
        "talked. Pressed on sanctions, she said: “I will not get ahead of them.”\n\nMirela Hodak was in Palesk."
    )
    assert speaker_of(text, "get ahead") == "Dana Whitcomb"
    asked = "Clara Benning said the firm would pay. Asked about Amaya’s house, she said, “We never comment.”"
    assert speaker_of(f"Rosa Amaya lost a house.\n\n{asked}", "never comment") == "Clara Benning"


def test_whose_words_are_said_in_between_is_not_whom_they_are_about():
    text = "Petra Holm was kinder. Mrs Solvane, she said, had “bought herself time”.\n\nMarit Solvane runs the bank."
    assert speaker_of(text, "bought") == "Petra Holm"
    turned = "Ilse Brandvik governs. Brandvik, said Rurik Dahlen of the Liberals, has “kept the hole in the boat.”"
    assert speaker_of(turned, "hole") == "Rurik Dahlen"


def test_no_body_and_no_place_is_she():
    text = (
        "Castle Moor has a fence. Helen Oduya went to Castle Moor on Monday and stood at the fence. The road at "
        "Castle Moor will be closed, she told members. “A fence is no brake,” she said."
    )
    assert speaker_of(text, "brake") == "Helen Oduya"
    police = (
        "Ilse Brand was short. “I cannot stay,” she said. The police warned the ministry in March. “We learned of it "
        "in June,” she said."
    )
    assert speaker_of(police, "in June") != "the police"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tobias Krall, who faces a vote, issued a statement at noon.\n\n“This is wrong,” it said.", "Tobias Krall"),
        ("An aide showed them a letter that Radu Semel had just sent. “This is wrong,” it read.", "Radu Semel"),
        ("Tobias Krall issued a statement at noon. The bank met on Monday.\n\n“This is wrong,” it said.", None),
    ],
)
def test_what_it_says_is_its_writers(text: str, speaker: str | None):
    assert speaker_of(text, "wrong") in (speaker, "the bank" if speaker is None else speaker)


def test_the_official_is_the_one_just_brought_in():
    text = (
        "Paula Sarrat, herself an official of the union, called both sides.\n\nAn official in her ministry, who would "
        "not be named, was less hopeful. “Ten days will move nothing,” the official said."
    )
    assert speaker_of(text, "Ten days") in ("official", "official in her ministry")


def test_who_belongs_to_a_college_speaks_and_not_the_college():
    text = "Anton Bellweg of Kester University, who has long argued that the bank misreads wages, is not alone."
    assert speaker_of(text, "misreads") == "Anton Bellweg"
    verb = "Dr Joon-ho Baek, who lectures on strategy at Harlow College, London, said the marshal had another audience."
    assert speaker_of(verb, "audience") == "Joon-ho Baek"


def test_what_a_paper_calls_somebody_in_front_of_a_name_is_none_of_it():
    text = (
        "Defiant Vivian Castellow was clinging on to her seat.\n\n“I was elected,” she said.\n\n"
        "Pal Lila Brandt twisted the knife. “I like Vivian,” Brandt said."
    )
    assert [claim.speaker for claim in claims_of(text)] == ["Vivian Castellow", "Lila Brandt"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The gifts were worth $86,000, according to Open Ledger, a nonprofit group that tracks money in politics.",
            "The gifts were worth $86,000",
        ),
        ("The plant, according to Marta Lund, who leads the union, was shut.", "The plant [...] was shut"),
        ("In May, according to Marta Lund, the plant was shut by the owners.", "the plant was shut by the owners"),
        (
            "Ann Boe said that she would not see her crew “tried on television” after a jet ran off the runway.",
            "that she would not see her crew “tried on television”",
        ),
        (
            "“They are two of our best,” Ann Boe said of the crew, neither of whom has been named.",
            "They are two of our best,",
        ),
        (
            "Ann Boe promised that “no teacher will lose a job,” a pledge that is easy to keep in a town like this.",
            "that “no teacher will lose a job,”",
        ),
    ],
)
def test_what_is_the_writers_is_not_put_into_anybodys_mouth(text: str, content: str):
    assert [claim.text for claim in claims_of(text)] == [content]


def test_a_second_telling_is_a_claim_of_its_own():
    text = (
        "Senator Lila Brandt spoke. “You cannot write the law and say that you could read it,” she said, after "
        "confessing to reporters that she would still have Boe “at my table tomorrow.”"
    )
    assert [claim.kind for claim in claims_of(text)] == ["direct", "mixed"]


def test_half_quoted_words_keep_their_marks_beside_others():
    text = "Anna Soler leads the union. Her party would stay, she said, ‘so long as the payments are in the budget’."
    (claim,) = claims_of(text)
    assert (claim.kind, claim.content[-1].text) == ("mixed", "‘so long as the payments are in the budget’")


def test_a_mark_behind_a_word_in_ain_closes_a_quotation():
    (claim,) = claims_of("Norvane says pay offer is ‘best that this mine can sustain’ as strike begins\n\nIt rained.")
    assert claim.kind == "mixed"


def test_they_are_those_whom_the_sentence_before_is_about():
    text = "Eleven residents filed suit against the district on Monday. They say it knew that the levee was leaking."
    assert speaker_of(text, "leaking") == "Eleven residents"


def test_an_utterance_that_opens_a_headline_is_kept_as_nobodys():
    claims = claims_of("‘This is a pause, not a withdrawal’: minister halts jab\n\nA vaccine was halted on Tuesday.")
    assert [(claim.text, claim.speaker) for claim in claims] == [("This is a pause, not a withdrawal", None)]
    assert not claims_of("‘Red Wall Voters Of The North’: party starts again\n\nThe party lost on Tuesday.")


def test_he_is_nobody_where_another_was_only_told_about():
    text = (
        "“I was a boy,” Peter Boe said. Holm retired in 2010 after thirty years at the quay, and moved away.\n\n"
        "“I miss him,” he said.\n\nKarl Holm ran it."
    )
    assert speaker_of(text, "miss him") is None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Officers arrested a man who police said had threatened staff.", "threatened", "police"),
        ("The men, who prosecutors say were paid, deny it.", "were paid", "prosecutors"),
        ("Karl Holm, who Anna Boe said was late, resigned.", "was late", "Anna Boe"),
        ("Officials who briefed the media said the plant was safe.", "safe", "officials"),
        ("The union that Boe leads said the plant was safe.", "safe", "the union"),
        ("Anna Boe, who on Friday said that the plant was safe, resigned.", "safe", "Anna Boe"),
    ],
)
def test_whom_a_clause_is_about_is_not_who_says_so_of_them(text: str, words: str, speaker: str):
    assert speaker_of(text, words) == speaker


def test_a_given_name_that_nobody_listed_stays_in_front():
    assert speaker_of("Thandi Grace Mokoena was late.\n\n“I was late,” Mokoena said.", "late") == "Thandi Grace Mokoena"


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The regulator told owners not to drive above 50 kph.", "the regulator", "not to drive above 50 kph"),
        ("The agency advised people not to drive.", "the agency", "not to drive"),
        ("MP Grace Boe said it was late.", "Grace Boe", "it was late"),
        ("Mum-of-two Anna Vik said it was late.", "Anna Vik", "it was late"),
        ("His deputy, Vice-Admiral Karl Boe, said it was late.", "Karl Boe", "it was late"),
        ("The Justice Ministry said it was late.", "Justice Ministry", "it was late"),
        ("The U.S. Geological Survey said it was late.", "U.S. Geological Survey", "it was late"),
        ("But a Daybreak poll published Tuesday found that few agree.", "Daybreak poll", "that few agree"),
    ],
)
def test_who_says_what_in_one_sentence(text: str, speaker: str, content: str):
    (claim,) = claims_of(text)
    assert (claim.speaker, claim.text) == (speaker, content)


def test_a_paragraph_left_open_goes_to_who_is_named_behind_it():
    text = (
        "“The count was slow,” said Piet Holm, who teaches at Halven.\n\n"
        "“I have read thirty of these, and I can think of two.\n\n"
        "“Two put it so plainly,” said Anna Lund."
    )
    assert [(claim.speaker, len(claim.content)) for claim in claims_of(text)] == [("Piet Holm", 1), ("Anna Lund", 2)]


def test_a_year_of_a_letter_is_when_it_was_said():
    text = "In a 2017 letter to members, written after a flood, Anna Vik told them that it was late."
    (claim,) = extract(Article(file="a.txt", text=text, published=date(2025, 4, 10))).claims
    assert claim.said_on == "2017"
