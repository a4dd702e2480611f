"""Whom a voice accuses of what it tells."""

from riwaya.grammar.row import Item
from riwaya.reading.roles.doers import Scene
from riwaya.reading.voices.voices import Attribution


def accused(scene: Scene, said: Attribution | None) -> list[Item]:
    """The actors named between a verb of accusing and the first thing they are accused of."""
    if said is None or said.saying is None or said.saying["attitude"] != "accusing":
        return []
    end = min(scene.clause.start, said.content + 1)
    if end < scene.clause.start and not _one_more(scene):
        return []
    own, named = said.voice.surface or "", scene.row.having(said.start, end, "who")
    named = [item for item in named if not scene.row.items[scene.row.index(item) - 1].has("loyal")]
    others = [(item, item.get("who")) for item in named if item not in said.items]
    told = [item for item, who in others if who.id != said.voice.id or who.id is None and who.surface not in own]
    return told or _behind(scene, said)


def _behind(scene: Scene, said: Attribution) -> list[Item]:
    """Whom a verb of blaming names behind the event that was told before: «put the blame for the attack on X»."""
    items = scene.row.items[scene.head : scene.head + 3]
    if said.saying is None or "on" not in (said.saying["takes"] or ()) or len(items) < 3:
        return []
    return [items[2]] if items[0].definite and items[1].has("on") and items[2].has("who") else []


def _one_more(scene: Scene) -> bool:
    """Whether a clause is one more deed that somebody is accused of: «of breaking the truce and the shelling of»."""
    joined, deed = scene.row.items[scene.clause.start], scene.row.items[scene.head]
    return joined.has("wa") and scene.clause.start + 1 == scene.head and deed.has("trigger.noun")
