"""What the accounts of an incident have in common."""

from collections import Counter
from collections.abc import Iterable, Sequence

from riwaya.core.claim import Claim, Place, Toll
from riwaya.core.incident import Incident, Range
from riwaya.linking.when import keys, own_days
from riwaya.linking.where import wide

_CIVIL = ("civilians", "people")
_FORCES = ("soldiers", "fighters")


def summary(name: str, claims: Sequence[Claim]) -> Incident:
    """The incident that these claims make, whatever their order."""
    told = [claim for claim in claims if claim.status != "denied"] or claims
    place = _place(claims)
    return Incident(
        incident=name,
        event=_commonest(claim.event for claim in told) or claims[0].event,
        date=_date(told) or _date(claims),
        place=(place.name or place.surface) if place else None,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        killed=toll_range(told, "killed"),
        injured=toll_range(told, "injured"),
        perpetrators=tuple(sorted({actor.id for claim in told for actor in claim.perpetrators if actor.id})),
        claims=tuple(sorted(claim.id for claim in claims)),
    )


def _commonest(values: Iterable[str]) -> str | None:
    """The value met most often; of several, the first in the alphabet."""
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value), default=None)


def _date(claims: Sequence[Claim]) -> str | None:
    """The commonest first day; that of a period only where no claim gives a day."""
    spans = [span for claim in claims if (span := own_days(claim))]
    short = [span for span in spans if "/" not in keys(span)[0]]
    return _commonest(str(first) for first, _ in short or spans)


def _place(claims: Sequence[Claim]) -> Place | None:
    """The commonest of the finest places, one with coordinates before one without."""
    places = [place for claim in claims for place in claim.places]
    count = Counter(place.name or place.surface for place in places)

    def rank(place: Place) -> tuple[bool, bool, int, str, str]:
        name = place.name or place.surface
        return wide(place), place.lat is None, -count[name], name, place.surface

    return min(places, key=rank, default=None)


def toll_range(claims: Iterable[Claim], measure: str) -> Range | None:
    """From the lowest to the highest number that the claims give; None where they give none.

    A number that is open above ("more than 10") only opens the range where it lies above the others.
    """
    told = [number for claim in claims if (number := _number(claim, measure))]
    if not told:
        return None
    lows = [low for low, high in told if low is not None and high is not None] or [
        low for low, _ in told if low is not None
    ]
    highs = [high for _, high in told if high is not None]
    beyond = [low for low, high in told if high is None and low is not None and low > max(highs, default=-1)]
    return min(lows, default=None), None if beyond or not highs else max(highs)


def _number(claim: Claim, measure: str) -> Range | None:
    """One claim's number: of civilians or people, else of the groups named, else of soldiers and fighters."""
    tolls = [toll for toll in claim.tolls if toll.measure == measure]
    for wanted in (
        [toll for toll in tolls if toll.who in _CIVIL],
        [toll for toll in tolls if toll.who not in _FORCES],
    ):
        if wanted:
            return _largest(wanted)
    return _sum(tolls) if tolls else None


def _largest(tolls: Sequence[Toll]) -> Range:
    """The toll that holds the others: women and children are counted among the civilians."""
    best = max(tolls, key=lambda toll: (toll.low or 0, toll.high or 0))
    return best.low, best.high


def _sum(tolls: Sequence[Toll]) -> Range:
    low = sum(toll.low or 0 for toll in tolls)
    return low, None if any(toll.high is None for toll in tolls) else sum(toll.high or 0 for toll in tolls)
