"""Which articles share enough to be laid side by side: they have rare runs of words in common, some of them together.

A run is a number, and the runs of all articles lie in one sorted array, so that those that share one lie side by side.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from riwaya.linking.wording import SEED, Wording

_SHARED = 2
"""How many runs of words, each one longer than a seed, two articles must share."""
_COMMON = 40
"""Articles in which a run may stand: one that stands in more is a formula."""
_TOGETHER = 7
"""Words that stand in seeds near each other, in one order, where articles share a passage."""
_NEAR = 24
"""Words from the beginning of one such seed to that of the next."""
_BITS = np.uint64(32)
_LAST = np.uint64((1 << 32) - 1)
_MIX = np.uint32(0x9E3779B1)
"""An odd number that makes one of two."""

Match = tuple[int, int]
"""Where a seed stands in either of two texts, by its first word."""
_Numbers = NDArray[np.uint64]


def alike(texts: Sequence[Wording]) -> Iterator[tuple[int, int, list[Match]]]:
    """The pairs of texts that share enough to be compared word by word, sorted, with the seeds that they share."""
    for one, pairs in groupby(_sharing([text.seeds for text in texts]), key=lambda pair: pair[0]):
        at = _places(texts[one].seeds)
        for _, other in pairs:
            matches = sorted((a, b) for b, seed in enumerate(texts[other].seeds) for a in at.get(seed, ()))
            if _together(matches):
                yield one, other, matches


def _places(seeds: Sequence[int]) -> Mapping[int, list[int]]:
    """Where each seed of a text stands."""
    at: defaultdict[int, list[int]] = defaultdict(list)
    for place, seed in enumerate(seeds):
        at[seed].append(place)
    return at


def _sharing(seeds: Sequence["array[int]"]) -> Iterator[tuple[int, int]]:
    """The pairs of texts that share rare runs, sorted."""
    held = _distinct(np.concatenate([_runs(text, numbers) for text, numbers in enumerate(seeds)] or [_none()]))
    runs, texts = held >> _BITS, held & _LAST
    first = np.flatnonzero(np.diff(runs, prepend=_LAST + _LAST))
    sizes = np.diff(first, append=len(runs))
    pairs = np.concatenate([_pairs(texts, first[sizes == size], size) for size in range(2, _COMMON + 1)])
    pairs.sort()
    often = _distinct(pairs[_SHARED - 1 :][pairs[_SHARED - 1 :] == pairs[: 1 - _SHARED]])
    yield from zip((often >> _BITS).tolist(), (often & _LAST).tolist(), strict=True)


def _runs(text: int, seeds: "array[int]") -> _Numbers:
    """The runs of a text, each with the text behind it: two seeds in a row make a run of one word more."""
    numbers = np.frombuffer(seeds, np.uint32)
    runs: _Numbers = (numbers[:-1] * _MIX + numbers[1:]).astype(np.uint64)
    return runs << _BITS | np.uint64(text)


def _pairs(texts: _Numbers, first: NDArray[np.intp], size: int) -> _Numbers:
    """Every two of the texts that have one run, for runs that so many texts have, each pair as one number."""
    one, other = np.triu_indices(size, 1)
    having = texts[first[:, None] + np.arange(size)]
    pairs: _Numbers = having[:, one] << _BITS | having[:, other]
    return pairs.ravel()


def _distinct(numbers: _Numbers) -> _Numbers:
    """Each of some numbers once, sorted."""
    numbers.sort()
    new: NDArray[np.bool_] = np.diff(numbers, prepend=~numbers[:1]) != 0
    return numbers[new]


def _none() -> _Numbers:
    return np.empty(0, np.uint64)


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
