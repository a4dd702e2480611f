"""The overview: incidents as a list, on a timeline and on a map, all of one filter."""

from typing import Annotated

import msgspec
from litestar import get
from litestar.enums import MediaType
from litestar.params import FromQuery, QueryParameter

from riwaya.codebook import terms
from riwaya.exports.phrases.places import english_place
from riwaya.ledger.listing import Choice, Chosen, Filter, Point, Row, choices
from riwaya.web.asked import Asker, AtDesk, Day, Given, Page, Words
from riwaya.web.charts import Bar, bars, in_period
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.render import page, query

PER_PAGE = 50
_MOST_POINTS = 2000
_CHOICES = 200


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


def overview(desk: Desk, given: Filter, number: int, points: int = _MOST_POINTS) -> Overview:
    """The overview of a filter, with so many places; pages are counted from 1."""
    chosen = Chosen(desk.book, given)
    dated = given.since or given.until
    always = Chosen(desk.book, msgspec.structs.replace(given, since="", until="")) if dated else chosen
    rows = chosen.page(PER_PAGE, PER_PAGE * (number - 1))
    return Overview(given, chosen.total, number, rows, always.days(), chosen.points(points))


@get(
    "/{language:str}/incidents", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader"
)
def overview_page(language: Asker, desk: AtDesk, given: Given, number: Page = 1) -> str:
    """The overview as a page; its map asks the twin for the places."""
    seen = overview(desk, given, number, points=0)
    return page(
        "overview.html", desk, language, f"/incidents{query(given)}",
        seen=seen, given=given, timelines=_timelines(seen), pages=-(-seen.total // PER_PAGE),
        choices=choices_of(desk),
        grades=terms("grades"), within=in_period, tiles=desk.tiles,
    )  # fmt: skip


def choices_of(desk: Desk) -> dict[str, list[Choice]]:
    """What a form offers to filter by."""
    return desk.answer("choices", lambda: choices(desk.book, _CHOICES))


def _timelines(seen: Overview) -> list[list[Bar]]:
    """The timeline of all days, and that of the period alone where it shows more of it."""
    since, until = seen.given.since, seen.given.until
    whole = bars(seen.days)
    part = bars([(day, count) for day, count in seen.days if in_period(day, since, until)])
    finer = whole and part and len(part[0].when) > len(whole[0].when)
    return [one for one in (whole, part if finer else []) if one]


@get("/json/incidents", sync_to_thread=True, responses=REFUSED, needs="reader")
def overview_json(desk: AtDesk, given: Given, number: Page = 1) -> Overview:
    """Incidents of a filter: a page of them, with the days and places of all."""
    return overview(desk, given, number)
