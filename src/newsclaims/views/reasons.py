"""Why a claim is what it is, in plain sentences; no layout in it, and nothing of rich."""

from collections.abc import Iterator

from newsclaims.explanation import Explained, Factor, Sureness, Tie, Why
from newsclaims.model import Claim, Span
from newsclaims.views.facts import counted

Line = tuple[str, str]

RULES = {
    "according to": "“according to” and whoever it is according to",
    "answer": "a paragraph behind the letter A, for answer",
    "content before cue and speaker": "what is said, then the reporting word, then the speaker",
    "content before speaker and cue": "what is said, then the speaker, then the reporting word",
    "cue and clause": "a reporting word, then what is said",
    "cue and infinitive": "a reporting word, then “to” and a verb",
    "cue and name": "a reporting word, then what something is called",
    "cue and object": "a reporting word, then the thing it is about",
    "cue and quoted words": "a reporting word, then words in quotation marks",
    "cue and speaker after the quotation": "a quotation, then the reporting word, then the speaker",
    "cue and that": "a reporting word, then “that”",
    "cue before the quotation": "a reporting word in front of a quotation",
    "cue in the passive before the quotation": "a quotation that was put to somebody, and not spoken by them",
    "cue, addressee and clause": "a reporting word, who was told, then what is said",
    "described as": "somebody describes something “as”",
    "figure put on a thing": "“put”, a thing, “at” and a figure",
    "headline quotation": "a quotation in a headline, with the same words in the body",
    "in somebody's view": "“in her view” or the like, then what she thinks",
    "introduced by a colon": "a paragraph that ends with a colon, then what it introduces",
    "noun and that": "a noun like “her claim”, then “that”",
    "question": "a paragraph behind the letter Q, for question",
    "quotation alone": "words in quotation marks",
    "signed": "a quotation, a dash, and a name",
    "speaker and colon": "a speaker and a colon in front of a quotation",
    "speaker and cue after the quotation": "a quotation, then the speaker, then the reporting word",
    "transcript turn": "a name and a colon that open a paragraph, as in a transcript",
}
"""The rules in the words of a newsroom; by the names that extraction gives them."""

SPEAKERS = {
    "name": "“{mention}” names {name}",
    "subject": "“{mention}” is taken to be {name}, the nearest subject before it",
    "only_one": "“{mention}” is taken to be {name}, the only person named nearby that it can mean",
    "last_speaker": "“{mention}” is taken to be {name}, who spoke last",
    "goes_on": "nobody is named here; {name}, who spoke last, is taken to go on",
    "role": "“{mention}” is taken to be {name}, to whom the article gives this role",
    "relative": "“{mention}” is taken to be {name}, whom the article ties to that person",
    "body": "“{mention}” stands for {name}",
    "list": "“{mention}” names several together, who speak as one",
    "description": "“{mention}” gives {name}, and the article no fuller name for that",
    "answer": "nobody is named here; {name} is the only person named above the questions and answers",
    "headline": "nobody is named here; the article below quotes {name} with the same words",
}
NOBODY = {
    "goes_on": "nobody is named here, and who spoke just before is not known either",
    "headline": "nobody is named here, and the article below names nobody for the same words either",
    "no_mention": "nobody is named here, and it is not sure that whoever spoke last goes on",
    "several": "more than one person of the article can be meant by “{mention}”",
    "several_in_role": "more than one person of the article has the role “{mention}”",
    "unnamed": "“{mention}” gives nobody that could be named",
    "unclear": "the article does not let us tell who “{mention}” is",
}
INFERRED = frozenset(("subject", "only_one", "last_speaker", "goes_on", "role", "relative", "answer"))
"""Reasons that a person should check."""

RENAMED = {
    "catalogue": "{name} here; claims.yaml has it as {speaker}",
    "articles": "{name} here; other articles let us tell that this is {speaker}",
    "review": "a person decided, in claims.yaml: {speaker}",
}
FACTORS = {
    "direct": "all of it is in quotation marks",
    "mixed": "part of it is in quotation marks",
    "indirect": "none of it is in quotation marks",
    "tagger": "the tagger is {share} sure of its least sure word",
    "tagger silent": "the tagger did not find it",
    "rule": "alone, this rule is right in {hundredth} of 100",
    "rule silent": "no rule found it",
    "nobody named": "nobody is named here",
}
EFFECTS = {"raises": "speaks for it", "lowers": "speaks against it"}
UNMEASURED = "how often this rule is right alone is not known"


def reasons(found: Explained) -> Iterator[Line]:
    """What there is to say, each sentence behind its label."""
    yield from _found_by(found)
    yield from _corrected(found)
    yield from _links(found)
    yield from _speaker(found)
    yield from _grounds(found)
    yield from _confidence(found)


def _found_by(found: Explained) -> Iterator[Line]:
    rule, tagger = found.explanation.rule, found.explanation.tagger
    yield "rule", RULES.get(rule, rule) if rule else "none of the rules found it"
    yield "tagger", _sureness(tagger) if tagger else "did not find it, or had no say beside the rule"


def _sureness(tagger: Sureness) -> str:
    parts = {"the claim": tagger.content, "reporting word": tagger.cue, "speaker's words": tagger.mention}
    told = [f"{name} {share:.2f}" for name, share in parts.items() if share is not None]
    return f"how sure it is, from 0 to 1: {' · '.join(told)}" if told else "marks other words than these"


def _corrected(found: Explained) -> Iterator[Line]:
    claim, before = found.claim, found.extracted
    if before and "kind" in claim.edited:
        yield "corrected", f"a person decided, in claims.yaml: {claim.kind}; it was found as {before.kind}"
    if before and "span" in claim.edited:
        yield "corrected", f"a person set these words, in claims.yaml; found were “{before.text}”"


def _links(found: Explained) -> Iterator[Line]:
    claim, link = found.claim, found.explanation.link
    if claim.cue and link.cue:
        yield "link", f"“{claim.cue.text}” stands {_distance(link.cue, 'the claim')}"
    if claim.mention and link.mention:
        anchor = f"“{claim.cue.text}”" if claim.cue else "the claim"
        yield "link", f"“{claim.mention.text}” stands {_distance(link.mention, anchor)}"
    if not claim.cue and not claim.mention:
        yield "link", "no words beside the claim say whose it is"
    if link.pieces > 1:
        yield "link", f"the claim is in {link.pieces} parts; what stands between them is not part of it"
    if link.paragraphs > 1:
        yield "link", f"the claim goes on over {link.paragraphs} paragraphs"


def _distance(tie: Tie, other: str) -> str:
    away = f"{counted(tie.words, 'word')} away from" if tie.words else "right beside"
    where = {
        "same_sentence": ", in the same sentence",
        "same_paragraph": ", in another sentence of the paragraph",
        "other_paragraph": ", in another paragraph",
    }
    return f"{away} {other}{where[tie.where]}"


def _speaker(found: Explained) -> Iterator[Line]:
    claim, why = found.claim, found.explanation.speaker
    mention = claim.mention.text if claim.mention else ""
    if why.name is None:
        yield "speaker", f"not attributed: {NOBODY.get(why.reason, NOBODY['unclear']).format(mention=mention)}"
    else:
        told = SPEAKERS.get(why.reason, SPEAKERS["name"]).format(mention=mention, name=why.name)
        yield "speaker", told + _elsewhere(claim, why)
    if found.renamed:
        speaker = claim.speaker or "the speaker is not known"
        yield "speaker", RENAMED[found.renamed].format(name=why.name or "nobody", speaker=speaker)


def _elsewhere(claim: Claim, why: Why) -> str:
    """Where the words stand that a name was taken from."""
    if why.words is None:
        return ""
    own = claim.mention or claim.content[0]
    if why.words.start > own.start:
        place = "further down"
    elif not why.back:
        place = "in the same paragraph"
    else:
        place = "in the paragraph before" if why.back == 1 else f"{why.back} paragraphs before"
    return f": see “{why.words.text}”, {place}"


def _grounds(found: Explained) -> Iterator[Line]:
    claim, grounds = found.claim, found.explanation.grounds
    if claim.polarity != "asserted":
        yield claim.polarity, _because(grounds.polarity, "from the words around the claim")
    if claim.channel:
        yield "channel", f"{claim.channel}, {_because(grounds.channel, 'from the words around the reporting word')}"
    if grounds.venue:
        yield "venue", _because(grounds.venue, "")
    if grounds.addressee:
        yield "addressee", _because(grounds.addressee, "")
    if claim.said_on:
        yield "said", f"{claim.said_on}, {_because(grounds.said_on, 'a day that the article names elsewhere')}"


def _because(span: Span | None, otherwise: str) -> str:
    return f"from “{span.text}”" if span else otherwise


def _confidence(found: Explained) -> Iterator[Line]:
    sure, why = found.claim.confidence, found.explanation.speaker
    yield "confidence", f"{sure:.2f}: of 100 claims like it, trained readers found about {_hundredth(sure)}, too"
    for factor in found.explanation.factors:
        if factor.effect in EFFECTS:
            yield "confidence", f"{_factor(factor)}: {EFFECTS[factor.effect]}"
    if why.name and why.reason in INFERRED:
        yield "confidence", f"it says nothing on whether {why.name} is meant: read the passage"


def _factor(factor: Factor) -> str:
    if factor.name == "rule" and factor.share is None:
        return UNMEASURED
    share = factor.share or 0
    return FACTORS.get(factor.name, factor.name).format(share=f"{share:.2f}", hundredth=_hundredth(share))


def _hundredth(share: float) -> int:
    """A share in a hundred; never none or all, which nobody could know."""
    return min(max(round(100 * share), 1), 99)
