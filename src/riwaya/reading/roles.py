"""Who did it and to whom: the actors of a clause in the roles that its words give them."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Actor
from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.actors import Who
from riwaya.reading.clauses import Clause
from riwaya.reading.control import is_holder
from riwaya.reading.voices import Attribution

CIVIL = frozenset({"agreement", "protest", "displacement", "other", "arrest"})
"""Events in which a state acts as a state, not by its forces."""


class Cast(msgspec.Struct, frozen=True):
    """The actors of an event, each with the item that names it."""

    perpetrators: tuple[tuple[Actor, Item], ...] = ()
    targets: tuple[tuple[Actor, Item], ...] = ()
    suggests: str | None = None
    """The event type that the perpetrator's means suggest."""
    taken_by: str | None = None
    lost_by: str | None = None


def frame_of(row: Row, clause: Clause) -> tuple[int, str]:
    """The item that carries the clause's syntax, and its frame (how its subject stands to its object)."""
    for index in clause.lights:
        frame = row.items[index].get("light")["frame"]
        if frame in ("suffer", "strike"):
            return index, frame
    if clause.triggers:
        entry: Entry = row.items[clause.triggers[0]].get("trigger")
        return clause.triggers[0], entry["frame"] or "strike"
    return clause.losses[0], "strike"


def cast(row: Row, clause: Clause, event: str, said: Attribution | None) -> Cast:
    """The perpetrators and targets of a clause."""
    head, frame = frame_of(row, clause)
    armed = event not in CIVIL
    doers: list[tuple[Actor, Item]] = []
    hit: list[tuple[Actor, Item]] = []
    lost: list[tuple[Actor, Item]] = []
    suggests = None
    naming = frozenset(id(item) for item in said.items) if said else frozenset()
    role, last_index = "", -9
    for index in range(clause.start, clause.end):
        item = row.items[index]
        if not item.has("who") or id(item) in naming or _counted(row, clause, index) or is_holder(row, index):
            continue
        who: Who = item.get("who")
        if index - last_index <= 3 and _coordinated(row, last_index, index):
            pass
        else:
            role = _role(row, clause, head, frame, index, who, bool(doers), bool(hit), said)
        last_index = index
        actor = (who.as_actor(armed=armed), item)
        if role == "doer":
            doers.append(actor)
            suggests = suggests or who.event
        elif role == "hit":
            hit.append(actor)
        elif role == "lost":
            lost.append(actor)
    for index in clause.triggers:
        adjective = _nation(row, index, clause)
        if adjective is not None and not doers:
            doers.append((Actor(row.words(adjective), adjective.get("nationality")["actor"]), adjective))
    if not doers and _own_deed(row, clause, head, frame, said, bool(hit)):
        assert said is not None and said.who is not None
        doers.append((Actor(said.who.surface, said.who.acting), said.items[0]))
    if frame == "repel":
        doers, hit = _came_on(doers, hit)
    return _finished(doers, hit, lost, frame, suggests)


def _finished(doers, hit, lost, frame, suggests):  # type: ignore[no-untyped-def]
    taken = lost_by = None
    if frame == "take" and doers:
        taken = doers[0][0].id
        hit = [*hit, *lost]
        lost_by = hit[0][0].id if hit else None
    elif frame == "leave" and doers:
        lost_by = doers[0][0].id
    return Cast(_once(doers), _once(hit), suggests, taken, lost_by)


def _once(actors: Sequence[tuple[Actor, Item]]) -> tuple[tuple[Actor, Item], ...]:
    """Actors without those named again."""
    seen: dict[object, tuple[Actor, Item]] = {}
    for actor, item in actors:
        seen.setdefault(actor.id or actor.surface, (actor, item))
    return tuple(seen.values())


def _counted(row: Row, clause: Clause, index: int) -> bool:
    """Whether an actor only says whose the counted people are: «three fighters of X»."""
    before = row.items[max(clause.start, index - 4) : index]
    return any(i.has(label) for i in before for label in ("people", "loss.person")) and not _any(before, "comma", "by", "trigger", "on", "which")


def _coordinated(row: Row, last: int, index: int) -> bool:
    """Whether two actors stand in one list."""
    between = row.items[last + 1 : index]
    return any(item.has("wa") for item in between) and not any(
        item.has(label) for item in between for label in ("trigger", "on", "by", "li", "against", "saying")
    )


def _role(
    row: Row, clause: Clause, head: int, frame: str, index: int, who: Who, doer: bool, hit: bool, said: Attribution | None
) -> str:
    """The role of one actor by the word before it and its side of the head."""
    before = row.items[index - 1] if index else None
    wide = row.items[max(clause.start, index - 2) : index]
    if _any(wide, "by"):
        return "doer"
    if frame == "clash":
        return "doer"
    if _any(wide, "on", "against"):
        return "hit"
    if before is not None and before.has("from"):
        return "lost" if frame == "take" else ""
    if index < head:
        return "" if _any(wide, "with", "to") else "hit" if frame == "suffer" else "doer"
    if before is not None and before.has("li"):
        return _after_li(row, index, doer, frame)
    if before is not None and before.has("bi"):
        return "doer" if who.event else ""
    if _any(wide, "with"):
        return "doer"
    if index > head and _plain_object(row, head, index):
        return "hit"
    if row.items[head].has("trigger.noun") and not row.items[head].has("trigger.verb") and row.items[head].get("trigger")["object_first"]:
        return "hit" if not who.event else "doer"
    return "hit" if doer else "doer"


def _after_li(row: Row, index: int, doer: bool, frame: str) -> str:
    """«raid of the army's» makes a doer, «positions of the army's» a target."""
    owner = row.items[index - 2] if index > 1 else None
    if owner is not None and (owner.has("trigger.noun") or owner.has("modifier") or owner.has("means")) and not doer:
        return "doer"
    return "hit"


def _plain_object(row: Row, head: int, index: int) -> bool:
    """Whether plain nouns stand between the head and the actor: «struck positions of X»."""
    between = row.items[head + 1 : index]
    return bool(between) and between[-1].has("target-noun")


def _nation(row: Row, index: int, clause: Clause) -> Item | None:
    """An adjective of nationality that belongs to a trigger noun."""
    for item in row.items[index + 1 : min(index + 4, clause.end)]:
        if item.has("nationality"):
            return item
        if item.readings and not item.has("modifier") and not item.has("means"):
            return None
    return None


def _own_deed(row: Row, clause: Clause, head: int, frame: str, said: Attribution | None, hit: bool) -> bool:
    """Whether the voice tells its own deed: an armed voice announces a strike and names no other doer."""
    if said is None or said.who is None or said.saying is None or frame not in ("strike", "take", "repel", "seize"):
        return False
    armed = said.who.kind == "armed_group" or bool(said.who.acting and said.who.acting.endswith("-forces"))
    active = row.items[head].has("trigger.noun") and row.items[head].get("trigger")["frame"] is not None
    return armed and active and said.saying["status"] is None and said.saying["attitude"] in ("announcing", "neutral", "affirming") and hit


def _came_on(
    held: list[tuple[Actor, Item]], came: list[tuple[Actor, Item]]
) -> tuple[list[tuple[Actor, Item]], list[tuple[Actor, Item]]]:
    """In a repelled advance the side that came on is the perpetrator (codebook, section 2)."""
    return came, held


def _any(items: Sequence[Item], *labels: str) -> bool:
    return any(item.has(label) for item in items for label in labels)
