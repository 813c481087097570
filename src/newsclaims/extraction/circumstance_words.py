"""Closed word lists for how, where and to whom something was said. No list names a person or an event."""

from newsclaims.extraction.lexicon import PEOPLE
from newsclaims.model import Channel

_CHANNEL_NOUNS: tuple[tuple[Channel, str], ...] = (
    ("statement", "statement statements communique communiqué"),
    ("speech", "speech speeches address remarks sermon keynote lecture eulogy"),
    ("interview", "interview interviews"),
    ("briefing", "briefing briefings"),
    ("debate", "debate debates"),
    ("meeting", "meeting meetings"),
    ("hearing", "hearing hearings inquiry testimony deposition"),
    ("court", "court courtroom trial lawsuit indictment affidavit ruling"),
    ("broadcast", "podcast broadcast newscast radio television tv video"),
    ("post", "tweet tweets retweet post posts blog twitter facebook instagram tiktok linkedin"),
    ("letter", "letter letters memo memos memorandum"),
    ("message", "email emails e-mail e-mails text texts message messages voicemail note"),
    ("call", "phone telephone call calls"),
    ("document", "report reports study studies book memoir memoirs autobiography essay op-ed column editorial article"),
    ("document", "paper survey poll polls document documents filing filings records audit manifesto diary dossier"),
)
CHANNEL_NOUNS: dict[str, Channel] = {noun: channel for channel, nouns in _CHANNEL_NOUNS for noun in nouns.split()}
"""What the last word of a noun phrase says about the channel."""


_IN_CHANNELS: tuple[tuple[Channel, str], ...] = (
    ("statement", "in via through"),
    ("speech", "in during"),
    ("interview", "in during"),
    ("briefing", "in at during"),
    ("debate", "in at during"),
    ("meeting", "in at during"),
    ("hearing", "in at during"),
    ("court", "in at during"),
    ("broadcast", "on in"),
    ("post", "in on via through"),
    ("letter", "in by"),
    ("message", "in by via"),
    ("call", "in by on over during via"),
    ("document", "in"),
)
CHANNEL_PREPOSITIONS: dict[Channel, frozenset[str]] = {
    channel: frozenset(prepositions.split()) for channel, prepositions in _IN_CHANNELS
}
"""What stands in front of the noun where somebody uses the channel: in a statement, by phone, on the radio."""


COURT_WORDS = frozenset("court courtroom trial bail arraignment sentencing inquest tribunal".split())
"""They make what they qualify a matter for a court: a court filing, a bail hearing."""


OF_THE_PRESS = frozenset("news press media".split())
NETWORKS = frozenset(
    """
    twitter facebook instagram tiktok linkedin snapchat reddit tumblr weibo mastodon bluesky threads
    """.split()
)
AIRED = frozenset("show program programme television tv radio podcast air".split())
"""What one speaks on, where "in" would mean something else."""


EVENTS = frozenset(
    """
    rally event fundraiser dinner lunch luncheon breakfast reception ceremony conference convention summit forum debate
    meeting hearing briefing gala vigil funeral protest demonstration gathering seminar symposium workshop discussion
    session celebration roundtable launch inquest tribunal trial parade march assembly stop hall
    """.split()
)
"""What one is at or what something is said during."""


PLACES = frozenset(
    """
    courthouse home house office offices hotel airport station church chapel mosque synagogue temple school gym
    gymnasium hallway corridor lobby room ballroom classroom auditorium theater theatre stadium arena park plaza square
    street sidewalk steps stage podium floor tarmac plane jet bus train ship boat headquarters mansion residence
    apartment building tower library museum cemetery memorial hospital clinic farm factory warehouse store shop
    restaurant diner cafe bar pub barn garage yard garden driveway porch doorstep gates border base prison jail
    bridge harbor harbour port docks dock beach campus embassy consulate palace capitol statehouse scene kitchen
    bedroom fairgrounds capital village quayside
    """.split()
)


SURFACES = frozenset("floor stage steps tarmac sidewalk street plane bus train ship boat porch doorstep campus".split())
"""What one can be on."""


PLACE_MODIFIERS = frozenset(
    "northern southern eastern western central downtown nearby suburban rural upstate north south east west".split()
)


NO_PLACES = frozenset(
    """
    english french spanish german italian russian arabic chinese mandarin japanese korean hebrew hindi latin turkish
    portuguese dutch polish swahili urdu farsi persian greek ukrainian
    party administration act bill amendment constitution bible order report committee commission campaign
    """.split()
)
"""Names behind "in" that are no places: languages, bodies and texts."""


AUDIENCES = frozenset(
    """
    crowd crowds audience rally conference congregation gathering convention meeting briefing hearing inquiry court
    jury judge tribunal inquest class viewers listeners readers delegates donors supporters backers fans guests
    attendees associates shareholders subscribers clients followers graduates cadets troops soldiers worshippers
    parishioners media press everyone anyone nobody world nation public group groups team investigators summit forum
    newspaper magazine network broadcaster outlet newswire congressmen congresswomen mps peers pupils inmates
    """.split()
).union(PEOPLE) - {"others", "some", "few", "many", "most", "several", "both", "two", "three", "four"}
"""Common nouns for those who are spoken to, beside roles and bodies."""


_ASSEMBLIES: tuple[tuple[Channel, str], ...] = (
    ("speech", "crowd crowds audience rally congregation convention conference"),
    ("briefing", "briefing"),
    ("meeting", "meeting"),
    ("hearing", "hearing inquiry"),
    ("court", "court jury judge tribunal inquest magistrates jurors"),
)
ASSEMBLIES: dict[str, Channel] = {noun: channel for channel, nouns in _ASSEMBLIES for noun in nouns.split()}
"""Which channel it is to have told them something."""


GROUPS = frozenset("crowd crowds group groups throng gathering audience board members team class panel roomful".split())
"""Nouns whose "of" says who is in them."""


TOLD_THINGS = frozenset("story stories tale tales joke jokes truth news lie lies report reports".split())
"""What one tells, rather than whom."""


OUTLET_NOUNS = frozenset("newspaper magazine network broadcaster newswire outlet".split())
OUTLET_ENDINGS = frozenset(
    """
    times post tribune herald journal gazette telegraph guardian mail mirror sun star express observer chronicle
    inquirer globe examiner dispatch courier register sentinel standard independent echo bugle beacon ledger news
    press magazine tv television radio weekly today newspaper network broadcasting
    """.split()
)
"""The last words of the names of newspapers and broadcasters."""


OUTLET_NAMES = frozenset(
    """
    abc afp ap bbc cbc cbs cnbc cnn c-span dpa espn fox itv msnbc nbc nhk npr pbs rte
    reuters bloomberg politico axios buzzfeed univision telemundo newsweek huffpost
    """.split()
)
"""News organisations whose names have no word that gives them away."""


ON_AIR = frozenset("abc bbc cbc cbs cnbc cnn c-span espn fox itv msnbc nbc nhk npr pbs rte univision telemundo".split())
BROADCAST_ENDINGS = frozenset("news tv television radio network".split())
