"""What shows that two tellings by one voice are of two events: their days, their doers, their arms, their counts."""

from collections.abc import Sequence

from riwaya.core.claim import Claim, TimeSpan, Toll
from riwaya.reading.claims.joining import WHOLE, meet
from riwaya.reading.events.events import REFINES
from riwaya.reading.times.calendar import MOMENTS

IN_HAND = frozenset({"small_arms", "sniper", "blade"})
"""Arms that somebody holds in his hands, with which nobody shells or bombs."""


def conflict(one: Claim, two: Claim) -> bool:
    """Whether two claims differ in the day, the doer, the arms or a count: then they are two events."""
    if one.time and two.time and _days_apart(one.time, two.time):
        return True
    if (_by_hand(one) and two.event in REFINES or _by_hand(two) and one.event in REFINES) and not _same_count(one, two):
        return True
    if _counted_apart(one, two):
        return True
    if other_doers(one, two) or any(_strikes_back(*pair) or _spares(*pair) for pair in ((one, two), (two, one))):
        return True
    return any(_apart(one.tolls, two.tolls, kind) for kind in {(toll.measure, toll.who) for toll in two.tolls})


def _same_count(one: Claim, two: Claim) -> bool:
    """Whether two claims have a count in common."""
    counts = [{(toll.measure, toll.who, toll.low) for toll in claim.tolls} for claim in (one, two)]
    return bool(counts[0] & counts[1])


def _by_hand(claim: Claim) -> bool:
    """Whether people were attacked with nothing but arms held in the hand: «killed by bullets of»."""
    return claim.event == "attack" and bool(claim.means) and all(means.kind in IN_HAND for means in claim.means)


def other_doers(one: Claim, two: Claim) -> bool:
    """Whether two claims name doers, and none of them in both."""
    doers = [{actor.id for actor in claim.perpetrators if actor.id} for claim in (one, two)]
    return all(doers) and not doers[0] & doers[1]


def _strikes_back(one: Claim, two: Claim) -> bool:
    """Whether those alone whom one claim says were hit shell or bomb in the other: «X was attacked, X shelled»."""
    hit = {actor.id for actor in one.targets if actor.id}
    doers = {actor.id for actor in two.perpetrators}
    return bool(doers) and doers <= hit and not one.perpetrators and one.event != two.event and two.event in REFINES


def _counted_apart(one: Claim, two: Claim) -> bool:
    """Whether a voice counted differently on different days, whomever it counted: «7 on Monday», «9 on Sunday»."""
    spoke = one.voice.time, two.voice.time
    if not (spoke[0] and spoke[1] and _days_apart(spoke[0], spoke[1])):
        return False
    kinds = {toll.measure for toll in one.tolls} & {toll.measure for toll in two.tolls}
    pairs = [(a, b) for a in one.tolls for b in two.tolls if a.measure == b.measure]
    return any(not any(meet(a, b) for a, b in pairs if a.measure == kind) for kind in sorted(kinds))


def _apart(one: Sequence[Toll], two: Sequence[Toll], kind: tuple[str, str]) -> bool:
    """Whether two claims count one kind of loss of one kind of people, and no two of their counts may be one."""
    first, second = ([toll for toll in tolls if (toll.measure, toll.who) == kind] for tolls in (one, two))
    return bool(first) and not any(meet(a, b) for a in first for b in second) and _sum(first) != _sum(second)


def _sum(tolls: Sequence[Toll]) -> int | None:
    """How many exact counts come to: «three children and another child» are four."""
    return sum(toll.low or 0 for toll in tolls) if all(toll.low and toll.low == toll.high for toll in tolls) else None


def _days_apart(one: TimeSpan, two: TimeSpan) -> bool:
    """Whether two times are of different days or hours; a part of some day («in the morning») is of any."""
    if one.precision == two.precision == "time" and one.start and two.start and one.start != two.start:
        return True
    days = [(time.start[:10] if time.start else None, time.relative) for time in (one, two)]
    if any(day == (None, None) and time.precision in MOMENTS for day, time in zip(days, (one, two), strict=True)):
        return False
    return days[0] != days[1] and not _same_month(one, two)


def _same_month(one: TimeSpan, two: TimeSpan) -> bool:
    """Whether one time is a month, or since a month, and the other a day of it: «since March», «since 5 March»."""
    starts = [time.start or "" for time in (one, two)]
    whole = any(time.precision in WHOLE and (time.start or "").endswith("-01") for time in (one, two))
    return whole and bool(starts[0]) and starts[0][:7] == starts[1][:7]


def _spares(one: Claim, two: Claim) -> bool:
    """Whether one claim says that nobody was lost, and another that somebody of the same side was."""
    spared = [toll for toll in one.tolls if toll.high == 0]
    return any(a.measure == b.measure and b.high != 0 and _one_side(a, b) for a in spared for b in two.tolls)


def _one_side(one: Toll, two: Toll) -> bool:
    """Whether two tolls may count the same people: none of the army's does not say that none of the others."""
    return (one.of is None or two.of is None or one.of == two.of) and (
        one.who == two.who or "people" in (one.who, two.who)
    )
