"""How the actors of a clause stand to its event: by the words before them and their side of its head."""

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Row
from riwaya.reading.actors import Who
from riwaya.reading.clauses import Clause
from riwaya.reading.control import is_holder
from riwaya.reading.doers import Scene
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
        if _alleges(row, index):
            continue
        if out and index - out[-1][0] <= 3 and _listed(row, out[-1][0], index):
            role = out[-1][1]
        else:
            role = _role(scene, index, doer=doer or any(role == "doer" for _, role in out))
        out.append((index, _fitting(row.items[index].get("who"), role)))
    return out


def _fitting(who: Who, role: str) -> str:
    """The role that an actor can have: rescuers strike nobody, agencies and monitors neither strike nor are hit."""
    if who.kind == "rescuers" and role == "doer":
        return "helper"
    return "" if who.kind in TELLERS else role


def _alleges(row: Row, index: int) -> bool:
    """Whether an actor is named as the one who alleges: «the claims of X»."""
    before = row.items[index - 1] if index else None
    entry = before.get("denial.noun") or before.get("saying.noun") if before is not None else None
    return entry is not None and entry["attitude"] in ("doubting", "accusing")


def _again(row: Row, index: int) -> bool:
    """Whether a bracket behind an actor names the same one again: «the Democratic Forces (SDF)»."""
    return index > 1 and row.items[index - 1].has("open") and row.items[index - 2].has("who")


def _counted(scene: Scene, index: int) -> bool:
    """Whether an actor only says whose the counted people are: «three fighters of X», «a soldier of X was killed»."""
    row, start = scene.row, max(scene.clause.start, index - 4)
    first = row.items[index].parts[0]
    if index > start and row.items[index - 1].has("loss") and first.has("group") and not first.definite:
        return True
    counted = row.has(start, index, "people", "loss.person")
    among = row.items[index - 1].has("among")
    return counted and (among or not row.has(start, index, "comma", "by", "trigger", "on", "which", "bi", "means"))


def _listed(row: Row, last: int, index: int) -> bool:
    """Whether two actors stand in one list."""
    joined = row.has(last + 1, index, "wa")
    return joined and not row.has(last + 1, index, "trigger", "on", "by", "li", "against", "saying")


def _role(scene: Scene, index: int, *, doer: bool) -> str:
    """The role of one actor by the words before it and its side of the head; `doer`: one is known already."""
    row, head, frame = scene.row, scene.head, scene.frame
    who: Who = row.items[index].get("who")
    lead, before = (max(scene.clause.start, index - reach) for reach in (2, 1))
    if frame == "clash" or row.has(lead, index, "by"):
        return "doer"
    if row.has(lead, index, "on", "against"):
        return "hit"
    if row.has(before, index, "from"):
        return "lost" if frame == "take" else "doer" if _hails(scene, index) else ""
    if who.site:
        return "" if row.has(before, index, "in", "near") else "hit"
    if index < head:
        return "" if row.has(lead, index, "with", "to") else "hit" if frame == "suffer" else "doer"
    return _behind(scene, index, doer=doer)


def _behind(scene: Scene, index: int, *, doer: bool) -> str:
    """The role of an actor behind the head."""
    row, lead, before = scene.row, scene.row.items[index - 2 : index], scene.row.items[index - 1]
    if _reached(scene, index) or scene.frame == "strike" and before.has("infrastructure"):
        return "hit"
    if before.has("li"):
        return _after_li(row, index, doer=doer)
    if before.has("bi"):
        who: Who = row.items[index].get("who")
        return "doer" if who.event and who.id else ""  # «by a drone»: with what, not who
    if any(item.has("with") for item in lead):
        return "doer"
    return "hit" if doer else "doer"


def _reached(scene: Scene, index: int) -> bool:
    """Whether a verb of reaching before an actor has the event for its subject: «the raid that targeted the army»."""
    row, head = scene.row, scene.head
    if not row.items[head].has("trigger.noun"):
        return False
    verbs = [one for one in row.having(head + 1, index, "light.verb") if one.get("light")["frame"] == "reach"]
    return bool(verbs) and not row.has(head + 1, index, "who")


def _hails(scene: Scene, index: int) -> bool:
    """Whether «from» tells who struck: «shelling from the army», and not where or of whom."""
    row = scene.row
    head = max((one for one in scene.clause.triggers if one < index), default=None)
    if head is None or not row.items[head].has("trigger.noun") or row.items[head].get("trigger")["frame"] != "strike":
        return False
    return not row.has(head + 1, index - 1, "who", "people", "group", "loss", "comma")


def _after_li(row: Row, index: int, *, doer: bool) -> str:
    """«a raid of the army's» makes a doer, «positions of the army's» a target."""
    owned = row.has(index - 2, index - 1, "trigger.noun", "modifier", "means")
    return "doer" if owned and not doer else "hit"
