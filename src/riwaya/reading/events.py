"""What happened: the type of a clause's event, from its triggers, its weapons and who struck."""

from collections.abc import Iterator

import msgspec

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses import Clause
from riwaya.reading.people import BODILY

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
THROWING = frozenset(("deed.weapon", "deed.hit", "deed.bomb"))
"""The labels of words that tell of weapons thrown."""
ARMING = ("means", "modifier", "force-part")
"""The labels of words that tell with what."""
VIOLENT = frozenset({
    "air_strike", "shelling", "chemical_weapon", "bombing", "suicide_bomb", "attack", "abduction", "explosion",
    "destruction",
})  # fmt: skip
"""Events that somebody is accused of, denies or owns up to."""
MOUNTS = frozenset(
    {
        "tanks",
        "tanks and vehicles",
        "vehicles",
        "armoured vehicles",
        "guns",
        "launchers",
        "air defence systems",
        "ships",
        "boats",
    }
)
"""Things with arms that are aimed at as well."""
LEADING = frozenset(("bi", "by", "from"))
"""What leads to what somebody strikes with."""
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
    general: bool
    """Whether only general words («attack», «strike», «were killed») and no weapon speak for the type."""


def telling(row: Row, clause: Clause) -> Telling:
    """What speaks for the type of a clause's event."""
    indexes = clause.triggers or tuple(i for i in clause.losses if row.items[i].has("trigger"))
    words = tuple(row.items[index].get("trigger") for index in indexes)
    known = all(row.items[index].definite for index in indexes[1:])
    if not (known and words and words[0]["event"] == "arrest"):  # «stopped suspects of the bombings»
        words = tuple(sorted(words, key=_weak))
    armed = tuple(_armed(row, clause))
    general = not armed and not (clause.triggers and any(not entry["generic"] for entry in words))
    return Telling(words, armed, _downs(row, clause), general)


def _downs(row: Row, clause: Clause) -> bool:
    """Whether the first word of a clause tells of destroying, and drones stand right behind it."""
    head = clause.triggers[0] if clause.triggers else None
    if head is None or row.items[head].get("trigger")["event"] != "destruction":
        return False
    things = row.having(head + 1, min(head + 3, clause.end), "people", "object")
    return any(_thing(item) == "drones" for item in things)


def _thing(item: Item) -> str | None:
    """What thing an item names or counts."""
    thing: str | None = item.get("people").thing if item.has("people") else item.get("object")["thing"]
    return thing


def _weak(entry: Entry) -> bool:
    return bool(entry["weak"])


def _armed(row: Row, clause: Clause) -> Iterator[str]:
    for index in row.indexes(clause.start, clause.end, *ARMING):
        item = row.items[index]
        if item.has("object") and index and _undone(row.items[index - 1]):
            continue  # «a tank was destroyed»
        if _mount(item) and not _acts(row, clause, index):
            continue  # «a tank was hit»
        for label in ARMING:
            entry = item.get(label)
            if entry is not None and entry["event"] and not entry["trail"]:
                yield entry["event"]
    for index in row.indexes(clause.start, clause.end, "people"):
        if row.items[index].get("people").thing and _by(row, clause, index):
            yield from _counted(row.items[index])
    for index in row.indexes(clause.start + 1, clause.end, "who"):
        who = row.items[index].get("who")
        if who.id is None and who.event and row.items[index - 1].has("bi"):
            yield who.event  # «by a drone»


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


def event_of(told: Telling, suggests: str | None = None) -> str:
    """The codebook slug of a clause's event; `suggests` is what the perpetrator's arms speak for."""
    words, armed = told.words, told.armed
    precise = [entry["event"] for entry in words if not entry["generic"] and entry["event"] in REFINES]
    first = words[0] if words else None
    handled = first is not None and (first["event"] in HANDLING or first["frame"] == "move")
    if told.downs:
        return "weapons_disrupted"
    if "chemical_weapon" in precise or "chemical_weapon" in armed and not handled:
        return "chemical_weapon"
    if first is None:
        return min([*armed, suggests if suggests in REFINES else "attack"], key=SPECIFIC.index)
    if first["event"] == "shelling" and suggests == "air_strike":
        return "air_strike"
    if not first["generic"] and (first["event"] not in VAGUE or first["frame"] == "move"):
        return min(precise, key=SPECIFIC.index) if first["event"] in REFINES else str(first["event"])
    if suggests in REFINES and "air_strike" in (suggests, *armed):
        return "air_strike"
    choices = precise or armed or ([suggests] if suggests in REFINES else [])
    if choices:
        return min(choices, key=SPECIFIC.index)
    return next((str(entry["event"]) for entry in words if entry["event"] not in VAGUE), str(first["event"]))
