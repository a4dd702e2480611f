"""Short phrases read whole: the number that one spells, the moment that one names."""

import re
from datetime import datetime

from riwaya.core.claim import TimeSpan
from riwaya.grammar.row import Row
from riwaya.languages.pack import Pack, load_pack
from riwaya.reading.calendar import Anchor
from riwaya.reading.numerals import Number, read_numerals
from riwaya.reading.times import read_from
from riwaya.text.fold import fold_words

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
    """The numbers that a text spells, in order: with their signs, and fractions where they stand alone."""
    row = read_numerals((pack := pack or load_pack()).scan(text), pack)
    found: list[float] = []
    for index, item in enumerate(row):
        number: Number | None = item.get("number")
        value = number.exact if number else item.get("fraction")["value"] if item.has("fraction") else None
        if value is not None:
            found.append(-value if _negative(row, index) else value)
    return found


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
