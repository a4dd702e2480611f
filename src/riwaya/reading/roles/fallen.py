"""Whose people fell or were taken: who is hit, where no word says at whom an event was aimed."""

from collections.abc import Sequence
from itertools import pairwise

from riwaya.core.claim import Actor
from riwaya.grammar.row import Item, Row
from riwaya.reading.actors.actors import Who
from riwaya.reading.roles.aims import is_post
from riwaya.reading.roles.belonging import falls, is_counted
from riwaya.reading.roles.doers import ARMED, NamedActor, Scene
from riwaya.reading.roles.men import listed
from riwaya.reading.roles.syntax import LISTED

FACED = frozenset({"attack", "bombing", "suicide_bomb", "armed_clash", "arrest", "abduction"})
"""Events in which those who fall were aimed at; a shell or a raid is aimed at a place and who is in it."""


def at_their_posts(scene: Scene, doers: Sequence[NamedActor], hit: list[NamedActor], event: str) -> list[NamedActor]:
    """Who is hit, or else those who fell where they were faced; theirs is the post or vehicle that was hit."""
    if event not in FACED or hit and not _is_nobodys(hit):
        return hit
    lost = fallen(scene, doers)
    return [(Actor(one.surface, lost[0][0].id), item) for one, item in hit] if hit and lost else hit or lost


def _is_nobodys(hit: Sequence[NamedActor]) -> bool:
    """Whether one post or vehicle alone is hit, and nobody is told whose it is."""
    return len(hit) == 1 and hit[0][0].id is None and is_post(hit[0][1])


def slain(scene: Scene, doers: Sequence[NamedActor]) -> list[NamedActor]:
    """Whose people somebody killed: «X killed three fighters of Y», not «three of Y were killed in a raid by X»."""
    row, clause = scene.row, scene.clause
    deed = next((at for at in sorted((*clause.triggers, *clause.losses)) if _kills(row, at)), None)
    if deed is None or not doers:
        return []
    killers = {actor.id for actor, _ in doers}
    for index in row.indexes(deed + 1, clause.end, "who"):
        whose = named(row.items[index], armed=True)
        if is_counted(scene, index) and whose[0][0].id is not None and whose[0][0].id not in killers:
            return whose if doers[0][1].start < row.items[index].start else []
    return []


def fallen(scene: Scene, doers: Sequence[NamedActor]) -> list[NamedActor]:
    """Whose people fell, where it is one side alone: «three fighters of X were killed in an attack»."""
    row, clause = scene.row, scene.clause
    if not clause.losses and scene.frame != "seize":
        return []
    counted: list[int] = []
    for index in row.indexes(clause.start, clause.end, "who"):
        fell = is_counted(scene, index) or falls(scene, index)
        if fell or counted and _with_them(row, counted[-1], index):
            counted.append(index)
    counted = [index for index in counted if not _some_citizens(row, index)]
    armed = [row.items[index] for index in counted if _armed(row.items[index])]
    if scene.frame == "seize":
        armed = [item for item in armed if row.items[row.index(item) - 1].bears(COUNTS)]
    whose = [one for item in armed for one in named(item, armed=True)]
    sides = {actor.id for actor, _ in whose}
    one = len(sides) == 1 or all(_with_them(row, *pair) for pair in pairwise(counted))
    return whose if one and not sides & {actor.id for actor, _ in doers} else []


COUNTS = frozenset(("from", "people", "number", "group", "loss"))
"""What stands right before whose the people are that are counted."""


def _some_citizens(row: Row, index: int) -> bool:
    """Whether a state's name only says of what nation some of the dead were: «half of them Iranians»."""
    return row.items[index - 1].has("among") and row.items[index].get("who").kind == "government"


def _with_them(row: Row, last: int, index: int) -> bool:
    """Whether two sides stand in one list of whose people are counted, and not each with a number of its own."""
    return index - last <= LISTED and listed(row, last, index) and not row.has(last + 1, index, "number", "people")


def _armed(item: Item) -> bool:
    """Whether an item names a side that fights, and no country."""
    who: Who = item.get("who")
    return who.kind in ARMED and not who.land


def _kills(row: Row, index: int) -> bool:
    """Whether a word says that somebody kills, and not what a strike brought about."""
    deed = row.items[index].get("trigger")
    return deed is not None and deed["frame"] == "kill" and not row.items[index - 1].has("result")


def named(item: Item, *, armed: bool) -> list[NamedActor]:
    """The actor of an item, with the ally whom it names with it."""
    who: Who = item.get("who")
    return [(actor, item) for actor in (who.as_actor(armed=armed), *who.allies())]
