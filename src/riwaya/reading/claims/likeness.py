"""What shows that two tellings are of one event: the places, the counts and the words that both have."""

from collections.abc import Sequence

from riwaya.core.claim import Claim, Place
from riwaya.reading.claims.joining import COARSE, MANY, meet, names
from riwaya.reading.claims.kinds import BLASTS
from riwaya.reading.counts.people import BODILY


def fine(places: Sequence[Place]) -> set[str]:
    """The names of places that are no mere areas."""
    return {place.name or place.surface for place in places if (place.precision or COARSE) < 3}


def in_part(one: Claim, two: Claim) -> bool:
    """Whether losses in a part of a country («in the south-east of X») are those of an attack told on a place there."""
    country = _part_of(one)
    whole = country is not None and all(country in place.within for place in two.places)
    return whole and one.event == two.event and harms(one) and not two.tolls


def _part_of(claim: Claim) -> str | None:
    """The country of which a claim names a part, and no other place."""
    if len(claim.places) != 1 or claim.places[0].kind != "area" or len(claim.places[0].within) != 1:
        return None
    return claim.places[0].within[0]


def called_after(one: Claim, two: Claim) -> bool:
    """Whether a place that no gazetteer knows bears the name of one told by the other: «the hospital of X» and X."""
    pairs = [pair for a in one.places for b in two.places for pair in ((a, b), (b, a))]
    return any(a.name is None and b.name and b.surface.split()[-1] in a.surface.split() for a, b in pairs)


def in_country(one: Claim, two: Claim) -> bool:
    """Whether people were killed in a part of a country («in the east of X»), and somewhere in that country."""
    country = _part_of(one)
    there = country is not None and all(country in place.within and place.kind != "area" for place in two.places)
    return there and all(any(toll.measure == "killed" for toll in claim.tolls) for claim in (one, two))


def wider(both: set[str], two: Claim) -> bool:
    """Whether «the shelling» goes on to a list of other places: then it is what went on besides."""
    return len(fine(two.places)) >= MANY and len(fine(two.places) - both) > len(both)


def counted_alike(one: Claim, two: Claim) -> bool:
    """Whether two claims count the same losses: one exact number of many, or several numbers."""
    counts = [
        {(toll.measure, toll.low) for toll in claim.tolls if toll.low and toll.low == toll.high} for claim in (one, two)
    ]
    common = counts[0] & counts[1]
    return len(common) > 1 or any(low > MANY for _, low in common)


def said_again(one: Claim, two: Claim) -> bool:
    """Whether two claims say the same throughout: who, where and how many («as we reported»)."""
    doers = [{actor.id for actor in claim.perpetrators} for claim in (one, two)]
    alike = doers[0] == doers[1] and names(one.places) == names(two.places) and set(one.tolls) == set(two.tolls)
    return alike and bool(doers[0]) and bool(fine(one.places)) and one.time == two.time


def same_time(one: Claim, two: Claim) -> bool:
    """Whether an event is told again with its time: «gunmen had attacked the post there on Monday evening»."""
    return one.time is not None and one.time == two.time and not harms(two)


def explained(one: Claim, two: Claim) -> bool:
    """Whether one claim says what blew up in the other: «six died in a blast in X. A charge went off near Y»."""
    return one.event == "explosion" and two.event in BLASTS and not harms(two)


def other_dead(one: Claim, two: Claim) -> bool:
    """Whether two claims count their dead exactly, and no two of their counts may be one."""
    dead = [[toll for toll in claim.tolls if toll.measure == "killed" and toll.low] for claim in (one, two)]
    return all(dead) and not any(meet(a, b) for a in dead[0] for b in dead[1])


def arrests(claim: Claim) -> bool:
    """Whether a claim tells that people were arrested: that is an event by itself."""
    return claim.event == "arrest" and claim.status == "happened"


def harms(claim: Claim) -> bool:
    """Whether a claim counts people who were harmed."""
    return any(toll.measure in BODILY and toll.high != 0 for toll in claim.tolls)


def share(one: Claim, two: Claim) -> bool:
    """Whether two claims have a count of one kind of loss that may be one."""
    return any(a.measure == b.measure and meet(a, b) for a in one.tolls for b in two.tolls)
