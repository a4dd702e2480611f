"""What could not be read, and what is worth knowing of what could, each with what to do."""

from collections.abc import Iterator
from itertools import count

import msgspec
from litestar import get
from litestar.enums import MediaType

from riwaya.core.issue import Issue
from riwaya.core.note import Note
from riwaya.ledger.unsure import issues, issues_by_stage
from riwaya.web.asked import Asker, AtDesk, Page, Words
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.paging import before, pages_of
from riwaya.web.render import page, query

PER_PAGE = 100
_AT_ONCE = 1000
"""Issues that are taken from the ledger at a time where all are."""


class Told(msgspec.Struct, frozen=True):
    """One issue, or a note where nothing failed."""

    source: str
    stage: str
    reason: str
    advice: str
    note: bool


class Issues(msgspec.Struct, frozen=True):
    """A page of the issues of a stage, or of all, with how many there are of each."""

    total: int
    page: int
    stages: dict[str, int]
    issues: list[Told]


class Asked(msgspec.Struct, frozen=True):
    """Which issues are shown."""

    stage: str = ""


def found(desk: Desk, stage: str, number: int) -> Issues:
    """The issues of a stage, or of all; pages are counted from 1."""
    with desk.book.reading() as connection:
        stages = issues_by_stage(connection)
        shown = issues(connection, PER_PAGE, before(number, PER_PAGE), stage)
    total = stages.get(stage, 0) if stage else sum(stages.values())
    return Issues(total, number, stages, [*map(_told, shown)])


def all_issues(desk: Desk, stage: str) -> Iterator[Issue]:
    """Every issue of a stage, or of all."""
    for start in count(0, _AT_ONCE):
        with desk.book.reading() as connection:
            some = issues(connection, _AT_ONCE, start, stage)
        yield from some
        if len(some) < _AT_ONCE:
            return


def _told(issue: Issue) -> Told:
    return Told(issue.source, issue.stage, issue.reason, issue.advice, isinstance(issue, Note))


@get("/{language:str}/issues", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader")
def issues_page(language: Asker, desk: AtDesk, stage: Words = "", number: Page = 1) -> str:
    """The issues as a page."""
    seen, asked = found(desk, stage, number), Asked(stage)
    address = f"/issues{query(asked)}"
    return page("issues.html", desk, language, address, seen=seen, asked=asked, pages=pages_of(seen.total, PER_PAGE))


@get("/json/issues", sync_to_thread=True, responses=REFUSED, needs="reader")
def issues_json(desk: AtDesk, stage: Words = "", number: Page = 1) -> Issues:
    """What could not be read, and what is worth knowing of what could."""
    return found(desk, stage, number)
