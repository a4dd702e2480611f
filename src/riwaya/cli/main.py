"""The command `riwaya` and what it is made of."""

import io
import sys
from importlib import metadata

import typer

from riwaya.cli.group import LazyGroup

app = typer.Typer(cls=LazyGroup, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"riwaya {metadata.version('riwaya')}")
        raise typer.Exit


@app.callback()
def riwaya(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
) -> None:
    """Read Arabic conflict news and keep a ledger of who says that what happened."""


def main() -> None:
    """Run the command line; text goes out as UTF-8 whatever the system's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()
