"""Who did it where a verb leaves its subject out: whoever did what was told right before."""

from collections.abc import Sequence

import msgspec

from riwaya.reading.claims.draft import Draft
from riwaya.reading.claims.merging import same_voice
from riwaya.reading.counts.people import TAKING

ALLIES = 2
"""More doers than these are no one subject: they fight one another, or stand in a list of what happened."""

UNDONE = frozenset({"arrest", "weapons_disrupted"})
"""Deeds against those who prepared another."""

STRIKING = frozenset({"attack", "territory_change"})
"""Events in the course of which people are taken."""

FOUGHT = frozenset({"armed_clash", "territory_change"})
"""Events with two sides, one of which may have been named right before."""


def with_subjects(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts; verbs without a subject have the doers of what the same voice told right before."""
    out: list[Draft] = []
    for draft in drafts:
        last = out[-1] if out else None
        same = last is not None and _leaves_out(last, draft) and _goes_on(last, draft)
        out.append(_told_on(last, draft) if last is not None and same else draft)
    return tuple(out)


def _leaves_out(last: Draft, draft: Draft) -> bool:
    """Whether a draft leaves out who acts, who acted in the one before it."""
    return draft.subjectless or _goes_further(last, draft) or _fights_on(last, draft) or _takes(last, draft)


def _fights_on(last: Draft, draft: Draft) -> bool:
    """Whether a draft says against whom those fought who acted before: «X took the hill after battles with Y»."""
    claim, acted = draft.claim, {actor.id for actor in last.claim.perpetrators}
    fought = claim.event in FOUGHT and bool(claim.targets) and not claim.perpetrators
    return fought and draft.sentence == last.sentence and not acted & {actor.id for actor in claim.targets}


def _takes(last: Draft, draft: Draft) -> bool:
    """Whether a draft tells whom those took who had struck in its sentence: «X raided the town, besides abducting»."""
    claim, acted = draft.claim, {actor.id for actor in last.claim.perpetrators}
    taking = claim.event in TAKING and last.claim.event in STRIKING and not claim.perpetrators
    theirs = acted & {*(actor.id for actor in claim.targets), *(toll.of for toll in claim.tolls)}
    return taking and not theirs and draft.sentence == last.sentence and claim.status == last.claim.status


def _goes_further(last: Draft, draft: Draft) -> bool:
    """Whether a draft says where else an event told before went on: «the shelling also reached Y»."""
    claim = draft.claim
    further = draft.definite and draft.tells and claim.event == last.claim.event and bool(claim.places)
    return further and not claim.perpetrators and claim.status == last.claim.status


def _goes_on(last: Draft, draft: Draft) -> bool:
    """Whether a draft goes on with the deeds of those of the one before it."""
    if last.claim.event in UNDONE and draft.claim.status == "prepared":
        return False  # «arrested two who planned an attack»
    near = draft.sentence - last.sentence <= 1 and (draft.line == last.line or draft.subjectless)
    return near and 0 < len(last.claim.perpetrators) <= ALLIES and same_voice(last.claim.voice, draft.claim.voice)


def _told_on(last: Draft, draft: Draft) -> Draft:
    """A draft with the doers of the one before it."""
    words = {name: spans for name, spans in last.claim.spans.items() if name == "perpetrators"}
    claim = msgspec.structs.replace(
        draft.claim, perpetrators=last.claim.perpetrators, spans={**words, **draft.claim.spans}
    )
    return msgspec.structs.replace(draft, claim=claim, bare=False)
