"""One claim out of two tellings of an event: the earlier one leads, the later one fills in."""

from collections.abc import Sequence

import msgspec

from riwaya.core.claim import Claim, Place, Step, TimeSpan, Toll
from riwaya.core.span import Span
from riwaya.reading.claims.draft import Draft
from riwaya.reading.counts.people import ANYONE, FORCES
from riwaya.reading.derivation import TOLD
from riwaya.reading.events.events import REFINES, VAGUE

COARSE = 9
"""The precision of a place of which none is known: coarser than any."""
MANY = 3
"""From how many on «more than so many» may be a second telling of just so many."""
FINER = (({"shelling", "air_strike"}, "air_strike"), ({"bombing", "suicide_bomb"}, "suicide_bomb"))
"""Which of two types of one event says more."""
WHOLE = frozenset({"month", "period"})
"""Precisions of times that may name a month and no day."""


def joined(a: Draft, b: Draft) -> Draft:
    """One draft out of two tellings: the earlier one leads, the later one fills in."""
    one, two = a.claim, b.claim
    claim = msgspec.structs.replace(
        one, evidence=tuple(sorted((*one.evidence, *two.evidence))), time=_finer_time(one.time, two.time),
        places=_finer_places(one.places, two.places), perpetrators=one.perpetrators or two.perpetrators,
        targets=one.targets or two.targets, tolls=_tolls(one.tolls, two.tolls), event=_finer(one, two),
        staged=one.staged or two.staged,
    )  # fmt: skip
    claim = msgspec.structs.replace(claim, spans=_spans(claim, one, two), derivation=_derivation(one, two))
    both = {"bare": a.bare and b.bare, "heads": a.heads and b.heads}
    return msgspec.structs.replace(a, claim=claim, sentence=max(a.sentence, b.sentence), **both)


def _spans(claim: Claim, one: Claim, two: Claim) -> dict[str, tuple[Span, ...]]:
    """The spans of two tellings: of each field those of the telling that it comes from; tolls may come from both."""
    spans: dict[str, tuple[Span, ...]] = {}
    for name in sorted({*one.spans, *two.spans}):
        value = getattr(claim, name, None)
        if name == "tolls":
            spans[name] = tuple(dict.fromkeys((*one.spans.get(name, ()), *two.spans.get(name, ()))))
        elif name in one.spans and value == getattr(one, name, None):
            spans[name] = one.spans[name]
        elif name in two.spans and (value or name not in claim.__struct_fields__):
            spans[name] = two.spans[name]
    return spans


def _derivation(one: Claim, two: Claim) -> tuple[Step, ...]:
    """The steps of the earlier telling, and how the later one tells what the earlier one only names."""
    if any(step.field == TOLD for step in one.derivation):
        return one.derivation
    return (*one.derivation, *(step for step in two.derivation if step.field == TOLD))


def _finer(one: Claim, two: Claim) -> str:
    """The event type of two tellings: the one that says how."""
    for pair, finer in FINER:
        if {one.event, two.event} == pair:
            return finer
    return two.event if one.event in VAGUE and two.event in REFINES else one.event


def _finer_time(one: TimeSpan | None, two: TimeSpan | None) -> TimeSpan | None:
    """The time of two tellings: the one with a clock time, or with a day where the other has none or only a month."""
    if one is None or two is None:
        return one or two
    return two if _blur(two) < _blur(one) or _in_month(one, two) else one


def _in_month(one: TimeSpan, two: TimeSpan) -> bool:
    """Whether one time is a month, or since a month, and the other one is, or is since, a later day of it."""
    start, day = one.start or "", two.start or ""
    whole = one.precision in WHOLE and start.endswith("-01") and (one.end is None) == (two.end is None)
    return whole and day[:7] == start[:7] and day != start


def _blur(time: TimeSpan) -> int:
    """How little a time says: a clock time most, then any that names its day, then words alone («in the morning»)."""
    if time.start is None and time.relative is None:
        return 2
    return int(time.precision != "time")


def _finer_places(one: tuple[Place, ...], two: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places of two tellings: those of the one that says it more precisely, or that names more beside the same."""
    if two and names(two) < names(one):
        return one
    if one and two and all(any(_holds(a, b) for b in two) for a in one):
        return two
    if one and two and all(any(_holds(b, a) for a in one) for b in two):
        return one
    blur = [min((_vague(place) for place in places), default=COARSE) for places in (one, two)]
    return two if not one or two and blur[1] < blur[0] else one


def _vague(place: Place) -> int:
    """How little a place says where it was: a place, and what lies at one, least."""
    return max(place.precision or COARSE, 2)


def names(places: Sequence[Place]) -> set[str]:
    """The names of places, of mere areas too."""
    return {place.name or place.surface for place in places}


def holding(one: Sequence[Place], two: Sequence[Place]) -> bool:
    """Whether a place of one telling lies in a place of the other; a city stands for the governorate of its name."""
    return any(_holds(a, b) or _holds(b, a) for a in one for b in two)


def _holds(outer: Place, inner: Place) -> bool:
    """Whether a place holds another; the countryside of a city is taken for its governorate.

    A region holds the provinces that are called after it: «Darfur» is where «South Darfur» is.
    """
    name = outer.name
    if name is None:
        return False
    part = outer.kind == "area" and len(outer.within) > 1  # not of a whole country
    base = outer.within[0].removesuffix(" Governorate") if part else None
    names = (name, base) if base is not None and base in name else (name,)
    if any(one in inner.within or f"{one} Governorate" in inner.within for one in names):
        return True
    called = (inner.name, *inner.within) if outer.kind == "area" else ()
    return any(f" {name} " in part for part in called if part)


def _tolls(one: Sequence[Toll], two: Sequence[Toll]) -> tuple[Toll, ...]:
    """The tolls of two tellings: the later figure of the same people replaces the earlier, a vague one vanishes."""
    first = [toll for toll in one if not _adds_up(one, toll, two)]
    second = [toll for toll in two if not _adds_up(two, toll, one)]
    earlier = [toll for toll in first if not any(_said_by(toll, other) for other in second)]
    later = [toll for toll in second if not any(_said_by(toll, other) for other in earlier)]
    kept = [toll for toll in earlier if _parts(one, toll) or not any(_corrects(other, toll) for other in later)]
    return (*kept, *later)


def _adds_up(tolls: Sequence[Toll], toll: Toll, others: Sequence[Toll]) -> bool:
    """Whether a toll is one of some that only share out what another telling counts: «3 children, and one more»."""
    alike = [one for one in tolls if (one.measure, one.who) == (toll.measure, toll.who)]
    if len(alike) < TWO or any(one.low is None or one.low != one.high for one in alike):
        return False
    whole = sum(one.low or 0 for one in alike)
    same = (one for one in others if (one.measure, one.who) == (toll.measure, toll.who))
    return any(one.low == one.high == whole for one in same)


TWO = 2
"""So many figures at least share out a whole."""


def _parts(tolls: Sequence[Toll], toll: Toll) -> bool:
    """Whether a telling has several figures of the same people: a whole and its parts, which no other one replaces."""
    return sum((toll.measure, toll.who) == (other.measure, other.who) for other in tolls) > 1


def _corrects(toll: Toll, other: Toll) -> bool:
    """Whether a figure replaces an earlier one of the same people that was less exact: both may be right."""
    same = (toll.measure, toll.who, toll.of) == (other.measure, other.who, other.of)
    return same and toll.high is not None and other.low != other.high and meet(toll, other)


def _said_by(toll: Toll, other: Toll) -> bool:
    """Whether another toll says all that a toll says: the same figure of people told better, or a figure for «some»."""
    if toll.measure != other.measure or toll.of not in (None, other.of) and (other.of or toll.low != 1):
        return False
    if (toll.low, toll.high) == (other.low, other.high):
        return toll.who in (other.who, "people") or {toll.who, other.who} == FORCES and toll.of is None
    again = toll.who in ANYONE and other.who in ANYONE and _rounded(toll, other)
    return again or toll.who in (other.who, *ANYONE) and _vaguer(toll, other)


def _rounded(toll: Toll, other: Toll) -> bool:
    """Whether a count of «at least» or «more than» stands for the exact figure of another: «more than 12» for 13."""
    if toll.low is None or other.low is None or toll.high is not None or other.low != other.high:
        return False
    return toll.low > MANY and other.low - toll.low in (0, 1)


def _vaguer(toll: Toll, other: Toll) -> bool:
    """Whether a word for some or many stands for the figure of another toll."""
    if toll.high is None:
        return toll.low == 1 and other.high != 0
    bounds = (toll.low or 0, other.low or 0, other.high or other.low or 0, toll.high)
    return toll.high > bounds[0] and bounds == tuple(sorted(bounds))


def meet(one: Toll, two: Toll) -> bool:
    """Whether two counts may be one: their intervals meet («20» and «more than 20» do)."""
    low = max((toll.low or 0) - (toll.high is None and (toll.low or 0) > MANY) for toll in (one, two))
    return all(high is None or low <= high for high in (one.high, two.high))
