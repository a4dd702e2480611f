"""What verbs act on that tell an event only by it: weapons, houses, crossings, those who have fled."""

from collections.abc import Callable, Mapping

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item
from riwaya.reading.counts.people import People, fights, is_driven

CIVIL = frozenset(("civilians", "families"))
"""Those who flee and come back, and do not march."""
MISSILES = frozenset(("ballistic_missile", "rocket", "guided_missile"))
"""Weapons that are brought down, and seldom dropped."""
CROWD, THRONG = 100, 1000
"""How many people, and how many of whom nothing is said, are a population."""
PEOPLED = frozenset(("hospital", "school", "university", "camp", "home", "mosque", "church", "market"))
"""Buildings out of which people are brought."""
FLYING = frozenset(("drone", "aircraft", "helicopter"))
"""Weapons that fly."""
THINGS = frozenset(("object", "infrastructure"))
"""Things that a weapon hits."""
SITES = frozenset(("where", "infrastructure"))
"""Items that name a place or a building."""
KILLERS = frozenset(("who", "source"))
"""Who kills: sides with a name, or «other parties»."""
PASSES = frozenset(("crossing", "road"))
"""Kinds of places that are opened and closed."""


def thrown(item: Item) -> str | None:
    """The event that a weapon stands for which is thrown or falls."""
    entry: Entry | None = item.get("means")
    return entry["event"] if entry is not None and entry["thrown"] else None


def is_populace(item: Item) -> bool:
    """Whether an item names a population, those of it who have fled, or so many as only a population is."""
    people: People | None = item.get("people")
    if people is not None:
        crowd = people.who in (None, "people") and not people.thing and (people.low or 0) >= CROWD
        return people.who in CIVIL or people.driven or crowd
    if item.has("number"):
        return bool(item.get("number").low >= THRONG and not item.get("number").percent)
    group = item.get("group")
    return group is not None and (group["who"] in CIVIL or bool(group["driven"] or group["settled"]))


def _pass(item: Item) -> bool:
    where, kind = item.get("where"), item.get("place-kind")
    return where is not None and where.place.kind in PASSES or kind is not None and kind["kind"] == "crossing"


def _body(item: Item) -> bool:
    loss: Entry | None = item.get("loss")
    return loss is not None and bool(loss["body"])


def _home(item: Item) -> bool:
    """Whether an item names houses."""
    entry: Entry | None = item.get("infrastructure")
    return entry is not None and entry["infra"] == "home"


def _peopled(item: Item) -> bool:
    """Whether an item names a building out of which people are brought, or a camp."""
    entry: Entry | None = item.get("infrastructure")
    return entry is not None and entry["infra"] in PEOPLED


def _place(item: Item) -> bool:
    """Whether an item names a place or a building, and not only «the area» or «the scene» of what was told."""
    known = (one.get("anaphor.place") for one in (item, *item.parts) if one.has("anaphor.place"))
    where: Entry | None = next(known, None)
    return item.bears(SITES) if where is None else where["kind"] != "area"


def _charge(item: Item) -> bool:
    """Whether an item names what was planted to explode."""
    entry: Entry | None = item.get("means")
    return entry is not None and entry["event"] == "bombing"


def _post(item: Item) -> bool:
    """Whether an item names where a side has its men."""
    return item.has("who") and bool(item.get("who").site)


def _persons(item: Item) -> bool:
    """Whether an item counts persons."""
    return item.has("people") and not item.get("people").thing and not item.get("people").measure


def _means(item: Item) -> str | None:
    """The sort of weapon that an item names."""
    entry: Entry | None = item.get("means")
    return None if entry is None else str(entry["means"])


def _aircraft(item: Item) -> bool:
    entry: Entry | None = item.get("means")
    flies = item.has("who") and item.get("who").event == "air_strike"  # «a US drone», named as an actor
    return flies or entry is not None and entry["means"] in FLYING


OBJECTS: Mapping[str, Callable[[Item], bool]] = {
    "deed.crossing": _pass,
    "deed.poison": lambda item: thrown(item) == "chemical_weapon",
    "deed.missile": lambda item: _means(item) in MISSILES,
    "deed.weapon": lambda item: thrown(item) is not None,
    "deed.hit": lambda item: thrown(item) is not None,
    "deed.fired": lambda item: thrown(item) is not None,
    "deed.struck": lambda item: item.bears(THINGS) and not item.has("group"),
    "deed.home": _home,
    "deed.place": _place,
    "deed.peopled": _peopled,
    "deed.men": lambda item: item.has("people") and (fights(item) or item.get("people").measure is not None),
    "deed.fallen": _persons,
    "deed.losses": lambda item: item.has("people") and fights(item),
    "deed.charge": _charge,
    "deed.aircraft": _aircraft,
    "deed.bodies": _body,
    "deed.operation": _post,
    "deed.freed": _persons,
    "deed.by": lambda item: item.bears(KILLERS),
    "deed.displaced": is_driven,
    "deed.residents": is_populace,
}
"""The labels of words whose objects other lexicons name, with what makes each tell its event."""
