"""The accusation mirror: who accuses whom of planning or staging an attack, and what was reported afterwards."""

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec
from litestar import get
from litestar.di import NamedDependency, Provide
from litestar.enums import MediaType
from msgspec.structs import replace

from riwaya.core.accusation import Accusation, Mirror
from riwaya.core.claim import Claim
from riwaya.exports.phrases.places import english_place
from riwaya.linking import mirror
from riwaya.web.asked import Asker, AtDesk, Day, Page, Words
from riwaya.web.charts import beside, in_period
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.gathered import incidents_of, worked_out
from riwaya.web.offers import place_options
from riwaya.web.paging import before, pages_of
from riwaya.web.render import page, query
from riwaya.web.saying import saying

PER_PAGE = 20
"""Accusations on a page."""


class Sought(msgspec.Struct, frozen=True):
    """Which accusations are shown; what is empty filters nothing."""

    accuser: str = ""
    """The id of a voice, or its words where it has none."""
    accused: str = ""
    """The id of an actor, or its words."""
    place: str = ""
    """The English name of a place that the accusation names, or in which that lies."""
    since: str = ""
    until: str = ""


async def sought_of(
    accuser: Words = "", accused: Words = "", place: Words = "", since: Day = "", until: Day = ""
) -> Sought:
    """The filter that an address holds."""
    return Sought(accuser, accused, english_place(place), since, until)


Asked = NamedDependency[Sought]
ASKED = {"sought": Provide(sought_of)}


def mirror_of(desk: Desk) -> Mirror:
    """Accusations beside what was reported afterwards."""
    return worked_out(
        desk, "mirror", incidents_of, lambda seen: mirror(seen.incidents, seen.articles.values(), desk.pack)
    )


def fitting(desk: Desk, sought: Sought) -> Mirror:
    """The mirror with the accusations of a filter alone; the test over all stands for no part of them."""
    every = mirror_of(desk)
    if sought == Sought():
        return every
    claims = incidents_of(desk).claims
    return replace(every, accusations=tuple(one for one in every.accusations if _fits(one, sought, claims)), chances=())


def _fits(one: Accusation, sought: Sought, claims: Mapping[str, Claim]) -> bool:
    return (
        (not sought.accuser or sought.accuser in one.accusers)
        and (not sought.accused or sought.accused in one.accused)
        and (not sought.place or sought.place.casefold() in map(str.casefold, _places(one, claims)))
        and (
            not (sought.since or sought.until)
            or (one.day is not None and in_period(one.day, sought.since, sought.until))
        )
    )


def _places(one: Accusation, claims: Mapping[str, Claim]) -> set[str]:
    """The places that an accusation names, with all that hold them."""
    named = [place for name in one.claims for place in claims[name].places]
    return {name for place in named for name in (place.name, *place.within) if name}


@get(
    "/{language:str}/mirror",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="reader",
    dependencies=ASKED,
)
def mirror_page(language: Asker, desk: AtDesk, sought: Asked, number: Page = 1) -> str:
    """The mirror as a page."""
    seen, every, told, say = fitting(desk, sought), mirror_of(desk).accusations, incidents_of(desk), saying(language)
    areas = sorted({name for one in every for name in one.area})
    return page(
        "mirror.html", desk, language, f"/mirror{query(sought)}",
        seen=seen, shown=seen.accusations[before(number, PER_PAGE) : PER_PAGE * number], sought=sought,
        number=number,
        pages=pages_of(len(seen.accusations), PER_PAGE), places=place_options(say, areas),
        accusers=_counted(one.accusers for one in every), blamed=_counted(one.accused for one in every),
        claims=told.claims_at(desk), articles=told.articles, held=told.by_id(), beside=beside, partly=told.partly,
    )  # fmt: skip


def _counted(named: Iterable[Iterable[str]]) -> list[tuple[str, int]]:
    """In how many accusations each is named, the commonest first."""
    counts = Counter(name for names in named for name in names)
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


@get("/json/mirror", sync_to_thread=True, responses=REFUSED, needs="reader", dependencies=ASKED)
def mirror_json(desk: AtDesk, sought: Asked) -> Mirror:
    """Accusations beside what was reported afterwards: those of a filter, or all with the test over them."""
    return fitting(desk, sought)
