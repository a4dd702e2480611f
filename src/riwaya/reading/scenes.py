"""The scene of an event: which of the places that its clause names it happened at."""

from riwaya.core.claim import Place
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses import Clause
from riwaya.reading.places import Where
from riwaya.reading.voices import Attribution

Named = tuple[Where, Item]


def places_of(row: Row, clause: Clause, said: Attribution | None) -> list[tuple[Place, Item]]:
    """The finest places of a clause with their items; those that only hold them or stand beside them left out."""
    naming = frozenset(id(item) for item in said.items) if said else frozenset()
    items = [i for i in _told(row, clause) if i.has("where") and id(i) not in naming]
    named: list[Named] = [(where, item) for item in items if not (where := item.get("where")).holds]
    named = [one for one in named if not one[0].aside]
    finest = min((where.grain for where, _ in named), default=0)
    found: dict[object, tuple[Place, Item]] = {}
    for where, item in named:
        if where.grain == finest:
            found.setdefault(where.place.name or where.place.surface, (where.place, item))
    held = {name for place, _ in found.values() for name in place.within if name != place.name}
    return [(place, item) for place, item in found.values() if place.name is None or place.name not in held]


def _told(row: Row, clause: Clause) -> list[Item]:
    """The items of a clause; of one that a relative pronoun leads («the town, which they took») those from the place on."""
    return row.items[clause.start : clause.end]
