"""Essays: texts that talk much and tell little, in which a bare mention of violence is no claim."""

from collections.abc import Sequence

from riwaya.core.claim import Claim

LONG = 8
"""From how many sentences on a text may be an essay."""
RARE = 2
"""In an essay more than so many sentences come to a claim."""


def without_talk(claims: Sequence[Claim], sentences: int) -> tuple[Claim, ...]:
    """The claims of a text; of an essay none of nobody's that tells neither where, when nor how many."""
    if sentences < LONG or len(claims) * RARE > sentences:
        return tuple(claims)
    return tuple(claim for claim in claims if claim.voice.kind != "outlet" or _telling(claim))


def _telling(claim: Claim) -> bool:
    return bool(claim.places or claim.time or claim.tolls)
