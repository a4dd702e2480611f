"""Pairs of things by their indexes, millions of them in little room, and what each is worth."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Self, TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

Pair = tuple[int, int]
"""Two things by their indexes, the smaller one first."""
_Unsigned = TypeVar("_Unsigned", np.uint32, np.uint64)
Pairs = NDArray[np.uint64]
"""Pairs, each as one number: the smaller index in its upper half, the larger one in its lower."""
BITS = np.uint64(32)
"""Bits of an index."""
LOWER = np.uint64((1 << 32) - 1)
"""The lower half of a number."""


def paired(one: NDArray[np.integer], other: NDArray[np.integer]) -> Pairs:
    """The pairs of indexes that stand beside each other, whichever is smaller."""
    pairs: Pairs = np.minimum(one, other).astype(np.uint64) << BITS | np.maximum(one, other).astype(np.uint64)
    return pairs


def ends(pairs: Pairs) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The smaller and the larger indexes of pairs."""
    return (pairs >> BITS).astype(np.int64), (pairs & LOWER).astype(np.int64)


def each(pairs: Pairs) -> Iterator[Pair]:
    """One pair after the other."""
    return zip((pairs >> BITS).tolist(), (pairs & LOWER).tolist(), strict=True)


def distinct(numbers: NDArray[_Unsigned]) -> NDArray[_Unsigned]:
    """Each of some numbers once, sorted; those given are sorted in their place."""
    numbers.sort()
    new = np.ones(len(numbers), np.bool_)
    new[1:] = numbers[1:] != numbers[:-1]
    return numbers[new]


def grouped(*columns: NDArray[np.integer]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where each stretch begins in which the numbers of all columns stay the same, and how long it is."""
    new = np.ones(len(columns[0]), np.bool_)
    new[1:] = np.any([column[1:] != column[:-1] for column in columns], axis=0)
    first = np.flatnonzero(new)
    return first, np.diff(first, append=len(new))


def together(first: NDArray[np.intp], sizes: NDArray[np.intp]) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """The places of every two that stand in one stretch, for all stretches of one size after the other."""
    for size in np.unique(sizes[sizes > 1]):
        one, other = np.triu_indices(size, 1)
        begin = first[sizes == size, None]
        yield (begin + one).ravel(), (begin + other).ravel()


def numbered(names: Iterable[Hashable]) -> NDArray[np.int64]:
    """A number for each of some names, the same for the same."""
    known: dict[Hashable, int] = {}
    return np.array([known.setdefault(name, len(known)) for name in names], np.int64)


class Worths(msgspec.Struct, frozen=True):
    """What pairs are worth."""

    pairs: Pairs
    """Each once, sorted."""
    values: NDArray[np.float64]

    @classmethod
    def of(cls, worths: Mapping[Pair, float]) -> Self:
        """What the pairs of a mapping are worth."""
        found = sorted(worths.items())
        pairs = np.array([one << 32 | other for (one, other), _ in found], np.uint64)
        return cls(pairs, np.array([value for _, value in found], np.float64))

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """What the pairs of several parts are worth, one after the other."""
        if not parts:
            return cls.of({})
        return cls(np.concatenate([part.pairs for part in parts]), np.concatenate([part.values for part in parts]))

    def where(self, chosen: NDArray[np.bool_]) -> "Worths":
        """Those of the pairs that are chosen."""
        return Worths(self.pairs[chosen], self.values[chosen])

    def items(self) -> Iterator[tuple[Pair, float]]:
        """Every pair with what it is worth."""
        return zip(each(self.pairs), self.values.tolist(), strict=True)
