"""How closely the place and the day of an incident are known."""

from collections.abc import Iterable

import msgspec

from riwaya.codebook import terms
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident

_CLOSEST_FIRST = ("time", "day", "week", "month", "year", "period")


class Precise(msgspec.Struct, frozen=True):
    """What its accounts tell of the place and the day of an incident beside their names."""

    within: tuple[str, ...] = ()
    """What holds the place, the nearest first."""
    where: str | None = None
    """How closely the place is known: one of the codebook's terms."""
    when: str | None = None
    """How closely the day is known, by the account that tells it most closely."""


def precise(incident: Incident, claims: Iterable[Claim]) -> Precise:
    """How closely the place and the day of an incident are known, by its accounts."""
    told = sorted(claims, key=lambda claim: claim.id)
    of_place = {place.name or place.surface: place for claim in told for place in claim.places}
    place = of_place.get(incident.place or "")
    where = next((term.slug for term in terms("where").values() if place and term.code == place.precision), None)
    day = incident.date or "?"
    spans = [claim.time.precision for claim in told if claim.time and (claim.time.start or "").startswith(day)]
    return Precise(place.within if place else (), where, min(spans, key=_CLOSEST_FIRST.index, default=None))
