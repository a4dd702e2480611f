"""Which word of a clause carries its syntax, and how its subject stands to its object."""

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.words.verbs import DEEDS, is_verb


def frame_of(row: Row, clause: Clause) -> tuple[int, str]:
    """The item that carries the clause's syntax, and how its subject stands to its object."""
    for index in clause.lights:
        frame = row.items[index].get("light")["frame"]
        if frame == "strike" or frame == "suffer" and not _sees(row, clause, index):
            return index, frame
    lost = row.items[clause.losses[0]].get("trigger") if clause.losses else None
    if lost is not None and lost["frame"] == "suffer":
        return clause.losses[0], "suffer"  # «the army lost men in the attack»
    if clause.triggers:
        head = _opened(row, clause)
        entry: Entry = row.items[head].get("trigger")
        return head, entry["frame"] or "strike"
    return clause.losses[0], "strike"


def _sees(row: Row, clause: Clause, index: int) -> bool:
    """Whether nobody suffers what a verb carries: it stands behind it, or is a fight: «the town saw clashes»."""
    first = clause.triggers[0] if clause.triggers else None
    return first is not None and (first < index or row.items[first].get("trigger")["frame"] == "clash")


def _opened(row: Row, clause: Clause) -> int:
    """The first word for the event, or the verb that tells it where «in an attack on X,» only opens its clause."""
    first, *others = clause.triggers
    if not row.items[first - 1].has("in") or is_verb(row, first):
        return first
    verbs = (at for at in others if row.items[at - 1].has("comma") and row.items[at].bears(DEEDS) and is_verb(row, at))
    return next(verbs, first)
