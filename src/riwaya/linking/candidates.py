"""Which claims are compared at all: those of one family that share a place, an area, rare words or a passage."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations, product

from riwaya.linking.commons import Commons
from riwaya.linking.profile import Profile
from riwaya.linking.where import known_as

_CELL = 30
"""Cells to a degree: places that are taken for one, some kilometres apart, lie in cells that touch."""
_BLOCK = 300
"""Claims of one block that are all compared with each other; in a larger one, only those of one day."""
_WORDS = 2
"""Rare words that two claims must share to be compared."""
_HOLDERS = 30
"""Claims that may hold a rare word: one that more hold leads nowhere."""

Pair = tuple[int, int]
"""Two things by their indexes, the smaller one first."""


def candidates(profiles: Sequence[Profile], commons: Commons) -> list[Pair]:
    """The pairs of claims that are worth a comparison, as sorted indexes; a tally only with who shares a passage."""
    blocks: defaultdict[Hashable, list[int]] = defaultdict(list)
    areas: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        if profile.claim.kind != "tally":
            for key in dict.fromkeys(_keys(profile)):
                blocks[profile.family, key].append(index)
            for name in dict.fromkeys(_areas(profile)):
                areas[profile.family, name].append(index)
    pairs = {pair for block in blocks.values() for part in _parts(block, profiles) for pair in combinations(part, 2)}
    for block in areas.values():
        for part in _parts(block, profiles):
            pairs.update(pair for pair in combinations(part, 2) if not all(profiles[index].fine for index in pair))
    pairs.update(_by_words(profiles, commons), _by_passages(profiles, commons))
    return sorted(pairs)


def _keys(profile: Profile) -> Iterator[Hashable]:
    """The article, and the names and the neighbourhood of the fine places."""
    yield "article", profile.claim.article
    for place in profile.fine:
        yield "place", known_as(place)
        if place.lat is not None and place.lon is not None:
            north, east = round(place.lat * _CELL), round(place.lon * _CELL)
            yield from product((north - 1, north, north + 1), (east - 1, east, east + 1))


def _areas(profile: Profile) -> Iterator[str]:
    """The areas that a claim names or that hold its places."""
    for place in profile.wide:
        yield known_as(place)
    for place in profile.fine:
        yield from place.within


def _parts(block: list[int], profiles: Sequence[Profile]) -> Iterable[list[int]]:
    """The block itself, or where it is too large its claims by day."""
    if len(block) <= _BLOCK:
        return (block,)
    days: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index in block:
        days[profiles[index].days or profiles[index].told].append(index)
    return (part for day, part in days.items() if day is not None and len(part) <= _BLOCK)


def _by_words(profiles: Sequence[Profile], commons: Commons) -> Iterator[Pair]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        if profile.claim.kind != "tally":
            for word in profile.words & commons.rare:
                holders[word].append(index)
    shared = Counter(pair for held in holders.values() if len(held) <= _HOLDERS for pair in combinations(held, 2))
    return (pair for pair, words in shared.items() if words >= _WORDS and _alike(*pair, profiles))


def _by_passages(profiles: Sequence[Profile], commons: Commons) -> Iterator[Pair]:
    of: defaultdict[str, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        of[profile.claim.article].append(index)
    for one, other in commons.copying():
        for pair in product(of[one], of[other]):
            ordered = pair[0] < pair[1] and _alike(*pair, profiles)
            if ordered and commons.copied(profiles[pair[0]].claim, profiles[pair[1]].claim):
                yield pair


def _alike(one: int, other: int, profiles: Sequence[Profile]) -> bool:
    return (profiles[one].family, profiles[one].claim.kind) == (profiles[other].family, profiles[other].claim.kind)
