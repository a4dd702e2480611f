"""A question in Arabic, read as articles are."""

from collections.abc import Iterator, Sequence
from datetime import date

from riwaya.codebook import cards
from riwaya.core.claim import Place, TimeSpan
from riwaya.grammar.entries import Entry
from riwaya.grammar.row import Item, Row
from riwaya.languages.pack import Pack
from riwaya.reading.asking.asked import Asked, Period, first_to_last, idle, in_digits, loosely, speaking, widely
from riwaya.reading.clauses.cues import cues
from riwaya.reading.context import Context, Sentence, sentences
from riwaya.reading.pipeline import read_row
from riwaya.reading.voices.voices import read_voices
from riwaya.text.search import tokens

_SHOWN = {"year": len("2020"), "month": len("2020-03")}
_WHOLE = len("2020-03-02")
_NAMING = frozenset(("where", "who", "nationality", "infrastructure", "means", "modifier", "trigger"))
_WORD = 3
"""Letters from which on a word that no lexicon has asks for something."""


def asked_in_arabic(question: str, pack: Pack, today: date | None) -> Asked:
    """What a question in Arabic is about."""
    context = Context(pack, today, None)
    row = read_row(question, context)
    parts = sentences(row, context)
    said = read_voices(row, parts, context)
    speakers = {item.start for one in said for item in one.items}
    spot, place = next(((item, place) for item in row if (place := _place(item, row, context))), (None, None))
    others = [item for item in row if item.start not in speakers]
    doer, actor = next(((item, actor) for item in others if (actor := _doer(item))), (None, ""))
    told, event = _event(row, parts)
    since, until = first_to_last(_periods(question, [item.get("time") for item in row if item.has("time")]))
    used = {item.start for item in (spot, doer, *told) if item is not None}
    return Asked(
        place=widely(place.name, place.surface, pack) if place and place.name else "",
        actor=actor,
        voice=next((speaking(one.voice.id, pack) for one in said if one.voice.id), ""),
        event=event,
        since=since,
        until=until,
        left=tuple(words for item in others if item.start not in used and (words := _asking(item, row, pack))),
    )


def _place(item: Item, row: Row, context: Context) -> Place | None:
    """The place that an item names; of one without a name, such as the market of a town, the town."""
    place = item.get("where").place if item.has("where") else None
    if place is None or place.name or not item.parts:
        return place if place and place.name else None
    inner = item.parts[-1]
    within = read_row(row.folded.words(inner.start, inner.end), context)
    return next((one.get("where").place for one in within if one.has("where") and one.get("where").place.name), None)


def _asking(item: Item, row: Row, pack: Pack) -> str:
    """The words of an item that asks for something: a name, an event, or a word that no lexicon has; else nothing."""
    words = row.folded.words(item.start, item.end)
    if item.readings:
        loose = item.has("trigger") and item.get("trigger")["beside"]  # «fell», which is no event by itself
        return words if item.bears(_NAMING) and not loose else ""
    return words if idle("ar").isdisjoint(tokens(words, pack.clitics)) and len(words) >= _WORD else ""


def _doer(item: Item) -> str:
    """The id of the actor that an item names, also by an adjective: «Russian raids»."""
    if item.has("who"):
        return item.get("who").as_actor(armed=True).id or ""
    entry: Entry | None = item.get("nationality")
    return str(entry["actor"] or "") if entry is not None else ""


def _event(row: Row, parts: Sequence[Sentence]) -> tuple[list[Item], str]:
    """The types that the first word for an event means, with the words: those of its arms, else its own and its loose.

    Who asks about the killed asks about nothing but the deaths, whatever brought them.
    """
    told = next((item for item in _told(row, parts) if item.get("trigger")["event"] in cards()), None)
    first = told.get("trigger") if told else None
    of_it = [told] if told else []
    if first and not first["generic"]:
        return of_it, str(first["event"])
    if first and first["frame"] == "kill":
        return of_it, ""
    armed = [item for item in row if _armed(item)]
    if armed:
        return [*of_it, *armed], _armed(armed[0])
    return of_it, loosely(first["event"]) if first else ""


def _armed(item: Item) -> str:
    """The type of event that arms, or a word about an attack, tell."""
    events = (item.get(label)["event"] for label in ("means", "modifier") if item.has(label))
    return next((str(event) for event in events if event), "")


def _told(row: Row, parts: Sequence[Sentence]) -> Iterator[Item]:
    """The words for events; one that is none by itself («fell») counts where what makes it one is beside it."""
    told = {cue.index for part in parts for cue in cues(row, part)}
    for index, item in enumerate(row.items):
        if item.has("trigger") and (index in told or not item.get("trigger")["beside"]):
            yield item


def _periods(question: str, times: Sequence[TimeSpan]) -> Iterator[Period]:
    """The periods that are told in words, where their year is known, then those in digits alone."""
    for time in times:
        question = question.replace(time.surface, " ")
        length = _SHOWN.get(time.precision, _WHOLE)
        since, until = (day[:length] if day and day[0].isdigit() else "" for day in (time.start, time.end))
        if since or until:
            yield since, until
    yield from in_digits(question)
