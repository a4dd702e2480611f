"""An incident: the claims that speak of one event in the world, and what they say of it together."""

from collections.abc import Iterable

from riwaya.core.claim import Claim, Value
from riwaya.core.grade import Grade
from riwaya.core.root import Root

Range = tuple[int | None, int | None]
"""The lowest and the highest number told, None where that end is open."""


def in_words(told: Range) -> str:
    """A range in words: 4, 4 to 7, 11 or more, up to 40; empty where both ends are open."""
    low, high = told
    if low == high:
        return "" if low is None else str(low)
    if high is None:
        return f"{low} or more"
    return f"up to {high}" if low is None else f"{low} to {high}"


def against_staging(claims: Iterable[Claim]) -> frozenset[str]:
    """The ids of the claims that deny that an event was staged: of the event itself they deny nothing."""
    told = list(claims)
    staged = {claim.id for claim in told if claim.staged}
    return frozenset(
        claim.id
        for claim in told
        for reply in claim.replies
        if reply.type == "denies" and reply.to in staged and not claim.staged
    )


class Incident(Value, frozen=True):
    """What the accounts of one event have in common; whatever they differ in stays with the claims."""

    incident: str
    """An id that only depends on the claims that the incident holds."""
    event: str
    date: str | None = None
    """ISO 8601 day of its start; None where no account has a settled one."""
    place: str | None = None
    """The finest place that the most accounts name, as the gazetteer spells it, else as written."""
    lat: float | None = None
    lon: float | None = None
    killed: Range | None = None
    """Civilians and people whose kind is not told; soldiers only where nobody tells of those. None: nobody counts."""
    injured: Range | None = None
    perpetrators: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    roots: tuple[Root, ...] = ()
    """The voices that the accounts go back to, with the way of each."""
    independent: int = 0
    """How many of them say that it happened and are no party to the conflict."""
    grade: Grade | None = None
    """What is suggested; None where nobody tells of harm to civilians."""
