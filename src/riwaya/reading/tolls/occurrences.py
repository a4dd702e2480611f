"""How often: counts of attacks and of other events («655 attacks», «five raids»; codebook, section 8)."""

import msgspec

from riwaya.core.claim import Toll
from riwaya.grammar.row import Row
from riwaya.reading.counts.people import HEDGES, People

COUNTED = {
    "air_strike": "strikes", "shelling": "attacks", "attack": "attacks", "chemical_weapon": "chemical attacks",
    "bombing": "bombings", "suicide_bomb": "bombings", "explosion": "explosions", "armed_clash": "attacks",
    "agreement": "agreements",
}  # fmt: skip
"""Events that are counted, with what a count of them is called."""


COUNTABLE = frozenset(("trigger.noun", "loss.noun"))
"""Nouns that a number before them counts."""
FEARED = 4
"""How many items before losses a word for fear stands at most."""


class Counted(msgspec.Struct, frozen=True, gc=False):
    """A toll and the index of the item that it begins with."""

    index: int
    toll: Toll


def with_count(row: Row, start: int) -> int:
    """Where a clause begins that opens with a counted noun, its number included: «655 attacks», «94 deaths»."""
    case = start > 1 and row.items[start - 1].has("instance")
    if row.items[start].bears(COUNTABLE) and start and row.items[start - 1 - case].has("number"):
        start -= 1 + case
        while start and row.items[start - 1].bears(HEDGES):
            start -= 1
    return start


def occurrences(row: Row, index: int, at: int, people: People) -> tuple[Counted, ...]:
    """The count of attacks that begins at item `index`, whose event is told at item `at`, there or before."""
    trigger = row.items[at].get("trigger")
    what = "violations" if trigger["outcome"] == "breach" else COUNTED.get(trigger["event"])
    if not what:
        return ()
    surface = row.words(row.items[index], row.items[max(index, at)])
    return (Counted(index, Toll("events", what, surface, people.low, people.high, None, people.approx)),)


def feared(row: Row, index: int) -> bool:
    """Whether losses at an index are only feared: «amid fears that hundreds were killed»."""
    plans = row.indexes(max(0, index - FEARED), index, "plan")
    return any(row.items[at].get("plan")["fears"] and not row.has(at, index, "comma") for at in plans)
