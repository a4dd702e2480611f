"""`riwaya incidents`: the incidents of a ledger as a table."""

import sys
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from riwaya.cli import words
from riwaya.cli.options import Address, Json
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident, in_words
from riwaya.exports.weighing import incident_row, names_of
from riwaya.ledger import open_ledger

_WIDTH = 150
"""Columns of the table where it is not printed to a terminal."""

Least = Annotated[int, typer.Option("--accounts", min=1, help="Only incidents with so many accounts or more.")]


def incidents(ledger: Address = "riwaya.db", accounts: Least = 1, json: Json = False) -> None:
    """List the incidents of a ledger by day: where, what, how many accounts, whose, and what they say of it."""
    with open_ledger(ledger) as book:
        found = [pair for pair in book.incidents() if len(pair[1]) >= accounts]
    if json:
        typer.echo(msgspec.json.encode([as_json(*pair) for pair in found]).decode())
        return
    Console(width=None if sys.stdout.isatty() else _WIDTH).print(_table(found))
    typer.echo(f"{words.counted(len(found), 'incident')}. See the accounts of one with: riwaya show INCIDENT", err=True)


def as_json(incident: Incident, claims: list[Claim]) -> dict[str, Any]:
    """The incident with all its fields, and what its accounts come to."""
    row = incident_row(incident)
    return row | {"accounts": len(claims), "voices": voices(incident), "statuses": words.statuses(claims)}


def voices(incident: Incident) -> list[str]:
    """The voices that the accounts go back to; none where an earlier version did not weigh them."""
    return [names_of(root) for root in incident.roots]


def _table(found: list[tuple[Incident, list[Claim]]]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("incident", "date", "place", "event", "accounts", "independent", "killed", "said to have", "voices"):
        right = name in ("accounts", "independent")
        table.add_column(name, justify="right" if right else "left", no_wrap=name in ("incident", "date"))
    for incident, claims in found:
        cells = (
            incident.incident,
            words.day(incident.date, claims) if incident.date else "unknown",
            words.on_one_line(incident.place or "unknown"),
            words.event(incident.event),
            str(len(claims)),
            str(incident.independent),
            in_words(incident.killed) if incident.killed else "",
            words.statuses(claims),
            words.some(voices(incident)),
        )
        table.add_row(*map(Text, cells))
    return table
