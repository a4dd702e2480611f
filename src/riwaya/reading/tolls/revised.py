"""Figures that a voice replaces while it tells the new one: «raised the toll from 5 to 8» (codebook, section 10)."""

from collections.abc import Iterator

import msgspec

from riwaya.core.claim import Claim
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.derivation import spans_of

TOTALS = ("count-word", "reaching")
"""Words for a total and for its rise or fall."""


BACK = 6
"""How many items before a figure words say at most that it was an earlier one."""


def counts_all(row: Row, clause: Clause) -> bool:
    """Whether a word for the number of losses stands at a clause's figure: «the number of the dead»."""
    return row.has(max(clause.sentence.start, clause.start - 1), clause.end, "count-word")


def is_replaced(row: Row, clause: Clause) -> bool:
    """Whether a clause tells a figure that another one has replaced since: «an earlier toll spoke of 28»."""
    return row.has(max(clause.sentence.start, clause.head - BACK), clause.head, "earlier")


def with_earlier(row: Row, clause: Clause, claim: Claim) -> tuple[Claim, ...]:
    """A claim, and before it what its clause says that the same voice had counted first."""
    for old, new in _revisions(row, clause):
        count, counted = old.get("number").low, new.get("number").low
        toll = next((one for one in claim.tolls if one.low == one.high == counted != count), None)
        if toll is not None:
            first = msgspec.structs.replace(toll, low=count, high=count, surface=row.words(old))
            spans = claim.spans | spans_of(row, {"tolls": [old]})
            evidence = (row.span(row.items[clause.start], old),)
            return msgspec.structs.replace(claim, tolls=(first,), spans=spans, evidence=evidence), claim
    return (claim,)


def _revisions(row: Row, clause: Clause) -> Iterator[tuple[Item, Item]]:
    """The numbers of «the toll from 5 to 8», apart or counting people."""
    if not row.has(clause.sentence.start, clause.end, *TOTALS):
        return  # «from 5 to 8 people were killed»
    for item in row.having(clause.start, clause.end, "people"):
        numbers = [part for part in item.parts if part.has("number")]
        if len(numbers) == 2 and item.parts[0].has("from"):
            yield numbers[0], numbers[1]
    for index in row.indexes(clause.start + 3, clause.end, "number"):
        lead, old, to = row.items[index - 3 : index]
        if lead.has("from") and old.has("number") and to.has("to"):
            yield old, row.items[index]
