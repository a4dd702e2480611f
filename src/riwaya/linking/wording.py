"""The words of an article as copies are compared by them: folded, without site furniture."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, combinations
from zlib import crc32

import msgspec

from riwaya.core.span import Span
from riwaya.languages.pack import Pack
from riwaya.reading.context import Context
from riwaya.reading.furniture import without_furniture
from riwaya.text.fold import fold
from riwaya.text.words import pieces, sort_of

SEED = 3
"""Equal words in a row with which a passage begins."""
_RUN = 4
"""Words in a row that two articles must share to be compared."""
_SHARED = 2
"""How many such runs they must share."""
_COMMON = 40
"""Articles in which a run may stand: one that stands in more is a formula."""
_WORDS = ("word", "digits")
_ENDS = ("stop", "line")


class Wording(msgspec.Struct, frozen=True):
    """An article's words in order: each folded, with its place in the text and the number of its sentence."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    sentences: tuple[int, ...]
    seeds: dict[tuple[str, ...], list[int]]
    """Few words in a row -> where they begin: what passages grow from."""


def wording(text: str, pack: Pack) -> Wording:
    """The words of a text without its site furniture."""
    row = without_furniture(pack.scan(text), Context(pack))
    article = bytearray(len(row.folded.letters))
    for item in row:
        article[item.start : item.end] = b"\1" * (item.end - item.start)
    words: list[str] = []
    spans: list[Span] = []
    sentences: list[int] = []
    sentence = 0
    cut = pieces(row.folded.letters)
    for piece, end in zip(cut, accumulate(map(len, cut)), strict=True):
        sort = sort_of(piece)
        sentence += sort in _ENDS
        if sort in _WORDS and article[end - 1]:
            words.append(piece.lstrip(" "))
            spans.append(row.folded.span(end - len(words[-1]), end))
            sentences.append(sentence)
    seeds: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(words) - SEED + 1):
        seeds[tuple(words[at : at + SEED])].append(at)
    return Wording(tuple(words), tuple(spans), tuple(sentences), dict(seeds))


def folded_words(text: str) -> list[str]:
    """The words and numbers of a text, folded, in order."""
    return [piece.lstrip(" ") for piece in pieces(fold(text).letters) if sort_of(piece) in _WORDS]


def runs(text: str) -> frozenset[int]:
    """A number for every few words in a row, the same for the same words in any text."""
    return runs_of(folded_words(text))


def runs_of(words: Sequence[str]) -> frozenset[int]:
    """The same for words that are folded already."""
    return frozenset(crc32(" ".join(words[n : n + _RUN]).encode()) for n in range(len(words) - _RUN + 1))


def alike(texts: Mapping[str, str]) -> list[tuple[str, str]]:
    """The pairs of articles that share enough to be compared word by word, sorted."""
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for article in sorted(texts):
        for run in runs(texts[article]):
            holders[run].append(article)
    shared: defaultdict[tuple[str, str], int] = defaultdict(int)
    for articles in _distinctive(holders.values()):
        for pair in combinations(articles, 2):
            shared[pair] += 1
    return sorted(pair for pair, count in shared.items() if count >= _SHARED)


def _distinctive(holders: Iterable[list[str]]) -> Iterable[list[str]]:
    return (articles for articles in holders if 1 < len(articles) <= _COMMON)
