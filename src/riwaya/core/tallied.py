"""Tallies side by side: who counts what, where, over which period, and how the counts stand to each other."""

from typing import Literal

from riwaya.core.claim import Share, Toll, Value

Relation = Literal[
    "agree", "differ", "same count", "later version", "other area", "other period", "other doers", "open"
]
"""How a count stands to another of the same voice or the same area.

Figures of one scope agree or differ. The same count has its scope told in another way. A later version is of the same
voice. Other scopes say why figures may differ; it is open where a period is not told.
"""


class Count(Value, frozen=True):
    """One voice's count, in whatever articles it is told with the same scope and figures."""

    voice: str
    """The voice's id, else its words, or the outlet, with the article."""
    places: tuple[str, ...]
    perpetrators: tuple[str, ...]
    period: tuple[str | None, str | None]
    """First and last ISO day (or month, year) over which is counted; None where that is open or not told."""
    told: str | None
    """The earliest ISO day on which an article tells it."""
    figures: tuple[Toll, ...]
    share: tuple[Share, ...]
    denied: bool
    """Whether the voice denies what is counted here."""
    claims: tuple[str, ...]


class Compared(Value, frozen=True):
    """Two counts, by their places in the list, and how they stand to each other."""

    one: int
    other: int
    relation: Relation
    measure: str
    """What both count; where they differ, a measure in which they do."""


class Tallied(Value, frozen=True):
    """Every count of one type of event, and those of them that can be compared."""

    event: str
    counts: tuple[Count, ...]
    compared: tuple[Compared, ...]
