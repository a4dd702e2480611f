"""A claim as one plain sentence, made from its fields by the templates of a language's phrase book.

Names without an English form are put into Latin letters by the scheme of languages/ar/transliteration.toml; every word
carried over in this way ends in an asterisk. In Arabic a name that the phrase book lacks is quoted as written, in «».
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from riwaya.core.claim import Actor, Claim, Place, Thing
from riwaya.exports.phrases.book import Book, Words, phrase_book
from riwaya.exports.phrases.counts import toll_phrase
from riwaya.exports.phrases.names import Caller, caller, voice_name
from riwaya.exports.phrases.places import place_names, place_phrase
from riwaya.exports.phrases.times import time_phrase

Language = Literal["en", "ar"]

_TOO_WIDE = frozenset({"country", "governorate"})
_GROUND = frozenset({"territory_change", "territory_loss", "control"})


def sentence(
    claim: Claim,
    language: Language = "en",
    published: str | None = None,
    *,
    names: Mapping[str, str] | None = None,
    outlet: str | None = None,
) -> str:
    """The claim in one sentence of English or Arabic.

    `published` is the ISO day from which relative times without a date are told; `names` are names by actor id that
    stand over the phrase book's; `outlet` is the outlet's name. Persons named in the event stay unnamed.
    """
    book = phrase_book(language)
    said = _Telling.of(claim, caller(claim, book, names, outlet))
    core = said.tally() if claim.kind == "tally" else said.frame()
    opening = book.tail["background"] if claim.background else ""
    text = book.seamless(" ".join(f"{opening}{core}{said.tail()}{said.notes(published)}".split()))
    return (text[:1].upper() + text[1:] if book.capital else text) + book.tail["stop"]


@dataclass(frozen=True, slots=True)
class _Telling:
    """A claim on its way into words: who acted on whom, as its event's template asks for them."""

    claim: Claim
    call: Caller
    words: Words
    perps: str
    doers: str
    """The perpetrators after a preposition ("by them")."""
    targets: str
    place: str
    losers: str

    @property
    def book(self) -> Book:
        return self.call.book

    @classmethod
    def of(cls, claim: Claim, call: Caller) -> "_Telling":
        sort = _sort(claim)
        words = call.book.words(sort)
        perps, targets, losers = _sides(claim, sort)
        hit = words.get("places") == "target" and (sort in _GROUND or not targets) and _narrow(claim.places, sort)
        place = "" if hit or not claim.places else place_phrase(claim.places, call)
        named = place_names(claim.places, call) if hit else _list(call, targets, as_object=True)
        doers, from_whom = (_list(call, actors, as_object=True) for actors in (perps, losers))
        return cls(claim, call, words, _list(call, perps), doers, named, place, from_whom)

    def frame(self) -> str:
        """Who says it, and what is said."""
        claim, book = self.claim, self.book
        table = book.says if claim.voice.kind == "outlet" else book.say
        who = "who" if self.perps else ""
        keys = (claim.status, *_denied(claim))
        slots = self._slots()
        slots["clause"] = _fit(book.clause, keys, who).format_map(slots)
        slots["denial"] = _fit(book.denial, keys, who).format_map(slots) if book.denial else ""
        return _say(table, claim, who).format_map(slots)

    def tally(self) -> str:
        """Who gives the tally, and of what."""
        claim = self.claim
        table = self.book.tally.says if claim.voice.kind == "outlet" else self.book.tally.say
        return _say(table, claim, "").format_map(self._slots())

    def _slots(self) -> dict[str, str]:
        names = voice_name(self.claim.voice, self.call)
        rest = self._with_means() + self._part("place", place=self.place)
        one = self.words["staged" if self.claim.staged else "one"]
        do, did, doing = self._deeds(rest)
        plain = _list(self.call._replace(voice=None), self.claim.perpetrators)
        return {
            "voice": names, "perps": self.perps, "them": plain or self.perps, "was": self.words["was"],
            "masdar": self.words.get("masdar", ""), "do": do, "did": did, "doing": doing,
            "real": self._event(self.words["one"], rest, by=False),
            "np": self._event(one, rest, by=False), "np_by": self._event(one, rest, by=True),
            "many": self._event(self.words["many"], rest, by=True),
        }  # fmt: skip

    def _event(self, head: str, rest: str, *, by: bool) -> str:
        """The event as a noun phrase, with its perpetrators where `by`."""
        if by and self.perps and self.targets and "both" in self.words and head == self.words["one"]:
            return self.words["both"].format(perps=self.perps, targets=self.targets) + rest
        who = self._part("by", by=self.words["by"], perps=self.doers) if by else ""
        return head + self._onto() + who + self._from() + rest

    def _deeds(self, rest: str) -> tuple[str, str, str]:
        """What was done, as base form, past and -ing; empty in a language that says it by nouns."""
        if "act" not in self.words:
            return "", "", ""
        if self.claim.staged:
            verbs, thing = self.words["fake"], " " + self.words["one"] + self._onto()
        elif self.targets and "hit" in self.words:
            verbs, thing = self.words["hit"], " " + self.targets
        else:
            verbs, thing = self.words["act"], " " + self.words.get("one_act", self.words["one"]) + self._onto()
        do, did, doing = (verb + thing + self._from() + rest for verb in verbs.split("|"))
        return do, did, doing

    def _onto(self) -> str:
        return self._part("target", onto=self.words["onto"], targets=self.targets)

    def _from(self) -> str:
        return self.words["from"].format(losers=self.losers) if self.losers and "from" in self.words else ""

    def _with_means(self) -> str:
        return self._part("means", means=_things(self.claim.means, self.book.means, self.book))

    def _part(self, name: str, **slots: str) -> str:
        """One piece round the core, or nothing where a slot is empty."""
        return self.book.tail[name].format_map(slots) if all(slots.values()) else ""

    def tail(self) -> str:
        """Origin, outcome, what was hit, tolls, shares and replies."""
        claim, book = self.claim, self.book
        origin = place_names((claim.origin,), self.call) if claim.origin else ""
        tally = claim.kind == "tally"
        outcome = claim.outcome if claim.outcome and not tally else ""
        tolls = self._tolls() if tally or claim.status == "happened" else ""
        shares = [
            book.tail["share"].format(percent=f"{share.percent:g}", actor=self.call.by_id(share.actor))
            for share in claim.share
        ]
        replies = dict.fromkeys(book.reply[reply.type] for reply in claim.replies if reply.type in book.reply)
        return "".join((
            self._part("origin", origin=origin),
            self.words.get(outcome, book.tail.get(outcome, "")),
            self._part("structures", structures=_things(_hit_besides(claim), book.structures, book)),
            self._part("tally" if tally else "tolls", tolls=tolls),
            *shares,
            *(book.tail["reply"].format(reply=reply) for reply in replies),
        ))  # fmt: skip

    def _tolls(self) -> str:
        said = dict.fromkeys(toll_phrase(toll, self.words, self.call) for toll in self.claim.tolls)
        return self.book.listed(list(said)) if said else ""

    def notes(self, published: str | None) -> str:
        """What stands in brackets at the end: when it was, when it was said, a toll that nobody affirms."""
        claim, book = self.claim, self.book
        times = [time_phrase(time, book, published) for time in (claim.time, claim.period) if time]
        stated = time_phrase(claim.voice.time, book, published) if claim.voice.time else ""
        told = self._tolls() if claim.status != "happened" and claim.kind != "tally" else ""
        parts = [*times, self._part("stated", when=stated), self._part("toll_note", tolls=told)]
        return self._part("notes", notes=book.join["note"].join(dict.fromkeys(part for part in parts if part)))


def _denied(claim: Claim) -> tuple[str, ...]:
    """What a denial denies; "staged" where the voice says that the event was no event but a fake."""
    if claim.status != "denied":
        return ()
    if claim.staged and claim.denies in {None, "event"}:
        return ("staged",)
    return (claim.denies,) if claim.denies else ()


def _sort(claim: Claim) -> str:
    """The template of a claim: its event type, or one of the four that its kind and outcome call for."""
    if claim.kind == "control":
        return "control"
    if claim.event == "territory_change" and claim.lost_by and not claim.taken_by:
        others = [actor for actor in claim.perpetrators if actor.id != claim.lost_by]
        return "territory_change" if others else "territory_loss"
    if claim.event == "armed_clash" and claim.outcome == "repelled":
        return "advance"
    return "breach" if claim.event == "agreement" and claim.outcome == "breach" else claim.event


def _sides(claim: Claim, sort: str) -> tuple[tuple[Actor, ...], tuple[Actor, ...], tuple[Actor, ...]]:
    """Who acted, on whom, and who lost ground by it."""
    if sort not in _GROUND:
        return claim.perpetrators, claim.targets, ()
    lost = (Actor(surface=claim.lost_by, id=claim.lost_by),) if claim.lost_by else claim.targets
    if sort == "territory_loss":
        return lost, (), ()
    taken = (Actor(surface=claim.taken_by, id=claim.taken_by),) if claim.taken_by else ()
    return claim.perpetrators or taken, (), lost if sort == "territory_change" else ()


def _narrow(places: tuple[Place, ...], sort: str) -> bool:
    """Whether places may stand as what was hit; ground that changes hands may be as wide as it is."""
    return bool(places) and (sort in _GROUND or not any(place.kind in _TOO_WIDE for place in places))


def _list(call: Caller, actors: tuple[Actor, ...], *, as_object: bool = False) -> str:
    return call.book.listed(call.named(actors, as_object=as_object)) if actors else ""


def _things(things: tuple[Thing, ...], table: Words, book: Book) -> str:
    said = dict.fromkeys(table.get(thing.kind, thing.kind.replace("_", " ")) for thing in things)
    return book.listed(list(said)) if said else ""


def _hit_besides(claim: Claim) -> tuple[Thing, ...]:
    """The buildings and vehicles hit that are not already told as what was aimed at."""
    aimed = [target.surface for target in claim.targets]
    return tuple(thing for thing in claim.infrastructure if not any(thing.surface in words for words in aimed))


def _fit(table: Words, keys: tuple[str, ...], who: str) -> str:
    """The clause whose key says the most of what is asked for: ("denied", "toll") before ("denied",)."""
    for length in range(len(keys), 0, -1):
        key = ".".join(keys[:length])
        found = table.get(f"{key}.{who}") or table.get(key)
        if found:
            return found
    return ""


def _say(table: Words, claim: Claim, who: str) -> str:
    """The frame for the voice's attitude, with the status where that changes it."""
    attitude, status = claim.voice.attitude, claim.status
    keys = (f"{attitude}.{status}.{who}", f"{attitude}.{status}", f"neutral.{status}", f"{attitude}.{who}", attitude)
    return next((table[key] for key in keys if key in table), table["neutral"])
