"""Who did it where somebody alone did, whom no lexicon knows: «a knifing carried out by a young Palestinian»."""

from riwaya.core.claim import Actor
from riwaya.grammar.row import Item
from riwaya.reading.roles.doers import NamedActor, Scene
from riwaya.reading.words.verbs import is_verb

HARMING = frozenset({"strike", "kill"})
"""Deeds, by their frame, that one person does to others."""
PEOPLE = frozenset(("group", "who"))
"""To whom he does them."""


def alone(scene: Scene) -> list[NamedActor]:
    """The one person who did it: behind «by», behind «did», or beside the verb whose object is somebody else."""
    if scene.frame not in HARMING:
        return []
    row, clause, head = scene.row, scene.clause, scene.head
    by = next(iter(row.indexes(head + 1, clause.end, "by")), None)
    if by is not None:
        return _named(scene, by + 1)
    if row.items[head].has("trigger.noun") and row.items[head - 1].has("bi"):
        did = next((index for index in clause.lights if index < head), None)
        return _named(scene, did + 1) if did is not None and _is_one(row.items[did + 1]) else []
    if not is_verb(row, head):
        return []
    if _is_one(row.items[head - 1]) and head > clause.start and _is_object(scene, head + 1):
        return _named(scene, head - 1)
    return _named(scene, head + 1) if _is_object(scene, _behind(scene, head + 1)) else []


def _named(scene: Scene, index: int) -> list[NamedActor]:
    """The person at an index with the nation told behind; empty where none stands there."""
    row = scene.row
    if index >= scene.clause.end or not _is_one(row.items[index]):
        return []
    item = row.items[index]
    last = row.items[min(_behind(scene, index), scene.clause.end) - 1]
    return [(Actor(row.words(item, last), None), item)]


def _behind(scene: Scene, index: int) -> int:
    """The index behind a person and the words for the nation that may follow."""
    end, behind = scene.clause.end, index + 1
    while behind < end and scene.row.items[behind].has("nationality"):
        behind += 1
    return behind


def _is_one(item: Item) -> bool:
    """Whether an item names one person of no known side, who is not told of as lost."""
    group = item.get("group")
    return group is not None and group["number"] == "one" and not (item.suffix or item.has("loss") or item.has("who"))


def _is_object(scene: Scene, index: int) -> bool:
    """Whether somebody stands at an index as an object does, by the ending of its word."""
    if index >= scene.clause.end or not scene.row.items[index].bears(PEOPLE):
        return False
    return scene.row.letters(scene.row.items[index]).endswith(scene.morphology.accusative)
