"""The place that a question in English names, in whatever spelling, as wide as it is meant."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache

import msgspec

from riwaya.languages.pack import Pack
from riwaya.reading.asking.asked import idle, widely
from riwaya.reading.asking.spelling import bones, sound, spaced, words_of

_MOST = 6
"""Words of the longest name."""
_LONG = 4
"""Letters from which on a name, or what stays of it, is looked for in any spelling."""
_ALIKE = 0.8
"""How much a name must look like what was written, of which only the consonants are the same."""


class _Spellings(msgspec.Struct, frozen=True):
    """The English names of places by what they may be known by."""

    arabic: Mapping[str, str]
    """By itself, with its Arabic name."""
    spaced: Mapping[str, str]
    sounds: Mapping[str, str]
    bones: Mapping[str, Sequence[str]]


def named_place(question: str, words: str, pack: Pack) -> tuple[str, str]:
    """The place that is named by the most letters of some words of a question, with these; of several, the first.

    A short name, and one word with other vowels, is also a word of the language: it counts with its capital only.
    """
    known = _spellings(pack)
    capitals = {word.casefold() for word in words_of(question) if word[0].isupper()}
    found = [(run, name) for run in _runs(words.split()) if (name := _called(run, known, capitals))]
    run, name = max(found, key=lambda one: len(one[0]), default=("", ""))
    if not name or f" {run} city " in words:
        return name, run
    return widely(name, known.arabic[name], pack), run


def _runs(words: Sequence[str]) -> Iterator[str]:
    """All words that stand together."""
    for start in range(len(words)):
        yield from (" ".join(words[start:end]) for end in range(start + 1, min(len(words), start + _MOST) + 1))


def _called(run: str, known: _Spellings, capitals: set[str]) -> str:
    """The place of a name: by its own spelling, else by one that sounds the same, else by its consonants."""
    capital, bare, heard = run.split(maxsplit=1)[0] in capitals, bones(run), sound(run)
    if run in known.spaced and (len(run) >= _LONG or capital):
        return known.spaced[run]
    if run in idle("en"):
        return ""
    if len(heard) >= _LONG and heard in known.sounds:
        return known.sounds[heard]
    if len(bare) < _LONG or not (capital or " " in run):
        return ""
    alike = [(_share(heard, sound(spaced(name))), name) for name in known.bones.get(bare, ())]
    share, name = max(alike, default=(0, ""))
    return name if share >= _ALIKE else ""


def _share(one: str, other: str) -> float:
    """How much two spellings are alike, whatever gaps are in them."""
    return SequenceMatcher(None, one.replace(" ", ""), other.replace(" ", "")).ratio()


@cache
def _spellings(pack: Pack) -> _Spellings:
    names = {row.name_en: row.names_ar[0] for row in pack.gazetteer.rows}
    by_words = {spaced(name).strip(): name for name in names}
    by_bones: defaultdict[str, list[str]] = defaultdict(list)
    for words, name in by_words.items():
        by_bones[bones(words)].append(name)
    return _Spellings(names, by_words, {sound(words): name for words, name in by_words.items()}, by_bones)
