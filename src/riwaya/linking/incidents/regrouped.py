"""What people decided on incidents, on top of what linking made of them."""

from collections import Counter
from collections.abc import Iterable
from typing import Literal

import msgspec

Group = frozenset[str]


class Relation(msgspec.Struct, frozen=True):
    """Two sets of claims, and whether they tell of one event; `linked` and `uncertain` leave incidents as they are."""

    verdict: Literal["duplicate", "linked", "distinct", "uncertain"]
    one: Group
    other: Group


def regrouped(groups: Iterable[Group], relations: Iterable[Relation]) -> list[Group]:
    """The groups of claims with the relations applied in their order, so that the last one decides.

    A duplicate joins the groups that hold most of either side, whatever else they hold. A distinct takes the first side
    out of every group that holds claims of both. Sorted by each group's smallest claim.
    """
    found = sorted(groups, key=min)
    for relation in relations:
        if relation.verdict == "duplicate":
            found = _joined(found, relation)
        elif relation.verdict == "distinct":
            found = [part for group in found for part in _parted(group, relation)]
    return sorted(found, key=min)


def home(claims: Group, groups: Iterable[Group]) -> Group | None:
    """The group that holds most of some claims, of several the one with the smallest claim; None where none does."""
    held = Counter({group: len(group & claims) for group in groups if group & claims})
    return min(held, key=lambda group: (-held[group], min(group)), default=None)


def _joined(groups: list[Group], relation: Relation) -> list[Group]:
    homes = {group for side in (relation.one, relation.other) if (group := home(side, groups))}
    return [*(group for group in groups if group not in homes), *([frozenset().union(*homes)] if homes else [])]


def _parted(group: Group, relation: Relation) -> list[Group]:
    leaving = (group & relation.one) - relation.other
    return [leaving, group - leaving] if leaving and group & relation.other else [group]
