"""Values of claims and incidents in the words of a terminal: one language a line, nothing that steers it."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

from riwaya.codebook import cards
from riwaya.core.article import Article
from riwaya.core.claim import Claim, Toll
from riwaya.core.incident import Incident
from riwaya.exports.phrases.book import phrase_book
from riwaya.exports.phrases.counts import toll_phrase
from riwaya.exports.phrases.names import Caller, caller, voice_name
from riwaya.exports.weighing import name_of
from riwaya.languages.pack import load_pack
from riwaya.linking.voices.outlets import outlet_name, publisher

_LETTERS = {"year": len("2016"), "month": len("2016-01")}
"""What is left of an ISO day that stands for the year or month that begins on it."""
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
    """A toll in words, as in sentences: 2 to 4 civilians killed; about 400 strikes."""
    return toll_phrase(told, {}, Caller(phrase_book("en"), {}))


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


def outlet(article: Article) -> str:
    """What an article's outlet is called: as the actor that it is, else by its name or site."""
    return on_one_line(name_of(publisher(article, load_pack()) or outlet_name(article)))


def voice(claim: Claim, article: Article) -> str:
    """What the voice of an article's claim is called, as in sentences; the outlet by its own name."""
    return on_one_line(voice_name(claim.voice, caller(claim, phrase_book("en"), None, outlet(article))))


def actor(name: str) -> str:
    """An actor's English name, by its id; the words of one without an id in Latin letters."""
    return Caller(phrase_book("en"), {}).by_id(name)


def speaker(claim: Claim, article: Article) -> str:
    """A voice with its kind and the attitude of its verb: the White Helmets (rescuers, affirming)."""
    name, kind = voice(claim, article), claim.voice.kind.replace("_", " ")
    return f"{name} ({claim.voice.attitude})" if name == kind else f"{name} ({kind}, {claim.voice.attitude})"


def some(names: list[str]) -> str:
    """The first three names and how many more there are."""
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def head(incident: Incident, claims: Iterable[Claim]) -> str:
    """An incident on one line: id, type, day and place; `claims` are its accounts."""
    when, place = day(incident.date, claims) if incident.date else "day unknown", incident.place or "place unknown"
    return on_one_line(" | ".join((incident.incident, event(incident.event), when, place)))


def day(iso: str, claims: Iterable[Claim]) -> str:
    """A day, no finer than the claims tell it that begin on it: 2016 where they only name the year."""
    told = [claim.time for claim in claims if claim.time and (claim.time.start or "").startswith(iso)]
    return iso[: max((_LETTERS.get(time.precision, len(iso)) for time in told), default=len(iso))]


def tellers(names: Iterable[str], claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> str:
    """The first voices of claims by their ids, and how many more there are; claims and articles by their ids."""
    told = (claims[name] for name in names)
    return some(sorted({voice(claim, articles[claim.article]) for claim in told}))
