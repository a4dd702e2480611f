"""What a question in words is about: a place, an actor, a type of event, a period; in Arabic or English."""

import re

import msgspec

from riwaya.codebook import cards
from riwaya.languages.pack import Pack
from riwaya.reading.context import Context
from riwaya.reading.pipeline import read_row
from riwaya.text.fold import fold_words

_ARABIC = re.compile(r"[\u0621-\u064a]")
_WORD = re.compile(r"[^\W_]+")
_DAY = re.compile(r"(?<!\d)\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d)")
"""An ISO day, month or year."""


class Asked(msgspec.Struct, frozen=True):
    """What a question names; empty where it names nothing of the kind."""

    place: str = ""
    """The English name of a place."""
    actor: str = ""
    """The id of an actor."""
    event: str = ""
    since: str = ""
    until: str = ""


def asked_for(question: str, pack: Pack) -> Asked:
    """What a question is about; of several places or actors the one that is named first, in English the longest."""
    return _arabic(question, pack) if _ARABIC.search(question) else _english(question, pack)


def _arabic(question: str, pack: Pack) -> Asked:
    row = read_row(question, Context(pack, None, None))
    spots = [item.get("where").place for item in row if item.has("where")]
    actors = [item.get("who").as_actor(armed=True) for item in row if item.has("who")]
    events = [item.get("trigger")["event"] for item in row if item.has("trigger")]
    times = [item.get("time") for item in row if item.has("time")]
    since, until = next(((time.start, time.end) for time in times if time.start), (None, None))
    days = _days(question)
    return Asked(
        place=next((place.name for place in spots if place.name), ""),
        actor=next((actor.id for actor in actors if actor.id), ""),
        event=next((event for event in events if event in cards()), ""),
        since=days[0] or since or "",
        until=days[1] or until or "",
    )


def _english(question: str, pack: Pack) -> Asked:
    words = _spaced(question)
    since, until = _days(question)
    return Asked(
        place=_longest(words, {row.name_en: row.name_en for row in pack.gazetteer.rows}),
        actor=_longest(words, {name: actor for actor, name in pack.names.items()}),
        event=_longest(words, {card.label_en: slug for slug, card in cards().items()}),
        since=since,
        until=until,
    )


def _longest(words: str, names: dict[str, str]) -> str:
    """The value of the longest name that stands among the words, one or several of them («air strikes»)."""
    named = [name for name in names if _spaced(name) in words or f"{_spaced(name).rstrip()}s " in words]
    return names[max(named, key=lambda name: (len(name), name))] if named else ""


def _spaced(text: str) -> str:
    """The words of a text in small letters, with a space before and behind each."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _days(question: str) -> tuple[str, str]:
    """The first and the last day, month or year that a question writes in digits."""
    days = sorted(_DAY.findall(fold_words(question)))
    return (days[0], days[-1]) if days else ("", "")
