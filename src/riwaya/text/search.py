"""Words for full-text search: found with whatever hangs on their front, and in every spelling of their letters."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import islice

from riwaya.core.span import Span
from riwaya.text.fold import fold, has_forms, letters_of, loosely
from riwaya.text.words import ADDRESS, LETTER, NUMBER, pieces, sort_of

_LEAST = 3
"""Letters that a word keeps at least when what hangs on its front is taken off."""
_REMEMBERED = 1 << 16
_QUERIES = 256
_PART = 1000
"""Code points of a text that are folded at a time, where lines allow it."""
_AROUND = 40
"""Code points about a word that say whether it is one: what hangs on it, or an address that it is part of."""


def tokens(text: str, clitics: tuple[str, ...]) -> Iterator[str]:
    """The folded words and numbers of a text, each word also without each of the clitics that can be on its front."""
    for piece in pieces(letters_of(text)):
        yield from _bare(_word(piece), clitics)


def wanted(query: str) -> tuple[str, ...]:
    """The folded words and numbers of a query, each of which a text must hold."""
    return tuple(dict.fromkeys(word for piece in pieces(letters_of(query)) if (word := _word(piece))))


def places_of(words: Collection[str], text: str, clitics: tuple[str, ...], most: int | None = None) -> list[Span]:
    """Where words of a query stand in a text as published, with what hangs on them, in their order; `most` at most."""
    asked = tuple(words)
    spans = (span for start, part in _parts(asked, text) for span in _places(asked, part, start, clitics))
    return [*islice(spans, most)]


def _parts(words: tuple[str, ...], text: str) -> Iterator[tuple[int, str]]:
    """The parts of a text that may hold words, or all of it: one need not go on behind what is looked for."""
    if not all(map(str.isalpha, words)) or has_forms(text):
        yield from _lines(text)
        return
    done = 0
    for spot in loosely(words).finditer(text):
        if spot.end() > done:
            start = max(done, text.rfind(" ", 0, max(0, spot.start() - _AROUND)) + 1)
            done = text.find(" ", spot.end() + _AROUND) + 1 or len(text)
            yield start, text[start:done]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """A text cut between lines."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PART) + 1 or len(text)
        yield start, text[start:end]
        start = end


def _places(words: tuple[str, ...], part: str, start: int, clitics: tuple[str, ...]) -> Iterator[Span]:
    folded = fold(part)
    whole = not all(map(str.isalpha, words)) or "://" in folded.letters
    if whole or any(word in folded.letters for word in words):
        holding = _holding(words, clitics, whole)
        for one in holding.finditer(folded.letters) if whole else _meeting(words, folded.letters, holding):
            if not one["whole"] or _word(one["whole"]) in words:
                span = folded.span(*one.span())
                yield Span(start + span.start, start + span.end)


def _meeting(words: tuple[str, ...], letters: str, holding: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What a pattern for words of letters alone finds, which is tried where a word may begin that holds one of them."""
    done = 0
    for spot in _any(words).finditer(letters):
        start = spot.start()
        while start > done and letters[start - 1].isalnum() and not letters[start - 1].isdecimal():
            start -= 1
        if start >= done and (found := holding.match(letters, start)):
            done = found.end()
            yield found


@lru_cache(_QUERIES)
def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_either(words))


@lru_cache(_QUERIES)
def _holding(words: tuple[str, ...], clitics: tuple[str, ...], whole: bool) -> re.Pattern[str]:  # noqa: FBT001 - cached
    """Each of the words as it may stand in a folded text; with `whole`, numbers and addresses to compare whole."""
    told = [word for word in words if word.isalpha()]
    bare = _either(told)
    behind = _either(word for word in told if len(word) >= _LEAST)
    others = f"{NUMBER}|(?<!{LETTER}){ADDRESS}" if whole else "(?!)"
    return re.compile(f"(?P<whole>{others})|(?<!{LETTER})(?:{_either(clitics)}{behind}|{bare})(?!{LETTER}|://)")


def _either(words: Iterable[str]) -> str:
    """One of some words; nothing fits where there are none."""
    return f"(?:{'|'.join(map(re.escape, words)) or '(?!)'})"


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
