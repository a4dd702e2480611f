"""Numbers in words and digits: what they add up to, as whole intervals where the words are vague."""

import re
from functools import cache

import msgspec

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.grammar.rules import Match
from riwaya.languages.pack import Pack
from riwaya.reading.words.windows import Windows

_GROUPED = re.compile(r"(?!0)\d{1,3}([.,\u060c\u066c ])\d{3}(?:\1\d{3})*(?:[.,\u066b]\d+)?")
_DECIMAL = re.compile(r"\d+[.,\u066b]\d+")
_SEEDS = (
    "ones",
    "one_of",
    "teen",
    "tens",
    "hundreds",
    "zero",
    "scale",
    "scales",
    "some",
    "rank",
    "digits",
    "share",
    "unit-share",
)
"""Without one of these, nothing is a number."""
_COUNTS = frozenset({"small", "digits"})
_SCALES = frozenset({"scale", "scales"})
_RANGE = re.compile(r"(\d+)-(\d+)")


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number as an interval, `low` to `high` included: both alike where it is exact, `high` None where it is open."""

    low: float
    high: float | None
    percent: bool = False

    @property
    def exact(self) -> float | None:
        """The number itself; None where the words give an interval."""
        return self.low if self.low == self.high else None

    def times(self, scale: float) -> "Number":
        """The number in units of a scale: tens of thousands reach up to the next ten thousand."""
        if self.high == self.low:
            return Number(_whole(self.low * scale), _whole(self.low * scale))
        return Number(self.low * scale, None if self.high is None else (self.high + 1) * scale - 1)

    def plus(self, other: "Number") -> "Number":
        """The sum of two numbers, bound by bound."""
        high = None if self.high is None or other.high is None else self.high + other.high
        return Number(self.low + other.low, high)


def _just(value: float) -> Number:
    return Number(value, value)


def _whole(value: float) -> float:
    return round(value) if abs(value - round(value)) < 1e-6 else value


def read_numerals(row: Row, pack: Pack) -> Row:
    """The row with every number as one item (`number`, a Number) and every ordinal (`ordinal`, an int)."""
    return _windows(pack).apply(row, lambda row: _read(row, pack))


@cache
def _windows(pack: Pack) -> Windows:
    return Windows(_SEEDS, 3, pack.alphabet)


def _read(row: Row, pack: Pack) -> Row:
    row = pack.stage("ordinal").apply(row, lambda match, row: int(_sum(match.items(row)).low))
    row = pack.stage("digits").apply(row, _spaced, again=True)
    row = pack.stage("share").apply(row, _part_of_whole)
    row = pack.stage("small").apply(row, lambda match, row: _small(match.items(row), row), again=True)
    return pack.stage("number").apply(row, _number, again=True)


def number_in(letters: str) -> Number | None:
    """The number that folded digits spell: thousands separators, decimals, `5-7`; None for dates and clock times."""
    if letters.isdigit():
        return _just(int(letters))
    if _GROUPED.fullmatch(letters):
        groups = re.split(r"[.,\u060c\u066b\u066c ]", letters)
        marks = re.findall(r"[.,\u060c\u066b\u066c ]", letters)
        if len(marks) > 1 and marks[-1] != marks[0]:
            return _just(float("".join(groups[:-1]) + "." + groups[-1]))
        return _just(int("".join(groups)))
    if _DECIMAL.fullmatch(letters):
        return _just(_whole(float(re.sub(r"[,\u066b]", ".", letters))))
    span = _RANGE.fullmatch(letters)
    if span and int(span[1]) < int(span[2]):
        return Number(int(span[1]), int(span[2]))
    return None


def _spaced(match: Match, row: Row) -> Number | None:
    """What digits amount to whose thousands stand apart: "1 250 000"."""
    items = match.items(row)
    return number_in(row.folded.letters[items[0].start : items[-1].end])


def _part_of_whole(match: Match, row: Row) -> Entry | None:
    """The part that a word for one tells, where a whole follows with its article: "a fifth of the people"."""
    (word,) = match.items(row)
    whole = row.items[match.end] if match.end < len(row) else word
    told = whole.definite and not whole.bears(_SCALES) and not word.definite
    return word.get("unit-share") if told else None


def _small(items: list[Item], row: Row) -> Number | None:
    """What words below a thousand add up to; digits before a hundred multiply it."""
    if not items[0].has("digits"):
        return _sum(items)
    count = number_in(row.letters(items[0]))
    if count is None or count.exact not in range(3, 10):
        return None
    return count.times(100).plus(_sum(items[2:]))


def _sum(items: list[Item]) -> Number:
    """What words below a thousand add up to; units before a hundred multiply it."""
    total = _just(0)
    for item in items:
        some = item.get("some")
        if some is not None:
            total = total.plus(Number(some["low"], some["high"]))
            continue
        value = _value(item)
        if value == 100 and 2 < total.low < 100:
            total = total.times(100)
        elif value:
            total = total.plus(_just(value))
    return total


def _value(item: Item) -> int:
    for label in ("ones", "one_of", "teen", "tens", "hundreds", "rank"):
        entry = item.get(label)
        if entry is not None:
            return int(entry["value"])
    return 0


def _number(match: Match, row: Row) -> Number | None:
    """The value of a whole number, None where its terms do not go down in size (then «and» joined two numbers)."""
    items = match.items(row)
    point = next((n for n, item in enumerate(items) if item.has("point")), None)
    if point is not None:
        return _pointed(items[:point], items[point + 1 :], row)
    if _counts_anew(items, row):
        return None
    total, floor = _just(0), 0.0
    for group in _joined(items):
        term, scale = _term(group, row)
        if term is None:
            return None
        if floor and 0 < term.low < 1:  # "a million and a half"
            term = term.times(floor)
        if floor and (term.high is None or term.high >= floor):
            return None
        counted = scale > 1 or group[0].has("small.hundreds")
        whole_hundreds = counted and term.exact is not None and term.exact % (100 * scale) == 0
        total, floor = total.plus(term), 100 * scale if whole_hundreds else scale
    return Number(total.low, total.high, items[-1].has("percent"))


def _counts_anew(items: list[Item], row: Row) -> bool:
    """Whether the last figure, with no «and» before it, is a small count of its own: «15 thousand, 3 of them»."""
    if len(items) < 2 or not (items[-2].bears(_SCALES) and items[-1].has("digits")):
        return False
    count = number_in(row.letters(items[-1]))
    return count is None or count.low < 100


def _pointed(whole: list[Item], rest: list[Item], row: Row) -> Number | None:
    """A number with its decimals spoken: "three point five", "three point zero five million"."""
    before, _ = _term(whole, row)
    spoken = "".join(_figures(item, row) for item in rest if item.bears(_COUNTS))
    if before is None or before.exact is None or not spoken.isdigit():
        return None
    value = _just(float(f"{before.exact:.0f}.{spoken}"))
    scale = next((item.get("scale") or item.get("scales") for item in rest if item.bears(_SCALES)), None)
    value = value.times(scale["value"] * (scale["count"] or 1)) if scale else value
    return Number(value.low, value.high, rest[-1].has("percent"))


def _figures(item: Item, row: Row) -> str:
    """The figures of one number among decimals, noughts before it included."""
    return row.letters(item) if item.has("digits") else f"{item.get('small').low:.0f}"


def _joined(items: list[Item]) -> list[list[Item]]:
    """The terms that conjunctions join; a count behind a scale begins one too."""
    groups: list[list[Item]] = [[]]
    for item in items:
        if item.has("wa") or (item.bears(_COUNTS) and groups[-1] and groups[-1][-1].bears(_SCALES)):
            groups.append([])
        if not item.has("wa"):
            groups[-1].append(item)
    return groups


def _parts(count: Number, part: float) -> Number | None:
    """So many parts: "three quarters", "a hundred and three quarters"; None where no such number counts parts."""
    units = count.low % 100
    if count.low != count.high or units > 10:
        return None
    return Number(count.low - units, count.low - units).plus(_just(units).times(part))


def _term(items: list[Item], row: Row) -> tuple[Number | None, float]:
    """One term and its scale: a count, a scale, or a count of scales; None where its digits are no number."""
    count: Number | None = None
    scale = 1.0
    for item in items:
        entry = item.get("scale") or item.get("scales")
        if entry is not None:
            default = Number(1, 9) if item.has("scales") else _just(entry["count"] or 1)
            scale = entry["value"]
            count = (count or default).times(scale)
        elif item.has("shares"):
            count = _parts(count, item.get("shares")["value"]) if count else None
        elif item.has("fraction") or item.has("share"):
            count = _just((item.get("fraction") or item.get("share"))["value"])
        elif item.has("small"):
            count = item.get("small")
        elif item.has("digits"):
            count = number_in(row.letters(item))
    return count, scale
