"""What came of an event: an attack repelled, a fight or a truce at its end, an agreement broken (codebook, 11a)."""

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause

FITTING = {"breach": "agreement", "repelled": "armed_clash"}
"""The events that an outcome can be of."""
LASTING = frozenset({"agreement", "armed_clash", "protest"})
"""Events that come to an end."""
NEAR = 2
"""How many items before the word for an event that of its end stands at most."""


def outcome_of(row: Row, clause: Clause, event: str) -> tuple[str, Item] | None:
    """The outcome that a clause tells, with the item that tells it; None where it tells none."""
    for index in clause.triggers:
        entry: Entry = row.items[index].get("trigger")
        if entry["outcome"] and FITTING.get(entry["outcome"]) == event:
            return entry["outcome"], row.items[index]
    if event not in LASTING or not clause.triggers:
        return None
    head = clause.triggers[0]
    ending = row.first(max(clause.start, head - NEAR), head, "ended")
    return ("ended", ending) if ending is not None else None
