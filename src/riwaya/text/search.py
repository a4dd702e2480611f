"""Words for full-text search: found with whatever hangs on their front, and in every spelling of their letters."""

from collections.abc import Collection, Iterator
from functools import lru_cache

from riwaya.core.span import Span
from riwaya.text.fold import fold
from riwaya.text.words import pieces, sort_of

_LEAST = 3
"""Letters that a word keeps at least when what hangs on its front is taken off."""
_REMEMBERED = 1 << 16


def tokens(text: str, clitics: tuple[str, ...]) -> Iterator[str]:
    """The folded words and numbers of a text, each word also without each of the clitics that can be on its front."""
    for piece in pieces(fold(text).letters):
        yield from _bare(_word(piece), clitics)


def wanted(query: str) -> tuple[str, ...]:
    """The folded words and numbers of a query, each of which a text must hold."""
    return tuple(dict.fromkeys(word for piece in pieces(fold(query).letters) if (word := _word(piece))))


def places_of(words: Collection[str], text: str, clitics: tuple[str, ...]) -> list[Span]:
    """Where words of a query stand in a text as published, with what hangs on them, in their order."""
    folded = fold(text)
    spans: list[Span] = []
    at = 0
    for piece in pieces(folded.letters):
        if any(word in words for word in _bare(_word(piece), clitics)):
            spans.append(folded.span(at + len(piece) - len(piece.lstrip()), at + len(piece)))
        at += len(piece)
    return spans


def _word(piece: str) -> str:
    """A word, or the digits of a number; nothing for marks and spaces."""
    sort = sort_of(piece)
    if sort == "digits":
        return "".join(filter(str.isdigit, piece))
    return piece.strip() if sort == "word" else ""


@lru_cache(_REMEMBERED)
def _bare(word: str, clitics: tuple[str, ...]) -> tuple[str, ...]:
    if not word:
        return ()
    fronts = (front for front in clitics if word.startswith(front) and len(word) - len(front) >= _LEAST)
    return tuple(dict.fromkeys((word, *(word[len(front) :] for front in fronts))))
