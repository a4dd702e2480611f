"""What the stages know beside the text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from riwaya.grammar.entries import Morphology
from riwaya.grammar.row import Row
from riwaya.languages.pack import Pack
from riwaya.text.words import QUESTIONS


@dataclass(frozen=True)
class Context:
    """The language pack and what is known of the article's publication."""

    pack: Pack
    published: date | None = None
    outlet: str | None = None

    @property
    def morphology(self) -> Morphology:
        """How words of the language change, folded."""
        return self.pack.scanner.morphology


BAR = "|"
"""What parts the head of a short post from what it tells."""
ELLIPSIS, DOT = "…", "."
"""What does so in a headline, the dot where two or three stand together."""
LEAD = 2
"""How many sentences a lead takes up."""
HEAD = 2
"""How many places stand at most before a bar or dots."""


WITHIN = frozenset(("in", "from", "to", "on", "that", "about", "with", "comma"))
"""What ends no line of a text whose lines are paragraphs."""
BROKEN = 3
"""How many lines that end so show that the lines of a text were broken to fit a page."""


HEADING = 7
"""How many items a heading has at most."""
PARAGRAPH = 15
"""How many items the sentences beside a heading have at least."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as item indexes of a row, half-open; `line` counts the lines of the text from 0."""

    start: int
    end: int
    line: int
    asks: bool = False
    """Whether it ends with a question mark."""
    number: int = 0
    """How many sentences stand before it."""
    heads: bool = False
    """Whether it is a heading in the midst of a text: it says what the paragraphs below tell."""

    @property
    def leads(self) -> bool:
        """Whether it is of the headline, or of the lead of a text all in one line."""
        return self.line == 0 and self.number < LEAD


def sentences(row: Row, context: Context) -> tuple[Sentence, ...]:
    """The sentences of a row: they end at stops and at line ends, but not where a bar parts a place from its news."""
    newline = context.pack.codes["line"]
    broken = _broken_lines(row)
    out: list[Sentence] = []
    start = line = 0
    for end in context.pack.alphabet.having("stop", "line").finditer(row.codes):
        index = end.start()
        if _parts_place(row, index, line) and _placed_by(row, start, index) or _initials(row, index):
            continue
        if broken and end.group() == newline and row.letters(row.items[index]).strip(" ") == "\n":
            continue
        if index > start:
            asks = row.letters(row.items[index]) in QUESTIONS
            out.append(Sentence(start, index, line, asks, len(out)))
        start = index + 1
        line += end.group() == newline
    if start < len(row):
        out.append(Sentence(start, len(row), line, number=len(out)))
    return tuple(replace(one, heads=True) if _heads(row, out, one) else one for one in out)


def _heads(row: Row, parts: Sequence[Sentence], one: Sentence) -> bool:
    """Whether a sentence is a heading: a few words without a stop, alone on their line between two paragraphs."""
    if one.end - one.start > HEADING or not one.number or one.end >= len(row) or not row.items[one.end].has("line"):
        return False
    before, after = parts[one.number - 1], parts[one.number + 1 :][:1]
    return all(other.line != one.line and other.end - other.start >= PARAGRAPH for other in (before, *after))


def _initials(row: Row, index: int) -> bool:
    """Whether a stop only parts the letters of an abbreviation, as «A.P.» does."""
    if not 0 < index < len(row) - 1:
        return False
    before, stop, after = row.items[index - 1 : index + 2]
    if before.end != stop.start or after.start - stop.end > 1:
        return False  # «A.P.», «A. P.»
    return all(len(row.letters(item)) == 1 and row.letters(item).isalpha() for item in (before, after))


def _broken_lines(row: Row) -> bool:
    """Whether the lines of a text are broken where the page was full, and not where sentences end."""
    ends = row.indexes(1, len(row), "line")
    return sum(row.items[index - 1].bears(WITHIN) for index in ends) >= BROKEN


def _parts_place(row: Row, index: int, line: int) -> bool:
    """Whether what may part a place from its news stands at an index: a bar, in a headline dots as well."""
    mark = row.letters(row.items[index])
    beside = row.items[max(0, index - 1)], row.items[min(index + 1, len(row) - 1)]
    dots = mark == ELLIPSIS or mark == DOT and any(row.letters(item) == DOT for item in beside)
    return mark == BAR or dots and line == 0


def _placed_by(row: Row, start: int, end: int) -> bool:
    """Whether only places stand before a bar or dots, and none behind: «Daraa | a farmer was shot», «Daraa.. a blast».

    Where a place stands behind, the first one is what holds it: «Daraa.. a blast in Nawa».
    """
    names = [item for item in row.items[start:end] if not item.has("stop")]
    if not 0 < len(names) <= HEAD or not all(item.has("where") for item in names):
        return False
    line = next(iter(row.indexes(end, len(row), "line")), len(row))
    return not row.has(end, line, "where")
