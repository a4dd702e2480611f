"""The overview: incidents as a list, on a timeline and on a map, all of one filter."""

from typing import Annotated

import msgspec
from litestar import get
from litestar.enums import MediaType
from litestar.params import FromQuery, QueryParameter
from msgspec.structs import replace

from riwaya.codebook import terms
from riwaya.exports.phrases.places import alike, english_place
from riwaya.ledger.listing import Chosen, Filter, Point, Row
from riwaya.web.asked import Asker, AtDesk, Day, Given, Page, Words
from riwaya.web.charts import FEW_MONTHS, Bar, bars, in_period
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.offers import offers_of
from riwaya.web.paging import before, pages_of
from riwaya.web.render import page, query

PER_PAGE = 50
_MOST_POINTS = 2000
_MOST_ALIKE = 8


class Overview(msgspec.Struct, frozen=True):
    """A page of incidents, the places of all that the filter holds, and the days whatever period it asks for."""

    given: Filter
    total: int
    page: int
    rows: list[Row]
    days: list[tuple[str, int]]
    """How many incidents each day has, also outside the period: what a period is chosen from."""
    points: list[Point]


async def filter_of(  # noqa: PLR0913 - one argument a filter
    place: Words = "",
    event: Words = "",
    status: Annotated[str, QueryParameter(pattern="^(happened|denied|prepared|staged|)$")] = "",
    voice: Words = "",
    outlet: Words = "",
    since: Day = "",
    until: Day = "",
    contested: FromQuery[bool] = False,  # noqa: FBT002 - a switch of an address
    words: Words = "",
    actor: Words = "",
    grade: Words = "",
) -> Filter:
    """The filter that an address holds."""
    return Filter(english_place(place), event, status, voice, outlet, since, until, contested, words, actor, grade)


@get(
    "/{language:str}/incidents", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader"
)
def overview_page(language: Asker, desk: AtDesk, given: Given, number: Page = 1) -> str:
    """The overview as a page; its map asks the twin for the places."""
    with desk.book.at_once():
        chosen = Chosen(desk.book, given)
        return page(
            "overview.html", desk, language, f"/incidents{query(given)}",
            rows=chosen.page(PER_PAGE, before(number, PER_PAGE)), total=chosen.total, number=number,
            given=given, timelines=_timelines(chosen), pages=pages_of(chosen.total, PER_PAGE),
            offers=offers_of(desk, language),
            grades=terms("grades"), within=in_period, tiles=desk.tiles, alike=_alike(desk, chosen, given),
        )  # fmt: skip


def _alike(desk: Desk, chosen: Chosen, given: Filter) -> list[tuple[str, int]]:
    """Where nothing fits a place: those written much like it that something fits, and how many."""
    if chosen.total or not given.place:
        return []
    others = [name for name in alike(given.place, _MOST_ALIKE) if name != given.place]
    found = [(name, Chosen(desk.book, replace(given, place=name)).total) for name in others]
    return [(name, total) for name, total in found if total]


def _timelines(chosen: Chosen) -> list[list[Bar]]:
    """The timeline of all days, and that of the period alone where it shows more of it."""
    always = chosen.whenever()
    whole = _bars(always)
    part = whole if chosen is always else _bars(chosen)
    finer = whole and part and len(part[0].when) > len(whole[0].when)
    return [one for one in (whole, part if finer else []) if one]


def _bars(chosen: Chosen) -> list[Bar]:
    months = chosen.months()
    return bars(chosen.days() if len(months) <= FEW_MONTHS else months)


@get("/json/incidents", sync_to_thread=True, responses=REFUSED, needs="reader")
def overview_json(desk: AtDesk, given: Given, number: Page = 1) -> Overview:
    """Incidents of a filter: a page of them, with the days and places of all."""
    chosen = Chosen(desk.book, given)
    rows = chosen.page(PER_PAGE, before(number, PER_PAGE))
    return Overview(given, chosen.total, number, rows, chosen.whenever().days(), chosen.points(_MOST_POINTS))
