"""Posts of social networks that a page shows within its text: who signs one vouches for all of it."""

import re
from collections.abc import Iterator, Sequence
from itertools import compress

from riwaya.grammar.row import Row
from riwaya.reading.context import Context, Sentence
from riwaya.reading.voices.naming import Named, named
from riwaya.reading.voices.sourcephrase import PRESS

_HANDLE = re.compile(r"[\u2014\u2013-] ?([^\n()@]{2,60})\(@\w+\)")
"""Who posted, behind a post: «— NAME (@handle)»."""
_TAG = re.compile(r"#(\w+)\s*(?:https?://)?[a-z]+(?:\.[a-z]+)+/\w")
"""The last tag of a post, before its picture: «#NAME pic.example.com/…»."""
_POSTED = re.compile(r"#\w|@\w|\w\.\w+/\w")
"""What shows that a line is a post: a tag, a handle or an address."""
_MARK = 2
"""How many items at most stand before a signature in a line of its own."""
_HEAD = 30
"""How many letters show that a line begins as a post does."""
_SIGNING = PRESS | {"rescuers", "monitor"}
"""Kinds of voices that sign with a tag; that of others is what the post is about."""


def signed_posts(row: Row, parts: Sequence[Sentence], context: Context) -> dict[int, Named]:
    """The first item of every sentence of a signed post -> who signed it; later signatures count."""
    text, found = row.folded.text, dict[int, Named]()
    if "@" not in text and "#" not in text:
        return found
    for at, end, tagged in _signatures(text):
        who = named(row, row.at(at), row.at(end), context)
        if who is None or who.who is None or tagged and who.who.kind not in _SIGNING:
            continue
        post = _post(row, parts, row.at(at))
        found |= {sentence.start: who for sentence in (*post, *_again(row, parts, post))}
    return found


def _signatures(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where the names stand that sign posts, in code points, and whether as tags."""
    yield from ((*match.span(1), True) for match in _TAG.finditer(text))
    yield from ((*match.span(1), False) for match in _HANDLE.finditer(text))


def _again(row: Row, parts: Sequence[Sentence], post: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of lines that repeat a post: many pages show one twice, and sign it once."""
    head = row.words(row.items[post[0].start], row.items[post[0].end - 1]) if post else ""
    if len(head) <= _HEAD:
        return []
    folded, starts = row.folded, [row.items[sentence.start].start for sentence in parts]
    again = [folded.text.startswith(head[:_HEAD], folded.original(start)) for start in starts]
    lines = {sentence.line for sentence in compress(parts, again)}
    return [sentence for sentence in parts if sentence.line in lines and sentence not in post]


def _post(row: Row, parts: Sequence[Sentence], name: int) -> list[Sentence]:
    """The sentences of the post that ends with a name: before it in its line, else the line before."""
    before = [sentence for sentence in parts if sentence.start < name]
    own = next((sentence.line for sentence in parts if sentence.start <= name < sentence.end), None)
    line = [
        sentence for sentence in before if sentence.line == own and min(name, sentence.end) - sentence.start > _MARK
    ]
    if not line and before:
        above = [sentence for sentence in before if sentence.line != own]
        line = [sentence for sentence in above if sentence.line == above[-1].line]
    if not line:
        return []
    span = row.span(row.items[line[0].start], row.items[line[-1].end - 1])
    end = row.folded.text.find("\n", span.end)
    return line if _POSTED.search(row.folded.text[span.start : end if end >= 0 else None]) else []
