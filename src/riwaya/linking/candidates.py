"""Which tellings of two articles are compared at all: those that meet in a block.

A block is named by what its members have in common: a family of events with a place and a day, an area, telling words
or the words of a passage. In what blocks a telling is depends on itself alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from hashlib import blake2b
from itertools import combinations
from math import floor

import msgspec

from riwaya.linking.profile import Profile
from riwaya.linking.rarity import Rarity
from riwaya.linking.when import is_period, recent
from riwaya.linking.where import known_as

_CELL = 15
"""Cells to a degree: places that are taken for one, some kilometres apart, share a cell of one of four grids."""
CROWD = 300
"""Tellings of one block that are all compared; in a larger one, only those that count as many killed."""
_WORDS = 6
"""Telling words by which a telling is found, at most."""
_EVER = "ever"
_PRINTS = 2
"""Runs of words by which a telling is found."""

Pair = tuple[int, int]
"""Two things by their indexes, the smaller one first."""
Block = int
"""A block's name as a number."""


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A telling in a block, with the number killed by which a crowded block is divided; None where it has none."""

    block: Block
    killed: int | None


def blocks(telling: Profile, rarity: Rarity) -> tuple[Entry, ...]:
    """The blocks that a telling is in, each once. A tally is only found by its words."""
    killed = max((low for low, high in telling.killed if low is not None and low == high), default=None)
    names = [*_wording(telling, rarity)]
    if telling.claims[0].kind != "tally":
        names += [f"{where}|{when}" for where in _where(telling) for when in _when(telling)]
        if killed and killed > 1:
            names += [f"killed {killed}|{when}" for when in _when(telling) if when != _EVER]
        names += [f"past {telling.days[0]:%Y-%m}"] if telling.background and telling.days else []
    numbered = (_number(f"{family}|{name}") for family in sorted(telling.families) for name in names)
    return tuple(Entry(block, killed) for block in dict.fromkeys(numbered))


def _number(name: str) -> Block:
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=7).digest())


def _where(telling: Profile) -> Iterator[str]:
    """The names and the neighbourhoods of the fine places, the areas named and those that hold the fine places."""
    for place in telling.fine:
        yield f"place {known_as(place)}"
        if place.lat is not None and place.lon is not None:
            for north, east in ((0.0, 0.0), (0.0, 0.5), (0.5, 0.0), (0.5, 0.5)):
                yield f"cell {north} {east} {floor(place.lat * _CELL + north)} {floor(place.lon * _CELL + east)}"
        yield from (f"area {name}" for name in place.within[:-1])
    for place in telling.wide:
        yield f"area {known_as(place)}"
        yield from (f"area {name}" for name in place.within[:-1])


def _when(telling: Profile) -> Iterator[str]:
    """The days on which it may have been, each with the one before; and «ever», where one of a pair has no day."""
    yield _EVER
    days = telling.days or (recent(telling.told) if telling.told else None)
    if days and not is_period(days):
        day: date = days[0]
        while day <= days[1] + timedelta(days=1):
            yield day.isoformat()
            day += timedelta(days=1)


def _wording(telling: Profile, rarity: Rarity) -> Iterator[str]:
    words = sorted(filter(rarity.telling, telling.words), key=_number)
    yield from (f"word {word}" for word in words[:_WORDS])
    yield from (f"run {run}" for run in sorted(telling.runs)[:_PRINTS])


def candidates(entries: Sequence[Sequence[Entry]], tellings: Sequence[Profile]) -> list[Pair]:
    """The pairs of tellings that are worth a comparison, as sorted indexes."""
    held: defaultdict[Block, list[int]] = defaultdict(list)
    killed = [in_blocks[0].killed if in_blocks else None for in_blocks in entries]
    for index, in_blocks in enumerate(entries):
        for entry in in_blocks:
            held[entry.block].append(index)
    pairs: set[Pair] = set()
    for members in held.values():
        for part in _parts(members, killed):
            pairs.update(combinations(part, 2))
    return sorted(pair for pair in pairs if _comparable(*pair, tellings))


def _parts(members: list[int], killed: Sequence[int | None]) -> Iterable[list[int]]:
    """The block itself, or where it is crowded those that count as many killed."""
    if len(members) <= CROWD:
        return (members,) if len(members) > 1 else ()
    alike: defaultdict[int, list[int]] = defaultdict(list)
    for index in members:
        if (number := killed[index]) is not None:
            alike[number].append(index)
    return (part for part in alike.values() if len(part) <= CROWD)


def _comparable(one: int, other: int, tellings: Sequence[Profile]) -> bool:
    """Whether both are of different articles, and either both tallies or neither."""
    mine, theirs = tellings[one], tellings[other]
    return mine.article != theirs.article and (mine.claims[0].kind == "tally") == (theirs.claims[0].kind == "tally")
