"""Direct speech over several sentences: folding drops quotation marks, so they are read from the text itself."""

import re
from collections.abc import Sequence

import msgspec

from riwaya.grammar.row import Row
from riwaya.reading.context import Sentence

_QUOTED = re.compile("«[^«»]+»|“[^“”]+”|\"[^\"\n]+\"")


class Quote(msgspec.Struct, frozen=True):
    """Words in quotation marks, as item indexes [start, end)."""

    start: int
    end: int


def long_quotes(row: Row, parts: Sequence[Sentence]) -> tuple[Quote, ...]:
    """The quotations of an article within which a sentence begins."""
    starts = [row.folded.original(row.items[part.start].start) for part in parts]
    return tuple(
        Quote(_index(row, found.start()), _index(row, found.end()))
        for found in _QUOTED.finditer(row.folded.text)
        if any(found.start() < start < found.end() for start in starts)
    )


def _index(row: Row, offset: int) -> int:
    """The first item at or after an offset into the text as published."""
    low, high = 0, len(row)
    while low < high:
        middle = (low + high) // 2
        if row.folded.original(row.items[middle].start) < offset:
            low = middle + 1
        else:
            high = middle
    return low
