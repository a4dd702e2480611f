"""Uncovering the name of a private person: one by one, for one session, and the log says so."""

from typing import Annotated

import msgspec
from litestar import post
from litestar.enums import RequestEncodingType
from litestar.exceptions import ClientException
from litestar.params import Body
from litestar.response import Redirect

from riwaya.ledger.audit import log
from riwaya.ledger.sessions import unmask
from riwaya.web.addresses import article_at, incident_at
from riwaya.web.asked import SEE_OTHER, Asker, AtDesk, Name
from riwaya.web.desk import Desk


class Unmasking(msgspec.Struct, frozen=True):
    """Whose name: of a claim's persons, by number from 0."""

    claim: str
    person: int


Sent = Annotated[Unmasking, Body(media_type=RequestEncodingType.URL_ENCODED)]


@post(
    "/{language:str}/article/{key:str}/unmask", sync_to_thread=True, include_in_schema=False, needs="reviewer",
    status_code=SEE_OTHER,
)  # fmt: skip
def unmask_in_article(language: Asker, desk: AtDesk, key: Name, data: Sent) -> Redirect:
    """Uncover a name, and show it in the article."""
    _unmask(desk, data)
    return Redirect(f"/{language}{article_at(key)}#{data.claim}", status_code=SEE_OTHER)


@post(
    "/{language:str}/incident/{name:str}/unmask", sync_to_thread=True, include_in_schema=False, needs="reviewer",
    status_code=SEE_OTHER,
)  # fmt: skip
def unmask_in_incident(language: Asker, desk: AtDesk, name: Name, data: Sent) -> Redirect:
    """Uncover a name, and show it in the incident."""
    _unmask(desk, data)
    return Redirect(f"/{language}{incident_at(name)}#{data.claim}", status_code=SEE_OTHER)


def _unmask(desk: Desk, data: Unmasking) -> None:
    """Uncover and log in one go. Raises ClientException where the claim has no such person."""
    session = desk.visit.session if desk.visit else ""
    with desk.book.writing() as connection:
        if not unmask(connection, session, data.claim, data.person):
            raise ClientException("missing.person")
        log(connection, desk.hand, "unmasked", data.claim, f"person {data.person + 1}")
