"""Incidents out of scored pairs: the likeliest are joined first, and a group only where most of it fits."""

from collections.abc import Callable, Sequence
from itertools import starmap

import numpy as np

from riwaya.linking.grouping.groups import Groups
from riwaya.linking.grouping.pairs import Worths, each, ends

JOIN = 0.6
"""What a pair must be worth to be joined."""
MEAN = -1.0
"""What the pairs of two groups must be worth on average to become one."""
UNKNOWN = -2.5
"""What a pair is worth that was not compared, or is not worth more."""
_LEAST = -4.0
"""One bad pair counts no more than this."""


def cluster(names: Sequence[str], worths: Worths, at_odds: Callable[[int, int], bool], groups: Groups) -> None:
    """Join in `groups` the things, by name, whose pairs are worth it.

    Two groups become one where a pair of them is worth JOIN, their pairs are worth MEAN on average, and none is at
    odds (agglomerative clustering with average linkage).
    """
    strong = worths.where(worths.values > JOIN)
    joining = np.zeros(len(names), np.bool_)
    joining[np.concatenate(ends(strong.pairs))] = True
    one_joins, other_joins = (joining[end] for end in ends(worths.pairs))
    worth = dict(worths.where(one_joins & other_joins).items())
    members = {names[index]: [index] for index in np.flatnonzero(joining).tolist()}
    likeliest = np.lexsort((strong.pairs, -strong.values))
    for pair in each(strong.pairs[likeliest]):
        one, other = (groups.of(names[index]) for index in pair)
        if one == other:
            continue
        pairs = [(a, b) if a < b else (b, a) for a in members[one] for b in members[other]]
        values = [value if (value := worth.get(pair, UNKNOWN)) > _LEAST else _LEAST for pair in pairs]
        if sum(values) / len(pairs) < MEAN or any(starmap(at_odds, pairs)):
            continue
        groups.join(one, other)
        members[groups.of(one)] = members[one] + members[other]
