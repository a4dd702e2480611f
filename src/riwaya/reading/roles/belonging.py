"""Whose people are that a clause counts or mourns: an actor named with them is no doer."""

from itertools import dropwhile

from riwaya.grammar.row import Item, Row
from riwaya.reading.actors.actors import Who
from riwaya.reading.counts.people import fights
from riwaya.reading.counts.stretch import Stretch
from riwaya.reading.roles.doers import Scene

VERBS = frozenset(("light", "trigger"))
"""Verbs whose subject stands before them: «one of its fighters blew himself up»."""
NOUNS = frozenset(("light.noun", "trigger.noun", "loss"))
"""What is no such verb, though it bears a label of theirs."""
WHOSE = 4
"""How many items behind a word for a death the words stand at most that tell whose man died."""
DIVIDES = ("comma", "by", "trigger", "undertaking", "on", "which", "bi", "means")
"""What stands between counted people and an actor who is not theirs."""


def is_counted(scene: Scene, index: int) -> bool:
    """Whether an actor only says whose the counted people are: «three fighters of X», «a soldier of X was killed»."""
    row, start = scene.row, max(scene.clause.start, index - 4)
    first = row.items[index].parts[0]
    beside = [row.items[at] for at in (index - 1, index + 1) if start <= at < scene.clause.end]
    if _stretch(scene).acts(index - 1, index) or _slays(scene, index) or has_object(scene, index):
        return False
    if row.items[index - 1].has("ranks") or _meets_death(scene, index):
        return scene.frame != "clash"
    if first.has("group") and not first.definite and any(_harms(one) for one in beside):
        return True
    if _is_man(first) and row.has(index + 1, index + 2, "comma") and row.has(index + 2, index + 3, "loss"):
        return True  # «the soldier of X's, met his death»
    if scene.frame != "clash" and (falls(scene, index) or _is_part(scene, index)):
        return True
    people = [at for at in row.indexes(start, index, "people", "loss.person") if _persons(row.items[at])]
    counted = bool(people)
    among = row.items[index - 1].has("among")
    after = row.items[index + 1] if index + 1 < scene.clause.end else None
    if counted and after is not None and after.bears(VERBS) and not after.bears(NOUNS):
        return False
    adjacent = counted and people[-1] == index - 1 and not first.has("li")
    return counted and (among or adjacent or not row.has(people[-1], index, *DIVIDES))


def _is_man(item: Item) -> bool:
    """Whether an item is one man of a side."""
    return item.has("group") and item.get("group")["number"] == "one"


def _meets_death(scene: Scene, index: int) -> bool:
    """Whether an actor's man loses his life, by a verb and its object: «met a soldier of X's his death»."""
    row, start, end = scene.row, scene.clause.start, scene.clause.end
    return row.has(index + 1, min(index + 2, end), "loss.person") and row.has(max(start, index - WHOSE), index, "loss")


def _is_part(scene: Scene, index: int) -> bool:
    """Whether an actor's men are some of those counted: «seven were killed, among them soldiers and gunmen of X»."""
    row = scene.row
    among = list(row.indexes(max(scene.clause.start, index - LISTED), index, "among"))
    if not among or row.items[among[-1] - 1].has("loss.verb"):
        return False  # «of whom X killed three»
    return all(item.bears(LISTING) for item in row.items[among[-1] + 1 : index])


LISTED = 6
"""How many items behind «among them» an actor stands at most that is one of those."""
LISTING = frozenset(("group", "people", "number", "nationality", "who", "wa"))
"""What a list of people consists of."""


def has_object(scene: Scene, index: int) -> bool:
    """Whether an actor stands behind a deed that has its object in a pronoun: «three men whom gunmen kidnapped».

    So does who owns up to a deed: «the raid killed ten, and X claimed it».
    """
    row, deed = scene.row, scene.row.items[index - 1]
    if deed.suffix and deed.has("saying.verb") and deed.get("saying")["admits"]:
        return True
    if not (deed.suffix and deed.has("trigger.verb")) or deed.get("trigger")["frame"] not in PERSONAL:
        return False
    return not row.letters(row.items[index]).endswith(scene.morphology.oblique)


PERSONAL = frozenset({"kill", "seize"})
"""Deeds done to people, by their frame."""


def _slays(scene: Scene, index: int) -> bool:
    """Whether an actor stands before a verb of loss that has its own people behind it: «gunmen killed three men»."""
    stretch, told = _stretch(scene), index + 1
    return stretch.at(told, "loss.verb") and stretch.at(stretch.behind(told), "people", "number", "group", "title.noun")


def falls(scene: Scene, index: int) -> bool:
    """Whether a number of an actor's people die or are taken: «five of X's met their death», «two men of X's»."""
    row = scene.row
    lead = index - 1 - row.items[index - 1].bears(RANK)
    led = row.items[lead]
    number = lead - (led.has("from") or led.has("in") and scene.frame != "seize")
    if number <= max(scene.clause.start, index - 4) or not _dies(row.items[number - 1]):
        return False
    group = row.items[number].get("group")
    men = group is not None and group["number"] in FEW and not _stretch(scene).acts(number - 1, number)
    return row.items[number].has("number") or men and number == index - 2


RANK = frozenset(("band-name", "group"))
"""As what those are told of whom some fell: «six of the heroes of X», «of the sons of X»."""
FEW = frozenset({"one", "two"})
"""How many a word for people means that need no numeral."""


def _persons(item: Item) -> bool:
    """Whether an item counts people, and not what they have: «12 posts of X»."""
    people = item.get("people")
    return people is None or people.who is not None or people.measure is not None


def _harms(item: Item) -> bool:
    """Whether a word tells that people came to harm, not things: «gunmen of X burned the houses»."""
    return item.has("loss") and item.get("loss")["measure"] != "destroyed"


def _dies(item: Item) -> bool:
    """Whether a word tells that people died, were hurt or taken."""
    return item.has("loss") and item.get("loss")["measure"] in ("killed", "injured", "captured")


def is_of_the_lost(scene: Scene, index: int) -> bool:
    """Whether somebody of an actor's is killed, taken or aimed at: «the killing, the targeting of a leader of X»."""
    one = scene.row.items[index - 1]
    if index - 1 < scene.clause.start or one.definite or not one.has("group") or one.has("nationality"):
        return False
    deed = scene.row.items[index - 2].get("trigger.noun") if index - 2 == scene.head else None
    if deed is not None and deed["befalls"]:
        return True
    stretch = _stretch(scene)
    return stretch.at(index - 2, "loss.noun") or stretch.accusative(index - 1)


WITHIN = 8
"""How many items lie at most between a death and whose leader died."""
ASIDE = frozenset((
    "comma", "by", "light", "which", "who", "after", "on", "in", "where", "time", "result", "bi", "among", "people",
))  # fmt: skip
"""What stands between a death and an actor who is not that of the dead."""


DOING = frozenset(("who", "time"))
"""Who killed, and when, right behind the verb: «X killed on Monday the prime minister of Y»."""
RANKS = frozenset(("title", "called"))
"""Words for a person of rank."""


def leads_the_lost(scene: Scene, index: int) -> bool:
    """Whether one of an actor's leaders is killed: «one of the most senior leaders of X», «the head of … in X»."""
    row, start = scene.row, max(scene.clause.start, index - WITHIN)
    slain = [at for at in scene.clause.triggers if start <= at < index] if scene.frame == "kill" else []
    lost = row.indexes(start, index, "loss") or slain
    if not lost:
        return False
    between = [*dropwhile(lambda item: item.bears(DOING), row.items[lost[-1] + 1 : index])]
    if not between or between[-1].has("from") or between[-1].has("li"):
        return False  # «a soldier of X's»
    inside = between[-1].has("in")
    between = between[: len(between) - inside]
    named = between if inside else [*between, row.items[index].parts[0]]
    return any(item.bears(RANKS) for item in named) and not any(item.bears(ASIDE) for item in between)


def owns_planes(row: Row, last: int, index: int) -> bool:
    """Whether an actor with «of» is whose the aircraft right before it are: «the warplanes of X's»."""
    planes: Who = row.items[last].get("who")
    return last == index - 1 and planes.id is None and planes.event is not None and row.items[index].parts[0].has("li")


def is_housed(row: Row, index: int) -> bool:
    """Whether an actor is that of a leader whose house or car is named."""
    lead = index - 1 - row.items[index - 1].has("in")
    return lead > 1 and row.items[lead].bears(RANKS) and row.items[lead - 1].bears(THINGS)


THINGS = frozenset(("infrastructure", "object"))
"""What a leader has and others aim at."""


def _stretch(scene: Scene) -> Stretch:
    return Stretch(scene.row, scene.clause.start, scene.clause.end, scene.morphology)


def serves(row: Row, index: int) -> bool:
    """Whether an actor is only in whose ranks somebody stands: «a soldier with the army», not «by its fire»."""
    who: Who = row.items[index].get("who")
    return bool(row.items[index - 1].has("bi") and not who.event and index > 1 and fights(row.items[index - 2]))


def is_officer_in(row: Row, index: int) -> bool:
    """Whether an actor only says where somebody has his rank: «a senior officer in X», «the minister of … in X»."""
    rank = index - 2 - (row.items[index - 2].bears(OF_RANK) or not row.items[index - 2].readings)
    return rank >= 0 and row.items[index - 1].has("in") and row.items[rank].has("title")


OF_RANK = frozenset(("source-modifier", "nationality", "describing"))
"""What may be said of somebody of rank: «senior», «Iraqi»."""


def lost_its_own(scene: Scene) -> bool:
    """Whether the dead are told to be of whoever speaks: «three of its fighters», «its leader fell in a raid»."""
    head = scene.row.items[scene.head]
    if head.has("loss.person") and head.suffix:
        return True
    return any(_is_its_own(scene, at) for at in (scene.head, *(at for at in scene.clause.losses if at < scene.head)))


def _is_its_own(scene: Scene, at: int) -> bool:
    """Whether the dead behind a word are of whoever speaks."""
    behind = scene.row.having(at + 1, min(at + 1 + WHOSE, scene.clause.end), "ranks", "people", "group")
    return any(item.suffix and (item.has("ranks") or scene.row.items[at + 1] is item) for item in behind)
