"""`riwaya reread`: the articles of a ledger read anew."""

import typer

from riwaya.cli.busy import busy
from riwaya.cli.options import Address, Jobs
from riwaya.cli.reader import reader_of
from riwaya.cli.report import Report
from riwaya.cli.words import counted
from riwaya.engine import read_all
from riwaya.ledger import open_ledger


def reread(context: typer.Context, ledger: Address = "riwaya.db", jobs: Jobs = 1) -> None:
    """Read every article of a ledger anew and link its claims; what people judged is kept and shown on top of it."""
    report = Report()
    with open_ledger(ledger) as book:
        for reading in report.watch(read_all(book.articles(), reader_of(context), jobs)):
            book.reread(reading.article.key, reading.claims)
        with busy("Linking"):
            book.link()
        incidents = book.counts()["incidents"]
    report.close(f"{counted(incidents, 'incident')} in {ledger}")
