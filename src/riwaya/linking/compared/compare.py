"""Two claims compared, or what two articles tell: what likens them, and what tells them apart."""

import math
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from riwaya.core.incident import Range
from riwaya.linking.compared.odds import month_days
from riwaya.linking.compared.places import places
from riwaya.linking.compared.profile import Profile
from riwaya.linking.compared.tolls import meet
from riwaya.linking.compared.weights import BASE, WEIGHTS, WITHIN, Seen
from riwaya.linking.compared.when import When, gap, is_period, told_after
from riwaya.linking.copies.rarity import Rarity, telling

Compared = Iterator[tuple[str, float]]
"""Comparisons that hold, each with how strongly, 1 as a rule."""
Ranges = tuple[Range, ...]
Comparison = Callable[[Profile, Profile], Seen]

_REMEMBERED = 1 << 16
"""How many comparisons of times and of numbers are kept in mind."""
MOST_ALIKE = 0.75
"""What the likeness of words counts at most."""
MOST_TELLING = 6
"""Telling words that count, at most."""
_OPEN_TYPES = frozenset({"attack", "shelling", "explosion", "destruction"})
"""Types that leave the means open, so that they may be what another names."""
_BOMBS = frozenset({"bombing", "suicide_bomb"})
"""Types of which the one is a kind of the other."""
_LOOSE = 0.2
"""What is left of the weight of another type where one account only tells the kind that the other is of."""
_RARE_TYPES = frozenset({"chemical_weapon", "suicide_bomb", "sexual_violence", "agreement", "weapons_disrupted"})
"""Types of which a place does not see many in a week."""
_UNFORGOTTEN = frozenset({"chemical_weapon"})
"""Types of which a place sees so few that it is enough to name it for them to be recalled."""
_HELD = frozenset({"control"})
"""The family of what says who holds a place: that is said again and again, while a place is taken once."""
COPIED = 6
"""Runs of words that two must share where one is copied."""
COPIED_WORDS = 4
"""Words that two share at least where one is copied."""
COPIED_PART = 0.4
"""Part of the shorter one's runs that they must share as well."""
_OF_FEW: Mapping[int, float] = {0: 0.1, 1: 0.45}
"""What is left of the weight of a number that many events have."""
_CLOSE = 0.3
"""Part by which two tolls may differ and yet be about the same."""


def compare(one: Profile, other: Profile, rarity: Rarity) -> list[tuple[str, float]]:
    """What likens two things told and what tells them apart, each with how strongly it does."""
    within = one.article == other.article
    times = _times(one.when, other.when, within=within)
    return [*places(one, other), *times, *_tolls(one, other), *_doing(one, other), *_telling(one, other, rarity)]


def valued(comparisons: Sequence[tuple[str, float]]) -> dict[str, float]:
    """What each comparison of two adds to or takes from their being one event."""
    weights = _weights(comparisons)
    return {name: weights[name] * strength for name, strength in comparisons}


def worth(comparisons: Sequence[tuple[str, float]]) -> float:
    """The sum of what the comparisons weigh: above 0 where two are rather one event."""
    weights = _weights(comparisons)
    return BASE + sum([weights[name] * strength for name, strength in comparisons])


def _weights(comparisons: Sequence[tuple[str, float]]) -> Mapping[str, float]:
    return WITHIN if comparisons[-1][0] == "one article" else WEIGHTS


@lru_cache(maxsize=_REMEMBERED)
def _times(one: When, other: When, *, within: bool) -> Seen:
    if one.days and other.days:
        apart = gap(one.days, other.days)
        if not is_period(one.days) and not is_period(other.days):
            found = ("one day", "day after", "days apart")[min(apart, 2)]
        elif one.days == other.days:
            found = "one period"
        else:
            found = "periods apart" if apart else "day in period"
    elif dates := month_days(one, other):
        found = "one date" if dates[0] == dates[1] else "dates apart"
    elif (mine := one.about) and (theirs := other.about):
        found = ("told together", "day after", "told apart")[min(gap(mine, theirs), 2)]
    elif within and one.before is not None and one.before == other.before:
        found = "one day"
    elif one.weekday and other.weekday:
        found = "one weekday" if one.weekday == other.weekday else "weekdays apart"
    elif not within and (days := told_after(one, other)) is not None:
        found = ("told that weekday", "no day", "told on other weekdays")[min(days, 2)]
    else:
        found = "no day"
    return ((found, 1),)


def _tolls(one: Profile, other: Profile) -> Seen:
    return _counts(one.killed, one.injured, other.killed, other.injured)


@lru_cache(maxsize=_REMEMBERED)
def _counts(killed: Ranges, injured: Ranges, its_killed: Ranges, its_injured: Ranges) -> Seen:
    found: list[tuple[str, float]] = []
    if killed and its_killed:
        found += _toll(killed, its_killed, "killed")
    if injured and its_injured:
        found += _toll(injured, its_injured, "injured")
    if not any(low for low, _ in (*killed, *injured, *its_killed, *its_injured)):
        found.append(("nobody harmed", 1))
    return tuple(found)


def _toll(mine: Sequence[Range], theirs: Sequence[Range], measure: str) -> Compared:
    """How the numbers agree at best: one person killed or injured is no sign of one event, and nobody even less."""
    pairs = [(one, other) for one in mine for other in theirs if one[0] is not None and other[0] is not None]
    if not pairs:
        return
    exact = [pair for pair in pairs if pair[0][0] == pair[0][1] and pair[1][0] == pair[1][1]]
    equal = [one for one, other in exact if one == other]
    if equal:
        yield f"as many {measure}", _OF_FEW.get(max(equal)[0] or 0, 1)
    elif any(meet(*pair) for pair in pairs if pair not in exact):
        yield f"as many {measure}", 0.15
    elif any(_close(*pair) for pair in pairs):
        if measure == "killed":
            yield "about as many killed", 1
    else:
        yield f"other number {measure}", 1 if exact else 0.5


def _close(one: Range, other: Range) -> bool:
    """Whether two numbers are about the same."""
    low, its = one[0] or 0, other[0] or 0
    return abs(low - its) <= max(2, _CLOSE * max(low, its))


def _doing(one: Profile, other: Profile) -> Compared:
    told, shared = one.events | other.events, one.events & other.events
    may_be_one = bool(shared or _OPEN_TYPES & told - _RARE_TYPES)
    denied = one.denied != other.denied and bool(shared or may_be_one and told.isdisjoint(_RARE_TYPES))
    if shared:
        yield ("one rare type" if shared <= _RARE_TYPES else "one type"), 1
    else:
        yield "other type", _LOOSE if told == _BOMBS else 0.5 if may_be_one else 1.5
        if one.happened != other.happened and not denied:
            yield "one has not happened", 1
    if denied:
        yield "one denies", 1
    opposed = bool(one.sides and other.sides and one.sides.isdisjoint(other.sides))
    if not opposed and "territory_change" in shared and one.fine and other.fine and not _HELD & one.families:
        yield "one taking", 1
    elif one.sides and other.sides:
        yield "other side" if opposed else "one side", 1
    if one.background != other.background:
        yield "one is background", 1
    if _UNFORGOTTEN & shared and one.fine and other.fine and any(map(_recalls, (one, other))):
        yield "recalled", 1


def _recalls(profile: Profile) -> bool:
    """Whether an event is only recalled, without a word of when it was."""
    return profile.background and profile.when.days is None and profile.when.month_day is None


def _telling(one: Profile, other: Profile, rarity: Rarity) -> Compared:
    shared = one.words & other.words
    if shared:
        likeness = rarity.weight(shared) / math.sqrt(one.weight * other.weight)  # the cosine of their words
        yield "like words", min(MOST_ALIKE, likeness)
    found = [word for word in shared if telling(word)]
    if found and (number := len({*found} - one.named - other.named)):
        yield "telling words", min(MOST_TELLING, number)
    if one.article == other.article:
        if {one.opening, other.opening} == {1, 2}:
            yield "told next", 1
        yield "one article", 1
    elif len(shared) >= COPIED_WORDS and copied(one, other):
        yield "shared passage", 1


def copied(one: Profile, other: Profile) -> bool:
    """Whether much of how one is told stands in the other as well, word by word."""
    mine, theirs = one.runs, other.runs
    return len(mine & theirs) >= max(COPIED, COPIED_PART * min(len(mine), len(theirs)))


class Aspect(NamedTuple):
    """One side of what is told: tellings that are alike in it compare alike with those of other articles in it."""

    of: Callable[[Profile], Hashable]
    compared: Comparison


ASPECTS: tuple[Aspect, ...] = (
    Aspect(lambda one: (one.fine, one.wide), places),
    Aspect(lambda one: one.when, lambda one, other: _times(one.when, other.when, within=False)),
    Aspect(lambda one: (one.killed, one.injured), _tolls),
    Aspect(
        lambda one: (
            one.families,
            one.events,
            one.happened,
            one.denied,
            one.sides,
            one.background,
            bool(one.fine),
            _recalls(one),
        ),
        lambda one, other: tuple(_doing(one, other)),
    ),
)
"""All that is compared but the words, in the order in which `compare` tells it."""
