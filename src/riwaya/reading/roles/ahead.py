"""What an actor before the word for an event is to it: its subject, its object, or somebody who only speaks of it."""

from riwaya.reading.roles.doers import Scene
from riwaya.reading.words.verbs import DEEDS

TOLD_OF = frozenset(("on", "about", "after", "against"))
"""Prepositions before an event that somebody speaks of or answers, and does not do."""


def ahead(scene: Scene, index: int) -> str:
    """The role of an actor before the head: its subject, unless the verb or a preposition tells."""
    row, head, lead = scene.row, scene.head, max(scene.clause.start, index - 2)
    if _overtaken(scene):
        return "" if row.items[index].get("who").land else "hit"
    if _befell(scene):
        return "hit"
    before = max(scene.clause.start, index - 1)
    together = row.has(lead, index, "with") and row.has(max(scene.clause.start, index - 3), index, "together")
    if _told_of(scene) or row.has(lead, index, "with", "to") and not together or row.has(before, index, "after"):
        return ""
    if scene.frame == "blast" and not row.items[index].get("who").event and row.has(index + 1, head, "loss"):
        return ""  # «the minister was wounded in the blast»
    if scene.frame == "suffer":
        return "" if row.has(index + 2, head, "which") else "hit"  # «X searched the places that came under fire»
    return "doer"


def _overtaken(scene: Scene) -> bool:
    """Whether a verb has its object before it and its subject behind it: «the convoy, X shelled it»."""
    row, head = scene.row, scene.head
    verb = row.items[head]
    after = row.items[head + 1] if head + 1 < scene.clause.end else None
    if after is None or not (verb.suffix and verb.bears(DEEDS)):
        return False
    if verb.has("trigger.noun") and any(light < head for light in scene.clause.lights):
        return False  # «X went on with its shelling of Y»
    return after.has("who") and not after.parts[0].has("li")


def _befell(scene: Scene) -> bool:
    """Whether a deed took place whose noun tells by a pronoun whom it hit: «X was on patrol when the attack on it»."""
    row, head = scene.row, scene.head
    light = row.items[head - 1].get("light")
    happened = light is not None and light["frame"] == "occur"
    return happened and (bool(row.items[head].suffix) or row.has(head + 1, head + 2, "on.pronoun"))


def _told_of(scene: Scene) -> bool:
    """Whether an event is known and only spoken of, so that who stands before it is not its doer: «condemned the raid».

    A verb that carries the event («X went on with its shelling») or a deed of its own makes its subject the doer.
    """
    row, clause, head = scene.row, scene.clause, scene.head
    word, before = row.items[head], row.items[head - 1]
    if not (word.definite and word.has("trigger.noun")) or any(n < head for n in (*clause.lights, *clause.losses)):
        return False
    if scene.frame == "blast":
        return True  # «the forces sealed off the scene of the blast»
    return before.bears(TOLD_OF) or before.has("in") and row.has(max(clause.start, head - 3), head, "inquiry")
