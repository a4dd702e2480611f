"""Settlements whose name is told only later: «a raid on a town in the south of Lebanon … in the town of Khiam»."""

from collections.abc import Iterator

import msgspec

from riwaya.core.claim import Place
from riwaya.grammar.row import Item, Reading, Row
from riwaya.reading.context import Context
from riwaya.reading.places.asplace import SETTLED
from riwaya.reading.places.places import Where

LED = frozenset(("in", "bi", "on", "near", "trigger.verb", "light.verb", "one_of"))
"""What stands before a settlement at which something happened."""
DESCRIBED = 2
"""How many words may describe it."""
BRIDGES = frozenset(("in", "bi"))
"""What leads to what holds it."""
SENTENCES = 2
"""How many sentences further on its name is told at most."""
COUNTRY = 2
"""The grain of a country, and of a part of one."""


def with_names_told_later(row: Row, context: Context) -> Row:
    """The row with each settlement that is told by what holds it alone made the one there that is named next."""
    items, done = list[Item](), 0
    for index, end in _unnamed(row):
        named = _named_next(row, end, row.items[index].get("place-kind")["kind"])
        if named is None or index < done:
            continue
        head = row.items[index]
        place = msgspec.structs.replace(named, surface=row.words(head))
        readings = {"where": Reading("where", head.readings["place-kind"].rule, Where(place))}
        code = context.pack.alphabet.code(readings)
        items += (*row.items[done:index], Item(head.start, head.end, code, readings, (head,)))
        done = index + 1
    return Row(row.folded, items + row.items[done:]) if done else row


def _unnamed(row: Row) -> Iterator[tuple[int, int]]:
    """The word for each settlement without a name and the place told to hold it, as item indexes."""
    for index in row.indexes(1, len(row), "place-kind"):
        item, before = row.items[index], row.items[index - 1]
        one = before.has("one_of") or not (item.definite or item.suffix or item.get("place-kind")["number"])
        if not one or not before.bears(LED) or item.get("place-kind")["kind"] not in SETTLED:
            continue
        end = index + 1
        while end < len(row) and end - index <= DESCRIBED and _describes(row.items[end]):
            end += 1
        end += end < len(row) and row.items[end].bears(BRIDGES)
        if end < len(row) and row.items[end].has("where"):
            yield index, end


def _describes(item: Item) -> bool:
    """Whether a word may describe a settlement: an adjective that is none of grammar."""
    return not item.readings or item.has("describing") or item.has("nationality") or item.has("group")


def _named_next(row: Row, holder: int, kind: str) -> Place | None:
    """The first settlement named behind a place that holds one of a kind; None where the next one lies elsewhere."""
    area: Where = row.items[holder].get("where")
    if not area.grain or area.place.name is None:
        return None
    stops = row.indexes(holder, len(row), "stop", "line")
    end = stops[SENTENCES] if len(stops) > SENTENCES else len(row)
    for item in row.having(stops[0] if stops else end, end, "where"):
        where: Where = item.get("where")
        if where.place.kind in SETTLED and not (where.holds or where.back or where.aside):
            return where.place if _lies_in(where.place, area, kind) else None
    return None


def _lies_in(place: Place, area: Where, kind: str) -> bool:
    """Whether a settlement lies in an area, or in what it is a part of; one of just that kind may lie anywhere."""
    if place.name is None and not place.within:
        return place.kind == kind
    around = (area.place.name, *area.place.within)
    wide = around if area.grain == COUNTRY else around[:-1]
    return not set(wide).isdisjoint(place.within)
