"""A root: the voice that accounts of an incident go back to, with the way that each takes to it."""

from typing import Literal

from riwaya.core.claim import Claim, Value

Says = Literal["happened", "denied", "prepared", "staged"]
Standing = Literal["independent", "party", "retelling"]
"""Whether a voice counts by itself, is a party to the conflict, or is an outlet that only recalls what is past."""
Way = Literal["named", "own", "unnamed", "wire", "forwarded", "copied", "altered", "taken"]


class Trail(Value, frozen=True):
    """How one account goes back to its root, over which other account where it does not lead there itself."""

    claim: str
    way: Way
    through: str | None = None


class Root(Value, frozen=True):
    """One voice, and the accounts of an incident that all go back to it."""

    root: str
    """The party whose arms speak, else the voice's id, else its name as written."""
    standing: Standing
    voices: tuple[str, ...]
    """Who speaks: the arms of a party, or the one voice; an id where the lexicon has one, else the name as written."""
    says: tuple[Says, ...]
    trails: tuple[Trail, ...]


def says(claim: Claim) -> Says:
    """What a claim says of its event; that it was faked comes before whether it happened."""
    return "staged" if claim.staged else claim.status


def independent(roots: tuple[Root, ...], said: Says = "happened") -> int:
    """How many voices that count by themselves say so of the event."""
    return sum(root.standing == "independent" and said in root.says for root in roots)
