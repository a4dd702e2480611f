"""Losses of which several events are told as the cause: «ten were killed in a blast and clashes»."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Claim
from riwaya.grammar.row import Row
from riwaya.reading.claims.borrowing import placed
from riwaya.reading.claims.draft import Draft
from riwaya.reading.claims.evidence import evidence_of
from riwaya.reading.clauses.counting import BRINGS
from riwaya.reading.counts.people import HURT
from riwaya.reading.words.verbs import is_verb


def with_causes(row: Row, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence; an event that «and» joins to the cause of losses has these as well."""
    out = list(drafts)
    for n in range(1, len(out)):
        if _share(row, out[n - 1].claim, out[n].claim):
            first, second = out[n - 1], out[n]
            out[n - 1] = placed(first, second.claim)
            out[n] = msgspec.structs.replace(second, claim=_with_losses(row, second.claim, first.claim), bare=False)
    return out


def _share(row: Row, first: Claim, second: Claim) -> bool:
    """Whether a claim only names a further cause of the losses that the one before it tells."""
    if not first.tolls or second.tolls or first.status != second.status or first.voice != second.voice:
        return False
    if any(toll.measure not in HURT for toll in first.tolls):
        return False
    cause, lost = (row.at(first.spans[name][-1].start) for name in ("trigger", "tolls"))
    head = row.at(second.spans["trigger"][0].start)
    named = all(row.items[at].has("trigger.noun") and not row.items[at].definite for at in (cause, head))
    led = lost < cause and row.items[cause - 1].bears(BRINGS) and row.items[head - 1].has("wa")
    return named and led and not is_verb(row, head) and not row.has(cause + 1, head, "comma", "stop", "result")


def _with_losses(row: Row, claim: Claim, told: Claim) -> Claim:
    """A claim with the losses, and the time, of the cause told before it."""
    spans = {"tolls": told.spans["tolls"], **claim.spans}
    if claim.time is None and told.time is not None:
        spans["time"] = told.spans["time"]
    evidence = (evidence_of(row, row.at(told.evidence[0].start), row.at(claim.evidence[-1].end)),)
    return msgspec.structs.replace(
        claim, tolls=told.tolls, time=claim.time or told.time, spans=spans, evidence=evidence
    )
