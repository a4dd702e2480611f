"""All voices: how much each tells, and how often others answered it."""

from collections import Counter

import msgspec
from litestar import get
from litestar.enums import MediaType

from riwaya.core.record import Record
from riwaya.exports.phrases.names import lexicon_names
from riwaya.exports.sentence import Language
from riwaya.exports.weighing import name_of
from riwaya.web.asked import Asker, AtDesk, Page, Reader, Words
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.gathered import incidents_of
from riwaya.web.paging import before, pages_of
from riwaya.web.render import page, query
from riwaya.web.routes.collected import records_of

PER_PAGE = 50


class Voice(msgspec.Struct, frozen=True):
    """A voice in numbers: those behind its incidents are of them."""

    voice: str
    """Its id, else its name as written."""
    name: str
    known: bool
    """Whether it has an id, and so a page of its own."""
    kind: str
    party: bool
    """Whether it speaks for a party to the conflict."""
    claims: int
    repeats: int
    articles: int
    incidents: int
    joined: int
    denied: int
    corrected: int
    disputed: int


class Voices(msgspec.Struct, frozen=True):
    """A page of the voices of a kind, or of all, those with the most claims first; with how many there are of each."""

    total: int
    page: int
    kinds: dict[str, int]
    voices: list[Voice]


class Asked(msgspec.Struct, frozen=True):
    """Which voices are shown."""

    kind: str = ""


def voices_of(desk: Desk, kind: str, number: int, language: Language) -> Voices:
    """The voices of a kind, or of all; pages are counted from 1."""
    every = records_of(desk)
    found = [record for record in every if not kind or record.kind == kind]
    kinds = Counter(record.kind for record in every)
    shown = found[before(number, PER_PAGE) : PER_PAGE * number]
    return Voices(len(found), number, dict(kinds.most_common()), [_voice(record, language) for record in shown])


def _voice(record: Record, language: Language) -> Voice:
    return Voice(
        record.voice, name_of(record.voice, language), record.voice in lexicon_names(), record.kind,
        record.party is not None, record.claims, record.repeats, record.articles, len(record.incidents),
        len(record.joined), len(record.denied), len(record.corrected), len(record.disputed),
    )  # fmt: skip


@get("/{language:str}/voices", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader")
def voices_page(language: Asker, desk: AtDesk, kind: Words = "", number: Page = 1) -> str:
    """The voices as a page."""
    seen, asked = voices_of(desk, kind, number, language), Asked(kind)
    return page(
        "voices.html", desk, language, f"/voices{query(asked)}",
        seen=seen, asked=asked, pages=pages_of(seen.total, PER_PAGE), partly=incidents_of(desk).partly,
    )  # fmt: skip


@get("/json/voices", sync_to_thread=True, responses=REFUSED, needs="reader")
def voices_json(desk: AtDesk, kind: Words = "", number: Page = 1, language: Reader = "en") -> Voices:
    """How much each voice tells, and on how many incidents others say the same, the opposite or another figure."""
    return voices_of(desk, kind, number, language)
