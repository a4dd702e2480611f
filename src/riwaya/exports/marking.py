"""A text cut wherever a field of a claim begins or ends."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from riwaya.core.claim import Claim
from riwaya.core.span import Span

FIELDS = ("voice", "perpetrators", "targets", "places", "time", "tolls", "trigger")
"""Fields that are marked, in the order in which overlapping ones are layered."""


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a text with the fields that cover it, each with the numbers (from 1) of the claims whose it is."""

    words: str
    fields: dict[str, tuple[int, ...]] = {}

    def claims(self) -> list[int]:
        """The numbers of the claims that have a field here."""
        return sorted({number for numbers in self.fields.values() for number in numbers})


def pieces(text: str, claims: Sequence[Claim], within: Span | None = None) -> Iterator[Piece]:
    """The text (or the span of it) in pieces, each with the fields that cover it; joined they are the text again."""
    start, end = within or Span(0, len(text))
    covers = _covers(claims)
    cuts = sorted({start, end, *(min(max(edge, start), end) for span, _, _ in covers for edge in span)})
    for one, other in pairwise(cuts):
        yield Piece(text[one:other], _fields(Span(one, other), covers))


def _covers(claims: Sequence[Claim]) -> list[tuple[Span, str, int]]:
    """Every marked span with its field and the number of its claim."""
    return [
        (span, field, number)
        for number, claim in enumerate(claims, 1)
        for field in FIELDS
        for span in claim.spans.get(field, ())
    ]


def _fields(piece: Span, covers: Iterable[tuple[Span, str, int]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, dict[int, None]] = {}
    for span, field, number in covers:
        if span.overlaps(piece):
            found.setdefault(field, {})[number] = None
    return {field: tuple(found[field]) for field in FIELDS if field in found}
