"""What tellings of two articles are worth to each other: by themselves, and beside what else the two articles tell.

Many pairs are weighed at once, each as `compare` tells of it. What places, days and tolls say to each other is worked
out once for all pairs of the same ones; the words that two share are looked up in one array.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import chain, zip_longest
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from riwaya.linking.compared.compare import (
    ASPECTS,
    COPIED,
    COPIED_PART,
    COPIED_WORDS,
    MOST_ALIKE,
    MOST_TELLING,
)
from riwaya.linking.compared.odds import at_odds, days_at_odds
from riwaya.linking.compared.profile import Profile
from riwaya.linking.compared.weights import BASE, WEIGHTS, Seen
from riwaya.linking.copies.rarity import Rarity
from riwaya.linking.grouping.pairs import Pairs, Worths, each, ends, grouped, numbered, paired
from riwaya.linking.grouping.sets import Sets
from riwaya.linking.incidents.clusters import UNKNOWN

PROMISING = -0.5
"""What pairs of two articles must be worth to speak for each other."""
_BESIDE = 2
"""Other pairs of two articles that speak for one of theirs, at most."""
_ONCE = 1 << 16
"""Pairs that are weighed at once."""

_Indexes = NDArray[np.int64]
_Column = NDArray[np.float64]
"""A number for every pair."""
_Found = TypeVar("_Found", bound=Hashable)


def likenesses(accounts: Sequence[Profile], pairs: Pairs, rarity: Rarity) -> Worths:
    """What the tellings of each pair, of two articles, are worth to each other by themselves.

    Pairs that count as unknown are left out. It depends on the two alone, so that it is worked out once, whatever is
    told later.
    """
    days = Kinds(accounts, lambda account: account.when)
    aspects = [(Kinds(accounts, aspect.of), aspect.compared) for aspect in ASPECTS]
    words = Words(accounts, rarity)
    found = []
    for first in range(0, len(pairs), _ONCE):
        some = pairs[first : first + _ONCE]
        some = some[~_at_odds(accounts, some, days)]
        one, other = ends(some)
        weighed = chain.from_iterable(_columns(*kinds.compared(one, other, compared)) for kinds, compared in aspects)
        worths = BASE + sum(chain(weighed, words.compared(one, other)), np.zeros(len(some)))
        found.append(Worths(some, worths).where(worths > UNKNOWN))
    return Worths.joined(found)


def _at_odds(accounts: Sequence[Profile], pairs: Pairs, days: "Kinds") -> NDArray[np.bool_]:
    """Which pairs can't be one event: of two articles, only days or the counts of tallies tell that."""
    one, other = ends(pairs)
    found, which = days.compared(one, other, lambda one, other: days_at_odds(one.when, other.when))
    apart = np.array(found, np.bool_)[which]
    tallies = np.flatnonzero([accounts[index].tally for index in one.tolist()])
    counts = [at_odds(accounts[one], accounts[other]) for one, other in each(pairs[tallies])]
    apart[tallies] |= np.array(counts, np.bool_)
    return apart


def _columns(found: Sequence[Seen], which: _Indexes) -> Iterator[_Column]:
    """What comparisons weigh, in as many columns as the longest has; `which` of those found each pair has."""
    rows = [[WEIGHTS[name] * strength for name, strength in seen] for seen in found]
    return (np.array(column, np.float64)[which] for column in zip_longest(*rows, fillvalue=0.0))


class Kinds:
    """Tellings by what they have of one aspect: those that have the same compare alike with any other."""

    def __init__(self, accounts: Sequence[Profile], of: Callable[[Profile], Hashable]) -> None:
        self._of = numbered(map(of, accounts))
        _, first = np.unique(self._of, return_index=True)
        self._examples = [accounts[index] for index in first.tolist()]

    def compared(
        self, one: _Indexes, other: _Indexes, compared: Callable[[Profile, Profile], _Found]
    ) -> tuple[Sequence[_Found], _Indexes]:
        """All that comparing each two tellings gives, and which of that it gives for every two."""
        size, examples = len(self._examples), self._examples
        some, of = np.unique(self._of[one] * size + self._of[other], return_inverse=True)
        known: dict[_Found, int] = {}
        which = [
            known.setdefault(compared(examples[both // size], examples[both % size]), len(known))
            for both in some.tolist()
        ]
        return [*known], np.array(which, np.int64)[of]


class Words:
    """The words of tellings, and what it says of two that they share some."""

    def __init__(self, accounts: Sequence[Profile], rarity: Rarity) -> None:
        self._rarity = rarity
        self._weight = np.array([account.weight for account in accounts], np.float64)
        self._words = Sets.of(account.packed_words for account in accounts)
        self._named = Sets.of(account.packed_named for account in accounts)
        self._runs = Sets.of(account.packed_runs for account in accounts)

    def compared(self, one: _Indexes, other: _Indexes) -> Iterator[_Column]:
        """What like words, telling words and a shared passage add for each two tellings."""
        pair, words = self._words.common(one, other)
        whole = np.sqrt(self._weight[one] * self._weight[other])
        alike: _Column = np.bincount(pair, self._rarity.weights(words), len(one)) / np.maximum(whole, 1)
        yield WEIGHTS["like words"] * np.minimum(MOST_ALIKE, alike)
        odd = (words & np.uint64(1)).astype(np.bool_)
        telling, names = pair[odd], words[odd]
        named = self._named.have(one[telling], names) | self._named.have(other[telling], names)
        number: _Column = np.minimum(MOST_TELLING, np.bincount(telling[~named], minlength=len(one)))
        yield WEIGHTS["telling words"] * number
        yield WEIGHTS["shared passage"] * self._copied(one, other, np.bincount(pair, minlength=len(one)))

    def _copied(self, one: _Indexes, other: _Indexes, shared: _Indexes) -> _Column:
        """1 where much of how one is told stands in the other, word by word; both share so many words."""
        found = shared >= COPIED_WORDS
        mine, theirs = one[found], other[found]
        runs, _ = self._runs.common(mine, theirs)
        least = np.maximum(COPIED, COPIED_PART * np.minimum(self._runs.sizes(mine), self._runs.sizes(theirs)))
        found[found] = np.bincount(runs, minlength=len(mine)) >= least
        return found.astype(np.float64)


def beside(articles: Sequence[str], alone: Worths) -> Worths:
    """The likenesses of pairs, more where their articles tell other events in common.

    `articles` are those of the tellings, in their order. It depends on the pairs of the two articles alone.
    """
    of = numbered(articles)
    promising = np.flatnonzero(alone.values > PROMISING)
    one, other = ends(alone.pairs[promising])
    between = paired(of[one], of[other])
    order = np.argsort(between, kind="stable")
    first, sizes = grouped(between[order])
    values = alone.values.copy()
    for begin, size in zip(first[sizes > 1].tolist(), sizes[sizes > 1].tolist(), strict=True):
        places = promising[order[begin : begin + size]]
        pairs = [*each(alone.pairs[places])]
        for place, pair in zip(places.tolist(), pairs, strict=True):
            others = {mine for mine, theirs in pairs if mine not in pair and theirs not in pair}
            values[place] += WEIGHTS["linked beside"] * min(_BESIDE, len(others))
    return Worths(alone.pairs, values)
