"""The words by which a speaker takes something back or keeps it back: lists for `polarity`, and nothing else."""

from newsclaims.extraction.verbs import inflect

DENYING = {
    form: lemma
    for lemma in (
        *("deny", "dispute", "refute", "reject", "rebut", "disavow", "repudiate", "disclaim", "debunk", "dismiss"),
        *("disagree", "doubt", "contradict", "withdraw", "retract", "recant"),
    )
    for form in inflect(lemma)
} | dict.fromkeys("denial denials rejection refutation rebuttal disavowal repudiation disagreement".split(), "deny")
"""Each form of a verb or noun of denying, with its verb."""

REFUSING = frozenset(
    """
    decline declines declined declining refuse refuses refused refusing refusal unable unwilling reluctant
    reluctance loath yet avoid avoids avoided avoiding refrain refrains refrained refraining short shied shies
    silent silence mum resist resisted
    """.split()
)
"""Words that say, in front of a verb of saying or as a cue, that the speaker would not say."""

FAILING = frozenset("fail fails failed failing forget forgot forgets neglect neglected neglects".split())
"""They refuse in front of a verb of saying only: failed to say, but not failed to convince."""

UNFAILING = FAILING | frozenset(
    "hesitate hesitated hesitates hesitating afraid shy resist miss missed misses tire tires tired".split()
)
"""A negation in front of these says that it was said: did not hesitate to say, never fails to mention."""

NOT_ONLY = frozenset("only just merely simply solely alone".split())
"""A negation in front of these takes nothing back: not only said."""

WITHHELD = frozenset(
    """
    comment elaborate respond reply answer specify disclose reveal clarify explain confirm mention detail discuss
    identify name admit acknowledge concede address apologize apologise know recall remember recollect volunteer
    """.split()
)
"""Verbs without whose deed nothing has been said, neither the content nor its contrary: did not disclose."""

MEANT = frozenset("convince persuade assure reassure".split())
"""Verbs that tell of an effect: whoever did not convince has said it all the same."""

QUESTIONS = frozenset("whether if how why what who whom whose where when which".split())
MAY_REFUSE = frozenset("would will can could cannot won't wouldn't can't couldn't 'll 'd ca wo".split())
"""Modals that refuse in front of a negation: would not say."""

MODALS = MAY_REFUSE | frozenset("should may might shall must shouldn't mightn't mustn't shan't would've".split())

GRANTS = frozenset(
    """
    bail entry access parole asylum visa visas permission request requests motion motions petition petitions appeal
    appeals application applications bid benefits care treatment service services coverage admission status permit
    permits license licence funding leave injunction tenure citizenship credit loan loans relief refuge boarding
    """.split()
)
"""What is denied in deed and not in words: denied bail, denied them entry."""

NONE_TAKES_NOTHING_BACK = frozenset("secret bones doubt question surprise wonder words apologies apology less".split())
"""With a "no" in front they say the more: made no secret of, minced no words, had no doubt."""

SPOKEN_OF = frozenset(
    """
    comment mention explanation details detail answer answers response word indication statement
    reply timeline
    """.split()
)
"""What somebody gives none of who says nothing: no comment, made no mention of."""
