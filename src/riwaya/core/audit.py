"""The log of what people did at a ledger. It is appended; nothing overwrites it."""

from typing import Literal, get_args

from riwaya.core.claim import Value

What = Literal[
    "log-in", "log-in-refused", "log-out", "invited", "joined", "password", "role", "disabled", "enabled",
    "unmasked", "judged", "taken-back", "exported",
]  # fmt: skip
WHATS: tuple[What, ...] = get_args(What)
"""Everything that is logged."""


class Logged(Value, frozen=True):
    """Who did what, when and from where."""

    number: int
    at: str
    """UTC, ISO 8601 to the second."""
    by: str
    """The user, or who was given as one where a log-in was refused."""
    what: What
    about: str
    """The user, claim or incident that it was done to."""
    note: str
    address: str
    """Of the network; empty where it was done on the machine itself."""
