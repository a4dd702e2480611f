"""A contradiction: accounts of one incident that cannot all hold, laid side by side and never resolved."""

from typing import Literal

from riwaya.core.claim import Value

Slot = Literal["event", "staged", "perpetrators", "means", "killed", "injured", "holder"]


class Position(Value, frozen=True):
    """What some of the accounts say in one slot, and which accounts do."""

    says: str
    claims: tuple[str, ...]


class Contradiction(Value, frozen=True):
    """Positions in one slot of an incident, of which at least two cannot both hold."""

    slot: Slot
    positions: tuple[Position, ...]
