"""The words of an article as copies are compared by them: folded, without site furniture."""

from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress
from zlib import crc32

import msgspec
import numpy as np
from numpy.typing import NDArray

from riwaya.core.span import Span
from riwaya.languages.pack import Pack
from riwaya.reading.page.furniture import outside_furniture
from riwaya.text.fold import Folded, fold, letters_of
from riwaya.text.words import ENDS, cut, words

SEED = 3
"""Equal words in a row with which a passage begins."""
_RUN = 4
"""Words in a row by which what is told twice is found."""
_REMEMBERED = 1 << 9
"""How many folded texts are kept in mind."""
_MIX = np.uint64(0x9E3779B97F4A7C15)
"""An odd number that makes one of two."""
_BITS = np.uint64(32)
_TWO_BYTES = 1 << 16
"""The first number that needs more than two bytes."""


class Wording(msgspec.Struct, frozen=True, gc=False):
    """An article's words in order, in little room: all articles are held in mind at once."""

    text: str
    words: "array[int]"
    """A number of four bytes for each word, the same for the same word in any text."""
    starts: "array[int]"
    """Where each begins in the folded text."""
    ends: "array[int]"
    sentences: "array[int]"
    """The number of each word's sentence."""

    @property
    def seeds(self) -> NDArray[np.uint32]:
        """A number for every few words in a row, in order: what passages grow from."""
        numbers = np.frombuffer(self.words, np.uint32).astype(np.uint64)
        mixed: NDArray[np.uint64] = ((numbers[:-2] * _MIX + numbers[1:-1]) * _MIX + numbers[2:]) * _MIX
        return (mixed >> _BITS).astype(np.uint32)

    def span(self, first: int, end: int) -> Span:
        """Where the words from the first up to an end, without it, stand in the text as published."""
        return _folded(self.text).span(self.starts[first], self.ends[end - 1])


def wording(text: str, pack: Pack) -> Wording:
    """The words of a text without its site furniture."""
    letters = _folded(text).letters
    article = np.zeros(len(letters), np.bool_)
    for start, end in outside_furniture(letters, pack):
        article[start:end] = True
    pieces = cut(letters)
    edges = np.cumsum(np.fromiter(map(len, pieces), np.int64, len(pieces)))
    found = pieces[1::2]
    over = np.fromiter(map(ENDS.__contains__, found), np.bool_, len(found))
    kept = article[edges[1::2] - 1] & ~over
    lines = "\n".join(compress(found, kept.tolist()))  # encoded all at once, which is much faster than one by one
    numbers = array("I", map(crc32, lines.encode("utf-8", "surrogatepass").splitlines()))
    columns = edges[:-1:2], edges[1::2], np.cumsum(over, dtype=np.int64)
    starts, ends, sentences = (_column(one[kept]) for one in columns)
    return Wording(text, numbers, starts, ends, sentences)


def _column(numbers: NDArray[np.int64]) -> "array[int]":
    """Numbers that only grow, two bytes each where the last one fits."""
    if len(numbers) and numbers[-1] >= _TWO_BYTES:
        return array("I", numbers.astype(np.uint32).tobytes())
    return array("H", numbers.astype(np.uint16).tobytes())


@lru_cache(_REMEMBERED)
def _folded(text: str) -> Folded:
    return fold(text)


def folded_words(text: str) -> list[str]:
    """The words and numbers of a text, folded, in order."""
    return words(letters_of(text))


def runs_of(words: Sequence[str]) -> frozenset[int]:
    """A number for every few words in a row of folded words, the same for the same words in any text."""
    told = [*map(str.encode, words)]
    rows = zip(*(told[first:] for first in range(_RUN)), strict=False)
    return frozenset(map(crc32, map(b" ".join, rows)))
