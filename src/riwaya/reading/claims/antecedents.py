"""What an answer goes back to: the telling that a denial without an event of its own denies."""

from collections.abc import Sequence

from riwaya.grammar.row import Row
from riwaya.reading.claims.draft import Draft
from riwaya.reading.claims.merging import same_voice
from riwaya.reading.events.events import VIOLENT
from riwaya.reading.roles.denying import same_side
from riwaya.reading.voices.attribution import Attribution

RELATIVE = 2
"""How many items before its verb a relative clause begins at most."""
EVENTS = ("trigger", "loss", "light", "staging", "blame", "owned")
"""What tells of an event, or points at one."""


def answered_by(told: Sequence[Draft], one: Attribution, row: Row, line: int) -> Draft | None:
    """What a denial goes back to: in its own line before all; who took no part, to the event that it has just told."""
    beside = [draft for draft in told if draft.line == line]
    apart = any(item.get("denial")["denies"] == "perpetrator" for item in row.having(one.start, one.end, "denial"))
    going_on = row.items[one.start].has("wa") and row.items[one.start + 1].has("that")
    if apart and going_on and beside and same_voice(beside[-1].claim.voice, one.voice):
        return beside[-1]
    others = [draft for draft in told if not _ours(draft, one)]
    if apart or row.has(one.start, one.end, "owned"):
        others = [draft for draft in others if draft.claim.event in VIOLENT] or others
    return latest([draft for draft in others if draft.line == line]) or latest(others)


def _ours(draft: Draft, one: Attribution) -> bool:
    """Whether what was told is of the side that now denies something."""
    return same_voice(draft.claim.voice, one.voice) or same_side(draft.claim.voice.id, one.voice.id)


def latest(told: Sequence[Draft]) -> Draft | None:
    """The last thing told and neither denied nor guessed at itself, by a voice rather than by the outlet."""
    free = [draft for draft in told if draft.claim.status != "denied" and not draft.pretext]
    voiced = [draft for draft in free if draft.claim.voice.kind != "outlet"]
    return next(reversed(voiced or free or told), None)


def taking(told: Sequence[Draft], one: Attribution, row: Row) -> Draft | None:
    """The taking of a place, last told by another side, that a voice denies by saying that it is still held."""
    named = {item.get("where").place.name for item in row.having(one.start, one.end, "where")}
    for draft in reversed(told):
        claim = draft.claim
        if claim.event == "territory_change" and claim.status == "happened" and not claim.background:
            ours = same_voice(claim.voice, one.voice) or same_side(claim.taken_by, one.voice.id)
            here = not named or bool(named & {place.name for place in claim.places})
            return draft if here and not ours else None
    return None


def of_no_event(before: Attribution, one: Attribution, row: Row) -> bool:
    """Whether «which X denied» goes back to what somebody said right before it, and nothing of that is an event."""
    if before.saying is None or before.saying["attitude"] == "accusing" or before.end < one.start - RELATIVE:
        return False
    if not row.has(one.start - RELATIVE, one.start, "which", "negation"):
        return False
    return not row.has(before.content, one.start, *EVENTS)
