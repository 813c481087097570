"""Forms that no rule of the folding gives, beside those of `lexicon.IRREGULAR`.

Some are given for a form alone, where the word itself has another sense: who is freed is released, and free is more.
"""

FORMS = dict(
    pair.split(":")
    for pair in """plane:aircraft planes:aircraft ran:run running:run tore:tear torn:tear sank:sink sunk:sink flew:fly
    flown:fly drove:drive driven:drive froze:freeze frozen:freeze laid:lay lain:lie left:leave felt:feel
    told:tell said:say went:go gone:go goes:go going:go came:come shut:close threw:throw thrown:throw taught:teach
    caught:catch fed:feed fled:escape hid:hide hidden:hide rode:ride ridden:ride rang:ring rung:ring sang:sing
    sung:sing shook:shake shaken:shake slept:sleep spent:spend stole:steal stolen:steal stood:stand swore:swear
    sworn:swear swept:sweep swam:swim wore:wear worn:wear wound:wound wept:weep heard:hear ate:eat eaten:eat
    drank:drink drunk:drink dug:dig died:die dies:die dying:die lied:lie dealt:deal bore:bear blew:blow blown:blow
    burnt:burn became:become arose:arise beat:beat beaten:beat lent:lend meant:mean overcame:overcome
    withdrew:withdraw withdrawn:withdraw rebuilt:rebuild reopened:reopen foresaw:foresee forgot:forget
    forgotten:forget forgave:forgive began:begin sat:sit got:get gotten:get getting:get
    taken:take shown:show grown:grow proven:prove sued:sue suing:sue owed:owe owing:owe axed:axe
    shrank:shrink shrunk:shrink forbade:forbid forbidden:forbid slew:slay slain:slay upheld:uphold
    oversaw:oversee overseen:oversee undertook:undertake undertaken:undertake understood:understand
    withheld:withhold hung:hang stuck:stick slid:slide clung:cling bound:bind fought:fight repaid:repay
    overthrew:overthrow overthrown:overthrow
    wives:wife lives:life knives:knife halves:half feet:foot teeth:tooth people's:people firemen:fireman
    fishermen:fisherman gunmen:gunman policemen:policeman schoolchildren:schoolchild
    thoughts:think crises:crisis analyses:analysis
    backs:support backed:support backing:support freed:release arms:weapon earnings:profit
    cares:care cared:care caring:care defeated:beat defeating:beat thanks:thank pleased:happy""".split()
)

# Words that are not of the word that they would be without their endings: care is no car, an aide no aid.
OWN = frozenset(
    """care quite aide aides maine organization organizations organisation organisations information portion portions
    corporate demonstrate demonstrated demonstrating demonstrates costa dade affection
    station stations wall walls public publicly""".split()
)
