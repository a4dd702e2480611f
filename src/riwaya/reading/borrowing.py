"""What one telling of an event borrows from another beside it: its day, its place, or what sort of attack it was."""

from collections.abc import Iterable, Sequence

import msgspec

from riwaya.core.claim import Claim
from riwaya.reading.calendar import MOMENTS
from riwaya.reading.drafts import Draft
from riwaya.reading.events import REFINES
from riwaya.reading.merging import VAGUE, conflict, fine, holding

REACH = 12
"""How many tellings back a day is looked for."""
LEAD = 3
"""How many sentences a lead takes up at most, the headline included."""
SENTENCES = 3
"""How many sentences lie at most between an event and words that go back to it."""
NEAR = 3
"""How many tellings back a general word («the attack») takes its type from."""
STRUCK = REFINES | VAGUE
"""Events that a toll alone may go back to."""
LOCAL = STRUCK | {"armed_clash", "territory_change", "movement", "destruction", "displacement"}
"""Events that happen where those happen that one sentence tells with them."""


def _borrowing(draft: Draft, lender: Claim, *, place: bool = False, day: bool = False) -> Draft:
    """A draft with the place or the day of another telling, and the words that stand for them there."""
    claim = draft.claim
    places = lender.places if place and not claim.places else claim.places
    time = claim.time
    if day and time is None and lender.time is not None:
        time = msgspec.structs.replace(lender.time, basis="inferred")
    lent = {"places": place, "time": day}
    words = {name: spans for name, spans in lender.spans.items() if lent.get(name)}
    full = msgspec.structs.replace(claim, places=places, time=time, spans={**words, **claim.spans})
    return msgspec.structs.replace(draft, claim=full)


def _typed(draft: Draft, event: str) -> Draft:
    return msgspec.structs.replace(draft, claim=msgspec.structs.replace(draft.claim, event=event))


def with_days(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, those without a time dated by another telling of the same event."""
    out = []
    for n, draft in enumerate(drafts):
        twin = None if draft.claim.time else _twin(drafts, n)
        out.append(_borrowing(draft, twin, day=True) if twin is not None else draft)
    return tuple(out)


def _twin(drafts: Sequence[Draft], n: int) -> Claim | None:
    """A dated telling of the event that draft `n` tells: one close by, else the lead, of which it tells the details."""
    claim = drafts[n].claim
    near = (d.claim for d in (*reversed(drafts[max(0, n - REACH) : n]), *drafts[n + 1 : n + 2]))
    told = (one for one in near if _comparable(one, claim) and _twins(one, claim))
    lead = (d.claim for d in drafts[:n] if d.sentence < LEAD)
    detailed = (one for one in lead if _comparable(one, claim) and _details(one, claim))
    return next(told, None) or next(detailed, None)


def _comparable(dated: Claim, other: Claim) -> bool:
    """Whether a claim with a day could tell the event of another: the same type."""
    if dated.time is None or dated.time.precision not in MOMENTS or dated.event != other.event:
        return False
    return dated.background == other.background


def _twins(dated: Claim, other: Claim) -> bool:
    """Whether two claims have a place in common that is no mere area, or a toll."""
    return bool(fine(dated.places) & fine(other.places)) or bool(_counts(dated) & _counts(other))


def _details(lead: Claim, other: Claim) -> bool:
    """Whether a claim tells a lead in detail: the same doers, a place within the lead's, and nothing that conflicts."""
    doers = [{actor.id for actor in claim.perpetrators if actor.id} for claim in (lead, other)]
    return doers[0] == doers[1] != set() and holding(lead.places, other.places) and not conflict(lead, other)


def _counts(claim: Claim) -> set[tuple[str, str, int | None]]:
    """The exact counts of a claim that are more than one: so many of those, in two tellings, are the same."""
    exact = (toll for toll in claim.tolls if toll.low == toll.high and (toll.low or 0) > 1)
    return {(toll.measure, toll.who, toll.low) for toll in exact}


def with_places(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, those without a place or a day given those of the event told before them in the same sentence."""
    out: list[Draft] = []
    for draft in drafts:
        last = out[-1] if out else None
        out.append(_told_with(last, draft) if last is not None and _beside(last, draft) else draft)
    return tuple(out)


def _told_with(last: Draft, draft: Draft) -> Draft:
    """A draft with the place and the day, as far as it lacks them, of the one told before it in its sentence."""
    place = not draft.claim.places and draft.claim.time in (None, last.claim.time)
    return _borrowing(draft, last.claim, place=place, day=_same_day(last.claim, draft.claim))


def _beside(last: Draft, draft: Draft) -> bool:
    """Whether a draft tells a second event in the sentence of the one before it."""
    claim = draft.claim
    return draft.sentence == last.sentence and claim.event in LOCAL and claim.status == last.claim.status


def _same_day(last: Claim, claim: Claim) -> bool:
    """Whether an event of another sort, told in one breath with the last one by its voice, is of its day as well."""
    if last.time is None or last.time.precision not in MOMENTS or last.event not in LOCAL:
        return False
    return (
        last.event != claim.event
        and last.voice == claim.voice
        and (last.time.start is not None or last.time.relative is not None)
    )


def with_antecedents(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts; tolls that go back to another voice's event («the raid killed 200») have its type, place and day."""
    out: list[Draft] = []
    for draft in drafts:
        told = _antecedent(draft, out) if _goes_back(draft) else None
        out.append(_completed(draft, told) if told is not None else draft)
    return tuple(out)


def _goes_back(draft: Draft) -> bool:
    """Whether a draft names no place and goes back to an event: by tolls alone, or by a definite word for it."""
    claim = draft.claim
    if claim.places or claim.status != "happened":
        return False
    alone = (draft.general or draft.lossy) and bool(claim.tolls) and not claim.perpetrators
    told = claim.event in STRUCK and not draft.bare
    return alone and draft.lossy or draft.definite and (alone or told)


def _antecedent(draft: Draft, told: Sequence[Draft]) -> Claim | None:
    """The event last told close by, with a place, by another voice."""
    for other in reversed(told[-NEAR:]):
        claim = other.claim
        near = draft.sentence - other.sentence <= SENTENCES
        akin = draft.general or claim.event == draft.claim.event
        if near and akin and claim.places and claim.event in STRUCK and claim.status == "happened":
            return None if claim.voice == draft.claim.voice else claim
    return None


def with_scenes(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, denials that name no place given the place and day of the event that they deny."""
    out: list[Draft] = []
    for draft in drafts:
        denial = draft.claim.status == "denied" and not draft.claim.places
        told = _denied_by(draft.claim, (d.claim for d in reversed(out))) if denial else None
        out.append(_completed(draft, told) if told is not None else draft)
    return tuple(out)


def _denied_by(denial: Claim, told: Iterable[Claim]) -> Claim | None:
    """The telling by another voice, last before a denial, of the event denied, with its place."""
    same = (claim for claim in told if claim.event == denial.event and claim.places)
    return next((claim for claim in same if claim.voice.surface != denial.voice.surface), None)


def _completed(draft: Draft, told: Claim) -> Draft:
    """A draft with the type, places and day of the event that it goes back to."""
    full = _typed(_borrowing(draft, told, place=True, day=True), told.event)
    return msgspec.structs.replace(full, general=False, bare=False)


def with_types(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, general words («the attack», «the shelling») given the type of the event that they go back to."""
    out: list[Draft] = []
    for n, draft in enumerate(drafts):
        event = _type_told(draft, drafts, n) if draft.general else None
        out.append(_typed(draft, event) if event is not None else draft)
    return tuple(out)


def _type_told(draft: Draft, drafts: Sequence[Draft], n: int) -> str | None:
    """The precise type of the event that general words go back to: what is warned of, denied, or told close by."""
    before = drafts[:n]
    if draft.pretext:
        warned = (d.claim.event for d in reversed(before) if d.claim.status == "prepared" and not d.pretext)
        return next(warned, None)
    if draft.claim.status == "denied" and not draft.lossy:
        told = (d.claim for d in reversed(before) if d.claim.event in STRUCK and not d.general)
        return next((claim.event for claim in told if claim.voice != draft.claim.voice), None)
    if not (draft.definite or draft.lossy and not draft.claim.places):
        return None
    around = [*reversed(before[-NEAR:]), *drafts[n + 1 : n + 1 + NEAR]]
    return next((other.claim.event for other in around if _speaks_of(other, draft)), None)


def _speaks_of(other: Draft, draft: Draft) -> bool:
    """Whether a precise telling is of the event that a definite word goes back to: the same place, or just told."""
    if other.general or other.claim.event not in REFINES:
        return False
    just = 0 <= draft.sentence - other.sentence <= (0 if draft.claim.places else 1)
    return just or bool(fine(other.claim.places) & fine(draft.claim.places))


def with_referents(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts; a definite word («the raid») without place or day has those of the event that it goes back to."""
    out: list[Draft] = []
    for draft in drafts:
        told, claim = _referent(draft, out), draft.claim
        out.append(_borrowing(draft, told, place=not claim.places, day=claim.time is None) if told else draft)
    return tuple(out)


def _referent(draft: Draft, told: Sequence[Draft]) -> Claim | None:
    """The event of the same type told last before a definite word that goes back to it."""
    if not draft.definite or draft.claim.background or draft.claim.kind != "event":
        return None
    for other in reversed(told[-NEAR:]):
        if other.claim.event == draft.claim.event and draft.sentence - other.sentence <= 1:
            return other.claim if other.claim.status == draft.claim.status else None
    return None
