"""Words, numbers and stops of a folded text."""

import re

LETTER = r"[^\W\d_]"
"""A letter of a word, as a regular expression."""
_REST = r"://[^\s)\]]+"
ADDRESS = rf"{LETTER}+{_REST}"
NUMBER = r"\d+(?:[.,:/\u066b\u066c-]\d+|\u060c\d{3}(?!\d))*"
"""An address of the web, and a number, whole."""
_LETTERS = rf"{LETTER}+(?:{_REST})?"
_PIECE = re.compile(rf" ?(?:{_LETTERS}|{NUMBER}|\n+|[^\w\s])|(?:[^\S\n]|_)+")
_STOPS = frozenset(".!?\u061f\u06d4\u2026|\u2022")
_WORD = re.compile(rf"{_LETTERS}|{NUMBER}")
ENDS = _STOPS | {"\n"}
"""What ends a sentence."""
_WORD_OR_END = re.compile(rf"({_WORD.pattern}|[{''.join(sorted(ENDS))}])")
QUESTIONS = frozenset("?\u061f")
"""The stops that end a question."""
_COMMAS = frozenset(",\u060c;\u061b")
_OPENS, _CLOSES = frozenset("([{"), frozenset(")]}")


def pieces(letters: str) -> list[str]:
    """A folded text cut into words, numbers and marks, each with the one space before it; joined they are the text.

    An address of the web is one word. Other white space stands in pieces of its own.
    """
    return _PIECE.findall(letters)


def words(letters: str) -> list[str]:
    """The words and numbers of a folded text, in order."""
    return _WORD.findall(letters)


def cut(letters: str) -> list[str]:
    """A folded text cut in pieces, of which every second one is a word or the end of a sentence (one of ENDS)."""
    return _WORD_OR_END.split(letters)


def sort_of(piece: str) -> str:
    """What a piece of a text is.

    `word`, `digits`, `stop` (a sentence ends), `line` (a line ends), `comma`, `colon`, `open`, `close`, `dash`, `mark`,
    or nothing for white space.
    """
    first = piece.lstrip(" ")[:1]
    if first.isalpha():
        return "word"
    if first.isdigit():
        return "digits"
    if first == "\n":
        return "line"
    if not first or first.isspace() or first == "_":
        return ""
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
