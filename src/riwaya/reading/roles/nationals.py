"""Who is hit or helps by an adjective of nationality: whose aircraft are downed, who is captured, whose support."""

from riwaya.core.claim import Actor
from riwaya.grammar.row import Row
from riwaya.reading.roles.doers import NamedActor, Scene, names_people, national
from riwaya.reading.words.verbs import is_verb

THINGS = frozenset(("means", "object"))
"""Things that bear a nationality."""
SUBJECT = frozenset(("who", "number", "modifier"))
"""What may stand between a verb and the thing that it destroys."""


def of_nation(scene: Scene) -> list[NamedActor]:
    """Those whose aircraft or guns are downed or destroyed: «downed a Turkish drone», «destroyed two Iranian tanks»."""
    row = scene.row
    for index in scene.clause.triggers:
        if scene.frame != "down" and not is_verb(row, index):
            continue
        own = scene.frame == "down" and bool(row.items[index].get("trigger")["subject"])
        for at in range(index + 1 + own, min(index + 5, scene.clause.end)):
            item = row.items[at]
            thing = row.items[at - 1].bears(THINGS) or at == index + 1 and scene.frame == "down"
            if names_people(scene, item) and not row.letters(row.items[at - 1]).endswith(scene.morphology.oblique):
                break  # «vehicles of Palestinians»
            if thing and item.has("nationality") and item.get("nationality")["actor"]:
                return [national(scene, item)]
            if item.readings and not (item.bears(THINGS) or item.bears(SUBJECT)):
                break
    return []


def seized(scene: Scene) -> list[NamedActor]:
    """Those of a nation who are captured or kidnapped: «the capture of Israelis»."""
    row, clause = scene.row, scene.clause
    behind = [row.items[index + 1] for index in clause.triggers if scene.frame == "seize" and index + 1 < clause.end]
    return [national(scene, item) for item in behind if names_people(scene, item)][:1]


def caught(scene: Scene) -> list[NamedActor]:
    """People who are arrested or kidnapped for what they are, and not only counted: «arrested activists»."""
    row, clause = scene.row, scene.clause
    if scene.frame != "seize" or not clause.triggers:
        return []
    found: list[NamedActor] = []
    for index in range(clause.triggers[0] + 1, clause.end):
        item = row.items[index]
        if _caught(row, index):
            found.append((Actor(row.words(item), None), item))
        elif item.readings and not item.bears(SEIZING) or found and not item.has("wa"):
            break
    return found


def _caught(row: Row, index: int) -> bool:
    """Whether an item names people whom somebody may seize, with no number, or a person by his office."""
    item, group = row.items[index], row.items[index].get("group")
    if item.bears(OTHERS) or item.suffix:
        return False
    return item.has("title") or group is not None and (item.definite or group["number"] == "many")


SEIZING = frozenset(("who", "modifier", "on", "against", "bi", "wa", "time", "light"))
"""What may stand between a word for an arrest and who is arrested."""
OTHERS = frozenset(("people", "loss", "nationality", "who", "number"))
"""What names no such people, though it may bear their label."""


def backers(scene: Scene) -> list[NamedActor]:
    """Those of a nation who help the doers: «with Russian air support»."""
    row, clause = scene.row, scene.clause
    for index in row.indexes(clause.start, clause.end, "together", "cover"):
        nation = row.first(index + 1, min(index + 3, clause.end), "nationality", "who", "wa", "comma")
        if nation is not None and nation.has("nationality") and nation.get("nationality")["actor"]:
            return [national(scene, nation)]
    return []
