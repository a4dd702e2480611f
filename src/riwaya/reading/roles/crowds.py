"""Who did it where those who act are counted: «dozens of settlers attacked the village»."""

from riwaya.core.claim import Actor
from riwaya.grammar.row import Item
from riwaya.reading.counts.people import fights
from riwaya.reading.roles.doers import NamedActor, Scene
from riwaya.reading.words.verbs import is_passive, is_verb

ACTIVE = frozenset({"strike", "take"})
"""Deeds, by their frame, whose verb is seldom in the passive: «killed dozens of X» may be theirs or their death."""

SUBJECTS = frozenset(("who", "band"))
"""Who does what the verb right behind tells."""


def crowd(scene: Scene) -> list[NamedActor]:
    """Those of a side who are counted right behind the verb that they do."""
    row, at = scene.row, scene.head + 1
    if scene.frame == "protest":
        return _demonstrators(scene)
    if scene.frame not in ACTIVE or at >= scene.clause.end or not _deed(scene):
        return []
    if is_passive(row, scene.head, scene.morphology):
        return []
    people = row.items[at]
    if at > 1 and row.items[scene.head - 1].bears(SUBJECTS):
        return []  # «the army kills 15 of X», «the forces killed 20 gunmen of X»
    if people.has("number") or people.has("people") and fights(people):
        of = at + 1 + (at + 1 < scene.clause.end and row.items[at + 1].has("from"))
        whose = row.first(of, min(of + 1, scene.clause.end), "who")
        dead = row.items[scene.head].has("loss.verb") and row.items[at + 1].has("from")
        if whose is not None and not (whose.get("who").site or dead):  # «three of X's were killed»
            return [(Actor(row.words(people, whose), whose.get("who").acting), whose)]  # «dozens of X's soldiers»
    side = side_of(people)
    acts = side is not None or _acts(scene, at)
    return [(Actor(row.words(people), side), people)] if acts else []


def _deed(scene: Scene) -> bool:
    """Whether a verb tells the deed, its own or one that only carries its noun: «launched an attack»."""
    head = scene.row.items[scene.head]
    carries = head.has("light.verb") and head.get("light")["frame"] == "strike"
    return carries or is_verb(scene.row, scene.head)


OBJECTS = ("who", "infrastructure", "object", "cargo", "people", "group", "on", "trigger.noun")
"""What a verb acts on, or leads to it: what stands before it is its subject."""
APART = 3
"""How many items behind its subject the object of a verb stands at most."""


def _acts(scene: Scene, at: int) -> bool:
    """Whether people right behind a verb are its subject, with its object behind them: «youths attacked a post»."""
    row = scene.row
    people, end = row.items[at], min(at + 1 + APART, scene.clause.end)
    if at + 1 >= end:
        return False
    group = people.get("group")
    if (
        group is None
        or group["number"] != "many"
        or people.has("loss")
        or people.suffix
        or row.items[at + 1].has("from")
    ):
        return False  # «elements of X attacked» are told by whose they are
    if row.letters(people).endswith((scene.morphology.oblique, scene.morphology.accusative)):
        return False
    verb = row.letters(row.items[scene.head])
    return not verb.endswith(scene.morphology.plural_verb) and row.has(at + 1, end, *OBJECTS)


def side_of(item: Item) -> str | None:
    """The actor whose people an item counts, those killed or hurt apart."""
    if not item.has("people") or item.get("people").measure:
        return None
    named = next((part.get("actor") for part in item.parts if part.has("actor")), None)
    return (named["acting"] or named["actor"]) if named is not None else None


def _demonstrators(scene: Scene) -> list[NamedActor]:
    """Those who demonstrate, right behind the verb that says so: «hundreds of students demonstrated»."""
    row, at = scene.row, scene.head + 1
    if at >= scene.clause.end or not is_verb(row, scene.head) or row.items[scene.head].get("trigger")["known"]:
        return []
    people = row.items[at]
    shows = people.has("people") and people.get("people").thing is None or people.has("group") or people.has("number")
    if not shows or people.has("loss") or people.has("where"):
        return []
    whose = at + 1 if people.has("number") and row.has(at + 1, at + 2, "nationality", "group") else at
    return [(Actor(row.words(people, row.items[whose]), None), people)]
