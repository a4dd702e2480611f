"""Who did it and to whom: the actors of a clause in the roles that its words give them."""

from collections.abc import Sequence

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.reading.aims import aims, owned
from riwaya.reading.belonging import is_counted
from riwaya.reading.clauses import Clause
from riwaya.reading.context import Context
from riwaya.reading.doers import (
    NamedActor,
    Scene,
    accused,
    adjectives,
    announced_deed,
    its_deed,
    nations,
    pronoun,
)
from riwaya.reading.nationals import backers, of_nation, seized
from riwaya.reading.syntax import frame_of, roles_of
from riwaya.reading.voices import Attribution

CIVIL = frozenset({"agreement", "protest", "displacement", "other", "arrest"})
"""Events in which a state acts as a state, not by its forces."""


class Cast(msgspec.Struct, frozen=True, gc=False):
    """The actors of an event, each with the item that names it."""

    perpetrators: tuple[NamedActor, ...] = ()
    targets: tuple[NamedActor, ...] = ()
    suggests: str | None = None
    """The event type that the perpetrator's arms speak for."""
    taken_by: str | None = None
    lost_by: str | None = None


def cast(
    row: Row, clause: Clause, event: str, said: Attribution | None, context: Context, *, staged: bool = False
) -> Cast:
    """The perpetrators and targets of a clause; rescuers do what is staged, and else strike nobody."""
    scene = Scene(row, clause, *frame_of(row, clause), context.morphology)
    armed = event not in CIVIL
    sides: dict[str, list[NamedActor]] = {"doer": [], "hit": [], "lost": [], "helper": [], "": []}
    subject = pronoun(scene, said)
    sides["hit" if scene.frame == "suffer" else "doer"] += subject
    for index, role in roles_of(scene, said, doer=bool(subject)):
        sides[role] += [_named(row.items[index], armed=armed), *nations(scene, index)]
    doers = sides["doer"] + (sides["helper"] if staged else [])
    hit = sides["hit"] or of_nation(scene) or seized(scene) or owned(scene, said, doers) or aims(scene)
    if not doers:
        blamed = [_named(item, armed=armed) for item in accused(scene, said)]
        doers = blamed or adjectives(scene) or announced_deed(scene, said, hit=bool(hit)) or its_deed(scene, said)
    if doers and armed:
        doers = [*doers, *backers(scene)]
    hit = hit or _slain(scene, doers)
    suggests = next((who.event for _, item in doers if _arms(row, item) and (who := item.get("who"))), None)
    if scene.frame == "repel":  # the side that came on is the perpetrator (codebook, section 2)
        doers, hit = hit, doers
    return _settled(scene.frame, doers, hit, sides["lost"], suggests)


def _arms(row: Row, item: Item) -> bool:
    """Whether an actor is named by its arms, and not only helps with them: «raided the town, backed by helicopters»."""
    who = item.get("who")
    if who is None or who.event is None:
        return False
    index = row.index(item)
    return not row.has(max(0, index - 1), index, "cover")


def _slain(scene: Scene, doers: Sequence[NamedActor]) -> list[NamedActor]:
    """Whose people somebody killed: «X killed three fighters of Y», not «three of Y were killed in a raid by X»."""
    row, clause = scene.row, scene.clause
    deed = next((at for at in sorted((*clause.triggers, *clause.losses)) if _kills(row, at)), None)
    if deed is None or not doers:
        return []
    killers = {actor.id for actor, _ in doers}
    for index in row.indexes(deed + 1, clause.end, "who"):
        actor, item = _named(row.items[index], armed=True)
        if is_counted(scene, index) and actor.id is not None and actor.id not in killers:
            return [(actor, item)] if doers[0][1].start < item.start else []
    return []


def _kills(row: Row, index: int) -> bool:
    """Whether a word says that somebody kills, and not what a strike brought about."""
    deed = row.items[index].get("trigger")
    return deed is not None and deed["frame"] == "kill" and not row.items[index - 1].has("result")


def _named(item: Item, *, armed: bool) -> NamedActor:
    return item.get("who").as_actor(armed=armed), item


def _settled(
    frame: str, doers: list[NamedActor], hit: list[NamedActor], lost: list[NamedActor], suggests: str | None
) -> Cast:
    """The cast; where a place changed hands, who took and who lost it."""
    taken_by = lost_by = None
    if frame == "take" and doers:
        hit = [*hit, *lost]
        taken_by, lost_by = doers[0][0].id, hit[0][0].id if hit else None
    elif frame == "leave" and doers:
        lost_by = doers[0][0].id
    return Cast(_once(doers), _once(hit), suggests, taken_by, lost_by)


def _once(actors: Sequence[NamedActor]) -> tuple[NamedActor, ...]:
    """Actors without those named again; two of one side that stand in one list («the army and the guard») are two."""
    seen: dict[str, NamedActor] = {}
    last: Item | None = None
    for actor, item in actors:
        joined = last is not None and 0 < item.start - last.end <= JOINED
        seen.setdefault(actor.surface if joined else actor.id or actor.surface, (actor, item))
        last = item
    return tuple(seen.values())


JOINED = 2
"""How many letters «and» takes between two actors."""
