"""Incidents: the claims that speak of one event in the world, whatever they say of it.

First the claims of each article that speak of one event become a telling; replies join what they answer. Then tellings
of different articles that meet in a block are compared; pairs that are worth it are joined, the likeliest first. What
two are worth to each other depends on them alone, so that nothing depends on the order of claims or articles, and what
is linked already stays as it is where no new telling touches it.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.collecting import without_collecting
from riwaya.core.incident import Incident
from riwaya.core.reuse import Reuse
from riwaya.languages.pack import Pack, load_pack
from riwaya.linking.compared.candidates import candidates
from riwaya.linking.compared.compare import compare, valued
from riwaya.linking.compared.mainly import mainly_told, told_by_several
from riwaya.linking.compared.odds import at_odds
from riwaya.linking.compared.profile import Profile
from riwaya.linking.compared.weights import BECAUSE
from riwaya.linking.copies.rarity import Rarity, rarity_of
from riwaya.linking.copies.reuse import find_reuse
from riwaya.linking.grouping.groups import Groups
from riwaya.linking.grouping.pairs import Worths, ends, numbered
from riwaya.linking.incidents.answers import join_tallies
from riwaya.linking.incidents.clusters import cluster
from riwaya.linking.incidents.likeness import beside, likenesses
from riwaya.linking.incidents.summary import summary
from riwaya.linking.incidents.tellings import Tellings, tell
from riwaya.linking.incidents.utterances import join_utterances
from riwaya.linking.processes import Processes
from riwaya.linking.voices.sources import Sources
from riwaya.linking.voices.weighing import weighed


class Reason(msgspec.Struct, frozen=True):
    """The claim of the same incident that is likest, what the likeness is worth, and sentences that say why."""

    claim: str
    worth: float
    because: tuple[str, ...]


class Link(msgspec.Struct, frozen=True):
    """Where one claim belongs."""

    claim: str
    article: str
    incident: str
    utterance: str
    reason: Reason | None = None
    """None where the claim is alone, or is there as a reply or as another telling of a tally."""
    worth: float | None = None
    """What the likest telling of another article in its incident is worth to it; None where there is none."""


class Links(msgspec.Struct, frozen=True):
    """What linking found: incidents, where every claim belongs, each article's main incident, passages shared."""

    incidents: tuple[Incident, ...]
    links: tuple[Link, ...]
    main: Mapping[str, str | None]
    reuse: tuple[Reuse, ...] = ()


class Linked(msgspec.Struct, frozen=True):
    """A linking with what it rests on, from which it can go on when more is told."""

    links: Links
    every: Tellings
    alone: Worths
    """What pairs of tellings are worth by themselves, by their indexes."""


def link(
    claims: Iterable[Claim],
    articles: Iterable[Article],
    *,
    passages: bool = True,
    jobs: int = 1,
) -> Links:
    """Link claims; `articles` are those that they are told in, and may be more. Without `passages`, reuse is empty.

    It is done in so many processes as `jobs` says.
    """
    return linked(claims, articles, passages=passages, jobs=jobs).links


@without_collecting()
def linked(claims: Iterable[Claim], articles: Iterable[Article], *, passages: bool = True, jobs: int = 1) -> Linked:
    """Link claims as `link` does, and keep what the links rest on."""
    by_key = {article.key: article for article in sorted(articles, key=lambda article: article.key)}
    with Processes(jobs) as processes:
        told = tell(claims, by_key, processes)
        reuse = processes.begin(find_reuse, [*by_key.values()]) if passages else tuple
        found, alone = _found(*told, by_key, load_pack())
        return Linked(msgspec.structs.replace(found, reuse=tuple(reuse())), told[0], alone)


def _found(every: Tellings, inner: Worths, articles: Mapping[str, Article], pack: Pack) -> tuple[Links, Worths]:
    """What linking finds but passages, and what pairs of tellings are worth by themselves."""
    rarity = rarity_of(pack)
    by_id = {profile.claims[0].id: profile.claims[0] for profile in every.told}
    alone = likenesses(every.accounts, candidates(every.accounts), rarity)
    outer = beside(every.articles, alone)
    incidents = incidents_of(every, joined(every, outer).members(), articles, pack)
    of = {name: incident.incident for incident in incidents for name in incident.claims}
    said = Groups(by_id)
    join_utterances(every.told, of, said, rarity)
    why = _reasons([(every.told, inner), (every.accounts, outer)], of, rarity)
    tied = ties(every, outer, of)
    links = tuple(
        Link(
            claim.id,
            claim.article,
            of[claim.id],
            utterance_id(said.of(claim.id)),
            why.get(claim.id),
            tied.get(claim.id),
        )
        for claim in by_id.values()
    )
    main = dict.fromkeys(articles) | mainly_told(by_id.values(), of, told_by_several(by_id.values(), of))
    return Links(incidents, links, main), alone


def joined(every: Tellings, worths: Worths) -> Groups:
    """The claims of each incident together; `worths` is what pairs of tellings are worth, by their indexes."""
    claims = [profile.claims[0] for profile in every.told]
    groups = Groups(claim.id for claim in claims)
    for members in every.members:
        for index in members[1:]:
            groups.join(claims[members[0]].id, claims[index].id)
    cluster(every.names, worths, lambda one, other: at_odds(every.accounts[one], every.accounts[other]), groups)
    join_tallies(claims, groups)
    return groups


def incidents_of(
    every: Tellings, groups: Mapping[str, Sequence[str]], articles: Mapping[str, Article], pack: Pack
) -> tuple[Incident, ...]:
    """The incidents that groups of claims make, by the first claim of each; with what its accounts weigh."""
    profile_of = {profile.claims[0].id: profile for profile in every.told}
    held = {first: [profile_of[name] for name in names] for first, names in groups.items()}
    sources = Sources(articles, pack)
    return tuple(
        weighed(summary(incident_name([first]), accounts), accounts, sources, pack) for first, accounts in held.items()
    )


def incident_name(claims: Iterable[str]) -> str:
    """The id of the incident that holds claims of these ids."""
    return _named("i", min(claims))


def ties(every: Tellings, worths: Worths, of: Mapping[str, str]) -> dict[str, float]:
    """Claim -> what the likest telling of another article in its incident is worth to it, of claims that have one.

    `worths` is what pairs of tellings are worth, by their indexes; `of` the incident of each claim that is asked for.
    """
    best: dict[str, float] = {}
    for pair, value in _inside(every.accounts, worths, of).items():
        for claim in (claim for index in pair for claim in every.accounts[index].claims):
            best[claim.id] = max(best.get(claim.id, value), value)
    return {name: value for name, value in best.items() if name in of}


def _inside(told: Sequence[Profile], worths: Worths, of: Mapping[str, str]) -> Worths:
    """The pairs of one incident, of what is told; `of` is the incident of each claim, as far as it is asked for."""
    incident = numbered(of.get(profile.claims[0].id, "") for profile in told)
    one, other = ends(worths.pairs)
    return worths.where(incident[one] == incident[other])


def _reasons(
    compared: Iterable[tuple[Sequence[Profile], Worths]], of: Mapping[str, str], rarity: Rarity
) -> dict[str, Reason]:
    """Claim -> why it is in its incident: the comparison that is worth most."""
    best: dict[str, tuple[float, str, Profile, Profile]] = {}
    for told, worths in compared:
        for pair, value in _inside(told, worths, of).items():
            one, other = told[pair[0]], told[pair[1]]
            for mine, theirs in ((one, other), (other, one)):
                reason = (value, theirs.claims[0].id, one, other)
                for claim in mine.claims:
                    best[claim.id] = max(best.get(claim.id, reason), reason, key=lambda known: known[:2])
    pairs = {(id(one), id(other)): (one, other) for _, _, one, other in best.values()}
    because = {pair: _because(*both, rarity) for pair, both in pairs.items()}
    return {
        name: Reason(claim, round(value, 2), because[id(one), id(other)])
        for name, (value, claim, one, other) in best.items()
    }


def _because(one: Profile, other: Profile, rarity: Rarity) -> tuple[str, ...]:
    """What speaks for one event and what against it, the weightiest first."""
    seen = valued(compare(one, other, rarity))
    return _sentences(tuple(sorted(seen, key=lambda name: -abs(seen[name]))))


@lru_cache(maxsize=1 << 13)
def _sentences(names: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences of comparisons, the same object for the same ones: few are told again and again."""
    return tuple(BECAUSE[name] for name in names)


def utterance_id(first: str) -> str:
    """The id of an utterance, by the first of its claims."""
    return _named("u", first)


def _named(letter: str, made_of: str) -> str:
    return letter + sha256(made_of.encode("utf-8", "surrogatepass")).hexdigest()[:12]
