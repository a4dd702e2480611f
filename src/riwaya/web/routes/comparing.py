"""What coders made of one article, claim by claim and side by side; an editor takes one version over."""

from typing import Annotated, NamedTuple
from urllib.parse import quote

import msgspec
from litestar import get, post
from litestar.enums import MediaType, RequestEncodingType
from litestar.exceptions import ClientException, NotFoundException
from litestar.params import Body
from litestar.response import Redirect

from riwaya.core.claim import Claim
from riwaya.core.correction import towards
from riwaya.exports.agreement import differing, matched
from riwaya.ledger import Account
from riwaya.ledger.coding import coded, finished, take_over
from riwaya.web.asked import SEE_OTHER, Asker, AtDesk, Name, Reader
from riwaya.web.bench import AtBench, Bench, bench_at
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.render import page
from riwaya.web.routes.article import told
from riwaya.web.routes.judging import refused
from riwaya.web.saying import Saying, saying


class Version(msgspec.Struct, frozen=True):
    """A claim as one coder has it; private names are covered."""

    coder: str
    claim: Claim | None
    """None where the coder never had it."""
    rejected: bool
    sentence: str
    stands: bool
    """Whether the ledger has it so."""


class Unit(msgspec.Struct, frozen=True):
    """One claim in the versions of all coders, and the fields in which they differ."""

    ours: str
    """What the ledger says now; empty where it does not have the claim, or rejected it."""
    differ: list[str]
    versions: list[Version]


class Taking(msgspec.Struct, frozen=True):
    """Whose version of which claim is taken over."""

    coder: str
    claim: str


Sent = Annotated[Taking, Body(media_type=RequestEncodingType.URL_ENCODED)]


class Side(NamedTuple):
    """A claim as the ledger has it beside what each coder made of it."""

    ours: Account | None
    theirs: dict[str, Account | None]


def sides(desk: Desk, bench: Bench) -> list[Side]:
    """The claims of an article side by side. Raises NotFoundException before all of its coders are done."""
    with desk.book.reading() as connection:
        made = {one.coder: coded(connection, one)[1] for one in finished(connection, bench.article.key)}
    if not made:
        raise NotFoundException("coding.undone")
    ours = {one.claim.id: one for one in bench.accounts}
    of = {coder: {one.claim.id: one for one in accounts} for coder, accounts in made.items()}
    found = []
    for unit in matched({coder: [one.claim for one in accounts] for coder, accounts in made.items()}):
        theirs = {coder: of[coder][claim.id] if claim else None for coder, claim in unit.items()}
        names = [one.claim.id for one in theirs.values() if one]
        found.append(Side(next((ours[name] for name in names if name in ours), None), theirs))
    return found


def units(desk: Desk, bench: Bench, say: Saying) -> list[Unit]:
    """The same as it is shown."""
    return [_unit(side, bench, say) for side in sides(desk, bench)]


def _unit(side: Side, bench: Bench, say: Saying) -> Unit:
    kept = {coder: one.claim if one and not one.rejected else None for coder, one in side.theirs.items()}
    ours = side.ours
    versions = [
        Version(
            coder, bench.desk.covered(one.claim, bench.claims) if one else None, bool(one and one.rejected),
            told(one.claim, bench, say) if one else "", bool(one and ours and _same(ours, one)),
        )
        for coder, one in side.theirs.items()
    ]  # fmt: skip
    return Unit(told(ours.claim, bench, say) if ours and not ours.rejected else "", differing(kept), versions)


def _same(ours: Account, theirs: Account) -> bool:
    return ours.rejected == theirs.rejected and (ours.rejected or not towards(ours.claim, theirs.claim))


@get(
    "/{language:str}/agreement/{key:str}",
    media_type=MediaType.HTML,
    sync_to_thread=True,
    include_in_schema=False,
    needs="editor",
)
def comparing_page(language: Asker, desk: AtDesk, bench: AtBench) -> str:
    """What coders made of an article, as a page."""
    seen = units(desk, bench, saying(language))
    address = f"/agreement/{quote(bench.article.key, safe='')}"
    return page("comparing.html", desk, language, address, bench=bench, seen=seen)


@get("/json/agreement/{key:str}", sync_to_thread=True, responses=REFUSED, needs="editor")
def comparing_json(desk: AtDesk, key: Name, language: Reader = "en") -> list[Unit]:
    """What coders made of an article, claim by claim and side by side."""
    say = saying(language)
    return units(desk, bench_at(desk, key), say)


@post(
    "/{language:str}/agreement/{key:str}", sync_to_thread=True, status_code=SEE_OTHER, include_in_schema=False,
    needs="editor",
)  # fmt: skip
def take_over_page(language: Asker, desk: AtDesk, bench: AtBench, data: Sent) -> Redirect:
    """Append what makes the ledger's claim say what a coder has."""
    found = sides(desk, bench)
    both = [(side.theirs.get(data.coder), side.ours) for side in found]
    theirs, ours = next(((one, mine) for one, mine in both if one and one.claim.id == data.claim), (None, None))
    if theirs is None:
        raise ClientException("missing.claim")
    with refused(), desk.book.writing() as connection:
        take_over(connection, theirs, ours, data.coder, desk.name)
    return Redirect(f"/{language}/agreement/{quote(bench.article.key, safe='')}", status_code=SEE_OTHER)
