"""A language's phrase book: the templates by which claims become sentences."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

import msgspec
import tomli

Words = Mapping[str, str]


class NumberForm(msgspec.Struct, frozen=True):
    """The form that a noun takes beside the numbers `first` to `last`; with `mod` their last two digits decide."""

    form: str
    first: int = msgspec.field(name="from")
    last: int | None = msgspec.field(name="to", default=None)
    mod: bool = False

    def fits(self, number: int) -> bool:
        """Whether `number` takes this form."""
        n = number % 100 if self.mod else number
        return self.first <= n and (self.last is None or n <= self.last)


class Times(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How dates and stretches of time are written."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    day: str
    month: str
    year: str
    no_year: str
    day_open: str
    month_open: str
    clock: str
    range: str
    since: str
    until: str


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How names stand in a sentence: their article, their number, their pronouns, the quotation of unknown ones."""

    quote: str | None = None
    the: frozenset[str] = frozenset()
    plural: frozenset[str] = frozenset()
    single: frozenset[str] = frozenset()
    mass: frozenset[str] = frozenset()
    it: str = ""
    they: str = ""
    them: str = ""


class Frames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who says it: of a voice that is quoted (`say`), and of the outlet itself (`says`)."""

    say: Words
    says: Words


class Seam(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A spelling rule where two pieces meet: `find` is a pattern, `put` what stands there instead."""

    find: str
    put: str = msgspec.field(name="with")


class Book(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A phrase book; the keys are explained in languages/en/sentences.toml."""

    capital: bool
    same_name: bool
    own_number: frozenset[str]
    join: Words
    say: Words
    says: Words
    clause: Words
    denial: Words
    tally: Frames
    tail: Words
    flags: Words
    reply: Words
    voices: Words
    verbs: Words
    event: Mapping[str, Words]
    measures: Words
    none: Words
    amount: Words
    number: tuple[NumberForm, ...]
    who: Mapping[str, Words]
    time: Times
    relative: Words
    place: Words
    means: Words
    structures: Words
    names: Names
    actors: Words
    alike: Words = {}
    units: Mapping[str, Words] = {}
    seam: tuple[Seam, ...] = ()

    def words(self, event: str) -> Words:
        """The words of one event type, over those that all types share."""
        return {**self.verbs, **self.event[event]}

    def form(self, number: int) -> str:
        """The name of the form that a noun takes beside `number`."""
        return next(row.form for row in self.number if row.fits(number))

    def listed(self, names: Sequence[str]) -> str:
        """Names as a list with its "and"."""
        *most, last = names
        return self.join["comma"].join(most) + self.join["and"] + last if most else last

    def seamless(self, text: str) -> str:
        """The text with the pieces joined as the language spells them."""
        for seam in self.seam:
            text = re.sub(seam.find, seam.put, text)
        return text


@cache
def phrase_book(language: str) -> Book:
    """The phrase book of a language ("en", "ar"); raises FileNotFoundError where there is none."""
    file = resources.files("riwaya.languages") / language / "sentences.toml"
    return msgspec.convert(tomli.loads(file.read_text("utf-8")), Book)
