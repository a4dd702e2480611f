"""`riwaya audit`: who did what at a ledger, and when."""

from typing import Annotated

import msgspec
import typer

from riwaya.cli import words
from riwaya.cli.options import Address, Json
from riwaya.core.audit import WHATS, Logged
from riwaya.core.problem import Problem
from riwaya.ledger import open_ledger
from riwaya.ledger.audit import Sought, logged

By = Annotated[str, typer.Option("--by", metavar="NAME", help="Only what this user did.")]
Did = Annotated[str, typer.Option("--what", help=f"Only this: {', '.join(WHATS)}.")]
Since = Annotated[str, typer.Option("--since", metavar="DAY", help="Only from this day, month or year on (UTC).")]
Until = Annotated[str, typer.Option("--until", metavar="DAY", help="Only up to this day, month or year (UTC).")]


def audit(
    by: By = "", what: Did = "", since: Since = "", until: Until = "", ledger: Address = "riwaya.db", json: Json = False
) -> None:
    """List what was done, the latest first: log-ins, names uncovered, judgements, changes of users, exports."""
    if what and what not in WHATS:
        raise Problem(f"{what} is not logged. Give one of: {', '.join(WHATS)}.")
    with open_ledger(ledger) as book, book.reading() as connection:
        found = logged(connection, Sought(by, what, since, until))
    if json:
        typer.echo(msgspec.json.encode(found).decode())
        return
    for one in found:
        typer.echo(words.on_one_line(_line(one)))
    typer.echo(f"{words.counted(len(found), 'line')}.", err=True)


def _line(one: Logged) -> str:
    address = f" from {one.address}" if one.address else ""
    note = f" ({one.note})" if one.note else ""
    return f"{one.at} {one.by or 'unknown'}{address}: {one.what} {one.about}{note}"
