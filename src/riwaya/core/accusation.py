"""An accusation that somebody prepares or stages an attack, beside what was reported in that area afterwards.

What is reported after an accusation is told as that and no more: nothing here says that the one led to the other.
"""

from riwaya.core.claim import Value


class Usual(Value, frozen=True):
    """What stretches of some length without an accusation about the area see."""

    stretches: int
    """How many there are within the days that the articles cover."""
    attacks: float | None
    """Incidents of violence in such a stretch on average; None where there is no stretch."""
    alike: float | None


class Window(Value, frozen=True):
    """What was reported in the area within so many days after the accusation, and in other stretches of that length."""

    days: int
    attacks: int
    """Incidents of violence that some account says happened."""
    alike: int
    """Of these, those of the type that the accusation names."""
    events: dict[str, int]
    """How many of each type."""
    incidents: tuple[str, ...]
    usual: Usual


class Accusation(Value, frozen=True):
    """One accusation, in however many articles it is told."""

    incident: str
    event: str
    staged: bool
    day: str | None
    """The earliest ISO day on which it is told; None where that is not known, and then there are no windows."""
    accusers: tuple[str, ...]
    """Ids of the voices, else their words."""
    accused: tuple[str, ...]
    area: tuple[str, ...]
    """Governorates (else countries) that it names; none where it names no place, and then there are no windows."""
    claims: tuple[str, ...]
    pretext: tuple[str, ...]
    """Claims that read it as a pretext."""
    denied: tuple[str, ...]
    """Claims that deny it."""
    windows: tuple[Window, ...] = ()


class Chance(Value, frozen=True):
    """How often days drawn at random see as many reports after them as the days of the accusations did."""

    days: int
    accusations: int
    attacks: int
    expected: float
    """Reports after days drawn at random, on average."""
    share: float
    """Of the draws, those with as many reports or more."""
    draws: int


class Mirror(Value, frozen=True):
    """All accusations of a collection, the days that its articles cover, and the test over all of them."""

    first: str | None
    last: str | None
    accusations: tuple[Accusation, ...]
    chances: tuple[Chance, ...]
    """Empty where there are fewer than 20 accusations with windows: plain counts alone are told then."""
