"""Who or what is aimed at and is no side in the war: «targeted the children», «an attack on civilians»."""

from riwaya.core.claim import Actor
from riwaya.grammar.row import Item, Row
from riwaya.reading.counts.people import fights
from riwaya.reading.roles.adjuncts import behind_what
from riwaya.reading.roles.crowds import side_of
from riwaya.reading.roles.doers import NamedActor, Scene
from riwaya.reading.words.verbs import DEEDS, is_verb

AT = frozenset(("on", "against"))
"""Prepositions that lead to what is aimed at."""
BESIDE = frozenset(("trigger", "light", "who", "means", "modifier", "nationality"))
"""After the verb, its subject or its weapon stands its object."""
TOLD_AS = frozenset(("force-part", "number"))
"""As what people are told: a gathering, or so many."""
OF = frozenset(("li", "from"))
"""What joins a gathering to those who gather."""
WAYS = frozenset({"road", "bridge", "airport", "port", "home", "farm", "camp"})
"""What is named for where a strike fell, rather than for what it was aimed at."""
HARMLESS = frozenset({"civilians", "children", "women"})
"""People whose words describe no forces."""
GOALS = ("people", "group", "infrastructure", "where", "cargo", "object")
"""What may be aimed at and be no side."""
CONVOYS = frozenset({"vehicles", "armoured vehicles", "tanks", "military column"})
"""Things of forces that are aimed at, among those that tolls count."""
BUILT = frozenset(("infrastructure", "force-part", "cargo"))
"""What a place is that is aimed at by its name: «the hospital of X», «the camp of Y»."""


def aims(scene: Scene) -> list[NamedActor]:
    """The people, vehicles or buildings that the event of a clause is aimed at."""
    row, clause = scene.row, scene.clause
    fires = bool(clause.triggers) and bool(row.items[clause.triggers[0]].get("trigger")["shots"])
    if not (scene.frame in STRIKING or fires) or not clause.triggers:
        return []
    found: list[NamedActor] = []
    last = first = clause.triggers[0] + 1
    begun = False
    for index in row.indexes(first, clause.end, *GOALS):
        item = row.items[index]
        if item.has("where") and not _built(item):
            continue
        deed = row.indexes(clause.triggers[0], index, "trigger", "light")[-1]
        at = behind_what(row, deed, _gathering(row, index))
        if row.has(deed + 1, at + 1, "comma", "which", "that") or _charged(row, deed, item) or _alleged(row, deed):
            continue
        if scene.frame == "blast" and not _strikes(row, deed):
            continue
        led = not found and _led(row, index, at) and (not fires or _shot_at(row, index))
        if not (led or begun and _listed(row, last, index)):
            continue
        if not found and (force := _force(row, index, clause.end)) is not None:
            return [(force, item)]
        lived_in = _lived_in(row, index, clause.end)
        begun = begun or item.has("infrastructure")  # «struck homes and the market»
        last = index if begun else last
        if is_goal(item) or lived_in or _someone(item) and (row.items[index - 1].has("on") or is_verb(row, deed)):
            first = _gathering(row, index)
            first -= row.items[first - 1].has("li")  # the preposition hangs on the word
            words = row.words(row.items[first], row.items[index + lived_in])
            found.append((Actor(words, None), item))
            begun, last = True, index
    return found


def _shot_at(row: Row, index: int) -> bool:
    """Whether «on» leads from shots to people or a building: whose vehicle it was, those in it say."""
    thing = row.items[index].get("infrastructure")
    vehicle = thing is not None and thing["infra"] == "vehicle"
    return not vehicle and row.items[_gathering(row, index) - 1].has("on")


def _charged(row: Row, deed: int, item: Item) -> bool:
    """Whether a vehicle is what a suicide bomber blows up, and not what is aimed at: «blew up his car»."""
    word, thing = row.items[deed].get("trigger"), item.get("infrastructure")
    own = bool(item.suffix) and thing is not None and thing["infra"] == "vehicle"
    return own and word is not None and word["event"] == "suicide_bomb"


def _alleged(row: Row, deed: int) -> bool:
    """Whether a deed is only what somebody is to be accused of: «to accuse the army of using gas on civilians»."""
    return any(one.get("staging")["aim"] for one in row.having(max(0, deed - ACCUSED), deed, "staging"))


STRIKING = frozenset({"strike", "blast"})
"""Deeds, by their frame, that are aimed at somebody or something."""


def _strikes(row: Row, deed: int) -> bool:
    """Whether a verb tells what a blast was aimed at: «a car bomb that targeted a market»."""
    word = row.items[deed].get("trigger.verb")
    return word is not None and word["frame"] == "strike" and not word["weak"] and is_verb(row, deed)


def _led(row: Row, index: int, at: int) -> bool:
    """Whether what stands before an item makes it what is aimed at: «targeted homes», «its shelling of homes».

    `at`: the item that it stands behind where when and how it was struck is passed over.
    """
    item, before = row.items[index], row.items[index - 1]
    if at < _gathering(row, index) - 1 and not _is_subject(row, index) and at_it(item, row.items[at]):
        return True
    if before.has("trigger.noun") and is_verb(row, index - 2) and not row.items[index - 2].has("loss"):
        return True  # «the raids targeted displaced people»
    if _is_subject(row, index):
        return False
    if (gathering := _gathering(row, index)) < index:
        before = row.items[gathering - 1]
        return before.bears(BESIDE | AT) and not before.has("loss")
    return at_it(item, row.items[index - 2] if before.has("li") else before)


def _is_subject(row: Row, index: int) -> bool:
    """Whether those who bear arms strike rather than are struck: «an infiltration of gunmen's», «tanks fired»."""
    item, before = row.items[index], row.items[index - 1]
    part = item.get("force-part")
    if part is not None and part["means"]:
        return before.bears(DEEDS) and not row.items[index - 2].has("which")  # «the raid that hit a tank»
    if not (fights(item) or side_of(item) is not None):
        return False
    raid = before.get("trigger.noun")
    storms = raid is not None and bool(raid["raids"] and item.suffix)  # «the army, its soldiers' storming of the camp»
    return before.has("li") or storms or before.has("trigger") and is_verb(row, index - 1)


def _gathering(row: Row, index: int) -> int:
    """The word for the gathering or number that people are told as: «a gathering of civilians», «four herders»."""
    first = index - 1 - row.items[index - 1].bears(OF)
    gathers = row.items[first].bears(TOLD_AS) and not row.items[first].has("means")  # not «planes shelled those»
    return first if first > 0 and row.items[index].has("group") and gathers else index


def _listed(row: Row, last: int, index: int) -> bool:
    """Whether an item stands in one list with what is aimed at, the item `last`: «homes of people and the market»."""
    between = row.items[last + 1 : index]
    told = (item for item in between[:-1] if item.readings and not item.has("group"))
    return bool(between) and between[-1].has("wa") and not any(told)


def at_it(item: Item, before: Item) -> bool:
    """Whether the words before an item make it what is aimed at."""
    return before.bears(AT) or _governs(before) and not _describes(item, before)


def _force(row: Row, index: int, end: int) -> Actor | None:
    """The side whose soldiers or fighters are aimed at: «one of the soldiers of X», «two Israeli officers»."""
    behind = index + 1 + row.has(index + 1, min(index + 2, end), "from")
    item, after = row.items[index], row.items[behind] if behind < end else None
    if not fights(item) or after is None or item.has("loss"):
        return None
    if after.has("who"):
        return Actor(row.words(item, after), after.get("who").acting)
    nation = after.get("nationality")
    return Actor(row.words(item, after), nation["actor"]) if nation is not None and nation["actor"] else None


ACCUSED = 6
"""How many items before a deed it is told at most that somebody is to be accused of it."""


def _governs(before: Item) -> bool:
    """Whether an object may follow: after «the attack» only an adjective or a toll does."""
    if before.has("trigger") and (before.definite or before.suffix):
        return False
    troops = before.definite and before.has("force-part")  # «the troops shelled»
    return (troops or before.bears(BESIDE)) and not before.has("loss")


def _describes(item: Item, before: Item) -> bool:
    """Whether a word for people only describes the actor before it: «the factions working in»."""
    group = item.get("group")
    agrees = before.has("who") and item.definite and (before.definite or before.get("who").id is not None)
    return agrees and group is not None and group["who"] not in HARMLESS


def _lived_in(row: Row, index: int, end: int) -> bool:
    """Whether homes are named by those who live there: «the homes of civilians»."""
    building = row.items[index].get("infrastructure")
    return building is not None and building["infra"] == "home" and row.has(index + 1, min(index + 2, end), "group")


def _built(item: Item) -> bool:
    """Whether a place is a building, a camp or a post by its name."""
    return bool(item.parts) and not item.parts[0].bears(AROUND) and item.parts[0].bears(BUILT)


AROUND = frozenset(("near", "direction"))
"""What says that a place is only where something happened."""


NOBODY = frozenset(("loss", "infrastructure"))
"""What makes a word for a person one for the dead, or for a building."""


def _someone(item: Item) -> bool:
    """Whether an item names one person or family that the text does not know yet: «a man», «a displaced family»."""
    group = item.get("group")
    return group is not None and not (item.definite or item.bears(NOBODY)) and group["number"] == "one"


def is_goal(item: Item) -> bool:
    """Whether an item names people, no dead among them, a vehicle, a post or a building."""
    if item.has("loss") or item.has("nationality") or item.has("others"):
        return False
    if is_post(item):
        return True
    if item.has("people"):
        people = item.get("people")
        return not (people.measure or people.thing or people.others)
    if item.has("group"):
        return item.definite or item.get("group")["number"] == "many"
    building = (item.parts[0] if item.has("where") and item.parts else item).get("infrastructure")
    return building["infra"] not in WAYS if building is not None else item.has("where")


def is_post(item: Item) -> bool:
    """Whether an item names a post or a vehicle of forces, and not whose it is: «a checkpoint», «a patrol»."""
    post, thing = item.get("cargo"), item.get("object")
    named = post is not None and post["cargo"] == "post" or thing is not None and thing["thing"] in CONVOYS
    return named and not item.definite
