"""Times in words: dates, stretches, and times told from a day of publication that is not known."""

from datetime import date, timedelta

from riwaya.core.claim import TimeSpan
from riwaya.exports.phrases.book import Book
from riwaya.exports.phrases.counts import units

_NAMED = frozenset({"weekday", "month"})
"""Units whose number names one of them, the latest before publication, and is no count."""


def time_phrase(time: TimeSpan, book: Book, published: str | None = None) -> str:
    """When it was, "" where nothing is known of it; `published` is the ISO day that relative times are told from."""
    start, end = time.start, time.end
    if start is None and end is None:
        return _relative(time, book, published)
    if start and end:
        first, last = _day(start, time.precision, book), _day(end, time.precision, book)
        if first != last and last.endswith(book.time.no_year):
            first = first.removesuffix(book.time.no_year).rstrip(" ,\u060c")
        return first if first == last else book.time.range.format(start=first, end=last)
    if start:
        said = _day(start, time.precision, book)
        return book.time.since.format(start=said) if time.precision == "period" else said
    return book.time.until.format(end=_day(end or "", time.precision, book))


def _day(iso: str, precision: str, book: Book) -> str:
    """An ISO day, month, year or minute in words, no finer than `precision`; `XXXX` says that the year is not given."""
    day, _, clock = iso.partition("T")
    parts = day.split("-")[: {"year": 1, "month": 2}.get(precision, 3)]
    year = "" if parts[0].startswith("X") else parts[0]
    if not all(part.isdigit() for part in parts[1:]):
        return iso
    words = {
        "year": year,
        "month": book.time.months[int(parts[1]) - 1] if len(parts) > 1 else "",
        "day": str(int(parts[2])) if len(parts) > 2 else "",
        "no_year": book.time.no_year,
    }
    frame = {
        1: book.time.year if year else book.time.no_year,
        2: book.time.month if year else book.time.month_open,
        3: book.time.day if year else book.time.day_open,
    }[len(parts)]
    said = frame.format_map(words)
    return book.time.clock.format(date=said, clock=clock[:5]) if clock and precision == "time" else said


def _relative(time: TimeSpan, book: Book, published: str | None) -> str:
    if not time.relative:
        return ""
    unit, number = next(iter(time.relative.items()))
    known = _resolved(unit, number, published)
    stretch = time.precision == "period" and (number <= 0 or unit in _NAMED)
    said = _day(known, "day", book) if known else _told(unit, number, book, alone=not stretch)
    return book.time.since.format(start=said) if stretch and said else said


def _resolved(unit: str, number: int, published: str | None) -> str | None:
    """The day that a relative time comes to, for days and weekdays, where the day of publication is known."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    if unit == "days":
        return (day + timedelta(days=number)).isoformat()
    if unit == "weekday":
        return (day - timedelta(days=(day.isoweekday() - number) % 7)).isoformat()
    return None


def _told(unit: str, number: int, book: Book, *, alone: bool) -> str:
    if unit in _NAMED:
        frame = book.relative.get(f"{unit} alone", book.relative[unit]) if alone else book.relative[unit]
        return frame.format(weekday=_nth(book.time.weekdays, number), month=_nth(book.time.months, number))
    side = "-" if number < 0 else "+"
    frame = book.relative.get(f"{unit} {number}") or book.relative.get(f"{unit} {side}", "")
    return frame.format(n=units(abs(number), unit, book))


def _nth(names: tuple[str, ...], number: int) -> str:
    return names[number - 1] if 0 < number <= len(names) else ""
