"""What tellings of two articles are worth to each other: by themselves, and beside what else the two articles tell."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from riwaya.linking.candidates import Pair
from riwaya.linking.clusters import UNKNOWN
from riwaya.linking.compare import compare, worth
from riwaya.linking.odds import at_odds
from riwaya.linking.profile import Profile
from riwaya.linking.rarity import Rarity
from riwaya.linking.weights import WEIGHTS

PROMISING = -0.5
"""What pairs of two articles must be worth to speak for each other."""
_BESIDE = 2
"""Other pairs of two articles that speak for one of theirs, at most."""


def likenesses(accounts: Sequence[Profile], pairs: Iterable[Pair], rarity: Rarity) -> dict[Pair, float]:
    """What the tellings of each pair are worth to each other by themselves; pairs that count as unknown are left out.

    It depends on the two alone, so that it is worked out once, whatever is told later.
    """
    return {
        (one, other): value
        for one, other in pairs
        if not at_odds(accounts[one], accounts[other])
        and (value := worth(compare(accounts[one], accounts[other], rarity))) > UNKNOWN
    }


def beside(articles: Sequence[str], alone: Mapping[Pair, float]) -> dict[Pair, float]:
    """The likenesses of pairs, more where their articles tell other events in common.

    `articles` are those of the tellings, in their order. It depends on the pairs of the two articles alone.
    """
    worths = dict(alone)
    common: defaultdict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair, value in alone.items():
        if value > PROMISING:
            one, other = sorted(articles[index] for index in pair)
            common[one, other].append(pair)
    for pairs in common.values():
        for pair in pairs:
            others = {one for one, other in pairs if one not in pair and other not in pair}
            worths[pair] += WEIGHTS["linked beside"] * min(_BESIDE, len(others))
    return worths
