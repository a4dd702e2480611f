"""A text cut wherever a field of a claim begins or ends."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from riwaya.core.claim import Claim
from riwaya.core.span import Span

FIELDS = ("voice", "perpetrators", "targets", "places", "time", "tolls", "trigger")
"""Fields that are marked, in the order in which overlapping ones are layered."""

_Cover = tuple[Span, str, int]


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
    covers = deque(_covers(claims))
    cuts = sorted({start, end, *(min(max(edge, start), end) for span, _, _ in covers for edge in span)})
    here: list[_Cover] = []
    for one, other in pairwise(cuts):
        here = [cover for cover in here if cover[0].end > one]
        while covers and covers[0][0].start <= one:
            cover = covers.popleft()
            here += [cover] if cover[0].end > one else []
        yield Piece(text[one:other], _fields(here))


def _covers(claims: Sequence[Claim]) -> list[_Cover]:
    """Every marked span with its field and the number of its claim, in the order in which they begin."""
    return sorted(
        (span, field, number)
        for number, claim in enumerate(claims, 1)
        for field in FIELDS
        for span in claim.spans.get(field, ())
    )


def _fields(covers: Iterable[_Cover]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for _, field, number in covers:
        found.setdefault(field, set()).add(number)
    return {field: tuple(sorted(found[field])) for field in FIELDS if field in found}
