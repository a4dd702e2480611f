"""What is on record of a voice, and how an outlet names an actor."""

from collections.abc import Mapping

from riwaya.core.claim import Value


class Record(Value, frozen=True):
    """What one voice told, and what others said to it: incidents by their ids, never a score."""

    voice: str
    """Its id, else its name as written."""
    kind: str
    party: str | None
    """The party to the conflict for which it speaks."""
    claims: int
    articles: int
    events: Mapping[str, int]
    """Type of event -> claims of it, the commonest first."""
    statuses: Mapping[str, int]
    incidents: tuple[str, ...]
    repeats: int
    """How many of its claims, as an outlet's, go back to another voice."""
    joined: tuple[str, ...]
    """Where an independent voice says the same of the event."""
    denied: tuple[str, ...]
    """Where an independent voice says the opposite: that it did not happen, was faked, or happened all the same."""
    corrected: tuple[str, ...]
    """Where an independent voice gives another figure, denies its toll or corrects it."""
    disputed: tuple[str, ...]
    """Where a party to the conflict does the one or the other."""


class Naming(Value, frozen=True):
    """The words by which an outlet calls an actor, with the number of its articles that do."""

    actor: str
    outlet: str
    """Its id where it is a voice that the lexicon knows, else its name."""
    words: str
    own: int
    """Articles in which it does so in its own words, or those of nobody named."""
    quoting: int
    """Articles in which it does so where it tells what somebody else said."""
