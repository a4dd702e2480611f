"""What an article is mainly about, and what it only tells in passing."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from riwaya.core.claim import Claim
from riwaya.linking.compared.where import wide

_HARM, _SHARED, _PLACED, _TELLING = 1.0, 0.75, 0.7, 0.3
"""What it speaks for an incident that it harmed people who do not fight, that other articles tell it too, that a place
finer than an area or a whole city is told for it, and that it is told once more."""
_TELLINGS = 4
"""Tellings that count, at most."""
_FAR = 1000
"""Letters into the article that count against an incident as much as harm counts for it."""
_HARMS = frozenset({"killed", "injured"})
_FIGHTING = frozenset({"soldiers", "fighters"})


def mainly_told(claims: Iterable[Claim], of: Mapping[str, str], shared: Container[str]) -> dict[str, str]:
    """The incident that each article is mainly about; `of` tells the incident of each claim by its id.

    `shared` are the incidents that several articles tell.

    News comes before background and an event before a tally; then what is told early, often, with harm to people who
    do not fight, and by other articles too.
    """
    told: defaultdict[str, defaultdict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        told[claim.article][of[claim.id]].append(claim)

    def rank(incident: str, said: Sequence[Claim]) -> tuple[bool, bool, float, int, str]:
        start = min((span.start for claim in said for span in claim.evidence), default=0)
        tellings = sum(len(claim.evidence) for claim in said)
        speaks = _HARM * any(map(_harms, said)) + _SHARED * (incident in shared)
        speaks += _PLACED * any(map(_placed, said))
        speaks += _TELLING * min(tellings, _TELLINGS) - start / _FAR
        background = all(claim.background for claim in said)
        return background, all(claim.kind != "event" for claim in said), -speaks, start, incident

    return {name: min(said, key=lambda incident: rank(incident, said[incident])) for name, said in told.items()}


def told_by_several(claims: Iterable[Claim], of: Mapping[str, str]) -> set[str]:
    """The incidents that several articles tell."""
    told = {(of[claim.id], claim.article) for claim in claims}
    return {incident for incident, articles in Counter(incident for incident, _ in told).items() if articles > 1}


def _placed(claim: Claim) -> bool:
    """Whether a claim names a spot: a city often stands for what lies about it."""
    return any(not wide(place) and place.kind != "city" for place in claim.places)


def _harms(claim: Claim) -> bool:
    """Whether a claim tells of people killed or injured who do not fight."""
    return not claim.background and any(
        toll.measure in _HARMS and toll.who not in _FIGHTING and toll.low for toll in claim.tolls
    )
