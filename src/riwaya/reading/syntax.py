"""How the actors of a clause stand to its event: by the words before them and their side of its head."""

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Row
from riwaya.reading.actors import Who
from riwaya.reading.behind import behind, hails
from riwaya.reading.clauses import Clause
from riwaya.reading.control import is_holder
from riwaya.reading.doers import Scene
from riwaya.reading.stretch import Stretch
from riwaya.reading.voices import Attribution

TELLERS = frozenset({"agency", "media", "state_media", "monitor", "activists", "expert", "civilian"})
"""Kinds of voice that tell of events and take no part in them."""


def frame_of(row: Row, clause: Clause) -> tuple[int, str]:
    """The item that carries the clause's syntax, and how its subject stands to its object."""
    for index in clause.lights:
        frame = row.items[index].get("light")["frame"]
        late = frame == "suffer" and clause.triggers and clause.triggers[0] < index
        if frame in ("suffer", "strike") and not late:
            return index, frame
    if clause.triggers:
        entry: Entry = row.items[clause.triggers[0]].get("trigger")
        return clause.triggers[0], entry["frame"] or "strike"
    return clause.losses[0], "strike"


def roles_of(scene: Scene, said: Attribution | None, *, doer: bool) -> list[tuple[int, str]]:
    """The clause's actors by index, each with its role: `doer`, `hit`, `lost`, `helper` or none.

    `doer`: one is known already.
    """
    row, clause = scene.row, scene.clause
    naming = frozenset(id(item) for item in said.items) if said else frozenset()
    out: list[tuple[int, str]] = []
    for index in row.indexes(clause.start, clause.end, "who"):
        if id(row.items[index]) in naming or _counted(scene, index) or is_holder(row, index) or _again(row, index):
            continue
        if _alleges(row, index) or _disowns(row, index, clause.end):
            continue
        if _of_the_lost(scene, index):
            role = "hit"
        elif out and index - out[-1][0] <= 3 and _listed(row, out[-1][0], index):
            role = out[-1][1]
        else:
            role = _role(scene, index, doer=doer or any(role == "doer" for _, role in out))
        if role == "doer" and (row.items[index - 1].has("finding") or row.has(index + 1, index + 2, "finding")):
            role = "helper"
        out.append((index, _fitting(row.items[index].get("who"), role, scene.frame)))
    return out


def _fitting(who: Who, role: str, frame: str) -> str:
    """The role that an actor can have.

    Rescuers strike nobody; agencies and monitors neither strike nor are hit; persons agree, but do not fight.
    """
    if who.person and role == "doer" and frame != "agree":
        return ""
    if who.kind == "rescuers" and role == "doer":
        return "helper"
    return "" if who.kind in TELLERS else role


def _disowns(row: Row, index: int, end: int) -> bool:
    """Whether an actor is named for what it says, and did nothing: «X did not claim», «X would not comment»."""
    if row.has(index + 1, min(index + 2, end), "owned", "comment"):
        return True
    return row.has(index + 1, min(index + 6, end), "blame") and row.has(max(0, index - 3), index, "negation")


def _alleges(row: Row, index: int) -> bool:
    """Whether an actor is named as the one who alleges or counts: «the claims of X», «the toll of X», «X: ...»."""
    before = row.items[index - 1] if index else None
    if before is not None and before.has("count-word") or index + 1 < len(row) and row.items[index + 1].has("colon"):
        return True
    entry = before.get("denial.noun") or before.get("saying.noun") if before is not None else None
    told = entry is not None and entry["attitude"] in ("doubting", "accusing")
    return told or before is not None and before.has("staging")  # «in order to accuse X»


def _again(row: Row, index: int) -> bool:
    """Whether an actor is named again: in a bracket behind («the Democratic Forces (SDF)»), or by title and name."""
    before = row.items[index - 1].get("who") if index else None
    if before is not None and before.person and before.id == row.items[index].get("who").id:
        return True
    return index > 1 and row.items[index - 1].has("open") and row.items[index - 2].has("who")


VERBS = frozenset(("light", "trigger"))
"""Verbs whose subject stands before them: «one of its fighters blew himself up»."""
NOUNS = frozenset(("light.noun", "trigger.noun", "loss"))
"""What is no such verb, though it bears a label of theirs."""
DIVIDES = ("comma", "by", "trigger", "on", "which", "bi", "means")
"""What stands between counted people and an actor who is not theirs."""


def _counted(scene: Scene, index: int) -> bool:
    """Whether an actor only says whose the counted people are: «three fighters of X», «a soldier of X was killed»."""
    row, start = scene.row, max(scene.clause.start, index - 4)
    first = row.items[index].parts[0]
    beside = [row.items[at] for at in (index - 1, index + 1) if start <= at < scene.clause.end]
    if _stretch(scene).acts(index - 1, index):
        return False
    if first.has("group") and not first.definite and any(one.has("loss") for one in beside):
        return True
    people = row.indexes(start, index, "people", "loss.person")
    counted = bool(people)
    among = row.items[index - 1].has("among")
    after = row.items[index + 1] if index + 1 < scene.clause.end else None
    if counted and after is not None and after.bears(VERBS) and not after.bears(NOUNS):
        return False
    adjacent = counted and people[-1] == index - 1 and not first.has("li")
    return counted and (among or adjacent or not row.has(start, index, *DIVIDES))


def _of_the_lost(scene: Scene, index: int) -> bool:
    """Whether somebody of an actor's is killed or taken: «the killing of a leader of X»."""
    one = scene.row.items[index - 1]
    if index - 1 < scene.clause.start or one.definite or not one.has("group") or one.has("nationality"):
        return False
    stretch = _stretch(scene)
    return stretch.at(index - 2, "loss.noun") or stretch.accusative(index - 1)


def _stretch(scene: Scene) -> Stretch:
    return Stretch(scene.row, scene.clause.start, scene.clause.end, scene.morphology)


def _listed(row: Row, last: int, index: int) -> bool:
    """Whether two actors stand in one list."""
    joined = row.has(last + 1, index, "wa")
    return joined and not row.has(last + 1, index, "trigger", "on", "by", "li", "against", "saying")


def _role(scene: Scene, index: int, *, doer: bool) -> str:
    """The role of one actor by the words before it and its side of the head; `doer`: one is known already."""
    row, head, frame = scene.row, scene.head, scene.frame
    who: Who = row.items[index].get("who")
    lead, before = (max(scene.clause.start, index - reach) for reach in (2, 1))
    if row.has(lead, index, "backed") or index > head and _beside(scene, index):
        return ""
    if row.has(lead, index, "by"):
        return "doer"
    if frame == "clash" and doer and row.has(lead, index, "with"):
        return "hit"
    if frame == "clash":
        return "" if who.land and not row.has(lead, index, "between", "with", "wa") else "doer"
    if row.has(lead, index, "on", "against", "lodging"):
        return "hit"
    if row.has(before, index, "from"):
        return "lost" if frame == "take" else "doer" if hails(scene, index) else ""
    if who.site:
        return "" if row.has(before, index, "in", "near") else "hit"
    if index < head:
        apart = row.has(lead, index, "with", "to") or row.has(before, index, "after")
        return "" if apart else "hit" if frame == "suffer" else "doer"
    return behind(scene, index, doer=doer)


def _beside(scene: Scene, index: int) -> bool:
    """Whether an actor only stands in what is said of another: «the town that X holds», «where Y means to»."""
    row, after = scene.row, scene.head + 1
    which = row.indexes(after, index, "which")
    told = bool(which) and row.has(which[-1], index, "trigger", "light", "by", "wa", "saying", "lodging")
    return bool(which) and not told and scene.frame != "agree"
