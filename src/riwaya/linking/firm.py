"""What is joined without a doubt: same place, day and family; replies; tellings of one tally."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations, pairwise

from riwaya.core.article import publication_day
from riwaya.core.claim import Claim
from riwaya.linking.groups import Groups
from riwaya.linking.when import keys, own_days
from riwaya.linking.where import same

Family = Callable[[Claim], str]
_HARM = frozenset({"killed", "injured"})
_SAME_EVENT = frozenset({"denies", "confirms", "corrects", "doubts"})
"""Replies that speak of the other claim's own event; a reading as pretext speaks of another."""


def join_firm(claims: Iterable[Claim], published: Mapping[str, str | None], family: Family, groups: Groups) -> None:
    """Join claims of one family that share a place and a day.

    A claim without a time is taken to speak of the publication day. With neither, it only meets claims that have no
    time either: those of its own article, and those of others that give the same number of killed or injured.
    """
    blocks: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind != "tally" and claim.places:
            for key in _time_keys(claim, published):
                blocks[family(claim), key].append(claim)
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if share_place(one, other) and not told_apart(one, other):
                groups.join(one.id, other.id)


def _time_keys(claim: Claim, published: Mapping[str, str | None]) -> list[str]:
    own = own_days(claim)
    if own:
        return keys(own)
    if claim.time is None and not claim.background and (day := publication_day(published.get(claim.article))):
        return [str(day), claim.article]
    if claim.background or published.get(claim.article):
        return [claim.article]
    return [claim.article, *_numbers(claim)]


def _numbers(claim: Claim) -> list[str]:
    """The whole numbers of killed and injured that the claim gives, but nought."""
    return sorted(
        {
            f"{toll.low} {toll.measure}"
            for toll in claim.tolls
            if toll.measure in _HARM and toll.low == toll.high and toll.low
        }
    )


def share_place(one: Claim, other: Claim) -> bool:
    """Whether a place of one is a place of the other."""
    return any(same(here, there) for here in one.places for there in other.places)


def told_apart(one: Claim, other: Claim) -> bool:
    """Whether one voice tells both in one article, as two events of one kind: then it means two."""
    return (
        (one.article, one.event, one.kind, one.voice.id, one.voice.surface, one.status)
        == (other.article, other.event, other.kind, other.voice.id, other.voice.surface, other.status)
    )  # fmt: skip


def join_replies(by_id: Mapping[str, Claim], groups: Groups) -> None:
    """Join each denial, confirmation, correction or doubt with the claim that it answers."""
    for claim in by_id.values():
        for reply in claim.replies:
            if reply.type in _SAME_EVENT and reply.to in by_id:
                groups.join(claim.id, reply.to)


def join_tallies(claims: Iterable[Claim], groups: Groups) -> None:
    """Join tellings of one tally: the same event counted by the same voice, with the same result."""
    told: defaultdict[object, list[str]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "tally" and claim.voice.id not in (None, "outlet"):
            counts = frozenset((toll.measure, toll.who, toll.low, toll.high) for toll in claim.tolls)
            told[claim.event, claim.voice.id, counts, claim.share].append(claim.id)
    for names in told.values():
        for one, other in pairwise(names):
            groups.join(one, other)
