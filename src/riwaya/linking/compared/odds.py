"""What can't be one event, whatever likens it."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import product, starmap

from riwaya.core.claim import Claim
from riwaya.linking.compared.profile import Profile
from riwaya.linking.compared.tolls import counts_differ, differ, number
from riwaya.linking.compared.when import When, gap
from riwaya.linking.compared.where import APART, Spot, gives_name, inside, known_as, meeting, spot


def at_odds(one: Profile, other: Profile) -> bool:
    """Whether two can't be one event: told apart by one voice, or of other days or other places."""
    within = one.article == other.article
    if within and any(starmap(_told_apart, product(one.claims, other.claims))):
        return True
    if one.claims[0].kind == other.claims[0].kind == "tally" and counts_differ(one.claims[0], other.claims[0]):
        return True
    if within and _times_apart(one.when, other.when) is None:
        if one.when.before is not None and other.when.before is not None:
            return abs(one.when.before - other.when.before) > 1
        if one.fine and other.fine:
            return all(meeting(here, there) >= APART for here in one.fine for there in other.fine)
    return days_at_odds(one.when, other.when)


def days_at_odds(one: When, other: When) -> bool:
    """Whether two can't be one event because of their days, weekdays or dates."""
    if (apart := _times_apart(one, other)) is not None:
        return apart
    dates = month_days(one, other)
    return dates is not None and dates[0] != dates[1]


@lru_cache(maxsize=1 << 16)
def _times_apart(one: When, other: When) -> bool | None:
    """Whether days or weekdays tell two apart; None where they say nothing."""
    if one.days and other.days:
        return gap(one.days, other.days) > 1
    return True if one.weekday and other.weekday and 1 < abs(one.weekday - other.weekday) < 6 else None


def _told_apart(one: Claim, other: Claim) -> bool:
    """Whether one voice tells both in one article, as two events of one kind: then it means two.

    It means one where it counts the harmed of one place and time again, a part of them or more than at first, and where
    a headline names the area and the text the place in it, with as many killed or injured.
    """
    alike = one.event == other.event and one.kind == other.kind and one.status == other.status
    one_voice = alike and (one.voice.id, one.voice.surface) == (other.voice.id, other.voice.surface)
    return one_voice and not (_counts_anew(one, other) or _narrow(one, other))


def _counts_anew(one: Claim, other: Claim) -> bool:
    """Whether both count those killed or injured in the same places at the same time."""
    if one.time is None or other.time is None or not one.places:
        return False
    one_time = (one.time.start, one.time.relative) == (other.time.start, other.time.relative)
    one_place = {*map(known_as, one.places)} == {*map(known_as, other.places)}
    return one_time and one_place and _counts(one) and _counts(other)


def _counts(claim: Claim) -> bool:
    """Whether a claim tells how many were killed or injured, and not that nobody was."""
    return any((counted := number(claim, measure)) and counted[0] for measure in ("killed", "injured"))


def _narrow(one: Claim, other: Claim) -> bool:
    """Whether the places of one all lie in what the other names, and both count as many killed or injured."""
    if not (one.places and other.places and one.tolls and other.tolls) or differ(one, other):
        return False
    counts = [(number(one, measure), number(other, measure)) for measure in ("killed", "injured")]
    if not any(mine and theirs and mine[0] and mine[0] == theirs[0] for mine, theirs in counts):
        return False
    mine, theirs = ([*map(spot, claim.places)] for claim in (one, other))
    return _all_within(mine, theirs) or _all_within(theirs, mine)


def _all_within(places: Sequence[Spot], areas: Sequence[Spot]) -> bool:
    """Whether each of some places lies in one of some areas."""
    return all(any(_holds(area, place) for area in areas) for place in places)


def _holds(area: Spot, place: Spot) -> bool:
    """Whether a place lies in an area, or about a city that may stand for it."""
    return area.wide and inside(place, area) or not place.wide and gives_name(area, place)


@lru_cache(maxsize=1 << 16)
def month_days(one: When, other: When) -> tuple[str, str] | None:
    """MM-DD of both, where a day is known of both and the year of one is not."""
    mine, theirs = (time.month_day or (str(time.days[0])[5:] if time.days else None) for time in (one, other))
    return (mine, theirs) if mine and theirs and (one.month_day or other.month_day) else None
