"""What a question names, and how wide it is meant: a state with its offices, a city with what bears its name."""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

import msgspec
import tomli

from riwaya.codebook import cards
from riwaya.languages.pack import Pack
from riwaya.text.fold import fold_words

Period = tuple[str, str]
"""The first and the last day, month or year; empty where the period is open."""

SEVERAL = ","
"""Stands between the ids of several actors and the slugs of several types."""
_DAY = re.compile(r"(?<!\d)\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d)")
"""An ISO day, month or year."""


class Asked(msgspec.Struct, frozen=True):
    """What a question names; empty where it names nothing of the kind."""

    place: str = ""
    """The English name of a place."""
    actor: str = ""
    """The id of an actor that did something."""
    voice: str = ""
    """The id of an actor that said something, of a state with those of its offices."""
    event: str = ""
    """The type of event, or the several that its word may mean."""
    since: str = ""
    until: str = ""
    left: tuple[str, ...] = ()
    """Its words that ask for something, of which nothing was made."""


@cache
def told(language: str) -> dict[str, dict[str, str]]:
    """What people write in a question in a language, by tables."""
    file = resources.files("riwaya.languages") / language / "asking.toml"
    return tomli.loads(file.read_text("utf-8"))


@cache
def idle(language: str) -> frozenset[str]:
    """The words of questions in a language, folded, that ask for nothing by themselves."""
    return frozenset(map(fold_words, told(language)["idle"]["words"].split()))


def loosely(event: str) -> str:
    """A type of event with those that its bare word means as well: who asks about shelling wants the air raids too."""
    return SEVERAL.join((event, *cards()[event].loosely))


def speaking(actor: str, pack: Pack) -> str:
    """Whoever speaks for an actor: of a government its offices and forces too, else the actor alone."""
    actors = [entry for entry in pack.entries if entry.label == "actor"]
    if not any(entry["actor"] == actor and entry["role"] == "government" for entry in actors):
        return actor
    of_side = [entry for entry in actors if pack.party(str(entry["actor"])) == pack.party(actor)]
    offices = {str(entry["actor"]) for entry in of_side if entry["kind"] == "government"}
    forces = {str(entry["acting"]) for entry in of_side if entry["acting"]}
    return SEVERAL.join((actor, *sorted((offices | forces) - {actor})))


def widely(name: str, words: str, pack: Pack) -> str:
    """The governorate round a place where the words for it, in Arabic, are the governorate's too; else the place."""
    rows = [row for row in pack.gazetteer.rows if row.name_en == name]
    around = {
        outer.id: outer for row in rows for outer in pack.gazetteer.containers(row) if outer.kind == "governorate"
    }
    said = fold_words(words)
    return next((row.name_en for row in around.values() if said in map(fold_words, row.names_ar)), name)


def in_digits(question: str) -> Iterator[Period]:
    """The days, months and years that are told in digits alone."""
    return ((day, day) for day in _DAY.findall(fold_words(question)))


def first_to_last(periods: Iterator[Period]) -> Period:
    """From the beginning of the first to the end of the last; open where one of them is."""
    told = [*periods]
    since, until = ([*side] for side in zip(*told, strict=True)) if told else ([""], [""])
    return min(since), max(until) if all(until) else ""
