"""Who speaks, what sort of speaker that is, and in what role: traps that a careful reader does not fall into."""

import pytest

from newsclaims.extraction import extract
from newsclaims.extraction.bodies import Bodies
from newsclaims.extraction.cast import Cast
from newsclaims.extraction.classes import class_of
from newsclaims.extraction.layout import paragraphs
from newsclaims.extraction.names import Names
from newsclaims.extraction.passage import read_passage
from newsclaims.extraction.tokens import tokenize
from newsclaims.model import SPEAKER_CLASSES, Article, Claim


def claims_of(text: str) -> tuple[Claim, ...]:
    return extract(Article(file="a.txt", text=text)).claims


def by_words(text: str) -> dict[str, str | None]:
    """Each claim's speaker by the first words of the claim."""
    return {" ".join(claim.text.split()[:2]).strip(",."): claim.speaker for claim in claims_of(text)}


def resolved(text: str, mention: str) -> str | None:
    """Whom a mention means, given as a tagger would: by its words, appositions and all, in the last paragraph."""
    article, names, bodies = Article(file="a.txt", text=text), Names(), Bodies()
    lines = list(paragraphs(article))
    for line in lines:
        names.add(tokenize(text, line.start, line.end), line.number)
        bodies.add(tokenize(text, line.start, line.end), line.number)
    names.settle()
    cast = Cast(names, bodies)
    for line in lines:
        passage = read_passage(text, line, None)
        cast.look_at(passage)
    place = text.rindex(mention)
    inside = [i for i, item in enumerate(passage.items) if place <= item.start < place + len(mention)]
    return cast.resolve((inside[0], inside[-1] + 1), passage).name


FERRY = """Island splits over new ferry

Shares in Harrow Holdings fell on Tuesday after the ferry's bow door stuck open.

The company said it would pay every passenger. Ann Boe, its chief executive, called the door “a mystery”.

Boe's brother said he had warned her. “I told her in May,” her brother said.

Her lawyer, Ruth Lund, said charges were unlikely. “We are calm,” the lawyer said.

A spokesman for Boe said she would not resign. Voters backing Karl Voss said she must.

The National Transport Union (NTU) said the crew was tired. “They were on their third shift,” said Karl Voss, the
union's president. The NTU said a vote was near.

The Harbour Board would not comment. In a letter it said every bolt was sound.
"""

MILL = """Two families and a fire

Ines Quill and her husband Martin had sold the mill in May. Mrs Quill said it was dry as paper.

Martin Quill blamed the wiring. “It hummed at night,” Quill said.

Jonah and Daniel Ash rented the loft. “We ran,” said Daniel Ash. “I never looked back,” his brother said.

Mayor Okoro promised an inquiry. “Nobody sleeps tonight,” she said. Okoro said the street was closed.

The fire chief, Petra Stahl, and two firemen said the roof had gone first.
"""

COURT = """Judge throws out fishing suit

The lawsuit said the nets were torn. Greta Holm (Coast Party, Skarvik) said she was glad.

Holm, 61, a former skipper, said the sea was empty. Erik Holm said it was full.

“It was never about the fish,” Holm said.

Lord Dray of Skarvik, the minister for fisheries, who was born there, blamed the council for the delay.

Ruth Lund and Erik Holm said they would appeal. Democrats said nothing new.

“I am nobody's fool,” said a man at the quay, who would not give his name.
"""

STORIES = [
    (FERRY, "a vote", "National Transport Union"),
    (FERRY, "it would", "Harrow Holdings"),
    (FERRY, "the door", "Ann Boe"),
    (FERRY, "he had", "Boe's brother"),
    (FERRY, "I told", "her brother"),
    (FERRY, "charges were", "Ruth Lund"),
    (FERRY, "We are", "Ruth Lund"),
    (FERRY, "she would", "spokesman for Boe"),
    (FERRY, "she must", "voters backing Karl Voss"),
    (FERRY, "the crew", "National Transport Union"),
    (FERRY, "They were", "Karl Voss"),
    (FERRY, "every bolt", "Harbour Board"),
    (MILL, "it was", "Ines Quill"),
    (MILL, "It hummed", "Martin Quill"),
    (MILL, "I never", "Jonah Ash"),
    (MILL, "Nobody sleeps", "Okoro"),
    (MILL, "the street", "Okoro"),
    (COURT, "the nets", "the lawsuit"),
    (COURT, "the sea", "Greta Holm"),
    (COURT, "It was", None),
    (COURT, "the council", "Dray"),
    (COURT, "they would", "Ruth Lund and Erik Holm"),
    (COURT, "I am", "man at the quay"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), STORIES)
def test_a_claim_goes_to_whom_a_careful_reader_would_give_it_or_to_nobody(text, words, speaker):
    found = by_words(text)
    assert words in found
    assert found[words] == speaker


PEOPLE = (
    "Jane Roe and Karl Voss met in the rain, and nobody wanted to speak first. Later Rep. John Doe came, too, "
    "with Mary Ash, and lunch was paid for by Acme Holdings.\n\n"
)
MENTIONS = {
    "Jane Roe, the special representative,": "Jane Roe",
    "Jane Roe, Karl Voss's lawyer,": "Jane Roe",
    "Jane Roe, a lawyer for Karl Voss": "Jane Roe",
    "Jane Roe, who represents Karl Voss,": "Jane Roe",
    "Jane Roe -- the author of a book on Karl Voss --": "Jane Roe",
    "the company's chief executive, Jane Roe,": "Jane Roe",
    "Karl Voss's lawyer, Jane Roe,": "Jane Roe",
    "a spokesman for Karl Voss, Jane Roe,": "Jane Roe",
    "his colleague Jane Roe": "Jane Roe",
    "Rep. John Doe, D-Ohio,": "John Doe",
    "Doe, 45, a teacher,": "John Doe",
    "Karl Voss's campaign": "Karl Voss's campaign",
    "Karl Voss's wife": "Karl Voss's wife",
    "a spokesman for the Treasury, who asked not to be named,": "spokesman for the Treasury",
    "advisers to Mr. Voss": "advisers to Mr. Voss",
    "people close to Karl Voss": "people close to Karl Voss",
    "a woman accusing Karl Voss": "woman accusing Karl Voss",
    "a study by law professor Jane Roe": "study by law professor Jane Roe",
    "several firms, including Acme Holdings,": "several firms",
    "Karl Voss and Jane Roe": "Karl Voss and Jane Roe",
    "Karl Voss, Mary Ash and Jane Roe": "Karl Voss, Mary Ash and Jane Roe",
    "a senior official": "senior official",
}


@pytest.mark.parametrize("mention", MENTIONS)
def test_a_mention_with_all_that_hangs_on_it_means_its_head_and_nobody_named_inside(mention):
    assert resolved(f"{PEOPLE}On Monday {mention} said it was over.", mention) == MENTIONS[mention]


def test_who_means_the_name_in_front_of_it():
    assert resolved(f"{PEOPLE}Mary Ash, who said it was over, left.", "who") == "Mary Ash"


CLASSES = {
    "person": ["Laura"],
    "organisation": [
        "White House", "North Korea", "Department of Health and Human Services", "the company", "Clinton's campaign",
        "Friends of the Lake", "official results service", "NTU", "panel of judges",
    ],
    "group": [
        "US officials", "protesters", "Republicans", "two former employees", "Ann Boe and Karl Voss", "police",
        "people familiar with the talks", "Senate Republicans", "voters backing Ann Boe", "group of doctors",
        "52 percent of voters",
    ],
    "document": [
        "report by Ann Boe", "the lawsuit", "Clean Water Act", "poll released last week", "court documents",
        "new Herald poll",
    ],
    "unnamed": [
        "senior official", "source", "his brother", "one resident", "spokesman for the Treasury", "Boe's lawyer",
        "person briefed on the investigation", "the attorney general", "somebody",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("name", "expected"), [(name, one) for one, names in CLASSES.items() for name in names])
def test_a_name_or_description_tells_what_sort_of_speaker_it_is(name, expected):
    assert class_of(name) == expected
    assert set(CLASSES) == set(SPEAKER_CLASSES)


ROLES = {
    "White House press secretary Ann Boe said it is safe.": "White House press secretary",
    "Ann Boe, chief economist at Acme Bank, said it is safe.": "chief economist at Acme Bank",
    "Ann Boe, 45, a doctor from Ohio, said it is safe.": "doctor from Ohio",
    "Sen. Ann Boe (D-Ohio) said it is safe.": "Sen. (D-Ohio)",
    "The head of the port authority, Ann Boe, said it is safe.": "head of the port authority",
    "Ann Boe of Sable Row Securities said it is safe.": "Sable Row Securities",
    "Ann Boe, Karl Voss's lawyer, said it is safe.": "Karl Voss's lawyer",
    "Ann Boe, who met the mayor, said it is safe.": None,
    "Mr. Voss met Ann Boe. Ann Boe said it is safe.": None,
    "According to Ann Boe, the mayor said nothing.": None,
    "Ann Boe, Mayor Karl Voss and a doctor met. Ann Boe said it is safe.": None,
    "The mayor, Ann Boe and Karl Voss met. Ann Boe said it is safe.": None,
    "Voss greeted Mayor Karl Lund. Ann Boe (left) said it is safe.": None,
    "Ms. Ann Boe said it is safe.": None,
}


@pytest.mark.parametrize("text", ROLES)
def test_a_role_is_the_one_that_the_article_gives_the_speaker_and_nobody_elses(text):
    claim = claims_of(text)[-1]
    assert (claim.speaker, claim.role) == ("Ann Boe", ROLES[text])


def test_a_role_that_is_given_later_counts_for_the_claims_before():
    first, _ = claims_of("“We won,” said Ann Boe.\n\nAnn Boe, the mayor, said it is safe.")
    assert (first.speaker, first.speaker_class, first.role) == ("Ann Boe", "person", "mayor")


def test_without_a_speaker_there_is_neither_class_nor_role():
    (claim,) = claims_of("Ann Boe and Karl Boe arrived. “We won,” Boe said.")
    assert (claim.speaker, claim.speaker_class, claim.role) == (None, None, None)


def test_a_role_is_nobodys_who_only_works_for_its_bearer():
    text = (
        "Peter Holm, an adviser to the minister, said the talks had failed.\n\n"
        "“It is a gift to our enemies,” the minister told reporters."
    )
    assert by_words(text) == {"the talks": "Peter Holm", "It is": "the minister"}


def test_a_role_in_a_headline_is_that_of_its_one_bearer():
    text = (
        "Minister calls strike ‘a gift to our enemies’\n\n"
        "Transport Minister Anna Bergdal met the dockers on Tuesday.\n\n“Nobody won tonight,” she told reporters."
    )
    assert by_words(text)["strike ‘a"] == "Anna Bergdal"


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Docks chief admits she ‘called a lawyer’ before police", "Anna Bergdal"),
        ("PM: ‘I called a lawyer’", "Anna Bergdal"),
        ("Spokesman admits he ‘called a lawyer’ before police", "Spokesman"),
        ("Docks chief admits she ‘called nobody’ on the night", "Docks chief"),
    ],
)
def test_a_role_in_a_headline_is_whom_the_body_quotes_with_the_same_words(headline: str, speaker: str):
    text = (
        f"{headline}\n\nAnna Bergdal, who runs Alder Harbour, answered for herself.\n\n"
        "“I should have called the police, and I called a lawyer,” Bergdal told the committee."
    )
    first = claims_of(text)[0]
    assert (first.speaker or "").lower() == speaker.lower()


def test_a_sentence_of_many_capitals_names_people_too():
    text = (
        "PORT ALDER, June 4 — Transport Minister Anna Bergdal met Dockers’ Union leaders on Tuesday.\n\n"
        "“Nobody won tonight,” Bergdal told reporters."
    )
    assert by_words(text)["Nobody won"] == "Anna Bergdal"


def test_words_that_others_tell_of_are_also_the_speakers():
    text = (
        "According to two officials who were in the room, Anna Bergdal told an envoy that she was "
        "“tired of being asked whether she was sincere.”"
    )
    assert {claim.speaker for claim in claims_of(text)} == {"two officials", "Anna Bergdal"}
