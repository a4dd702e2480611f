"""What all articles together come to: control of places, the records of voices."""

from collections.abc import Iterable

import msgspec
from litestar import get
from litestar.enums import MediaType

from riwaya.core.claim import Claim
from riwaya.core.holding import Held
from riwaya.core.record import Naming, Record
from riwaya.exports.phrases.places import english_place
from riwaya.ledger.listing import Filter
from riwaya.linking import control, namings, records
from riwaya.linking.compared.dated import dated
from riwaya.web.asked import Asker, AtDesk, Page, Words
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.gathered import MOST_CLAIMS, Gathered, claims_of, incidents_of, is_small, worked_out
from riwaya.web.lanes import lanes
from riwaya.web.offers import place_options
from riwaya.web.paging import before, pages_of
from riwaya.web.render import page, query
from riwaya.web.saying import saying

PER_PAGE = 40
"""Places on a page of control."""


class Placed(msgspec.Struct, frozen=True):
    """Which places are shown: one and what lies in it, by its English name."""

    place: str = ""


def told_of_control(desk: Desk) -> Gathered:
    """The claims on control of places."""
    return claims_of(desk, MOST_CLAIMS, event="territory_change")


def control_of(desk: Desk) -> tuple[Held, ...]:
    """Who is said to hold which place."""
    return worked_out(
        desk, "control", told_of_control, lambda told: control(told.claims.values(), told.articles.values(), desk.pack)
    )


def records_of(desk: Desk) -> tuple[Record, ...]:
    """What every voice told, and how others answered it; in a large ledger over the latest incidents."""
    return desk.answer("records", lambda: _records(desk, incidents_of(desk)))


def record_of(desk: Desk, voice: str) -> Record | None:
    """What a voice told, and how independent voices answered it."""
    if is_small(desk):
        return _of_voice(records_of(desk), voice)
    question = f"record {voice}"
    return desk.answer(question, lambda: _of_voice(_records(desk, incidents_of(desk, Filter(voice=voice))), voice))


def _records(desk: Desk, seen: Gathered) -> tuple[Record, ...]:
    return records(seen.incidents, seen.articles, desk.pack)


def _of_voice(found: Iterable[Record], voice: str) -> Record | None:
    return next((one for one in found if one.voice == voice), None)


def namings_of(desk: Desk, actor: str) -> list[Naming]:
    """By which words outlets call an actor of their claims."""
    found = worked_out(
        desk, "namings", incidents_of, lambda seen: namings(seen.claims.values(), seen.articles, desk.pack)
    )
    return [one for one in found if one.actor == actor]


@get("/{language:str}/control", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader")
def control_page(language: Asker, desk: AtDesk, place: Words = "", number: Page = 1) -> str:
    """Control of places as a page."""
    found = held_of(desk, place)
    gathered, say = told_of_control(desk), saying(language)
    claims, articles = gathered.claims_at(desk), gathered.articles
    shown = found[before(number, PER_PAGE) : PER_PAGE * number]
    told = [claims[name] for held in shown for hold in held.holds for name in (*hold.claims, *hold.lost, *hold.denied)]
    days = dated(told, articles)

    def name_of(claim: Claim) -> str:
        return say.voice(claim.voice, articles[claim.article].outlet)

    return page(
        "control.html", desk, language, f"/control{query(Placed(place))}",
        seen=[(held, lanes(held, claims, days, name_of)) for held in shown],
        claims=claims, asked=Placed(english_place(place)),
        alike=[] if found else _alike(desk, place), number=number, pages=pages_of(len(found), PER_PAGE),
        places=place_options(say, sorted({one.place for one in control_of(desk)})), partly=gathered.partly,
    )  # fmt: skip


def held_of(desk: Desk, place: str) -> list[Held]:
    """The places of a name, and those that lie in one of it; all without a name."""
    wanted = english_place(place).casefold()
    return [held for held in control_of(desk) if not wanted or wanted in map(str.casefold, _names(held))]


def _alike(desk: Desk, place: str) -> list[str]:
    """The places that are told of whose names hold this one: Idlib Governorate, where nobody tells of Idlib."""
    wanted = english_place(place).casefold()
    return sorted({name for held in control_of(desk) for name in _names(held) if wanted in name.casefold()})


def _names(held: Held) -> tuple[str, ...]:
    return held.place, *held.within


@get("/json/control", sync_to_thread=True, responses=REFUSED, needs="reader")
def control_json(desk: AtDesk, place: Words = "") -> list[Held]:
    """Who is said to hold which place, since when; of one place and what lies in it, or of all."""
    return held_of(desk, place)
