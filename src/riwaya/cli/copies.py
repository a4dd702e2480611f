"""`riwaya copies`: passages that stand in several articles, and what was changed in them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

import msgspec
import typer

from riwaya.cli import words
from riwaya.cli.material import Given, material
from riwaya.cli.options import Address, Json
from riwaya.core.article import Article
from riwaya.core.problem import Problem
from riwaya.core.reuse import Edit, Reuse
from riwaya.core.span import Span
from riwaya.linking import find_reuse

_SHOWN = 12
"""Words of a passage that the list shows."""
_IDS = "An article's id stands at the end of each account of riwaya show INCIDENT."

Of = Annotated[str | None, typer.Argument(metavar="ARTICLE", help="Only passages of this article: its id.")]
Changed = Annotated[bool, typer.Option("--changed", help="Only passages in which something was changed.")]


def copies(
    context: typer.Context,
    article: Of = None,
    ledger: Address = "riwaya.db",
    articles: Given = None,
    changed: Changed = False,
    json: Json = False,
) -> None:
    """List the passages that two articles share: which came first where that is known, and every change."""
    with material(context, ledger, articles) as given:
        by_key = {one.key: one for one in given.articles}
        if article is not None and article not in by_key:
            raise Problem(f"{given.source}: There is no article {article} in it. {_IDS}")
        found = [reuse for reuse in find_reuse(by_key.values()) if article in (None, reuse.a, reuse.b)]
        _tell([reuse for reuse in found if reuse.edits or not changed], by_key, json=json)


def _tell(found: Sequence[Reuse], articles: Mapping[str, Article], *, json: bool) -> None:
    if json:
        typer.echo(msgspec.json.encode([*map(reuse_row, found)]).decode())
        return
    for number, reuse in enumerate(found, 1):
        typer.echo("\n".join((*_lines(number, reuse, articles), "")))
    typer.echo(f"{words.counted(len(found), 'shared passage')} in {words.counted(len(articles), 'article')}.", err=True)


def reuse_row(reuse: Reuse) -> dict[str, Any]:
    """A passage as the data contract has it: its changes as pairs of words, and beside them what each touches."""
    row = msgspec.structs.asdict(reuse)
    changes = row.pop("edits")
    return row | {
        "changed": [(change.a, change.b) for change in changes],
        "touched": [change.touches for change in changes],
    }


def _lines(number: int, reuse: Reuse, articles: Mapping[str, Article]) -> Iterator[str]:
    first, second = articles[reuse.a], articles[reuse.b]
    then, open_ = ("then", "") if reuse.first else ("and", " (which of them first is not known)")
    yield typer.style(f"{number}. {_source(first)}, {then} {_source(second)}{open_}", bold=True)
    yield f"   \u00ab{_start(first.text, reuse.a_span)}\u00bb"
    yield from (f"   {_change(edit)}" for edit in reuse.edits)
    if not reuse.edits:
        yield "   word for word"


def _source(article: Article) -> str:
    named = dict.fromkeys((words.outlet(article), article.published, article.key))
    return words.on_one_line(" | ".join(filter(None, named)))


def _start(text: str, span: Span) -> str:
    told = words.on_one_line(span.of(text)).split(" ")
    return " ".join(told[:_SHOWN]) + (" \u2026" if len(told) > _SHOWN else "")


def _change(edit: Edit) -> str:
    what = ", ".join(edit.touches)
    before, after = (f"\u00ab{words.on_one_line(said)}\u00bb" for said in (edit.a, edit.b))
    if not edit.a:
        return f"{what} added: {after}"
    if not edit.b:
        return f"{what} dropped: {before}"
    return f"{what} changed: {before} \u2192 {after}"
