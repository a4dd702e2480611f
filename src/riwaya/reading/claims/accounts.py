"""Accounts that voices give of an event told before them without its place, which they share."""

from collections.abc import Sequence

from riwaya.core.claim import Claim
from riwaya.reading.claims.borrowing import SENTENCES, STRUCK, placed
from riwaya.reading.claims.draft import Draft
from riwaya.reading.claims.likeness import fine


def with_accounts(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts; what a voice tells without a place of the only such event told so far has the place of that."""
    out: list[Draft] = []
    for draft in drafts:
        told = _only(draft, out) if _accounts(draft) else None
        out.append(placed(draft, told) if told else draft)
    return tuple(out)


def _accounts(draft: Draft) -> bool:
    """Whether a draft is a voice's account of whom a strike harmed or who struck whom, or a denial, without a place."""
    claim = draft.claim
    voiced = claim.voice.kind != "outlet" and claim.kind == "event" and not (claim.background or claim.staged)
    tells = _harmed(claim) or bool(claim.perpetrators or claim.targets)
    return voiced and tells and claim.event in STRUCK and not claim.places and claim.status != "prepared"


def _harmed(claim: Claim) -> bool:
    """Whether a claim tells whom a strike harmed, or denies it."""
    return any(toll.measure != "events" for toll in claim.tolls) or claim.status == "denied"


def _only(draft: Draft, told: Sequence[Draft]) -> Claim | None:
    """The event of a draft's type told by others before, where all tell it of one place, and of no other day."""
    same = [one for one in told if one.claim.event == draft.claim.event and one.claim.places]
    named = {tuple(place.name or place.surface for place in one.claim.places) for one in same}
    others = [one for one in same if one.claim.voice != draft.claim.voice and fine(one.claim.places)]
    if not others or len(named) > 1 or draft.claim.time not in (None, others[-1].claim.time):
        return None
    near = draft.sentence - others[-1].sentence <= SENTENCES
    return others[-1].claim if near or _harmed(draft.claim) else None
