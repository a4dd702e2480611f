"""Short phrases read whole: the number that one spells, the moment that one names."""

import re
from datetime import datetime

from riwaya.core.claim import TimeSpan
from riwaya.grammar.row import Item, Row
from riwaya.languages.pack import Pack, load_pack
from riwaya.reading.counts.numerals import Number, read_numerals
from riwaya.reading.times.calendar import Anchor
from riwaya.reading.times.times import read_from
from riwaya.text.fold import fold_words

_OVER = frozenset({"on", "divided"})
"""What stands between what is divided and by what."""
_PARTS = frozenset({"from", "among", "out-of"})
"""What stands between so many parts and the whole."""
_RAISED = frozenset({"exponent", "power"})
"""What stands before a power: of ten, of the number before it."""
_SIGNS = ("-", "+")
"""What may stand before a power."""
_HIGHEST = 30
"""The highest power that is reckoned."""
_BARE_POINT = re.compile(r"(?<!\S)\.(?=\d)")
"""A decimal point with no nought before it."""
_RATIO = re.compile(r"(\d+)/(\d+)")


def number_of(text: str, pack: Pack | None = None) -> float | None:
    """The number that a phrase spells in words or digits, with a sign, a fraction; None where it spells none."""
    letters = fold_words(text)
    sign = -1 if letters.startswith("-") else 1
    letters = letters.lstrip("-")
    ratio = _RATIO.fullmatch(letters)
    if ratio and int(ratio[2]):
        return sign * int(ratio[1]) / int(ratio[2])
    pack = pack or load_pack()
    row = read_numerals(pack.scan(f"0{letters}" if letters.startswith(".") else letters), pack)
    found: Number | None = row.items[0].get("number") if len(row) == 1 else None
    return None if found is None or found.exact is None else sign * found.exact


def moment_of(text: str, reference: datetime, pack: Pack | None = None) -> str | None:
    """When a phrase's moment begins, ISO 8601, told at a reference moment; None where it names none.

    Dates without a year lie ahead, as in an appointment and unlike in news.
    """
    pack = pack or load_pack()
    row = read_from(read_numerals(pack.scan(text), pack), pack, Anchor(reference.date(), ahead=True))
    times: list[TimeSpan] = [item.get("time") for item in row if item.has("time")]
    if times:
        return max(times, key=lambda time: len(time.surface)).start
    return reference.isoformat() if any(item.has("now") for item in row) else None


def numbers_in(text: str, pack: Pack | None = None) -> list[float]:
    """The numbers that a text spells, in order, with their signs; parts and powers as what they amount to."""
    row = read_numerals((pack := pack or load_pack()).scan(_BARE_POINT.sub("0.", text)), pack)
    found, index = list[float](), 0
    while index < len(row):
        sign = -1 if _negative(row, index) else 1
        value, index = _reckoned(row, index)
        if value is not None:
            found.append(sign * value)
    return found


def _reckoned(row: Row, index: int) -> tuple[float | None, int]:
    """The number at an index, with the one that it is a part or a power of, and where the row goes on."""
    first = _exact(row, index)
    if first is None:
        return _one_part(row, index)
    for joint in (index + 1, index + 2):  # «five of ten», «five parts of ten»
        signed = joint + 1 < len(row) and row.letters(row.items[joint + 1]) in _SIGNS
        last = _exact(row, joint + 1 + signed)
        minus = signed and row.items[joint + 1].has("dash")
        if last is not None and joint > index + 1 and first > last:
            return _hundredths(first, last), joint + 2
        value = _joined(first, row.items[joint], -last if minus else last) if last is not None else None
        if value is not None:
            return value, joint + 2 + signed
        if joint >= len(row) or not row.items[joint].has("portion"):
            break
    return _with_part(row, index, first)


def _one_part(row: Row, index: int) -> tuple[float | None, int]:
    """One of so many parts, where the part alone stands: "a part of ten"; and where the row goes on."""
    of = index + 1 < len(row) and row.items[index].has("portion") and row.items[index + 1].bears(_PARTS)
    whole = _exact(row, index + 2) if of else None
    return (1 / whole, index + 3) if whole else (None, index + 1)


def _hundredths(first: float, of: float) -> float:
    """What is beyond the whole as so many parts: "two hundred and three parts of a hundred" are 200.03."""
    return first - first % of + first % of / of


def _with_part(row: Row, index: int, whole: float) -> tuple[float, int]:
    """A whole number and the part of one behind it: "1 3/4", "3 and 1/2", "three and one of five"."""
    joined = index + 1 < len(row) and row.items[index + 1].has("wa")
    part, end = _reckoned(row, index + 2) if joined else (_ratio(row, index + 1), index + 2)
    return (whole, index + 1) if part is None or whole % 1 or not 0 < part < 1 else (whole + part, end)


def _joined(first: float, joint: Item, last: float) -> float | None:
    """What two numbers amount to by what joins them: "one of five", "ten to the power of six"; None where nothing."""
    if last and joint.bears(_OVER):
        return first / last
    if joint.bears(_PARTS):
        return first / last if 0 < first < last else None
    if not joint.bears(_RAISED) or abs(last) > _HIGHEST or not first:
        return None
    return float(first * 10.0**last if joint.has("exponent") else first**last)


def _exact(row: Row, index: int) -> float | None:
    """The number of an item, where it is one."""
    item = row.items[index] if index < len(row) else None
    number: Number | None = item.get("number") if item else None
    if number is not None or item is None:
        return number.exact if number else None
    return float(item.get("fraction")["value"]) if item.has("fraction") else _ratio(row, index)


def _ratio(row: Row, index: int) -> float | None:
    """The ratio that digits with a stroke tell."""
    item = row.items[index] if index < len(row) else None
    ratio = _RATIO.fullmatch(row.letters(item)) if item is not None and item.has("digits") else None
    return int(ratio[1]) / int(ratio[2]) if ratio and int(ratio[2]) else None


def _negative(row: Row, index: int) -> bool:
    """Whether a sign stands right before a number, and no word or number before that."""
    if not index:
        return False
    before = row.items[index - 1]
    if before.has("minus-sign"):
        return True
    dash = before.has("dash") and before.end == row.items[index].start
    return dash and (index == 1 or row.items[index - 2].end < before.start)


def times_in(text: str, reference: datetime, pack: Pack | None = None) -> list[TimeSpan]:
    """The times that a text names and that a calendar settles, in order, told at a reference moment."""
    pack = pack or load_pack()
    row = read_from(read_numerals(pack.scan(text), pack), pack, Anchor(reference.date()))
    times: list[TimeSpan] = [item.get("time") for item in row if item.has("time")]
    return [time for time in times if time.start or time.end]
