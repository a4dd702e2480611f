"""A question in Arabic, read as articles are."""

from collections.abc import Iterator, Sequence
from datetime import date

from riwaya.codebook import cards
from riwaya.core.claim import TimeSpan
from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.languages.pack import Pack
from riwaya.reading.asking.asked import Asked, Period, first_to_last, in_digits, loosely, speaking, widely
from riwaya.reading.clauses.cues import cues
from riwaya.reading.context import Context, Sentence, sentences
from riwaya.reading.pipeline import read_row
from riwaya.reading.voices.voices import read_voices

_SHOWN = {"year": len("2020"), "month": len("2020-03")}
_WHOLE = len("2020-03-02")


def asked_in_arabic(question: str, pack: Pack, today: date | None) -> Asked:
    """What a question in Arabic is about."""
    context = Context(pack, today, None)
    row = read_row(question, context)
    parts = sentences(row, context)
    said = read_voices(row, parts, context)
    speakers = {item.start for one in said for item in one.items}
    spots = [item.get("where").place for item in row if item.has("where")]
    doers = (_doer(item) for item in row if item.start not in speakers)
    since, until = first_to_last(_periods(question, [item.get("time") for item in row if item.has("time")]))
    return Asked(
        place=next((widely(place.name, place.surface, pack) for place in spots if place.name), ""),
        actor=next(filter(None, doers), ""),
        voice=next((speaking(one.voice.id, pack) for one in said if one.voice.id), ""),
        event=_event(row, parts),
        since=since,
        until=until,
    )


def _doer(item: Item) -> str:
    """The id of the actor that an item names, also by an adjective: «Russian raids»."""
    if item.has("who"):
        return item.get("who").as_actor(armed=True).id or ""
    entry: Entry | None = item.get("nationality")
    return str(entry["actor"] or "") if entry is not None else ""


def _event(row: Row, parts: Sequence[Sentence]) -> str:
    """The types that the first word for an event means: those of its arms, else its own and what it means loosely.

    Who asks about the killed asks about nothing but the deaths, whatever brought them.
    """
    first = next((entry for entry in _told(row, parts) if entry["event"] in cards()), None)
    if first is not None and not first["generic"]:
        return str(first["event"])
    if first is not None and first["frame"] == "kill":
        return ""
    armed = (item.get(label)["event"] for item in row for label in ("means", "modifier") if item.has(label))
    by_arms = next((str(event) for event in armed if event), "")
    return by_arms or (loosely(first["event"]) if first is not None else "")


def _told(row: Row, parts: Sequence[Sentence]) -> Iterator[Entry]:
    """The words for events; one that is none by itself («fell») counts where what makes it one is beside it."""
    told = {cue.index for part in parts for cue in cues(row, part)}
    for index, item in enumerate(row.items):
        if item.has("trigger") and (index in told or not item.get("trigger")["beside"]):
            yield item.get("trigger")


def _periods(question: str, times: Sequence[TimeSpan]) -> Iterator[Period]:
    """The periods that are told in words, where their year is known, then those in digits alone."""
    for time in times:
        question = question.replace(time.surface, " ")
        length = _SHOWN.get(time.precision, _WHOLE)
        since, until = (day[:length] if day and day[0].isdigit() else "" for day in (time.start, time.end))
        if since or until:
            yield since, until
    yield from in_digits(question)
