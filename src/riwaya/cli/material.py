"""What commands of many articles are asked about: a ledger, or articles that are given with --articles."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Annotated

import typer

from riwaya.cli.reader import reader_of
from riwaya.cli.report import Report
from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.core.issue import Issue
from riwaya.engine import Reader, read_all
from riwaya.intake import articles as articles_in
from riwaya.ledger import open_ledger
from riwaya.linking import link

Given = Annotated[
    list[Path] | None,
    typer.Option(
        "--articles",
        metavar="ARTICLES",
        readable=False,
        help="Read these articles instead of a ledger: a folder, a file, or - for standard input.",
    ),
]
Told = list[tuple[Incident, list[Claim]]]


class FromLedger:
    """What a ledger holds."""

    def __init__(self, address: str) -> None:
        self.source = address
        """What messages call it."""

    @cached_property
    def articles(self) -> list[Article]:
        """Every article, in the order of their ids."""
        with open_ledger(self.source) as book:
            return book.articles()

    @cached_property
    def claims(self) -> list[Claim]:
        """Every claim as it stands."""
        with open_ledger(self.source) as book:
            return book.claims()

    @cached_property
    def incidents(self) -> Told:
        """Every incident with its claims."""
        with open_ledger(self.source) as book:
            return book.incidents()


class FromPaths:
    """What articles tell that are in no ledger: they are read, and linked, as far as they are asked for it."""

    def __init__(self, paths: list[Path], reader: Reader, report: Report) -> None:
        self.source = ", ".join(map(str, paths))
        self._paths = paths
        self._reader = reader
        self._report = report

    @cached_property
    def articles(self) -> list[Article]:
        """Every article, in the order of their ids."""
        found: dict[str, Article] = {}
        for item in articles_in(self._paths):
            if isinstance(item, Issue):
                self._report.tell(item)
            else:
                found[item.key] = item
        return [found[key] for key in sorted(found)]

    @cached_property
    def claims(self) -> list[Claim]:
        """Every claim that is read in them."""
        readings = self._report.watch(read_all(self.articles, self._reader))
        return [claim for reading in readings for claim in reading.claims]

    @cached_property
    def incidents(self) -> Told:
        """Every incident with its claims, by day (unknown last) and id."""
        by_id = {claim.id: claim for claim in self.claims}
        links = link(by_id.values(), self.articles, passages=False)
        told = [(incident, [by_id[name] for name in incident.claims]) for incident in links.incidents]
        return sorted(told, key=lambda one: (one[0].date is None, one[0].date or "", one[0].incident))


@contextmanager
def material(context: typer.Context, ledger: str, articles: list[Path] | None) -> Iterator[FromLedger | FromPaths]:
    """What a command is asked about; where an article could not be taken or read, it ends with status 1."""
    report = Report()
    yield FromPaths(articles, reader_of(context), report) if articles else FromLedger(ledger)
    if report.failures:
        raise typer.Exit(1)
