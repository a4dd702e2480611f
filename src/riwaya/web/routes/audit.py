"""The log of what was done at the ledger, for admins."""

import msgspec
from litestar import get
from litestar.di import NamedDependency, Provide
from litestar.enums import MediaType

from riwaya.core.audit import WHATS, Logged
from riwaya.ledger.audit import Sought, how_many, logged, spoken_of
from riwaya.web.asked import Asker, AtDesk, Day, Page, Words
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.paging import before, pages_of
from riwaya.web.render import page, query

PER_PAGE = 100


class Log(msgspec.Struct, frozen=True):
    """A page of the log, the latest first."""

    sought: Sought
    total: int
    page: int
    lines: list[Logged]


async def sought_of(
    by: Words = "",
    what: Words = "",
    since: Day = "",
    until: Day = "",
) -> Sought:
    """The filter that an address holds."""
    return Sought(by, what, since, until)


Looked = NamedDependency[Sought]
SOUGHT = {"sought": Provide(sought_of)}


def log_of(desk: Desk, sought: Sought, number: int) -> Log:
    """The lines of a filter; pages are counted from 1."""
    with desk.book.reading() as connection:
        lines = logged(connection, sought, PER_PAGE, before(number, PER_PAGE))
        return Log(sought, how_many(connection, sought), number, lines)


def all_lines(desk: Desk, sought: Sought) -> list[Logged]:
    """Every line of a filter."""
    with desk.book.reading() as connection:
        return logged(connection, sought)


@get(
    "/{language:str}/audit", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="admin",
    dependencies=SOUGHT,
)  # fmt: skip
def audit_page(language: Asker, desk: AtDesk, sought: Looked, number: Page = 1) -> str:
    """The log as a page."""
    seen = log_of(desk, sought, number)
    with desk.book.reading() as connection:
        of = spoken_of(connection, seen.lines)
    return page(
        "audit.html", desk, language, f"/audit{query(sought)}",
        seen=seen, given=sought, whats=WHATS, pages=pages_of(seen.total, PER_PAGE), of=of,
    )  # fmt: skip


@get("/json/audit", sync_to_thread=True, responses=REFUSED, needs="admin", dependencies=SOUGHT)
def audit_json(desk: AtDesk, sought: Looked, number: Page = 1) -> Log:
    """The lines of a filter, the latest first."""
    return log_of(desk, sought, number)
