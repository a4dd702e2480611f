"""How the accounts of an incident collapse into the voices behind them, as a tree to be drawn."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from riwaya.core.root import Root, Trail


class Branch(msgspec.Struct, frozen=True):
    """One account on its way to the voice, with those that go back over it."""

    trail: Trail
    under: tuple["Branch", ...]


def branches(root: Root, number: Mapping[str, int]) -> tuple[Branch, ...]:
    """The accounts that go back to a voice; `number` are the numbers of the accounts, by their claims."""
    over: defaultdict[str | None, list[Trail]] = defaultdict(list)
    for trail in sorted(root.trails, key=lambda trail: number[trail.claim]):
        over[trail.through].append(trail)
    return _grown(None, over)


def _grown(through: str | None, over: Mapping[str | None, Sequence[Trail]]) -> tuple[Branch, ...]:
    return tuple(Branch(trail, _grown(trail.claim, over)) for trail in over.get(through, ()))
