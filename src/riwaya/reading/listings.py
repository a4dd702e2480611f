"""Lists of headlines on a page: other articles that are offered beside the one that it holds.

They are told by their shape within one page, several headlines in a row each with a date of its own, and never by what
other pages have in common: so what is read of an article stays the same whatever is read after it.
"""

import re
from collections.abc import Iterator

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


def listings(letters: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text's letters that are lists of headlines, in order."""
    if sum(1 for _ in _DATED.finditer(letters)) < _LEAST:
        return
    spans = [found.span() for found in _LINE.finditer(letters)]
    lines = [letters[start:end].strip() for start, end in spans]
    for found in _LISTS.finditer("".join(map(_kind, lines))):
        last = found.end() - 1
        again = last + 1 < len(lines) and lines[last + 1] == lines[last - 1]  # a headline above its date and below
        yield spans[found.start()][0], spans[last + again][1]


def _kind(line: str) -> str:
    return next((kind for kind, shape in _KINDS if shape.fullmatch(line)), "s")
