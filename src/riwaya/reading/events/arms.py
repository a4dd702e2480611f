"""With what: the weapons of a clause, what they make of a general word, and what is fired at aircraft."""

from collections.abc import Iterator

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.counts.people import BODILY, People

THROWING = frozenset(("deed.weapon", "deed.hit"))
"""The labels of words that tell of weapons thrown."""
ARMING = ("means", "modifier", "force-part")
"""The labels of words that tell with what."""
MOUNTS = frozenset((
    "tanks", "tanks and vehicles", "vehicles", "armoured vehicles", "guns", "launchers", "air defence systems", "ships",
    "boats",
))  # fmt: skip
"""Things with arms that are aimed at as well."""
HOLDERS = frozenset({"launchers", "weapons depots"})
"""Things that are named for the weapons in them."""
LED = 2
"""How many items lie at most between a word for moving and the arms that move."""
LEADING = frozenset(("bi", "by", "from"))
"""What leads to what somebody strikes with."""
AIRBORNE = frozenset({"missiles", "rockets"})
"""Things that are destroyed in the air where somebody fired them."""
SINGLE = frozenset(("trigger.noun", "trigger.verb"))
"""A word for an event, and no phrase that tells one."""
MANNED = frozenset({"tank", "naval"})
"""Weapons that bear guns besides."""
GUNS = "shelling"
"""The event that tanks, boats and guns stand for, unless they only fire shots."""
OFF = frozenset(("bi", "from"))
"""What leads to the aircraft from which somebody strikes."""
FIRED = frozenset({"attack", "shelling"})
"""Events that firing tells."""
CHARGES = frozenset({"bombing", "suicide_bomb"})
"""Events that charges stand for."""
FLYING = frozenset({"aircraft", "drone", "drones", "helicopter", "helicopters"})
"""Things and weapons that fly: fired at, they are to be brought down."""


def arms_of(row: Row, clause: Clause, *, shots: bool = False) -> Iterator[str]:
    """The event types that the weapons and adjectives of a clause stand for; `shots`: its guns and boats fire shots."""
    for index in row.indexes(clause.start, clause.end, *ARMING):
        if not (_suffers(row, clause, index) or _one_more(row, clause, index)):
            yield from (event for event in _made_by(row.items[index]) if not (shots and _manned(row.items[index])))
    for index in row.indexes(clause.start, clause.end, "people"):
        if row.items[index].get("people").thing and _by(row, clause, index):
            yield from _counted(row.items[index])
    for index in row.indexes(clause.start + 1, clause.end, "who"):
        who = row.items[index].get("who")
        led = row.items[index - 1].has("through") or who.id is None and row.items[index - 1].bears(OFF)
        if who.event and (led or launched(row, clause.head, index)):
            yield who.event  # «by a drone», «by means of the air force», «a rocket fired from a drone»


def launched(row: Row, head: int, index: int) -> bool:
    """Whether aircraft of nobody's are what somebody sends out: «X launched drones at the port»."""
    who, deed = row.items[index].get("who"), row.items[head].get("trigger")
    sent = deed is not None and bool(deed["launches"]) and head < index and who.id is None and bool(who.event)
    return sent and not row.has(head + 1, index, "on", "to", "comma", "bi")


def _one_more(row: Row, clause: Clause, index: int) -> bool:
    """Whether a charge only ends a list of other arms: «with car bombs and belts», «with rockets and bombs»."""
    if index - 2 < clause.start or not row.items[index - 1].has("wa"):
        return False
    before, made = {*_made_by(row.items[index - 2])}, {*_made_by(row.items[index])}
    return bool(before) and before.isdisjoint(made) and made <= CHARGES


def _manned(item: Item) -> bool:
    """Whether an item names tanks or boats, which fire shots as well."""
    means = item.get("means")
    return (
        means["means"] in MANNED
        if means is not None
        else item.has("force-part") and item.get("force-part")["event"] == GUNS
    )


def _made_by(item: Item) -> Iterator[str]:
    """The events that a weapon or an adjective makes of a general word."""
    for label in ARMING:
        entry = item.get(label)
        if entry is not None and entry["event"] and not entry["trail"]:
            yield entry["event"]


def _suffers(row: Row, clause: Clause, index: int) -> bool:
    """Whether arms are hit or only help: «a tank was destroyed», «a tank was hit», «backed by aircraft»."""
    item, before = row.items[index], row.items[index - 1] if index else None
    if item.has("to"):
        return True  # «to him» is written like «a vehicle» where its marks are left out
    if item.has("modifier") and item.definite and before is not None and _base(before):
        return True  # «the air base of the town»
    if _moves(row, max(clause.start, index - LED), index):
        return True  # «with planes hovering over»
    if before is not None and before.has("object") and before.get("object")["thing"] in HOLDERS:
        return True  # «launchers of missiles»
    if before is not None and (before.has("cover") or item.has("object") and _undone(before)):
        return True
    if _fired_at(row, clause, index):
        return True
    return _mount(item) and not _acts(row, clause, index)


ACTING = LEADING | {"wa", "comma", "light", "trigger", "modifier", "nationality"}
"""What stands before aircraft that strike."""


def _fired_at(row: Row, clause: Clause, index: int) -> bool:
    """Whether aircraft are what others fire at: «shelled the hangars of the planes», «rockets on a store of drones»."""
    entry: Entry | None = row.items[index].get("means")
    if entry is None or entry["means"] not in FLYING:
        return False
    before = row.items[max(clause.start, index - 1 - row.items[index - 1].has("li"))]
    guns = (row.items[n] for n in row.indexes(clause.start, index, *ARMING, "people"))
    return not before.bears(ACTING) and any("shelling" in (*_made_by(gun), *_counted(gun)) for gun in guns)


def _base(item: Item) -> bool:
    """Whether an item names a base or an airport."""
    return bool(item.has("where") and item.get("where").place.kind == "base")


def _moves(row: Row, start: int, end: int) -> bool:
    """Whether a word for moving stands among items, and not «through»."""
    movers = (item for item in row.having(start, end, "trigger") if not item.has("through"))
    return any(item.get("trigger")["frame"] == "move" for item in movers)


def mixed(row: Row, clause: Clause) -> bool:
    """Whether «and» joins adjectives or weapons of different sorts: «attacks by air and by artillery»."""
    for index in row.indexes(clause.start, clause.end - 2, *ARMING):
        sorts = [set(_made_by(row.items[n])) for n in (index, index + 2)]
        if all(sorts) and not sorts[0] & sorts[1] and row.items[index + 1].has("wa"):
            return True
    return False


def _mount(item: Item) -> bool:
    """Whether an item names an arm that is as often hit as it hits."""
    entry: Entry | None = item.get("object")
    return entry is not None and entry["thing"] in MOUNTS


def _acts(row: Row, clause: Clause, index: int) -> bool:
    """Whether an arm is what somebody strikes with, or strikes itself: before the verb, or the subject behind it."""
    before = row.items[index - 1] if index else None
    if before is None or before.bears(LEADING) or not clause.triggers or index < clause.triggers[0]:
        return True
    return before.has("trigger.verb") and row.items[index].definite


def _undone(item: Item) -> bool:
    """Whether an item tells that things were destroyed, taken or brought down."""
    loss: Entry | None = item.get("loss")
    return loss is not None and loss["measure"] not in BODILY


def _by(row: Row, clause: Clause, index: int) -> bool:
    """Whether counted weapons are used: «with five rockets», «fired five rockets», «five rockets struck»."""
    if index and row.items[index - 1].has("bi") or row.has(index + 1, min(index + 2, len(row)), "trigger.verb"):
        return True
    head = row.items[clause.triggers[0]] if clause.triggers and clause.triggers[0] < index else None
    entry: Entry | None = head.get("trigger") if head is not None else None
    if head is None or entry is None:
        return False
    return entry.label in THROWING or head.has("light") and bool(entry["generic"])


def _counted(people: Item) -> Iterator[str]:
    """The event that counted weapons stand for."""
    for part in people.parts:
        entry: Entry | None = part.get("means")
        if entry is not None and entry["event"]:
            yield entry["event"]


def downs(row: Row, clause: Clause) -> bool:
    """Whether the first word of a clause tells of destroying drones, firing at what flies, or making charges safe."""
    head = clause.triggers[0] if clause.triggers else None
    if head is None:
        return False
    event = row.items[head].get("trigger")["event"]
    if _shot_at(row, clause, head) or event == "bombing" and row.has(head + 1, clause.end, "made-safe"):
        return True
    if event != "destruction":
        return False
    if _by_air_defence(row, clause, head):
        return True
    things = row.having(head + 1, min(head + 3, clause.end), "people", "object")
    return any(_thing(item) == "drones" for item in things) or _in_flight(row, head + 1, min(head + 3, clause.end))


def _by_air_defence(row: Row, clause: Clause, head: int) -> bool:
    """Whether an air defence, named beside the verb, destroys what flies: «the air defence destroyed two missiles»."""
    beside = (row.items[index] for index in (head - 1, head + 1) if clause.start <= index < clause.end)
    if not any(item.has("who") and _defends(item) for item in beside):
        return False
    counted = row.having(head + 1, clause.end, "people", "object")
    return any(_thing(item) in AIRBORNE for item in counted) or any(
        row.items[index].get("trigger")["event"] == "shelling" for index in clause.triggers if index > head
    )


def _defends(item: Item) -> bool:
    """Whether an item names an air defence."""
    entries = (one.get("means") for one in (item, *item.parts))
    return any(entry is not None and entry["means"] == "air_defence" for entry in entries)


def _in_flight(row: Row, start: int, end: int) -> bool:
    """Whether missiles are destroyed that somebody fired: «the destruction of two missiles that X fired at»."""
    for index in row.indexes(start, end, "people", "object", "trigger"):
        item, after = row.items[index], row.items[index + 1] if index + 1 < len(row) else None
        if item.has("trigger"):
            return item.get("trigger")["event"] == "shelling" and not item.bears(SINGLE)  # «rockets that X fired»
        if _thing(item) in AIRBORNE:
            return after is not None and (after.has("by") or after.has("light.verb"))
    return False


def _shot_at(row: Row, clause: Clause, head: int) -> bool:
    """Whether something is fired at aircraft: «the air defence fired two missiles at a drone»."""
    entry: Entry = row.items[head].get("trigger")
    if entry["event"] not in FIRED or not entry["generic"] and entry["event"] == "air_strike":
        return False
    ways = ("on",) if entry["generic"] and not entry["shots"] else ("on", "to")  # «laid the attack to the air force»
    return any(_flies(row.items[index + 1]) for index in row.indexes(head + 1, clause.end - 1, *ways))


def _flies(item: Item) -> bool:
    """Whether an item names aircraft, drones or missiles in the air."""
    who = item.get("who")
    if who is not None:
        return who.event == "air_strike" and not who.site
    people: People | None = item.get("people")
    if people is not None and people.thing is not None:
        return people.thing in FLYING
    entry: Entry | None = item.get("object")
    if entry is not None:
        return entry["thing"] in FLYING
    means: Entry | None = (item.parts[0] if item.parts else item).get("means")
    return means is not None and means["means"] in FLYING


def _thing(item: Item) -> str | None:
    """What thing an item names or counts."""
    thing: str | None = item.get("people").thing if item.has("people") else item.get("object")["thing"]
    return thing
