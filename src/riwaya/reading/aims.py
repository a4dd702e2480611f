"""Who or what is aimed at and is no side in the war: «targeted the children», «an attack on civilians»."""

from riwaya.core.claim import Actor
from riwaya.grammar.row import Item
from riwaya.reading.doers import NamedActor, Scene

AT = frozenset(("on", "against"))
"""Prepositions that lead to what is aimed at."""
BESIDE = frozenset(("trigger", "light", "who", "means", "modifier", "nationality"))
"""After the verb, its subject or its weapon stands its object."""
HARMLESS = frozenset({"civilians", "children", "women"})
"""People whose words describe no forces."""


def aims(scene: Scene) -> list[NamedActor]:
    """The people or vehicles that the event of a clause is aimed at."""
    row, clause = scene.row, scene.clause
    if scene.frame != "strike" or not clause.triggers:
        return []
    for index in row.indexes(clause.triggers[0] + 1, clause.end, "people", "group", "infrastructure"):
        item, before = row.items[index], row.items[index - 1]
        if row.has(clause.triggers[0] + 1, index, "comma", "which", "that"):
            break
        if _aimed(item) and (before.bears(AT) or _governs(before) and not _describes(item, before)):
            return [(Actor(row.words(item), None), item)]
    return []


def _governs(before: Item) -> bool:
    """Whether an object may follow: after «the attack» only an adjective or a toll does."""
    if before.has("trigger") and (before.definite or before.suffix):
        return False
    return before.bears(BESIDE) and not before.has("loss")


def _describes(item: Item, before: Item) -> bool:
    """Whether a word for people only describes the actor before it: «the factions working in»."""
    return before.has("who") and item.has("group") and item.get("group")["who"] not in HARMLESS


def _aimed(item: Item) -> bool:
    """Whether an item names people, no dead among them, or a vehicle."""
    if item.has("loss") or item.has("nationality") or item.has("others"):
        return False
    if item.has("people"):
        people = item.get("people")
        return not (people.measure or people.thing or people.others)
    if item.has("group"):
        return item.definite
    return bool(item.get("infrastructure")["infra"] == "vehicle")
