"""`riwaya try`: what is found in a text, and by which entries and rules."""

import sys
from datetime import date
from typing import Annotated

import msgspec
import typer

from riwaya.cli.options import Json
from riwaya.cli.reader import reader_of
from riwaya.cli.tree import Found, beside, claim_lines, found_in, item_lines
from riwaya.cli.words import counted
from riwaya.core.article import Article
from riwaya.core.claim import Claim, Step, plain
from riwaya.core.problem import Problem
from riwaya.exports.sentence import sentence
from riwaya.intake.checks import is_day
from riwaya.intake.encoding import UnreadableError, decode
from riwaya.intake.script import objection
from riwaya.languages.pack import load_pack
from riwaya.reading.context import Context
from riwaya.reading.pipeline import read_row

Text = Annotated[str, typer.Argument(metavar="TEXT", help="An Arabic sentence or text; - is standard input.")]
Published = Annotated[
    str | None, typer.Option("--published", metavar="DAY", help="Its day of publication, 2019-11-26.")
]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Who publishes it.")]


def try_(
    context: typer.Context, text: Text, published: Published = None, outlet: Outlet = None, json: Json = False
) -> None:
    """Show what is found in a text: the claims, field by field, with the rules behind them, and all else."""
    article = Article(_given(text), outlet=outlet, published=_day(published))
    claims = tuple(reader_of(context, derive=True)(article))
    day = date.fromisoformat(article.published[:10]) if article.published else None
    row = read_row(article.text, Context(load_pack(), day, outlet))
    found = list(found_in(row))
    if json:
        typer.echo(_as_json(article, claims, found))
        return
    others = list(beside(found, claims))
    if against := objection(article.text):
        typer.echo(f"note: the text {'. '.join(against)}", err=True)
    typer.secho(f"{counted(len(claims), 'claim')}.", bold=True)
    for number, claim in enumerate(claims, 1):
        typer.echo("\n".join(claim_lines(number, claim, article.text, article.published)))
    typer.secho(f"{'Found beside them' if claims else 'Found'}: {counted(len(others), 'item')}.", bold=True)
    for line in item_lines(others, article.text):
        typer.echo(line)


def _given(text: str) -> str:
    """The text itself, from the command line or standard input."""
    try:
        found = decode(sys.stdin.buffer.read())[0] if text == "-" else text
    except UnreadableError as error:
        raise Problem(f"-: {error}. Give the text as UTF-8.") from error
    if not found.strip():
        raise Problem('There is no text to try. Write it in quotes: riwaya try "..."')
    return found


def _day(published: str | None) -> str | None:
    if published is not None and not is_day(published):
        raise Problem(f"--published {published}: this is no day. Write it as 2019-11-26.")
    return published


def _as_json(article: Article, claims: tuple[Claim, ...], found: list[Found]) -> str:
    """Claims with their derivation and all items, each with its words."""
    told = [{"sentence": sentence(claim, "en", article.published), **plain(claim, derivation=True)} for claim in claims]
    items = [{"label": one.label, **_step(one.step, article.text)} for one in found]
    return msgspec.json.encode({"claims": told, "items": items}).decode()


def _step(step: Step, text: str) -> dict[str, object]:
    parts = [_step(part, text) for part in step.parts]
    return {"rule": step.rule, "span": step.span, "words": step.span.of(text), "parts": parts}
