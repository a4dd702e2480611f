"""What the accounts of an incident have in common."""

from collections import Counter
from collections.abc import Iterable, Sequence

from riwaya.core.claim import Claim, Place
from riwaya.core.incident import Incident
from riwaya.linking.profile import Profile
from riwaya.linking.tolls import toll_range
from riwaya.linking.when import is_period
from riwaya.linking.where import gives_name, wide


def summary(name: str, accounts: Sequence[Profile]) -> Incident:
    """The incident that these claims make, whatever their order."""
    claims = [claim for account in accounts for claim in account.claims]
    told = [claim for claim in claims if claim.status != "denied"] or claims
    place = _place(claims)
    return Incident(
        incident=name,
        event=_commonest(claim.event for claim in told) or claims[0].event,
        date=_date(account for account in accounts if account.claims[0].status != "denied") or _date(accounts),
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


def _date(accounts: Iterable[Profile]) -> str | None:
    """The commonest first day; that of a period only where no claim gives a day."""
    spans = [account.days for account in accounts if account.days]
    short = [span for span in spans if not is_period(span)]
    return _commonest(str(first) for first, _ in short or spans)


def _place(claims: Sequence[Claim]) -> Place | None:
    """The commonest of the finest places, one with coordinates before one without; a city after what lies about it."""
    places = [place for claim in claims for place in claim.places]
    count = Counter(place.name or place.surface for place in places)

    def rank(place: Place) -> tuple[bool, bool, bool, int, str, str]:
        name = place.name or place.surface
        holds = any(gives_name(place, other) for other in places)
        return wide(place), place.lat is None, holds, -count[name], name, place.surface

    return min(places, key=rank, default=None)
