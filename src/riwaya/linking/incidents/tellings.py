"""What one article tells of one event: its claims that speak of it, whoever vouches for them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, combinations

import msgspec
from msgspec.structs import replace

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.languages.pack import load_pack
from riwaya.linking.compared.compare import compare, worth
from riwaya.linking.compared.odds import at_odds
from riwaya.linking.compared.profile import Profile, merged, profiles
from riwaya.linking.copies.rarity import Rarity, rarity_of
from riwaya.linking.grouping.groups import Groups
from riwaya.linking.grouping.pairs import Worths
from riwaya.linking.incidents.answers import join_replies
from riwaya.linking.incidents.clusters import cluster
from riwaya.linking.processes import Processes

_AT_ONCE = 250
"""Articles whose claims another process is given at a time."""


class Tellings(msgspec.Struct, frozen=True):
    """What articles tell, claim by claim and event by event."""

    told: Sequence[Profile]
    """Each claim, in the order of their ids."""
    members: Sequence[Sequence[int]]
    """The claims of each telling, by their indexes."""
    accounts: Sequence[Profile]
    """Each telling, in the order of their names."""

    @classmethod
    def of(cls, told: Sequence[Profile], members: Iterable[Sequence[int]], rarity: Rarity) -> "Tellings":
        """Tellings of which is known what claims each has, in any order."""
        inside = sorted(tuple(sorted(one)) for one in members)
        return cls(told, inside, [merged([told[index] for index in one], rarity) for one in inside])

    @property
    def names(self) -> list[str]:
        """What each telling is known by: the first of its claims."""
        return [account.claims[0].id for account in self.accounts]

    @property
    def articles(self) -> list[str]:
        """The article of each telling."""
        return [account.article for account in self.accounts]


def tell(
    claims: Iterable[Claim], articles: Mapping[str, Article], processes: Processes | None = None
) -> tuple[Tellings, Worths]:
    """The tellings of claims, and what pairs of claims of one article are worth, by their indexes."""
    by_id = {claim.id: claim for claim in claims}
    rarity = rarity_of(load_pack())
    told = _told(by_id.values(), articles, processes or Processes())
    inner = within(told, rarity)
    return Tellings.of(told, tellings(told, inner, by_id), rarity), inner


def _told(claims: Iterable[Claim], articles: Mapping[str, Article], processes: Processes) -> list[Profile]:
    """The profiles of claims, in the order of their ids."""
    of: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        of[claim.article].append(claim)
    names = [*of]
    some = [names[first : first + _AT_ONCE] for first in range(0, len(names), _AT_ONCE)]
    parts = [
        (
            [replace(claim, derivation=()) for name in part for claim in of[name]],
            {name: articles[name] for name in part},
        )
        for part in some
    ]
    made = chain.from_iterable(processes.share(_profiles, parts))
    told = (claim for name in names for claim in of[name])
    found = [replace(profile, claims=(claim,)) for claim, profile in zip(told, made, strict=True)]
    return sorted(found, key=lambda profile: profile.claims[0].id)


def _profiles(part: tuple[Sequence[Claim], Mapping[str, Article]]) -> list[Profile]:
    """The profiles of all claims of some articles, without the claims, which are known where these are asked for."""
    return [replace(profile, claims=()) for profile in profiles(*part, load_pack())]


def within(told: Sequence[Profile], rarity: Rarity) -> Worths:
    """What every two claims of one article are worth that may speak of one event, by their indexes."""
    of: defaultdict[str, list[int]] = defaultdict(list)
    for index, profile in enumerate(told):
        if profile.claims[0].kind != "tally":
            of[profile.article].append(index)
    return Worths.of(
        {
            pair: worth(compare(told[pair[0]], told[pair[1]], rarity))
            for members in of.values()
            for pair in combinations(members, 2)
            if told[pair[0]].families & told[pair[1]].families and not at_odds(told[pair[0]], told[pair[1]])
        }
    )


def tellings(told: Sequence[Profile], worths: Worths, by_id: Mapping[str, Claim]) -> list[list[int]]:
    """The claims of each article that speak of one event, by their indexes; what is told once is alone."""
    names = [profile.claims[0].id for profile in told]
    groups = Groups(names)
    cluster(names, worths, lambda one, other: at_odds(told[one], told[other]), groups)
    join_replies(by_id, groups)
    index = {name: number for number, name in enumerate(names)}
    return [[index[name] for name in members] for members in groups.members().values()]
