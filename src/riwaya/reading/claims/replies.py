"""The links between an article's claims: what denies, corrects or reads as a pretext what (codebook, section 10)."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from riwaya.core.claim import Claim, Reply
from riwaya.reading.claims.concord import agreeing
from riwaya.reading.claims.draft import Draft
from riwaya.reading.claims.merging import same_voice
from riwaya.reading.events.events import VIOLENT
from riwaya.reading.roles.denying import same_side


def with_replies(claims: Sequence[Claim], drafts: Mapping[str, Draft]) -> tuple[Claim, ...]:
    """The claims with their links: a denial to what it denies, a pretext to the accusation that it reads so.

    `drafts` maps the ids of claims to the drafts that they come from; claims of control have none.
    """
    pretexts = {key for key, draft in drafts.items() if draft.pretext}
    earlier = {key for key, draft in drafts.items() if draft.earlier}
    against = {key for key, draft in drafts.items() if draft.against}
    counting = {key: draft.totals for key, draft in drafts.items() if draft.lossy and not draft.earlier}
    out: list[Claim] = []
    for n, claim in enumerate(claims):
        if claim.id in pretexts:
            replies = _reads(claims, n)
        else:
            replies = (
                _denies(claims, n, pretexts)
                or _replaces(claims, n, earlier)
                or _corrects(claim, out)
                or _revises(claim, out)
                or agreeing(claims, n, set_against=claim.id in against, counting=counting.get(claim.id))
            )
        out.append(_answering(claim, replies, claims) if replies else claim)
    return tuple(out)


def _answering(claim: Claim, replies: tuple[Reply, ...], claims: Sequence[Claim]) -> Claim:
    """A claim with its links; a denial or correction that names no place is of the place and day that it answers."""
    told = next((other for other in claims if other.id == replies[0].to), None)
    if told is not None and _clears_accused(claim, told, replies[0]):
        lent = {name: spans for name, spans in told.spans.items() if name == "perpetrators"}
        claim = msgspec.structs.replace(claim, perpetrators=told.perpetrators, spans={**claim.spans, **lent})
    scene = replies[0].type in ("denies", "corrects") and not claim.places and told is not None and told.places
    if not scene or told is None:
        return msgspec.structs.replace(claim, replies=replies)
    lent = {name: spans for name, spans in told.spans.items() if name == "places" or name == "time" and not claim.time}
    return msgspec.structs.replace(
        claim, replies=replies, places=told.places, time=claim.time or told.time, spans={**lent, **claim.spans}
    )


def _clears_accused(claim: Claim, told: Claim, reply: Reply) -> bool:
    """Whether somebody denies, naming no doer, the deed of which his side was accused: «denied the use of sarin»."""
    same = claim.event == told.event and not claim.staged and claim.denies != "toll"
    own = any(same_side(claim.voice.id, actor.id) for actor in told.perpetrators)
    return reply.type == "denies" and same and own and not claim.perpetrators


def _others(claims: Sequence[Claim], n: int) -> list[Claim]:
    """What other voices tell and a claim may answer: in its own words, then before it, the last first, then behind."""
    claim = claims[n]
    told = [other for other in claims if other is not claim and not same_voice(other.voice, claim.voice)]
    inside = [other for other in told if other.evidence[0].overlaps(claim.evidence[0])]
    rest = [other for other in told if other not in inside]
    before = [other for other in rest if other.evidence[0].start < claim.evidence[0].start]
    return [*inside, *reversed(before), *(other for other in rest if other not in before)]


def _reads(claims: Sequence[Claim], n: int) -> tuple[Reply, ...]:
    """The claim that another one reads as a pretext: an accusation or warning, else what was told last."""
    others = _others(claims, n)
    read = next((other for other in others if other.status == "prepared"), others[0] if others else None)
    return (Reply(read.id, "reads_as_pretext"),) if read is not None else ()


def _denies(claims: Sequence[Claim], n: int, pretexts: AbstractSet[str]) -> tuple[Reply, ...]:
    """The claim that a denial answers; the outlet's own «no one was arrested» answers nobody."""
    claim = claims[n]
    if claim.status != "denied" or claim.voice.kind == "outlet" and claim.voice.attitude != "denying":
        return ()
    held = [other for other in _others(claims, n) if other.status != "denied" and not _past(claim, other)]
    held = [other for other in held if other.id not in pretexts] or held
    denied = next((other for other in held if other.event == claim.event), None)
    if denied is None and held and (claim.staged or _points(claim)):
        denied = held[0]
    return (Reply(denied.id, "denies"),) if denied is not None else ()


def _past(claim: Claim, other: Claim) -> bool:
    """Whether a claim does not answer another one, of what is still to come: it tells of an earlier event, or of talks.

    That talks brought no agreement denies nothing that was said of them.
    """
    return other.status == "prepared" and (claim.background and not other.background or claim.event == "agreement")


def _points(claim: Claim) -> bool:
    """Whether a claim has no words of its own for its event and only points at what was told."""
    return not any(told.overlaps(own) for told in claim.spans.get("trigger", ()) for own in claim.evidence)


def _corrects(claim: Claim, before: Sequence[Claim]) -> tuple[Reply, ...]:
    """The claim that a denier corrects, telling right after the denial who or what it was instead."""
    if not before or claim.status != "happened" or claim.event not in VIOLENT or claim.voice.kind == "outlet":
        return ()
    denial = before[-1]
    answered = next((reply.to for reply in denial.replies if reply.type == "denies"), None)
    elsewhere = claim.time is not None or claim.places and not set(claim.places) & set(denial.places)
    if answered is None or elsewhere or denial.event not in VIOLENT or not same_voice(denial.voice, claim.voice):
        return ()
    return (Reply(answered, "corrects"),)


def _replaces(claims: Sequence[Claim], n: int, earlier: AbstractSet[str]) -> tuple[Reply, ...]:
    """The earlier toll, told right before or behind a claim, that its own has replaced."""
    claim = claims[n]
    if claim.status != "happened" or claim.id in earlier or not claim.tolls:
        return ()
    beside = [one for one in claims[max(0, n - 1) : n + 2] if one.id in earlier and one.event == claim.event]
    return tuple(Reply(one.id, "corrects") for one in beside[:1] if one.tolls != claim.tolls)


def _revises(claim: Claim, before: Sequence[Claim]) -> tuple[Reply, ...]:
    """The claim right before whose figure a claim replaces in the same words."""
    last = before[-1] if before else None
    if last is None or last.event != claim.event or not same_voice(last.voice, claim.voice):
        return ()
    old, new = last.evidence[0], claim.evidence[0]
    within = old.start == new.start and old.end < new.end and last.tolls != claim.tolls
    return (Reply(last.id, "corrects"),) if within else ()
