"""Passages that two articles share: runs of equal words, chained over what was changed between them."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import count

import msgspec

from riwaya.linking.copies.alike import Match
from riwaya.linking.copies.wording import SEED, Wording

_GAP = 20
"""Words that may be changed, added or dropped between two runs of one passage."""
_GAP_OVER = 6
"""Words that may be changed where a sentence ends between the runs."""
_GAP_COST = 0.25
"""What a changed word takes from the worth of a chain, where an equal word gives 1."""
_CORE = 5
"""Equal words of a chain that is worth growing."""
_REACH = 14
"""Words about a chain in which it may grow."""
_HALF = 0.5
_THIRD = 1 / 3
_OPENING = 3
"""Words by which two sentences may begin or end differently and yet belong to the passage."""


class Run(msgspec.Struct, frozen=True):
    """Equal words: `length` of them from word `a` of one article and from word `b` of the other."""

    a: int
    b: int
    length: int


class Passage(msgspec.Struct, frozen=True):
    """Half-open stretches of words of two articles, one of which repeats the other."""

    a: int
    a_end: int
    b: int
    b_end: int


def passages(matches: Iterable[Match], one: Wording, other: Wording) -> Iterator[Passage]:
    """The passages of two articles, the best first; moved ones are found too. `matches` are the seeds that they share.

    Where the best chain left is a single seed, so is every other, and none of them is enough.
    """
    found = _runs(matches)
    while found:
        chain = _best_chain(found, one, other)
        first, last = chain[0], chain[-1]
        if len(chain) == 1 and first.length == SEED:
            return
        passage = Passage(first.a, last.a + last.length, first.b, last.b + last.length)
        found = [run for run in found if _apart(run, passage)]
        if sum(run.length for run in chain) >= _CORE:
            yield _grown(passage, one, other)


def _runs(matches: Iterable[Match]) -> list[Run]:
    """The longest runs of equal words, of at least three words, sorted: seeds that follow each other word by word."""
    shared = set(matches)
    found: list[Run] = []
    for a, b in shared:
        if (a - 1, b - 1) not in shared:
            more = next(n for n in count(1) if (a + n, b + n) not in shared)
            found.append(Run(a, b, SEED - 1 + more))
    return sorted(found, key=lambda run: (run.a, run.b))


def _best_chain(found: Sequence[Run], one: Wording, other: Wording) -> list[Run]:
    """The runs, in the order of both articles, that together hold the most equal words for what lies between them."""
    worth: list[float] = []
    before: list[int | None] = []
    first, reach = 0, _GAP + max(run.length for run in found)
    for index, run in enumerate(found):
        while found[first].a < run.a - reach:  # those before lie too far away
            first += 1
        best, last = 0.0, None
        for n in range(first, index):
            cost = _gap(found[n], run, one, other)
            if cost is not None and worth[n] - cost > best:
                best, last = worth[n] - cost, n
        worth.append(run.length + best)
        before.append(last)
    at: int | None = max(range(len(found)), key=worth.__getitem__)
    chain: list[Run] = []
    while at is not None:
        chain.append(found[at])
        at = before[at]
    return chain[::-1]


def _gap(run: Run, later: Run, one: Wording, other: Wording) -> float | None:
    """What it costs to go on with another run; None where that does not follow closely in both articles."""
    a, b = later.a - run.a - run.length, later.b - run.b - run.length
    if not (0 <= a <= _GAP and 0 <= b <= _GAP):
        return None
    if min(a, b) and max(a, b) > _GAP_OVER:
        over = one.sentences[later.a] > one.sentences[later.a - a - 1]
        if over or other.sentences[later.b] > other.sentences[later.b - b - 1]:
            return None
    return _GAP_COST * (a + b) / 2


def _apart(run: Run, passage: Passage) -> bool:
    return (run.a + run.length <= passage.a or run.a >= passage.a_end) and (
        run.b + run.length <= passage.b or run.b >= passage.b_end
    )


def _grown(passage: Passage, one: Wording, other: Wording) -> Passage:
    """The passage and what stands about it in its sentences, as far as half of that is equal as well."""
    a, b = _growth(_beside(one, passage.a, -1), _beside(other, passage.b, -1))
    a_end, b_end = _growth(_beside(one, passage.a_end - 1, 1), _beside(other, passage.b_end - 1, 1))
    return Passage(passage.a - a, passage.a_end + a_end, passage.b - b, passage.b_end + b_end)


def _beside(text: Wording, edge: int, step: int) -> list[int]:
    """The words next to the edge of a passage, nearest first, in the edge's sentence."""
    near = range(edge + step, edge + step * (_REACH + 1), step)
    inside = (n for n in near if 0 <= n < len(text.words))
    return [text.words[n] for n in inside if text.sentences[n] == text.sentences[edge]]


def _growth(one: list[int], other: list[int]) -> tuple[int, int]:
    """How many words on either side go on with a passage: up to the last equal word by which half were equal.

    All of them do where a third is equal, or where only a few words are left.
    """
    equal, grown = 0, (0, 0)
    for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        for n in range(1, block.size + 1):
            equal += 1
            if equal >= _HALF * max(block.a + n, block.b + n):
                grown = block.a + n, block.b + n
    whole = len(one), len(other)
    left = max(whole[0] - grown[0], whole[1] - grown[1])
    return whole if max(whole) < _REACH and (left <= _OPENING or equal >= _THIRD * max(whole)) else grown
