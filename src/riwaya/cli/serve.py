"""`riwaya serve`: the ledger in the browser."""

import errno
import socket
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from getpass import getuser
from ipaddress import ip_address
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from riwaya.cli.options import Address
from riwaya.core.collecting import keep_for_good
from riwaya.core.problem import Problem
from riwaya.languages.pack import load_pack
from riwaya.ledger import Ledger, open_ledger
from riwaya.ledger.users import members

if TYPE_CHECKING:
    from litestar import Litestar

    from riwaya.web import Tiles

Team = Annotated[bool, typer.Option("--team", help="Let users log in; so it is by itself where the ledger has some.")]
Bind = Annotated[str, typer.Option("--bind", metavar="ADDRESS", help="For a team: the address to listen at.")]
Names = Annotated[
    list[str] | None, typer.Option("--host", metavar="NAME", help="For a team: a name under which it is opened.")
]
Proxy = Annotated[
    str, typer.Option("--proxy", metavar="ADDRESS", help="For a team: the proxy that says who asks, and by https.")
]
As = Annotated[
    str, typer.Option("--as", metavar="NAME", help="In whose name judgements are made; else the system's user.")
]
Port = Annotated[int, typer.Option("--port", min=1, max=65535, help="The port to serve at.")]
TilesAt = Annotated[
    str, typer.Option("--tiles", help="A map to draw on, else the bundled one: https://HOST/{z}/{x}/{y}.png")
]
Credit = Annotated[str, typer.Option("--credit", help="Whom the map of --tiles credits: it is shown on it.")]
Workers = Annotated[
    int,
    typer.Option("--workers", min=1, max=64, help="Processes that answer: one for each core, where many ask at once."),
]

_LOOPBACK = "127.0.0.1"
_PATIENCE = 60
"""Seconds after which a process that does not answer the one that started it is taken for dead."""


def serve(  # noqa: PLR0913 - one argument an option
    ledger: Address = "riwaya.db",
    port: Port = 8000,
    name: As = "",
    tiles: TilesAt = "",
    credit: Credit = "",
    team: Team = False,
    bind: Bind = _LOOPBACK,
    hosts: Names = None,
    proxy: Proxy = "",
    workers: Workers = 1,
) -> None:
    """Show the ledger in the browser until it is stopped: to this machine alone, or to a team that logs in."""
    try:
        import uvicorn  # noqa: PLC0415 - an extra
        from uvicorn.supervisors import Multiprocess  # noqa: PLC0415 - an extra

        from riwaya.web import Handing, Tiles  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise Problem("The web app is not installed. Install it with: pip install 'riwaya[web]'") from error
    drawn_on = Tiles.at(tiles, credit)
    with _listening(bind, port) as listening:
        # Connections inherit it; else the second part of an answer waits for word that the first has come, 40 ms.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with open_ledger(ledger) as book:
            with_users = _for_team(book, team, bind, name)
        making = partial(_app, ledger, port, None if with_users else name or getuser(), hosts or (), drawn_on)
        shown = hosts[0] if hosts else f"{bind}:{port}"
        typer.echo(f"Riwaya shows {ledger} at http://{shown}/ - stop it with Ctrl-C.", err=True)
        trusted: dict[str, Any] = {"proxy_headers": bool(proxy), "forwarded_allow_ips": proxy or None}
        config = uvicorn.Config(
            making,
            factory=True,
            workers=workers,
            log_level="warning",
            timeout_worker_healthcheck=_PATIENCE,
            server_header=False,
            loop="asyncio",  # by which processes take what is handed to them
            **trusted,
        )
        server = uvicorn.Server(config)
        with suppress(KeyboardInterrupt):
            if workers == 1:
                server.run(sockets=[listening])
            else:
                Multiprocess(config, [cast("socket.socket", Handing(listening))]).run()


def _app(ledger: str, port: int, name: str | None, hosts: Sequence[str], drawn_on: "Tiles") -> "Litestar":
    """The app as a process makes it for itself; without a name users log in."""
    from riwaya.web import make_app, make_team_app  # noqa: PLC0415 - an extra

    book = open_ledger(ledger)
    book.columns()  # so that nobody waits for them
    load_pack()
    app = make_team_app(book, port, hosts, drawn_on) if name is None else make_app(book, port, name, drawn_on)
    keep_for_good()  # a search through lexicons and columns would hold up every answer for a fifth of a second
    return app


def _for_team(book: Ledger, team: bool, bind: str, name: str) -> bool:
    """Whether users log in. Raises Problem where it can't be so, or has to be."""
    with book.reading() as connection:
        users = members(connection)
    if team and not users:
        raise Problem("There is no user yet. Invite an admin first: riwaya user add NAME --role admin")
    if name and users:
        raise Problem("This ledger has users, who log in under their own names. Leave --as out.")
    if not users and not ip_address(bind).is_loopback:
        raise Problem(
            f"At {bind} others could reach the ledger without logging in. Leave --bind out, or invite an admin first:"
            " riwaya user add NAME --role admin"
        )
    return bool(users)


def _listening(bind: str, port: int) -> socket.socket:
    """A socket at an address of this machine. Raises Problem where another program has the port."""
    try:
        return socket.create_server(
            (str(ip_address(bind)), port), family=socket.AF_INET6 if ":" in bind else socket.AF_INET
        )
    except ValueError as error:
        raise Problem(
            f"{bind}: This is no address to listen at. Give numbers, such as 127.0.0.1 or 0.0.0.0."
        ) from error
    except OSError as error:
        if error.errno == errno.EADDRNOTAVAIL:
            raise Problem(f"{bind}: This is no address of this machine. 0.0.0.0 means all that it has.") from error
        raise Problem(
            f"Port {port} is taken by another program, or not yours to use. Choose another: --port {port + 1}"
            f" (with make: PORT={port + 1})."
        ) from error
