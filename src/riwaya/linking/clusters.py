"""Incidents out of scored pairs: the likeliest are joined first, and a group only where most of it fits."""

from collections.abc import Callable, Mapping, Sequence
from heapq import heapify, heappop

from riwaya.linking.candidates import Pair
from riwaya.linking.groups import Groups

JOIN = 0.6
"""What a pair must be worth to be joined."""
MEAN = -1.0
"""What the pairs of two groups must be worth on average to become one."""
UNKNOWN = -2.5
"""What a pair is worth that was not compared, or is not worth more."""
_LEAST = -4.0
"""One bad pair counts no more than this."""


def cluster(
    names: Sequence[str], worth: Mapping[Pair, float], at_odds: Callable[[int, int], bool], groups: Groups
) -> None:
    """Join in `groups` the things, by name, whose pairs (as sorted indexes) are worth it.

    Two groups become one where a pair of them is worth JOIN, their pairs are worth MEAN on average, and none is at
    odds (agglomerative clustering with average linkage).
    """
    members = {name: [index] for index, name in enumerate(names)}
    heap = [(-value, pair) for pair, value in worth.items() if value > JOIN]
    heapify(heap)
    while heap:
        one, other = (groups.of(names[index]) for index in heappop(heap)[1])
        if one == other:
            continue
        pairs = [(min(a, b), max(a, b)) for a in members[one] for b in members[other]]
        mean = sum(max(worth.get(pair, UNKNOWN), _LEAST) for pair in pairs) / len(pairs)
        if mean < MEAN or any(at_odds(*pair) for pair in pairs):
            continue
        groups.join(one, other)
        members[groups.of(one)] = members[one] + members[other]
