"""One spelling for words that outlets spell by house style: British and American, clipped and full forms.

It only ever makes keys to compare: that the outcome is a word matters less than that both spellings meet.
"""

import re

_OUR = re.compile(
    r"^((?:un|dis|mis)?(?:ard|arm|behavi|cand|clam|col|demean|end?eav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb"
    r"|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig))our"
)
_ISE = re.compile(r"^(\w{3,})is(e|ed|es|er|ers|ing|ation|ations)(?='|$)")
_ALWAYS_ISE = re.compile(
    r"^(?:\w*rais|\w*prais|\w*appris|adv|arous|bru|chast|circumc|compr|comprom|concis|cru|dem|desp|dev|disgu|enterpr"
    r"|exc|exerc|expert|franch|improv|inc|likew|merchand|no|otherw|parad|pr[ae]c|prem|prom|re?v|superv|surm|surpr"
    r"|telev|treat|up?r|ar|disfranch|enfranch|poi|po|tortoi|turquoi|malai|liai|repr|dis|mort|vert|gu)is"
)
_YSE = re.compile(r"^((?:psycho)?anal|paral|catal|dial)ys(e|ed|es|er|ers|ing)$")
_RE = re.compile(
    r"^((?:kilo|centi|milli)?(?:met|lit)|cent|theat|fib|calib|lust|somb|spect|mit|sab|meag)re(d|s)?(?='|$)"
)
_ENCE = re.compile(r"^(def|off|lic|pret)ence(?=s|$|')")
_DOUBLED = re.compile(
    r"^(travel|cancel|label|model|signal|fuel|counsel|level|marvel|quarrel|rival|total|dial|tunnel|channel|shovel"
    r"|equal|initial|pedal|unravel|bevel|funnel|panel|jewel)l(ed|ing|er|ers|or|ors|ery)(?='|$)"
)
_OTHERS = dict(
    pair.split(":")
    for pair in """programme:program programmes:programs grey:gray tyre:tire tyres:tires sceptic:skeptic
    sceptics:skeptics sceptical:skeptical scepticism:skepticism ageing:aging judgement:judgment
    judgements:judgments acknowledgement:acknowledgment fulfil:fulfill fulfils:fulfills enrol:enroll
    enrolment:enrollment skilful:skillful instalment:installment instalments:installments towards:toward
    afterwards:afterward amongst:among whilst:while learnt:learned burnt:burned dreamt:dreamed spelt:spelled
    adviser:advisor advisers:advisors protestor:protester protestors:protesters cheque:check cheques:checks
    plough:plow ploughs:plows ploughed:plowed ploughing:plowing storey:story storeys:stories wilful:willful
    moulds:molds kerbs:curbs aluminium:aluminum manoeuvre:maneuver manoeuvres:maneuvers mould:mold paediatric:pediatric
    gynaecologist:gynecologist anaemia:anemia foetus:fetus haemorrhage:hemorrhage artefact:artifact
    artefacts:artifacts kerb:curb okay:ok til:until till:until thru:through tonite:tonight
    twenties:20s thirties:30s forties:40s fifties:50s sixties:60s seventies:70s eighties:80s nineties:90s
    zero:0 pct:percent""".split()
)


def spelled(key: str) -> str:
    """A word in lower case in the one spelling that stands for all of its spellings."""
    if key in _OTHERS:
        return _OTHERS[key]
    if key.endswith("'s") and key[:-2] in _OTHERS:
        return f"{_OTHERS[key[:-2]]}'s"
    if len(key) < 5:
        return key
    key = _OUR.sub(r"\1or", key)
    if "is" in key and not _ALWAYS_ISE.match(key):
        key = _ISE.sub(r"\1iz\2", key)
    key = _YSE.sub(r"\1yz\2", key)
    key = _RE.sub(r"\1er\2", key)
    return _DOUBLED.sub(r"\1\2", _ENCE.sub(r"\1ense", key))
