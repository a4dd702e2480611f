"""Which of the times that a clause and its sentence name is that of its event."""

from datetime import date

import msgspec

from riwaya.core.claim import TimeSpan
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.breaks import PLACES
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.roles.denying import announces
from riwaya.reading.times.calendar import MOMENTS
from riwaya.reading.times.lengths import counts_from
from riwaya.reading.voices.attribution import JOINTS, Attribution, said_when

MARKS = frozenset(("dash", "colon", "stop"))
"""What stands behind the minute of a running report."""
DATELINE = frozenset(("where", "comma", "time"))
"""What stands before the dash of a dateline that has its day."""
LEAD = 4
"""How many items at the head of a sentence may hold a time that is told of all of it."""
AWAY = 6
"""How many items before an event stands at most what says how long it lies before another («hours after an attack»)."""
RECORD = 7
"""How many items before a time a word stands at most that compares with what was before («the worst ... since»)."""
OCCURRED = 6
"""How many items before a time the words stand at most that say that an event took place then."""
RANKED = frozenset(("record", "place-kind"))
"""What stands behind a word that ranks a place and no event: «the second largest city»."""
STATED = 3
"""How many items before a time a statement stands at most of which it is the day."""
TOLD = ("trigger", "loss", "light", "means")
"""What shows that a sentence tells something between its time and its voice."""


def time_of(row: Row, clause: Clause, said: Attribution | None, status: str) -> tuple[TimeSpan, Item] | None:
    """The time of a clause, else the one that leads its sentence; the minute of a running report tells of no event.

    What is only `prepared` «within ten days» is told of the days to come.
    """
    lead = _headed(row, clause.sentence.start)
    item = counted_back(row, clause) or _told(row, clause, _inflicted(row, clause))
    item = item or _told(row, clause, max(lead, clause.start))
    if item is None:
        item = _leading(row, lead, clause, said)
    if item is None and (announces(row, clause, said) or _records(said)):
        item = next(iter(said_when(row, said)), None)
    if item is None:
        return None
    time: TimeSpan = item.get("time")
    return (_from_today(time) if status == "prepared" and item.contains("during") else time), item


def _from_today(time: TimeSpan) -> TimeSpan:
    """A length of time up to today as one from today on."""
    if not time.relative or any(count >= 0 for count in time.relative.values()):
        return time
    relative = {unit: -count for unit, count in time.relative.items()}
    end = None
    if time.start and time.end:
        today = date.fromisoformat(time.end)
        end = (today + (today - date.fromisoformat(time.start))).isoformat()
    return msgspec.structs.replace(time, start=time.end, end=end, relative=relative)


def _records(said: Attribution | None) -> bool:
    """Whether a voice records over a time, which is that of what it records: «documented since May 26 deaths»."""
    if said is None or said.saying is None or said.voice.time is None:
        return False
    return bool(said.saying["documents"])


def counted_back(row: Row, clause: Clause) -> Item | None:
    """The time by which an event lies before the one just told: «two days after an attack»."""
    head = clause.head
    times = row.indexes(max(clause.sentence.start, head - AWAY), head, "time")
    near = (n for n in times if counts_from(row, n) and not row.has(n, head, "comma", "trigger", "loss"))
    return next((row.items[n] for n in near), None)


def _headed(row: Row, start: int) -> int:
    """Where a line begins to tell: behind a clock time and its mark («10:50 - …»), or behind town, day and dash."""
    if _stamped(row, start):
        return start + 1
    dash = next(iter(row.indexes(start + 2, min(start + LEAD, len(row)), "dash")), start)
    line = row.items[start:dash]
    dated = bool(line) and line[0].has("where") and line[-1].has("time")
    return dash if dated and all(item.bears(DATELINE) for item in line) else start


def _stamped(row: Row, start: int) -> bool:
    """Whether a line opens with a clock time and a mark behind it: «10:50 - …»."""
    item = row.items[start]
    marked = start + 1 < len(row) and row.items[start + 1].bears(MARKS)
    return marked and item.has("time") and item.get("time").precision == "time" and row.letters(item)[0].isdigit()


def _inflicted(row: Row, clause: Clause) -> int:
    """Where a clause turns from a death to what brought it, another day («died of the wounds that»); else its end."""
    causes = row.indexes(clause.start, clause.end, "after")
    return next((index for index in causes if row.items[index].get("after")["dying"]), clause.end)


def _told(row: Row, clause: Clause, start: int) -> Item | None:
    """The first time of a clause, from an item on, that tells when its event was.

    A vague one only where alone; one at which it «took place» before any other.
    """
    times = [index for index in row.indexes(start, clause.end, "time") if _of_event(row, clause, start, index)]
    settled = [index for index in times if not _vague(row.items[index].get("time"))]
    occurred = [index for index in settled if _occurred(row, index)]
    found = (occurred or settled or times)[:1]
    return row.items[found[0]] if found else None


def _occurred(row: Row, index: int) -> bool:
    """Whether a time is when an event is said to have taken place: «the attack that took place on Monday»."""
    which = row.indexes(max(0, index - OCCURRED), index, "which")[-1:]
    if not which or row.has(which[0], index, "comma"):
        return False
    verb = row.items[which[0] + 1].get("light")
    return verb is not None and verb["frame"] == "occur"


def _vague(time: TimeSpan) -> bool:
    """Whether no calendar settles a time: «recently»."""
    return time.start is None and time.end is None and time.relative is None and time.precision not in MOMENTS


def _of_event(row: Row, clause: Clause, start: int, index: int) -> bool:
    """Whether a time is the event's: not how long before another, nor how rare it is, nor when a voice spoke."""
    head = min(clause.triggers + clause.losses)
    if _spoken(row, start, index, head) or _compares(row, start, index) or _of_place(row, head, index):
        return False
    return index < head or not counts_from(row, index)


def _of_place(row: Row, head: int, index: int) -> bool:
    """Whether something else has gone on at the place for so long: «hit the town, which X has held for months»."""
    which = row.indexes(head + 1, index, "which")[-1:]
    if not which or not row.items[index].contains("since") or not row.items[which[0] - 1].bears(PLACES):
        return False
    return not row.has(which[0], index, "comma", "trigger", "loss", "light")


def _spoken(row: Row, start: int, index: int, head: int) -> bool:
    """Whether a time is when a voice spoke: «…, as the ministry said on Monday», «in a statement on Monday»."""
    source = [n for n in row.indexes(start, index, "according", "as") if _quotes(row, n, head)]
    if source and not row.has(source[-1], index - _parted(row, source[-1], index, head), "comma", "trigger", "loss"):
        return True
    titles = row.having(max(0, index - STATED), index, "title")
    if any(item.get("title")["statement"] for item in titles):
        return True
    said = row.indexes(start, index, "saying.verb")
    spoken = said and row.has(index, head, "that") and not row.has(said[-1], index, "that", "trigger", "loss")
    return bool(spoken)


def _quotes(row: Row, index: int, head: int) -> bool:
    """Whether «according to» leads to a voice, or «as» to a word of saying behind what it tells."""
    return row.items[index].has("according") or head < index and row.items[index + 1].has("saying.verb")


def _parted(row: Row, source: int, index: int, head: int) -> bool:
    """Whether but a comma parts a time from the voice that spoke then, behind all told: «…, as X said, on Monday»."""
    return head < source and row.items[source + 1].has("saying.verb") and row.items[index - 1].has("comma")


def _compares(row: Row, start: int, index: int) -> bool:
    """Whether a time only says how rare an event is: «the worst since March», «the third within a week»."""
    item, before = row.items[index], row.items[index - 1]
    if not item.contains("since", "during"):
        if before.has("record") and item.get("time").precision not in MOMENTS:
            return True  # «the deadliest this year»
        return before.has("time") and index > start and _compares(row, start, index - 1)  # «… since March, a week ago»
    comma = row.indexes(start, index, "comma")[-1:] or [start - 1]
    ranks = row.indexes(max(comma[0] + 1, index - RECORD), index, "record", "ordinal")
    return any(not row.items[rank + 1].bears(RANKED) for rank in ranks)


def _leading(row: Row, lead: int, clause: Clause, said: Attribution | None) -> Item | None:
    """The time that leads a sentence; that of its voice only where it tells something before the voice speaks."""
    index = next(iter(row.indexes(lead, min(lead + LEAD, clause.start), "time")), None)
    if index is None:
        return None
    if said is not None and said.start < clause.start:
        opens = all(item.bears(JOINTS) for item in row.items[lead:index])
        told = row.has(index, said.start, *TOLD) and not row.has(index, said.start, "saying")
        return row.items[index] if opens and told else None
    return row.items[index] if not row.has(lead, index, "saying.verb") else None  # «announced on Monday that …, while»
