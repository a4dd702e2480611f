"""The words of an article as copies are compared by them: folded, without site furniture."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from zlib import crc32

import msgspec

from riwaya.core.span import Span
from riwaya.languages.pack import Pack
from riwaya.reading.furniture import outside_furniture
from riwaya.text.fold import Folded, fold
from riwaya.text.words import words, words_by_sentence

SEED = 3
"""Equal words in a row with which a passage begins."""
_RUN = 4
"""Words in a row by which what is told twice is found."""


class Wording(msgspec.Struct, frozen=True):
    """An article's words in order: each folded, with its place in the folded text and the number of its sentence."""

    folded: Folded
    words: Sequence[str]
    starts: Sequence[int]
    sentences: Sequence[int]
    seeds: dict[tuple[str, ...], list[int]]
    """Few words in a row -> where they begin: what passages grow from."""

    def span(self, first: int, end: int) -> Span:
        """Where the words from the first up to an end, without it, stand in the text as published."""
        return self.folded.span(self.starts[first], self.starts[end - 1] + len(self.words[end - 1]))


def wording(text: str, pack: Pack) -> Wording:
    """The words of a text without its site furniture."""
    folded = fold(text)
    article = bytearray(len(folded.letters))
    for start, end in outside_furniture(folded.letters, pack):
        article[start:end] = b"\1" * (end - start)
    kept = [one for one in words_by_sentence(folded.letters) if article[one[1] - 1]]
    found = tuple(folded.letters[start:end] for start, end, _ in kept)
    seeds: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(found) - SEED + 1):
        seeds[found[at : at + SEED]].append(at)
    return Wording(
        folded, found, tuple(start for start, _, _ in kept), tuple(sentence for _, _, sentence in kept), dict(seeds)
    )


def folded_words(text: str) -> list[str]:
    """The words and numbers of a text, folded, in order."""
    return words(fold(text).letters)


def runs_of(words: Sequence[str]) -> frozenset[int]:
    """A number for every few words in a row of folded words, the same for the same words in any text."""
    return frozenset(numbered(words, _RUN))


def numbered(words: Sequence[str], size: int) -> Iterator[int]:
    """A number for every so many words in a row, in order."""
    return (crc32(" ".join(words[n : n + size]).encode()) for n in range(len(words) - size + 1))
