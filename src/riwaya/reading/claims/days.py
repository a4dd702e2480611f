"""The day of an event whose own words name none: that of what is told in one breath with it, or tells it too."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Claim
from riwaya.reading.claims.borrowing import ABROAD, STRUCK
from riwaya.reading.claims.conflict import conflict
from riwaya.reading.claims.draft import Draft
from riwaya.reading.claims.joining import holding
from riwaya.reading.claims.kinds import GENERAL, akin
from riwaya.reading.claims.likeness import fine
from riwaya.reading.counts.people import ANYONE
from riwaya.reading.times.calendar import MOMENTS

REACH = 12
"""How many tellings back a day is looked for."""
NEAR = 3
"""How many tellings back a definite word («the attack») goes."""
BESIDE = 3
"""How many sentences lie at most between an event and one told as a further one."""
LEAD = 3
"""How many sentences a lead takes up at most, the headline included."""


def with_days(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, those without a time dated by another, in order: a day that was lent is lent on."""
    out = list(drafts)
    for n, draft in enumerate(drafts):
        lender = _lender(out, n) or _fight(out, n) if draft.claim.time is None and not draft.lasting else None
        if lender is not None:
            out[n] = dated(draft, lender)
    return tuple(out)


def dated(draft: Draft, lender: Claim) -> Draft:
    """A draft with the day of another, and the words that stand for it there."""
    assert lender.time is not None  # noqa: S101 - only dated claims lend
    time = msgspec.structs.replace(lender.time, basis="inferred")
    spans = {"time": lender.spans.get("time", ()), **draft.claim.spans}
    return msgspec.structs.replace(draft, claim=msgspec.structs.replace(draft.claim, time=time, spans=spans))


def _lender(drafts: Sequence[Draft], n: int) -> Claim | None:
    """The dated claim whose day is also that of draft `n`."""
    draft = drafts[n]
    told = [other for other in reversed(drafts[max(0, n - REACH) : n]) if _may_lend(other.claim, draft.claim)]
    before = [other for other in told if _is_dated(other.claim)]
    known = [other for other in before if not _turns_own(draft, other)]
    lead = [other for other in before if other.sentence < LEAD][::-1]
    found = (
        *(other for other in before if _in_one_breath(other, draft)),
        *(other for other in before[:1] if other is drafts[n - 1] and _adds_to(other, draft)),
        *(other for other in told if _goes_back(draft, other)),
        *(other for other in known if _twins(other.claim, draft.claim)),
        *(other for other in known[:NEAR] if _retells(draft.claim, other.claim)),
        *(other for other in lead if _details(other.claim, draft.claim) or _lists(other, draft)),
    )
    return found[0].claim if found else None


def _fight(drafts: Sequence[Draft], n: int) -> Claim | None:
    """The fight told right behind a change of hands, in its sentence: «took the town after fighting last night»."""
    if n + 1 == len(drafts):
        return None
    taken, fight = drafts[n : n + 2]
    if (taken.claim.event, fight.claim.event) != ("territory_change", "armed_clash"):
        return None
    one = taken.sentence == fight.sentence and taken.claim.voice == fight.claim.voice
    return fight.claim if one and _is_dated(fight.claim) and _has_day(fight.claim) else None


def _may_lend(dated: Claim, other: Claim) -> bool:
    """Whether a claim has a day that another's may be: not one after its voice had spoken, nor one for a mere plan."""
    one, spoke = dated.time, other.voice.time
    if one is None or one.start is None and one.end is not None:
        return False  # until a day
    if other.status == "prepared" != dated.status:
        return False  # «five were killed on Saturday», «they had threatened to step up their attacks»
    if spoke is None:
        return True
    if one.start and spoke.start:
        return spoke.start >= one.start[: len(spoke.start)]
    days = [(time.relative or {}).get("days") for time in (one, spoke)]
    return None in days or days[0] <= days[1]  # type: ignore[operator]


def _is_dated(claim: Claim) -> bool:
    """Whether a claim has a day that may be another's too."""
    return claim.time is not None and claim.time.precision in MOMENTS


def _in_one_breath(other: Draft, draft: Draft) -> bool:
    """Whether an event of another sort is told in one sentence by one voice: «they struck, and clashes broke out»."""
    one, two = other.claim, draft.claim
    if other.sentence != draft.sentence or one.event == two.event or one.status != two.status:
        return False
    return not ABROAD & {one.event, two.event} and one.voice == two.voice and _has_day(one)


def _adds_to(last: Draft, draft: Draft) -> bool:
    """Whether a draft tells a further event of the sort told last («it also shelled»), or any of the same time."""
    one, two = last.claim, draft.claim
    if one.status != two.status or one.background != two.background or two.kind != "event":
        return False
    adds = draft.adds and one.event == two.event or draft.meanwhile and two.voice.kind == "outlet"
    return adds and draft.sentence - last.sentence <= BESIDE and _has_day(one)


def _has_day(claim: Claim) -> bool:
    """Whether a time names its day, and not only a part of some day."""
    return claim.time is not None and (claim.time.start is not None or claim.time.relative is not None)


def _goes_back(draft: Draft, other: Draft) -> bool:
    """Whether a definite word («the raid») goes back to an event of its type that was just told."""
    one, two = other.claim, draft.claim
    if not draft.definite or two.background or two.kind != "event":
        return False
    if one.kind == "tally" and one.voice != two.voice or not _has_day(one):
        return False
    return one.event == two.event and one.status == two.status and draft.sentence - other.sentence <= 1


def _twins(dated: Claim, other: Claim) -> bool:
    """Whether two claims of one type, or of a general one, have a place in common that is no mere area, or a toll."""
    if not akin(dated.event, other.event) or dated.background != other.background:
        return False
    return bool(fine(dated.places) & fine(other.places)) or bool(_counts(dated) & _counts(other))


def _retells(claim: Claim, told: Claim) -> bool:
    """Whether another voice speaks of an event of the type told before and names no other place: of the same event."""
    if claim.event != told.event or claim.voice == told.voice or claim.background or told.background:
        return False
    return claim.kind == "event" and claim.status != "prepared" and claim.places in ((), told.places)


def _turns_own(draft: Draft, other: Draft) -> bool:
    """Whether an outlet goes on to tell something as its own behind what another told: mostly a further event."""
    return draft.claim.voice.kind == "outlet" != other.claim.voice.kind and draft.sentence > other.sentence


def _counts(claim: Claim) -> set[tuple[str, str, int | None]]:
    """The exact counts of a claim that are more than one: so many of those, in two tellings, are the same."""
    exact = (toll for toll in claim.tolls if toll.low == toll.high and (toll.low or 0) > 1)
    return {(toll.measure, ANYONE[0] if toll.who in ANYONE else toll.who, toll.low) for toll in exact}


def _details(lead: Claim, other: Claim) -> bool:
    """Whether a claim tells a lead in detail: its voice goes on to cases of what it sums up, or to places within it."""
    if lead.background or other.background or other.status != lead.status or not _has_day(lead):
        return False
    doers = [{actor.id or actor.surface for actor in claim.perpetrators} for claim in (lead, other)]
    within = holding(lead.places, other.places)
    if _sums_up(lead) and (within or lead.voice == other.voice):
        general = lead.event == "attack" or bool(doers[1])
        alike = lead.event == other.event or {lead.event, other.event} <= STRUCK and general
        return alike and doers[1] <= doers[0]
    return lead.event == other.event and doers[0] == doers[1] != set() and within and not conflict(lead, other)


def _lists(lead: Draft, other: Draft) -> bool:
    """Whether an outlet's lead sums up («several were killed in separate incidents») what is then told one by one."""
    one, two = lead.claim, other.claim
    if one.voice.kind != "outlet" or one.background or two.background or two.status != one.status:
        return False
    if two.kind == "tally":
        return False
    return lead.apart or one.event in GENERAL and _sums_up(one) and akin(one.event, two.event) and bool(two.tolls)


def _sums_up(lead: Claim) -> bool:
    """Whether a lead names no place but an area, or counts events: «twenty raids», «shelled villages in the north»."""
    return not fine(lead.places) or any(toll.measure == "events" and toll.low != 1 for toll in lead.tolls)
