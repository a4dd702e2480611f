"""What a voice tells as its own deed where no other doer is named: it owns up to it, or announces it."""

from riwaya.grammar.row import Row
from riwaya.reading.actors.actors import Who
from riwaya.reading.roles.doers import ARMED, NamedActor, Scene, as_doer, by_noun, has_forces
from riwaya.reading.voices.voices import Attribution

PLAIN = frozenset({"announcing", "neutral", "affirming"})
"""The tone in which forces tell what they did."""
HARMING = frozenset({"strike", "take", "repel", "seize"})
"""Deeds, by their frame, that somebody does to somebody."""


def announced_deed(scene: Scene, said: Attribution | None, *, hit: bool) -> list[NamedActor]:
    """A voice that announces a deed or owns up to it tells its own, where no other doer is named; `hit`: one hit is."""
    if said is None or said.who is None or not said.items:
        return []
    before = max(scene.clause.start, scene.head - 3)
    planned = any(not item.has("plan.noun") for item in scene.row.having(before, scene.head, "plan"))
    if planned or scene.row.has(before, scene.head, "negation", "pretext"):
        return []  # «X said that outsiders prepare a strike», «that this paves the way for a strike»
    if _owns_up(scene, said, said.who):
        return as_doer(said)
    struck = _struck(scene, said, hit=hit)
    return [(said.who.as_actor(armed=True), said.items[0])] if struck else []


def _owns_up(scene: Scene, said: Attribution, who: Who) -> bool:
    """Whether the deed behind a saying is the voice's: «owned up to the attack», «announced the taking of X»."""
    saying = said.saying
    if saying is None or not by_noun(scene.row, scene.clause, said, scene.head):
        return False
    took = saying["attitude"] == "announcing" and scene.frame in ("take", "leave")
    struck = scene.frame in ("strike", "down") and not (scene.row.items[scene.head].has("loss") or scene.clause.lights)
    confessed = bool(saying["admits"]) and struck  # «admitted shelling it»
    return took or (bool(saying["own"]) or confessed) and who.kind in ARMED


def _struck(scene: Scene, said: Attribution, *, hit: bool) -> bool:
    """Whether a voice with forces tells what these did: «X announced the targeting of Y», «X: the targeting of Y»."""
    if not has_forces(said):
        return False
    head, saying = scene.row.items[scene.head], said.saying
    announcing = saying is None or saying["attitude"] == "announcing"
    if announcing and scene.frame == "strike" and _carried_out(scene.row, said, scene.head):
        return True  # «X announced the carrying out of three operations that hit»
    announced = announcing and by_noun(scene.row, scene.clause, said, scene.head)
    if announced and head.get("trigger")["befalls"] and not head.has("loss"):
        return True
    adjacent = announced and scene.head == said.content and scene.frame == "strike" and not head.definite
    if saying is None:
        return False
    if adjacent and said.who is not None and said.who.kind == "armed_group":
        return True  # «the brigades announced the shelling of»
    plain = saying["status"] is None and saying["attitude"] in PLAIN
    told = plain and hit and head.has("trigger.noun") and scene.frame in HARMING and not _judged(scene.row, said)
    return told or announced and scene.frame == "down"


def _judged(row: Row, said: Attribution) -> bool:
    """Whether a deed and what it was done to only open what is said of it: «said that the shelling of X is a crime»."""
    head, after = said.content, said.content + 1
    return row.items[head - 1].has("that") and after < said.end and row.items[after].bears(DONE_TO)


DONE_TO = frozenset(("who", "where", "infrastructure", "object", "group", "people", "force-part", "place-kind"))
"""What stands right behind the noun of a deed that is done to it."""


def _carried_out(row: Row, said: Attribution, head: int) -> bool:
    """Whether what a voice tells up to a word for an event begins with «the carrying out of»."""
    lights = row.indexes(max(said.start, head - CARRIED), head + 1, "light.noun")
    begun = (row.items[n].get("light") for n in lights if row.items[n - 1].bears(OPENING))
    return any(light["frame"] == "strike" for light in begun)


CARRIED = 4
"""How many items before the word for an event «carrying out» stands at most."""
OPENING = frozenset(("who", "about", "comma", "time", "colon"))
"""Behind what a saying's content begins."""
