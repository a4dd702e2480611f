"""Counts over many events, a period or an area, and whose share of them it is (codebook, section 9)."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Actor, Share, TimeSpan, Toll
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.clauses.counting import count_before
from riwaya.reading.times.calendar import MOMENTS
from riwaya.reading.voices.voices import Attribution

MANY = 10
"""From so many events on, a count of them tells no single one."""
SOME = 3
"""From so many on, over a period."""
BEHIND = 3
"""How near behind those counted it is told since what they are counted."""
COUNT = 3
"""How near before «by» stands how many it were."""
STRETCH = ("since", "during")
"""What makes a time the period of a count, and not the moment of one event."""


GOING_ON = frozenset({"week", "month", "year"})
"""How long a time is over which is counted so far."""


class Tally(msgspec.Struct, frozen=True, gc=False):
    """That a clause tells a count: its period and the shares of it, each with the items that say so."""

    period: tuple[TimeSpan, Item] | None = None
    shares: tuple[tuple[Share, Item], ...] = ()
    sharers: tuple[tuple[Actor, Item], ...] = ()
    """Whose share each is."""


def tally_of(
    row: Row, clause: Clause, tolls: Sequence[Toll], time: tuple[TimeSpan, Item] | None, said: Attribution | None
) -> Tally | None:
    """The tally that a clause tells; None where it tells one event."""
    if not tolls:
        return None
    told = _shares(row, clause)
    shares = tuple((share, number) for share, number, _ in told)
    losses = max((toll.low or 0 for toll in tolls if toll.measure != "destroyed"), default=0)
    years = time is not None and losses >= MANY and _years(time[0])
    period = time if time is not None and (years or _so_far(row, clause, time[0]) or _is_period(*time, said)) else None
    events = max((toll.low or 0 for toll in tolls if toll.measure == "events"), default=0)
    many = any(toll.high is None or toll.high >= SOME for toll in tolls if toll.measure != "destroyed")
    since = time is None and losses >= MANY and _since_something(row, clause)
    if shares or events >= MANY or since or period is not None and (events >= SOME or many):
        return Tally(period, shares, tuple((item.get("who").as_actor(armed=True), item) for _, _, item in told))
    return None


def done_by(doers: Sequence[tuple[Actor, Item]], tally: Tally | None) -> tuple[tuple[Actor, Item], ...]:
    """The doers of a clause, with those whose share of a count it tells."""
    known = {actor.id for actor, _ in doers}
    return (*doers, *(one for one in (tally.sharers if tally else ()) if one[0].id not in known))


def tells_share(row: Row, clause: Clause) -> bool:
    """Whether a clause counts whom somebody killed: such counts stand side by side («12 by X», «and Y killed 7»)."""
    by = row.indexes(clause.start, clause.end, "by")
    return any(_counted_by(row, clause, index) for index in by) or any(_kills(row, index) for index in clause.losses)


def _counted_by(row: Row, clause: Clause, index: int) -> bool:
    """Whether those are counted right before «by»."""
    before = count_before(row, index) + 1
    counts = row.indexes(max(clause.start, before - COUNT), before, "people", "number")
    return bool(counts) and not row.has(counts[-1] + 1, before, "comma", "trigger.noun")


def _kills(row: Row, index: int) -> bool:
    """Whether it is told right beside a verb of killing who killed, and how many: «X killed 9», «killed X 9»."""
    if not row.items[index].has("loss.verb"):
        return False
    behind = row.has(index + 1, min(index + 2, len(row)), "who")
    first = index + 1 + behind
    counted = row.has(first, min(first + COUNT, len(row)), "people", "number")
    return counted and (behind or row.items[index - 1].has("who"))


def _since_something(row: Row, clause: Clause) -> bool:
    """Whether it is counted since something else took place: «76 killed since the war», «the toll since the war»."""
    counts = row.indexes(max(clause.sentence.start, clause.start - 1), clause.end, "count-word")
    if counts and row.has(counts[0] + 1, clause.end, "since"):
        return True
    people = row.indexes(clause.start, clause.end, "people")
    behind = people[-1] + 1 if people else clause.end
    since = row.indexes(behind, min(behind + BEHIND, clause.end), "since")
    return any(not row.has(index + 1, min(index + 2, clause.end), "all-that", "this") for index in since)


def _is_period(time: TimeSpan, item: Item, said: Attribution | None) -> bool:
    """Whether a time is a stretch over which is counted: «since», «until», «during», or a month of a record."""
    if time.precision in MOMENTS:
        return False
    if (time.start is None) != (time.end is None) or item.contains(*STRETCH):
        return True
    return said is not None and said.saying is not None and bool(said.saying["documents"])


def _so_far(row: Row, clause: Clause, time: TimeSpan) -> bool:
    """Whether losses are counted over the week, month or year that goes on: «the toll of mines this year»."""
    goes_on = time.precision in GOING_ON and any(value == 0 for value in (time.relative or {}).values())
    return goes_on and row.has(clause.start, clause.end, "count-word")


def _years(time: TimeSpan) -> bool:
    """Whether a time goes from one year into another: «between 2017 and 2020»."""
    return time.start is not None and time.end is not None and time.start[:4] != time.end[:4]


def _shares(row: Row, clause: Clause) -> list[tuple[Share, Item, Item]]:
    """«the responsibility of X for 98 % of them», «90 % of them by Y»."""
    out: list[tuple[Share, Item, Item]] = []
    for index in row.indexes(clause.start, clause.end, "number"):
        number = row.items[index].get("number")
        if not number.percent or number.exact is None:
            continue
        whose = _whose(row, clause, index)
        actor = whose.get("who").acting if whose is not None else None
        if whose is not None and actor:
            out.append((Share(actor, float(number.exact)), row.items[index], whose))
    return out


def _whose(row: Row, clause: Clause, index: int) -> Item | None:
    """The actor of a share: the last one before it since the share before, else the one behind it."""
    for item in reversed(row.items[clause.start : index]):
        if _is_share(item) or item.has("trigger"):
            break
        if item.has("who"):
            return item
    for item in row.items[index + 1 : min(index + 6, clause.end)]:
        if item.has("comma") or item.has("wa"):
            break
        if item.has("who"):
            return item
    return None


def _is_share(item: Item) -> bool:
    return item.has("number") and bool(item.get("number").percent)
