"""Judging: a person accepts, rejects or notes, and takes back; what was judged stays readable."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Annotated

import msgspec
from litestar import post
from litestar.enums import RequestEncodingType
from litestar.exceptions import ClientException, PermissionDeniedException
from litestar.params import Body
from litestar.response import Redirect

from riwaya.core.incident import Incident
from riwaya.core.judgement import About, Decision, Judgement, Verdict, evidence_of_claim, evidence_of_incident
from riwaya.core.problem import Problem
from riwaya.ledger import Account
from riwaya.ledger.judgements import judge, judgement, take_back
from riwaya.ledger.review import home, is_stale, on_incident, that_lost_claims
from riwaya.web.addresses import incident_at
from riwaya.web.asked import SEE_OTHER, Asker, AtDesk, Name
from riwaya.web.desk import Desk

_OF = "/{language:str}/incident/{name:str}"


class Judged(msgspec.Struct, frozen=True):
    """A judgement, and whether what it rests on is another thing by now."""

    judgement: Judgement
    stale: bool


class Judging(msgspec.Struct, frozen=True):
    """What a form sends."""

    about: About
    target: str
    verdict: Verdict
    note: str = ""


class TakingBack(msgspec.Struct, frozen=True):
    """Which judgement no longer holds."""

    number: int


def judged(desk: Desk, incident: Incident, accounts: Iterable[Account]) -> list[Judged]:
    """What was judged of an incident and its claims, in the order in which it was."""
    told = {account.claim.id: account for account in accounts}
    with desk.book.reading() as connection:
        found = on_incident(connection, incident, told)
        lost = that_lost_claims(connection, found)
    return [Judged(one, one.number in lost or is_stale(one, told.get(one.target), incident)) for one in found]


Sent = Annotated[Judging, Body(media_type=RequestEncodingType.URL_ENCODED)]
Back = Annotated[TakingBack, Body(media_type=RequestEncodingType.URL_ENCODED)]


@post(f"{_OF}/judge", sync_to_thread=True, status_code=SEE_OTHER, include_in_schema=False, needs="reviewer")
def judge_page(language: Asker, desk: AtDesk, name: Name, data: Sent) -> Redirect:
    """Append a judgement on the incident or one of its claims, and show it where it belongs."""
    decision = _decision(desk, name, data)
    with refused(), desk.book.writing() as connection:
        judge(connection, decision, desk.name)
        return back(language, home(connection, decision.claims) or name, data.target)


@post(f"{_OF}/take-back", sync_to_thread=True, status_code=SEE_OTHER, include_in_schema=False, needs="reviewer")
def take_back_page(language: Asker, desk: AtDesk, name: Name, data: Back) -> Redirect:
    """Append that a judgement no longer holds."""
    with refused(), desk.book.writing() as connection:
        first = judgement(connection, data.number)
        if first.about == "incidents" and not desk.may("editor"):
            raise PermissionDeniedException("refused.role")
        take_back(connection, data.number, desk.name)
        return back(language, home(connection, first.claims) or name, "judged")


def _decision(desk: Desk, name: str, data: Judging) -> Decision:
    """What is judged, on what. Raises ClientException where there is no such incident, or no such claim in it."""
    found: list[tuple[str, tuple[str, ...]]] = []
    if data.about == "claim":
        accounts = (one for one in desk.book.accounts(name, rejected=True) if one.claim.id == data.target)
        found = [(evidence_of_claim(account.claim, account.article), (account.claim.id,)) for account in accounts]
    elif data.about == "incident" and data.target == name and (incident := desk.book.incident(name)):
        found = [(evidence_of_incident(incident), incident.claims)]
    if not found:
        raise ClientException("There is nothing of this id to judge here.")
    evidence, claims = found[0]
    return Decision(data.about, data.target, data.verdict, evidence, data.note, claims)


@contextmanager
def refused() -> Iterator[None]:
    """Turn what can't be judged into an answer that says why."""
    try:
        yield
    except Problem as problem:
        raise ClientException(str(problem)) from problem


def back(language: str, name: str, target: str) -> Redirect:
    """To where it was judged, on the page of an incident."""
    return Redirect(f"/{language}{incident_at(name)}#{target}", status_code=SEE_OTHER)
