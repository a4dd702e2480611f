"""Which articles share enough to be laid side by side: they have rare runs of words in common, some of them together.

A run is a number, and the runs of all articles lie in one sorted array, so that those that share one lie side by side.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby

import numpy as np
from numpy.typing import NDArray

from riwaya.linking.copies.wording import SEED, Wording
from riwaya.linking.grouping.pairs import BITS, LOWER, Pairs, distinct, each, ends, grouped, paired, together
from riwaya.linking.grouping.sets import Sets

_SHARED = 2
"""How many runs of words, each one longer than a seed, two articles must share."""
_ONCE = 1000
"""Pairs of texts whose runs are compared at once."""
_MANY = 100_000
"""Runs of all articles above which they are looked at a part at a time, for want of room."""
_COMMON = 40
"""Articles in which a run may stand: one that stands in more is a formula."""
_TOGETHER = 7
"""Words that stand in seeds near each other, in one order, where articles share a passage."""
_NEAR = 24
"""Words from the beginning of one such seed to that of the next."""
_SHELVES = np.arange(1, 16, dtype=np.uint64) << np.uint64(60)
"""What parts runs into shelves, so that only one at a time is taken apart."""
_MIX = np.uint32(0x9E3779B1)
"""An odd number that makes one of two."""

Match = tuple[int, int]
"""Where a seed stands in either of two texts, by its first word."""


def alike(texts: Sequence[Wording]) -> Iterator[tuple[int, int, list[Match]]]:
    """The pairs of texts that share enough to be compared word by word, sorted, with the seeds that they share."""
    return _close(texts, _sharing(texts))


def alike_among(texts: Sequence[Wording], pairs: Pairs) -> Iterator[tuple[int, int, list[Match]]]:
    """The same of some pairs of texts, which share enough or not whatever runs other texts have."""
    for first in range(0, len(pairs), _ONCE):
        some = pairs[first : first + _ONCE]
        names, places = np.unique(np.concatenate(ends(some)), return_inverse=True)
        runs = Sets.of(distinct(_runs(texts[name].seeds)).tobytes() for name in names.tolist())
        shared, _ = runs.common(*np.split(places, 2))
        yield from _close(texts, some[np.bincount(shared, minlength=len(some)) >= _SHARED])


def _close(texts: Sequence[Wording], pairs: Pairs) -> Iterator[tuple[int, int, list[Match]]]:
    """Of some pairs of texts, sorted, those that share seeds near each other, with all that they share."""
    for one, both in groupby(each(pairs), key=lambda pair: pair[0]):
        seeds = texts[one].seeds
        order = np.argsort(seeds, kind="stable")
        seeds = seeds[order]
        for _, other in both:
            matches = _matches(seeds, order, texts[other].seeds)
            if _together(matches):
                yield one, other, matches


def _matches(seeds: NDArray[np.uint32], places: NDArray[np.intp], others: NDArray[np.uint32]) -> list[Match]:
    """Where the seeds of a text, sorted and with their places, stand in it and in another one."""
    first = seeds.searchsorted(others)
    met = np.flatnonzero(seeds[np.minimum(first, len(seeds) - 1)] == others)
    last = seeds.searchsorted(others[met], "right")
    stretches = zip(met.tolist(), first[met].tolist(), last.tolist(), strict=True)
    return sorted((a, b) for b, begin, end in stretches for a in places[begin:end].tolist())


def _sharing(texts: Iterable[Wording]) -> Pairs:
    """The pairs of texts that share rare runs, sorted."""
    every = array("Q")
    for number, text in enumerate(texts):
        every.frombytes((_runs(text.seeds).astype(np.uint64) << BITS | np.uint64(number)).tobytes())
    held = np.frombuffer(every, np.uint64)
    held.sort()
    shelves = np.split(held, np.searchsorted(held, _SHELVES)) if len(held) > _MANY else [held]
    pairs = np.concatenate([np.empty(0, np.uint64), *chain.from_iterable(map(_met, shelves))])
    pairs.sort()
    return distinct(pairs[_SHARED - 1 :][pairs[_SHARED - 1 :] == pairs[: 1 - _SHARED]])


def _met(held: NDArray[np.uint64]) -> Iterator[Pairs]:
    """The pairs of texts that have one of some runs, as often as they have any; each run has the text behind it."""
    held = distinct(held)
    texts = held & LOWER
    first, sizes = grouped(held >> BITS)
    rare = sizes <= _COMMON
    return (paired(texts[one], texts[other]) for one, other in together(first[rare], sizes[rare]))


def _runs(seeds: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The runs of a text: two seeds in a row make a run of one word more."""
    runs: NDArray[np.uint32] = seeds[:-1] * _MIX + seeds[1:]
    return runs


def _together(matches: Sequence[Match]) -> bool:
    """Whether seeds of two texts that follow each other closely, in both, hold words enough for a passage."""
    open_: list[tuple[int, int, int]] = []
    for a, b in matches:
        open_ = [(a_, b_, words) for a_, b_, words in open_ if a - a_ <= _NEAR]
        before = (words + min(SEED, a - a_, b - b_) for a_, b_, words in open_ if a > a_ and 0 < b - b_ <= _NEAR)
        words = max(before, default=SEED)
        if words >= _TOGETHER:
            return True
        open_.append((a, b, words))
    return False
