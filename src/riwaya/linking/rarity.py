"""How much a word tells of one event: what stands in many examples of the language's own lexicons tells little."""

import math
from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache

from riwaya.grammar.harness import Exemplified
from riwaya.languages.pack import Pack
from riwaya.linking.wording import folded_words

_FINE = 1_000_000
"""Weights are whole millionths, so that their sum is the same in any order."""
_COMMON = 250
"""Examples in which a word may stand that still tells something."""
_SHORT = 2
"""Letters of words that say too little to be telling."""


class Rarity:
    """What words weigh. It knows no article, so that what two are worth to each other never depends on a third."""

    def __init__(self, pack: Pack) -> None:
        self._fronts = pack.fronts
        self._bare: dict[str, str] = {}
        shown: list[Exemplified] = [*pack.entries, *pack.rules]
        examples = {example.text for one in shown for example in (*one.yes, *one.no)}
        self._held = Counter(word for text in examples for word in set(map(self._without_front, folded_words(text))))
        self._most = len(examples)
        self._weight: dict[str, int] = {}

    def words(self, folded: Iterable[str]) -> frozenset[str]:
        """Folded words that tell something, without conjunction, preposition and article before them."""
        return frozenset(word for word in map(self._without_front, folded) if self._held[word] <= _COMMON)

    def _without_front(self, word: str) -> str:
        """A word without the longest front that leaves three letters of it."""
        bare = self._bare.get(word)
        if bare is None:
            fronts = (front for front in self._fronts if word.startswith(front) and len(word) - len(front) > _SHORT)
            bare = self._bare[word] = word[len(next(fronts, "")) :]
        return bare

    def telling(self, word: str) -> bool:
        """Whether a word is none of the language of such news: a name, as a rule, or what is told only once."""
        return len(word) > _SHORT and word not in self._held and not word[0].isdigit()

    def weight(self, words: AbstractSet[str]) -> int:
        """What words weigh together, in millionths: each more where fewer examples have it."""
        return sum(map(self._worth, words))

    def _worth(self, word: str) -> int:
        worth = self._weight.get(word)
        if worth is None:
            share = (self._most + 1) / (self._held[word] + 1)
            worth = self._weight[word] = round(_FINE * math.log(share) ** 2)
        return worth


@cache
def rarity_of(pack: Pack) -> Rarity:
    """What the words of a language weigh."""
    return Rarity(pack)
