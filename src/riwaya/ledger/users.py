"""The users of a ledger: invited, never signed up by themselves; disabled, never deleted."""

import re
import secrets
import unicodedata
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select, update

from riwaya.core.problem import Problem
from riwaya.core.user import ROLES, Role, User
from riwaya.ledger import schema
from riwaya.ledger.audit import stamp
from riwaya.ledger.sessions import close_all

_table = schema.users.c
_NAME = re.compile(r"[^\W_][\w .@-]{0,59}")
DAYS = 7
"""How long an invitation holds where nothing else is said."""


class Member(msgspec.Struct, frozen=True):
    """A user as admins see one."""

    name: str
    role: Role
    since: str
    joined: bool
    """Whether an invitation was accepted."""
    invited_until: str | None
    disabled: bool


def key_of(name: str) -> str:
    """The name by which a user is found, however it is typed."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def secret() -> str:
    """A token that nobody guesses."""
    return secrets.token_urlsafe(32)


def hash_of(token: str) -> str:
    """What the ledger keeps of a token: who reads the ledger cannot use it."""
    return sha256(token.encode()).hexdigest()


def add(connection: Connection, name: str, role: str, at: datetime, days: int = DAYS) -> str:
    """Add a user and return the token of the invitation. Raises Problem where the name can't be taken."""
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if not _NAME.fullmatch(name):
        raise Problem("A user's name is up to 60 letters and digits, with spaces, dots, hyphens or @ between them.")
    if _row(connection, name) is not None:
        raise Problem(f"There is a user {name} already.")
    row = {"key": key_of(name), "name": name, "role": _role(role), "since": stamp(at), "disabled": False}
    connection.execute(insert(schema.users), row)
    return invite(connection, name, at, days)


def invite(connection: Connection, name: str, at: datetime, days: int = DAYS) -> str:
    """Invite a user (again) and return the token, which takes the place of one before. Raises Problem."""
    if _known(connection, name).disabled:
        raise Problem(f"{name} is disabled. Enable the user first.")
    token = secret()
    _change(connection, name, invitation=hash_of(token), invitation_ends=stamp(at + timedelta(days=days)))
    return token


def invited(connection: Connection, token: str, at: datetime) -> User | None:
    """Whom a token invites, where it is neither used nor too old."""
    fits = (_table.invitation == hash_of(token)) & (_table.invitation_ends > stamp(at)) & _table.disabled.is_(False)
    row = connection.execute(select(_table.name, _table.role).where(fits)).one_or_none()
    return User(row.name, row.role) if row else None


def set_password(connection: Connection, name: str, password: str) -> None:
    """Keep the hash of a user's password; invitations are used up by it, and every session ends."""
    _change(connection, name, password=password, invitation=None, invitation_ends=None)
    close_all(connection, key_of(name))


def set_role(connection: Connection, name: str, role: str) -> None:
    """Give a user another role; every session ends. Raises Problem where no admin would be left."""
    if role != "admin":
        _keep_an_admin(connection, name)
    _change(connection, name, role=_role(role))
    close_all(connection, key_of(name))


def disable(connection: Connection, name: str) -> None:
    """Let a user in no more; what they judged stays. Raises Problem where no admin would be left."""
    _keep_an_admin(connection, name)
    _change(connection, name, disabled=True, invitation=None, invitation_ends=None)
    close_all(connection, key_of(name))


def enable(connection: Connection, name: str) -> None:
    """Let a user in again."""
    _change(connection, name, disabled=False)


def credentials(connection: Connection, name: str) -> tuple[User, str] | None:
    """A user who may log in, and the hash of the password; None where there is none, for whatever reason."""
    row = _row(connection, name)
    return (User(row.name, row.role), row.password) if row and row.password and not row.disabled else None


def members(connection: Connection) -> list[Member]:
    """Every user, by name."""
    rows = connection.execute(select(schema.users).order_by(_table.key))
    return [
        Member(row.name, row.role, row.since, row.password is not None, row.invitation_ends, row.disabled)
        for row in rows
    ]


def _keep_an_admin(connection: Connection, name: str) -> None:
    others = [one for one in members(connection) if one.role == "admin" and not one.disabled]
    if [key_of(one.name) for one in others] == [key_of(name)]:
        raise Problem(f"{name} is the only admin. Make somebody else an admin first.")


def _role(role: str) -> Role:
    for known in ROLES:
        if known == role:
            return known
    raise Problem(f"There is no role {role}. Give one of: {', '.join(ROLES)}.")


def _change(connection: Connection, name: str, **values: object) -> None:
    _known(connection, name)
    connection.execute(update(schema.users).where(_table.key == key_of(name)).values(values))


def _known(connection: Connection, name: str) -> Any:  # noqa: ANN401 - a row has the columns of its table
    row = _row(connection, name)
    if row is None:
        raise Problem(f"There is no user {name}. riwaya user list names them all.")
    return row


def _row(connection: Connection, name: str) -> Any:  # noqa: ANN401 - a row has the columns of its table
    return connection.execute(select(schema.users).where(_table.key == key_of(name))).one_or_none()
