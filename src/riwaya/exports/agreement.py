"""How far coders agree: Cohen's kappa for two, Krippendorff's alpha for any number, both for values without order.

J. Cohen, "A coefficient of agreement for nominal scales" (1960); K. Krippendorff, "Computing Krippendorff's
Alpha-Reliability" (2011).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations

import msgspec

from riwaya.core.claim import Claim

Values = Mapping[str, str]
"""Field -> what one coder has in it; a field that says nothing of a claim is left out."""
FIELDS = (
    "claim", "event", "status", "background", "voice", "perpetrators", "targets", "places", "time", "tolls",
)  # fmt: skip
"""What is compared; `claim` is whether the text tells it at all."""
_TOLD, _NOT_TOLD = "told", "not told"
_SHARED = 0.5
"""Part of the shorter one's words that two added claims share to be one."""


class Agreement(msgspec.Struct, frozen=True):
    """How far coders agree on one field."""

    field: str
    units: int
    """Claims that at least two coders have a value for."""
    agreed: int
    """Of them those for which all have the same."""
    kappa: float | None
    """None for other than two coders, and where all values are one."""
    alpha: float | None
    """None where all values are one."""


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa of two coders' values, pair by pair; None where chance alone would make them agree."""
    if not pairs:
        return None
    one, other = (Counter(side) for side in zip(*pairs, strict=True))
    by_chance = sum(one[value] * other[value] for value in one) / len(pairs) ** 2
    same = sum(a == b for a, b in pairs) / len(pairs)
    return None if by_chance == 1 else (same - by_chance) / (1 - by_chance)


def alpha(units: Iterable[Sequence[str]]) -> float | None:
    """Krippendorff's alpha for nominal values; each unit holds those of some coders. None where all are one."""
    weight: dict[tuple[str, str], float] = {}
    for values in units:
        for pair in permutations(values, 2):
            weight[pair] = weight.get(pair, 0.0) + 1 / (len(values) - 1)
    counts: dict[str, float] = {}
    for (value, _), found in weight.items():
        counts[value] = counts.get(value, 0.0) + found
    every = sum(counts.values())
    observed = sum(found for (a, b), found in weight.items() if a != b)
    expected = every**2 - sum(count**2 for count in counts.values())
    return 1 - (every - 1) * observed / expected if expected else None


def agreement(articles: Iterable[Mapping[str, Sequence[Claim]]]) -> list[Agreement]:
    """How far coders agree, field by field, over articles that each hold the claims of its coders by their names."""
    units = [
        {coder: _values(claim) for coder, claim in unit.items()}
        for coded in articles
        if len(coded) > 1
        for unit in matched(coded)
    ]
    return [_of_field(field, units) for field in FIELDS]


def _of_field(field: str, units: Sequence[Mapping[str, Values]]) -> Agreement:
    given = [{coder: values[field] for coder, values in unit.items() if field in values} for unit in units]
    shared = [values for values in given if len(values) > 1]
    coders = sorted({coder for values in shared for coder in values})
    pairs = [(values[coders[0]], values[coders[1]]) for values in shared] if len(coders) == 2 else []
    agreed = sum(len(set(values.values())) == 1 for values in shared)
    return Agreement(field, len(shared), agreed, kappa(pairs), alpha([*values.values()] for values in shared))


def differing(unit: Mapping[str, Claim | None]) -> list[str]:
    """The fields in which coders differ over a claim: `claim` where some have it and others do not."""
    told = [_values(claim) for claim in unit.values()]
    return [field for field in FIELDS if len({values[field] for values in told if field in values}) > 1]


def matched(coded: Mapping[str, Sequence[Claim]]) -> Iterator[Mapping[str, Claim | None]]:
    """Each claim that any coder has in an article, as every coder has it; None for who does not have it."""
    found: dict[str, dict[str, Claim]] = {}
    for coder in sorted(coded):
        for claim in coded[coder]:
            same = claim.id if claim.id in found else _like(claim, coder, found)
            found.setdefault(same or claim.id, {})[coder] = claim
    for held in found.values():
        yield {coder: held.get(coder) for coder in sorted(coded)}


def _like(claim: Claim, coder: str, found: Mapping[str, Mapping[str, Claim]]) -> str | None:
    """The unit of another coder's claim that the same words tell, and none of this coder's yet."""
    worth = {
        unit: max(_overlap(claim, other) for other in held.values())
        for unit, held in found.items()
        if coder not in held
    }
    best = max(worth, key=lambda unit: worth[unit], default=None)
    return best if best is not None and worth[best] >= _SHARED else None


def _overlap(one: Claim, other: Claim) -> float:
    """The greatest part of a shorter telling that the two share; 0 where they are of different events."""
    if one.event != other.event:
        return 0.0
    return max(
        (
            max(0, min(a.end, b.end) - max(a.start, b.start)) / max(1, min(a.end - a.start, b.end - b.start))
            for a in one.evidence
            for b in other.evidence
        ),
        default=0.0,
    )


def _values(claim: Claim | None) -> Values:
    """What a coder has in each field of a claim, as words that are the same where the values are."""
    if claim is None:
        return {"claim": _NOT_TOLD}
    time = claim.time or claim.period
    return {
        "claim": _TOLD,
        "event": claim.event,
        "status": f"{claim.status} {claim.denies if claim.status == 'denied' else ''} {claim.staged}",
        "background": str(claim.background),
        "voice": claim.voice.id or claim.voice.surface or claim.voice.kind,
        "perpetrators": _joined(actor.id or actor.surface for actor in claim.perpetrators),
        "targets": _joined(actor.id or actor.surface for actor in claim.targets),
        "places": _joined(place.name or place.surface for place in claim.places),
        "time": f"{time.start or time.surface} {time.end}" if time else "",
        "tolls": _joined(f"{toll.measure} {toll.who} {toll.low} {toll.high}" for toll in claim.tolls),
    }


def _joined(values: Iterable[str]) -> str:
    return "; ".join(sorted(values))
