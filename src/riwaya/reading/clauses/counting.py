"""Whether a clause counts others than those counted before: how many of them, at another place, by somebody else."""

from collections.abc import Sequence

from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.cues import Cue
from riwaya.reading.clauses.parting import turns

BRINGS = frozenset({"in", "bi", "after", "by", "result"})
"""What brings in the event behind a loss."""
BY = 5
"""How near behind a word for killing it is told by whom."""
COUNTS = frozenset(("number", "people"))
"""What counts those lost."""
COUNTED = 3
"""How many items a count of its own takes at least before an event: «and four in»."""
AND = frozenset(("wa", "comma"))
"""What joins a count to the one before it."""
COUNT = 2
"""How near behind who killed it stands how many."""
PARTS = frozenset(("trigger", "comma", "stop", "line"))
"""What stands between no count and who killed them."""


AMONG = 8
"""How many items back it is told at most who was among those counted."""
PARTS_TOLD = frozenset(("people", "number", "group", "wa"))
"""What tells of some of those counted."""


def count_before(row: Row, index: int) -> int:
    """Where those are counted whom somebody killed, past some of them: «12 by Y», «12, among them a child, by Y»."""
    among = row.indexes(max(0, index - AMONG), index - 1, "among")
    some = row.items[among[-1] + 1 : index] if among and among[-1] else ()
    if some and not some[0].has("number") and all(item.bears(PARTS_TOLD) for item in some):
        return among[-1] - 1 - row.items[among[-1] - 1].has("comma")
    return index - 1 - row.items[index - 1].has("among")


def counts_on(between: Sequence[Item]) -> int:
    """How many items before an event its own count begins: «five in a raid on X, and four in a raid on Y»; else 0."""
    if len(between) < COUNTED or not between[-1].bears(BRINGS):
        return 0
    at = len(between) - 2
    while at > 1 and between[at].has("at-least"):
        at -= 1
    some = at > 1 and _they(between[at])  # «twelve of them in a raid»
    at -= some
    joined = between[at - 1].bears(AND) if some else between[at - 1].has("wa")
    if joined and between[at].bears(COUNTS):
        return len(between) - at + between[at - 1].has("wa")
    return len(between) - at + 1 if between[at].has("number") and _they(between[at - 1]) else 0


def _they(item: Item) -> bool:
    """Whether a word tells some of those told before: «among them», «of them»."""
    return item.has("among") and item.get("among")["part"] is None


def some_in(group: Sequence[Cue], cue: Cue, between: Sequence[Item]) -> bool:
    """Whether only some of those lost were so in an event: «thirty were killed, among them twelve in a raid on X»."""
    only = cue.sort == "trigger" and group[-1].sort == "loss" and group[0] is group[-1]
    counted = counts_on(between) if only else 0
    return counted > 0 and not between[-counted].has("wa")


def kills_so_many(row: Row, index: int, start: int) -> bool:
    """Whether a verb of killing counts whom another side killed: «and X killed nine», «as for X, they killed nine».

    The side that killed those before stands among the items from `start` on.
    """
    if not row.items[index].has("loss.verb"):
        return False
    ahead = index > 2 and row.items[index - 1].has("fa") and row.items[index - 3].has("but")
    at = index - 2 if ahead else index + 1 + row.has(index + 1, min(index + 2, len(row)), "among")
    first, one = max(at, index) + 1, ("group",) if ahead else ()
    counted = row.has(first, min(first + COUNT, len(row)), "people", "number", *one)
    if not (counted and row.items[at].has("who")):
        return False
    who = row.items[at].get("who")
    return all(other.get("who").acting != who.acting for other in row.having(start, min(at, index), "who"))


def counted_apart(row: Row, group: Sequence[Cue], cue: Cue) -> bool:
    """Whether others than before are said to have killed so many more: «15 by X, and 12 by Y», «and 88 died by Y».

    So it is where an event has a toll of its own: «the toll of the blast in X reached 2, and the toll of that in Y».
    """
    if row.items[cue.index - 1].has("death-toll"):
        return cue.sort == "trigger" and any(one.sort == "loss" for one in group)
    if cue.sort != "loss" or row.items[cue.index].has("by"):
        return cue.sort == "trigger" and row.items[cue.index].has("by")
    by = next(iter(row.indexes(cue.index + 1, min(cue.index + BY, len(row)), "by")), 0)
    if not by or any(_parts_count(item) for item in row.items[cue.index + 1 : by]):
        return False
    first = group[0].index
    if turns(row.items[group[-1].index + 1 : cue.index]) or row.items[by - 1].has("among"):
        return True  # «40 were killed, while seven others died by», «of 40, 25 of them were killed by»
    return row.has(first, cue.index, "by") or row.items[first].has("loss.verb") and row.items[first + 1].has("who")


def _parts_count(item: Item) -> bool:
    """Whether an item parts those counted from «by X»; not so «their death», which they met."""
    return item.bears(PARTS) or item.has("loss") and not item.suffix


JOINTS = frozenset(("wa", "comma", "dash", "while"))
"""What stands before a subject with a verb of its own."""


def acts(row: Row, index: int) -> bool:
    """Whether a verb of killing has its subject right before it, and both a word that joins: «and X executes nine»."""
    verb = row.items[index].has("trigger.verb") and index > 1 and row.items[index - 1].has("who")
    return verb and row.items[index - 2].bears(JOINTS)
