"""What the accounts of an incident have in common.

What several articles tell alike counts once for each, however often one repeats it. News comes before background, and
what is denied counts only where nothing else is told.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from riwaya.core.claim import Place
from riwaya.core.incident import Incident
from riwaya.linking.compared.profile import Profile
from riwaya.linking.compared.tolls import toll_range
from riwaya.linking.compared.when import is_period
from riwaya.linking.compared.where import Spot, distance, gives_name
from riwaya.linking.voices.grades import UNIDENTIFIED

_DATED = 1 / 3
"""Part of the articles that must give a day: few that do say little of the many that were joined without one."""
_NAMED = 0.2
"""Part of the articles naming somebody as the doer that must name an actor."""
_LOOSE = "attack"
"""The type that leaves open what was done."""
_BESIDE = 0.5
"""Part of what speaks for a city that must speak for a place about it, for that to be meant by the city."""
_NEAR = 3.0
"""Kilometres within which places speak for each other."""


def summary(name: str, accounts: Sequence[Profile]) -> Incident:
    """The incident that these accounts of a claim each make, whatever their order."""
    told = [account for account in accounts if not account.denied] or accounts
    news = [account for account in told if not account.background] or told
    events = [account.claims[0].event for account in told]
    place = _place(news)
    return Incident(
        incident=name,
        event=_commonest(events),
        date=_date(news, lasting=True) or _date(told, lasting=False),
        place=(place.name or place.surface) if place else None,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        killed=toll_range([account.killed[0] for account in told if account.killed]),
        injured=toll_range([account.injured[0] for account in told if account.injured]),
        perpetrators=_doers(news),
        claims=tuple(sorted(account.claims[0].id for account in accounts)),
    )


def _commonest(values: Sequence[str]) -> str:
    """The value met most often; of several, the first in the alphabet."""
    return min({*values}, key=lambda value: (-values.count(value), value))


def _date(accounts: Sequence[Profile], *, lasting: bool) -> str | None:
    """The first day that most articles give; that of a period where none gives a day, if `lasting` times may tell it.

    None where few give it. A date without its year speaks for such a day that another account gives, a night between
    two days for the second one where that alone is given.
    """
    spans = [(account.article, account.when.days) for account in accounts if account.when.days]
    short = [(article, days) for article, days in spans if not is_period(days)]
    sure = {days[0] for _, days in short if days[0] == days[1]}
    asked = short or (spans if lasting else [])
    told = [(article, days[1] if sure.intersection(days) == {days[1]} else days[0]) for article, days in asked]
    given = {*told, *((one.article, day) for one in accounts for _, day in told if _may_be(one, day))}
    if not given:
        return None
    day = _commonest([str(day) for _, day in given])
    tellers = {article for article, one in given if str(one) == day}
    return day if len(tellers) >= _DATED * len({account.article for account in accounts}) else None


def _may_be(account: Profile, day: date) -> bool:
    """Whether an account tells the same date without its year."""
    return account.when.days is None and account.when.month_day == f"{day:%m-%d}"


def _doers(accounts: Sequence[Profile]) -> tuple[str, ...]:
    """The actors that are named as the doers, without those whom only few articles name.

    Who is named with what he did comes before who only attacked; where any is known by name, nobody is left
    unidentified.
    """
    named = _named(one for one in accounts if one.claims[0].event != _LOOSE) or _named(accounts)
    actors = [actor for _, actor in named]
    least = _NAMED * len({article for article, _ in named})
    doers = {actor for actor in actors if actors.count(actor) >= least}
    return tuple(sorted(doers - {UNIDENTIFIED} or doers))


def _named(accounts: Iterable[Profile]) -> set[tuple[str, str]]:
    """The articles of some accounts, each with every actor that it names as a doer."""
    return {(one.article, actor.id) for one in accounts for actor in one.claims[0].perpetrators if actor.id}


def _place(accounts: Sequence[Profile]) -> Place | None:
    """The place for which most speaks, a fine one before an area: that where people were harmed, where this is told."""
    harmed = [account for account in accounts if any(low for low, _ in (*account.killed, *account.injured))]
    for told in (harmed, accounts):
        if fine := _spoken_for(told, fine=True):
            return _best(fine).place
    wide = _spoken_for(accounts, fine=False)
    return _best(wide).place if wide else None


def _spoken_for(accounts: Iterable[Profile], *, fine: bool) -> dict[Spot, float]:
    """The places of accounts with what speaks for each: every article that names it, less for one of many."""
    named: dict[str, Spot] = {}
    votes: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for account in accounts:
        spots = account.fine if fine else account.wide
        for one in spots:
            known, vote = one.known_as, votes[one.known_as]
            named[known] = min(named.get(known, one), one, key=_settled)
            vote[account.article] = max(vote.get(account.article, 0.0), 1 / len(spots))
    return {named[known]: sum(sorted(vote.values())) for known, vote in votes.items()}


def _settled(spot: Spot) -> tuple[bool, str]:
    return spot.place.lat is None, spot.place.surface


def _best(spoken_for: Mapping[Spot, float]) -> Spot:
    """The place for which most speaks, with all near it; one with coordinates before others, a city after what it is.

    A city stands for what lies about it, and any place for one in it, where that is told by half as many; a city comes
    after a finer place told by as many.
    """
    if len(spoken_for) == 1:
        return next(iter(spoken_for))
    whole = {spot: sum(sorted(vote for other, vote in spoken_for.items() if _near(spot, other))) for spot in spoken_for}

    def rank(spot: Spot) -> tuple[bool, bool, float, float, bool, str]:
        stands = any(
            _may_mean(spot, other) and vote >= _BESIDE * whole[spot]
            for other, vote in whole.items()
            if other is not spot
        )
        place = spot.place
        return place.lat is None, stands, -whole[spot], -spoken_for[spot], place.kind == "city", spot.known_as

    return min(spoken_for, key=rank)


def _may_mean(whole: Spot, part: Spot) -> bool:
    """Whether who says the one may mean the other: a city and what lies about it, or what holds a known place."""
    return gives_name(whole, part) or part.place.name is not None and whole.place.name in part.within


def _near(one: Spot, other: Spot) -> bool:
    return one is other or distance(one.place, other.place) <= _NEAR
