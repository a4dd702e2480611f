"""What is hit and is no object of a deed: the subject of a verb of suffering, the car under which a charge went off."""

from riwaya.core.claim import Actor
from riwaya.reading.roles.aims import is_goal
from riwaya.reading.roles.doers import NamedActor, Scene

CHARGES = frozenset({"bombing", "explosion"})
"""What a charge that goes off makes."""
LAID = frozenset({"mine", "remnant"})
"""What goes off under whoever comes by: nobody aimed it at him."""
UNDER = frozenset(("bi", "in", "near"))
"""What leads to what a charge went off under."""
VEHICLES = "vehicle"
THINGS = ("infrastructure", "cargo", "object")
"""What comes under fire and is aimed at; people who do may only live there."""
WITHIN = 5
"""How many items lie at most between a charge that goes off and the vehicle under which it lay."""


def sufferers(scene: Scene) -> list[NamedActor]:
    """What «came under fire», or the vehicle under which a charge went off."""
    if scene.frame == "suffer":
        return _came_under(scene)
    return _mined(scene) if scene.frame == "blast" else []


def _came_under(scene: Scene) -> list[NamedActor]:
    """The building, vehicle or post that is the subject of a verb of suffering: «a security post came under fire»."""
    row, clause, after = scene.row, scene.clause, scene.head + 1
    if not row.items[scene.head].has("light.verb"):
        return []
    subject = row.first(after, min(after + 1, clause.end), *THINGS)
    return [(Actor(row.words(subject), None), subject)] if subject is not None and is_goal(subject) else []


def _mined(scene: Scene) -> list[NamedActor]:
    """The vehicle under which a charge went off: «a charge went off under a car», and no mine on its way."""
    row, clause, head = scene.row, scene.clause, scene.head
    event = row.items[head].get("trigger")
    charge = row.first(head + 1, min(head + 2, clause.end), "means")
    if event is None or event["event"] not in CHARGES or charge is None or charge.get("means")["means"] in LAID:
        return []
    for index in row.indexes(head + 2, min(head + 2 + WITHIN, clause.end), "infrastructure", "object"):
        item = row.items[index]
        thing = item.get("infrastructure")
        if row.items[index - 1].bears(UNDER) and (thing is None or thing["infra"] == VEHICLES) and is_goal(item):
            return [(Actor(row.words(item), None), item)]
    return []
