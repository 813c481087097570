"""What joins two claims and what keeps them apart, with the reason: prose of nobody's."""

import random

import numpy as np
import pytest

from newsclaims.crossref import compare, statements
from newsclaims.crossref.concepts import concepts
from newsclaims.crossref.folding import fold
from newsclaims.crossref.matching import matched
from newsclaims.crossref.outlines import outlines_of, worth
from newsclaims.crossref.paraphrase import agreement, best
from newsclaims.crossref.versions import told
from newsclaims.crossref.words import wording
from newsclaims.model import Span
from paraphrases import written

from .judging import claim, judged

TRUST, SPOKES = {"speaker_class": "organisation"}, {"speaker_class": "unnamed"}

QUALITY = "We cannot staff two wards safely, and this is about quality, not money."
LONG = "I have walked this shore for forty years and I never saw the water turn that colour before."

CLERK = "Somebody signed that lantern out on a Sunday, and nobody has signed it in."
CUT = "what settled it was that “somebody signed that lantern out on a Sunday”"
CARRIED = {"said_on_carried": True}

JOINED = {
    "two words, one of which tells something, cut from one speaker's whole quotation": (
        claim("a", "It was our system and our failure, and we will put it right."),
        claim("b", "the collapse “our failure”", "mixed"),
        "words",
    ),
    "one number changed where one outlet stops and the other cuts to more": (
        claim("a", "The yard was warned on Monday, and it still launched sixty boats"),
        claim(
            "b",
            "The yard was warned on Monday and it still launched seventy boats [...] Nobody will count the jackets.",
        ),
        "words",
    ),
    "the same in front": (
        claim("a", "Sixty boats were launched although the yard was warned by us"),
        claim(
            "b", "Nobody will count the jackets. [...] Seventy boats were launched although the yard was warned by us"
        ),
        "words",
    ),
    "many rare words, of which one article has the day from another sentence": (
        claim("a", CLERK),
        claim("b", CUT, "mixed", days=4, said_on="2022-06-11", **CARRIED),
        "words",
    ),
    "the same, with the day of the other in its own sentence": (
        claim("a", CLERK, said_on="2022-06-04", days=-2),
        claim("b", CUT, "mixed", days=4, said_on="2022-06-11", **CARRIED),
        "words",
    ),
    "a phrase of six words that two outlets give to two people": (
        claim("a", "It was a surrender dressed up as a spreadsheet, and they knew it when they signed."),
        claim("b", "the sale “a surrender dressed up as a spreadsheet”", "mixed", speaker="Tom Reyes", days=1),
        "words",
    ),
    "a telling phrase of one speaker's, with other words around it in each": (
        claim("a", "the sale as the only course “an accountant would recognize”", "mixed"),
        claim("b", "the club “had no choice that an accountant would recognise”", "mixed"),
        "words",
    ),
    "a fragment of a longer quotation, reported five days later": (
        claim("a", QUALITY),
        claim("b", 'the move is "about quality, not money"', "mixed", days=5),
        "words",
    ),
    "a body and its spokeswoman": (
        claim("a", "No decision has been taken on the wards.", speaker="Lennan Hospitals Trust", **TRUST),
        claim("b", "No decision has been taken on the wards.", speaker="a spokeswoman for the trust", days=1, **SPOKES),
        "words",
    ),
    "a speaker that one article does not name": (
        claim("a", "The alarm should have rung. I have no sentence that makes that better."),
        claim("b", "I have no sentence that makes that better.", speaker=None),
        "words",
    ),
    "common words in a row, on the same day and of the same": (
        claim("a", "the decision “taken late, but taken”", "mixed"),
        claim("b", "the board for a decision “taken late, but taken.”", "mixed", speaker=None),
        "words",
    ),
    "a phrase that two outlets give to two people, one of them in another form": (
        claim("a", "A lantern without a keeper guides the smugglers and blinds the pilots."),
        claim("b", "A lantern without a keeper would guide smugglers and blind the pilots.", speaker="Tom Reyes"),
        "words",
    ),
    "a long quotation, altered, in a weekly": (
        claim("a", LONG),
        claim("b", LONG.replace("never saw", "have not seen"), days=10),
        "words",
    ),
    "copied, person and tense shifted": (
        claim("a", "We will rebuild the pier."),
        claim("b", "they would rebuild the pier", "indirect"),
        "said",
    ),
    "a passage of a longer quotation, which says no elsewhere": (
        claim("a", "We will rebuild the old pier by spring. I have not met one trader who is against it."),
        claim("b", "they would rebuild the old pier by spring", "indirect"),
        "said",
    ),
    "not any and no": (
        claim("a", "that no warning had been ignored", "indirect"),
        claim("b", "that any warning had been set aside", "indirect", days=-1, polarity="denied"),
        "said",
    ),
    "refused and would not": (
        claim("a", "the coalition refused to extend the ceasefire past Friday", "indirect"),
        claim("b", "the coalition would not prolong the ceasefire beyond Friday", "indirect"),
        "said",
    ),
    "most of it copied, by somebody whom one article does not name": (
        claim("a", "If it belongs to someone else I’ll carry it to the van myself.", speaker=None),
        claim("b", "she will carry it to the van herself if it belongs to someone else", "indirect"),
        "said",
    ),
    "nothing but what the other says, of one topic on one day": (
        claim(
            "a",
            "he had put off the ferry because “we see no progress on the harbour”",
            "mixed",
            said_on="2022-06",
            topics=("ferry",),
        ),
        claim("b", "a lack of progress", "indirect", said_on="2022-06", topics=("ferry",)),
        "said",
    ),
    "a figure, and what was done to what it counts": (
        claim("a", "312 inspections had been put off", "indirect"),
        claim("b", "312 checks had been postponed", "indirect"),
        "said",
    ),
    "a particle behind its object": (
        claim("a", "the guild would turn the merger down in Tarn Hollow", "indirect"),
        claim("b", "the guild rejected a merger in Tarn Hollow", "indirect"),
        "said",
    ),
    "other words of one sense": (
        claim("a", "lorries would be diverted and the quay shut", "indirect"),
        claim("b", "trucks face a detour because of the closure of the quay", "indirect"),
        "said",
    ),
}

APART = {
    "somebody who turns what another said of themselves": (
        claim("a", "I have three boats in this harbour, and I paint their hulls every spring."),
        claim("b", "I have three boats in this harbour, and they paint my hulls every spring.", speaker="Tom Reyes"),
        ("changed", "changed"),
    ),
    "many rare words that one article tells of as said again": (
        claim("a", CLERK),
        claim("b", CUT, "mixed", days=4, said_on="2022-06-11", **CARRIED).model_copy(
            update={"cue": Span(start=990, end=998, text="repeated")}
        ),
        ("date", "marks"),
    ),
    "many common words, one article with the day from another sentence": (
        claim("a", "I know what people think of us and we have to go on with the work."),
        claim(
            "b",
            "I know what people think of us and we have to go on with the work.",
            days=4,
            said_on="2022-06-11",
            **CARRIED,
        ),
        ("date", "marks"),
    ),
    "a phrase of six words of two people, five days apart": (
        claim("a", "It was a surrender dressed up as a spreadsheet, and they knew it when they signed."),
        claim("b", "the sale “a surrender dressed up as a spreadsheet”", "mixed", speaker="Tom Reyes", days=5),
        ("date", "speaker"),
    ),
    "a phrase turned round by somebody else": (
        claim("a", "A lantern without a keeper guides the smugglers and blinds the pilots."),
        claim("b", "A lantern without a keeper guides the herring and bores the pilots.", speaker="Tom Reyes"),
        ("context", "speaker"),
    ),
    "the same words on two known days": (
        claim("a", LONG, said_on="2022-06-01"),
        claim("b", LONG, said_on="2022-06-08"),
        ("date", "marks"),
    ),
    "a fragment in two half-quoted reports, days apart": (
        claim("a", "that the gallery was “running down the clock,”", "mixed"),
        claim("b", "the gallery of “running down the clock on old men”", "mixed", days=5),
        ("date", "marks"),
    ),
    "stock words, other speakers": (
        claim("a", "We do not comment on ongoing investigations."),
        claim("b", "We do not comment on ongoing investigations.", speaker="Ben Hale"),
        ("speakers", "speaker"),
    ),
    "stock words, days later": (
        claim("a", "Our thoughts and prayers are with the victims and their families."),
        claim("b", "Our thoughts and prayers are with the victims and their families.", days=6),
        ("date", "marks"),
    ),
    "two people of one body": (
        claim(
            "a",
            "We will rebuild the pier",
            "indirect",
            speaker="Ben Hale",
            role="harbour trust director",
            speaker_class="person",
        ),
        claim(
            "b",
            "they would rebuild the pier",
            "indirect",
            speaker="Cy Dunn",
            role="harbour trust engineer",
            speaker_class="person",
        ),
        ("alignment", "speaker"),
    ),
    "other numbers": (
        claim("a", "240 workers had lost their jobs at the plant in spring", "indirect"),
        claim("b", "340 employees at the plant had lost their jobs in spring", "indirect"),
        ("alignment", "contradiction"),
    ),
    "another place": (
        claim("a", "the firm would close its large Leeds plant in March", "indirect"),
        claim("b", "the company was to shut its large York plant in March", "indirect"),
        ("alignment", "contradiction"),
    ),
    "a lost not": (
        claim("a", "the minister would resign over the harbour affair", "indirect"),
        claim("b", "over the harbour affair the minister would not resign", "indirect"),
        ("alignment", "contradiction"),
    ),
    "who did it to whom": (
        claim("a", "that the teachers had walked out of a meeting with the mayor", "indirect"),
        claim("b", "that the mayor had walked out of a meeting with the teachers", "indirect"),
        ("changed", "changed"),
    ),
    "the opposite end": (
        claim("a", "the ferry would sail empty before the storm", "indirect"),
        claim("b", "empty, the ferry would sail after the storm", "indirect"),
        ("alignment", "contradiction"),
    ),
    "a figure of the same people, who did something else": (
        claim("a", "312 pilots had been hired on the islands", "indirect"),
        claim("b", "312 pilots would walk out on Friday", "indirect"),
        ("alignment", "few words"),
    ),
    "a figure and its opposite": (
        claim("a", "312 clerks had been hired at the quay", "indirect"),
        claim("b", "312 clerks were laid off at the quay", "indirect"),
        ("alignment", "contradiction"),
    ),
    "another figure in words of one sense": (
        claim("a", "312 inspections of the quay had been put off", "indirect"),
        claim("b", "412 inspections of the quay had been postponed", "indirect"),
        ("alignment", "contradiction"),
    ),
    "a denial in words of one sense": (
        claim("a", "lorries would be diverted and the quay shut", "indirect"),
        claim("b", "trucks would not be rerouted, nor the quay closed", "indirect"),
        ("few words", "contradiction"),
    ),
    "a name alone": (
        claim("a", "the former harbour minister Ada Brook", "indirect", speaker="Ben Hale"),
        claim("b", "harbour minister Ada Brook", "indirect", speaker="Ben Hale", days=1),
        ("stock words", "few words"),
    ),
    "another thing that the same was said of": (
        claim("a", "the search for the missing climbers had been called off", "indirect"),
        claim("b", "the search for the missing trawler had been called off", "indirect"),
        ("changed", "changed"),
    ),
}


@pytest.mark.parametrize("case", JOINED)
def test_one_statement(case):
    a, b, how = JOINED[case]
    assert (judged(a, b), judged(b, a)) == (how, how)
    assert len(statements([a, b])) == 1


@pytest.mark.parametrize("case", JOINED)
def test_what_must_join_is_worth_comparing(case):
    found, _ = matched([version for version, _ in told(JOINED[case][:2])])
    if len(found) == 2:
        assert all(worth(outlines_of(found), np.array([0, 1]), np.array([1, 0])))


@pytest.mark.parametrize("case", APART)
def test_two_statements(case):
    a, b, why = APART[case]
    assert (judged(a, b), judged(b, a)) == (why, why)
    assert statements([a, b]) == []


def test_a_phrase_of_many_speakers_joins_only_what_one_of_them_said():
    phrase = "This is a matter for the parish and for nobody else."
    crowd = [claim(f"c{n}", phrase, speaker=f"Reader {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[n % 26]}{n}") for n in range(40)]
    hers = [claim("a", phrase), claim("b", phrase + " We are done.")]
    assert [set(found.claims) for found in statements(crowd + hers)] == [{"a", "b"}]
    assert len(statements([crowd[0], hers[1]])) == 0


def test_any_order_gives_the_same():
    claims = [side for a, b, _ in (*JOINED.values(), *APART.values()) for side in (a, b)]
    claims = [each.model_copy(update={"id": f"n{at}", "article": f"n{at}"}) for at, each in enumerate(claims)]
    expected = statements(claims)
    for seed in range(5):
        random.Random(seed).shuffle(claims)
        assert statements(claims) == expected


def test_every_word_of_an_amount_says_what_a_claim_is_about():
    owed = wording(claim("a", "the ferry line owes the town $5 million", "indirect"))
    assert concepts(owed.text, owed.reported).order[-3:] == (fold("5"), fold("million"), fold("dollars"))


def test_confidence_is_of_paraphrases_and_grows_with_what_speaks_for_them():
    copied, changed = JOINED["copied, person and tense shifted"][:2]
    bare = claim("c", "the pier was old", "indirect")
    assert compare(copied, copied.model_copy(update={"id": "d"})).confidence == 1
    assert 1 > compare(copied, changed).confidence > 0.65 > compare(copied, bare).confidence
    assert compare(*APART["a lost not"][:2]).confidence == 0


def test_a_claim_of_ten_thousand_words_is_compared():
    long = claim("a", ". ".join(f"The keeper counted {n} boats and the wind turned" for n in range(1200)))
    short = claim("b", "the keeper had counted 777 boats and the wind had turned", "indirect")
    assert len(long.text.split()) > 10_000
    assert compare(long, short).relation == "paraphrased"


@pytest.mark.parametrize(("name", "least", "most"), [("development", 26, 1), ("held-back", 13, 1)])
def test_paraphrases_are_found_and_look_alikes_are_not(name, least, most):
    judged_pairs = [(agreement(pair.a, pair.b) > 0, pair.same) for pair in written(name)]
    assert judged_pairs.count((True, True)) >= least
    assert judged_pairs.count((True, False)) <= most


def test_what_many_a_confidence_promises_it_keeps():
    pairs = [pair for name in ("development", "held-back") for pair in written(name)]
    sure = [pair.same for pair in pairs if (found := best(pair.a, pair.b)) and found.confidence >= 0.8]
    assert len(sure) >= 20
    assert sum(sure) >= 0.9 * len(sure)
