"""Values of claims and incidents in the words of a terminal: one language a line, nothing that steers it."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

from riwaya.codebook import cards
from riwaya.core.claim import Claim, Toll, Voice
from riwaya.core.incident import Incident, in_words
from riwaya.exports.phrases.book import phrase_book
from riwaya.exports.phrases.names import Caller, english_name

_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def counted(number: int, noun: str) -> str:
    """The number with its noun: 1 article, 2 articles."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def on_one_line(text: str) -> str:
    """The text on one line, without the controls by which a text can steer a terminal."""
    controls = {
        ord(char) for char in set(text) - set("\t\n\r") if char in _DIRECTIONS or unicodedata.category(char) == "Cc"
    }
    return " ".join(text.translate(dict.fromkeys(controls)).split())


def quotes(claim: Claim, text: str) -> list[str]:
    """The words of the article that tell the claim, each telling on one line."""
    return [f"\u00ab{on_one_line(span.of(text))}\u00bb" for span in claim.evidence]


def toll(told: Toll) -> str:
    """A toll in words: killed 2 to 4 civilians; about 400 strikes."""
    measure = "" if told.measure == "events" and told.who else told.measure
    return " ".join(filter(None, (measure, "about" if told.approx else "", in_words((told.low, told.high)), told.who)))


def event(slug: str) -> str:
    """An event type's English label."""
    card = cards().get(slug)
    return card.label_en if card else slug


def status(claim: Claim) -> str:
    """What the voice says of the event: happened, denied, prepared, and staged beside it."""
    return f"{claim.status}, staged" if claim.staged else claim.status


def statuses(claims: Iterable[Claim]) -> str:
    """How many claims say what: 2 happened, 1 denied."""
    count = Counter("staged" if claim.staged else claim.status for claim in claims)
    return ", ".join(f"{count[name]} {name}" for name in ("happened", "denied", "prepared", "staged") if count[name])


def voice(said_by: Voice) -> str:
    """A voice's English name, else its id, else its kind."""
    return said_by.name or english_name(said_by.id) or said_by.id or said_by.kind.replace("_", " ")


def actor(name: str) -> str:
    """An actor's English name, by its id; the words of one without an id in Latin letters."""
    return Caller(phrase_book("en"), {}).by_id(name)


def speaker(said_by: Voice) -> str:
    """A voice with its kind and the attitude of its verb: White Helmets (rescuers, affirming)."""
    name, kind = voice(said_by), said_by.kind.replace("_", " ")
    return f"{name} ({said_by.attitude})" if name == kind else f"{name} ({kind}, {said_by.attitude})"


def some(names: list[str]) -> str:
    """The first three names and how many more there are."""
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def head(incident: Incident) -> str:
    """An incident on one line: id, type, day and place."""
    day, place = incident.date or "day unknown", incident.place or "place unknown"
    return on_one_line(" | ".join((incident.incident, event(incident.event), day, place)))


def voices(claims: Iterable[Claim]) -> list[str]:
    """The different voices of claims, by name."""
    return sorted({voice(claim.voice) for claim in claims})


def tellers(names: Iterable[str], claims: Mapping[str, Claim]) -> str:
    """The first voices of claims by their ids, and how many more there are."""
    return some(voices(claims[name] for name in names))
