"""Direct speech over several sentences: folding drops quotation marks, so they are read from the text itself."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from riwaya.grammar.row import Row
from riwaya.reading.context import Sentence

_QUOTED = re.compile('«[^«»]+»|“[^“”]+”|"[^"\n]+"')


class Quote(msgspec.Struct, frozen=True, gc=False):
    """Words in quotation marks, as item indexes [start, end)."""

    start: int
    end: int


def long_quotes(row: Row, parts: Sequence[Sentence]) -> tuple[Quote, ...]:
    """The quotations of an article within which a sentence begins."""
    starts = [row.folded.original(row.items[part.start].start) for part in parts]
    return tuple(
        Quote(row.at(found.start()), row.at(found.end()))
        for found in _QUOTED.finditer(row.folded.text)
        if bisect_right(starts, found.start()) < bisect_left(starts, found.end())
    )
