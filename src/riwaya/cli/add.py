"""`riwaya add`: articles into a ledger."""

from collections.abc import Iterable, Iterator

import typer

from riwaya.cli.busy import busy
from riwaya.cli.options import Address, Jobs, Paths
from riwaya.cli.reader import reader_of
from riwaya.cli.report import Report
from riwaya.cli.words import counted
from riwaya.core.article import Article
from riwaya.core.issue import Issue
from riwaya.engine import read_all
from riwaya.intake import articles
from riwaya.ledger import Ledger, open_ledger


def add(context: typer.Context, paths: Paths, ledger: Address = "riwaya.db", jobs: Jobs = 1) -> None:
    """Read articles into a ledger and link their claims to incidents; what is there already stays as it is."""
    report = Report()
    known: list[Article] = []
    with open_ledger(ledger, create=True) as book:
        for reading in report.watch(read_all(_new(articles(paths), book, known), reader_of(context), jobs)):
            refused = book.add(reading.article, reading.claims)
            if refused:
                report.tell(refused)
        for issue in report.issues:
            book.record(issue)
        with busy("Linking"):
            book.link()
        incidents = book.counts()["incidents"]
    already = [f"{counted(len(known), 'article')} already there"] if known else []
    report.close(*already, f"{counted(incidents, 'incident')} in {ledger}")


def _new(found: Iterable[Article | Issue], book: Ledger, known: list[Article]) -> Iterator[Article | Issue]:
    """The articles that the ledger does not have yet; those that it has go to `known`, changed ones beside them."""
    for item in found:
        state = book.state(item) if isinstance(item, Article) else "new"
        if state == "known" and isinstance(item, Article):
            known.append(item)
        elif state == "changed" and isinstance(item, Article):
            yield book.add(item, ()) or item
        else:
            yield state if isinstance(state, Issue) else item
