"""Judging: a person accepts, rejects or notes, and takes back; what was judged stays readable."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Annotated, Final

import msgspec
from litestar import post
from litestar.enums import RequestEncodingType
from litestar.exceptions import ClientException
from litestar.params import Body
from litestar.response import Redirect

from riwaya.core.incident import Incident
from riwaya.core.judgement import About, Judgement, Verdict, evidence_of_claim, evidence_of_incident
from riwaya.core.problem import Problem
from riwaya.ledger import Account
from riwaya.ledger.judgements import judge, judgements, take_back
from riwaya.web.asked import Asker, AtDesk, Name
from riwaya.web.desk import Desk

_SEE_OTHER: Final = 303
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
    evidence = {account.claim.id: evidence_of_claim(account.claim, account.article) for account in accounts}
    evidence[incident.incident] = evidence_of_incident(incident)
    with desk.book.reading() as connection:
        found = judgements(connection, evidence)
    return [Judged(one, evidence[one.target] != one.evidence) for one in found]


Sent = Annotated[Judging, Body(media_type=RequestEncodingType.URL_ENCODED)]
Back = Annotated[TakingBack, Body(media_type=RequestEncodingType.URL_ENCODED)]


@post(f"{_OF}/judge", sync_to_thread=True, status_code=_SEE_OTHER, include_in_schema=False, needs="reviewer")
def judge_page(language: Asker, desk: AtDesk, name: Name, data: Sent) -> Redirect:
    """Append a judgement on the incident or one of its claims, and show it where it belongs."""
    evidence = _evidence(desk, name, data)
    with _told(), desk.book.writing() as connection:
        judge(connection, data.about, data.target, data.verdict, data.note, desk.name, evidence)
    return _back(language, name, data.target)


@post(f"{_OF}/take-back", sync_to_thread=True, status_code=_SEE_OTHER, include_in_schema=False, needs="reviewer")
def take_back_page(language: Asker, desk: AtDesk, name: Name, data: Back) -> Redirect:
    """Append that a judgement no longer holds."""
    with _told(), desk.book.writing() as connection:
        take_back(connection, data.number, desk.name)
    return _back(language, name, "judged")


def _evidence(desk: Desk, name: str, data: Judging) -> str:
    """What the judgement rests on. Raises ClientException where there is no such incident, or no such claim in it."""
    if data.about == "claim":
        accounts = [account for account in desk.book.accounts(name) if account.claim.id == data.target]
        hashes = [evidence_of_claim(account.claim, account.article) for account in accounts]
    else:
        found = [one for one in desk.book.incident(name) if one.incident == name == data.target]
        hashes = [*map(evidence_of_incident, found)]
    if not hashes:
        raise ClientException("There is nothing of this id to judge here.")
    return hashes[0]


@contextmanager
def _told() -> Iterator[None]:
    """Turn what can't be judged into an answer that says why."""
    try:
        yield
    except Problem as problem:
        raise ClientException(str(problem)) from problem


def _back(language: str, name: str, target: str) -> Redirect:
    return Redirect(f"/{language}/incident/{name}#{target}", status_code=_SEE_OTHER)
