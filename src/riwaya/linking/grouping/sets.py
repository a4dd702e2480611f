"""Sets of numbers that many things have, in one array: what any two have in common is found for many pairs at once."""

from collections.abc import Iterable
from typing import Self

import msgspec
import numpy as np
from numpy.typing import NDArray

from riwaya.linking.grouping.pairs import BITS, LOWER

Numbers = NDArray[np.uint64]


class Sets(msgspec.Struct, frozen=True):
    """The sets of things, by their indexes."""

    held: Numbers
    """Each number of each set, with the thing's index in the upper half; sorted."""
    begin: NDArray[np.int64]
    """Where the set of each thing begins, and where the last one ends."""

    @classmethod
    def of(cls, packed: Iterable[bytes]) -> Self:
        """Sets that are given as sorted numbers of four bytes in a row."""
        given = [*packed]
        sizes = np.array([len(one) // 4 for one in given], np.int64)
        held = np.repeat(np.arange(len(given), dtype=np.uint64) << BITS, sizes)
        held |= np.frombuffer(b"".join(given), np.uint32)
        return cls(held, np.concatenate([[0], np.cumsum(sizes)]))

    def sizes(self, things: NDArray[np.int64]) -> NDArray[np.int64]:
        """How many numbers each of some things has."""
        return self.begin[things + 1] - self.begin[things]

    def common(self, one: NDArray[np.int64], other: NDArray[np.int64]) -> tuple[NDArray[np.int64], Numbers]:
        """Every number that two things have in common: the place of the two among those given, and the number."""
        sizes = self.sizes(other)
        place = np.repeat(np.arange(len(one)), sizes)
        within = np.arange(len(place)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        numbers = self.held[self.begin[other][place] + within] & LOWER
        shared = self.have(one[place], numbers)
        return place[shared], numbers[shared]

    def have(self, things: NDArray[np.int64], numbers: Numbers) -> NDArray[np.bool_]:
        """Whether each of some things has the number beside it."""
        if not len(things):
            return np.empty(0, np.bool_)
        held = self.held[self.begin[things.min()] : self.begin[things.max() + 1]]
        sought = things.astype(np.uint64) << BITS | numbers
        at = np.searchsorted(held, sought)
        found: NDArray[np.bool_] = at < len(held)
        found[found] = held[at[found]] == sought[found]
        return found
