"""`riwaya judgements`: what people decided on claims and incidents, with who and when."""

import msgspec
import typer

from riwaya.cli import words
from riwaya.cli.options import Address, Json
from riwaya.core.judgement import Judgement
from riwaya.ledger import open_ledger
from riwaya.ledger.judgements import judgements as judgements_of


def judgements(ledger: Address = "riwaya.db", json: Json = False) -> None:
    """List every judgement in its order; those taken back say so. Judgements are made in the browser: riwaya serve."""
    with open_ledger(ledger) as book, book.reading() as connection:
        found = judgements_of(connection, coded=True)
    if json:
        typer.echo(msgspec.json.encode(found).decode())
        return
    for one in found:
        typer.echo(words.on_one_line(_line(one)))
    typer.echo(f"{words.counted(len(found), 'judgement')}.", err=True)


def _line(one: Judgement) -> str:
    back = " (taken back)" if one.taken_back else ""
    field = f" {one.correction.field}" if one.correction else ""
    under = f" under assignment {one.coding}" if one.coding else ""
    note = f": {one.note}" if one.note else ""
    return f"{one.number}. {one.at} {one.by}: {one.about} {one.target} {one.verdict}{field}{under}{back}{note}"
