"""The users of a ledger: invited, never signed up by themselves; disabled, never deleted."""

import re
import secrets
import unicodedata
from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Literal

import msgspec
from sqlalchemy import ColumnElement, Connection, insert, select, update

from riwaya.core.problem import Problem
from riwaya.core.user import ROLES, Role, User
from riwaya.ledger import schema
from riwaya.ledger.audit import Hand, log, stamp
from riwaya.ledger.sessions import close_all

_table = schema.users.c
_NAME = re.compile(r"[^\W_][\w .@-]{0,59}")
DAYS = 7
"""How long an invitation holds where nothing else is said."""
_USED: Mapping[str, object] = {"invitation": None, "invitation_ends": None}


class Refused(Problem):
    """A user can't be changed so."""

    def __init__(self, why: Literal["name", "known", "role", "admin", "disabled", "nobody"], told: str) -> None:
        super().__init__(told)
        self.why = why


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


def add(connection: Connection, hand: Hand, name: str, role: str, days: int = DAYS) -> str:
    """Add a user and return the token of the invitation. Raises Problem where the name can't be taken."""
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if not _NAME.fullmatch(name):
        raise Refused("name", "A user's name is up to 60 letters and digits, with spaces, dots, hyphens or @ between.")
    if _row(connection, name) is not None:
        raise Refused("known", f"There is a user {name} already.")
    row = {"key": key_of(name), "name": name, "role": _role(role), "since": stamp(hand.at), "disabled": False}
    connection.execute(insert(schema.users), row)
    return invite(connection, hand, name, days)


def invite(connection: Connection, hand: Hand, name: str, days: int = DAYS) -> str:
    """Invite a user (again) and return the token, which takes the place of one before. Raises Problem."""
    user = _known(connection, name)
    if user.disabled:
        raise Refused("disabled", f"{user.name} is disabled. Enable the user first.")
    token = secret()
    ends = stamp(hand.at + timedelta(days=days))
    _change(connection, user, invitation=hash_of(token), invitation_ends=ends)
    log(connection, hand, "invited", user.name, user.role)
    return token


def invited(connection: Connection, token: str, at: datetime) -> User | None:
    """Whom a token invites, where it is neither used nor too old."""
    row = connection.execute(select(_table.name, _table.role).where(_fits(token, at))).one_or_none()
    return User(row.name, row.role) if row else None


def accept(connection: Connection, hand: Hand, token: str, password: str) -> User | None:
    """Use an invitation up for the hash of a password; None where it is used, too old, or none. Sessions end."""
    used = update(schema.users).where(_fits(token, hand.at)).values(password=password, **_USED)
    row = connection.execute(used.returning(_table.key, _table.name, _table.role)).one_or_none()
    if row is None:
        return None
    close_all(connection, row.key)
    log(connection, msgspec.structs.replace(hand, by=row.name), "joined", row.name, row.role)
    return User(row.name, row.role)


def set_password(connection: Connection, hand: Hand, name: str, password: str) -> None:
    """Keep the hash of a user's new password; an invitation is used up by it, and every session ends."""
    user = _known(connection, name)
    _change(connection, user, password=password, **_USED)
    close_all(connection, user.key)
    log(connection, hand, "password", user.name)


def set_role(connection: Connection, hand: Hand, name: str, role: str) -> None:
    """Give a user another role; every session ends. Raises Problem where no admin would be left."""
    user = _known(connection, name)
    if role != "admin":
        _keep_an_admin(connection, user.key)
    _change(connection, user, role=_role(role))
    close_all(connection, user.key)
    log(connection, hand, "role", user.name, f"{user.role}, then {role}")


def disable(connection: Connection, hand: Hand, name: str) -> None:
    """Let a user in no more; what they judged stays. Raises Problem where no admin would be left."""
    user = _known(connection, name)
    _keep_an_admin(connection, user.key)
    _change(connection, user, disabled=True, **_USED)
    close_all(connection, user.key)
    log(connection, hand, "disabled", user.name)


def enable(connection: Connection, hand: Hand, name: str) -> None:
    """Let a user in again."""
    user = _known(connection, name)
    _change(connection, user, disabled=False)
    log(connection, hand, "enabled", user.name)


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


def _fits(token: str, at: datetime) -> ColumnElement[bool]:
    return (_table.invitation == hash_of(token)) & (_table.invitation_ends > stamp(at)) & _table.disabled.is_(False)


def _keep_an_admin(connection: Connection, key: str) -> None:
    """Raises Problem where the user is the only admin who is not disabled."""
    admins = (_table.role == "admin") & _table.disabled.is_(False)
    if connection.scalars(select(_table.key).where(admins)).all() == [key]:
        raise Refused("admin", "This is the only admin. Make somebody else an admin first.")


def _role(role: str) -> Role:
    for known in ROLES:
        if known == role:
            return known
    raise Refused("role", f"There is no role {role}. Give one of: {', '.join(ROLES)}.")


def _change(connection: Connection, user: Any, **values: object) -> None:  # noqa: ANN401 - a row of the table
    connection.execute(update(schema.users).where(_table.key == user.key).values(values))


def _known(connection: Connection, name: str) -> Any:  # noqa: ANN401 - a row has the columns of its table
    row = _row(connection, name)
    if row is None:
        raise Refused("nobody", f"There is no user {name}. riwaya user list names them all.")
    return row


def _row(connection: Connection, name: str) -> Any:  # noqa: ANN401 - a row has the columns of its table
    return connection.execute(select(schema.users).where(_table.key == key_of(name))).one_or_none()
