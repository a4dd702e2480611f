"""`riwaya read`: the claims of articles, without a ledger."""

from typing import Annotated

import msgspec
import typer

from riwaya.cli.options import Jobs, Paths
from riwaya.cli.reader import reader_of
from riwaya.cli.report import Report
from riwaya.cli.words import counted, on_one_line, quotes
from riwaya.core.claim import plain
from riwaya.core.problem import Problem
from riwaya.engine import Reading, read_all
from riwaya.exports.sentence import sentence
from riwaya.intake import articles


def read(
    context: typer.Context,
    paths: Paths,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Print {"article", "claims"} a line.')] = False,
    derivation: Annotated[bool, typer.Option("--derivation", help="With --jsonl: how each claim was found.")] = False,
    jobs: Jobs = 1,
) -> None:
    """Read articles and print who says that what happened, claim by claim."""
    if derivation and not jsonl:
        raise Problem('--derivation goes with --jsonl. For one sentence: riwaya try "..."')
    report = Report()
    for reading in report.watch(read_all(articles(paths), reader_of(context, derive=derivation), jobs)):
        if jsonl:
            claims = [plain(claim, derivation=derivation) for claim in reading.claims]
            typer.echo(msgspec.json.encode({"article": reading.article.key, "claims": claims}).decode())
        else:
            typer.echo("\n".join(_listing(reading)))
    report.close()


def _listing(reading: Reading) -> list[str]:
    """The article's head and its claims, each a sentence with its evidence below; one language a line."""
    article = reading.article
    known = (article.outlet, article.published, counted(len(reading.claims), "claim"))
    lines = [on_one_line(" | ".join((article.key, *filter(None, known))))]
    lines += [on_one_line(article.title)] if article.title else []
    for number, claim in enumerate(reading.claims, 1):
        lines.append(f"  {number}. {sentence(claim, 'en', article.published)}")
        lines += [f"     {quote}" for quote in quotes(claim, article.text)]
    return [*lines, ""]
