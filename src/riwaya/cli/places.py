"""`riwaya places`: look places up in the gazetteer, and make more of it from other people's lists."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from riwaya.cli.words import counted, on_one_line
from riwaya.core.problem import Problem
from riwaya.places.gazetteer import Gazetteer, Row
from riwaya.places.importer import read_places, write_rows

_WIDTH = 150
"""Columns of the table where it is not printed to a terminal."""

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Find places, and add more to the gazetteer.")

Extra = Annotated[
    list[Path] | None,
    typer.Option("--gazetteer", metavar="FILE", readable=False, help="A gazetteer file of your own to look into too."),
]


@app.command()
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="An Arabic name, an English name or an id.")],
    gazetteer: Extra = None,
) -> None:
    """List the places of a name, with what they lie in."""
    if not name.strip():
        raise Problem('There is no name to look for. Write it in quotes: riwaya places find "..."')
    known = Gazetteer.load(gazetteer or ())
    rows = known.called(name)
    if not rows:
        near = known.close_names(name)
        hint = f"Names like it: {', '.join(near)}." if near else "Add it to a gazetteer file of your own (--gazetteer)."
        raise Problem(f"No place is called \u00ab{on_one_line(name)}\u00bb. {hint}")
    Console(width=None if sys.stdout.isatty() else _WIDTH).print(_table(rows, known))


@app.command("import")
def import_(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", readable=False, help="A GeoNames dump (.txt) or a list of P-codes (.csv).")
    ],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The gazetteer file to write.")],
    within: Annotated[
        str, typer.Option("--within", metavar="ID", help="Id of the place that all of them lie in, like syria.")
    ],
    source: Annotated[
        str | None, typer.Option("--source", metavar="NAME", help="Where the list comes from, kept on each row.")
    ] = None,
) -> None:
    """Make a gazetteer file of a GeoNames dump or a list of P-codes; bad lines are named and left out."""
    if within not in Gazetteer.load().by_id:
        raise Problem(f"No place has the id '{within}'. Look for it with: riwaya places find NAME")
    if out.resolve() == file.resolve():
        raise Problem(f"{out}: this is the list itself. Give --out another file.")
    imported = read_places(file, within=within, source=source)
    for issue in imported.issues:
        typer.echo(on_one_line(f"{issue.source}: {issue.reason}. {issue.advice}"), err=True)
    write_rows(imported.rows, out)
    left_out = f", {counted(len(imported.issues), 'line')} left out" if imported.issues else ""
    typer.echo(f"{counted(len(imported.rows), 'place')} written to {out}{left_out}.", err=True)
    if imported.issues:
        raise typer.Exit(1)


def _table(rows: Sequence[Row], known: Gazetteer) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("id", "name", "in Arabic", "kind", "within", "lat, lon", "source", "flags"):
        table.add_column(column, no_wrap=column == "id")
    for row in rows:
        point = "unknown" if row.point is None else "{}, {}".format(*row.point)
        names, within = ", ".join(row.names_ar), ", ".join(known.chain(row))
        cells = (row.id, row.name_en, names, row.kind, within, point, row.source, " ".join(row.flags))
        table.add_row(*map(Text, cells))
    return table
