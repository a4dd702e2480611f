"""What tests of times share."""

from datetime import date

from riwaya.core.claim import TimeSpan
from riwaya.languages.pack import load_pack
from riwaya.reading.counts.numerals import read_numerals
from riwaya.reading.times.times import read_times

PACK = load_pack()


def times(text: str, published: date | None = None) -> list[TimeSpan]:
    row = read_times(read_numerals(PACK.scan(text), PACK), PACK, published)
    return [item.get("time") for item in row if item.has("time")]


def only(text: str, published: date | None = None) -> TimeSpan:
    found = times(text, published)
    assert len(found) == 1, found
    return found[0]
