"""Statements given in full: who issues one vouches for all of it, and it need not say so again."""

from collections.abc import Sequence

import msgspec

from riwaya.grammar.row import Row
from riwaya.reading.context import Context, Sentence
from riwaya.reading.voices.naming import Named, named

OPENING = {"\u201c": "\u201d", "\u00ab": "\u00bb"}
"""Quotation marks that open -> those that close."""
SAID = 3
"""How many items before the colon a word of saying stands whose colon it is."""


class Statement(msgspec.Struct, frozen=True, gc=False):
    """The words of a statement, item indexes [start, end), and who issues it."""

    start: int
    end: int
    issuer: Named


def statements(row: Row, parts: Sequence[Sentence], context: Context) -> tuple[Statement, ...]:
    """The statements that a text gives in full: behind «the army issued the following statement:», or a heading."""
    heading = _headed(row, parts, context)
    if heading is not None:
        return (heading,)
    ends = ((sentence, _colon(row, sentence)) for sentence in parts)
    found = (_introduced(row, sentence, colon, parts[-1].end, context) for sentence, colon in ends if colon)
    return tuple(one for one in found if one is not None)


def issuer_at(told: Sequence[Statement], index: int) -> Named | None:
    """Who issues the statement in which an item stands."""
    return next((one.issuer for one in told if one.start <= index < one.end), None)


def _headed(row: Row, parts: Sequence[Sentence], context: Context) -> Statement | None:
    """The statement that is a whole text, headed as somebody's."""
    head = parts[0] if len(parts) > 1 and not parts[0].line else None
    title = row.items[head.start].get("title") if head else None
    if head is None or title is None or not title["statement"]:
        return None
    end = head.end - row.items[head.end - 1].has("colon")
    who = named(row, head.start, end, context)
    known = who is not None and who.who is not None and who.end == end
    first = next((part.start for part in parts if part.line), None)
    return Statement(first, parts[-1].end, who) if known and who is not None and first is not None else None


def _colon(row: Row, sentence: Sentence) -> int:
    """The colon that leads to the words of a statement, behind «a statement» and no word of saying; 0 for none."""
    colon = next(iter(row.indexes(sentence.start + 1, sentence.end, "colon")), 0)
    if not colon or row.has(max(sentence.start, colon - SAID), colon, "saying.verb"):
        return 0
    titles = row.having(sentence.start, colon, "title")
    return colon if any(item.get("title")["statement"] for item in titles) else 0


def _introduced(row: Row, sentence: Sentence, colon: int, last: int, context: Context) -> Statement | None:
    """The statement behind a colon: to its closing mark, else to the end of the text, or of the colon's own line."""
    who = next(
        (one for one in _names(row, sentence.start, colon, context) if one.who is not None and not one.who.land), None
    )
    if who is None:
        return None
    text, at = row.folded.text, row.folded.original(row.items[colon].end)
    opens = text[at:].lstrip()[:1]
    if opens in OPENING:
        return Statement(colon + 1, _closed(row, text, text.index(opens, at)), who)
    return Statement(colon + 1, last if colon + 1 >= sentence.end else sentence.end, who)


def _names(row: Row, start: int, end: int, context: Context) -> list[Named]:
    """The voices that a sentence names up to its colon, each from where an actor stands."""
    found = (named(row, index, end, context) for index in row.indexes(start, end, "who"))
    return [one for one in found if one is not None]


def _closed(row: Row, text: str, at: int) -> int:
    """The item before which the quotation that opens at a code point is closed; the end where it never is."""
    mark, close, depth = text[at], OPENING[text[at]], 0
    for n in range(at, len(text)):
        depth += (text[n] == mark) - (text[n] == close)
        if not depth:
            return row.at(n)
    return len(row)
