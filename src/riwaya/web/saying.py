"""Words of the pages in the reader's language: labels, types, places, voices, ranges."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import get_args

import msgspec
import tomli

from riwaya.codebook import terms
from riwaya.core.accusation import Chance
from riwaya.core.claim import Claim, TimeSpan, Toll, Voice
from riwaya.core.contradiction import Slot
from riwaya.core.incident import Incident, Range
from riwaya.core.root import Root, Trail
from riwaya.exports import weighing
from riwaya.exports.brief import position_in_words
from riwaya.exports.briefing import event_called, events_called, voices_called
from riwaya.exports.phrases.book import phrase_book
from riwaya.exports.phrases.counts import toll_phrase
from riwaya.exports.phrases.names import Caller, voice_name
from riwaya.exports.phrases.places import arabic_place
from riwaya.exports.phrases.times import time_phrase
from riwaya.exports.sentence import Language
from riwaya.web.told import told

LANGUAGES: tuple[Language, ...] = get_args(Language)


class Saying:
    """The words of one language, as templates ask for them."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.words = interface(language)
        self._call = Caller(phrase_book(language), {})

    @property
    def direction(self) -> str:
        """How lines run: `rtl` or `ltr`."""
        return self.words["direction"]

    def __getitem__(self, key: str) -> str:
        return self.words[key]

    def count(self, number: int, noun: str) -> str:
        """A number with its noun, in the form that the number asks for."""
        form = phrase_book(self.language).form(number)
        return self.words[f"count.{noun}.{form}"].format(n=number)

    def told(self, text: str) -> str | None:
        """What a room says in English: a reason, advice or a refusal; None where it is not known in this language."""
        return told(text, self.language)

    def event(self, slug: str) -> str:
        """The label of an event type."""
        return event_called(slug, self.language)

    def events(self, slugs: str) -> str:
        """The types of event that a filter asks for."""
        return events_called(slugs, self.language)

    def voices(self, idents: str) -> str:
        """The voices that a filter asks for."""
        return voices_called(idents, self.language)

    def term(self, kind: str, slug: str | None) -> str:
        """The label of a term of the codebook: statuses, attitudes, voices, measures ..."""
        term = terms(kind).get(slug or "")
        return (slug or "") if term is None else term.label_ar if self.language == "ar" else term.label_en

    def thing(self, kind: str) -> str:
        """A kind of weapon, or of what was hit."""
        book = phrase_book(self.language)
        return book.means.get(kind) or book.structures.get(kind, kind)

    def noted(self, note: str) -> str:
        """A note of the log, which ends in a verdict or a role."""
        number, dot, slug = note.rpartition(". ")
        return number + dot + (self.words.get(f"verdict.{slug}") or self.words.get(f"role.{slug}") or slug)

    def stage(self, slug: str) -> str:
        """The stage of the work at which something could not be read."""
        return self.words.get(f"stage.{slug}", slug)

    def step(self, field: str) -> str:
        """What a step of a derivation gave a claim: a field of it, or the word for its event."""
        return self.words.get(f"step.{field}") or self[f"correct.field.{field}"]

    def place(self, name: str | None) -> str:
        """A place by its English name, as `english_place` knows it again."""
        if not name:
            return self.words["where.unknown"]
        return arabic_place(name) if self.language == "ar" else name

    def actor(self, ident: str) -> str:
        """An actor by its id, or by its words where it has none."""
        return self._call.by_id(ident)

    def actors(self, idents: Iterable[str]) -> str:
        """Several actors, each once."""
        return self.words["comma"].join(dict.fromkeys(map(self.actor, idents)))

    def voice(self, voice: Voice, outlet: str | None = None) -> str:
        """What a voice is called; an outlet by its own name."""
        return voice_name(voice, self._call._replace(outlet=outlet))

    def status(self, claim: Claim) -> str:
        """What the voice says of the event, and that it is staged."""
        said = self.term("statuses", claim.status)
        return f"{said}{self.words['comma']}{self.words['staged']}" if claim.staged else said

    def position(self, slot: Slot, claim: Claim) -> str:
        """What a claim says in a slot of a contradiction."""
        return position_in_words(slot, claim, self.language)

    def root(self, root: Root) -> str:
        """What the voices of a root are called."""
        return weighing.names_of(root, self.language)

    def party(self, voice: str) -> str:
        """What a voice or an outlet is called, by its id; without one as written."""
        return weighing.name_of(voice, self.language)

    def standing(self, root: Root) -> str:
        """How a root counts, and what it says."""
        return weighing.standing(root, self.language)

    def way(self, trail: Trail, numbers: Mapping[str, int]) -> str:
        """How an account goes back to its root."""
        return weighing.way(trail, numbers, self.language)

    def weights(self, roots: Iterable[Root]) -> list[str]:
        """How many voices of which standing say what."""
        return weighing.counts(roots, self.language)

    def grade(self, incident: Incident) -> list[str]:
        """The suggested grade with its rule and what it rests on."""
        grade = incident.grade
        return [*weighing.grade_lines(grade, incident.roots, self.language)] if grade else []

    def toll(self, toll: Toll, event: str) -> str:
        """A toll of an event in words."""
        return toll_phrase(toll, self._call.book.words(event), self._call)

    def yearless(self, day: str) -> str:
        """A day or month of which the year is not given."""
        return time_phrase(TimeSpan("", day, day, "day" if day.count("-") > 1 else "month"), self._call.book)

    def chance(self, chance: Chance) -> str:
        """What the permutation test gives for one window."""
        shown = msgspec.structs.asdict(chance) | {"share": f"{chance.share:.1%}"}
        return self.words["mirror.chance"].format_map(shown)

    def range(self, told: Range | None) -> str:
        """A number or range in words; empty where nothing is told."""
        if told is None or told == (None, None):
            return ""
        low, high = told
        if low == high:
            return str(low)
        key = "range.open" if high is None else "range.upto" if low is None else "range.both"
        return self.words[key].format(low=low, high=high)


@cache
def interface(language: str) -> Mapping[str, str]:
    """The words of the interface by key: those of a table have its name before theirs."""
    file = resources.files("riwaya.web") / "interface" / f"{language}.toml"
    table = tomli.loads(file.read_text("utf-8"))
    return dict(_flat("", table))


def _flat(before: str, table: Mapping[str, object]) -> Iterable[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(f"{before}{key}.", value)
        else:
            yield f"{before}{key}", str(value)


def preferred(accepted: str) -> Language:
    """The first of the languages that a browser asks for that there is (`Accept-Language`), else the first there is."""
    asked = (part.split(";")[0].strip()[:2] for part in accepted.split(","))
    return next((language for name in asked for language in LANGUAGES if name == language), LANGUAGES[0])


@cache
def saying(language: Language) -> Saying:
    """The words of a language, made once."""
    return Saying(language)
