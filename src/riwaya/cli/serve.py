"""`riwaya serve`: the ledger in the browser."""

from getpass import getuser
from typing import Annotated

import typer

from riwaya.cli.options import Address
from riwaya.core.problem import Problem
from riwaya.ledger import open_ledger

As = Annotated[
    str, typer.Option("--as", metavar="NAME", help="In whose name judgements are made; else the system's user.")
]
Port = Annotated[int, typer.Option("--port", min=1, max=65535, help="The port to serve at.")]


def serve(ledger: Address = "riwaya.db", port: Port = 8000, name: As = "") -> None:
    """Show the ledger at an address of this machine that no other one reaches, until it is stopped."""
    try:
        import uvicorn  # noqa: PLC0415 - an extra

        from riwaya.web import make_app  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise Problem("The web app is not installed. Install it with: pip install 'riwaya[web]'") from error
    with open_ledger(ledger) as book:
        typer.echo(f"Riwaya shows {ledger} at http://127.0.0.1:{port}/ - stop it with Ctrl-C.", err=True)
        uvicorn.run(make_app(book, port, name or getuser()), host="127.0.0.1", port=port, log_level="warning")
