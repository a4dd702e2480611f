"""What one telling of an event borrows from another beside it: its place, or what sort of attack it was."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Claim
from riwaya.reading.claims.conflict import other_doers
from riwaya.reading.claims.draft import Draft
from riwaya.reading.claims.joining import holding, names
from riwaya.reading.claims.kinds import GENERAL
from riwaya.reading.claims.likeness import counted_alike, fine
from riwaya.reading.claims.merging import same_voice
from riwaya.reading.counts.people import FORCES
from riwaya.reading.events.events import REFINES

SENTENCES = 3
"""How many sentences lie at most between an event and words that go back to it."""
NEAR = 3
"""How many tellings back a general word («the attack») takes its type from."""
STRUCK = REFINES | GENERAL
"""Events that a general word may go back to."""
COSTLY = STRUCK | {"armed_clash"}
"""Events that a toll alone may go back to."""
FOUGHT = frozenset({"arrest", "armed_clash"})
"""Events that are never a general word for a strike told beside them."""
RALLIES = frozenset({"protest", "riot"})
"""Events in which those fall who do not fight."""
FIRED = frozenset({"air_strike", "shelling"})
"""Events that go on from place to place, and that a defence may fend off."""
HIT = frozenset({"attack", "shelling"})
"""What a word for hitting stands for where nothing says with what."""
ABROAD = frozenset({"agreement"})
"""Events that one sentence tells with others though they are of another day, and of no town told there."""
BROUGHT = frozenset({"armed_clash", "riot", "displacement", "arrest", "abduction"})
"""Events that come of another where that took place."""
WIDE = frozenset({"area", "governorate"})
"""Kinds of places for which truces are made."""


def placed(draft: Draft, lender: Claim) -> Draft:
    """A draft that names no place with those of another telling, and the words that stand for them there."""
    claim = draft.claim
    if claim.places or not lender.places:
        return draft
    spans = {"places": lender.spans.get("places", ()), **claim.spans}
    full = msgspec.structs.replace(claim, places=lender.places, spans=spans)
    return msgspec.structs.replace(draft, claim=full)


def _typed(draft: Draft, event: str) -> Draft:
    return msgspec.structs.replace(draft, claim=msgspec.structs.replace(draft.claim, event=event))


def with_places(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, those without a place given that of an event told beside them."""
    out: list[Draft] = []
    for draft in drafts:
        last = out[-1] if out else None
        lends = last is not None and (_beside(last, draft) or _fended(last, draft) or _readied(last, draft))
        lender = last.claim if last is not None and lends else draft.lender
        out.append(placed(draft, lender) if lender is not None else draft)
    return _from_next(out)


def with_lenders(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, those without a place with the event that lends them its own.

    Merging takes the first event of a sentence to where the lead tells it, and leaves the second alone.
    """
    full = with_places(drafts)
    pairs = zip(drafts, full, strict=True)
    return tuple(
        msgspec.structs.replace(draft, lender=one.claim) if _lent(draft, one) else draft for draft, one in pairs
    )


def _lent(draft: Draft, full: Draft) -> bool:
    """Whether something that happened was lent a place."""
    return draft.claim.status == "happened" and full.claim.places != draft.claim.places


def _from_next(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, those without a place given that of the event told after them in their sentence.

    It is of the same type, or what they came of or happened in: «clashes after the raid on X», «fired to disperse a
    crowd in X».
    """
    out = list(drafts)
    for n in range(len(out) - 2, -1, -1):
        here, after = out[n].claim, out[n + 1].claim
        amid = out[n + 1].amid or out[n + 1].led and here.event in BROUGHT
        crowd = here.event == "attack" and after.event in RALLIES
        hit = here.event in FIRED and after.event == "attack" and out[n + 1].general  # «a raid, which X says hit Y»
        akin = here.event == after.event or amid or crowd or hit
        if out[n].sentence == out[n + 1].sentence and here.status == after.status and akin:
            out[n] = placed(out[n], after)
    return tuple(out)


def _fended(last: Draft, draft: Draft) -> bool:
    """Whether a draft tells that missiles were brought down of the strike told just before it."""
    strikes = last.claim.event in FIRED and last.claim.status == draft.claim.status == "happened"
    return draft.claim.event == "weapons_disrupted" and strikes and draft.sentence - last.sentence <= 1


def _readied(last: Draft, draft: Draft) -> bool:
    """Whether a draft tells what something was moved for: «barrels were brought to X in preparation for a show»."""
    brought = last.claim.event == "movement" and last.claim.status == "happened"
    ahead = draft.claim.status == "prepared" and draft.sentence == last.sentence
    return brought and ahead and not other_doers(last.claim, draft.claim)


def _beside(last: Draft, draft: Draft) -> bool:
    """Whether a draft tells a second event in the sentence of the one before it."""
    claim = draft.claim
    if draft.sentence != last.sentence or claim.status != last.claim.status:
        return False
    if claim.event in ABROAD:
        broken = claim.outcome == "breach" and last.claim.event == claim.event  # a truce is broken where it holds
        return broken or all(place.kind in WIDE for place in last.claim.places)
    taken = claim.event == "territory_change"  # «they attacked the camp, and took it on Sunday»
    return taken or None in (claim.time, last.claim.time) or claim.time == last.claim.time


def with_antecedents(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts; tolls that go back to another voice's event («the raid killed 200») have its type and place."""
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
    if draft.lossy and claim.tolls and all(toll.measure == "captured" for toll in claim.tolls):
        return False  # those who were arrested were hit by nothing
    told = claim.event in STRUCK and not draft.bare
    return alone and draft.lossy or draft.definite and (alone or told)


def _antecedent(draft: Draft, told: Sequence[Draft]) -> Claim | None:
    """The event last told close by, with a place, by another voice."""
    fought = any(toll.who in FORCES for toll in draft.claim.tolls)
    fit = COSTLY | (frozenset() if fought else RALLIES) if draft.lossy else STRUCK
    for other in reversed(told[-NEAR:]):
        claim = other.claim
        near = draft.sentence - other.sentence <= SENTENCES and not _outgrows(draft.claim, claim)
        akin = draft.general or claim.event == draft.claim.event
        if near and akin and claim.places and claim.event in fit and claim.status == "happened":
            return None if claim.voice == draft.claim.voice else claim
    return None


def _outgrows(claim: Claim, told: Claim) -> bool:
    """Whether a claim counts over a period, and what was told is one event in one place, or later: not its dead."""
    if claim.kind != "tally" or told.kind != "event":
        return False
    since, day = (one.time.start if one.time is not None else None for one in (claim, told))
    return bool(fine(told.places)) or since is not None and day is not None and since[:10] < day[:10]


def _completed(draft: Draft, told: Claim) -> Draft:
    """A draft with the type and places of the event that it goes back to."""
    finer = draft.claim.event in REFINES and told.event in GENERAL
    full = placed(draft, told) if finer else _typed(placed(draft, told), told.event)
    return msgspec.structs.replace(full, general=False, bare=False)


def with_types(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, general words («the attack», «the shelling») given the type of the event that they go back to."""
    out: list[Draft] = []
    told = list(drafts)
    for n, draft in enumerate(drafts):
        event = _type_told(draft, told, n) if draft.general else None
        out.append(_typed(draft, event) if event is not None else draft)
        if event is not None:
            told[n] = msgspec.structs.replace(out[n], general=False)
    return tuple(out)


def _type_told(draft: Draft, drafts: Sequence[Draft], n: int) -> str | None:
    """The precise type of the event that general words go back to: what is warned of, denied, or told close by."""
    before = drafts[:n]
    if draft.pretext:
        warned = (d.claim.event for d in reversed(before) if d.claim.status == "prepared" and not d.pretext)
        return next(warned, None)
    if draft.claim.status == "denied" and not draft.lossy:
        told = (d.claim for d in reversed(before) if d.claim.event in (FIRED if d.general else STRUCK))
        return next((claim.event for claim in told if claim.voice != draft.claim.voice), None)
    if before and (_goes_on(before[-1], draft) or _one_of(before[-1], draft)):
        return before[-1].claim.event
    if not (draft.definite or draft.lossy):
        return None
    around = [*reversed(before[-NEAR:]), *drafts[n + 1 : n + 1 + NEAR]]
    if draft.lossy and not draft.definite and draft.claim.places:
        around = [other for other in around if counted_alike(other.claim, draft.claim)]  # «doctors confirmed 11 dead»
    return next((other.claim.event for other in around if _speaks_of(other, draft)), None)


def _one_of(last: Draft, draft: Draft) -> bool:
    """Whether an event is told as one of those before it: «raids, the gravest of them the attack on»."""
    return draft.foremost and last.claim.event in REFINES and draft.sentence - last.sentence <= 1


def _goes_on(last: Draft, draft: Draft) -> bool:
    """Whether whoever struck with what was told right before strikes on: «raids on X; they also hit Y»."""
    one, two = last.claim, draft.claim
    if last.general or one.event not in FIRED or draft.lossy or two.status != one.status or two.event not in HIT:
        return False
    doers = {actor.id or actor.surface for actor in one.perpetrators}
    on = draft.subjectless or draft.adds and not draft.definite
    same = all((actor.id or actor.surface) in doers for actor in two.perpetrators)
    return on and same and draft.sentence - last.sentence <= 1 and same_voice(one.voice, two.voice)


def _speaks_of(other: Draft, draft: Draft) -> bool:
    """Whether a precise telling is of the event that a definite word goes back to: the same place, or just told."""
    if other.general or other.claim.event not in REFINES or draft.claim.event in FOUGHT:
        return False
    if _outgrows(draft.claim, other.claim):
        return False
    if other.claim.status == "prepared" != draft.claim.status:
        return False  # «those arrested», «the attack» are of what was done, not of what is planned
    led = draft.led and draft.lossy and draft.sentence == other.sentence
    if led or draft.shared and other_doers(other.claim, draft.claim):
        return False  # «X shelled Y; Z killed 28», «they shelled X after the killing of five»
    local = any(place.precision is None for place in draft.claim.places) or fine(draft.claim.places)
    around = holding(other.claim.places, draft.claim.places) or names(other.claim.places) & names(draft.claim.places)
    elsewhere = draft.claim.places and not around and (fine(other.claim.places) or not local)
    just = 0 <= draft.sentence - other.sentence <= (0 if elsewhere else 1)
    return just or bool(fine(other.claim.places) & fine(draft.claim.places))


def with_referents(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts; a definite word («the raid») without a place has that of the event that it goes back to."""
    out: list[Draft] = []
    for draft in drafts:
        told = _referent(draft, out)
        out.append(placed(draft, told) if told else draft)
    return tuple(out)


def _referent(draft: Draft, told: Sequence[Draft]) -> Claim | None:
    """The event told last before a definite word that goes back to it: one of its type, or one that it explains.

    Or one that its voice lays to others in denying it: «denied shelling it, its planes did».
    """
    if not draft.definite or draft.claim.background or draft.claim.kind != "event":
        return None
    for other in reversed(told[-NEAR:]):
        disowned = other.claim.denies == "perpetrator" and draft.claim.status == "happened"
        struck = disowned and {other.claim.event, draft.claim.event} <= STRUCK
        explained = other.claim.event in GENERAL and draft.claim.event in REFINES  # «the blast came of a missile»
        if (struck or explained or other.claim.event == draft.claim.event) and draft.sentence - other.sentence <= 1:
            return other.claim if disowned or other.claim.status == draft.claim.status else None
    return None
