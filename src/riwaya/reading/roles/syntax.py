"""How the actors of a clause stand to its event: by the words before them and their side of its head."""

from riwaya.grammar.row import Row
from riwaya.reading.actors.actors import Who
from riwaya.reading.clauses.control import is_holder
from riwaya.reading.events.planning import DEEDS
from riwaya.reading.roles.ahead import ahead
from riwaya.reading.roles.behind import behind
from riwaya.reading.roles.belonging import (
    is_counted,
    is_housed,
    is_of_the_lost,
    is_officer_in,
    leads_the_lost,
    owns_planes,
    serves,
)
from riwaya.reading.roles.doers import Scene
from riwaya.reading.roles.men import is_named_by_men, listed, sent_bomber
from riwaya.reading.roles.owners import hails
from riwaya.reading.roles.reaching import ambushed, dealt, reached, rides
from riwaya.reading.roles.returning import strikes_back
from riwaya.reading.roles.spokenfor import spoken_for
from riwaya.reading.voices.voices import Attribution
from riwaya.reading.words.verbs import DEEDS as VERBS
from riwaya.reading.words.verbs import is_verb

TELLERS = frozenset({"agency", "media", "state_media", "monitor", "activists", "expert", "civilian"})
"""Kinds of voice that tell of events and take no part in them."""
VIOLENT = frozenset(("strike", "kill", "clash", "seize", "take", "repel", "blast", "down"))
"""Frames of what is done with arms."""
LISTED = 3
"""How many items lie at most between two actors of one list."""


def roles_of(scene: Scene, said: Attribution | None, *, doer: bool) -> list[tuple[int, str]]:
    """The clause's actors by index, each with its role: `doer`, `hit`, `lost`, `helper` or none.

    `doer`: one is known already.
    """
    row, clause = scene.row, scene.clause
    naming = frozenset(id(item) for item in said.items) if said else frozenset()
    out: list[tuple[int, str]] = []
    lost = -LISTED
    for index in row.indexes(clause.start, clause.end, "who"):
        if _held(scene, index):
            out.append((index, "lost"))
        elif _stands_aside(scene, index, lost):
            lost = index
        elif not (id(row.items[index]) in naming or _again(row, index) or spoken_for(row, index, clause.end)):
            role = "doer" if _laid_to(row, said, index) else _role_in(scene, out, index, doer=doer)
            out.append((index, _fitting(row.items[index].get("who"), role, scene.frame)))
    return _without_bystanders(scene, out)


def _laid_to(row: Row, said: Attribution | None, index: int) -> bool:
    """Whether a voice lays what it tells to an actor: «ascribed the attack that hit its base to X»."""
    saying = said.saying if said is not None else None
    lays = saying is not None and saying["attitude"] == "accusing" and "to" in (saying["takes"] or ())
    return lays and row.items[index - 1].has("to")


def _stands_aside(scene: Scene, index: int, last: int) -> bool:
    """Whether an actor is only counted or holds a place, or stands in one list with one that does, at item `last`."""
    if scene.row.items[index].get("who").office and scene.row.items[index - 1].has("loss"):
        return True  # «the killing of the minister»
    if is_counted(scene, index) or is_holder(scene.row, index) and not _launches(scene, index):
        return True
    close = index - last <= LISTED or last >= 0 and scene.row.items[index - 1].has("title")  # «X and the deputy of Y»
    return scene.frame != "clash" and close and listed(scene.row, last, index)


def _held(scene: Scene, index: int) -> bool:
    """Whether an actor held what another one takes: «took the hill that was in the hands of X»."""
    return scene.frame == "take" and index > scene.head and is_holder(scene.row, index)


def _launches(scene: Scene, index: int) -> bool:
    """Whether a strike came from what an actor holds: «shelling from the areas of X»."""
    row = scene.row
    held = row.indexes(max(0, index - WITHIN), index, "held-by")
    return scene.frame == "strike" and bool(held) and row.items[held[-1] - 1].bears(SOURCES)


WITHIN = 4
"""How many items lie at most between the words for a held area and its holder."""
SOURCES = frozenset(("by", "from"))
"""What leads to where a strike came from."""


def _role_in(scene: Scene, out: list[tuple[int, str]], index: int, *, doer: bool) -> str:
    """The role of an actor in its clause, by the roles found so far."""
    row, last = scene.row, out[-1] if out else None
    known = doer or any(role == "doer" for _, role in out)
    if known and strikes_back(scene, index):
        role = ""
    elif rides(scene, index):
        role = "hit"
    elif fallen := ambushed(scene, index):
        role = fallen
    elif is_holder(row, index) or row.items[index - 1].has("blame") or sent_bomber(row, index):
        role = "doer"
    elif last and (row.items[index - 1].has("meaning") or is_named_by_men(row, index)):
        role = last[1]
    elif is_of_the_lost(scene, index) or leads_the_lost(scene, index) or dealt(row, index) or reached(scene, index):
        role = "hit"
    elif last and owns_planes(row, last[0], index) and scene.frame != "repel":
        role = out.pop()[1]
    elif last and index - last[0] <= LISTED and listed(row, last[0], index) and not _posted(row, last[0], index):
        role = last[1]
    else:
        role = _role(scene, index, doer=known)
    if role == "doer" and is_officer_in(row, index):
        return ""
    found = row.items[index - 1].has("finding") or row.has(index + 1, index + 2, "finding")
    return "helper" if role == "doer" and found else role


def _without_bystanders(scene: Scene, out: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The roles without doers named before the noun of a deed, where «by X» behind it says who did it."""
    row, head = scene.row, scene.head
    noun = not row.items[head].bears(VERBS) or row.items[head].has("loss.noun")
    if not noun or any(n < head for n in scene.clause.lights):
        return out
    if not any(role == "doer" and index > head and row.items[index - 1].has("by") for index, role in out):
        return out
    return [(index, "" if role == "doer" and index < head else role) for index, role in out]


def _fitting(who: Who, role: str, frame: str) -> str:
    """The role that an actor can have.

    Rescuers strike nobody; agencies and monitors neither strike nor are hit; persons agree, but do not fight.
    """
    if role == "doer" and (who.person and frame != "agree" or who.unarmed and frame in VIOLENT):
        return ""
    if who.kind == "rescuers" and role == "doer":
        return "helper"
    return "" if who.kind in TELLERS else role


def _again(row: Row, index: int) -> bool:
    """Whether an actor is named again: in a bracket behind («the Democratic Forces (SDF)»), or by title and name."""
    before = row.items[index - 1].get("who") if index else None
    who: Who = row.items[index].get("who")
    if before is not None and (before.person and before.id == who.id or who.person and not who.office):
        return True
    return index > 1 and row.items[index - 1].has("open") and row.items[index - 2].has("who")


def _posted(row: Row, last: int, index: int) -> bool:
    """Whether posts stand in a list with what is hit, and not with who acts: «X shelled the village and posts of Y»."""
    return bool(row.items[index].get("who").site) and not row.items[last].get("who").site


BY = 6
"""How many items at most lie from «by» to who did it."""


def _came_of_it(row: Row, head: int, index: int) -> bool:
    """Whether somebody did what came of the deed, and not the deed: «the attack led to protests by X»."""
    results = row.indexes(head + 1, index, "result")
    return bool(results) and not row.has(results[-1] + 1, index, "trigger", "loss", "people")


def _role(scene: Scene, index: int, *, doer: bool) -> str:
    """The role of one actor by the words before it and its side of the head; `doer`: one is known already."""
    row, head, frame = scene.row, scene.head, scene.frame
    who: Who = row.items[index].get("who")
    lead, before = (max(scene.clause.start, index - reach) for reach in (2, 1))
    apart = row.has(lead, index, "backed") or _sided(row, index) or serves(row, index)
    near = row.has(lead, index, "near") and row.items[before].bears(NEARBY)  # «in front of the ministry, a post of X»
    if apart or index > head and (row.items[before].has("but") or near and frame != "clash" or _beside(scene, index)):
        return ""
    if frame == "suffer" and head < index < (
        index + 1 if row.items[head].has("loss") else min(scene.clause.triggers, default=0)
    ):
        return "" if who.land else "hit"  # «the house of a leader of X's came under fire»
    if row.has(lead, index, "by") or _done_by(row, index):
        apart = index < head and is_verb(row, head) and row.has(scene.clause.start, index, "which")
        return "" if apart or _came_of_it(row, head, index) else "hit" if frame in ("repel", "down") else "doer"
    if frame == "clash" and (row.has(lead, index, "with") or doer and row.has(lead, index, "against")):
        return "hit"
    if frame == "clash":
        return "" if who.land and not row.has(lead, index, "between", "with", "wa") else "doer"
    if any(
        item.bears(AGAINST) and not item.has("on.pronoun") for item in row.items[_led_from(row, lead, index) : index]
    ):
        return "doer" if frame == "repel" else "hit"
    held = frame == "take" and row.items[index - 1].has("trigger")  # «from the hold of X»
    if row.has(lead if held else before, index, "from"):
        return _out_of(scene, index)
    if who.site:
        apart = frame == "repel" and row.has(head + 1, index, "comma")  # «towards X, the best known post of Y»
        return "" if apart or row.has(before, index, "in", "near") else "hit"
    if frame == "strike" and index > head and is_housed(row, index):
        return "hit"  # «a raid on the house of a leader of X»
    return ahead(scene, index) if index < head else behind(scene, index, doer=doer)


WHERE_DONE = frozenset(("on", "in", "where", "time"))
"""What may part «by», with its pronoun, from who did it: «a raid carried out on the suburb by the army»."""


def _done_by(row: Row, index: int) -> bool:
    """Whether only where and when a deed was done part an actor from the word that says who did it."""
    by = row.indexes(max(0, index - BY), index - 1, "by")[-1:]
    if not by or not row.has(index - 1, index, "where", "time"):
        return False
    return all(item.bears(WHERE_DONE) for item in row.items[by[0] + 1 : index])


def _out_of(scene: Scene, index: int) -> str:
    """The role of an actor from whom something comes, or is taken."""
    row, head, frame = scene.row, scene.head, scene.frame
    fighters = row.items[index - 2].has("force-part")
    if frame == "repel" and (fighters or row.has(max(head + 1, index - 4), index, "trigger.noun")):
        return "hit"  # «drove off fighters of X's», «repelled a fierce attack by X»
    return "lost" if frame == "take" else "doer" if hails(scene, index) else ""


def _sided(row: Row, index: int) -> bool:
    """Whether an actor only says on whose side another is, or a place: «the army loyal to X»."""
    loyal = row.indexes(index - 2, index, "loyal")
    return bool(loyal) and row.has(loyal[0] - 1, loyal[0], "who", "where", "place-kind")


def _led_from(row: Row, lead: int, index: int) -> int:
    """Where what leads to an actor may stand: not before a deed or «that», «evidence of the use by X», «that X»."""
    return index - 1 if lead < index - 1 and row.items[index - 1].bears(LEADING) else lead


NEARBY = frozenset(("near", "place-kind", "infrastructure"))
"""What stands before whose a place is near which something happens."""
LEADING = DEEDS | {"that"}
"""Before what stands right before an actor, no preposition leads to him."""
AGAINST = frozenset(("on", "against", "lodging"))
"""What leads to who is hit, where it bears no pronoun: «the hill, X took hold of it»."""
TOLD = ("trigger", "light", "by", "wa", "saying", "lodging")
"""What tells what somebody did in a relative clause."""


def _deemed(row: Row, index: int) -> bool:
    """Whether a verb only tells what somebody holds a thing for: «the town that X considers»."""
    return row.items[index].has("saying.verb") and bool(row.items[index].suffix)


def _beside(scene: Scene, index: int) -> bool:
    """Whether an actor only stands in what is said of another: «the town that X holds», «where Y means to»."""
    row, after = scene.row, scene.head + 1
    which = row.indexes(after, index, "which")
    told = bool(which) and row.has(which[-1] + 1 + _deemed(row, which[-1] + 1), index, *TOLD)
    if which and scene.frame == "clash" and row.items[which[-1] - 1].has("who"):
        return not row.has(which[-1], index, "between")  # «between X and Y, who hold the town together with Z»
    claimed = scene.frame == "seize" and row.has(after, index, "pretext")  # «on the pretext of looking for X»
    return claimed or bool(which) and not told and scene.frame != "agree"
