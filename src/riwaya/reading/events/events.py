"""What happened: the type of a clause's event, from its triggers, its weapons and who struck."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Claim, Place
from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.clauses.further import BESIDE
from riwaya.reading.clauses.parting import HELD
from riwaya.reading.counts.people import HURT
from riwaya.reading.events.arms import GUNS, arms_of, downs, mixed
from riwaya.reading.events.matters import agreed_before
from riwaya.reading.events.planning import CHARGED, foiled
from riwaya.reading.events.riots import at_crowds, crowd_fights, struck_crowd, unarmed
from riwaya.reading.events.seizing import seized

SPECIFIC = (
    "chemical_weapon", "suicide_bomb", "bombing", "sexual_violence", "abduction", "air_strike", "shelling",
    "territory_change", "weapons_disrupted", "arrest", "armed_clash", "agreement", "protest", "riot", "displacement",
    "explosion", "destruction", "movement", "attack", "other",
)  # fmt: skip
"""Event types, the most specific first: where a clause has several words for its event, the first wins."""
REFINES = frozenset({"air_strike", "shelling", "chemical_weapon", "suicide_bomb", "bombing"})
"""What a weapon or an adjective can make of a general word."""
VAGUE = frozenset({"attack", "explosion", "other", "destruction"})
"""Events that a word for a weapon makes more precise."""
LESS = VAGUE | {"agreement", "movement"}
"""Events that a general word for an attack is not made by: it breaks the one and brings about the others."""
VIOLENT = frozenset({
    "air_strike", "shelling", "chemical_weapon", "bombing", "suicide_bomb", "attack", "abduction", "explosion",
    "destruction",
})  # fmt: skip
"""Events that somebody is accused of, denies or owns up to."""
TRIED = 5
"""How near before a word for taking a place that somebody only tried to stands."""
DATED = dict.fromkeys(HELD, BESIDE) | {"agree": frozenset(("despite", "during"))}
"""By their frames, deeds that tell when people were lost, and what leads to them: «despite the truce»."""
GOING_ON = frozenset(("wa", "while"))
"""What leads to what somebody does next: «and killed», «where they killed»."""
LED = 2
"""How near before a word that it leads to an aim stands."""
HANDLING = frozenset({"movement", "weapons_disrupted", "arrest", "agreement"})
"""Events in which a weapon is a thing handled, not used."""


class Telling(msgspec.Struct, frozen=True, gc=False):
    """What speaks for the type of a clause's event."""

    words: tuple[Entry, ...]
    """The entries of its words for the event, the weak ones last."""
    armed: tuple[str, ...]
    """The event types that its weapons and adjectives stand for."""
    downs: bool
    """Whether drones are destroyed: in the air, where nothing else is said."""
    deadly: bool
    """Whether a word for killing stands among its losses."""
    kills: bool
    """Whether somebody does something and then kills: «and killed», «where they killed»."""
    mixed: bool
    """Whether it is told with weapons of several sorts together: «by air and by artillery»."""
    foiled: str | None
    """The event that was kept from happening."""
    tried: bool
    """Whether somebody only tries, or fails, to take a place."""
    carried_off: str | None
    """The event that taking is where no place is taken, but a ship or arms."""
    general: bool
    """Whether only general words («attack», «strike», «were killed») and no weapon speak for the type."""
    riot: bool
    """Whether people without arms are a side of the fighting."""
    fired_on: bool
    """Whether the shots that were fired at a demonstration stand before the word for it."""


def telling(row: Row, clause: Clause) -> Telling:
    """What speaks for the type of a clause's event."""
    lost = tuple(i for i in clause.losses if row.items[i].has("trigger"))
    told = clause.triggers if not clause.losses else tuple(i for i in clause.triggers if not _kept(row, clause, i))
    indexes = tuple(i for i in told if not (lost and lost[0] < i and _accused_of(row, i))) or lost
    indexes = (*indexes[:1], *(index for index in indexes[1:] if not _aimed_at(row, indexes[0], index)))
    if lost and lost[0] < indexes[0] and row.items[lost[0]].get("trigger")["event"] == "abduction":
        indexes = (lost[0], *indexes)  # «and kidnapped a hundred in an attack»
    weapons = tuple(arms_of(row, clause, shots=any(row.items[index].get("trigger")["shots"] for index in indexes)))
    riot = unarmed(row, clause, weapons)
    if riot is not None and riot != indexes[0]:
        indexes = tuple(index for index in indexes if index != riot)  # «attacked it, which led to confrontations»
    heads = riot is not None and riot == indexes[0]
    words = tuple(row.items[index].get("trigger") for index in indexes)
    known = all(row.items[index].definite for index in indexes[1:])
    if not (known and words and words[0]["event"] == "arrest"):  # «stopped suspects of the bombings»
        words = tuple(sorted(words, key=_weak))
    armed = at_crowds(row, clause, weapons)
    general = not armed and not (clause.triggers and any(map(_says_how, words)))
    deadly = any(row.items[index].has("trigger") for index in clause.losses)
    kills = any(
        row.items[i].has("trigger") and row.items[i - 1].bears(GOING_ON) for i in clause.losses if i > clause.head
    )
    return Telling(
        words, armed, downs(row, clause), deadly, kills, mixed(row, clause), foiled(row, clause), _tried(row, clause),
        seized(row, indexes), general, heads or crowd_fights(row, clause), _fired_on(row, clause),
    )  # fmt: skip


def _kept(row: Row, clause: Clause, index: int) -> bool:
    """Whether a deed only says when people were lost: «killed since the ceasefire», «before it left the town»."""
    if agreed_before(row, clause.start, index):
        return True
    dating = DATED.get(row.items[index].get("trigger")["frame"])
    return dating is not None and clause.losses[0] < index and row.items[index - 1].bears(dating)


def _accused_of(row: Row, index: int) -> bool:
    """Whether an event is only what those are accused of who were killed: «killed four suspects of the bombing»."""
    return row.items[index - 1].has("bi") and row.has(index - 2, index - 1, "matter")


def _tried(row: Row, clause: Clause) -> bool:
    """Whether taking a place is only tried: «they tried to take», «failed in taking»."""
    head = clause.triggers[0] if clause.triggers else None
    if head is None or row.items[head].get("trigger")["frame"] != "take":
        return False
    start = max(clause.start, head - TRIED)
    failing = row.has(start, head, "failing") and row.items[head - 1].has("in")
    return failing or row.has(start, head, "attempt")


def _fired_on(row: Row, clause: Clause) -> bool:
    """Whether the shots fired at a demonstration stand before the word for it: «killed by bullets at a rally»."""
    rally = next((i for i in clause.triggers if row.items[i].get("trigger")["event"] == "protest"), clause.start)
    shots = any(row.items[index].get("trigger")["shots"] for index in clause.triggers if index < rally)
    return shots or any(item.get("means")["event"] == "attack" for item in row.having(clause.start, rally, "means"))


def _aimed_at(row: Row, head: int, index: int) -> bool:
    """Whether a word says what a deed is for or of, or on what condition: «shelled it to drive out», «will, if»."""
    brought = row.items[head].get("trigger")
    if brought is not None and brought["frame"] == "down" and not row.has(head + 1, index, "wa", "while", "after"):
        return True  # «brought down a rocket that X had fired»
    lead = row.having(max(0, index - LED), index, "plan")
    aimed = any(item.get("plan")["purpose"] for item in lead) or struck_crowd(row, head, index)
    return aimed or row.has(head + 1, index, "condition", "sake")


def _says_how(entry: Entry) -> bool:
    """Whether a word says of what sort an event is, and not only that one attacked or what was destroyed."""
    return not entry["generic"] and entry["event"] != "destruction"


def _weak(entry: Entry) -> bool:
    return bool(entry["weak"])


def _otherwise(told: Telling) -> str:
    """The event where demonstrators fight or no place is taken, or what was aimed at was foiled, tried or downed."""
    if told.carried_off:
        return told.carried_off
    if told.riot:
        return "riot"
    if told.foiled:
        return "weapons_disrupted" if told.foiled in CHARGED else told.foiled
    return "armed_clash" if told.tried else "weapons_disrupted"


def _spares_arms(told: Telling, suggests: str | None) -> bool:
    """Whether arms do not strike: «the boats opened fire on the fishermen», «the helicopters let down men»."""
    if suggests == GUNS:
        return any(entry["shots"] for entry in told.words)
    return suggests == "air_strike" and not told.armed and bool(told.words) and bool(told.words[0]["raids"])


def event_of(told: Telling, suggests: str | None = None) -> str:
    """The codebook slug of a clause's event; `suggests` is what the perpetrator's arms speak for."""
    words, armed = told.words, told.armed
    precise = [entry["event"] for entry in words if not entry["generic"] and entry["event"] in REFINES]
    first = words[0] if words else None
    suggests = None if _spares_arms(told, suggests) else suggests
    handled = first is not None and (first["event"] in HANDLING or first["frame"] == "move")
    if told.foiled or told.tried or told.downs or told.carried_off or told.riot:
        return _otherwise(told)
    if "chemical_weapon" in precise or "chemical_weapon" in armed and not handled:
        return "chemical_weapon"
    if first is None:
        return min([*armed, suggests if suggests in REFINES else "attack"], key=SPECIFIC.index)
    flown = suggests == "air_strike" or "air_strike" in armed and not told.mixed
    if flown and (first["event"] == "shelling" or first["frame"] == "repel" and set(armed) == {"air_strike"}):
        return "air_strike"  # «drones fired rockets at», «repelled an attack by drones»
    if not first["generic"] and (first["event"] not in VAGUE or first["frame"] == "move"):
        return min(precise, key=SPECIFIC.index) if first["event"] in REFINES else str(first["event"])
    if suggests in REFINES and "air_strike" in (suggests, *armed) or flown and not precise:
        return "air_strike"  # «attacked it with drones full of explosives»
    if told.mixed and first["event"] == "attack" and not precise:
        return "attack"
    choices = precise or armed or ([suggests] if suggests in REFINES else [])
    if choices and not (first["raids"] and not precise and set(choices) == {"shelling"}):  # «tanks stormed the town»
        return min(choices, key=SPECIFIC.index)
    if told.deadly and first["event"] == "other" and first["frame"] == "strike":
        return "attack"  # «surrounded his house and killed him»
    return next((str(entry["event"]) for entry in words if entry["event"] not in LESS), str(first["event"]))


BARE = {"destroyed": "destruction", "displaced": "displacement"}
"""What a clause tells that has one sort of loss and no word for an event."""


def by_losses(claim: Claim, told: Telling, *, owned: bool) -> str:
    """The event as its losses show it: a raid in which people were only arrested, a fire that was set to kill.

    `owned`: somebody owns up to it, or denies having done it.
    """
    event, tolls = claim.event, claim.tolls
    if event == "explosion" and owned and claim.status != "denied":
        return "bombing"
    first = told.words[0] if told.words else None
    if event == "attack" and tolls and all(toll.measure == "captured" for toll in tolls):
        return "arrest" if first is None or first["raids"] else event
    if event == "attack" and first is None and len({toll.measure for toll in tolls}) == 1:
        return BARE.get(tolls[0].measure, event)  # «set three houses on fire», «a hundred left their homes»
    hurt = any(toll.measure in HURT and toll.high != 0 for toll in tolls)
    if event == "other" and hurt and first is not None and first["frame"] == "strike":
        return "attack"  # «killed while they combed the area»
    if event == "protest" and hurt and told.fired_on:
        return "attack"  # «twenty were killed by bullets of the police in demonstrations»
    if event == "movement" and hurt and told.kills:
        return "attack"  # «set up a roadblock and killed five passengers»
    killed = any(toll.measure == "killed" and toll.high != 0 for toll in tolls)
    seized = event == "weapons_disrupted" and first is not None and first.label == "deed.arms"
    if seized and killed:
        return "attack"  # «killed three gunmen and seized their rifles»
    if event == "destruction" and hurt:
        return "bombing" if first is not None and first.label == "deed.home" else "attack"
    return event


def by_land(event: str, told: Telling, places: Sequence[Place]) -> str:
    """The event as its places show it: forces that withdraw from a country lose no place there."""
    leaves = event == "territory_change" and told.words[0]["frame"] == "leave" and told.words[0]["weak"]
    abroad = bool(places) and all(place.kind == "country" for place in places)
    return "movement" if leaves and abroad else event
