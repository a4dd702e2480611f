"""The scene of an event: which of the places that its clause names it happened at."""

from collections.abc import Sequence

from riwaya.core.claim import Place
from riwaya.grammar.row import Item, Row
from riwaya.reading.clauses.clauses import Clause
from riwaya.reading.places.beside import GOING
from riwaya.reading.setting.posts import NamedPlace, beyond_posts
from riwaya.reading.setting.regions import INTO, housed, in_region, inner, sets_scene
from riwaya.reading.setting.vantage import told_from
from riwaya.reading.voices.voices import Attribution

TAKEN_TO = 3
"""How far aside a place lies to which those hurt were taken."""
PASSING = (1, 4)
"""How far aside places lie that somebody who moves only goes to or comes from."""

OTHERS = frozenset(("place-kind", "people", "others"))
"""What may stand between «and» and a place, besides a preposition: «and other areas in»."""
LISTED = frozenset(("wa", "where"))
"""What stands before a place in a list of two."""

READYING = ("plan", "pretext", "staging")
"""Words for what is still to come, or only put on."""


def places_of(row: Row, clause: Clause, said: Attribution | None, origin: Item | None) -> list[tuple[Place, Item]]:
    """The finest places of a clause with their items, without those inside the name of the voice.

    Left out are also those that only hold others or stand beside the event, and `origin`, where it was launched.
    """
    naming = frozenset(id(item) for item in (*(said.items if said else ()), *_origins(row, origin)))
    items = row.having(_start(row, clause), clause.end, "where")
    moved = _moves(row, clause) or _readied_at(row, clause)
    named = _at_the_event(
        row, clause, [(item.get("where"), item) for item in items if id(item) not in naming], moved=moved
    )
    named = in_region(row, clause, named)
    finest = min((where.grain for where, _ in named), default=0)
    found: dict[object, NamedPlace] = {}
    for where, item in named:
        if where.grain == finest and not (found and where.near):
            found.setdefault(where.place.name or where.place.surface, (where, item))
    if len(found) > 1 and sets_scene(row, clause, list(found.values())):
        found = inner(found)
    found = housed(row, found)
    if finest == 0:
        found |= _apart(row, clause.start + 1, [one for one in named if one[0].grain == 1], list(found.values()))
    if moved and finest < 2:
        found |= _goals(row, [one for one in named if one[0].grain > finest])
    if any(row.items[index].get("trigger")["frame"] == "agree" for index in clause.triggers[:1]):
        found |= _covered(named, [where.place for where, _ in found.values()])
    outward = {name for where, _ in found.values() if not where.back for name in _containers(where.place)}
    outward |= _provinces(row, list(found.values()))
    told = [(where, item) for where, item in found.values() if where.place.name not in outward]
    both = [(place, item) for where, item in told for place in (where.first, where.place) if place is not None]
    return both or told_from(row, clause, said)


def _at_the_event(row: Row, clause: Clause, every: Sequence[NamedPlace], *, moved: bool) -> list[NamedPlace]:
    """The places without those that hold others, stand beside the event or behind it, or go back to one told before."""
    passed = PASSING if moved else ()
    named = [one for one in every if not one[0].holds and (one[0].aside < TAKEN_TO or one[0].aside in passed)]
    named = beyond_posts(row, clause, _of_this(row, clause, named))
    nearest = min((where.aside for where, _ in named), default=0)
    here = {where.place.name for where, _ in named if where.aside == nearest}
    inside = [one for one in named if here.intersection(one[0].place.within) and _amid(row, row.index(one[1]))]
    named = [one for one in named if one[0].aside == nearest or one[0].aside in passed or one in inside]
    if all(where.back for where, _ in named):
        return named
    return [one for one in named if not one[0].back or one[0].own]


def _amid(row: Row, index: int) -> bool:
    """Whether a place is one of those between which something happened: «in the city between X and Y»."""
    while index and row.items[index - 1].bears(LISTED):
        index -= 1
    return index > 0 and row.items[index - 1].has("between")


def _of_this(row: Row, clause: Clause, named: list[NamedPlace]) -> list[NamedPlace]:
    """The places without those of what went before the event: «killed in X after they fled from Y»."""
    finest = min((where.grain for where, _ in named), default=0)
    if len(named) > 1:
        counted = row.items[clause.head - 1].has("number")
        among = row.indexes(min(clause.head, *clause.losses, clause.end) + 1, clause.end, "among")
        some = next((at for at in among if counted or row.items[at - 1].has("number")), clause.end)
        named = [one for one in named if row.index(one[1]) < some] or named  # «20 raids in Iraq, five of them near X»
    for index in row.indexes(clause.head + 1, clause.end, "after") if len(named) > 1 else ():
        here = [one for one in named if row.index(one[1]) < index]
        held = {name for where, _ in named[len(here) :] for name in where.place.within}
        if any(where.grain == finest and where.place.name not in held for where, _ in here):
            return here
    return named


def _origins(row: Row, origin: Item | None) -> list[Item]:
    """The place of launch, and those that «and» joins to it."""
    found = [origin] if origin is not None else []
    index = row.index(origin) if origin is not None else len(row)
    while index + 2 < len(row) and row.items[index + 1].has("wa") and row.items[index + 2].has("where"):
        index += 2
        found.append(row.items[index])
    return found


def _moves(row: Row, clause: Clause) -> bool:
    """Whether a clause tells that somebody moved: where from and where to are both its places."""
    return any(row.items[index].get("trigger")["frame"] in GOING for index in clause.triggers[:1])


def _covered(named: Sequence[NamedPlace], signed: Sequence[Place]) -> dict[object, NamedPlace]:
    """The areas for which a truce holds beside the towns elsewhere where it was signed."""
    elsewhere = {name for place in signed for name in place.within}
    areas = {where.place.name: (where, item) for where, item in named if where.grain and where.place.name}
    return {name: one for name, one in areas.items() if elsewhere.isdisjoint((name, *one[0].place.within))}


def _readied_at(row: Row, clause: Clause) -> bool:
    """Whether somebody goes where he then readies or stages an event: «a crew came to X to film a staged attack»."""
    goals = [n for n in row.indexes(clause.start + 1, clause.head, "where") if row.items[n - 1].has("to")]
    readied = bool(goals) and row.has(goals[-1], clause.head, *READYING)
    return readied and not row.has(clause.head, clause.end, "where")


def _goals(row: Row, wide: Sequence[NamedPlace]) -> dict[object, NamedPlace]:
    """The areas to which somebody moved from a finer place: «from the town to the desert»."""
    named = {row.index(item): (where, item) for where, item in wide}
    goals = (one for index, one in named.items() if index and row.items[index - 1].has("to"))
    return {where.place.name or where.place.surface: (where, item) for where, item in goals}


def _provinces(row: Row, found: Sequence[NamedPlace]) -> set[str]:
    """The names of cities by which their provinces are meant: «raids on Idlib hit the town of X», which lies in it."""
    out: set[str] = set()
    for n, (where, item) in enumerate(found):
        name = where.place.name
        if name is None or where.place.kind != "city" or len(item.parts) != 1:
            continue
        index = row.index(item)
        for other, finer in found[n + 1 :]:
            start, end = index + 1, row.index(finer)
            told_on = not row.has(start, end, "loss") and (
                row.has(start, end, "trigger") or not row.has(start, end, "wa")
            )
            if told_on and _in_province(other.place, name):
                out.add(name)
        led = n and row.items[index - 1].bears(INTO) and not row.has(row.index(found[n - 1][1]), index, "wa", "trigger")
        if led and _in_province(found[n - 1][0].place, name):
            out.add(name)  # «the camp of X in Gaza»
    return out


PROVINCES = ("Governorate", "Strip")
"""What the province of a city is called beside its name."""


def _in_province(place: Place, city: str) -> bool:
    """Whether a place lies in the province of a city, and not in the city."""
    name = city.removesuffix(" City")
    return city not in place.within and any(f"{name} {province}" in place.within for province in PROVINCES)


def _apart(row: Row, start: int, areas: Sequence[NamedPlace], fine: Sequence[NamedPlace]) -> dict[object, NamedPlace]:
    """The areas that «and» adds, from an item on, to finer places: «the town of X in Hajjah, and the province of Y»."""
    around = {name for where, _ in fine for name in (where.place.name, *where.place.within)}
    held = {name for where, _ in fine for name in (where.place.name, *where.place.within[:-1])}
    heads = {row.index(item) for _, item in fine}
    out: dict[object, NamedPlace] = {}
    for where, item in areas:
        place, index = where.place, row.index(item)
        joined = any(_and(row, at) == index + 1 for at in heads)  # «in the district X and Y»
        beside = joined and place.name not in around
        added = _and(row, index) >= start and held.isdisjoint((place.name, *place.within[:-1]))
        if place.name and (added or beside):
            out[place.name] = (where, item)
    return out


def _and(row: Row, index: int) -> int:
    """Where the «and» stands that adds a place: «and X», «and in X», «and other areas in X»; -1 where there is none."""
    at = index - 1 - row.items[index - 1].bears(INTO)
    while at > 0 and row.items[at].bears(OTHERS):
        at -= 1
    return at if at >= 0 and row.items[at].has("wa") else -1


def _containers(place: Place) -> list[str]:
    """The names of what holds a place, but its own (a city and its governorate may share one)."""
    return [name for name in place.within if name != place.name]


def _start(row: Row, clause: Clause) -> int:
    """Where the places of a clause begin: of «the town, which they took», at the town and not before it."""
    head = min((*clause.triggers, *clause.losses), default=clause.start)
    for index in row.indexes(clause.start + 1, head, "where", "which")[-1:]:
        last = index - 1 - row.items[index - 1].has("comma")
        if row.items[index].has("which") and not row.items[index].has("where"):
            while last > clause.start and row.items[last].has("where") and row.items[last].get("where").holds:
                last -= 1
            return last if last > clause.start and row.items[last].has("where") else clause.start
    return clause.start
