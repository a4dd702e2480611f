"""What answers what: denials that name no event of their own, and the links between an article's claims."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Claim, Reply
from riwaya.grammar.row import Row
from riwaya.reading.drafts import Draft, evidence_of
from riwaya.reading.merging import same_voice
from riwaya.reading.voices import Attribution


def answered(drafts: Sequence[Draft], said: Sequence[Attribution], row: Row) -> tuple[Draft, ...]:
    """The drafts with one more for each denial that only points at what was told: «X denied this account»."""
    out = list(drafts)
    for one in said:
        if one.saying is None or one.saying["status"] != "denied":
            continue
        span = row.span(row.items[one.start], row.items[one.end - 1])
        if any(span.overlaps(e) for draft in out for e in draft.claim.evidence if draft.claim.voice == one.voice):
            continue
        told = [d for d in out if d.claim.evidence[0].start < span.start and not same_voice(d.claim.voice, one.voice)]
        if told:
            out.append(_denial(told[-1], one, row))
    return tuple(sorted(out, key=lambda draft: draft.claim.evidence[0]))


def _denial(told: Draft, said: Attribution, row: Row) -> Draft:
    """The denial of what a draft tells, by another voice."""
    assert said.saying is not None
    spans = {"voice": (row.span(said.items[0], said.items[-1]),)} if said.items else {}
    claim = msgspec.structs.replace(
        told.claim, voice=said.voice, status="denied", denies=said.saying["denies"] or "event", staged=False,
        tolls=(), targets=(), evidence=(evidence_of(row, said.start, said.end),), spans=spans,
    )  # fmt: skip
    return msgspec.structs.replace(told, claim=claim)


def with_replies(claims: Sequence[Claim], pretexts: Sequence[str]) -> tuple[Claim, ...]:
    """The claims with their links: a denial to what it denies, a pretext to the accusation that it reads so.

    `pretexts` holds the ids of claims that read another's words as preparing the ground.
    """
    out = []
    for n, claim in enumerate(claims):
        replies = tuple(_replies(claim, claims[:n], claim.id in pretexts))
        out.append(msgspec.structs.replace(claim, replies=replies) if replies else claim)
    return tuple(out)


def _replies(claim: Claim, before: Sequence[Claim], pretext: bool) -> list[Reply]:
    others = [c for c in reversed(before) if not same_voice(c.voice, claim.voice)]
    if pretext:
        warned = [c for c in others if c.status == "prepared"]
        return [Reply(warned[0].id, "reads_as_pretext")] if warned else []
    if claim.status != "denied":
        return []
    denied = [c for c in others if c.status != "denied" and c.event == claim.event]
    return [Reply(denied[0].id, "denies")] if denied else []
