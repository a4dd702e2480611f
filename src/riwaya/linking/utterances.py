"""Utterances: the claims that go back to one act of speaking, in one article or in several."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from riwaya.core.claim import Claim
from riwaya.linking.compare import copied
from riwaya.linking.groups import Groups
from riwaya.linking.profile import Profile


def join_utterances(told: Sequence[Profile], incident: Mapping[str, str], groups: Groups) -> None:
    """Join what one voice says in one article at one time, and the same saying in other articles.

    It is the same where one voice, known by its id, tells one incident in both, in a passage that the articles share
    or at the same stated time.
    """
    spoken: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in (profile.claims[0] for profile in told):
        spoken[claim.article, _voice(claim)].append(claim)
    for claims in spoken.values():
        _join_days(claims, groups)
    by_voice: defaultdict[tuple[str, str], list[Profile]] = defaultdict(list)
    for profile in told:
        claim = profile.claims[0]
        if claim.voice.id and claim.voice.kind != "outlet":
            by_voice[claim.voice.id, incident[claim.id]].append(profile)
    for same in by_voice.values():
        for one, other in combinations(same, 2):
            if one.article != other.article and _one_saying(one, other):
                groups.join(one.claims[0].id, other.claims[0].id)


def _join_days(claims: Sequence[Claim], groups: Groups) -> None:
    """Join what one voice says in one article day by day; what has no day goes with what was said last, or first."""
    claims = sorted(claims, key=lambda claim: (claim.evidence[:1], claim.id))
    days = [_when(claim) for claim in claims]
    last = next((day for day in days if day), None)
    first: dict[str | None, str] = {}
    for claim, day in zip(claims, days, strict=True):
        last = day or last
        groups.join(claim.id, first.setdefault(last, claim.id))


def _one_saying(one: Profile, other: Profile) -> bool:
    mine, theirs = _when(one.claims[0]), _when(other.claims[0])
    return copied(one, other) or (mine is not None and mine == theirs)


def _voice(claim: Claim) -> str:
    return claim.voice.id or claim.voice.surface or claim.voice.kind


def _when(claim: Claim) -> str | None:
    """The day of the saying."""
    time = claim.voice.time
    return time.start[:10] if time and time.start else None
