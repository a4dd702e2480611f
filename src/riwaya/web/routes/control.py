"""Control of places: who is said to hold which one, since when, by whom."""

from collections import Counter
from collections.abc import Iterable
from typing import Annotated, get_args

import msgspec
from litestar import get
from litestar.di import NamedDependency, Provide
from litestar.enums import MediaType
from litestar.params import QueryParameter

from riwaya.core.claim import Claim
from riwaya.core.holding import Held, Standing
from riwaya.exports.phrases.places import english_place
from riwaya.linking import control
from riwaya.linking.compared.dated import dated
from riwaya.web.asked import Asker, AtDesk, Page, Words
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.gathered import MOST_CLAIMS, Gathered, claims_of, worked_out
from riwaya.web.lanes import lanes
from riwaya.web.offers import place_options
from riwaya.web.paging import before, pages_of
from riwaya.web.render import page, query
from riwaya.web.saying import saying

PER_PAGE = 40
"""Places on a page."""
Stands = Annotated[str, QueryParameter(pattern=f"^({'|'.join(get_args(Standing))})?$")]


class Asked(msgspec.Struct, frozen=True):
    """Which places are shown: one and what lies in it, by its English name; of one standing."""

    place: str = ""
    standing: str = ""


async def asked_of(place: Words = "", standing: Stands = "") -> Asked:
    """What an address asks for."""
    return Asked(english_place(place), standing)


Given = NamedDependency[Asked]
ASKED = {"asked": Provide(asked_of)}


def told_of_control(desk: Desk) -> Gathered:
    """The claims on control of places."""
    return claims_of(desk, MOST_CLAIMS, event="territory_change")


def control_of(desk: Desk) -> tuple[Held, ...]:
    """Who is said to hold which place, what most is told of first."""
    return worked_out(desk, "control", told_of_control, lambda told: _most_told_first(told, desk))


def _most_told_first(told: Gathered, desk: Desk) -> tuple[Held, ...]:
    found = control(told.claims.values(), told.articles.values(), desk.pack)
    return tuple(sorted(found, key=lambda held: -len(_telling(held))))


def _telling(held: Held) -> list[str]:
    """The claims that say something of a place."""
    return [name for hold in held.holds for name in (*hold.claims, *hold.lost, *hold.denied)]


def held_of(desk: Desk, asked: Asked) -> list[Held]:
    """The places that are asked for."""
    return [held for held in _in_place(desk, asked.place) if asked.standing in ("", held.standing)]


def _in_place(desk: Desk, place: str) -> list[Held]:
    """The places of a name, and those that lie in one of it; all without a name."""
    wanted = place.casefold()
    return [held for held in control_of(desk) if not wanted or wanted in map(str.casefold, _names(held))]


def _alike(desk: Desk, place: str) -> list[str]:
    """The places that are told of whose names hold this one: Idlib Governorate, where nobody tells of Idlib."""
    wanted = place.casefold()
    return sorted({name for held in control_of(desk) for name in _names(held) if wanted in name.casefold()})


def _names(held: Held) -> tuple[str, ...]:
    return held.place, *held.within


def _standings(found: Iterable[Held]) -> list[tuple[str, int]]:
    """How many places stand how, the commonest first."""
    return Counter(str(held.standing) for held in found).most_common()


@get(
    "/{language:str}/control", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader",
    dependencies=ASKED,
)  # fmt: skip
def control_page(language: Asker, desk: AtDesk, asked: Given, number: Page = 1) -> str:
    """Control of places as a page."""
    found, there = held_of(desk, asked), _in_place(desk, asked.place)
    gathered, say = told_of_control(desk), saying(language)
    claims, articles = gathered.claims_at(desk), gathered.articles
    shown = found[before(number, PER_PAGE) : PER_PAGE * number]
    days = dated([claims[name] for held in shown for name in _telling(held)], articles)

    def name_of(claim: Claim) -> str:
        return say.voice(claim.voice, articles[claim.article].outlet)

    return page(
        "control.html", desk, language, f"/control{query(asked)}",
        seen=[(held, lanes(held, claims, days, name_of)) for held in shown], asked=asked, standings=_standings(there),
        alike=[] if there else _alike(desk, asked.place), number=number, pages=pages_of(len(found), PER_PAGE),
        places=place_options(say, sorted({one.place for one in control_of(desk)})), partly=gathered.partly,
    )  # fmt: skip


@get("/json/control", sync_to_thread=True, responses=REFUSED, needs="reader", dependencies=ASKED)
def control_json(desk: AtDesk, asked: Given) -> list[Held]:
    """Who is said to hold which place, since when; of one place and what lies in it, of one standing, or of all."""
    return held_of(desk, asked)
