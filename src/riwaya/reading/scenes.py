"""The scene of an event: which of the places that its clause names it happened at."""

from riwaya.core.claim import Place
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses import Clause
from riwaya.reading.places import Where
from riwaya.reading.voices import Attribution

Named = tuple[Where, Item]


def places_of(row: Row, clause: Clause, said: Attribution | None, origin: Item | None) -> list[tuple[Place, Item]]:
    """The finest places of a clause with their items; left out are those that only hold them or stand beside them,
    those inside the voice's name, and the one from which it was launched."""
    naming = frozenset(id(item) for item in (*(said.items if said else ()), origin))
    items = row.items[_start(row, clause) : clause.end]
    named = [(where, item) for item in items if (where := item.get("where")) is not None and id(item) not in naming]
    named = [(where, item) for where, item in named if not where.holds]
    nearest = min((where.aside for where, _ in named), default=0)
    named = [one for one in named if one[0].aside == nearest]
    named = _first_of(named, [one for one in named if not one[0].back or one[0].own])
    finest = min((where.grain for where, _ in named), default=0)
    found: dict[object, Named] = {}
    for where, item in named:
        if where.grain == finest:
            found.setdefault(where.place.name or where.place.surface, (where, item))
    told = [(where.place, item) for where, item in found.values()]
    held = {name for where, _ in found.values() if not where.back for name in where.place.within} - {None}
    return [(place, item) for place, item in told if place.name not in held or place.name in place.within]


def _first_of(all_named: list[Named], better: list[Named]) -> list[Named]:
    """The better ones where there are any: a place that somebody only stands in counts where no other is told."""
    return better or all_named


def _start(row: Row, clause: Clause) -> int:
    """Where the places of a clause begin: of «the town, which they took», at the town and not before it."""
    head = min(clause.triggers, default=clause.start)
    for index in range(head - 1, clause.start, -1):
        if row.items[index].has("where"):
            break
        if row.items[index].has("which"):
            last = index - 1 - row.items[index - 1].has("comma")
            return last if last > clause.start and row.items[last].has("where") else clause.start
    return clause.start
