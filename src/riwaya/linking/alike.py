"""Which articles share enough to be laid side by side: they have rare runs of words in common, some of them together.

What is held in mind of a text is a number for each of its words; runs are laid out in shelves of which one at a time is
taken apart, so that memory grows with the words alone.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from riwaya.linking.wording import SEED, folded_words, numbered

_SHARED = 2
"""How many runs of words, each one longer than a seed, two articles must share."""
_COMMON = 40
"""Articles in which a run may stand: one that stands in more is a formula."""
_TOGETHER = 7
"""Words that stand in seeds near each other, in one order, where articles share a passage."""
_NEAR = 24
"""Words from the beginning of one such seed to that of the next."""
_SHELVES = 64
_BITS = 32
_LAST = (1 << _BITS) - 1
_MIX = 0x9E3779B1
"""An odd number that makes one of two."""

Pair = tuple[int, int]
"""Two articles by their indexes, the smaller one first."""


def alike(texts: Mapping[str, str]) -> list[tuple[str, str]]:
    """The pairs of articles that share enough to be compared word by word, sorted."""
    names = sorted(texts)
    seeds = [_seeds(texts[name]) for name in names]
    found: list[tuple[str, str]] = []
    last, at = -1, dict[int, list[int]]()
    for one, other in _sharing(seeds):
        if one != last:
            last, at = one, _places(seeds[one])
        if _together(at, seeds[other]):
            found.append((names[one], names[other]))
    return found


def _seeds(text: str) -> Sequence[int]:
    """A number for every few words in a row of a text, in order."""
    return array("I", numbered(folded_words(text), SEED))


def _places(seeds: Sequence[int]) -> dict[int, list[int]]:
    """Where each seed of a text stands."""
    at: defaultdict[int, list[int]] = defaultdict(list)
    for place, seed in enumerate(seeds):
        at[seed].append(place)
    return dict(at)


def _sharing(seeds: Sequence[Sequence[int]]) -> Iterator[Pair]:
    """The pairs of texts that share rare runs, sorted."""
    width = len(seeds) // _SHELVES + 1
    pairs = [array("Q") for _ in range(_SHELVES)]
    for held, holders in _shelves(seeds):
        texts: defaultdict[int, list[int]] = defaultdict(list)
        for run, text in zip(held, holders, strict=True):
            texts[run].append(text)
        for sharing in texts.values():
            if 1 < len(sharing) <= _COMMON:
                for one, other in combinations(sharing, 2):
                    pairs[one // width].append(one << _BITS | other)
    for shelf in pairs:
        counted = Counter(shelf)
        yield from ((pair >> _BITS, pair & _LAST) for pair in sorted(counted) if counted[pair] >= _SHARED)


def _shelves(seeds: Sequence[Sequence[int]]) -> "list[tuple[array[int], array[int]]]":
    """The runs of all texts, each with its text: two seeds in a row make a run of one word more."""
    shelves = [(array("I"), array("I")) for _ in range(_SHELVES)]
    for text, numbers in enumerate(seeds):
        for run in {(one * _MIX + other) & _LAST for one, other in pairwise(numbers)}:
            held, holders = shelves[run % _SHELVES]
            held.append(run)
            holders.append(text)
    return shelves


def _together(at: Mapping[int, Sequence[int]], seeds: Sequence[int]) -> bool:
    """Whether seeds of two texts that follow each other closely, in both, hold words enough for a passage."""
    open_: list[tuple[int, int, int]] = []
    for a, b in sorted((a, b) for b, seed in enumerate(seeds) for a in at.get(seed, ())):
        open_ = [(a_, b_, words) for a_, b_, words in open_ if a - a_ <= _NEAR]
        before = (words + min(SEED, a - a_, b - b_) for a_, b_, words in open_ if a > a_ and 0 < b - b_ <= _NEAR)
        words = max(before, default=SEED)
        if words >= _TOGETHER:
            return True
        open_.append((a, b, words))
    return False
