"""Cuts sentences into clauses that each tell one event: its triggers, its losses, and the words about them."""

from collections.abc import Iterator, Sequence

import msgspec

from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.breaks import breaks
from riwaya.reading.clauses.counting import acts, count_before, counts_on
from riwaya.reading.clauses.cues import Cue, cues, plans
from riwaya.reading.clauses.parting import dated
from riwaya.reading.context import Sentence
from riwaya.reading.voices.voices import Attribution

TELLING = frozenset({"trigger", "light", "loss", "result"})
"""What tells of an event."""
LEADING = frozenset(("pretext", "demand"))
"""What leads an event that is only meant or asked for."""
OVER = frozenset(("on", "bi", "li", "against"))
"""What leads from a protest to its cause."""
BREAKS = frozenset(("comma", "dash", "while", "that", "but"))
"""What ends what stands before a clause."""

BEFALLEN = ("people", "number", "group", "time")
"""What stands before «after» is of the event before it."""


class Clause(msgspec.Struct, frozen=True, gc=False):
    """The part of a sentence that tells one event: item indexes [start, end)."""

    start: int
    end: int
    sentence: Sentence
    triggers: tuple[int, ...] = ()
    losses: tuple[int, ...] = ()
    lights: tuple[int, ...] = ()

    @property
    def head(self) -> int:
        """The index of the first word that tells its event, or where none does, of its first loss."""
        return (self.triggers or self.losses)[0]


def asserted(row: Row, clause: Clause) -> Clause:
    """A clause without the condition behind its event: where that should come true is not where the event is to be."""
    for index in row.indexes(clause.head + 1, clause.end, "condition"):
        if row.has(index + 1, clause.end, "trigger", "light") or row.has(clause.head + 1, index, "where"):
            kept = (tuple(at for at in told if at < index) for told in (clause.triggers, clause.losses, clause.lights))
            return Clause(clause.start, index, clause.sentence, *kept)
    return clause


def clauses(row: Row, sentence: Sentence, said: Sequence[Attribution]) -> list[Clause]:
    """The event clauses of a sentence in order; what an attribution needs to name its voice is left out."""
    found = [cue for cue in cues(row, sentence) if not any(one.start <= cue.index < one.content for one in said)]
    groups: list[list[Cue]] = []
    for position, cue in enumerate(found):
        if groups and not breaks(row, groups[-1], cue, found[position + 1 :], said):
            groups[-1].append(cue)
        else:
            groups.append([cue])
    return list(_bounded(row, sentence, groups, said))


def _bounded(
    row: Row, sentence: Sentence, groups: Sequence[Sequence[Cue]], said: Sequence[Attribution]
) -> Iterator[Clause]:
    """The clauses with their bounds: each begins after the last break before its first cue."""
    starts = [_start(row, sentence, groups, n, said) for n in range(len(groups))]
    for group, start, bound in zip(groups, starts, (*starts[1:], sentence.end), strict=False):
        by_sort: dict[str, list[int]] = {"trigger": [], "loss": [], "light": []}
        for cue in group:
            by_sort[cue.sort].append(cue.index)
        last = group[-1].index
        following = [one.start for one in said if one.start > last]
        added = [i - 1 for i in row.indexes(last + 2, bound, "that") if row.items[i - 1].has("wa")]
        asides = [i for i in row.indexes(last + 1, bound, "aside") if row.items[i - 1].has("comma")]
        end = max(min([bound, *following, *added, *asides]), last + 1)
        until = _aired(row, by_sort["trigger"], end)
        told = ([index for index in indexes if index < until] for indexes in by_sort.values())
        yield Clause(start, until, sentence, *map(tuple, told))


def _aired(row: Row, triggers: Sequence[int], end: int) -> int:
    """Where that begins over which people protest, in a clause told up to `end`: «protested over the killing of».

    Where the protest has its only place behind it, or what came of it, the clause is left whole.
    """
    for first in triggers:
        if row.items[first].get("trigger")["frame"] != "protest":
            continue
        for at in row.indexes(first, end - 2, "grievance", "trigger"):
            leads = at == first or row.items[at].has("grievance")
            told = row.items[at + 1].bears(OVER) and row.items[at + 2].bears(TELLING)
            placed = row.has(first, at, "where") or not row.has(at, end, "where")
            if leads and told and placed and not row.has(at, end, "result"):
                return at + 1
    return end


def _start(row: Row, sentence: Sentence, groups: Sequence[Sequence[Cue]], n: int, said: Sequence[Attribution]) -> int:
    """Where the clause of the n-th group begins: after the one before it, what names its voice, and the last break."""
    first = groups[n][0].index
    floor = groups[n - 1][-1].index + 1 if n else sentence.start
    contents = [one.content for one in said if floor < one.content <= first]
    floor = max([floor, *contents])
    added = [i + 1 for i in row.indexes(floor + 1, first, "that") if row.items[i - 1].has("wa")]
    counts = bool(added) and row.items[added[-1]].has("people")  # «and that 60 civilians, among them a child, were»
    if counts or not n or contents:
        return max([floor, *added])
    if row.items[first].has("by"):
        at = count_before(row, first)
        return max(floor, at - row.items[at - 1].has("wa"))
    before = dated(row.items[floor:first])
    if before and groups[n - 1][-1].sort != "light":
        return first - before
    counted = counts_on(row.items[floor:first])
    if counted and row.has(first - counted, first, "number"):  # not «among them two men and five women in a raid»
        return first - counted
    for index in range(first - 1, floor - 1, -1):
        if row.items[index].bears(BREAKS):
            return index + 1
        if plans(row.items[index : index + 1]) or row.items[index].bears(LEADING) or _opens(row, index):
            return index
        if row.items[index].has("after") and row.has(floor, index, *BEFALLEN):
            return index  # «X arrested, on Monday, five men after it had entered Y»
    return max(floor, first - 1) if _led(row.items[first - 1]) or acts(row, first) else first


def _led(before: Item) -> bool:
    """Whether what stands right before the word for an event is of its clause: «and», «did not»."""
    negation = before.get("negation")
    return before.has("wa") or negation is not None and not negation["weak"]


def _opens(row: Row, index: int) -> bool:
    """Whether a conjunction leads a word that tells of an event."""
    return row.items[index].has("wa") and index + 1 < len(row) and row.items[index + 1].bears(TELLING)
