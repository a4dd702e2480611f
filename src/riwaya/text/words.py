"""Words, numbers and stops of a folded text."""

import re
from typing import NamedTuple

_TOKEN = re.compile(r"\d+(?:[.,:/\u066b\u066c-]\d+)*|[^\W\d_]+|\n+|[^\w\s]")
_STOPS = frozenset(".!?\u061f\u06d4\u2026|\u2022")
_COMMAS = frozenset(",\u060c;\u061b")
_OPENS, _CLOSES = frozenset("([{"), frozenset(")]}")


class Token(NamedTuple):
    """One word, number or mark: half-open folded offsets and its sort."""

    start: int
    end: int
    sort: str
    """`word`, `digits`, `stop` (a sentence ends), `line` (a line ends), `comma`, `colon`, `open`, `close`, `dash`, `mark`."""


def tokens(letters: str) -> list[Token]:
    """The tokens of a folded text, in order; white space lies between them."""
    return [Token(*m.span(), _sort(m.group())) for m in _TOKEN.finditer(letters)]


def _sort(token: str) -> str:
    first = token[0]
    if first.isalpha():
        return "word"
    if first.isdigit():
        return "digits"
    if first == "\n":
        return "line"
    if first in _STOPS:
        return "stop"
    if first in _COMMAS:
        return "comma"
    if first == ":":
        return "colon"
    if first in _OPENS:
        return "open"
    if first in _CLOSES:
        return "close"
    return "dash" if first in "-\u2013\u2014\u2212" else "mark"
