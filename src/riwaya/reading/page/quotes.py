"""Direct speech over several sentences: folding drops quotation marks, so they are read from the text itself."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from riwaya.grammar.row import Row
from riwaya.reading.context import Sentence

MARKS = frozenset('"\u00ab\u00bb\u201c\u201d\u201e\u201f\u2039\u203a')
"""Quotation marks, opening and closing."""
TELLING = ("negation", "trigger.verb", "light.verb")
"""What stands at the head of speech, and of no name."""
NAME = 6
"""How many items a name in quotation marks has at most."""
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


def speech_at(row: Row, start: int, end: int) -> int | None:
    """The item of [start, end) before which a quotation opens that is longer than a name; None where none does."""
    folded, text = row.folded, row.folded.text
    if start >= end:
        return None
    firsts = [folded.original(item.start) for item in row.items[start:end]]
    if MARKS.isdisjoint(text[max(0, firsts[0] - 1) : firsts[-1]]):
        return None
    for n, at in enumerate(firsts, start):
        if not at or not text[at].isalnum() or text[at - 1] not in MARKS:
            continue
        beyond = folded.original(row.items[min(n + NAME, len(row)) - 1].end)
        if MARKS.isdisjoint(text[at:beyond]) or row.has(n, min(n + 2, end), *TELLING):
            return n
    return None


def in_quotes(row: Row, start: int, end: int) -> int:
    """How many items from `start` on stand in quotation marks; 0 where none open there, or none close before `end`."""
    folded, text = row.folded, row.folded.text
    if start >= end or text[max(0, folded.original(row.items[start].start) - 1)] not in MARKS:
        return 0
    closing = (n for n in range(start, end) if text[folded.original(row.items[n].end - 1) + 1 :][:1] in MARKS)
    return next(closing, start - 1) + 1 - start
