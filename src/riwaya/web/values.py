"""The values that a row of a reviewer's form gives to a field of a claim."""

import re
from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import Any, get_args

from msgspec.structs import replace

from riwaya.codebook import cards, terms
from riwaya.core.claim import OUTLET, Actor, Kind, Person, Place, Reply, Share, Thing, TimeSpan, Toll, Voice
from riwaya.core.problem import Problem
from riwaya.exports.phrases.book import phrase_book
from riwaya.exports.phrases.names import lexicon_names
from riwaya.exports.phrases.places import arabic_place, english_place
from riwaya.places.gazetteer import Gazetteer
from riwaya.places.resolver import precision_of
from riwaya.web.forms import Form
from riwaya.web.saying import Saying

_DAY = re.compile(r"(\d{4}|XXXX)(-\d\d(-\d\d(T\d\d:\d\d)?)?)?")
_ALL = 100
"""Percent."""
_TERMS = ("statuses", "denials", "outcomes", "voices", "attitudes", "measures", "who")
_KINDS: tuple[Kind, ...] = get_args(Kind)
_PRECISIONS = ("day", "time", "week", "month", "year", "period")
_PERSONS = ("victim", "official", "witness", "fighter")
_REPLIES = ("denies", "confirms", "corrects", "doubts", "reads_as_pretext")
gazetteer = cache(Gazetteer.load)


def choices(say: Saying) -> dict[str, list[tuple[str, str]]]:
    """What the lists of the form offer, each slug with its label."""
    of_terms = {name: [(slug, say.term(name, slug)) for slug in terms(name)] for name in _TERMS}
    return of_terms | {
        "kinds": [(slug, say[f"correct.kind.{slug}"]) for slug in _KINDS],
        "events": [(slug, say.event(slug)) for slug in cards()],
        "precisions": [(slug, say[f"correct.when.{slug}"]) for slug in _PRECISIONS],
        "means": [(slug, say.thing(slug)) for slug in phrase_book("en").means],
        "infrastructure": [(slug, say.thing(slug)) for slug in phrase_book("en").structures],
        "persons": [(slug, say[f"person.{slug}"]) for slug in _PERSONS],
        "replies": [(slug, say[f"correct.answer.{slug}"]) for slug in _REPLIES],
        "actors": [(ident, say.actor(ident)) for ident in lexicon_names()],
    }


def value_of(field: str, row: Form, surface: str, was: Any) -> Any:  # noqa: ANN401 - a value of any field
    """What a row gives a field, told by some words; `was` is what the row showed. Raises Problem, with what to do."""
    return _READ[field](row, surface, was)


def _actor(row: Form, surface: str, was: Actor | None) -> Actor:
    return Actor(surface, _actor_id(row.one("who"), was.id if was else None))


def _place(row: Form, surface: str, was: Place | None) -> Place:
    """A place of the gazetteer by its id or name, else by the words; one that it does not know keeps its words."""
    name = row.one("place")
    if was and _same_name(name, was.name or ""):
        return replace(was, surface=surface)
    rows = gazetteer().called(name or surface) or gazetteer().called(english_place(name))
    if not rows and name:
        near = ", ".join(gazetteer().close_names(name)) or "none"
        raise Problem(f"No place is called {name}. Names like it: {near}. Leave it empty to keep the words alone.")
    if not rows:
        return Place(surface)
    if len(rows) > 1:
        ids = ", ".join(f"{row.id} ({row.name_en}, {row.kind})" for row in rows[:12])
        raise Problem(f"{len(rows)} places are called so. Write the id of one of them: {ids}.")
    found = rows[0]
    within = gazetteer().chain(found)
    return Place(surface, found.name_en, found.kind, found.lat, found.lon, within, precision_of(found, gazetteer()))


def _same_name(told: str, name: str) -> bool:
    """Whether a name is that of a place as the form shows it, in either language."""
    return name in (told, english_place(told)) or told == arabic_place(name)


def _toll(row: Form, surface: str, was: Toll | None) -> Toll:
    low, high = (_number(row.one(name)) for name in ("low", "high"))
    if low is not None and high is not None and low > high:
        raise Problem(f"At least {low} and at most {high} can't both be. Exchange the two.")
    of = _actor_id(row.one("of"), was.of if was else None)
    measure = _of(terms("measures"), row.one("measure"))
    return Toll(measure, row.one("group") or "people", surface, low, high, of, bool(row.one("approx")))


def _share(row: Form, surface: str, was: Share | None) -> Share:  # noqa: ARG001 - a share has no words of its own
    actor = _actor_id(row.one("who"), was.actor if was else None)
    told = _western(row.one("percent")).removesuffix("%").replace("\u066b", ".").strip()
    if actor is None or not re.fullmatch(r"\d+(\.\d+)?", told) or float(told) > _ALL:
        raise Problem("A share needs an actor, and a number of percent up to 100.")
    return Share(actor, float(told))


def _weapon(row: Form, surface: str, was: Thing | None) -> Thing:  # noqa: ARG001
    return Thing(surface, _of(phrase_book("en").means, row.one("kind")))


def _hit(row: Form, surface: str, was: Thing | None) -> Thing:  # noqa: ARG001
    return Thing(surface, _of(phrase_book("en").structures, row.one("kind")))


def _voice(row: Form, surface: str, was: Voice | None) -> Voice:
    kind = _of(terms("voices"), row.one("kind"))
    attitude: Any = row.one("attitude") or "neutral"
    if kind == OUTLET.kind:
        return replace(was if was and was.kind == kind else OUTLET, attitude=attitude)
    if not surface:
        raise Problem("Select the words that name the voice.")
    who = _actor_id(row.one("who"), was.id if was else None)
    same = was is not None and (was.kind, was.id, was.surface) == (kind, who, surface)
    if was and same:
        return replace(was, attitude=attitude)
    return Voice(kind, attitude, who, lexicon_names().get(who or ""), surface, (surface,), was.time if was else None)


def _time(row: Form, surface: str, was: TimeSpan | None) -> TimeSpan | None:
    start, end = (_western(row.one(name)) or None for name in ("first", "last"))
    precision = _of(_PRECISIONS, row.one("precision") or "day")
    if not surface:
        return None
    if was and (start, end, precision) == (was.start, was.end, was.precision):
        return replace(was, surface=surface)
    for day in filter(None, (start, end)):
        if not _DAY.fullmatch(day):
            raise Problem(f"{day} is no day. Write it like 2020-01-24, or XXXX-01-24 where the year is not settled.")
    return TimeSpan(surface, start, end if end or precision == "period" else start, precision)


def _event(row: Form, surface: str, was: str) -> str:  # noqa: ARG001 - its words are the trigger
    if row.one("event") not in cards():
        raise Problem("Choose the type of the event.")
    return row.one("event")


def _status(row: Form, surface: str, was: str) -> dict[str, Any]:  # noqa: ARG001
    status = row.one("status") or "happened"
    denies = row.one("denies") or None
    return {"status": status, "denies": denies if status == "denied" else None, "staged": bool(row.one("staged"))}


_READ: Mapping[str, Callable[[Form, str, Any], Any]] = MappingProxyType({
    "kind": lambda row, *_: _of(_KINDS, row.one("kind")),
    "event": _event,
    "status": _status,
    "outcome": lambda row, *_: _of((*terms("outcomes"), ""), row.one("outcome")) or None,
    "background": lambda row, *_: bool(row.one("background")),
    "voice": _voice,
    "chain": lambda _, surface, __: surface,
    "voice_time": _time,
    "perpetrators": _actor,
    "targets": _actor,
    "taken_by": lambda row, _, was: _actor_id(row.one("who"), was),
    "lost_by": lambda row, _, was: _actor_id(row.one("who"), was),
    "places": _place,
    "origin": lambda row, surface, was: _place(row, surface, was) if surface else None,
    "time": _time,
    "period": _time,
    "tolls": _toll,
    "share": _share,
    "means": _weapon,
    "infrastructure": _hit,
    "persons": lambda row, surface, _: Person(surface, _of(_PERSONS, row.one("role"))),
    "replies": lambda row, *_: Reply(row.one("to"), _of(_REPLIES, row.one("type"))),
})  # fmt: skip


def _actor_id(told: str, was: str | None) -> str | None:
    """The id of an actor by its id or English name; None for nothing. Raises Problem where no actor is called so."""
    if not told or told == was or told in lexicon_names():
        return told or None
    by_name = {
        name.casefold(): ident for names in (phrase_book("ar").actors, lexicon_names()) for ident, name in names.items()
    }
    if told.casefold() in by_name:
        return by_name[told.casefold()]
    near = get_close_matches(told.casefold(), [*by_name, *lexicon_names()], n=5)
    if near:
        raise Problem(f"No actor is called {told}. Names like it: {', '.join(near)}.")
    raise Problem(f"No actor is called {told}. Leave it empty to keep the words alone.")


def _of(allowed: Collection[str], told: str) -> str:
    """One of a closed list. Raises Problem for what is not in it."""
    if told not in allowed:
        raise Problem(f"{told or 'Nothing'} is none of what can be chosen: {', '.join(filter(None, allowed))}.")
    return told


def _western(told: str) -> str:
    """The same with Western digits, however they were typed."""
    return "".join(str(int(letter)) if letter.isdecimal() else letter for letter in told)


def _number(told: str) -> int | None:
    if told and not told.isdecimal():
        raise Problem(f"{told} is no whole number.")
    return int(told) if told else None
