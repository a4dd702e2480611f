"""With what, from where and what was hit: weapons, places of launch and infrastructure of a clause (codebook, 11a)."""

from collections.abc import Iterator

from riwaya.core.claim import Place, Thing
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.places.places import Where

LAUNCHED = frozenset({"air_strike", "shelling", "chemical_weapon", "attack", "weapons_disrupted", "explosion"})
"""Events that are launched from somewhere."""
HITTING = (LAUNCHED - {"weapons_disrupted"}) | {"bombing", "suicide_bomb", "destruction", "armed_clash"}
"""Events that hit something."""
BASES = frozenset({"base", "crossing"})
"""Kinds of place that «from» alone makes a place of launch."""
REACH = 8
"""How many items lie at most between a word of launching and the place."""
POST = 5
"""How many items lie at most between a word for standing somewhere and the place."""
WEAPONS = frozenset(("means", "force-part"))
"""What names a weapon: by itself, or in the name of a force."""
LOST = ("number", "loss")
"""Behind what a word for people or a building is people: «killed 30 farmers», by the word for farms."""
BUILDINGS = frozenset(("infrastructure",))
"""What names a building or a service."""
FIRING = ("light.verb", "trigger", "by")
"""Verbs that tell of a missile which is brought down that somebody fired it."""
STRIKES = frozenset(("trigger", "modifier"))
"""A word for a strike or its adjective: «shelling from the hill»."""
NEAR = 3
"""How many items lie at most between a weapon and the «from» behind it."""
AWAY = ("to", "taken-to", "from", "launch")
"""What stands before a building that somebody is brought to or comes from."""
BESIDE = ("on", "in", "bi", "near", "from", "to", "between")
"""What stands before a road that only says where."""


def means_of(row: Row, clause: Clause) -> list[tuple[Thing, Item]]:
    """The weapons and agents that a clause names, also those in the name of a force («the artillery of X»)."""
    found: dict[Thing, Item] = {}
    for index in row.containing(clause.start, clause.end, *WEAPONS):
        for part in _bearing(row.items[index], WEAPONS) if not row.items[index].has("to") else ():
            entry = part.get("means") or part.get("force-part")
            if entry["means"]:
                found.setdefault(Thing(row.words(part), entry["means"]), part)
    return list(found.items())


def _bearing(item: Item, labels: frozenset[str]) -> Iterator[Item]:
    """An item with one of some labels, or those of its parts that have one."""
    if item.bears(labels):
        yield item
        return
    for part in item.parts:
        yield from _bearing(part, labels)


def origin_of(row: Row, clause: Clause, event: str) -> tuple[Place, Item] | None:
    """The place from which something was launched or took off."""
    for index in row.indexes(clause.start, clause.end, "launch", "lying", "where") if event in LAUNCHED else ():
        item = row.items[index]
        if item.has("launch") or _is_post(row, clause, index):
            return _behind(row, index, min(index + 1 + (REACH if item.has("launch") else POST), clause.end))
        where: Where | None = item.get("where")
        if where is not None and index > clause.start and row.items[index - 1].has("from"):
            fired = row.items[index - 2].bears(STRIKES) or row.has(
                max(clause.start, index - 1 - NEAR), index - 1, "means"
            )
            fired = fired or event == "weapons_disrupted" and row.has(clause.head + 1, index - 1, *FIRING)
            if fired or where.place.kind in BASES or _aims(row, clause, index):
                return where.place, item
    return None


def _aims(row: Row, clause: Clause, index: int) -> bool:
    """Whether a place behind «from» is followed at once by what was aimed at: «from the hill on the town»."""
    after = row.items[index + 1 : min(index + 3, clause.end)]
    return len(after) == 2 and after[0].has("on") and after[1].has("where")


def _is_post(row: Row, clause: Clause, index: int) -> bool:
    """Whether forces are said to stand somewhere and to strike: before the strike, or before the place that is hit."""
    item = row.items[index]
    if not item.has("lying") or item.get("lying")["lying"] != "stands":
        return False
    ahead = [one.get("where") for one in row.having(index, clause.end, "where")]
    struck = any(not (where.holds or where.aside) for where in ahead)
    return index < min(clause.triggers, default=clause.end) or struck


def _behind(row: Row, index: int, end: int) -> tuple[Place, Item] | None:
    """The place named behind a word of launching, before anything else is told."""
    item = row.first(index + 1, end, "where", "trigger", "loss", "on", "comma", "to")
    return (item.get("where").place, item) if item is not None and item.has("where") else None


def infrastructure_of(row: Row, clause: Clause, event: str) -> list[tuple[Thing, Item]]:
    """The buildings and services that a clause says were hit; those that people are brought to are none."""
    found: dict[Thing, Item] = {}
    for index in row.containing(clause.start, clause.end, *BUILDINGS) if event in HITTING else ():
        if row.has(max(clause.start, index - 2), index, *AWAY):
            continue
        for part in _bearing(row.items[index], BUILDINGS):
            kind = part.get("infrastructure")["infra"]
            aside = kind == "road" and row.has(max(clause.start, index - 1), index, *BESIDE)
            aside = aside or part.has("group") and row.has(max(clause.start, index - 1), index, *LOST)
            if not aside and not part.has("means"):
                found.setdefault(Thing(row.words(part), kind), part)
    return list(found.items())
