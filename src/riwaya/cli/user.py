"""`riwaya user`: who works at a ledger that is served to a team."""

from getpass import getuser
from typing import Annotated

import msgspec
import typer

from riwaya.cli import words
from riwaya.cli.options import Address, Json
from riwaya.ledger import open_ledger, users
from riwaya.ledger.audit import Hand
from riwaya.ledger.users import DAYS, Member

app = typer.Typer(no_args_is_help=True, help="Invite users to a ledger, and see to their roles.")
Name = Annotated[str, typer.Argument(help="The user's name, under which judgements are kept.")]
Role = Annotated[str, typer.Option("--role", help="reader, reviewer, editor or admin; each includes those before.")]
Site = Annotated[str, typer.Option("--site", metavar="URL", help="Where the team opens Riwaya, for the link.")]
Days = Annotated[int, typer.Option("--days", min=1, max=90, help="How many days the invitation holds.")]
_SITE = "http://127.0.0.1:8000"


@app.command()
def add(
    name: Name, role: Role = "reader", site: Site = _SITE, days: Days = DAYS, ledger: Address = "riwaya.db"
) -> None:
    """Add a user and print the link of the invitation, which holds once."""
    with open_ledger(ledger, create=True) as book, book.writing() as connection:
        _invitation(users.add(connection, _hand(), name, role, days), site, days)


@app.command()
def invite(name: Name, site: Site = _SITE, days: Days = DAYS, ledger: Address = "riwaya.db") -> None:
    """Print another link for a user who lost the first one, or the password."""
    with open_ledger(ledger) as book, book.writing() as connection:
        _invitation(users.invite(connection, _hand(), name, days), site, days)


@app.command("list")
def list_(ledger: Address = "riwaya.db", json: Json = False) -> None:
    """List every user with role and state."""
    with open_ledger(ledger) as book, book.reading() as connection:
        found = users.members(connection)
    if json:
        typer.echo(msgspec.json.encode(found).decode())
        return
    for one in found:
        typer.echo(words.on_one_line(f"{one.name}: {one.role}, {_state(one)}"))
    typer.echo(f"{words.counted(len(found), 'user')}.", err=True)


@app.command()
def role(
    name: Name,
    role: Annotated[str, typer.Argument(help="reader, reviewer, editor or admin; each includes those before.")],
    ledger: Address = "riwaya.db",
) -> None:
    """Give a user another role; whoever is logged in under the name logs in again."""
    with open_ledger(ledger) as book, book.writing() as connection:
        users.set_role(connection, _hand(), name, role)


@app.command()
def disable(name: Name, ledger: Address = "riwaya.db") -> None:
    """Let a user in no more, from now on; what they judged stays."""
    with open_ledger(ledger) as book, book.writing() as connection:
        users.disable(connection, _hand(), name)


@app.command()
def enable(name: Name, ledger: Address = "riwaya.db") -> None:
    """Let a user in again."""
    with open_ledger(ledger) as book, book.writing() as connection:
        users.enable(connection, _hand(), name)


def _hand() -> Hand:
    """The system's user, at the machine itself."""
    return Hand(getuser())


def _invitation(token: str, site: str, days: int) -> None:
    typer.echo(f"{site.rstrip('/')}/en/invitation/{token}")
    typer.echo(
        f"The link holds once, for {words.counted(days, 'day')}. Send it over a way that others can't read.", err=True
    )


def _state(one: Member) -> str:
    if one.disabled:
        return "disabled"
    if one.invited_until:
        return f"{'joined' if one.joined else 'invited'}, invitation until {one.invited_until}"
    return "joined" if one.joined else "not invited"
