"""Which tellings of two articles are compared at all: those that meet in a block.

A block is named by what its members have in common: a family of events with a place and a day, an area, telling words
or the words of a passage. In what blocks a telling is depends on itself alone.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from hashlib import blake2b
from itertools import combinations
from math import floor

from riwaya.linking.profile import Profile
from riwaya.linking.rarity import Rarity
from riwaya.linking.when import is_period, length, recent

_CELL = 15
"""Cells to a degree: places that are taken for one, some kilometres apart, share a cell of one of four grids."""
_CROWDS = (100, 40, 12)
"""Tellings of one block that are all compared, where it is of a day, of no day, or of a word; in a larger one, only
those that count as many killed."""
_SHELVES = 61
"""Parts in which blocks are laid out, so that only one at a time is taken apart."""
_EVER, _WORD = "ever", "word"
_WORDS = 6
"""Telling words by which a telling is found, at most."""
_PRINTS = 2
"""Runs of words by which a telling is found."""

Pair = tuple[int, int]
"""Two things by their indexes, the smaller one first."""
Block = int
"""A block's name as a number."""


def blocks(telling: Profile, rarity: Rarity) -> dict[Block, bool]:
    """The blocks that a telling is in, and whether it only lies in one, without its name. A tally is found by words."""
    killed = killed_in(telling)
    names = dict.fromkeys(_wording(telling, rarity), False)
    if telling.claims[0].kind != "tally":
        days = [*_days(telling)]
        for where, lies in _where(telling):
            names.setdefault(f"{where}|{_EVER}", lies or bool(days))
            for day in days:
                names.setdefault(f"{where}|{day}", lies)
        if killed and killed > 1:
            names |= {f"killed {killed}|{day}": False for day in days}
        if telling.background and telling.days:
            names[f"past {telling.days[0]:%Y-%m}"] = False
    return {
        _number(f"{family}|{name}", _sort(name)): lies
        for family in sorted(telling.families)
        for name, lies in names.items()
    }


def killed_in(telling: Profile) -> int | None:
    """The number killed that a telling gives, by which crowded blocks are divided."""
    return max((low for low, high in telling.killed if low is not None and low == high), default=None)


def _sort(name: str) -> int:
    return 2 if name.startswith(_WORD) else int(name.endswith(_EVER))


def _number(name: str, sort: int = 0) -> Block:
    """A name as a number that tells how large a block is compared as a whole."""
    whole = int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=7).digest())
    return whole * len(_CROWDS) + sort


def crowd(block: Block) -> int:
    """How many tellings of a block are all compared."""
    return _CROWDS[block % len(_CROWDS)]


def _where(telling: Profile) -> Iterator[tuple[str, bool]]:
    """The names and neighbourhoods of fine places, the areas named with what holds them; then what holds the fine."""
    for spot in telling.fine:
        place = spot.place
        yield f"place {spot.known_as}", False
        if place.lat is not None and place.lon is not None:
            for north, east in ((0.0, 0.0), (0.0, 0.5), (0.5, 0.0), (0.5, 0.5)):
                yield (
                    f"cell {north} {east} {floor(place.lat * _CELL + north)} {floor(place.lon * _CELL + east)}",
                    False,
                )
    for spot in telling.wide:
        yield from ((f"area {name}", False) for name in (spot.known_as, *spot.place.within[:-1]))
    for spot in telling.fine:
        yield from ((f"area {name}", True) for name in spot.place.within[:-1])


def _days(telling: Profile) -> Iterator[str]:
    """The days on which it may have been, and the one after; none of a period."""
    days = telling.days or (recent(telling.told) if telling.told else None)
    if days and not is_period(days):
        for more in range(length(days) + 1):
            yield str(days[0] + timedelta(days=more))


def _wording(telling: Profile, rarity: Rarity) -> Iterator[str]:
    words = sorted(filter(rarity.telling, telling.words), key=_number)
    yield from (f"{_WORD} {word}" for word in words[:_WORDS])
    yield from (f"run {run}" for run in sorted(telling.runs)[:_PRINTS])


def candidates(tellings: Sequence[Profile], rarity: Rarity) -> set[Pair]:
    """The pairs of tellings that are worth a comparison, by their indexes."""
    shelves = [(array("Q"), array("L")) for _ in range(_SHELVES)]
    for index, telling in enumerate(tellings):
        for block, lies in blocks(telling, rarity).items():
            named, members = shelves[block % _SHELVES]
            named.append(block)
            members.append(2 * index + lies)
    killed = [killed_in(telling) for telling in tellings]
    pairs: set[Pair] = set()
    for named, members in shelves:
        held: defaultdict[Block, list[int]] = defaultdict(list)
        for block, member in zip(named, members, strict=True):
            held[block].append(member)
        for block, found in held.items():
            if len(found) > 1:
                pairs.update(pair for pair in met(found, crowd(block), killed) if comparable(*pair, tellings))
    return pairs


def met(members: list[int], most: int, killed: Sequence[int | None]) -> Iterator[Pair]:
    """The pairs of a block of which one at least has its name; where it is crowded, of those that count as many killed.

    A member is twice its index, and one more where it only lies in the block. What a pair is depends on the two and on
    how many are in the block: a ledger that grows counts on it.
    """
    if len(members) > most:
        alike: defaultdict[int, list[int]] = defaultdict(list)
        for member in members:
            if (number := killed[member // 2]) is not None:
                alike[number].append(member)
        for part in alike.values():
            if len(part) <= most:
                yield from met(part, most, killed)
        return
    for one, other in combinations(members, 2):
        if not one & other & 1:
            yield one // 2, other // 2


def comparable(one: int, other: int, tellings: Sequence[Profile]) -> bool:
    """Whether both are of different articles, and either both tallies or neither."""
    mine, theirs = tellings[one], tellings[other]
    return mine.article != theirs.article and (mine.claims[0].kind == "tally") == (theirs.claims[0].kind == "tally")
