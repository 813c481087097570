"""The reporting verbs that extraction by rule knows, by the frame in which they report.

They are those that annotators of PolNeAR (Newell, Margolin and Ruths, LREC 2018; its training split) marked
as cues in at least about half of their occurrences in the frame given here, with their neighbours in meaning.
"""

IRREGULAR = {
    "say": "says said saying said",
    "tell": "tells told telling told",
    "write": "writes wrote writing written",
    "read": "reads read reading read",
    "think": "thinks thought thinking thought",
    "feel": "feels felt feeling felt",
    "find": "finds found finding found",
    "know": "knows knew knowing known",
    "see": "sees saw seeing seen",
    "swear": "swears swore swearing sworn",
    "put": "puts put putting put",
    "hold": "holds held holding held",
    "begin": "begins began beginning begun",
    "go": "goes went going gone",
    "shoot": "shoots shot shooting shot",
    "show": "shows showed showing shown",
    "rule": "rules ruled ruling ruled",
    "foretell": "foretells foretold foretelling foretold",
    "speak": "speaks spoke speaking spoken",
    "understand": "understands understood understanding understood",
    "hit": "hits hit hitting hit",
    "sing": "sings sang singing sung",
    "withdraw": "withdraws withdrew withdrawing withdrawn",
}


DOUBLING = frozenset(
    """
    admit quip commit concur refer slam rap blog submit
    """.split()
)


def inflect(lemma: str) -> tuple[str, str, str, str, str]:
    """Base, third person, past, -ing form and participle of a verb."""
    if lemma in IRREGULAR:
        third, past, ing, participle = IRREGULAR[lemma].split()
        return lemma, third, past, ing, participle
    if lemma in DOUBLING:
        return lemma, lemma + "s", lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing", lemma + lemma[-1] + "ed"
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing", lemma[:-1] + "ied"
    if lemma.endswith("e"):
        return lemma, third, lemma + "d", lemma[:-1] + "ing" if lemma[-2] != "e" else lemma + "ing", lemma + "d"
    return lemma, third, lemma + "ed", lemma + "ing", lemma + "ed"


SAYING = """
    confess confide divulge avow insinuate
    say add announce argue acknowledge admit agree allege assert boast claim clarify comment complain concede
    conclude confirm contend declare deny disclose emphasize emphasise estimate explain hint insist joke
    maintain mention note observe opine posit predict proclaim quip reiterate remark repeat reply report reveal
    respond state stress suggest swear testify tweet underline underscore vow warn write post pledge promise
    caution counter lament recall counsel attest affirm assure reaffirm indicate signal recount relate retort
    venture concur conjecture stipulate advise elaborate muse reason theorize theorise speculate foretell reckon
    profess charge rule certify contest marvel shout yell chant whisper cry exclaim mutter murmur laugh scoff sigh
    gush blog declaim enthuse grumble implore intone interject object plead preach protest rejoin snap sneer
    thunder fume storm roar rage sob wail groan moan volunteer summarize summarise specify
    """.split()
"""They take a clause with or without "that", and stand beside a quotation."""


THINKING = """
    believe think feel hope expect fear worry know suspect guess figure find show learn doubt understand hold
    imply judge determine cheer hail note project forecast recommend propose demand request rumor assume
    discover dispute realize remember see imagine decide demonstrate hypothesize reflect agree
    """.split()
"""They report only with "that" (or beside a quotation)."""


ADDRESSING = """
    tell assure inform remind warn advise notify promise caution persuade convince
    """.split()
"""They take the person addressed before the clause."""


OBJECT_ONLY = """
    hail praise condemn criticize criticise denounce blame accuse describe dismiss urge demand defend reject
    slam blast express reiterate cite question tout welcome applaud decry deride mock lambaste characterize
    characterise portray label brand threaten propose acknowledge announce deny dispute confirm warn predict
    promise vow pledge emphasize stress recommend disclose reveal declare admit concede liken compare rip
    commend salute bemoan deplore castigate chastise rebuke ridicule celebrate disparage deem advocate implore
    refute rebut disavow repudiate
    beseech exhort allege estimate underscore highlight rue extol laud protest regret scorn voice reprimand fault
    berate scold thank lament hint insist echo
    """.split()
"""They report what was said in a noun phrase or infinitive: hailed X as Y, urged X to, demanded X."""


PHRASAL = {
    ("call", "for"), ("call", "on"), ("call", "upon"), ("push", "for"), ("appeal", "for"), ("appeal", "to"),
    ("apologize", "for"), ("apologise", "for"), ("apologize", "to"), ("apologise", "to"),
    ("refer", "to"), ("point", "to"), ("insist", "on"), ("hint", "at"),
    ("complain", "about"), ("brag", "about"), ("boast", "about"), ("boast", "of"), ("warn", "of"), ("warn", "against"),
    ("warn", "about"), ("speak", "of"), ("rail", "against"), ("argue", "for"), ("argue", "against"), ("ask", "for"),
    ("vouch", "for"), ("muse", "about"), ("joke", "about"), ("press", "for"),
    ("rule", "out"),
}  # fmt: skip
"""Verb and particle that report what follows."""


PARTICLES_NEEDED = {
    "go": "on", "shoot": "back", "fire": "back", "hit": "back", "chime": "in", "pipe": "up", "chip": "in",
    "point": "out", "lash": "out", "spell": "out", "write": "back", "snap": "back",
}  # fmt: skip
"""These verbs are cues with their particle only (or also without, if another list has them)."""


NAMING = """
    call describe characterize characterise portray label brand dismiss deem denounce hail praise cast decry pronounce
    term dub condemn tout see
    """.split()
"""They say how somebody sees something: call X Y, describe X as Y."""


BESIDE_QUOTATION = """
    ask begin continue recall sing speak call read urge put answer demand wonder inquire query advise order
    command beg press start end finish close open offer share agree concur sum joke describe conclude deadpan
    crow brag bark fume vent rant roar growl groan moan chuckle grin smile shrug nod explain beam blare scream surmise
    react retaliate holler hiss bellow taunt exult rejoice tease scold admonish interrupt prompt
    """.split()
"""They are cues beside a quotation but report nothing without one."""
