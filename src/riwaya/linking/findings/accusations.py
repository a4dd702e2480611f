"""Which claims accuse somebody of preparing or staging an attack, and what answers them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from riwaya.codebook import cards
from riwaya.core.accusation import Accusation
from riwaya.core.claim import Claim, Place
from riwaya.core.incident import Incident
from riwaya.languages.pack import Pack
from riwaya.linking.compared.where import known_as

_POLITICAL = "Political violence"
"""The disorder type of ACLED that armed violence has, and arrests, agreements and protests have not."""
_BLAMES = frozenset({"accusing", "warning"})
_AREA = 2
"""Containers of a place, counted from the widest, of which the finest is its governorate."""

Told = tuple[Incident, Sequence[Claim]]


def is_violent(event: str) -> bool:
    """Whether the type of event is an attack or a fight."""
    return any(row.disorder_type == _POLITICAL for row in cards()[event].acled)


def accusations(told: Sequence[Told], days: Mapping[str, date | None], pack: Pack) -> list[Accusation]:
    """The accusations among incidents, by day and id; `days` are those of the articles, by id."""
    answers = _answers(told)
    found = [
        _accusation(incident, blaming, days, answers)
        for incident, claims in told
        if (blaming := [claim for claim in claims if _accuses(claim, pack)])
    ]
    return sorted(found, key=lambda one: (one.day is None, one.day or "", one.incident))


def _accuses(claim: Claim, pack: Pack) -> bool:
    """Whether a claim says that somebody else prepares an attack, or fakes one; one's own threats are none."""
    if not is_violent(claim.event) or claim.status == "denied" or not (claim.staged or claim.status == "prepared"):
        return False
    doers = {pack.party(actor.id) for actor in claim.perpetrators if actor.id}
    if claim.voice.id and pack.party(claim.voice.id) in doers:
        return False
    return claim.staged or bool(claim.perpetrators) or claim.voice.attitude in _BLAMES


def _answers(told: Iterable[Told]) -> dict[tuple[str, str], list[str]]:
    """(claim answered, sort of answer) -> the claims that answer it so."""
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for _, claims in told:
        for claim in claims:
            for reply in claim.replies:
                found[reply.to, reply.type].append(claim.id)
    return found


def _accusation(
    incident: Incident,
    claims: Sequence[Claim],
    days: Mapping[str, date | None],
    answers: Mapping[tuple[str, str], Sequence[str]],
) -> Accusation:
    told = [day for claim in claims if (day := days.get(claim.article))]

    def answering(sort: str) -> tuple[str, ...]:
        return tuple(sorted({name for claim in claims for name in answers.get((claim.id, sort), ())}))

    return Accusation(
        incident=incident.incident,
        event=incident.event,
        staged=any(claim.staged for claim in claims),
        day=str(min(told)) if told else None,
        accusers=tuple(sorted({claim.voice.id or claim.voice.surface or claim.voice.kind for claim in claims})),
        accused=tuple(sorted({actor.id or actor.surface for claim in claims for actor in claim.perpetrators})),
        area=tuple(sorted({area(place) for claim in claims for place in claim.places})),
        claims=tuple(sorted(claim.id for claim in claims)),
        pretext=answering("reads_as_pretext"),
        denied=answering("denies"),
    )


def area(place: Place) -> str:
    """The governorate of a place; the place itself where it is one, or no smaller."""
    return place.within[-_AREA] if len(place.within) >= _AREA else known_as(place)
