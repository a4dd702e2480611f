"""Groups that lack a day or a place, and the one group that each can mean."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

import msgspec

from riwaya.core.article import publication_day
from riwaya.core.claim import Claim, Place
from riwaya.linking.firm import Family, told_apart
from riwaya.linking.groups import Groups
from riwaya.linking.when import keys, month_day, own_days
from riwaya.linking.where import inside, same, wide

_RECENT = 7
"""Days after an event in which an article may still tell it without a day."""


class _Group(msgspec.Struct, frozen=True):
    """What is known of the claims that are joined so far."""

    name: str
    claims: tuple[Claim, ...]
    families: frozenset[str]
    articles: frozenset[str]
    places: tuple[Place, ...]
    days: frozenset[str]
    """Keys of the days that the claims give themselves."""
    month_days: frozenset[str]
    told: frozenset[date]
    """Publication days of claims that give no time."""

    @property
    def firm(self) -> bool:
        """Whether it has a day and a place that is no mere area."""
        return bool(self.days) and any(not wide(place) for place in self.places)


def join_loose(by_id: Mapping[str, Claim], published: Mapping[str, str | None], family: Family, groups: Groups) -> None:
    """Join each group that lacks a day or a fine place with the only firm group that fits, where there is only one."""
    known = [
        _group(name, [by_id[member] for member in members], published, family)
        for name, members in groups.members().items()
    ]
    index: defaultdict[tuple[str, str], list[_Group]] = defaultdict(list)
    for group in known:
        if group.firm:
            for name in group.families:
                for key in {*group.days, *(day[5:] for day in group.days if len(day) == 10), *group.articles}:
                    index[name, key].append(group)
    for group in known:
        if not group.firm and all(claim.kind == "event" for claim in group.claims):
            found = {other.name for other in _candidates(group, index) if _fits(group, other)}
            if len(found) == 1:
                groups.join(group.name, found.pop())


def _group(name: str, claims: list[Claim], published: Mapping[str, str | None], family: Family) -> _Group:
    own = [own for claim in claims if (own := own_days(claim))]
    undated = [claim for claim in claims if claim.time is None and not claim.background]
    return _Group(
        name,
        tuple(claims),
        frozenset(map(family, claims)),
        frozenset(claim.article for claim in claims),
        tuple(place for claim in claims for place in claim.places),
        frozenset(key for span in own for key in keys(span)),
        frozenset(day for claim in claims if (day := month_day(claim))),
        frozenset(told for claim in undated if (told := publication_day(published.get(claim.article)))),
    )


def _candidates(group: _Group, index: Mapping[tuple[str, str], list[_Group]]) -> Iterable[_Group]:
    """Firm groups of its family at a time that it can mean; without any time, those of its articles."""
    times = (
        group.days or group.month_days or {str(day - timedelta(n)) for day in group.told for n in range(_RECENT + 1)}
    )
    for name in sorted(group.families):
        for key in sorted(times or group.articles):
            yield from index.get((name, key), ())


def _events(group: _Group) -> set[str]:
    return {claim.event for claim in group.claims}


def _fits(loose: _Group, firm: _Group) -> bool:
    if not loose.places:
        placed = bool(loose.articles & firm.articles) and _events(loose) <= _events(firm)
    else:
        placed = any(same(a, b) or inside(b, a) for a in loose.places for b in firm.places)
    return placed and not any(told_apart(one, other) for one in loose.claims for other in firm.claims)
