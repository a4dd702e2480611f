"""Utterances: the claims that go back to one act of speaking, in one article or in several."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Self

import msgspec

from riwaya.core.claim import Claim
from riwaya.linking.compared.compare import copied
from riwaya.linking.compared.profile import Profile
from riwaya.linking.compared.when import days
from riwaya.linking.copies.rarity import Rarity, Word, telling
from riwaya.linking.copies.wording import folded_words
from riwaya.linking.grouping.groups import Groups

Names = frozenset[Word]
"""The words of a name."""
_ASKED = "monitor"
"""The kind of voice that counts on all day and answers one outlet after the other; others state once for all."""


def join_utterances(told: Sequence[Profile], incident: Mapping[str, str], groups: Groups, rarity: Rarity) -> None:
    """Join what one voice says in one article at one time, and the same saying in other articles.

    It is the same where one voice, known by its id, tells one incident in both, in a passage that the articles share.
    But for monitors', it is also one at the same stated time; where one states none, it says the same on that day or
    the next.
    """
    spoken: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in (profile.claims[0] for profile in told):
        spoken[claim.article, _voice(claim)].append(claim)
    for claims in spoken.values():
        _join_said(claims, groups, rarity)
    by_voice: defaultdict[tuple[str, str], list[Profile]] = defaultdict(list)
    for profile in told:
        claim = profile.claims[0]
        if claim.voice.id and claim.voice.kind != "outlet":
            by_voice[claim.voice.id, incident[claim.id]].append(profile)
    for same in by_voice.values():
        for one, other in combinations(same, 2):
            if one.article != other.article and _one_saying(one, other):
                groups.join(one.claims[0].id, other.claims[0].id)


class _Act(msgspec.Struct, frozen=True):
    """An act of speaking, as far as an article has told of it."""

    first: str
    """The claim that tells it first."""
    day: str | None
    speakers: frozenset[Names]
    """Who speaks for the voice, and for whom in turn, each by his names; none where none of them is named."""

    def goes_on(self, later: Self) -> bool:
        """Whether nothing says that what is told later was said on another day or by somebody else."""
        mine, theirs = self.speakers - later.speakers, later.speakers - self.speakers
        others = mine and theirs and frozenset().union(*mine).isdisjoint(frozenset().union(*theirs))
        return not others and len({self.day, later.day} - {None}) < 2

    def going_on(self, later: Self) -> "_Act":
        """The same act with what is told of it later."""
        return _Act(self.first, self.day or later.day, self.speakers | later.speakers)


def _join_said(claims: Iterable[Claim], groups: Groups, rarity: Rarity) -> None:
    """Join what one voice says in one article: each claim goes with the act told last that it may be of.

    That of some acts only, all that is told of each comes to the same: a ledger that grows counts on it.
    """
    acts: list[_Act] = []
    for claim in sorted(claims, key=lambda claim: (claim.evidence[:1], claim.id)):
        act = _Act(claim.id, _when(claim), _speakers(claim, rarity))
        place = next((place for place in reversed(range(len(acts))) if acts[place].goes_on(act)), None)
        acts.append(act if place is None else acts.pop(place).going_on(act))
        groups.join(acts[-1].first, claim.id)


def _speakers(claim: Claim, rarity: Rarity) -> frozenset[Names]:
    """The names of who speaks for a claim's voice: of words that name institutions and offices, examples know most."""
    links = (*claim.voice.chain, claim.voice.surface or "")
    return frozenset(names for link in links if (names := _names(link, rarity)))


@lru_cache(maxsize=1 << 14)
def _names(link: str, rarity: Rarity) -> Names:
    return frozenset(filter(telling, rarity.words(folded_words(link))))


def _one_saying(one: Profile, other: Profile) -> bool:
    if copied(one, other):
        return True
    if one.claims[0].voice.kind == _ASKED:
        return False
    mine, theirs = _when(one.claims[0]), _when(other.claims[0])
    if mine and theirs:
        return mine == theirs
    alike = one.claims[0].status == other.claims[0].status
    return alike and (_just_said(one, other) or _just_said(other, one))


def _just_said(one: Profile, other: Profile) -> bool:
    """Whether what one says on a stated day had just been said when the other's article was published."""
    said, day = days(one.claims[0].voice.time), other.published.day
    return said is not None and day is not None and 0 <= (day - said[0]).days <= 1


def _voice(claim: Claim) -> str:
    return claim.voice.id or claim.voice.surface or claim.voice.kind


def _when(claim: Claim) -> str | None:
    """The day of the saying."""
    time = claim.voice.time
    return time.start[:10] if time and time.start else None
