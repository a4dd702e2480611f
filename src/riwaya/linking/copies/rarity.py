"""How much a word tells of one event: what stands in many examples of the language's own lexicons tells little."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from riwaya.grammar.harness import Exemplified
from riwaya.languages.pack import Pack
from riwaya.linking.copies.wording import folded_words

_FINE = 1_000_000
"""Weights are whole millionths, so that their sum is the same in any order."""
_COMMON = 250
"""Examples in which a word may stand that still tells something."""
_SHORT = 2
"""Letters of words that say too little to be telling."""
_REMEMBERED = 1 << 16
"""How many different words are kept in mind."""

Word = int
"""A word without what hangs on its front, as a number of four bytes; the number of a telling word is odd."""
_NOTHING: Word = 0
"""What stands for a word that tells nothing."""


class Rarity:
    """What words weigh. It knows no article, so that what two are worth to each other never depends on a third."""

    def __init__(self, pack: Pack) -> None:
        self._front = re.compile(rf"(?:{'|'.join(map(re.escape, pack.fronts))})(?=.{{{_SHORT + 1}}})")
        shown: list[Exemplified] = [*pack.entries, *pack.rules]
        examples = {example.text for one in shown for example in (*one.yes, *one.no)}
        self._held = Counter(word for text in examples for word in set(map(self._without_front, folded_words(text))))
        self._unheld = _weighing(len(examples) + 1)
        self._weights = {_number(word): _weighing((len(examples) + 1) / (n + 1)) for word, n in self._held.items()}
        self._numbers, self._of = (np.array(column) for column in zip(*sorted(self._weights.items()), strict=True))
        self._known = lru_cache(_REMEMBERED)(self._word)

    def words(self, folded: Iterable[str]) -> frozenset[Word]:
        """Folded words that tell something, without conjunction, preposition and article before them."""
        return frozenset(map(self._known, folded)) - {_NOTHING}

    def _word(self, folded: str) -> Word:
        bare = self._without_front(folded)
        held = self._held.get(bare, 0)
        if held > _COMMON:
            return _NOTHING
        telling = not held and len(bare) > _SHORT and not bare[0].isdigit()
        return _number(bare) + telling

    def _without_front(self, word: str) -> str:
        """A word without the longest front that leaves three letters of it."""
        front = self._front.match(word)
        return word[front.end() :] if front else word

    def weight(self, words: Iterable[Word]) -> int:
        """What words weigh together, in millionths: each more where fewer examples have it."""
        return sum(map(self._weights.get, words, repeat(self._unheld)))

    def weights(self, words: NDArray[np.uint64]) -> NDArray[np.int64]:
        """What each of some words weighs, in millionths."""
        at = np.minimum(np.searchsorted(self._numbers, words), len(self._numbers) - 1)
        return np.where(self._numbers[at] == words, self._of[at], self._unheld)


def telling(word: Word) -> bool:
    """Whether a word is none of the language of such news: a name, as a rule, or what is told only once."""
    return bool(word & 1)


def _number(word: str) -> Word:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=7).digest()[:4]) & ~1


def _weighing(share: float) -> int:
    return round(_FINE * math.log(share) ** 2)


@cache
def rarity_of(pack: Pack) -> Rarity:
    """What the words of a language weigh."""
    return Rarity(pack)
