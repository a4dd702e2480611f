"""`riwaya export`: what a ledger holds, as files for others."""

from getpass import getuser
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from riwaya.cli.options import Address
from riwaya.cli.words import counted
from riwaya.core.problem import Problem
from riwaya.exports.gold import gold as gold_of
from riwaya.exports.gold import text_row
from riwaya.ledger import open_ledger
from riwaya.ledger.audit import Hand, log
from riwaya.ledger.reviewed import reviewed

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Export what a ledger holds, as files for others.")

Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write to; made where there is none.")]


@app.callback()
def _export() -> None:
    """Export what a ledger holds, as files for others."""


@app.command()
def gold(out: Out, ledger: Address = "riwaya.db") -> None:
    """Write each fully reviewed article as a gold file of the codebook, and their texts as articles.jsonl.

    Corrected claims are in, rejected ones out; an article that was read anew since its review is named and left out.
    """
    with open_ledger(ledger) as book:
        found = [*reviewed(book)]
    fresh = [one for one in found if not one.stale]
    for one in found:
        if one.stale:
            typer.echo(f"{one.article.key}: was read anew since its review. Review it again in the browser.", err=True)
    if not fresh:
        raise Problem("No article is marked as fully reviewed. Mark them in the browser: riwaya serve")
    out.mkdir(parents=True, exist_ok=True)
    for one in fresh:
        row = gold_of(one.article, [account.claim for account in one.accounts], f"Reviewed by {', '.join(one.by)}.")
        data = msgspec.json.format(msgspec.json.encode(row), indent=1)
        (out / f"{_file_name(one.article.key)}.json").write_bytes(data)
    lines = b"".join(msgspec.json.encode(text_row(one.article)) + b"\n" for one in fresh)
    (out / "articles.jsonl").write_bytes(lines)
    with open_ledger(ledger) as book, book.writing() as connection:
        log(connection, Hand(getuser()), "exported", "gold", counted(len(fresh), "article"))
    typer.echo(f"{counted(len(fresh), 'article')} written to {out}.", err=True)


def _file_name(key: str) -> str:
    """The id of an article as the name of a file: what a path would read as its own is replaced."""
    return "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in key).lstrip(".") or "_"
