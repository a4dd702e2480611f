"""Who is said to hold a place, one side beside the other."""

from typing import Literal

from riwaya.core.claim import Value

Standing = Literal["held", "lost", "changed hands", "contested", "order unknown"]
"""One holder; only losers; several, day after day; several on one day, or one denied; several, and days are missing."""


class Hold(Value, frozen=True):
    """What voices say of one side and one place."""

    holder: str
    """The actor's id, or its words where it has none."""
    since: str | None = None
    """The earliest ISO day on which the side is said to have taken the place."""
    first: str | None = None
    """The earliest and the latest ISO day of which it is said to hold it."""
    last: str | None = None
    until: str | None = None
    """The latest ISO day on which it is said to have lost the place."""
    claims: tuple[str, ...] = ()
    """Who says that it holds or took the place."""
    denied: tuple[str, ...] = ()
    """Who denies it."""
    lost: tuple[str, ...] = ()
    """Who says that it lost the place."""


class Held(Value, frozen=True):
    """A place with all who are said to hold it or to have held it, the earliest first."""

    place: str
    kind: str | None
    within: tuple[str, ...]
    standing: Standing
    holds: tuple[Hold, ...]
