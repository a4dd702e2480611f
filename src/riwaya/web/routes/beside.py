"""Two incidents side by side: in what they differ, and who tells each."""

import msgspec
from litestar import get
from litestar.enums import MediaType

from riwaya.core.incident import Incident
from riwaya.web.addresses import incident_at
from riwaya.web.asked import Asker, AtDesk, Name, Reader
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.render import page
from riwaya.web.routes.incident import Case, case, incident_now
from riwaya.web.saying import Saying, saying


class Pair(msgspec.Struct, frozen=True):
    """Two incidents with their accounts."""

    one: Case
    other: Case


class Line(msgspec.Struct, frozen=True):
    """What two incidents have in one field, in words; empty where nothing is told."""

    field: str
    one: str
    other: str


def pair(desk: Desk, one: str, other: str, say: Saying) -> Pair:
    """Two incidents by their ids. Raises NotFoundException where there is none of one."""
    first, second = (case(desk, incident_now(desk, name), say)[0] for name in (one, other))
    return Pair(first, second)


def lines(seen: Pair, say: Saying) -> list[Line]:
    """Field by field what is told of both, for those that either has."""
    one, other = _told(seen.one, say), _told(seen.other, say)
    return [Line(field, one[field], other[field]) for field in one if one[field] or other[field]]


def _told(seen: Case, say: Saying) -> dict[str, str]:
    incident: Incident = seen.incident
    return {
        "event": say.event(incident.event),
        "day": incident.date or "",
        "place": say.place(incident.place) if incident.place else "",
        "within": say["comma"].join(map(say.place, seen.precise.within)),
        "killed": say.range(incident.killed),
        "injured": say.range(incident.injured),
        "perpetrators": say.actors(incident.perpetrators),
        "voices": say["semicolon"].join(say.weights(incident.roots)),
    }


@get(
    "/{language:str}/incident/{name:str}/beside/{other:str}",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="reader",
)
def beside_page(language: Asker, desk: AtDesk, name: Name, other: Name) -> str:
    """Two incidents as a page."""
    say = saying(language)
    seen = pair(desk, name, other, say)
    address = f"{incident_at(seen.one.incident.incident)}/beside/{seen.other.incident.incident}"
    return page("beside.html", desk, language, address, seen=seen, lines=lines(seen, say))


@get("/json/incident/{name:str}/beside/{other:str}", sync_to_thread=True, responses=REFUSED, needs="reader")
def beside_json(desk: AtDesk, name: Name, other: Name, language: Reader = "en") -> Pair:
    """Two incidents with their accounts."""
    return pair(desk, name, other, saying(language))
