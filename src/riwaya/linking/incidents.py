"""Incidents: the claims that speak of one event in the world, whatever they say of it.

Three rounds, none of which depends on the order of the claims. What is firm is joined: same place, same day, same
family of events. Replies join what they answer, tellings of one tally each other. Then each group that lacks
something (a day, a place, all but a governorate) joins the one firm group that it can mean; where there are two, it
stays alone.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256

import msgspec

from riwaya.codebook import cards
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.linking.firm import Family, join_firm, join_replies, join_tallies
from riwaya.linking.groups import Groups
from riwaya.linking.loose import join_loose
from riwaya.linking.summary import summary


class Link(msgspec.Struct, frozen=True):
    """Where one claim belongs."""

    claim: str
    article: str
    incident: str
    utterance: str


class Links(msgspec.Struct, frozen=True):
    """What linking found: the incidents, where every claim belongs, and each article's main incident."""

    incidents: tuple[Incident, ...]
    links: tuple[Link, ...]
    main: Mapping[str, str | None]


def family_of(claim: Claim) -> str:
    """The family of events within which claims can tell of one; saying who holds a place is a family of its own."""
    return "control" if claim.kind == "control" else cards()[claim.event].family


def link(claims: Iterable[Claim], published: Mapping[str, str | None], family: Family = family_of) -> Links:
    """Link claims; `published` has every article by its id, with its publication day where that is known."""
    by_id = {claim.id: claim for claim in sorted(claims, key=lambda claim: claim.id)}
    groups = Groups(by_id)
    join_firm(by_id.values(), published, family, groups)
    join_replies(by_id, groups)
    join_tallies(by_id.values(), groups)
    join_loose(by_id, published, family, groups)
    incidents: list[Incident] = []
    of: dict[str, str] = {}
    for first, members in groups.members().items():
        incidents.append(summary(_named("i", first), [by_id[name] for name in members]))
        of.update(dict.fromkeys(members, incidents[-1].incident))
    links = tuple(Link(claim.id, claim.article, of[claim.id], utterance(claim)) for claim in by_id.values())
    return Links(tuple(incidents), links, _main(by_id.values(), of, published))


def utterance(claim: Claim) -> str:
    """What the claims of one voice in one article share."""
    voice = claim.voice
    return _named("u", f"{claim.article}\n{voice.id or voice.surface or voice.kind}")


def _main(claims: Iterable[Claim], of: Mapping[str, str], published: Mapping[str, str | None]) -> dict[str, str | None]:
    """The incident of each article's most prominent claim: an event told first, and not as background."""
    first: dict[str, Claim] = {}
    for claim in sorted(claims, key=_prominence):
        first.setdefault(claim.article, claim)
    return {article: of[first[article].id] if article in first else None for article in sorted(published)}


def _prominence(claim: Claim) -> tuple[bool, bool, int, str]:
    start = min((span.start for span in claim.evidence), default=0)
    return claim.background, claim.kind != "event", start, claim.id


def _named(letter: str, made_of: str) -> str:
    return letter + sha256(made_of.encode("utf-8", "surrogatepass")).hexdigest()[:12]
