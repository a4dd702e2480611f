"""Words without an English name: common ones translated, others carried over letter by letter and marked."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import resources

import msgspec
import tomli

from riwaya.text.fold import fold_words

_LONGEST = 4
"""Words in the longest glossed phrase."""


class Scheme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The scheme of languages/ar/transliteration.toml, with glosses by folded phrase."""

    mark: str
    article: str
    al: str
    clitics: tuple[str, ...]
    letters: Mapping[str, str]
    initial: Mapping[str, str]
    consonants: Mapping[str, str]
    gloss: Mapping[str, str]


@cache
def scheme() -> Scheme:
    """The scheme in use."""
    file = resources.files("riwaya.languages") / "ar" / "transliteration.toml"
    data = tomli.loads(file.read_text("utf-8"))
    data["gloss"] = {fold_words(phrase): gloss for phrase, gloss in data["gloss"].items()}
    return msgspec.convert(data, Scheme)


def tidy(surface: str) -> str:
    """Words as written, on one line, without control characters, marks of direction and quotation marks."""
    kept = "".join(" " if c.isspace() else c for c in surface if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join(re.sub(r"[\"\u00ab\u00bb\u201c\u201d\u201e]", "", kept).split())


def in_english(surface: str) -> str:
    """Words as written, put into Latin letters: common ones translated, each other word ends in the scheme's mark."""
    words = tidy(surface).split()
    said: list[str] = []
    at = 0
    while at < len(words):
        gloss, taken = _gloss(words[at : at + _LONGEST])
        said.append(gloss or transliterate(words[at]))
        at += taken
    return _whole(" ".join(said)) or "?"


def leading_gloss(surface: str) -> str:
    """The translation of the words at the start ("local sources"), "" where they are none of the common ones."""
    return _whole(_gloss(tidy(surface).split()[:_LONGEST])[0])


def _whole(said: str) -> str:
    """A translation without the "of" that waits for a name ("the town of") where none follows."""
    return said.removesuffix(" of")


def _gloss(words: list[str]) -> tuple[str, int]:
    for length in range(len(words), 0, -1):
        phrase = " ".join(words[:length])
        for clitic in ("", *scheme().clitics):
            if phrase.startswith(clitic):
                bare = phrase[len(clitic) :].replace(f" {scheme().article}", " ") if clitic else phrase
                gloss = scheme().gloss.get(fold_words(bare))
                if gloss:
                    return gloss, length
    return "", 1


def transliterate(word: str) -> str:
    """One word in Latin letters, marked as carried over; a word without Arabic letters stays as it is."""
    rules = scheme()
    bare = word.strip(".,;:!?()[]\u060c\u061b\u061f-\u2013")
    if not any(c in rules.letters for c in bare):
        return word
    head = rules.al if bare.startswith(rules.article) and len(bare) > len(rules.article) + 1 else ""
    body = _letters(bare[len(rules.article) :] if head else bare)
    name = body[:1].upper() + body[1:]
    return head + name + rules.mark


def _letters(word: str) -> str:
    rules = scheme()
    sounds = [rules.letters.get(c, c if c.isascii() and c.isalnum() else "") for c in word]
    for i, c in enumerate(word):
        if c in rules.consonants and (i == 0 or "a" in (sounds[i - 1], *sounds[i + 1 : i + 2])):
            sounds[i] = rules.consonants[c]
    sounds[:1] = [rules.initial.get(word[:1], sound) for sound in sounds[:1]]
    return "".join(sounds).lstrip("'") or "?"
