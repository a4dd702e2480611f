"""What stands between two words for events and parts them, or joins them, whatever the words are."""

from collections.abc import Sequence
from itertools import pairwise

from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.actedon import is_populace
from riwaya.reading.clauses.cues import Cue, bears, is_subject
from riwaya.reading.places.places import Where
from riwaya.reading.times.lengths import counts_from

CLOSE = 4
"""How near behind an event the verb stands that says that it took place."""
COUNTED_FROM = frozenset(("from", "on"))
"""What stands before that from which so long is counted: «two days from», «a week on»."""
MEANS = frozenset(("through", "means", "modifier", "wa", "comma"))
"""What stands between «by way of» and the last of several means."""
MOVING = frozenset(("take", "leave", "move"))
"""Frames of events that change who stands where."""
BLOODLESS = frozenset(("agree", "leave", "move"))
"""Frames of events that cost nobody's life."""
ADDING = frozenset(("wa", "as"))
"""What stands before the «that» of a second thing told."""


def conjoined(between: Sequence[Item]) -> bool:
    """Whether a conjunction stands right before a word (particles of tense may stand between)."""
    for item in reversed(between[-3:]):
        if item.has("wa") or item.has("fa"):
            return True
        if not (item.has("qad") or item.has("sa") or item.has("still")):
            return False
    return False


def adds(between: Sequence[Item]) -> bool:
    """Whether a voice goes on to a second thing that it tells: «and that», «as well, that»."""
    return bears(between, "that") and any(one.bears(ADDING) and two.has("that") for one, two in pairwise(between))


def turns(between: Sequence[Item]) -> bool:
    """Whether a sentence turns to another thing: «while», «in another development»."""
    return bears(between, "while") or bears(between, "turn")


def dated(between: Sequence[Item]) -> int:
    """How many items before a word its own time begins («..., and on 12 February, six were killed»); 0 without one."""
    at = len(between) - 1 - bears(between[-1:], "comma")
    if at < 1 or not between[at].has("time"):
        return 0
    at -= 1 + between[at - 1].has("in")
    listed = at > 0 and between[at - 1].has("time")  # «on Saturday and Sunday»
    return len(between) - at if at >= 0 and between[at].has("wa") and not listed else 0


def moved(row: Row, group: Sequence[Cue], cue: Cue, between: Sequence[Item]) -> bool:
    """Whether what fighting brought about is an event as well: a side, no civilians, took a place, left it or fled."""
    entry = row.items[cue.index].get("trigger") if cue.sort == "trigger" else None
    moved = entry is not None and entry["frame"] in MOVING and group[-1].sort == "trigger"
    return moved and not any(is_populace(item) for item in between)


def others_act(between: Sequence[Item]) -> bool:
    """Whether «and» brings another subject behind the place of an event: «raids on X, and the party shells Y»."""
    led = bears(between[-1:], "who") and bears(between[-2:-1], "wa")
    return led and bears(between[:-2], "where")


def fought(row: Row, group: Sequence[Cue], cue: Cue, between: Sequence[Item]) -> bool:
    """Whether those lost are laid to the fighting for a place taken: «took the town, and the fighting killed ten»."""
    entry = row.items[cue.index].get("trigger") if cue.sort == "trigger" else None
    taken = next((one for one in reversed(group) if one.sort == "trigger"), None)
    if entry is None or entry["frame"] != "clash" or taken is None:
        return False
    brought = between[:-1] if bears(between[-1:], "this") else between
    took = row.items[taken.index].get("trigger")["frame"] in HELD
    return took and bears(brought[-1:], "result") and conjoined(brought[:-1])


HELD = frozenset(("take", "leave"))
"""Frames of words for the taking or leaving of a place."""


def raided(row: Row, group: Sequence[Cue], last: Cue, cue: Cue) -> bool:
    """Whether a raid ends in arrests, and nobody was hurt in it: «raided the town and arrested three men»."""
    raid, arrest = row.items[last.index].get("trigger"), row.items[cue.index]
    between = row.items[last.index + 1 : cue.index]
    if not raid["raids"] or arrest.get("trigger")["event"] != "arrest" or any(c.sort == "loss" for c in group):
        return raid["event"] == "arrest" and _taken_in(arrest, between)
    apart = bears(between, "while") or arrest.has("trigger.noun") and len(between) > 1
    return conjoined(between) and not apart  # «raids and arrests»


def _taken_in(raid: Item, between: Sequence[Item]) -> bool:
    """Whether a raid is only what those before were arrested in: «arrested three in a campaign of raids on X»."""
    lead = next((item for item in reversed(between) if not item.bears(CARRYING)), None)
    led = lead is not None and lead.bears(AMID) and (raid.has("trigger.noun") or lead.has("after"))
    return bool(raid.get("trigger")["raids"]) and led


CARRYING = frozenset(("light", "light.noun", "light.verb", "number", "that"))
"""What may stand between the raid and what leads it: «after that it raided», «in a campaign of raids»."""
AMID = frozenset(("during", "after", "in"))
"""What leads the raid in which people were arrested."""


def breaks_out(row: Row, last: Cue, cue: Cue, between: Sequence[Item]) -> bool:
    """Whether a verb says of the event named right before it that it took place: «clashes broke out»."""
    verb = row.items[cue.index]
    occurs = verb.has("light.verb") and verb.get("light")["frame"] == "occur"
    return occurs and last.sort == "trigger" and len(between) < CLOSE and not bears(between, "comma")


def broke_out(row: Row, group: Sequence[Cue]) -> bool:
    """Whether the verb told last says so of the event before it: another one told behind is none of its."""
    if len(group) < 2 or not is_subject(row, group[-2].index):
        return False
    return breaks_out(row, group[-2], group[-1], row.items[group[-2].index + 1 : group[-1].index])


def bloodless(row: Row, group: Sequence[Cue], cue: Cue, between: Sequence[Item]) -> bool:
    """Whether what is joined to losses cost nobody's life: people were abducted besides, an army withdrew, a truce.

    Whom a raid arrests is of the raid.
    """
    entry = row.items[cue.index].get("trigger")
    if entry is None or group[-1].sort != "loss":
        return False
    apart = entry["event"] == "abduction" and not entry["weak"] or entry["frame"] in BLOODLESS
    return apart and (conjoined(between) or bears(between[-2:], "plus"))


NOUNS = frozenset(("loss.noun", "loss.person"))
"""Words for losses that are no verbs."""


def elsewhere(row: Row, group: Sequence[Cue], cue: Cue, rest: Sequence[Cue]) -> bool:
    """Whether people were lost at another place, of another cause or none: «two died in X, and three in a blast in Y».

    Not so where one cause is told behind both places: «two died in X and three in Y in shelling».
    """
    last = group[-1]
    between = row.items[last.index + 1 : cue.index]
    leads = turns(between) or bears(between[-1:], "as") or bears(between, "saying") and bears(between, "that")
    verb = row.items[cue.index].has("loss.verb") or not row.items[cue.index].bears(NOUNS)
    turned = leads and verb  # «a blast in X, while three were killed in Y»
    fresh = verb and last.sort == "trigger" and conjoined(between) and bears(between, "comma")
    if cue.sort != "loss" or not (turned or fresh or last.sort == "loss" and conjoined(between)):
        return False
    rest = [one for one in rest if one.sort != "loss" or not row.items[one.index].suffix]  # «met their death»
    first = group[0].index - LED if fresh else group[0].index  # «in X two died in a blast, and one was killed in Y»
    here = _placed(row, max(0, first) if turned or fresh else last.index, cue.index)
    told = next((one for one in rest if one.sort == "trigger"), None)
    bound = rest[0].index if rest and rest[0] is not told else cue.index + FURTHER
    there = _placed(row, cue.index, min(bound, len(row)))
    if here is None or there is None or told is not None and told.index > row.index(there):
        return False
    return _two(here.get("where"), there.get("where"))


def two_places(row: Row, first: int, lost: int, told: int) -> bool:
    """Whether the event from `first` on has its place before the loss at `lost`, and that told at `told` another."""
    here, there = _placed(row, first, lost), _placed(row, told, min(told + FURTHER, len(row)))
    return here is not None and there is not None and _two(here.get("where"), there.get("where"))


FURTHER = 14
"""How many items behind a loss its place is looked for."""
BEYOND = frozenset(("stop", "line"))
"""What no place of a loss stands behind."""


def _placed(row: Row, start: int, end: int) -> Item | None:
    """The first place that is named between two items of a sentence."""
    for item in row.items[start:end]:
        if item.bears(BEYOND):
            return None
        if item.has("where") and not item.get("where").holds:
            return item
    return None


def _two(one: Where, two: Where) -> bool:
    """Whether two places are two, and none of them lies in the other or goes back to it."""
    names = [where.place.name or where.place.surface for where in (one, two)]
    apart = names[0] != names[1] and names[0] not in two.place.within and names[1] not in one.place.within
    unknown = two.back or one.back and one.place.name is None
    return apart and max(one.grain, two.grain) == 0 and not unknown


def meanwhile(row: Row, group: Sequence[Cue], cue: Cue, between: Sequence[Item]) -> bool:
    """Whether a word tells what went on beside something else: «while they fight, ten fell», «raids coincided with»."""
    item = row.items[cue.index]
    noun = item.get("trigger.noun")
    goes_along = bears(between[-1:], "with") and noun is not None and noun["event"] != "other"
    if not goes_along and not (bears(between[-1:], "comma") and item.bears(DEEDS)):
        return False
    return bears(row.items[max(0, group[0].index - LED) : group[0].index], "while")


LED = 3
"""How many items before an event the word for what goes on meanwhile stands at most."""
DEEDS = frozenset(("loss.verb", "trigger.verb"))
"""Verbs that tell what happened."""


def met(item: Item) -> bool:
    """Whether a word only names what somebody is told to have met: «met his death after»."""
    return item.has("loss.person") and bool(item.suffix or item.get("loss.person")["his"])


def undergone(row: Row, ahead: Cue) -> bool:
    """Whether a noun says that somebody came under the event behind it: «killed after his exposure to an attack»."""
    return ahead.sort == "light" and row.items[ahead.index].has("light.noun")


def fired(row: Row, cue: Cue) -> bool:
    """Whether a word only tells who fired what the event before was done with: «with two missiles that X fired»."""
    item, before = row.items[cue.index], row.items[cue.index - 1]
    return bool(item.suffix) and item.has("light") and before.has("means") and not before.definite


def amid(row: Row, cue: Cue) -> bool:
    """Whether a word only names an operation in which the event before took place: «died in a blast during a sweep»."""
    item = row.items[cue.index]
    return (
        row.items[cue.index - 1].has("during") and item.has("trigger.noun") and item.get("trigger")["event"] == "other"
    )


def long_after(row: Row, cue: Cue) -> bool:
    """Whether words say how long before another event lay: «hours after the killing of five», not «of his death»."""
    lead = cue.index - 1 - row.items[cue.index - 1].has("fall")  # «hours after the fall of a dead man»
    if lead < 1 or not row.items[lead].bears(COUNTED_FROM):
        return False
    item = row.items[cue.index]
    if item.suffix and item.has("loss") and row.items[lead].has("from"):
        return False
    return row.items[lead - 1].has("time") and counts_from(row, lead - 1)


def by_way_of(between: Sequence[Item]) -> bool:
    """Whether a word for an event is one of several means: «attacks by way of drones and artillery fire»."""
    led = next((n for n, one in enumerate(between) if one.has("through")), len(between))
    return bears(between[led:][-1:], "wa") and all(one.bears(MEANS) for one in between[led:])
