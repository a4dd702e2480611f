"""Relating incidents: an editor merges, links, keeps apart or splits them; nothing of the linking is lost by it."""

import re
from typing import Literal

import msgspec
from litestar import get, post
from litestar.enums import MediaType
from litestar.exceptions import ClientException
from litestar.response import Redirect

from riwaya.core.incident import Incident
from riwaya.core.judgement import OF_PAIRS, Decision
from riwaya.ledger.judgements import judge
from riwaya.ledger.review import evidence_of_pair, home, near
from riwaya.web.addresses import incident_at
from riwaya.web.asked import SEE_OTHER, Asker, AtDesk, Name, Sent, Words
from riwaya.web.desk import Desk
from riwaya.web.render import page
from riwaya.web.routes.incident import case, incident_now
from riwaya.web.routes.judging import back, refused
from riwaya.web.saying import saying

_OF = "/{language:str}/incident/{name:str}"
_ID = re.compile(r"i[0-9a-f]{12}")
_MOST_NEAR = 8
"""Incidents of about the same day that are offered to be related."""


class Relating(msgspec.Struct, frozen=True):
    """How two incidents stand to each other."""

    verdict: Literal["duplicate", "linked", "distinct", "uncertain"]
    other: str
    """The id of the other incident, or an address that holds it."""
    note: str = ""


class Splitting(msgspec.Struct, frozen=True):
    """Which claims of an incident tell of another event."""

    claims: tuple[str, ...]
    note: str = ""


@get(f"{_OF}/relate", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="editor")
def relating_page(language: Asker, desk: AtDesk, name: Name, other: Words = "") -> str:
    """Other incidents that this one may be the same as, and its accounts, of which some may tell of another event.

    `other` is an incident that is in the form already.
    """
    telling = incident_now(desk, name)
    incident, accounts = telling.incident, case(desk, telling, saying(language))[0].accounts
    with desk.book.reading() as connection:
        others = near(connection, incident, _MOST_NEAR)
    return page(
        "relating.html", desk, language, f"{incident_at(incident.incident)}/relate",
        incident=incident, accounts=accounts, near=others, other=other, relations=OF_PAIRS, twin=None,
    )  # fmt: skip


@post(f"{_OF}/relate", sync_to_thread=True, status_code=SEE_OTHER, include_in_schema=False, needs="editor")
def relate_page(language: Asker, desk: AtDesk, name: Name, form: Sent) -> Redirect:
    """Append how this incident stands to another one, and show the incident in which its claims are then."""
    sent = form.read(Relating)
    one, other = _incident(desk, name), _incident(desk, _named(sent.other, saying(language)["relating.which"]))
    if one.incident == other.incident:
        raise ClientException("relating.same")
    return _append(desk, language, Decision(
        "incidents", one.incident, sent.verdict, evidence_of_pair(one.claims, other.claims), sent.note,
        one.claims, other.claims,
    ))  # fmt: skip


@post(f"{_OF}/split", sync_to_thread=True, status_code=SEE_OTHER, include_in_schema=False, needs="editor")
def split_page(language: Asker, desk: AtDesk, name: Name, form: Sent) -> Redirect:
    """Append that some claims of the incident tell of another event, and show the incident that they make."""
    sent = form.read(Splitting)
    held = {account.claim.id for account in desk.book.accounts(name, rejected=True)}
    leaving, staying = held & set(sent.claims), held - set(sent.claims)
    if not leaving or not staying:
        raise ClientException("relating.some")
    return _append(desk, language, Decision(
        "incidents", name, "distinct", evidence_of_pair(leaving, staying), sent.note,
        tuple(sorted(leaving)), tuple(sorted(staying)),
    ))  # fmt: skip


def _append(desk: Desk, language: str, decision: Decision) -> Redirect:
    with refused(), desk.book.writing() as connection:
        judge(connection, decision, desk.name)
        return back(language, home(connection, decision.claims) or decision.target, "judged")


def _named(told: str, advice: str) -> str:
    """The id that an address or a person's words hold. Raises ClientException where they hold none."""
    found = _ID.search(told)
    if not found:
        raise ClientException(advice)
    return found[0]


def _incident(desk: Desk, name: str) -> Incident:
    found = desk.book.incident(name)
    if found is None:
        raise ClientException("There is no incident of this id to judge here.")
    return found
