"""Lists of headlines on a page: other articles that are offered beside the one that it holds.

They are told by their shape within one page, several headlines in a row each with a date of its own, or at its end
behind sentences that end with stops; and never by what other pages have in common: so what is read of an article stays
the same whatever is read after it.
"""

import re
from collections.abc import Iterator, Sequence

_DATE = r"(?:\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
_DATED = re.compile(_DATE)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_KINDS = (
    ("d", re.compile(rf"\W*(?:\w+\W+)?{_DATE}\W*")),
    ("f", re.compile(rf"\W*{_DATE}(?:\s+\d\d?:\d\d)?\s+\S.{{0,150}}")),
    ("h", re.compile(r".{12,150}(?<![.:])")),
)
"""A date alone, a headline with its date in front of it, and what may be a headline: short, no sentence's end."""
_LISTS = re.compile("f{3,}|(?:h{1,2}d){3,}|(?:dh){3,}")
_LEAST = 3
"""Headlines in a row from which they are a list."""
_STOPPED = re.compile(r".*(?<!\.)\.[^\w.]*", re.DOTALL)
"""A line that ends as a sentence does."""
_HOLDS_STOP = re.compile(r"(?<!\.)\.\s")
"""Where a sentence ends within a line."""
_AND = "\u0648"
"""The letter with which what goes on begins."""
_OPENED = re.compile(r".*:\W*|\W*[-*\u2022\u2013\u25aa\u00b7].*|\W*\d+[.)-].*", re.DOTALL)
"""What leads to a list of the article's own, or is an item of one."""
_LABEL = 25
"""Shorter lines are labels and buttons, and no headlines."""
_HEADLINE = 230
"""No headline is longer."""
_SENTENCE = 60
"""Lines of so many letters and more are sentences of the article, and end with stops."""
_BEHIND = 2
"""So many sentences stand at least before headlines at a page's end."""
_MOSTLY = 0.6
"""How many of its sentences an article ends with stops, where lines without any are none of them."""


def listings(letters: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text's letters that are lists of headlines, in order."""
    spans = [found.span() for found in _LINE.finditer(letters)]
    lines = [letters[start:end].strip() for start, end in spans]
    rows = [*_dated(letters, lines), *_behind(lines)]
    yield from ((spans[first][0], spans[last][1]) for first, last in rows)


def _behind(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The headlines at the end of a page: lines without a stop behind an article whose sentences have theirs."""
    first = len(lines)
    while first > 1 and (len(lines[first - 1]) < _LABEL or _is_headline(lines[first - 1])):
        first -= 1
    while first < len(lines) and len(lines[first]) < _LABEL:
        first += 1
    sentences = [line for line in lines[1:first] if len(line) > _SENTENCE]
    stopped = sum(1 for line in sentences if _STOPPED.fullmatch(line))
    headlines = sum(1 for line in lines[first:] if len(line) >= _LABEL)
    if not headlines or len(sentences) < _BEHIND or lines[first - 1].endswith(":"):
        return
    alone = headlines == 1  # behind sentences of which all have their stops, and going on with none of them
    if stopped >= (1 if alone else _MOSTLY) * len(sentences) and not (alone and lines[first].startswith(_AND)):
        yield first, len(lines) - 1


def _is_headline(line: str) -> bool:
    """Whether a line may be a headline: no sentence with its stop, and no item of a list."""
    if len(line) > _HEADLINE or _HOLDS_STOP.search(line):
        return False
    return not _STOPPED.fullmatch(line) and not _OPENED.fullmatch(line)


def _dated(letters: str, lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Lists of headlines each with a date of its own."""
    if sum(1 for _ in _DATED.finditer(letters)) < _LEAST:
        return
    for found in _LISTS.finditer("".join(map(_kind, lines))):
        last = found.end() - 1
        again = last + 1 < len(lines) and lines[last + 1] == lines[last - 1]  # a headline above its date and below
        yield found.start(), last + again


def _kind(line: str) -> str:
    return next((kind for kind, shape in _KINDS if shape.fullmatch(line)), "s")
