"""`riwaya serve`: the ledger in the browser."""

import socket
from contextlib import suppress
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
TilesAt = Annotated[
    str, typer.Option("--tiles", help="A map to draw on, else the bundled one: https://HOST/{z}/{x}/{y}.png")
]
Credit = Annotated[str, typer.Option("--credit", help="Whom the map of --tiles credits: it is shown on it.")]


def serve(
    ledger: Address = "riwaya.db",
    port: Port = 8000,
    name: As = "",
    tiles: TilesAt = "",
    credit: Credit = "",
) -> None:
    """Show the ledger at an address of this machine that no other one reaches, until it is stopped."""
    try:
        import uvicorn  # noqa: PLC0415 - an extra

        from riwaya.web import Tiles, make_app  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise Problem("The web app is not installed. Install it with: pip install 'riwaya[web]'") from error
    drawn_on = Tiles.at(tiles, credit)
    with _listening(port) as listening, open_ledger(ledger) as book:
        app = make_app(book, port, name or getuser(), drawn_on)
        typer.echo(f"Riwaya shows {ledger} at http://127.0.0.1:{port}/ - stop it with Ctrl-C.", err=True)
        with suppress(KeyboardInterrupt):
            uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listening])


def _listening(port: int) -> socket.socket:
    """A socket of this machine alone. Raises Problem where another program has the port."""
    try:
        return socket.create_server(("127.0.0.1", port))
    except OSError as error:
        raise Problem(
            f"Port {port} is taken by another program, or not yours to use. Choose another: --port {port + 1}"
            f" (with make: PORT={port + 1})."
        ) from error
