"""Control of places: who is said to hold a place, since when, and where the accounts differ.

A voice tells it as a state («under the control of») or as a change (took, lost). Nothing is concluded from one day for
another: a place is contested where sides are said to hold it on one and the same day, or where a holding is denied.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Literal

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim, Place
from riwaya.core.holding import Held, Hold, Standing
from riwaya.languages.pack import Pack
from riwaya.linking.compared.dated import dated
from riwaya.linking.compared.when import Days, gap, is_period
from riwaya.linking.compared.where import known_as, shown

_CHAIN = 2
"""Containers that tell namesakes apart: a governorate and its country."""
_Way = Literal["holds", "took", "lost", "denied"]
_Spot = tuple[str, tuple[str, ...]]


class _Saying(msgspec.Struct, frozen=True):
    """One claim on one holder of one place."""

    claim: Claim
    holder: str
    way: _Way
    days: Days | None


def control(claims: Iterable[Claim], articles: Iterable[Article], pack: Pack) -> tuple[Held, ...]:
    """Every place that somebody is said to hold, to take or to lose, by name; the order of the claims plays no part."""
    told = sorted((claim for claim in claims if _tells(claim)), key=lambda claim: claim.id)
    days = dated(told, {article.key: article for article in articles})
    places: dict[_Spot, Place] = {}
    said: defaultdict[_Spot, list[_Saying]] = defaultdict(list)
    for claim in told:
        for place in claim.places:
            spot = known_as(place), place.within[-_CHAIN:]
            places.setdefault(spot, place)
            said[spot] += _sayings(claim, days.get(claim.id))
    return tuple(_held(places[spot], said[spot], pack) for spot in sorted(said) if said[spot])


def _tells(claim: Claim) -> bool:
    return claim.event == "territory_change" and claim.status != "prepared" and not claim.staged


def _sayings(claim: Claim, days: Days | None) -> Iterator[_Saying]:
    """Who holds, took and lost the place in this claim; a denial speaks of the one who would have it."""
    taken: _Way = "denied" if claim.status == "denied" else "took"
    if claim.kind == "control":
        way: _Way = "denied" if claim.status == "denied" else "holds"
        yield from (_Saying(claim, actor.id or actor.surface, way, days) for actor in claim.perpetrators)
    elif claim.taken_by:
        yield _Saying(claim, claim.taken_by, taken, days)
    if claim.lost_by and claim.status == "happened":
        yield _Saying(claim, claim.lost_by, "lost", days)


def _held(place: Place, said: Iterable[_Saying], pack: Pack) -> Held:
    by: defaultdict[str, list[_Saying]] = defaultdict(list)
    for saying in said:
        by[saying.holder].append(saying)
    holds = sorted((_hold(holder, of) for holder, of in by.items()), key=_order)
    return Held(shown(place), place.kind, place.within, _standing(by, pack), tuple(holds))


def _hold(holder: str, said: Iterable[_Saying]) -> Hold:
    ways: Mapping[_Way, list[_Saying]] = {way: [] for way in ("holds", "took", "lost", "denied")}
    for saying in said:
        ways[saying.way].append(saying)
    told = [*ways["holds"], *ways["took"]]
    return Hold(
        holder,
        since=min(_firsts(ways["took"]), default=None),
        first=min(_firsts(told), default=None),
        last=max(_firsts(told), default=None),
        until=max(_firsts(ways["lost"]), default=None),
        claims=tuple(saying.claim.id for saying in told),
        denied=tuple(saying.claim.id for saying in ways["denied"]),
        lost=tuple(saying.claim.id for saying in ways["lost"]),
    )


def _firsts(said: Iterable[_Saying]) -> list[str]:
    return [str(saying.days[0]) for saying in said if saying.days]


def _order(hold: Hold) -> tuple[bool, str, str]:
    day = hold.first or hold.until
    return day is None, day or "", hold.holder


def _standing(by: Mapping[str, list[_Saying]], pack: Pack) -> Standing:
    """What the accounts come to; a side that only lost the place holds nothing."""
    having = [saying for said in by.values() for saying in said if saying.way in ("holds", "took")]
    denied = [saying for said in by.values() for saying in said if saying.way == "denied"]
    pairs = [pair for pair in combinations(having, 2) if _party(pair[0], pack) != _party(pair[1], pack)]
    against = [(one, other) for one in denied for other in having if _party(one, pack) == _party(other, pack)]
    if any(_on_one_day(*pair) for pair in (*pairs, *against)):
        return "contested"
    if not pairs:
        return "held" if having else "lost"
    return "changed hands" if all(saying.days for saying in having) else "order unknown"


def _party(saying: _Saying, pack: Pack) -> str:
    return pack.party(saying.holder)


def _on_one_day(one: _Saying, other: _Saying) -> bool:
    """Whether both speak of one day; a stretch of days is too long to tell."""
    days = [saying.days for saying in (one, other) if saying.days and not is_period(saying.days)]
    return len(days) == 2 and not gap(*days)
