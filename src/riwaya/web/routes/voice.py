"""One voice: what it claims, announces and denies, in whatever outlet."""

import msgspec
from litestar import get
from litestar.enums import MediaType
from litestar.exceptions import NotFoundException

from riwaya.core.incident import Incident
from riwaya.core.record import Naming, Record
from riwaya.exports.sentence import sentence
from riwaya.ledger.voices import events_of, spoken
from riwaya.web.asked import Asker, AtDesk, Name, Reader
from riwaya.web.charts import beside
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.gathered import incidents_of
from riwaya.web.render import page
from riwaya.web.routes.collected import namings_of, record_of
from riwaya.web.routes.mirror import mirror_of
from riwaya.web.saying import Saying, saying

_MOST = 100
_ANSWERS = ("joined", "denied", "corrected", "disputed")
_SHOWN = 5
"""Incidents of each answer that are named."""


class Said(msgspec.Struct, frozen=True):
    """One claim of the voice."""

    claim: str
    article: str
    incident: str
    outlet: str | None
    published: str | None
    sentence: str


class Speaker(msgspec.Struct, frozen=True):
    """A voice with what it claims: numbers by type and status, and the latest claims."""

    voice: str
    name: str
    events: list[tuple[str, str, int]]
    said: list[Said]
    record: Record | None
    """How independent voices answered it."""
    called: list[Naming]
    """By which words outlets call it."""


def speaker(desk: Desk, voice: str, say: Saying) -> Speaker:
    """The voice of an id. Raises NotFoundException where no claim is its."""
    with desk.book.reading() as connection:
        events, found = events_of(connection, voice), spoken(connection, voice, _MOST)
    if not found:
        raise NotFoundException("missing.voice")
    said = [
        Said(
            one.claim.id, one.claim.article, one.incident, one.outlet, one.published,
            sentence(one.claim, say.language, one.published, outlet=one.outlet),
        )
        for one in found
    ]  # fmt: skip
    kept, called = record_of(desk, voice), namings_of(desk, voice)
    return Speaker(voice, say.voice(found[0].claim.voice), events, said, kept, called)


@get(
    "/{language:str}/voice/{voice:str}",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="reader",
)
def voice_page(language: Asker, desk: AtDesk, voice: Name) -> str:
    """The voice as a page."""
    seen, told = speaker(desk, voice, saying(language)), incidents_of(desk)
    return page(
        "voice.html", desk, language, f"/voice/{voice}",
        seen=seen, claims=told.claims_at(desk), articles=told.articles, held=told.by_id(), beside=beside,
        partly=told.partly,
        answers=_answers(desk, seen.record),
        accusations=[one for one in mirror_of(desk).accusations if voice in one.accusers],
    )  # fmt: skip


def _answers(desk: Desk, record: Record | None) -> dict[str, tuple[int, list[Incident]]]:
    """Each way in which others answered: on how many incidents, and the first of these."""
    told = {answer: getattr(record, answer) for answer in _ANSWERS} if record else {}
    return {
        answer: (len(names), [one for one in map(desk.book.incident, names[:_SHOWN]) if one])
        for answer, names in told.items()
    }


@get("/json/voice/{voice:str}", sync_to_thread=True, responses=REFUSED, needs="reader")
def voice_json(desk: AtDesk, voice: Name, language: Reader = "en") -> Speaker:
    """One voice with what it claims."""
    return speaker(desk, voice, saying(language))
