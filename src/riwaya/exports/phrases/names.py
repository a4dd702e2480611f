"""What actors and voices are called in a sentence."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from riwaya.core.claim import OUTLET, Actor, Claim, Voice
from riwaya.exports.phrases.book import Book, phrase_book
from riwaya.exports.phrases.transliteration import in_english, leading_gloss, tidy
from riwaya.grammar.entries import load_entries
from riwaya.languages.files import lexicon_files
from riwaya.languages.pack import pack_folder

_MANY = frozenset({"unnamed_sources", "activists", "civilian", "expert", "rescuers"})
"""Kinds of voices that are a sort of people: without an id their words are a description, or a private name."""


@cache
def lexicon_names() -> Mapping[str, str]:
    """English names by actor id, the short one where there is one, from the lexicons of actors (`actors*.toml`)."""
    files = (path for path in lexicon_files(pack_folder()) if path.name.startswith("actors"))
    named = (entry for path in files for entry in load_entries(path) if entry["name"])
    return {entry["actor"] or entry.id: entry["short"] or entry["name"] for entry in named}


class Caller(NamedTuple):
    """Who calls actors by name: a phrase book, the user's own names by id, the outlet's name, private names."""

    book: Book
    names: Mapping[str, str]
    outlet: str | None = None
    private: tuple[str, ...] = ()
    voice: str | None = None
    """The id of the voice, which the claim's own actors are compared with."""
    surfaces: Mapping[str, str] = {}
    """Words as written by actor id, of the claim's own actors."""
    things: Mapping[str, str] = {}
    """What the buildings and vehicles that the claim says were hit are called, by their words."""

    def known(self, ident: str | None, name: str | None = None) -> str | None:
        """The name of an actor id (or a name that is given with it), as it stands in a sentence."""
        if ident in self.names:
            return self.names[ident or ""]
        if ident in self.book.actors:
            return self.book.actors[ident or ""]
        if self.book.names.quote:
            return None
        found = lexicon_names().get(ident or "") or name
        return with_article(found, self.book) if found else None

    def unknown(self, surface: str) -> str:
        """Words without a canonical name: quoted, or put into Latin letters and marked."""
        quote = self.book.names.quote
        return quote.format(name=tidy(surface)) if quote else in_english(surface)

    def actor(self, actor: Actor) -> str:
        """What one actor is called; a private person is not named."""
        if any(tidy(name) in tidy(actor.surface) for name in self.private if tidy(name)):
            return self.book.tail["person"]
        return self.known(actor.id) or self._thing(actor.surface) or self.unknown(actor.surface)

    def _thing(self, surface: str) -> str | None:
        """What a building or vehicle that was aimed at is called; None where its words are quoted anyhow."""
        if self.book.names.quote:
            return None
        return next((name for words, name in self.things.items() if words in surface), None)

    def by_id(self, ident: str) -> str:
        """What an actor is called of whom only the id is known."""
        if ident == OUTLET.id:
            return self.outlet or self.book.voices["outlet"]
        return self.known(ident) or self.unknown(self.surfaces.get(ident, ident))

    def named(self, actors: tuple[Actor, ...], *, as_object: bool = False) -> list[str]:
        """What actors are called, each once; the voice itself by a pronoun where the language has one."""
        said = [
            self._self(as_object=as_object) if actor.id and actor.id == self.voice else self.actor(actor)
            for actor in actors
        ]
        return list(dict.fromkeys(said))

    def _self(self, *, as_object: bool) -> str:
        name = self.by_id(self.voice or "")
        if self.book.same_name:
            return name
        words = self.book.names
        plural = is_plural(name, self.book)
        return (words.them if as_object else words.they) if plural else words.it


def caller(claim: Claim, book: Book, names: Mapping[str, str] | None, outlet: str | None) -> Caller:
    """The caller for one claim: the persons named in it stay unnamed unless the lexicon knows them."""
    private = tuple(person.surface for person in claim.persons)
    voice = claim.voice.id if claim.voice.kind != "outlet" else None
    voices = (Actor(claim.voice.surface, claim.voice.id),) if claim.voice.surface else ()
    surfaces = {actor.id: actor.surface for actor in (*claim.perpetrators, *claim.targets, *voices) if actor.id}
    things = {thing.surface: book.structures.get(thing.kind, thing.kind) for thing in claim.infrastructure}
    return Caller(book, names or {}, outlet, private, voice, surfaces, things)


def english_name(ident: str | None) -> str | None:
    """The name of an actor id in English; None where nobody gave it one."""
    return Caller(phrase_book("en"), {}).known(ident) if ident else None


def voice_name(voice: Voice, call: Caller) -> str:
    """What the voice is called: by name, by its own description, or by its kind."""
    if voice.kind == "outlet":
        return call.outlet or call.book.voices["outlet"]
    masked = any(tidy(name) in tidy(voice.surface or "") for name in call.private if tidy(name))
    kind = call.book.voices.get(voice.kind, call.book.voices["unnamed_sources"])
    if masked or (voice.id is None and voice.kind == "civilian" and call.book.names.quote):
        return kind
    if voice.id is None and voice.name and voice.name[0].islower() and not call.book.names.quote:
        return indefinite(voice.name, call.book)
    if voice.id or voice.kind not in _MANY:
        return call.known(voice.id, voice.name) or (call.unknown(voice.surface) if voice.surface else kind)
    return _described(voice, call, kind)


def _described(voice: Voice, call: Caller, kind: str) -> str:
    if call.book.names.quote:
        return call.unknown(voice.surface) if voice.surface and voice.kind == "unnamed_sources" else kind
    if voice.name and voice.kind == "unnamed_sources":
        return indefinite(voice.name, call.book)
    return leading_gloss(voice.surface or "") or kind


def with_article(name: str, book: Book) -> str:
    """A name without what the lexicon adds in brackets, with "the" where one of its words asks for it."""
    bare = name.split(" (", maxsplit=1)[0]
    words = _words(bare)
    has = words[0].lower() in {"the", "a", "an"}
    return f"the {bare}" if not has and not book.names.the.isdisjoint(words) else bare


def indefinite(name: str, book: Book) -> str:
    """A description with "a" or "an" where it is of one."""
    first = name.split(maxsplit=1)[0].lower()
    settled = first in {"the", "a", "an", "some", "another"} or is_plural(name, book)
    if settled or not book.names.mass.isdisjoint(_words(name)):
        return name
    return f"{'an' if first[0] in 'aeiou' else 'a'} {name}"


def is_plural(name: str, book: Book) -> bool:
    """Whether a name takes "they"."""
    words = _words(name)
    return not book.names.plural.isdisjoint(words) and book.names.single.isdisjoint(words)


def _words(name: str) -> list[str]:
    return name.replace(",", " ").split()
