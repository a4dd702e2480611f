"""Lists as files for a spreadsheet: all of what a page shows a part of; the log says who took which."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

from litestar import get
from litestar.response import Stream

from riwaya.exports.sheet import Row, sheet
from riwaya.ledger.audit import log
from riwaya.ledger.listing import Chosen
from riwaya.web.asked import Asker, AtDesk, Given, Name, Words
from riwaya.web.copied import all_copied
from riwaya.web.desk import Desk
from riwaya.web.gathered import articles_of
from riwaya.web.render import query
from riwaya.web.routes import audit, control, copies, issues, mirror, search, tallies
from riwaya.web.routes.collected import records_of
from riwaya.web.routes.incident import incident_now
from riwaya.web.routes.voices import Asked
from riwaya.web.saying import Saying, saying
from riwaya.web.sheets.findings import (
    CONTROL,
    COPIES,
    MIRROR,
    TALLIES,
    VOICES,
    control_rows,
    copy_rows,
    mirror_rows,
    tally_rows,
    voice_rows,
)
from riwaya.web.sheets.incidents import CLAIMS, INCIDENTS, claim_rows, incident_rows, rows_telling
from riwaya.web.sheets.lists import FOUND, ISSUES, LOG, found_rows, issue_rows, log_rows

_CSV = "text/csv"
_TOGETHER = 200
"""Lines that are sent at a time."""
_TAKEN: Final[Any] = {"sync_to_thread": True, "include_in_schema": False}
_ROUTE: Final[Any] = {**_TAKEN, "needs": "reader"}


@get("/{language:str}/incidents.csv", **_ROUTE)
def incidents_sheet(language: Asker, desk: AtDesk, given: Given) -> Stream:
    """The incidents of a filter, a row each."""
    say = saying(language)
    return _taken(
        desk, say, f"incidents.csv{query(given)}", INCIDENTS, incident_rows(Chosen(desk.book, given), desk, say)
    )


@get("/{language:str}/claims.csv", **_ROUTE)
def claims_sheet(language: Asker, desk: AtDesk, given: Given) -> Stream:
    """The claims that tell of the incidents of a filter, a row each."""
    say = saying(language)
    return _taken(desk, say, f"claims.csv{query(given)}", CLAIMS, claim_rows(Chosen(desk.book, given), desk, say))


@get("/{language:str}/incident/{name:str}/claims.csv", **_ROUTE)
def incident_sheet(language: Asker, desk: AtDesk, name: Name) -> Stream:
    """The claims that tell of one incident, a row each."""
    say, incident = saying(language), incident_now(desk, name).incident.incident
    return _taken(desk, say, f"{incident}.csv", CLAIMS, rows_telling([incident], desk, say))


@get("/{language:str}/voices.csv", **_ROUTE)
def voices_sheet(language: Asker, desk: AtDesk, kind: Words = "") -> Stream:
    """The voices of a kind, or all, a row each."""
    say = saying(language)
    found = [record for record in records_of(desk) if not kind or record.kind == kind]
    return _taken(desk, say, f"voices.csv{query(Asked(kind))}", VOICES, voice_rows(found, say))


@get("/{language:str}/control.csv", dependencies=control.ASKED, **_ROUTE)
def control_sheet(language: Asker, desk: AtDesk, asked: control.Given) -> Stream:
    """Who says that which side holds a place, a row a claim."""
    say, told = saying(language), control.told_of_control(desk)
    rows = control_rows(control.held_of(desk, asked), told, desk, say)
    return _taken(desk, say, f"control.csv{query(asked)}", CONTROL, rows)


@get("/{language:str}/tallies.csv", **_ROUTE)
def tallies_sheet(language: Asker, desk: AtDesk, place: Words = "") -> Stream:
    """Counts over many events, of a place or of all, a row each."""
    say, told = saying(language), tallies.told_of_tallies(desk)
    rows = tally_rows(tallies.tallies_of(desk, place), told, desk, say)
    return _taken(desk, say, f"tallies.csv{query(tallies.Asked(place))}", TALLIES, rows)


@get("/{language:str}/copies.csv", **_ROUTE)
def copies_sheet(
    language: Asker, desk: AtDesk, article: Words = "", outlet: Words = "", touches: copies.Touching = ""
) -> Stream:
    """Passages that two articles share, a row each."""
    say, asked, articles = saying(language), copies.Asked(article, outlet, touches), articles_of(desk).articles
    rows = copy_rows(all_copied(desk, copies.chosen_of(desk, asked), articles), articles, say)
    return _taken(desk, say, f"copies.csv{query(asked)}", COPIES, rows)


@get("/{language:str}/mirror.csv", dependencies=mirror.ASKED, **_ROUTE)
def mirror_sheet(language: Asker, desk: AtDesk, sought: mirror.Asked) -> Stream:
    """Accusations beside what was reported afterwards, a row for each stretch of days."""
    say = saying(language)
    rows = mirror_rows(mirror.fitting(desk, sought).accusations, desk, say)
    return _taken(desk, say, f"mirror.csv{query(sought)}", MIRROR, rows)


@get("/{language:str}/search.csv", dependencies=search.SOUGHT, **_ROUTE)
def search_sheet(language: Asker, desk: AtDesk, sought: search.Given) -> Stream:
    """The articles that hold words, a row each."""
    say = saying(language)
    rows = found_rows(search.all_hits(desk, sought), desk, say)
    return _taken(desk, say, f"search.csv{query(sought)}", FOUND, rows)


@get("/{language:str}/issues.csv", **_ROUTE)
def issues_sheet(language: Asker, desk: AtDesk, stage: Words = "") -> Stream:
    """What could not be read at a stage, or at all, a row each."""
    say = saying(language)
    rows = issue_rows(issues.all_issues(desk, stage), say)
    return _taken(desk, say, f"issues.csv{query(issues.Asked(stage))}", ISSUES, rows)


@get("/{language:str}/audit.csv", dependencies=audit.SOUGHT, **_TAKEN, needs="admin")
def audit_sheet(language: Asker, desk: AtDesk, sought: audit.Looked) -> Stream:
    """The lines of the log, a row each."""
    say = saying(language)
    return _taken(desk, say, f"audit.csv{query(sought)}", LOG, log_rows(audit.all_lines(desk, sought), say))


def _taken(desk: Desk, say: Saying, address: str, columns: Sequence[str], rows: Iterable[Row]) -> Stream:
    """The file of an address."""
    with desk.book.writing() as connection:
        log(connection, desk.hand, "exported", address)
    lines = sheet(columns, lambda key: say[f"sheet.{key}"], rows)
    kept = {"Content-Disposition": f'attachment; filename="{address.partition("?")[0]}"'}
    return Stream(_sent(lines), media_type=_CSV, headers=kept)


def _sent(lines: Iterator[str]) -> Iterator[bytes]:
    while told := "".join(islice(lines, _TOGETHER)):
        yield told.encode("utf-8", "replace")


HANDLERS = (
    incidents_sheet, claims_sheet, incident_sheet, voices_sheet, control_sheet, tallies_sheet, copies_sheet,
    mirror_sheet, search_sheet, issues_sheet, audit_sheet,
)  # fmt: skip
