"""Which tellings of two articles are compared at all: those that meet in a block.

A block is named by what its members have in common: a family of events with a place and a day, an area, telling words
or the words of a passage. In what blocks a telling is depends on itself alone.
"""

from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, islice
from math import floor

import numpy as np
from numpy.typing import NDArray

from riwaya.linking.compared.profile import Profile, in_order
from riwaya.linking.compared.when import is_period, length
from riwaya.linking.compared.where import Spot
from riwaya.linking.copies.rarity import telling as tells
from riwaya.linking.grouping.pairs import Pairs, distinct, ends, grouped, numbered, paired, together

_CELL = 15
"""Cells to a degree: places that are taken for one, some kilometres apart, share a cell of one of four grids."""
_GRIDS = ((0.0, 0.0), (0.0, 0.5), (0.5, 0.0), (0.5, 0.5))
_CROWDS = (100, 40, 12)
"""Tellings of one block that are all compared, where it is of a day, of no day, or of a word; in a larger one, only
those that count as many killed."""
_OF_DAY, _EVER, _WORD = range(len(_CROWDS))
_SHELVES = 61
"""Parts in which blocks and pairs are laid out, so that only one at a time is taken apart."""
_WORDS = 6
"""Telling words by which a telling is found, at most."""
_PRINTS = 2
"""Runs of words by which a telling is found."""
_NUMBERS = 2**56
"""So many numbers there are for what blocks have in common."""
_STEP = 0x9E3779B97F4A7C15 % _NUMBERS
"""How far the numbers of two days of one place lie apart: days in a row are spread over all."""
UNTOLD = -1
"""Stands for the number killed where none is told."""

Block = int
"""A block's name as a number."""


def blocks(telling: Profile) -> dict[Block, bool]:
    """The blocks that a telling is in, and whether it only lies in one, without its name. A tally is found by words."""
    found: dict[Block, bool] = {}
    for family in sorted(telling.families):
        found |= dict.fromkeys(_wording(telling, family), False)
        if not telling.tally:
            days = [*_days(telling)]
            areas = (_area(spot, family) for spot in telling.wide)
            found |= {_block(area, _EVER): False for area in areas}
            for where, lies in _where(telling, family):
                found.setdefault(_block(where, _EVER), lies or bool(days))
                for day in days:
                    found.setdefault(_block(where, _OF_DAY, day), lies)
            if (killed := killed_in(telling)) and killed > 1:
                found |= {_block(_number(f"{family}|killed {killed}"), _OF_DAY, day): False for day in days}
            if telling.background and telling.when.days:
                found[_block(_number(f"{family}|past {telling.when.days[0]:%Y-%m}"), _OF_DAY)] = False
    return found


def killed_in(telling: Profile) -> int | None:
    """The number killed that a telling gives, by which crowded blocks are divided."""
    return max((low for low, high in telling.killed if low is not None and low == high), default=None)


def _block(number: int, sort: int, on: int = 0) -> Block:
    """What a block has in common, and on what day or by what word, as a number that tells how large it may be."""
    return (number + on * _STEP) % _NUMBERS * len(_CROWDS) + sort


@lru_cache(maxsize=1 << 16)
def _number(name: str) -> int:
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=7).digest())


def crowd(block: Block) -> int:
    """How many tellings of a block are all compared."""
    return _CROWDS[block % len(_CROWDS)]


def _where(telling: Profile, family: str) -> Iterator[tuple[int, bool]]:
    """The names and neighbourhoods of fine places, the areas named with what holds them; then what holds the fine."""
    for spot in telling.fine:
        yield from ((number, False) for number in _nearby(spot, family))
    for spot in telling.wide:
        yield _area(spot, family), False
        yield from ((number, False) for number in _holding(spot, family))
    for spot in telling.fine:
        yield from ((number, True) for number in _holding(spot, family))


@lru_cache(maxsize=1 << 15)
def _nearby(spot: Spot, family: str) -> tuple[int, ...]:
    """What a fine place is called, and the cells that it lies in."""
    place, names = spot.place, [f"place {spot.known_as}"]
    if place.lat is not None and place.lon is not None:
        cells = ((north, east, place.lat * _CELL + north, place.lon * _CELL + east) for north, east in _GRIDS)
        names += [f"cell {north} {east} {floor(up)} {floor(right)}" for north, east, up, right in cells]
    return tuple(_number(f"{family}|{name}") for name in names)


def _area(spot: Spot, family: str) -> int:
    """What an area is called; by it also those find each other of whom only one has a day."""
    return _number(f"{family}|area {spot.known_as}")


@lru_cache(maxsize=1 << 15)
def _holding(spot: Spot, family: str) -> tuple[int, ...]:
    """The areas that hold a place, without its country."""
    return tuple(_number(f"{family}|area {name}") for name in spot.place.within[:-1])


def _days(telling: Profile) -> Iterator[int]:
    """The days on which it may have been, and the one after; none of a period."""
    days = telling.when.about
    if days and not is_period(days):
        first = days[0].toordinal()
        yield from range(first, first + length(days) + 1)


def _wording(telling: Profile, family: str) -> Iterator[Block]:
    """Its first telling words, and runs of words, by their numbers."""
    words = islice(filter(tells, in_order(telling.packed_words)), _WORDS)
    yield from (_block(_number(f"{family}|word"), _WORD, word) for word in words)
    yield from (_block(_number(f"{family}|run"), _OF_DAY, run) for run in in_order(telling.packed_runs)[:_PRINTS])


def candidates(tellings: Sequence[Profile]) -> Pairs:
    """The pairs of tellings that are worth a comparison, by their indexes and sorted."""
    shelves = [(array("Q"), array("I")) for _ in range(_SHELVES)]
    for index, telling in enumerate(tellings):
        for block, lies in blocks(telling).items():
            names, inside = shelves[block % _SHELVES]
            names.append(block)
            inside.append(2 * index + lies)
    killed = np.array([UNTOLD if (number := killed_in(one)) is None else number for one in tellings], np.int64)
    found = []
    while shelves:  # what was taken apart is not kept
        shelf = shelves.pop()
        named, members = np.frombuffer(shelf[0], np.uint64), np.frombuffer(shelf[1], np.uint32)
        most = np.array(_CROWDS)[named % np.uint64(len(_CROWDS))]
        found.append(meeting(named, most, members, killed[members // 2]))
    return comparable(distinct(np.concatenate(found)), tellings)


def meeting(
    named: NDArray[np.integer], most: NDArray[np.int64], members: NDArray[np.integer], killed: NDArray[np.int64]
) -> Pairs:
    """The pairs of which one at least has the name of a block that both are in, by their indexes and sorted.

    Every member stands beside the number of its block, how many of that are all compared, and the number killed that it
    counts: in a larger block only those are compared that count as many. A member is twice its index, and one more
    where it only lies in the block. What a pair is depends on the two and on how many are in the block: a ledger that
    grows counts on it.
    """
    order = np.lexsort((killed, named))
    named, most, members, killed = named[order], most[order], members[order], killed[order]
    first, sizes = grouped(named)
    whole = sizes <= most[first]
    part, part_sizes = grouped(named, killed)
    alike = (part_sizes <= most[part]) & (killed[part] != UNTOLD) & ~np.repeat(whole, sizes)[part]
    pairs = [np.empty(0, np.uint64)]
    for one, other in chain(together(first[whole], sizes[whole]), together(part[alike], part_sizes[alike])):
        mine, theirs = members[one], members[other]
        named_in_one = (mine & theirs & 1) == 0
        pairs.append(paired(mine[named_in_one] // 2, theirs[named_in_one] // 2))
    return distinct(np.concatenate(pairs))


def comparable(pairs: Pairs, tellings: Sequence[Profile]) -> Pairs:
    """Those of the pairs that are of different articles, and either both tallies or neither."""
    one, other = ends(pairs)
    of = numbered(telling.article for telling in tellings)
    tally = np.array([telling.tally for telling in tellings], np.bool_)
    compared: Pairs = pairs[(of[one] != of[other]) & (tally[one] == tally[other])]
    return compared
