"""Who did it where a clause names no doer beside its verb: adjectives, accused, pronouns, a voice's own deed."""


import msgspec

from riwaya.core.claim import Actor
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses import Clause
from riwaya.reading.voices import Attribution

BESIDE = frozenset(("modifier", "means"))
"""What may stand between an event and the nationality of its doers."""

Named = tuple[Actor, Item]
"""An actor with the item that names it."""


class Scene(msgspec.Struct, frozen=True):
    """What deciding a role looks at: the clause, the item that carries its syntax, and its frame."""

    row: Row
    clause: Clause
    head: int
    frame: str


def adjectives(scene: Scene) -> list[Named]:
    """The doers that adjectives of nationality beside a trigger noun name: «Russian shelling»."""
    row = scene.row
    for index in scene.clause.triggers:
        for item in row.items[index + 1 : min(index + 4, scene.clause.end)]:
            if item.has("nationality"):
                return [(Actor(row.words(item), item.get("nationality")["actor"]), item)]
            if item.readings and not item.bears(BESIDE):
                break
    return []


def accused(scene: Scene, said: Attribution | None) -> list[Item]:
    """The actors named between a verb of accusing and the first thing they are accused of."""
    if said is None or said.saying is None or said.saying["attitude"] != "accusing":
        return []
    if scene.clause.start > said.content + 1:
        return []
    named = scene.row.having(said.start, scene.clause.start, "who")
    return [item for item in named if item.get("who").id is None or item.get("who").id != said.voice.id]


def own_deed(scene: Scene, said: Attribution | None, *, hit: bool) -> list[Named]:
    """An armed voice that announces a strike and names no other doer tells its own deed."""
    if said is None or said.who is None or said.saying is None or not said.items:
        return []
    who, saying, head = said.who, said.saying, scene.row.items[scene.head]
    if scene.row.has(max(scene.clause.start, scene.head - 3), scene.head, "negation"):
        return []
    armed = who.kind == "armed_group" or bool(who.acting and who.acting.endswith("-forces"))
    if saying["attitude"] == "announcing" and _nominal(scene, said) and scene.frame in ("take", "leave"):
        return [(Actor(who.surface, who.acting or who.id), said.items[0])]
    plain = saying["status"] is None and saying["attitude"] in ("announcing", "neutral", "affirming")
    if armed and plain and hit and head.has("trigger.noun") and scene.frame in ("strike", "take", "repel", "seize"):
        return [(Actor(who.surface, who.acting), said.items[0])]
    return []


def _nominal(scene: Scene, said: Attribution) -> bool:
    """Whether a saying has its deed right behind it as a noun: «announced its withdrawal»."""
    adjacent = scene.clause.start <= said.content + 1 and not scene.row.items[said.content - 1].has("that")
    return adjacent and scene.row.items[scene.head].has("trigger.noun")
