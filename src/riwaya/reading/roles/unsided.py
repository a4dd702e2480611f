"""Who did it where somebody did whose side nobody tells: «a knifing by a young Palestinian», «soldiers burned»."""

from riwaya.core.claim import Actor
from riwaya.grammar.row import Item
from riwaya.reading.counts.people import FORCES, People
from riwaya.reading.roles.doers import NamedActor, Scene
from riwaya.reading.words.verbs import is_verb

HARMING = frozenset({"strike", "kill"})
"""Deeds, by their frame, that one person does to others."""
PEOPLE = frozenset(("group", "who"))
"""To whom they do them."""
THINGS = frozenset(("infrastructure", "object", "people", "trigger.noun", "place-kind", "where"))
"""What men in arms do them to, whatever its ending; the noun carries a verb: «soldiers opened fire»."""
CARRYING = frozenset({"strike", "do"})
"""Frames of verbs whose subject does what their noun tells."""
OPENING = frozenset(("that", "wa", "comma", "colon", "stop", "line"))
"""What stands before a subject that stands before its verb."""


def unsided(scene: Scene) -> list[NamedActor]:
    """The person or the men who did it: behind «by», behind «did», or beside the verb whose object is somebody else."""
    if scene.frame not in HARMING:
        return []
    row, clause, head = scene.row, scene.clause, scene.head
    by = next(iter(row.indexes(head + 1, clause.end, "by")), None)
    if by is not None:
        return _named(scene, by + 1)
    did = next((index for index in clause.lights if index < clause.head), None)
    if did is not None and row.items[clause.head].has("trigger.noun"):
        return _carrying(scene, did)
    if not is_verb(row, head):
        return []
    if head > clause.start and _opens(scene, head - 1) and _is_object(scene, head - 1, head + 1):
        return _named(scene, head - 1)
    return _named(scene, head + 1) if _is_object(scene, head + 1, _behind(scene, head + 1)) else []


def _carrying(scene: Scene, did: int) -> list[NamedActor]:
    """The subject of a verb that only carries its noun: «X did by knifing», «three launched an attack», «X who did»."""
    row, head, verb = scene.row, scene.clause.head, scene.row.items[did]
    if row.items[head - 1].has("bi"):
        return _named(scene, did + 1)
    if not verb.has("light.verb") or verb.get("light")["frame"] not in CARRYING:
        return []
    between = row.items[_behind(scene, did + 1) : head]
    if did + 1 < head and all(item.has("time") for item in between):
        return _subject(scene, did + 1)
    leads = did + 1 == head and _opens(scene, did - 1) and not row.items[did - 2].has("wa")  # «X and gunmen launched»
    return _subject(scene, did - 1) if leads and did > scene.clause.start else []


def _subject(scene: Scene, index: int) -> list[NamedActor]:
    """Whoever stands as the subject of a verb that has its object: one, men in arms, or people in any number."""
    item = scene.row.items[index]
    people: People | None = item.get("people")
    counted = people is not None and not (people.others or people.measure or item.contains("one_of"))
    some = item.has("group") and not (item.suffix or item.has("loss") or item.has("title"))
    return _person(scene, index) if (counted or some) and not item.has("who") else []


def _named(scene: Scene, index: int) -> list[NamedActor]:
    """The person at an index with the nation told behind; empty where none stands there."""
    here = index < scene.clause.end and _may_act(scene.row.items[index])
    return _person(scene, index) if here else []


def _person(scene: Scene, index: int) -> list[NamedActor]:
    """Whoever an item names, with the nation told behind."""
    row, item = scene.row, scene.row.items[index]
    last = row.items[min(_behind(scene, index), scene.clause.end) - 1]
    return [(Actor(row.words(item, last), None), item)]


def _behind(scene: Scene, index: int) -> int:
    """The index behind a person and the words for the nation that may follow."""
    end, behind = scene.clause.end, index + 1
    while behind < end and scene.row.items[behind].has("nationality"):
        behind += 1
    return behind


def _may_act(item: Item) -> bool:
    """Whether an item names one person or men in arms of no known side, who are not told of as lost."""
    if _counted(item):
        return True
    group = item.get("group")
    if group is None or item.suffix or item.has("loss") or item.has("who"):
        return False
    men = group["who"] in FORCES and not (group["of_government"] or item.has("title"))  # not «members of»
    return men or group["number"] == "one"


def _counted(item: Item) -> bool:
    """Whether an item counts men in arms of no known side: «three gunmen»."""
    people: People | None = item.get("people")
    if people is None or people.others or people.measure or item.has("who") or item.contains("one_of"):
        return False  # «one of its leaders»
    return people.who in FORCES and not people.of_government


def _opens(scene: Scene, index: int) -> bool:
    """Whether a clause begins with an item: «that the soldiers burned the houses»."""
    before = scene.row.items[index - 1] if index else None
    return before is None or before.bears(OPENING)


def _is_object(scene: Scene, who: int, index: int) -> bool:
    """Whether somebody stands at an index as an object does, by the ending of its word, or what men in arms hit."""
    row = scene.row
    if index >= scene.clause.end or not _may_act(row.items[who]):
        return False
    item, group = row.items[index], row.items[who].get("group")
    thing = item.bears(THINGS) or not item.readings and row.letters(item).endswith(scene.morphology.accusative)
    if thing and (group is None or group["who"] in FORCES):
        return True
    fired = item.has("trigger") and row.has(index + 1, min(index + 2, scene.clause.end), "on")
    if fired or item.has("number") or item.has("people") and item.contains("number"):
        return True  # «a youth opened fire on a bus», «a youth attacked three soldiers»
    return item.bears(PEOPLE) and row.letters(item).endswith(scene.morphology.accusative)
