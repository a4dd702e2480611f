"""Incidents: the claims that speak of one event in the world, whatever they say of it.

Claims of one family that share a place, rare words or a passage are compared; pairs that are worth it are joined, the
likeliest first. Replies join what they answer, tellings of one tally each other. Nothing depends on the order of the
claims or articles.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.core.reuse import Reuse
from riwaya.languages.pack import Pack, load_pack
from riwaya.linking.answers import join_replies, join_tallies
from riwaya.linking.candidates import Pair, candidates
from riwaya.linking.clusters import cluster
from riwaya.linking.commons import Commons
from riwaya.linking.compare import at_odds, compare, worth
from riwaya.linking.groups import Groups
from riwaya.linking.profile import Family, Profile, family_of, profiles
from riwaya.linking.reuse import find_reuse
from riwaya.linking.summary import summary
from riwaya.linking.utterances import join_utterances
from riwaya.linking.weighing import weighed
from riwaya.linking.weights import BECAUSE, WEIGHTS

_PROMISING = -0.5
"""What pairs of two articles must be worth to speak for each other."""
_BESIDE = 2
"""Other pairs of two articles that speak for one of theirs, at most."""


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


class Links(msgspec.Struct, frozen=True):
    """What linking found: incidents, where every claim belongs, each article's main incident, passages shared."""

    incidents: tuple[Incident, ...]
    links: tuple[Link, ...]
    main: Mapping[str, str | None]
    reuse: tuple[Reuse, ...]


def link(
    claims: Iterable[Claim], articles: Iterable[Article], family: Family = family_of, pack: Pack | None = None
) -> Links:
    """Link claims; `articles` are those that they are told in, and may be more."""
    pack = pack or load_pack()
    by_key = {article.key: article for article in sorted(articles, key=lambda article: article.key)}
    by_id = {claim.id: claim for claim in sorted(claims, key=lambda claim: claim.id)}
    told = profiles(by_id.values(), by_key, family, pack)
    profile_of = dict(zip(by_id, told, strict=True))
    reuse = tuple(find_reuse(by_key.values(), pack))
    commons = Commons(told, len(by_key), reuse)
    groups = Groups(by_id)
    worths = _scores(told, commons)
    cluster([*by_id], worths, lambda one, other: at_odds(told[one], told[other]), groups)
    join_replies(by_id, groups)
    join_tallies(by_id.values(), groups)
    incidents: list[Incident] = []
    of: dict[str, str] = {}
    for first, members in groups.members().items():
        one = summary(_named("i", first), [profile_of[name] for name in members])
        incidents.append(weighed(one, [by_id[name] for name in members], by_key, commons.copied, pack))
        of.update(dict.fromkeys(members, incidents[-1].incident))
    said = Groups(by_id)
    join_utterances(by_id.values(), of, commons, said)
    why = _reasons(told, worths, of, commons)
    links = tuple(
        Link(claim.id, claim.article, of[claim.id], _named("u", said.of(claim.id)), why.get(claim.id))
        for claim in by_id.values()
    )
    return Links(tuple(incidents), links, _main(by_id.values(), of, by_key), reuse)


def _scores(told: Sequence[Profile], commons: Commons) -> dict[Pair, float]:
    """What every pair of claims that was compared is worth, by their indexes."""
    values = {
        (one, other): worth(compare(told[one], told[other], commons))
        for one, other in candidates(told, commons)
        if not at_odds(told[one], told[other])
    }
    between: defaultdict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair, value in values.items():
        one, other = sorted(told[index].claim.article for index in pair)
        if one != other and value > _PROMISING:
            between[one, other].append(pair)
    for pairs in between.values():
        for pair in pairs:
            beside = {one for one, other in pairs if one not in pair and other not in pair}
            values[pair] += WEIGHTS["linked beside"] * min(_BESIDE, len(beside))
    return values


def _reasons(
    told: Sequence[Profile], worths: Mapping[Pair, float], of: Mapping[str, str], commons: Commons
) -> dict[str, Reason]:
    """Claim -> why it is in its incident: the comparison that is worth most."""
    best: dict[int, tuple[float, int]] = {}
    for pair, value in sorted(worths.items()):
        if of[told[pair[0]].claim.id] == of[told[pair[1]].claim.id]:
            for index, other in (pair, pair[::-1]):
                best[index] = max(best.get(index, (value, other)), (value, other))
    return {
        told[index].claim.id: Reason(told[other].claim.id, round(value, 2), _because(told[index], told[other], commons))
        for index, (value, other) in best.items()
    }


def _because(one: Profile, other: Profile, commons: Commons) -> tuple[str, ...]:
    """What speaks for one event and what against it, the weightiest first."""
    seen = sorted(compare(one, other, commons), key=lambda seen: -abs(WEIGHTS[seen[0]] * seen[1]))
    return tuple(BECAUSE[name] for name, _ in seen)


def _main(claims: Iterable[Claim], of: Mapping[str, str], articles: Iterable[str]) -> dict[str, str | None]:
    """The incident of each article's most prominent claim: an event told first, and not as background.

    What other articles tell as well comes before what this one tells alone.
    """
    told = list(claims)
    tellers: defaultdict[str, set[str]] = defaultdict(set)
    for claim in told:
        tellers[of[claim.id]].add(claim.article)
    first: dict[str, Claim] = {}
    for claim in sorted(told, key=lambda claim: (len(tellers[of[claim.id]]) == 1, *_prominence(claim))):
        first.setdefault(claim.article, claim)
    return {article: of[first[article].id] if article in first else None for article in articles}


def _prominence(claim: Claim) -> tuple[bool, bool, int, str]:
    start = min((span.start for span in claim.evidence), default=0)
    return claim.background, claim.kind != "event", start, claim.id


def _named(letter: str, made_of: str) -> str:
    return letter + sha256(made_of.encode("utf-8", "surrogatepass")).hexdigest()[:12]
