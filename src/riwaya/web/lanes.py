"""Who holds a place over time, as a drawing: a lane for each side and voice, a mark on each day of which it tells."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

import msgspec

from riwaya.core.claim import Claim
from riwaya.core.holding import Held, Hold
from riwaya.linking.compared.when import Days

_LEFT, _WIDE = 2.0, 96.0
"""Where the first day stands, and how far from it the last, in percent of the lane."""
_BESIDE = 1.6


class Mark(msgspec.Struct, frozen=True):
    """What one claim tells of one side: that it took, held or lost the place, or did not."""

    claim: str
    article: str
    what: str
    day: str
    x: float


class Lane(msgspec.Struct, frozen=True):
    """What one voice tells of one side, in the order of days; claims of no known day stand beside it."""

    holder: str
    voice: str
    marks: list[Mark]
    undated: list[Mark]


class Lanes(msgspec.Struct, frozen=True):
    """The lanes of one place, between the first and the last day that is told."""

    first: str | None
    last: str | None
    lanes: list[Lane]


def lanes(held: Held, claims: Mapping[str, Claim], days: Mapping[str, Days], name_of: Callable[[Claim], str]) -> Lanes:
    """The drawing of a place; `days` are those of its claims, where they are known."""
    found: dict[tuple[str, str], list[tuple[str, Claim]]] = {}
    for hold in held.holds:
        for what, name in told_of(hold, claims):
            found.setdefault((hold.holder, name_of(claims[name])), []).append((what, claims[name]))
    known = sorted({days[claim.id][0] for told in found.values() for _, claim in told if claim.id in days})
    rows = [_lane(holder, voice, told, days, known) for (holder, voice), told in found.items()]
    return Lanes(str(known[0]) if known else None, str(known[-1]) if known else None, rows)


def told_of(hold: Hold, claims: Mapping[str, Claim]) -> Iterator[tuple[str, str]]:
    """What each claim says of a side: `taken`, `held`, `lost` or `denied`, and the id of the claim."""
    for name in hold.claims:
        yield ("held" if claims[name].kind == "control" else "taken"), name
    yield from (("lost", name) for name in hold.lost)
    yield from (("denied", name) for name in hold.denied)


def _lane(
    holder: str, voice: str, told: Sequence[tuple[str, Claim]], days: Mapping[str, Days], known: Sequence[date]
) -> Lane:
    dated = sorted(((days[claim.id][0], what, claim) for what, claim in told if claim.id in days), key=_in_order)
    marks = [Mark(claim.id, claim.article, what, str(day), _at(day, known)) for day, what, claim in dated]
    undated = [Mark(claim.id, claim.article, what, "", 0) for what, claim in told if claim.id not in days]
    return Lane(holder, voice, _apart(marks), undated)


def _in_order(one: tuple[date, str, Claim]) -> tuple[date, str, str]:
    day, what, claim = one
    return day, claim.id, what


def _at(day: date, known: Sequence[date]) -> float:
    whole = (known[-1] - known[0]).days
    return round(_LEFT + (_WIDE * (day - known[0]).days / whole if whole else _WIDE / 2), 1)


def _apart(marks: Iterable[Mark]) -> list[Mark]:
    """The marks beside one another where several stand on one day."""
    seen: Counter[str] = Counter()
    placed = []
    for mark in marks:
        placed.append(msgspec.structs.replace(mark, x=round(mark.x + _BESIDE * seen[mark.day], 1)))
        seen[mark.day] += 1
    return placed
