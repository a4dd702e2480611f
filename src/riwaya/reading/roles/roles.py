"""Who did it and to whom: the actors of a clause in the roles that its words give them."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Actor
from riwaya.grammar.row import Item, Row
from riwaya.reading.actors.actors import Who, is_arm_of_army, is_bare_army
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.context import Context
from riwaya.reading.roles.accused import accused
from riwaya.reading.roles.aims import aims
from riwaya.reading.roles.announced import announced_deed
from riwaya.reading.roles.belonging import lost_its_own
from riwaya.reading.roles.crowds import crowd
from riwaya.reading.roles.denying import cleared
from riwaya.reading.roles.doers import (
    ARMED,
    NamedActor,
    Scene,
    adjectives,
    its_deed,
    nations,
    pronoun,
)
from riwaya.reading.roles.fallen import at_their_posts, fallen, named, slain
from riwaya.reading.roles.heads import frame_of
from riwaya.reading.roles.men import is_named_by_men, its_men, listed
from riwaya.reading.roles.nationals import backers, caught, of_nation, seized
from riwaya.reading.roles.posts import owned
from riwaya.reading.roles.sufferers import sufferers
from riwaya.reading.roles.syntax import roles_of
from riwaya.reading.roles.theirs import is_theirs
from riwaya.reading.roles.unsided import unsided
from riwaya.reading.voices.sourcephrase import PRESS
from riwaya.reading.voices.voices import Attribution

CIVIL = frozenset({"agreement", "protest", "displacement", "other", "arrest"})
"""Events in which a state acts as a state, not by its forces; so it does where it stages one."""
AIMLESS = frozenset({"move", "flee", "breach", "agree"})
"""Deeds, by their frame, that are done to nobody."""


ARMIES = ("-forces", "-army")
"""How the ids of armies end."""


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
    armed = event not in CIVIL and not staged
    sides: dict[str, list[NamedActor]] = {"doer": [], "hit": [], "lost": [], "helper": [], "": []}
    subject = pronoun(scene, said) or crowd(scene) or unsided(scene)
    sides["hit" if scene.frame == "suffer" else "doer"] += subject
    for index, role in roles_of(scene, said, doer=bool(subject)):
        if any(row.items[index] is item for _, item in subject) or is_named_by_men(row, index):
            continue
        sides[role] += [*(its_men(row, index) or named(row.items[index], armed=armed)), *nations(scene, index)]
    doers = _plotting(scene, sides["doer"]) + (sides["helper"] if staged else [])
    doers = cleared(row, clause, said) or doers
    doers = doers or [one for item in accused(scene, said) for one in named(item, armed=armed)]
    hit = sides["hit"] or of_nation(scene) or seized(scene) or owned(scene, said, doers) or _aims(scene, subject)
    hit = hit or sufferers(scene) or caught(scene) or _fought(scene)
    if not doers:
        told_of = lost_its_own(scene) or _suffered(scene, said, hit)
        announced = [] if told_of else announced_deed(scene, said, hit=bool(hit))
        doers = adjectives(scene) or announced or its_deed(scene, said)
    if doers and armed:
        doers = [*_claimed(scene, doers, said), *backers(scene)]
    hit = _claimed(scene, hit, said)
    hit = at_their_posts(scene, doers, hit or slain(scene, doers), event)
    if scene.frame == "clash" and hit and not doers:
        doers = fallen(scene, hit)  # «three fighters of X were killed in clashes with Y»
    suggests = next((who.event for _, item in doers if _arms(row, item) and (who := item.get("who"))), None)
    if scene.frame == "repel" and event != "weapons_disrupted":
        # The side that came on is the perpetrator (codebook, section 2); who foils a plot is nobody's target.
        doers, hit = hit, doers if event == "armed_clash" else []
    lost = sides["lost"] if doers else [one for one in sides["lost"] if _taken_from(scene, row.index(one[1]))]
    return _settled(scene.frame, doers, hit, lost, suggests)


def _aims(scene: Scene, subject: Sequence[NamedActor]) -> list[NamedActor]:
    """Who or what is aimed at, and does not do it."""
    return [one for one in aims(scene) if not any(one[1] is item for _, item in subject)]


def _suffered(scene: Scene, said: Attribution | None, hit: Sequence[NamedActor]) -> bool:
    """Whether whoever tells of a deed was hit by it: its own posts were, or its soldiers died «in an attack on»."""
    own = said.who.acting if said is not None and said.who is not None else None
    if own is None or any(actor.id == own for actor, _ in hit):
        return own is not None
    row, clause = scene.row, scene.clause
    if not row.items[scene.head - 1].has("in") or not any(at < scene.head for at in clause.losses):
        return False
    return any(_is_soldier(one, own) for one in row.having(clause.start, scene.head, "people", "group", "who"))


def _is_soldier(item: Item, side: str) -> bool:
    """Whether an item counts soldiers, or names one of a side."""
    if item.has("who"):
        return bool(item.get("who").acting == side)
    return bool((item.get("people").who if item.has("people") else item.get("group")["who"]) == "soldiers")


def _taken_from(scene: Scene, index: int) -> bool:
    """Whether a noun for taking a place, which names no doer, tells from whom: «the taking of X back from Y»."""
    row, head = scene.row, scene.head
    told = row.items[head].has("trigger.noun") and head < index
    return told and not row.has(head + 1, index, "loss", "number", "people")


def _plotting(scene: Scene, doers: list[NamedActor]) -> list[NamedActor]:
    """The doers of a deed that was only planned, without those who foiled the plan: «X foiled a plan to bomb Y»."""
    row, clause = scene.row, scene.clause
    plans = row.indexes(clause.start, clause.head, "plan.noun")
    words = [row.items[n] for n in row.indexes(clause.start, plans[0], "trigger")] if plans else []
    if not any(word.get("trigger")["frame"] == "repel" for word in words):
        return doers
    return [(actor, item) for actor, item in doers if item.start > row.items[plans[0]].start]


def _claimed(scene: Scene, actors: Sequence[NamedActor], said: Attribution | None) -> list[NamedActor]:
    """The actors; those whom a voice calls its own are its men: «our forces», «the air force», the Houthis' «army»."""
    speaker = said.who if said is not None else None
    own = speaker.id if speaker is not None else None
    if speaker is None or own is None or speaker.kind in PRESS:
        return [*actors]
    armed = speaker.acting or own
    named = [(one, item, item.get("who")) for one, item in actors]
    ours = [who is not None and (who.ours or _its_arm(scene, item, speaker)) for _, item, who in named]
    ids = [
        armed if mine else own if who and who.claimed == own else one.id
        for mine, (one, _, who) in zip(ours, named, strict=True)
    ]
    return [(Actor(one.surface, own_id), item) for (one, item, _), own_id in zip(named, ids, strict=True)]


def _its_arm(scene: Scene, item: Item, speaker: Who) -> bool:
    """Whether a bare army or arm of one is the army that speaks: «the army of X said that the (army) air force»."""
    if speaker.kind not in ARMED:
        return False
    row, unknown = scene.row, item.get("who").id is None
    if unknown and is_theirs(row, row.index(item), scene.clause.end, scene.morphology):
        return True  # «the warplanes belonging to it»
    bare = not any(part.has("nationality") for part in item.parts)
    whole = is_bare_army(item)  # «the planes of the army» are no band's
    army = (
        speaker.id is not None and speaker.id.endswith(ARMIES)
        if whole
        else bool(item.get("who").event) and is_arm_of_army(item)
    )
    return bare and speaker.id == speaker.acting and army


def _arms(row: Row, item: Item) -> bool:
    """Whether an actor is named by its arms, and not only helps with them: «raided the town, backed by helicopters»."""
    who = item.get("who")
    if who is None or who.event is None:
        return False
    index = row.index(item)
    return not row.has(max(0, index - 1), index, "cover")


def _fought(scene: Scene) -> list[NamedActor]:
    """From whom a place was taken in a fight told right behind: «X took the town after clashes with Y»."""
    row, clause = scene.row, scene.clause
    if scene.frame != "take":
        return []
    end = clause.sentence.end
    fight = next(iter(row.indexes(clause.head + 1, end, "trigger")), None)
    if fight is None or row.items[fight].get("trigger")["frame"] != "clash" or not row.items[fight - 1].has("after"):
        return []
    led = next(iter(row.indexes(fight + 1, min(fight + FOUGHT, end), "with")), end)
    foes: list[NamedActor] = []
    for index in row.indexes(led + 1, min(led + 1 + FOUGHT, end), "who"):
        if index == led + 1 or foes and listed(row, led + 1, index):
            foes += named(row.items[index], armed=True)
    return foes


FOUGHT = 4
"""How many items lie at most between a fight and «with», and between «with» and the last of those fought."""


def _settled(
    frame: str, doers: list[NamedActor], hit: list[NamedActor], lost: list[NamedActor], suggests: str | None
) -> Cast:
    """The cast; where a place changed hands, who took and who lost it."""
    taken_by = lost_by = None
    if frame == "take" and (doers or lost):
        hit = [*hit, *lost]
        taken_by, lost_by = doers[0][0].id if doers else None, hit[0][0].id if hit else None
    elif frame == "leave" and doers:
        lost_by = doers[0][0].id
    return Cast(_once(doers), () if frame in AIMLESS else _once(hit), suggests, taken_by, lost_by)


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
