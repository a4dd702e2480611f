"""How the telling of one voice stands to another's: it confirms it or tells it otherwise (codebook, section 10)."""

from collections.abc import Sequence

from riwaya.core.claim import Claim, Reply
from riwaya.reading.claims.conflict import conflict
from riwaya.reading.claims.joining import meet
from riwaya.reading.claims.likeness import fine
from riwaya.reading.claims.merging import same_voice
from riwaya.reading.events.events import VIOLENT

NEAR = 3
"""How many claims back lies at most what a voice set against another tells otherwise."""
BLAMED = VIOLENT | {"arrest"}
"""Events that one side tells and another tells otherwise."""
VOUCHING = frozenset({"rescuers", "monitor", "government", "armed_group", "international_body"})
"""Kinds of voice that know of an event by themselves."""


def agreeing(claims: Sequence[Claim], n: int, *, set_against: bool, counting: bool | None) -> tuple[Reply, ...]:
    """The telling of another voice that a claim confirms or corrects."""
    claim = claims[n]
    if claim.voice.kind == "outlet" or not _told(claim):
        return ()
    before = [other for other in claims[:n] if _same_event(other, claim)]
    if set_against and claim.event in BLAMED:
        near = [other for other in claims[max(0, n - NEAR) : n] if other in before and other.voice.kind != "outlet"]
        return (Reply(near[-1].id, "corrects"),) if near else ()
    if counting is not None:
        counted = next((other for other in reversed(before) if _recounts(claim, other, whole=counting)), None)
        if counted is not None:
            return (Reply(counted.id, "corrects"),)
    if claim.voice.kind in VOUCHING:
        told = next((other for other in reversed(before) if _shared(other, claim) and not conflict(other, claim)), None)
        return (Reply(told.id, "confirms"),) if told is not None else ()
    return ()


def _told(claim: Claim) -> bool:
    return claim.status == "happened" and claim.kind == "event" and not claim.background


def _same_event(other: Claim, claim: Claim) -> bool:
    """Whether another voice tells of an event of the same sort, and of no other place."""
    if not _told(other) or other.event != claim.event or same_voice(other.voice, claim.voice):
        return False
    places = fine(other.places), fine(claim.places)
    return not all(places) or bool(places[0] & places[1])


def _recounts(claim: Claim, other: Claim, *, whole: bool) -> bool:
    """Whether a claim that counts losses alone gives another figure than another voice did, of the same people.

    A smaller one may be of a part of them, where it is not told to be of the `whole`.
    """
    if other.voice.kind == "outlet" or not other.tolls:
        return False
    for toll in claim.tolls:
        same = [one for one in other.tolls if one.measure == toll.measure]
        told = max(same, key=lambda one: one.low or 0, default=None)
        alike = told is not None and told.high != 1 and (toll.who in (told.who, "people") or told.who == "people")
        more = told is not None and (toll.low or 0) > (told.low or 0)
        if alike and (whole or more) and toll.high != 1 and not any(meet(toll, one) for one in same):
            return True
    return False


def _shared(one: Claim, two: Claim) -> bool:
    """Whether two claims have an exact count of more than one in common."""
    return bool(_counts(one) & _counts(two))


def _counts(claim: Claim) -> set[tuple[str, int | None]]:
    return {(toll.measure, toll.low) for toll in claim.tolls if toll.low == toll.high and (toll.low or 0) > 1}
