"""One incident: the accounts side by side, what cannot all hold, and what was copied."""

from collections.abc import Sequence
from typing import Annotated

import msgspec
from litestar import get
from litestar.enums import MediaType
from litestar.exceptions import NotFoundException
from litestar.params import QueryParameter
from litestar.response import Redirect

from riwaya.core.contradiction import Contradiction
from riwaya.core.incident import Incident
from riwaya.core.judgement import OF_CLAIMS, OF_INCIDENTS
from riwaya.core.masking import NamesPersons
from riwaya.exports.sentence import Language
from riwaya.ledger import Account
from riwaya.ledger.accounts import Telling
from riwaya.ledger.reuse import reuse_among
from riwaya.ledger.review import Beside, beside, moved
from riwaya.ledger.search import persons_in
from riwaya.linking import contradictions, made_of
from riwaya.web.addresses import incident_at
from riwaya.web.asked import Asker, AtDesk, Name, Reader
from riwaya.web.branches import branches
from riwaya.web.charts import intervals
from riwaya.web.copied import Copied, copied
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.precise import Precise, precise
from riwaya.web.render import page
from riwaya.web.routes.judging import Judged, judged
from riwaya.web.saying import Saying, saying
from riwaya.web.telling import Told, told_at

SIDES: tuple[str, ...] = ("happened", "denied", "prepared")
Known = Annotated[str, QueryParameter(pattern=r"^(\d{4}-\d\d-\d\d)?$")]
"""A day as which an incident was known: the accounts published until then are shown."""


class Case(msgspec.Struct, frozen=True):
    """An incident with all that is told of it."""

    incident: Incident
    """As the accounts that are shown make it."""
    precise: Precise
    accounts: list[Told]
    contradictions: tuple[Contradiction, ...]
    copies: list[Copied]
    judged: list[Judged]
    days: list[str]
    """The days on which an account of it was published, also where not all are shown."""
    known: str
    """The day up to which accounts are shown; empty for all, also those of no known day."""
    rejected: list[Told]
    """Claims that a person rejected: they stay with the incident and say nothing of it."""
    beside: list[Beside]
    """Other incidents that people linked with it, or set apart from it."""


def case(desk: Desk, telling: Telling, say: Saying, known: str = "") -> tuple[Case, list[Account]]:
    """An incident with its accounts, private names covered: all, or those published up to a day.

    Raises NotFoundException where there was no account of it yet.
    """
    named, everything, name = telling.incident, telling.accounts, telling.incident.incident
    with desk.book.reading() as connection:
        beside_them = persons_in(connection, telling.naming)
    private = [one for some in beside_them.values() for one in some]
    shown = [_covered(account, private, desk) for account in everything]
    every = [account for account in shown if not account.rejected]
    accounts = [account for account in every if not known or _up_to(account.article.published, known)]
    if known and not accounts:
        raise NotFoundException("missing.known")
    claims = [account.claim for account in accounts]
    articles = {account.article.key: account.article for account in accounts}
    judgements = judged(desk, named, everything) if telling.judged else []
    with desk.book.reading() as connection:
        others = beside(connection, name, [one.judgement for one in judgements])
        shared = reuse_among(connection, articles)
    whole = len(accounts) == len(every)
    incident = desk.covered(named, private) if whole else made_of(name, claims, articles, desk.pack)
    seen = Case(
        incident=incident,
        precise=precise(incident, claims),
        accounts=[told_at(desk, account, private, say) for account in accounts],
        contradictions=contradictions(claims, desk.pack),
        copies=[copied(desk, reuse, articles, private) for reuse in shared],
        judged=judgements,
        days=sorted({account.article.published[:10] for account in every if account.article.published}),
        known=known,
        rejected=[told_at(desk, account, private, say) for account in shown if account.rejected],
        beside=others,
    )
    return seen, every


def _up_to(published: str | None, day: str) -> bool:
    return published is not None and published[:10] <= day


def _covered(account: Account, private: Sequence[NamesPersons], desk: Desk) -> Account:
    """An account without the private names that its article, or another of the incident, tells."""
    machine = account.machine and desk.covered(account.machine, private)
    return msgspec.structs.replace(account, claim=desk.covered(account.claim, private), machine=machine)


@get(
    "/{language:str}/incident/{name:str}",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="reader",
)
def incident_page(language: Asker, desk: AtDesk, name: Name, known: Known = "") -> str | Redirect:
    """The incident as a page; one that was merged into another leads there."""
    with desk.book.at_once():
        telling = incident_now(desk, name)
        if telling.incident.incident != name:
            return Redirect(f"/{language}{incident_at(telling.incident.incident)}")
        return _drawn(desk, telling, language, known)


def _drawn(desk: Desk, telling: Telling, language: Language, known: str) -> str:
    found, every = case(desk, telling, saying(language), known)
    shown = {told.claim for told in found.accounts}
    claims = {account.claim.id: account.claim for account in every if account.claim.id in shown}
    tolls = {measure: shapes for measure in ("killed", "injured") if (shapes := intervals(claims.values(), measure))}
    numbers = {account.claim.id: number for number, account in enumerate(every, 1)}
    days = [*found.days, *([""] if any(not account.article.published for account in every) else [])]
    return page(
        "incident.html", desk, language, incident_at(found.incident.incident) + (f"?known={known}" if known else ""),
        case=found, sides={side: [told for told in found.accounts if told.side == side] for side in SIDES},
        days=days, when=_when(every, days), tolls=tolls, numbers=numbers, every=every, claims=claims,
        titles={account.article.key: account.article.outlet for account in every}, branches=branches,
        of_claims=OF_CLAIMS, of_incidents=OF_INCIDENTS,
    )  # fmt: skip


def _when(every: Sequence[Account], days: Sequence[str]) -> dict[str, dict[str, list[Account]]]:
    """The accounts of each side that has any, by day of publication; those of no known day by an empty one."""
    found: dict[str, dict[str, list[Account]]] = {}
    for side in SIDES:
        told = [account for account in every if account.claim.status == side]
        if told:
            found[side] = {day: [] for day in days}
            for account in told:
                found[side][(account.article.published or "")[:10]].append(account)
    return found


@get("/json/incident/{name:str}", sync_to_thread=True, responses=REFUSED, needs="reader")
def incident_json(desk: AtDesk, name: Name, language: Reader = "en", known: Known = "") -> Case:
    """One incident with its accounts, contradictions and copied passages; one that was merged, as what it is now."""
    say = saying(language)
    return case(desk, incident_now(desk, name), say, known)[0]


def incident_now(desk: Desk, name: str) -> Telling:
    """The incident of an id, or the one that it was merged into. Raises NotFoundException where there is neither."""
    found = desk.book.telling(name)
    if found is None:
        with desk.book.reading() as connection:
            at = moved(connection, name)
        found = desk.book.telling(at) if at else None
    if found is None:
        raise NotFoundException("missing.incident")
    return found
