"""What is joined by what claims say of each other: replies with what they answer, tellings of one tally."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from riwaya.core.claim import Claim
from riwaya.linking.grouping.groups import Groups

_SAME_EVENT = frozenset({"denies", "confirms", "corrects", "doubts"})
"""Replies that speak of the other claim's own event; a reading as pretext speaks of another."""


def join_replies(by_id: Mapping[str, Claim], groups: Groups) -> None:
    """Join each denial, confirmation, correction or doubt with the claim that it answers."""
    for claim in by_id.values():
        for reply in claim.replies:
            if reply.type in _SAME_EVENT and reply.to in by_id:
                groups.join(claim.id, reply.to)


def join_tallies(claims: Iterable[Claim], groups: Groups) -> None:
    """Join tellings of one tally: the same event counted by the same voice, with the same result."""
    told: defaultdict[str, list[str]] = defaultdict(list)
    for claim in claims:
        if tally := tally_of(claim):
            told[tally].append(claim.id)
    for names in told.values():
        for one, other in pairwise(names):
            groups.join(one, other)


def tally_of(claim: Claim) -> str | None:
    """What a tally is known by wherever it is told; None of what is none, or is nobody's that has a name."""
    if claim.kind != "tally" or claim.voice.id in (None, "outlet"):
        return None
    counts = sorted({repr((toll.measure, toll.who, toll.low, toll.high)) for toll in claim.tolls})
    return repr((claim.event, claim.voice.id, counts, claim.share))
