"""Words that news reports use for one another: written for this package from general English, for no story.

A line of a module is one sense, its first word stands for all. A word has one sense here, the one that it mostly has in
reports of what somebody said ("fire" is a blaze); words whose senses are too far apart ("charge", "strike", "book",
"appeal") are left out, as are words that differ in degree ("criticise", "condemn"), in what they are before the law
("accuse", "convict"), or in who acts ("buy", "sell"). A wrong line would join what differs, so a doubtful one is not
here.
"""

from newsclaims.crossref.senses import affairs, deeds, economy, living
from newsclaims.crossref.senses.forms import FORMS, OWN
from newsclaims.crossref.senses.nations import NATIONS
from newsclaims.crossref.senses.phrases import PHRASES

__all__ = ["FORMS", "OWN", "PHRASES", "SENSES"]

SENSES = (
    *deeds.SAYING,
    *deeds.DECIDING,
    *deeds.PLANS,
    *deeds.HOW,
    *affairs.DIPLOMACY,
    *affairs.PARLIAMENT,
    *affairs.COURTS,
    *affairs.POLICE,
    *economy.COMPANIES,
    *economy.MONEY,
    *economy.WORK,
    *living.ACCIDENTS,
    *living.HEALTH,
    *living.WEATHER,
    *living.SCHOOLS,
    *living.TRANSPORT,
    *living.SPORT,
    *living.PEOPLE,
    *living.THINGS,
    *NATIONS,
)
