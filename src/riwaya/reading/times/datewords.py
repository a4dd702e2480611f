"""The parts of a date as words and figures give them: month, year, day; nothing is counted from today yet."""

import re

from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.grammar.rules import Match
from riwaya.reading.times.dates import Day, Month, Year, first_of, value_of, which_of

_DAY = re.compile(r"(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?")
_ON = frozenset({"in", "since", "until"})
"""What stands before a day and month in digits, or before a fraction."""
_ENDS = frozenset({"stop", "line", "comma", "close", "until", "to", "dash"})
"""What may stand behind a weekday with the number of its day."""
_CLOSING = frozenset({"stop", "line"})
"""What ends a sentence."""
_COUNTED = frozenset({"reaching", "count-word"})
"""What tells a little before two numbers that they are counts and no days."""
_PEOPLE = frozenset({"loss.person", "group"})
"""What a number counts that is no year."""
_NEAR = 3
"""How many items before two numbers such a word stands at most."""
_BEFORE = 3
"""How many items before a year in words its month stands at most."""
_GREGORIAN = ("month_name", "month_doubtful")


def month(match: Match, row: Row) -> Month | None:
    """The month that a name or number names; of two names the first counts, but not with a dash between two months."""
    items = match.items(row)
    names = {item.get(label)["value"] for item in items for label in _GREGORIAN if item.has(label)}
    if len(names) > 1 and first_of(items, "dash"):
        return None
    for item in items:
        gregorian: Entry | None = item.get("month_name") or item.get("month_doubtful")
        hijri: Entry | None = item.get("hijri_name") or item.get("hijri_doubtful")
        named = gregorian or hijri
        if named is not None:
            return Month(named["value"], named is hijri)
    number = value_of(items, "number", "ordinal")
    least = 1 if items[-1].has("ordinal") else 2  # "one month" is a length
    return Month(number) if number is not None and least <= number <= 12 else None


def year(match: Match, row: Row) -> Year | None:
    """The year that four digits or words name; None where the number is no year."""
    items = match.items(row)
    number = first_of(items, "number")
    if number is None:
        return Year(shift=which_of(items), told=first_of(items, "same") is not None)
    letters, named = row.letters(number), items[0].has("year_word")
    if not named and _counts(match, row):
        return None
    told = first_of(row.items[max(0, match.start - _BEFORE) : match.start][::-1], "month")
    before: Month | None = told.get("month") if told is not None else None
    if not letters.isdigit():
        value = value_of([number], "number") if named or before is not None else None  # «two thousand and eighteen»
    else:
        value = int(letters) if len(letters) == 4 else None
    if value is None:
        return None
    if first_of(items, "hijri_era") or 1380 <= value <= 1480 and (named or before is not None and before.hijri):
        return Year(value, hijri=True) if 1300 <= value <= 1500 else None
    return Year(value) if (1000 if named else 1900) <= value <= 2100 else None


def _counts(match: Match, row: Row) -> bool:
    """Whether a number behind «to» counts people, and is no year: «the toll rose since March to 1960 killed»."""
    behind = match.end < len(row) and row.items[match.end].bears(_PEOPLE)
    return behind and match.start > 0 and row.items[match.start - 1].has("to")


def is_led(match: Match, row: Row) -> bool:
    """Whether «in», «since» or «until» leads to what a match names."""
    return match.start > 0 and row.items[match.start - 1].bears(_ON)


def day(match: Match, row: Row) -> Day | None:
    """The day of a month that words or digits name."""
    items, sort = match.items(row), match.rule.keep["as"]
    then = row.items[match.end] if match.end < len(row) else None
    last = then is None or then.bears(_ENDS)
    if sort in ("digits", "spaced"):
        return _digits(items, row, on=is_led(match, row), last=last)
    if sort == "on-number":
        return _on_number(row.letters(items[-1])) if then is None or then.bears(_CLOSING) else None
    if sort == "digits-comma":
        return _month_first(items, row, last=last)
    if sort == "feast":
        return _feast(items)
    if sort == "weekday":
        return _on_weekday(items) if last else None  # a word that follows may be what is counted
    return _in_words(match, row)


def _in_words(match: Match, row: Row) -> Day | None:
    """A day, or the first day and the last, by its number and the name of its month, or «of this month»."""
    items, sort = match.items(row), match.rule.keep["as"]
    first = value_of(match.items(row, "first") or items, "ordinal", "number")
    until = value_of(match.items(row, "last"), "ordinal", "number") if "last" in match.groups else None
    if first is None:  # "27-29": both ends in one word
        number = first_of(items, "number")
        first, until = (int(number.get("number").low), int(number.get("number").high or 0)) if number else (None, None)
    if first is None or not 1 <= first <= 31 or _is_torn(items):
        return None
    if sort in ("month", "range"):
        counts = sort == "range" and until is None
        rises = any(item.bears(_COUNTED) for item in row.items[max(0, match.start - _NEAR) : match.start])
        told = Year(told=True) if first_of(items, "same") else None  # «the same month»
        return None if counts or rises else Day(first, year=told, month_shift=which_of(items), until=until)
    name, of = first_of(items, "month"), first_of(items, "year")
    if name is None:
        return None
    named: Month = name.get("month")
    return Day(first, named.value, of.get("year") if of else None, named.hijri, which_of(items), until)


def _on_number(letters: str) -> Day | None:
    """A day of this month, or a day and its month, by figures behind «in» that end a sentence: «back on 15.»."""
    day, _, month = letters.partition(".")
    if not day.isdigit() or month and not (month.isdigit() and len(month) < 3):
        return None
    one, two = sorted((int(day), int(month))) if month else (0, int(day))
    if not month:
        return Day(two, month_shift=0) if 1 <= two <= 31 else None
    return Day(two, one) if 1 <= one <= 12 < two <= 31 else None


def _month_first(items: list[Item], row: Row, *, last: bool) -> Day | None:
    """A month and its day in digits, then a comma and the year, as in America: "08/12, 2015"."""
    told, year = _DAY.fullmatch(row.letters(items[0])), row.letters(items[-1])
    if told is None or told[4] or not (len(year) == 4 or len(year) == 2 and last) or not year.isdigit():
        return None
    month, day, of = int(told[1]), int(told[3]), int(year if len(year) == 4 else f"20{year}")
    plausible = 1 <= month <= 12 and 1 <= day <= 31 and 1900 <= of <= 2100
    return Day(day, month, Year(of)) if plausible else None


def _padded(told: re.Match[str]) -> bool:
    """Whether both numbers have two figures and one begins with a nought, as only dates do: "22/04"."""
    return len(told[1]) == len(told[3]) == 2 and "0" in (told[1][0], told[3][0])


def _on_weekday(items: list[Item]) -> Day | None:
    """A weekday with the number of its day."""
    number, weekday = value_of(items, "ordinal", "number"), first_of(items, "weekday")
    if number is None or not 1 <= number <= 31 or weekday is None:
        return None
    return Day(number, weekday=weekday.get("weekday")["value"], nth=first_of(items, "ordinal") is not None)


def _is_torn(items: list[Item]) -> bool:
    """Whether a dash stands apart between a month and a number: what follows is no day but a count."""
    month, dash = items[0], items[1] if len(items) > 1 else items[0]
    return month.has("month") and dash.has("dash") and dash.start > month.end


def _feast(items: list[Item]) -> Day | None:
    item, of = first_of(items, "feast"), first_of(items, "year")
    if item is None:
        return None
    feast: Entry = item.get("feast")
    return Day(feast["day"], feast["month"], of.get("year") if of else None, bool(feast["hijri"]), which_of(items))


def _digits(items: list[Item], row: Row, *, on: bool, last: bool) -> Day | None:
    numbers = "".join(row.letters(item) for item in items if not item.has("weekday") and not item.has("day_word"))
    told = _DAY.fullmatch(numbers.strip("()[]"))
    if told is None:
        return None
    one, two = int(told[1]), int(told[3])
    alone = told[4] is None and len(items) == 1
    sure = max(one, two) > 12 and (on and (told[2] == "/" or last) or last and told[2] != ".")  # «on 22.4», «22-4»
    if alone and not (sure or told[2] == "/" and _padded(told)):
        return None  # «in 3/4 of the houses»
    weekday = first_of(items, "weekday")
    named = weekday.get("weekday")["value"] if weekday else None
    if len(told[1]) == 4:
        return Day(int(told[4] or 0), two, Year(one)) if told[4] and len(told[4]) == 2 else None
    if len(told[1]) == 3:
        return None
    if two > 12:
        one, two = two, one
    full = told[4] if told[4] is None or len(told[4]) == 4 else f"20{told[4]}"
    plausible = 1 <= one <= 31 and 1 <= two <= 12 and (full is None or 1900 <= int(full) <= 2100)
    return Day(one, two, Year(int(full)) if full else None, weekday=named) if plausible else None
