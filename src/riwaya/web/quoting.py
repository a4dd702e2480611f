"""The words that tell a claim, quoted with some of what stands around them."""

from collections.abc import Iterable, Iterator

from riwaya.core.claim import Claim
from riwaya.core.span import Span
from riwaya.exports.marking import Piece, pieces

CUT = " … "
"""What stands where a quotation is cut."""
_AROUND = 140
"""Code points before and behind the words that tell a claim that are shown with them."""


def quotes(claim: Claim, text: str) -> Iterator[tuple[Piece, ...]]:
    """The words that tell a claim with some around them, in pieces, with a mark where the text goes on."""
    for span in met(sorted(around(one, text) for one in claim.evidence)):
        before, behind = (Piece(CUT),) * (span.start > 0), (Piece(CUT),) * (span.end < len(text))
        yield *before, *pieces(text, [claim], span), *behind


def met(spans: Iterable[Span]) -> list[Span]:
    """Spans in the order in which they begin, those that meet as one."""
    found: list[Span] = []
    for span in spans:
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def around(span: Span, text: str) -> Span:
    """A span with some of what stands before and behind it, cut between words."""
    start = text.rfind(" ", 0, max(0, span.start - _AROUND) + 1) + 1 if span.start > _AROUND else 0
    end = text.find(" ", min(len(text), span.end + _AROUND))
    return Span(start, len(text) if end < 0 else end)
