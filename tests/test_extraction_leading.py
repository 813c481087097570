"""Who speaks by what leads to the words: a sentence of the reporter's, a noun for words, a document, a place.

Each case was wrong once: in a story that somebody wrote without knowing the rules, or in a sentence of our own.
"""

from datetime import date

import pytest

from newsclaims.extraction import extract
from newsclaims.model import Article, Claim

MAYOR = "Maria Stolz, the mayor of Lindhaven, and Peter Hahn, a farmer, quarrelled on Monday.\n\n"
LUND = "“It was late,” said Kari Lund, the minister.\n\n"


def claims_of(text: str) -> tuple[Claim, ...]:
    return extract(Article(file="a.txt", text=text, published=date(2024, 6, 7))).claims


def told(text: str) -> list[tuple[str | None, str]]:
    return [(claim.speaker, claim.text) for claim in claims_of(text)]


def one_with(text: str, words: str) -> Claim:
    (claim,) = [claim for claim in claims_of(text) if words in claim.text]
    return claim


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Too late,” were the words of Maria Stolz, the mayor.", "Maria Stolz"),
        ("“Too late,” came the reply from Stolz.", "Maria Stolz"),
        ("“Too late,” was Hahn’s answer.", "Peter Hahn"),
        ("In the words of Maria Stolz, “it is too late by now for us”.", "Maria Stolz"),
        ("Hahn's reply was shorter still. “Too late.”", "Peter Hahn"),
        ("Stolz was blunter. “It is too late.”", "Maria Stolz"),
        ("“He is wrong,” Hahn said. Stolz only smiled. “It is too late for that.”", "Maria Stolz"),
        ("Asked whether she would run, the mayor smiled. “It is too late.”", "Maria Stolz"),
        (
            "Hahn kept smiling. “It is too late for us.” Her party is less sure. “She should,” an aide said.",
            "Peter Hahn",
        ),
        ("“We go on,” Stolz said.\n\nThen, to cheers: “It is never too late.”", "Maria Stolz"),
    ],
)
def test_whose_words_stand_alone(text: str, speaker: str):
    lines = [claim.speaker for claim in claims_of(MAYOR + text) if "too late" in claim.text.lower()]
    assert lines == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("An internal memo, first reported by the Herald, described leaving as “too late.”", "internal memo"),
        ("A notice dated Nov 8 and seen by Axiom told drivers that it was “too late” to stop.", "notice"),
        ("A 2021 report by the Flood Inspectorate, which NRB has seen, said it was “too late”.",
         "2021 report by the Flood Inspectorate"),
        ("The deed of gift, which the Courier has read, states that it is “too late”.", "the deed of gift"),
        ("The growers say it is “too late” to pick.", "the growers"),
        ("The order, issued on Monday night, states that it is “too late”.", "the order"),
        ("It is too late, according to a decree read out on radio.", "decree"),
        ("The agency quoted a security official in the capital as saying that it was too late.",
         "security official in the capital"),
        ("Interfax quoted Oleg Barin as saying it was “too late”.", "Oleg Barin"),
        ("The word of an aide in Sebt, who told the agency that it was too late, counts.", "aide in Sebt"),
        ("The inquiry is led by Kaarina Ollila, a Finnish engineer, who has said that it was too late.",
         "Kaarina Ollila"),
        ("Ivo Castellane, of the Marlow pension fund, which owns 3 per cent, said that it was “too late”.",
         "Ivo Castellane"),
        ("Ray Dufour, a skipper in Port Annet, Me., said it was too late.", "Ray Dufour"),
        ("A descendant of the man who gave them, Julian Boe, has said it was “too late”.", "Julian Boe"),
        ("At Iveagh House, the Minister for Health, Aoife Brannigan, said it was “too late” to ask.",
         "Aoife Brannigan"),
        ("In the Commons Simon Trelawney, the arts minister, told MPs that it was too late.", "Simon Trelawney"),
        ("“It is a deal,” Hahn told us. He promised money, which Karin Oduya, for the party, described as “too late”.",
         "Karin Oduya"),
        ("One violinist, who asked why the orchestra had told them nothing, said it was too late.", "one violinist"),
        ("A friend of the family said it was “too late”.", "friend of the family"),
    ],
)  # fmt: skip
def test_who_is_named_and_not_who_stands_beside(text: str, speaker: str):
    assert one_with(text, "too late").speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (LUND + "Corvane, the Swedish firm that built it, was brief. It said that it was ready.", "Corvane"),
        (LUND + "Orvanta took its offer to shareholders on Monday. It said that it was ready.", "Orvanta"),
        (LUND + "Prairie Health has been here. When it closed a ward in 2022, it promised that it was ready.",
         "Prairie Health"),
        (LUND + "The notice is two sentences long. It says that it was ready.", "the notice"),
        (LUND + "On Wednesday she put out a statement. “It was ready,” it read.", "Kari Lund"),
        ("A fisherman in the harbour shook his head.\n\n“It was ready,” he said.", "fisherman in the harbour"),
        ("“No,” said a woman in the queue.\n\n“It was ready,” she said.", "woman in the queue"),
        (LUND + "Her husband, Olav, was in tears.\n\n“It was ready,” he said.", "Olav"),
        (LUND + "Kayla Boe isn’t sure. She said it was ready.", "Kayla Boe"),
        (LUND + "Kayla Boe disagrees. She said it was ready.", "Kayla Boe"),
        (LUND + "Oskar Dahl spoke.\n\nAfterwards the minister left by a door. “It was ready,” she said.", "Kari Lund"),
        (LUND + "The Minister toured the market on Thursday without a guard.\n\n“It was ready,” she told us.",
         "Kari Lund"),
        ("Gov. Ray Tolliver isn’t budging.\n\nThe embattled Republican has said it was ready.", "Ray Tolliver"),
        (LUND + "Shortly before midnight she said that it was ready.", "Kari Lund"),
        (LUND + "Democrat Lena Voss said it was ready.", "Lena Voss"),
        ("Sacked Voss: ‘It was ready’\n\nIvan Voss was dismissed on Monday. Voss left by a door.", "Ivan Voss"),
        ("A fire burned in May. Two years later a court said it was ready.", "court"),
        ("On Monday the aide Ann Voss spent most of an hour insisting it was “ready, and was ready.”", "Ann Voss"),
        ("Its Foreign Ministry met on Tuesday, and a spokesman, Anton Belsky, was rude. “It was ready,” he wrote.",
         "Anton Belsky"),
        ("The doctor at the hospital sat down. “It was ready,” he said.", "the doctor at the hospital"),
        ("Bogdan Ilic, a porter, sat down. Ilic said it was ready.", "Bogdan Ilic"),
        ("The report of 3 April said it was ready.", "the report of 3 April"),
    ],
)  # fmt: skip
def test_who_it_and_she_are_behind_a_sentence_about_them(text: str, speaker: str):
    assert one_with(text, "was ready").speaker == speaker


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lund denied that he had known: “Not a word.”", ["that he had known", "Not a word."]),
        ("His rival, Ann Boe, disagreed: The hosts, she said, had done “everything but sign.”",
         ["The hosts [...] had done “everything but sign.”"]),
        ("Lund promised the families of the dead that they ‘will have answers’ by May.",
         ["that they ‘will have answers’ by May"]),
        ("Lund promised the house on Thursday to ‘answer every question’ later.", ["to ‘answer every question’ later"]),
        ("The paper warned of ‘cuts on three evenings’ should it be hot. ‘No,’ Lund said.",
         ["‘cuts on three evenings’ should it be hot", "No,"]),
        ("Boe called Monday’s ruling “theft in slow motion” in a post that was shared by many.",
         ["Monday’s ruling “theft in slow motion”"]),
        ("Since April, Lund said, drivers had 14 faults.", ["Since April [...] drivers had 14 faults"]),
        ("It will open in June, according to the laboratory, which found lead, a metal that kills.",
         ["It will open in June"]),
    ],
)  # fmt: skip
def test_what_belongs_to_the_words(text: str, found: list[str]):
    assert [words for _, words in told(text)] == found


def test_words_with_marks_are_half_quoted_whoever_found_them():
    assert one_with("Lund promised the families that they ‘will have answers’ by May.", "answers").kind == "mixed"


def test_a_subordinate_clause_keeps_its_own_speaker():
    text = "Talks failed, two envoys said Monday, hours after the minister, Kari Lund, had promised “a deal by dinner.”"
    assert told(text) == [("two envoys", "Talks failed"), ("Kari Lund", "a deal by dinner.")]


@pytest.mark.parametrize(
    "text", ["Lund sees it differently.", "Ann Boe thinks otherwise.", "Lund is expecting her first child in May."]
)
def test_what_only_says_that_there_is_something_tells_nothing(text: str):
    assert told(text) == []


@pytest.mark.parametrize("nobody", ["One minister", "Another minister", "One minister, who gave no name,"])
def test_nobody_in_particular_is_not_who_bears_the_role(nobody: str):
    text = f"Kari Lund, the minister, spoke on Monday. {nobody} thought that it was ready."
    assert one_with(text, "was ready").speaker == nobody.split(",", maxsplit=1)[0].lower()


def test_some_who_bear_a_role_are_not_the_one_who_is_named():
    text = "Kari Lund, the minister, spoke on Monday. Some ministers said that it was ready."
    assert one_with(text, "was ready").speaker == "some ministers"
