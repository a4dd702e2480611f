"""Fold Arabic spelling so that one word has one form, and keep the way back to the text as published."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache

from riwaya.core.span import Span

_SAME = {
    "\u0622": "\u0627", "\u0623": "\u0627", "\u0625": "\u0627", "\u0671": "\u0627",  # alef with madda, hamza, wasla
    "\u0649": "\u064a", "\u06cc": "\u064a", "\u0626": "\u064a",  # alef maqsura, Farsi yeh, yeh with hamza
    "\u0629": "\u0647", "\u06c1": "\u0647", "\u06be": "\u0647",  # ta marbuta, other hehs
    "\u0624": "\u0648",  # waw with hamza
    "\u06a9": "\u0643", "\u06af": "\u0643",  # keheh, gaf
    "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u3000": " ", "\t": " ", "_": " ",
    "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\u0085": "\n",
}  # fmt: skip
_DIGITS = {chr(base + n): str(n) for base in (0x660, 0x6F0) for n in range(10)}
_ONE_TO_ONE = _SAME | _DIGITS
_CHANGING = re.compile(f"[{''.join(_ONE_TO_ONE)}]")

_SILENT = (
    "\u00ad\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u08d3-\u08ff\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
    "\"'`#\u00ab\u00bb\u2018-\u201f\u2039\u203a"
)
_FORMS = "\ufb50-\ufdff\ufe70-\ufefe"
_UNEVEN = re.compile(f"[{_SILENT}{_FORMS}]")
"""Characters whose folded form is not one character long: marks, tatweel, controls, quotation marks and hash signs
(they stand inside names) vanish, presentation forms expand."""
_SPACED = re.compile(f" [{_SILENT} ]+")
"""A space with more of them behind it, or with silent characters: one space remains."""
_TORN = re.compile("\u0640[ .]+\u0640")
"""A word torn in two between tatweels, as pages write to pass filters."""
_UNEVEN_OR_TORN = re.compile(f"{_TORN.pattern}|{_UNEVEN.pattern}")
_UNEVEN_OR_SPACED = re.compile(f"{_SPACED.pattern}|{_UNEVEN_OR_TORN.pattern}")

_WORD = "[\u0621-\u063a\u0641-\u064a]{2}"
_AL = "\u0627\u0644"
_CLITICS = (_AL, "\u0644\u0644", "\u0648\u0644", "\u0648\u0628", *(f"{one}{_AL}" for one in "\u0628\u0648\u0641\u0643"))
_LEADS = "".join(f"(?<!\\b{clitic}.)" for clitic in _CLITICS)
_GLUED = re.compile(f'["\u00ab\u00bb\u201c\u201d](?={_WORD})(?<={_WORD}.){_LEADS}')
"""A quotation mark that alone parts two words, as pages write that leave out the space; not one behind a clitic
(the article, or two prefixes together)."""

_QUERIES = 256


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text with the way back: `letters` for matching, `span` for showing.

    `_at` holds folded offsets after which the distance to the published text changes, `_gap` that distance
    (published minus folded) before the first of them and after each.
    """

    text: str
    letters: str
    _at: tuple[int, ...] = ()
    _gap: tuple[int, ...] = (0,)

    def original(self, offset: int) -> int:
        """The published offset of the folded character at `offset` (code points)."""
        return offset + self._gap[bisect_right(self._at, offset)]

    def span(self, start: int, end: int) -> Span:
        """The published span of the folded letters [start, end): the marks on its last letter belong to it.

        So does the mark that closes a quotation which opens inside it.

        Raises ValueError where the stretch is empty or outside the text.
        """
        return tuple.__new__(Span, self._bounds(start, end))  # twice as fast as by its name, and asked for often

    def words(self, start: int, end: int) -> str:
        """The words as published of the folded letters [start, end). Raises ValueError like `span`."""
        first, stop = self._bounds(start, end)
        return self.text[first:stop]

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        if not 0 <= start < end <= len(self.letters):
            raise ValueError(f"no letters at [{start}, {end}) in a folded text of {len(self.letters)}")
        at, gap, text = self._at, self._gap, self.text
        first = bisect_right(at, start)
        stop = end + gap[bisect_right(at, end - 1, first)]
        while text[stop : stop + 1] in _MARKS:
            stop += 1
        begin = start + gap[first]
        if text[stop : stop + 1] in _OPENED_BY:
            stop += _closes(text, begin, stop)
        return begin, stop


_OPENED_BY = {"\u00bb": "\u00ab", "\u201d": "\u201c", "\u203a": "\u2039", '"': '"'}
"""Marks that close a quotation, with those that open it."""


def _closes(text: str, start: int, stop: int) -> bool:
    """Whether the mark at `stop` closes a quotation that opens, and does not close, in the text [start, stop)."""
    closing = text[stop]
    opening = _OPENED_BY[closing]
    if opening == closing:
        return text.count(opening, start, stop) % 2 == 1
    return text.count(opening, start, stop) > text.count(closing, start, stop)


_MARKS = frozenset(
    chr(code)
    for first, last in (
        (0x610, 0x61A), (0x640, 0x640), (0x64B, 0x65F), (0x670, 0x670),
        (0x6D6, 0x6DC), (0x6DF, 0x6E4), (0x6E7, 0x6E8), (0x6EA, 0x6ED),
    )
    for code in range(first, last + 1)
)  # fmt: skip
_ALL_MARKS = "".join(sorted(_MARKS))


def _expand(uneven: str) -> str:
    """The folded letters of an uneven character, or of a space and what vanishes behind it; silent ones have none."""
    if uneven[0] == " ":
        return " "
    if not "\ufb50" <= uneven <= "\ufefe" or "\ufe00" <= uneven <= "\ufe0f":
        return ""
    whole = _each_folded(unicodedata.normalize("NFKC", uneven))
    return _UNEVEN.sub("", whole).strip()


def _one_to_one(text: str) -> str:
    """A long text with every letter folded that stays one letter: many passes, which in a long text are the fastest.

    A quotation mark that alone parts two words is a space.
    """
    text = _GLUED.sub(" ", text)
    for letter, same in _ONE_TO_ONE.items():
        text = text.replace(letter, same)
    return text


def fold(text: str) -> Folded:
    """Fold a text's spelling; every folded letter keeps its place in the text as published.

    One alef, ya for alef maqsura, ha for ta marbuta, bare waw and ya for their hamza forms, ASCII digits, plain
    spaces; marks, tatweel, quotation marks, hash signs, bidi controls and zero-width characters vanish; presentation
    forms become letters, and words torn between tatweels are whole again.
    """
    letters = _one_to_one(text)
    pieces: list[str] = []
    at: list[int] = []
    gap = [0]
    length = done = 0
    for found in _UNEVEN_OR_SPACED.finditer(letters):
        start, end = found.span()
        whole = _expand(found.group())
        pieces += (letters[done:start], whole)
        length += start - done
        for n in range(1, len(whole)):  # the second and later letters of a ligature stay at its one character
            at.append(length + n)
            gap.append(start - length - n)
        length += len(whole)
        if len(whole) != end - start:
            at.append(length)
            gap.append(end - length)
        done = end
    if not pieces:
        return Folded(text, letters)
    pieces.append(letters[done:])
    return Folded(text, "".join(pieces), tuple(at), tuple(gap))


def letters_of(text: str) -> str:
    """The folded letters of a text alone, for whom their places in it do not matter."""
    return _UNEVEN_OR_SPACED.sub(lambda found: _expand(found.group()), _one_to_one(text))


def has_forms(text: str) -> bool:
    """Whether a text has presentation forms, which may be several letters each."""
    return bool(_FORM.search(text))


_FORM = re.compile(f"[{_FORMS}]")


@lru_cache(_QUERIES)
def loosely(words: tuple[str, ...]) -> re.Pattern[str]:
    """Some folded words as a text without presentation forms may have them: in every spelling, with all that vanishes.

    It never leaves one out, and finds them within other words too.
    """
    gap = f"(?:{_TORN.pattern}|[{_SILENT}])*"
    return re.compile("|".join(gap.join(map(_spelt, word)) for word in words))


@cache
def _spelt(letter: str) -> str:
    """A folded letter in all its spellings that are one letter."""
    return f"[{re.escape(letter)}{''.join(one for one, same in _ONE_TO_ONE.items() if same == letter)}]"


def fold_words(words: str) -> str:
    """A lexicon string as it is matched: folded, single spaces, trimmed."""
    letters = _UNEVEN_OR_TORN.sub(lambda found: _expand(found.group()), _each_folded(_GLUED.sub(" ", words)))
    return " ".join(letters.split())


def _each_folded(words: str) -> str:
    """A few words with every letter folded that stays one letter."""
    return _CHANGING.sub(lambda found: _ONE_TO_ONE[found.group()], words)


TANWIN = ("\u064b", "\u064b\u0627")
"""The marks of an indefinite accusative, before its letter or on it."""


def is_feminine(word: str) -> bool:
    """Whether a word as published ends in ta marbuta, which folding makes the same as «his»."""
    return word.rstrip(_ALL_MARKS).endswith("\u0629")


def is_indefinite(word: str) -> bool:
    """Whether a word as published bears the mark of an indefinite accusative, which no name of a country does."""
    return word.endswith(TANWIN)
