"""Whether a word goes back to an event that was told before: «the raid», «its shelling»."""

from riwaya.grammar.row import Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.events.elided import CARRYING, adds
from riwaya.reading.events.matters import matter_of


def refers(row: Row, clause: Clause) -> bool:
    """Whether a word goes back to an event told before («the raid»), not to what one «launched» or «stepped up».

    What somebody answers for or stands behind was told before.
    """
    head = row.items[_struck_by(row, clause)]
    lights = [row.items[n].get("light") for n in clause.lights if n < clause.head]
    carried = any(light["frame"] in CARRYING and not light["answers"] for light in lights)
    return (head.definite or bool(head.suffix)) and (not carried or matter_of(row, clause, clause.head) is not None)


def _struck_by(row: Row, clause: Clause) -> int:
    """The index of the word for an event: what strikes or is launched («its launching a raid»), or the first."""
    head, after = clause.head, clause.head + 1
    if after not in clause.triggers or not row.items[after].has("trigger.noun") or adds(row, clause):
        return head
    strikes = row.items[head].has("trigger.verb") and row.items[after].definite
    launched = bool(row.items[head].suffix) and not row.items[after].definite
    return after if strikes or launched else head
