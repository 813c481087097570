"""How, where and to whom something was said: what the words around a cue tell, and what they do not."""

from pathlib import Path

import pytest

from newsclaims.extraction import extract
from newsclaims.extraction.circumstances import Circumstances, circumstances
from newsclaims.extraction.draft import Draft
from newsclaims.model import CHANNELS, Article, Claim

HOME = Path(__file__).parents[1]

TOLD = (
    # The addressee is the object of telling, and an outlet makes it an interview.
    ("“We won,” Ann Boe told reporters.", None, None, "reporters"),
    ("“We won,” Ann Boe told his wife.", None, None, "his wife"),
    ("“We won,” Ann Boe told The Daily Bugle.", "interview", None, "The Daily Bugle"),
    ("“We won,” Ann Boe told CNN on Monday.", "interview", None, "CNN"),
    ("“We won,” Ann Boe told USA TODAY.", "interview", None, "USA TODAY"),
    ("“We won,” Ann Boe told NBC's Today show.", "interview", None, "NBC"),
    ("“We won,” Ann Boe told Fox News host Carl Moe.", "interview", None, "Fox News host Carl Moe"),
    ("“We won,” Ann Boe told Northern TV’s “Late Desk” on Friday.", "interview", None, "Northern TV"),
    ("“We won,” Ann Boe told the newspaper.", "interview", None, "the newspaper"),
    ("“We won,” Ann Boe told the Bugle in a written statement.", "statement", None, "the Bugle"),
    ("“We won,” Ann Boe told a cabinet meeting.", "meeting", None, "a cabinet meeting"),
    ("“We won,” Ann Boe told a news conference in Geneva.", "briefing", "Geneva", "a news conference"),
    ("“We won,” Ann Boe told a crowd outside the town hall.", "speech", "the town hall", "a crowd"),
    ("“We won,” Ann Boe told a crowd of supporters.", "speech", None, "a crowd of supporters"),
    ("Ann Boe told the court that the bridge was safe.", "court", None, "the court"),
    ("Ann Boe told the court in a filing that the bridge was safe.", "court", None, "the court"),
    ("Ann Boe told the inquiry that the bridge was safe.", "hearing", None, "the inquiry"),
    ("Ann Boe told reporters on Monday in Seoul that the bridge was safe.", None, "Seoul", "reporters"),
    ("Ann Boe told reporters at the White House that the bridge was safe.", None, "the White House", "reporters"),
    ("Ann Boe warned investors that the bridge would fall.", None, None, "investors"),
    ("Ann Boe declined to tell reporters whether the bridge was safe.", None, None, "reporters"),
    ("Ann Boe never told the court that the bridge was safe.", "court", None, "the court"),
    ("“We won,” Ann Boe told them.", None, None, "them"),
    ("“We won,” Ann Boe told Carl Moe of the port union.", None, None, "Carl Moe"),
    ("“We won,” Ann Boe told workers and business owners.", None, None, "workers and business owners"),
    ("“We won,” Ann Boe told Fox 35 in Orlando.", "interview", "Orlando", "Fox 35"),
    ("“We won,” Ann Boe told her guests in the garden.", None, "the garden", "her guests"),
)
BEHIND = (
    ("“We won,” Ann Boe tweeted.", "post", None, None),
    ("“We won,” Ann Boe wrote on Facebook.", "post", None, None),
    ("“We won,” Ann Boe wrote on X.", "post", None, None),
    ("“We won,” Ann Boe said in a statement on Monday.", "statement", None, None),
    ("“We won,” Ann Boe said in a statement released in Geneva.", "statement", "Geneva", None),
    ("“We won,” Ann Boe said in a news release.", "statement", None, None),
    (
        "“We won,” Ann Boe said in a speech to the Harbour Society in Leeds.",
        *("speech", "Leeds", "the Harbour Society"),
    ),
    ("“We won,” Ann Boe said in an interview with the Bugle.", "interview", None, "the Bugle"),
    ("“We won,” Ann Boe said in an interview in Leeds.", "interview", "Leeds", None),
    ("“We won,” Ann Boe said by phone from Nairobi.", "call", "Nairobi", None),
    ("“We won,” Ann Boe said on Fox News.", "broadcast", None, None),
    ("“We won,” Ann Boe said on the radio.", "broadcast", None, None),
    ("“We won,” Ann Boe wrote in her memoir.", "document", None, None),
    ("“We won,” Ann Boe wrote in an email to staff.", "message", None, "staff"),
    ("“We won,” Ann Boe wrote in a letter to the board.", "letter", None, "the board"),
    ("“We won,” Ann Boe wrote in court documents.", "court", None, None),
    ("“We won,” Ann Boe said at a bail hearing.", "court", "a bail hearing", None),
    ("“We won,” Ann Boe said at a rally in Ohio.", None, "a rally in Ohio", None),
    ("“We won,” Ann Boe said at Monday's debate.", "debate", "Monday's debate", None),
    ("“We won,” Ann Boe said at a news conference in Geneva.", "briefing", "a news conference in Geneva", None),
    ("“We won,” Ann Boe said outside the courthouse.", None, "the courthouse", None),
    ("“We won,” Ann Boe said aboard her campaign plane.", None, "her campaign plane", None),
    ("“We won,” Ann Boe said in Moscow, Idaho, on Friday.", None, "Moscow, Idaho", None),
    ("“We won,” Ann Boe said on the Senate floor.", None, "the Senate floor", None),
    ("“We won,” said Ann Boe, in a statement to the Associated Press.", "statement", None, "the Associated Press"),
    ("“We won,” she said, speaking to students in Oslo.", None, "Oslo", "students"),
    ("Ann Boe complained to the minister that the bridge was closed.", None, None, "the minister"),
    ("Ann Boe testified that the bridge was safe.", "hearing", None, None),
    ("Ann Boe testified in court that the bridge was safe.", "court", None, None),
)
BEFORE = (
    ("In a letter to Congress on Friday, Ann Boe wrote that the bridge was safe.", "letter", None, "Congress"),
    ("In an interview with CNN about the port, Ann Boe said it was shut.", "interview", None, "CNN"),
    ("At a rally in Ohio, Ann Boe said the bridge was safe.", None, "a rally in Ohio", None),
    ("Speaking in Harlem, Ann Boe said the bridge was safe.", None, "Harlem", None),
    ("Addressing the council on Monday, Ann Boe said the bridge was safe.", "speech", None, "the council"),
    ("Ann Boe, speaking at a rally in Ohio, said the bridge was safe.", "speech", "a rally in Ohio", None),
    ("Ann Boe issued a statement saying the bridge was safe.", "statement", None, None),
    ("Ann Boe sent a letter to the board on Monday, saying that the bridge was safe.", "letter", None, "the board"),
    ("The report said the bridge was unsafe.", "document", None, None),
    ("According to court filings, the bridge was unsafe.", "court", None, None),
    ("According to a statement from the port, the bridge was unsafe.", "statement", None, None),
)
NOTHING = (
    # Nothing is said about the act of saying, however much the words look like it.
    "Ann Boe said the bridge would open in Washington.",
    "Ann Boe said that Carl Moe told reporters in a statement that he would go.",
    "“We won,” Ann Boe said Tuesday.",
    "“We won,” Ann Boe said on Monday in March.",
    "Ann Boe said in 2016 that the bridge was safe.",
    "Ann Boe said at least two piers would close.",
    "Ann Boe said in response that the bridge was safe.",
    "Ann Boe said in response to a letter that the bridge was safe.",
    "“We won,” Ann Boe said on condition of anonymity.",
    "“We won,” Ann Boe said at the time.",
    "“We won,” Ann Boe said in English.",
    "“We won,” Ann Boe said to applause.",
    "“We won,” Ann Boe said after a debate in Leeds.",
    "“We won,” said Ann Boe, a nurse at the hospital in Leeds.",
    "“We won,” said Ann Boe of the port union.",
    "“We won,” said a nurse at the hospital.",
    "“We won,” Ann Boe said of his performance in California.",
    "“We won,” Ann Boe wrote in The Meridian.",
    "“We won,” Ann Boe fired back at Carl Moe.",
    "“We won,” Ann Boe said to the TV.",
    "In Ohio, a majority of voters said the bridge was safe.",
    "After a speech in Leeds, Ann Boe said the bridge was safe.",
    "Ann Boe told the story of how the bridge fell.",
    "Ann Boe warned against the forces of decay.",
    "Ann Boe delivered a strong message, saying the bridge was safe.",
)


def claim_of(text: str) -> Claim:
    """The only claim of a text."""
    [claim] = extract(Article(file="a.txt", text=text), tagging=False).claims
    return claim


@pytest.mark.parametrize(("text", "channel", "venue", "addressee"), TOLD + BEHIND + BEFORE)
def test_what_the_words_around_the_cue_tell(text, channel, venue, addressee):
    claim = claim_of(text)
    assert claim.channel == channel
    assert (claim.venue and claim.venue.text) == venue
    assert (claim.addressee and claim.addressee.text) == addressee


@pytest.mark.parametrize("text", NOTHING)
def test_silence_where_they_tell_nothing(text):
    claim = claim_of(text)
    assert (claim.channel, claim.venue, claim.addressee) == (None, None, None)


def test_to_tell_the_outlet_that_publishes_the_article_is_an_interview():
    text = "“We won,” Ann Boe told Track & Tarmac."
    own = extract(Article(file="a.txt", text=text, source="Track & Tarmac"), tagging=False).claims[0]
    assert (own.channel, claim_of(text).channel) == ("interview", None)


def test_each_claim_of_a_sentence_has_its_own():
    text = "In a statement, Ann Boe said that the bridge was safe but told reporters that she feared for it."
    first, second = extract(Article(file="a.txt", text=text), tagging=False).claims
    assert (first.channel, first.addressee) == ("statement", None)
    assert second.channel is None
    assert second.addressee is not None
    assert second.addressee.text == "reporters"


def test_a_cue_that_takes_the_addressee_in_gives_the_same():
    text = "“We won,” Ann Boe told reporters in Geneva."
    narrow, wide = (
        circumstances(text, Draft([(1, 8)], (10, 17), (18, end), "tagged", 0, (0, len(text)), "direct"))
        for end in (len("“We won,” Ann Boe told"), len(text) - 1)
    )
    assert narrow == wide
    assert narrow.venue == (text.index("Geneva"), len(text) - 1)


def test_a_claim_without_a_cue_has_none():
    draft = Draft([(1, 8)], None, None, "quotation alone", 0, (0, 9), "direct")
    assert circumstances("“We won,”", draft) == Circumstances()


def test_every_channel_of_the_model_can_be_found():
    found = {channel for _, channel, _, _ in TOLD + BEHIND + BEFORE}
    assert set(CHANNELS) <= found


@pytest.mark.parametrize("path", sorted(HOME.glob("**/data/articles/*.txt")), ids=lambda path: path.stem)
def test_spans_are_the_text_and_never_touch_the_content(path):
    text = path.read_bytes().decode("utf-8")
    for claim in extract(Article(file=path.name, text=text), tagging=False).claims:
        for span in filter(None, (claim.venue, claim.addressee)):
            assert text[span.start : span.end] == span.text
            assert all(span.end <= part.start or part.end <= span.start for part in claim.content)
