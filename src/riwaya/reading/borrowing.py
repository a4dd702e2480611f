"""What one telling of an event borrows from another beside it: its day, or what sort of attack it was."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Claim
from riwaya.reading.drafts import Draft
from riwaya.reading.events import REFINES
from riwaya.reading.merging import fine

REACH = 12
"""How many tellings back a day is looked for."""
SENTENCES = 3
"""How many sentences lie at most between an event and words that go back to it."""
STRUCK = REFINES | {"attack", "explosion"}
"""Events that a toll alone may go back to."""
NEAR = 3
"""How many tellings back a general word («the attack») takes its type from."""


def with_days(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, those without a time dated by another telling of the same event at the same place."""
    out = []
    for n, draft in enumerate(drafts):
        claim = draft.claim
        near = [*reversed(drafts[max(0, n - REACH) : n]), *drafts[n + 1 : n + 2]]
        twin = None if claim.time else next((d.claim for d in near if _twins(d.claim, claim)), None)
        if twin is not None and twin.time is not None:
            time = msgspec.structs.replace(twin.time, basis="inferred")
            spans = {**claim.spans, "time": twin.spans["time"]} if "time" in twin.spans else claim.spans
            draft = msgspec.structs.replace(draft, claim=msgspec.structs.replace(claim, time=time, spans=spans))
        out.append(draft)
    return tuple(out)


def _twins(dated: Claim, other: Claim) -> bool:
    """Whether a dated claim tells the event of another: same type, a place in common that is no mere area."""
    if dated.time is None or dated.time.precision not in ("day", "time") or dated.event != other.event:
        return False
    return dated.background == other.background and bool(fine(dated.places) & fine(other.places))


LOCAL = STRUCK | {"armed_clash", "territory_change", "movement", "destruction", "displacement"}
"""Events that happen where those happen that one sentence tells with them."""


def with_places(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, those without a place given that of the event told before them in the same sentence."""
    out: list[Draft] = []
    for draft in drafts:
        last = out[-1] if out else None
        if last is not None and last.claim.places and _beside(last, draft):
            spans = {**draft.claim.spans, **({"places": last.claim.spans["places"]} if "places" in last.claim.spans else {})}
            claim = msgspec.structs.replace(draft.claim, places=last.claim.places, spans=spans)
            draft = msgspec.structs.replace(draft, claim=claim)
        out.append(draft)
    return tuple(out)


def _beside(last: Draft, draft: Draft) -> bool:
    """Whether a draft tells a second event in the sentence of the one before it, and no place."""
    claim = draft.claim
    if draft.sentence != last.sentence or claim.places or claim.event not in LOCAL:
        return False
    return claim.status == last.claim.status and claim.time in (None, last.claim.time)


def with_antecedents(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, words that go back to an event told by another voice («the raid killed 200») given its place and day."""
    out: list[Draft] = []
    for draft in drafts:
        told = _antecedent(draft, out) if _goes_back(draft) else None
        out.append(_completed(draft, told) if told is not None else draft)
    return tuple(out)


def _goes_back(draft: Draft) -> bool:
    claim = draft.claim
    alone = draft.general and bool(claim.tolls) and not claim.places and not claim.perpetrators
    return alone and (draft.definite or draft.lossy)


def _antecedent(draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """The event last told close by, with a place, by another voice."""
    for other in reversed(told[-NEAR:]):
        near = draft.sentence - other.sentence <= SENTENCES
        if near and other.claim.places and other.claim.event in STRUCK and other.claim.status == "happened":
            return None if other.claim.voice == draft.claim.voice else other
    return None


def _completed(draft: Draft, told: Draft) -> Draft:
    """A draft with the type, places and day of the event that it goes back to."""
    claim, other = draft.claim, told.claim
    time = claim.time or (msgspec.structs.replace(other.time, basis="inferred") if other.time else None)
    borrowed = {name: other.spans[name] for name in ("places", "time") if name in other.spans}
    full = msgspec.structs.replace(
        claim, event=other.event, places=other.places, time=time, spans={**borrowed, **claim.spans}
    )
    return msgspec.structs.replace(draft, claim=full, general=False, bare=False)


def with_scenes(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, denials that name no place given the place and day of the event that they deny."""
    out: list[Draft] = []
    for draft in drafts:
        told = _denied_by(draft, out) if draft.claim.status == "denied" and not draft.claim.places else None
        out.append(_completed(draft, told) if told is not None else draft)
    return tuple(out)


def _denied_by(denial: Draft, told: Sequence[Draft]) -> Draft | None:
    """The telling by another voice, last before a denial, of the event denied, with its place."""
    for other in reversed(told):
        claim = other.claim
        if claim.event == denial.claim.event and claim.places and claim.voice.surface != denial.claim.voice.surface:
            return other
    return None


def with_types(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, general words («the attack», «the shelling») given the type of the event that they go back to."""
    out: list[Draft] = []
    for n, draft in enumerate(drafts):
        kind = _type_nearby(draft, drafts, n) if draft.general else None
        if kind is not None:
            draft = msgspec.structs.replace(draft, claim=msgspec.structs.replace(draft.claim, event=kind))
        out.append(draft)
    return tuple(out)


def _type_nearby(draft: Draft, drafts: Sequence[Draft], n: int) -> str | None:
    """The precise type that a telling close by gives an event at the same place, or the event just told."""
    if draft.pretext:
        warned = (d.claim.event for d in reversed(drafts[:n]) if d.claim.status == "prepared" and not d.pretext)
        return next(warned, None)
    if draft.claim.status == "denied":
        told = (d.claim for d in reversed(drafts[:n]) if d.claim.event in STRUCK and not d.general)
        return next((claim.event for claim in told if claim.voice != draft.claim.voice), None)
    around = [*reversed(drafts[max(0, n - NEAR) : n]), *drafts[n + 1 : n + 1 + NEAR]]
    for other in around:
        if other.general or other.claim.event not in REFINES:
            continue
        if draft.definite and fine(other.claim.places) & fine(draft.claim.places):
            return other.claim.event
        if draft.definite and 0 <= draft.sentence - other.sentence <= (0 if draft.claim.places else 1):
            return other.claim.event
    return None
