"""`riwaya coding`: two people code the same articles, neither seeing the other's work, and how far they agree."""

from collections.abc import Iterable
from getpass import getuser
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from riwaya.cli.options import Address, Json
from riwaya.cli.words import counted
from riwaya.core.problem import Problem
from riwaya.exports.agreement import Agreement, agreement
from riwaya.ledger import open_ledger
from riwaya.ledger.coding import assign as assign_to
from riwaya.ledger.coding import assignments, coded_by_all, is_done

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Code articles blind, and compare the coders.")

Keys = Annotated[list[str], typer.Argument(metavar="ARTICLES", help="Ids of articles in the ledger.")]
Coders = Annotated[list[str], typer.Option("--to", metavar="NAME", help="Who codes them; give it once a coder.")]


@app.command()
def assign(articles: Keys, to: Coders, ledger: Address = "riwaya.db") -> None:
    """Give articles to coders: each finds them under Coding in the browser and sees nobody else's judgements there."""
    with open_ledger(ledger) as book, book.writing() as connection:
        new = assign_to(connection, articles, to, getuser())
    typer.echo(f"{counted(new, 'assignment')} added.", err=True)


@app.command("list")
def list_(ledger: Address = "riwaya.db", json: Json = False) -> None:
    """List who codes which article, and who is done."""
    with open_ledger(ledger) as book, book.reading() as connection:
        found = [(one, is_done(connection, one)) for one in assignments(connection)]
    if json:
        typer.echo(msgspec.json.encode([msgspec.to_builtins(one) | {"done": done} for one, done in found]).decode())
        return
    for one, done in found:
        typer.echo(f"{one.number}. {one.article}: {one.coder}, {'done' if done else 'open'}")
    typer.echo(f"{counted(len(found), 'assignment')}.", err=True)


@app.command("agreement")
def agreement_(ledger: Address = "riwaya.db", json: Json = False) -> None:
    """Show how far coders agree, field by field, over the articles that all of their coders are done with."""
    with open_ledger(ledger) as book, book.reading() as connection:
        articles = coded_by_all(connection)
    if not articles:
        raise Problem("No article has two coders who are done. See who is: riwaya coding list")
    found = agreement(articles.values())
    if json:
        typer.echo(msgspec.json.encode(found).decode())
        return
    Console().print(_table(found))
    typer.echo(f"{counted(len(articles), 'article')}. A coefficient is empty where all values are one.", err=True)


def _table(found: Iterable[Agreement]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("field")
    for name in ("claims", "agreed", "Cohen's kappa", "Krippendorff's alpha"):
        table.add_column(name, justify="right")
    for one in found:
        table.add_row(one.field, str(one.units), str(one.agreed), *map(_shown, (one.kappa, one.alpha)))
    return table


def _shown(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
