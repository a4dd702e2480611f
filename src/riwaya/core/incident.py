"""An incident: the claims that speak of one event in the world, and what they say of it together."""

from riwaya.core.claim import Value

Range = tuple[int | None, int | None]
"""The lowest and the highest number told, None where that end is open."""


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
