"""What a question in words is about: a place, an actor, a voice, a type of event, a period; in Arabic or English."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from riwaya.codebook import cards
from riwaya.core.claim import TimeSpan
from riwaya.grammar.row import Row
from riwaya.languages.pack import Pack
from riwaya.reading.clauses.cues import cues
from riwaya.reading.context import Context, Sentence, sentences
from riwaya.reading.pipeline import read_row
from riwaya.reading.voices.voices import read_voices
from riwaya.text.fold import fold_words

Period = tuple[str, str]
"""The first and the last day, month or year; empty where the period is open."""

_ARABIC = re.compile(r"[\u0621-\u064a]")
_WORD = re.compile(r"[^\W_]+")
_DAY = re.compile(r"(?<!\d)\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d)")
"""An ISO day, month or year."""
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_DATE = re.compile(rf"\b(?:(\d{{1,2}}) )?({'|'.join(_MONTHS)})(?: (\d{{1,2}}))?,? (\d{{4}})\b")
"""A month of a year in English words, with or without its day."""
_SINCE, _UNTIL = re.compile(r"\b(?:since|from|after)\b"), re.compile(r"\b(?:until|till|before)\b")
_SAYS = r"(?:sa(?:y|ys|id)|claim(?:s|ed)?|den(?:y|ies|ied)|report(?:s|ed)?)"
_SHOWN = {"year": len("2020"), "month": len("2020-03")}
_WHOLE = len("2020-03-02")


class Asked(msgspec.Struct, frozen=True):
    """What a question names; empty where it names nothing of the kind."""

    place: str = ""
    """The English name of a place."""
    actor: str = ""
    """The id of an actor that did something."""
    voice: str = ""
    """The id of an actor that said something."""
    event: str = ""
    since: str = ""
    until: str = ""


def asked_for(question: str, pack: Pack) -> Asked:
    """What a question is about; of several places or actors the one that is named first, in English the longest."""
    return _arabic(question, pack) if _ARABIC.search(question) else _english(question, pack)


def _arabic(question: str, pack: Pack) -> Asked:
    context = Context(pack, None, None)
    row = read_row(question, context)
    parts = sentences(row, context)
    said = read_voices(row, parts, context)
    speakers = {item.start for one in said for item in one.items}
    spots = [item.get("where").place for item in row if item.has("where")]
    actors = [item.get("who").as_actor(armed=True) for item in row if item.has("who") and item.start not in speakers]
    since, until = _first_to_last(_periods(question, [item.get("time") for item in row if item.has("time")]))
    return Asked(
        place=next((place.name for place in spots if place.name), ""),
        actor=next((actor.id for actor in actors if actor.id), ""),
        voice=next((one.voice.id for one in said if one.voice.id), ""),
        event=next((event for event in _events(row, parts) if event in cards()), ""),
        since=since,
        until=until,
    )


def _events(row: Row, parts: Sequence[Sentence]) -> Iterator[str]:
    """The events that are named; a word that is none by itself («fell») counts where what makes it one is beside it."""
    told = {cue.index for part in parts for cue in cues(row, part)}
    for index, item in enumerate(row.items):
        if item.has("trigger") and (index in told or not item.get("trigger")["beside"]):
            yield item.get("trigger")["event"]


def _periods(question: str, times: Sequence[TimeSpan]) -> Iterator[Period]:
    """The periods that are told in words, where their year is known, then those in digits alone."""
    for time in times:
        question = question.replace(time.surface, " ")
        length = _SHOWN.get(time.precision, _WHOLE)
        since, until = (day[:length] if day and day[0].isdigit() else "" for day in (time.start, time.end))
        if since or until:
            yield since, until
    yield from ((day, day) for day in _DAY.findall(fold_words(question)))


def _first_to_last(periods: Iterator[Period]) -> Period:
    """From the beginning of the first to the end of the last; open where one of them is."""
    told = [*periods]
    since, until = ([*side] for side in zip(*told, strict=True)) if told else ([""], [""])
    return min(since), max(until) if all(until) else ""


def _english(question: str, pack: Pack) -> Asked:
    words = _spaced(question)
    named = _longest(words, {name: name for name in pack.names.values()})
    actor = {name: actor for actor, name in pack.names.items()}.get(named, "")
    says = _speaks(words, named)
    since, until = _days(question.casefold())
    return Asked(
        place=_longest(words, {row.name_en: row.name_en for row in pack.gazetteer.rows}),
        actor="" if says else actor,
        voice=actor if says else "",
        event=_longest(words, {card.label_en: slug for slug, card in cards().items()}),
        since=since,
        until=until,
    )


def _speaks(words: str, name: str) -> bool:
    """Whether words of saying stand right beside a name."""
    name = re.escape(_spaced(name).strip())
    return bool(re.search(rf" (?:according to (?:the )?{name}|{name} {_SAYS}) ", words))


def _longest(words: str, names: dict[str, str]) -> str:
    """The value of the longest name that stands among the words, one or several of them («air strikes»)."""
    named = [name for name in names if _spaced(name) in words or f"{_spaced(name).rstrip()}s " in words]
    return names[max(named, key=lambda name: (len(name), name))] if named else ""


def _spaced(text: str) -> str:
    """The words of a text in small letters, with a space before and behind each."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _days(question: str) -> Period:
    """The period that a question in English tells, by its days, months and years."""
    since, until = _first_to_last((day, day) for day in _DAY.findall(fold_words(_DATE.sub(_as_iso, question))))
    if since == until:
        return ("" if _UNTIL.search(question) else since), ("" if _SINCE.search(question) else until)
    return since, until


def _as_iso(date: re.Match[str]) -> str:
    before, month, behind, year = date.groups()
    day = before or behind
    return f"{year}-{_MONTHS.index(month) + 1:02}" + (f"-{int(day):02}" if day else "")
