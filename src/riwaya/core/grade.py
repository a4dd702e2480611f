"""A grade: what Airwars' scale would make of an incident with civilian harm, suggested with what it rests on."""

from typing import Literal

from riwaya.core.claim import Value

Suggested = Literal["confirmed", "fair", "weak", "contested", "discounted", "none"]
Sort = Literal["harm", "party_harm", "accepted", "fighters", "blamed", "act_of_war", "denied", "staged"]


class Fact(Value, frozen=True):
    """One input of a grade: the voices for which it holds, by their roots, and the claims that show it."""

    fact: Sort
    roots: tuple[str, ...]
    claims: tuple[str, ...]
    of: str | None = None
    """The party that is blamed, or that accepts; the type of event that only armed forces carry out."""


class Grade(Value, frozen=True):
    """A suggestion for a person to judge, and never a statement of what is true."""

    suggested: Suggested
    because: tuple[Fact, ...]
