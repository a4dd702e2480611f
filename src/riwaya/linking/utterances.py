"""Utterances: the claims that go back to one act of speaking, in one article or in several."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from riwaya.core.claim import Claim
from riwaya.linking.commons import Commons
from riwaya.linking.groups import Groups


def join_utterances(claims: Iterable[Claim], incident: Mapping[str, str], commons: Commons, groups: Groups) -> None:
    """Join what one voice says in one article at one time, and the same saying in other articles.

    It is the same where one voice, known by its id, tells one incident in both, in a passage that the articles share
    or at the same stated time.
    """
    told = list(claims)
    said: dict[object, str] = {}
    for claim in told:
        groups.join(claim.id, said.setdefault((claim.article, _voice(claim), _when(claim)), claim.id))
    by_voice: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in told:
        if claim.voice.id and claim.voice.kind != "outlet":
            by_voice[claim.voice.id, incident[claim.id]].append(claim)
    for same in by_voice.values():
        for one, other in combinations(same, 2):
            if one.article != other.article and _one_saying(one, other, commons):
                groups.join(one.id, other.id)


def _one_saying(one: Claim, other: Claim, commons: Commons) -> bool:
    mine, theirs = _when(one), _when(other)
    return commons.copied(one, other) or (mine is not None and mine == theirs)


def _voice(claim: Claim) -> str:
    return claim.voice.id or claim.voice.surface or claim.voice.kind


def _when(claim: Claim) -> str | None:
    """The day of the saying."""
    time = claim.voice.time
    return time.start[:10] if time and time.start else None
