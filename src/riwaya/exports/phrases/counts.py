"""Tolls as counted nouns: intervals in words, with the noun in the form that the number asks for."""

from collections.abc import Mapping

import msgspec

from riwaya.core.claim import Toll
from riwaya.exports.phrases.book import Book, Words
from riwaya.exports.phrases.names import Caller
from riwaya.exports.phrases.transliteration import tidy


def toll_phrase(toll: Toll, words: Words, call: Caller) -> str:
    """One toll ("at least 10 civilians injured"); `words` are those of its event type."""
    book = call.book
    if toll.low == 0 and toll.high == 0:
        forms = book.who.get(toll.who, {})
        return book.none[toll.measure].format(who=forms.get("none") or noun(toll, 0, book))
    count = counted(msgspec.structs.replace(toll, who="members") if toll.of and toll.who == "people" else toll, book)
    if toll.of:
        count = book.amount["of"].format(count=count, actor=call.by_id(toll.of))
    frame = words.get(toll.measure, book.measures[toll.measure])
    return frame.format(count=count)


def counted(toll: Toll, book: Book) -> str:
    """The interval of a toll with its noun."""
    if "thing" in book.amount and toll.who not in book.who:
        return book.amount["thing"].format(surface=tidy(toll.surface))
    how = _how(toll)
    number = toll.high if how in {"to", "range", "around"} else toll.low
    if number is None:
        return book.amount["unknown"].format(noun=noun(toll, 0, book))
    form = book.form(number)
    holds_number = form in book.own_number
    if how in {"range", "around"} and holds_number:
        number, holds_number = max(number, 3), False
    low, high = ("", "") if holds_number else (figure(toll.low), figure(toll.high))
    amount = book.amount[how].format(low=low, high=high).strip()
    return book.amount["noun"].format(amount=amount, noun=noun(toll, number, book)).strip()


def figure(number: int | None) -> str:
    """A number in digits, thousands parted by commas from 10,000 on."""
    return "" if number is None else f"{number:,}" if number >= 10_000 else str(number)


def noun(toll: Toll, number: int, book: Book) -> str:
    """What is counted, in the form for `number`; 0 asks for the plural without a number."""
    forms: Mapping[str, str] | None = book.who.get(toll.who)
    if forms:
        return forms["many" if number == 0 else book.form(number)]
    return _inflected(toll.who.replace("_", " "), one=number == 1)


def units(number: int, unit: str, book: Book) -> str:
    """A number of days, weeks and so on, for "N days before"; the bare number where the frame names the unit."""
    if unit not in book.units:
        return str(number)
    form = book.form(number)
    said = book.units[unit][form]
    return said if form in book.own_number else f"{number} {said}"


def _how(toll: Toll) -> str:
    low, high = toll.low, toll.high
    if low is not None and low == high:
        return "approx" if toll.approx else "exact"
    if high is None:
        return "approx" if toll.approx and low is not None else "from"
    if not low:
        return "to"
    return "around" if toll.approx else "range"


def _inflected(thing: str, *, one: bool) -> str:
    """An English noun that the phrase book does not list, in the singular or plural."""
    if " and " in thing:
        return thing
    plural = thing.endswith("s") and not thing.endswith(("ss", "us"))
    if one:
        return thing[:-1] if plural else thing
    if plural:
        return thing
    if thing.endswith("y") and thing[-2:-1] not in "aeiou":
        return thing[:-1] + "ies"
    return thing + ("es" if thing.endswith(("s", "x", "ch", "sh")) else "s")
