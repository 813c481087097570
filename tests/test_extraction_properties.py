"""What holds for every text, however odd: spans are true, nothing crashes, ids are stable."""

from hypothesis import given
from hypothesis import strategies as st

from newsclaims.extraction import extract
from newsclaims.model import Article, Extraction

MARKS = "“ ” \" ' ‘ ’ `` '' « » „ — - , . ? ! : ; ( ) [ ] ..."
WORDS = "said says told that who of for the a calling as and but not she they it Mr. U.S. 2018 O'Neill 北京 😀"
PHRASES = [
    "\n",
    "\n\n",
    " ",
    "according to",
    "Ann Boe",
    "Boe",
    "the mayor",
    "on Monday",
    "We won",
    "the bridge is safe",
]
PIECES = st.sampled_from([*MARKS.split(), *WORDS.split(), *PHRASES, "\u202e", "\x1b[31m"])
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map(" ".join), st.lists(PIECES, max_size=60).map("".join), st.text())


def extracted(text: str, file: str = "a.txt") -> Extraction:
    return extract(Article(file=file, text=text, published="2024-09-05"))


@given(TEXTS)
def test_every_span_is_a_stretch_of_the_text(text):
    for claim in extracted(text).claims:
        for span in (*claim.content, *filter(None, (claim.mention, claim.cue))):
            assert text[span.start : span.end] == span.text
            assert span.text.strip()


@given(TEXTS)
def test_the_content_of_a_claim_is_in_order_and_does_not_overlap(text):
    for claim in extracted(text).claims:
        for before, after in zip(claim.content, claim.content[1:], strict=False):
            assert before.end <= after.start


@given(TEXTS)
def test_claims_come_in_reading_order_with_ids_of_their_own(text):
    claims = extracted(text).claims
    assert len({claim.id for claim in claims}) == len(claims)
    assert [claim.content[0].start for claim in claims] == sorted(claim.content[0].start for claim in claims)


@given(TEXTS)
def test_every_named_speaker_is_in_the_cast(text):
    extraction = extracted(text)
    assert {claim.speaker for claim in extraction.claims} - {None} <= {member.name for member in extraction.cast}


STORY = "The bridge opened.\n\n“We won the vote,” said Ann Boe.\n\nKarl Voss said that the road is closed."


def test_an_edit_elsewhere_leaves_ids_alone():
    edited = STORY.replace("The bridge opened.", "After nine years of work, the bridge has opened.")
    assert [claim.id for claim in extracted(edited).claims] == [claim.id for claim in extracted(STORY).claims]


def test_ids_tell_articles_and_words_apart():
    ids = [claim.id for claim in extracted(STORY).claims]
    assert not set(ids) & {claim.id for claim in extracted(STORY, "b.txt").claims}
    assert extracted(STORY.replace("closed", "open")).claims[1].id != ids[1]


def test_the_same_words_twice_are_two_claims():
    twice = "“We won the vote,” said Ann Boe.\n\n“We won the vote,” said Karl Voss."
    first, second = extracted(twice).claims
    assert (first.speaker, second.speaker) == ("Ann Boe", "Karl Voss")
    assert first.id != second.id


def test_line_ends_of_windows_change_no_claim():
    unix = [(claim.kind, claim.speaker, claim.text) for claim in extracted(STORY).claims]
    windows = [(claim.kind, claim.speaker, claim.text) for claim in extracted(STORY.replace("\n", "\r\n")).claims]
    assert windows == unix


def test_a_text_wrapped_by_hand_reads_like_one_that_is_not():
    lines = [
        "The bridge over the harbour opened at noon after nine years of",
        "work, and the first to cross it was Ann Boe, who had fought it in",
        "court for half of them. “We won the vote, and then we lost it, and",
        "then we won it again,” said Ann Boe, who walked to the other side",
        "without her coat.",
        "",
        "Karl Voss said that the road to the bridge would stay closed until",
        "the paint was dry.",
    ]
    claims = extracted("\n".join(lines)).claims
    assert [(claim.kind, claim.speaker) for claim in claims] == [("direct", "Ann Boe"), ("indirect", "Karl Voss")]


def test_a_long_line_without_any_break_is_worked_in_pieces():
    text = " ".join(["“We won the vote,” said Ann Boe. The crowd went home."] * 1000)
    assert len(extracted(text).claims) == 1000
