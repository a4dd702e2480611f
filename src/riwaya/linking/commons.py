"""What the articles of a linking have in common: how rare each word is, and which passages were copied."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from riwaya.core.claim import Claim
from riwaya.core.reuse import Reuse
from riwaya.core.span import Span
from riwaya.linking.profile import Profile

_FEW = 3
_PART = 0.02
"""A word is rare where two articles hold it, and no more than these, or than this part of all."""
_FINE = 1_000_000
"""Weights are whole millionths, so that their sum is the same in any order."""
_SHORT = 2
"""Letters of words that say too little to be rare."""


class Commons:
    """The rarity of words over the articles of a linking, and the passages that they share."""

    def __init__(self, profiles: Iterable[Profile], articles: int, passages: Iterable[Reuse]) -> None:
        words: defaultdict[str, set[str]] = defaultdict(set)
        for profile in profiles:
            words[profile.claim.article] |= profile.words
        held = Counter(word for found in words.values() for word in found)
        self._weight = {word: round(_FINE * math.log((articles + 1) / count) ** 2) for word, count in held.items()}
        self._lengths: dict[frozenset[str], float] = {}
        most = max(_FEW, _PART * articles)
        self.rare = frozenset(word for word, count in held.items() if 2 <= count <= most and len(word) > _SHORT)
        """Words that few articles share."""
        self._passages: defaultdict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
        for reuse in passages:
            self._passages[reuse.a, reuse.b].append((reuse.a_span, reuse.b_span))
            self._passages[reuse.b, reuse.a].append((reuse.b_span, reuse.a_span))

    def copying(self) -> Mapping[tuple[str, str], object]:
        """The pairs of articles that share a passage, each in both orders."""
        return self._passages

    def copied(self, one: Claim, other: Claim) -> bool:
        """Whether two claims are told in one passage that their articles share."""
        return any(
            any(span.overlaps(here) for span in one.evidence) and any(span.overlaps(there) for span in other.evidence)
            for here, there in self._passages.get((one.article, other.article), ())
        )

    def likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """How alike two sets of words are, from 0 to 1: the cosine of their words, each weighed by its rarity."""
        both = self._length(one) * self._length(other)
        return sum(self._weight[word] for word in one & other) / both if both else 0.0

    def _length(self, words: frozenset[str]) -> float:
        length = self._lengths.get(words)
        if length is None:
            length = self._lengths[words] = math.sqrt(sum(self._weight[word] for word in words))
        return length
