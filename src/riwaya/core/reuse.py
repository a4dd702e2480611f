"""Reuse: a passage that stands in two articles, and what was changed in it."""

from typing import Literal

from riwaya.core.claim import Value
from riwaya.core.span import Span

Touched = Literal["date", "figure", "place", "actor", "hedge", "attribution", "wording"]


class Edit(Value, frozen=True):
    """Words of one article and those that stand for them in the other; empty where words were added or dropped."""

    a: str
    b: str
    touches: tuple[Touched, ...] = ("wording",)
    """What changes with the words; mere wording where it is nothing else."""


class Reuse(Value, frozen=True):
    """Two spans of two articles, the one of which repeats the other (codebook, section 12)."""

    a: str
    a_span: Span
    b: str
    b_span: Span
    edits: tuple[Edit, ...] = ()
    first: str | None = None
    """The article that was published first; None where that is not known. It is `a` where it is known."""
