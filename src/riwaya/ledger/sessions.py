"""Who is logged in, since when, and the names of private persons that were uncovered for them."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from riwaya.core.user import User
from riwaya.ledger import schema
from riwaya.ledger.audit import stamp
from riwaya.ledger.rows import claim_of

_sessions, _users, _unmasked = schema.sessions.c, schema.users.c, schema.unmasked.c
IDLE = timedelta(hours=12)
"""How long a session lasts in which nothing is done."""
LONGEST = timedelta(days=7)
"""How long any session lasts."""
_SEEN = timedelta(minutes=10)
"""How old the time when a session was last seen may be, so that not every page writes it."""
_MOST = 120
"""Letters that are kept of what a browser says of itself."""


class Session(msgspec.Struct, frozen=True):
    """A session as its user sees it."""

    token: str
    """The hash of the token."""
    since: str
    seen: str
    browser: str


def open_session(connection: Connection, user: str, token: str, browser: str, at: datetime) -> None:
    """Begin a session of a user by their key, under the hash of a token; sessions that are over are swept away."""
    _sweep(connection, at)
    row = {"token": token, "user": user, "since": stamp(at), "seen": stamp(at), "browser": browser[:_MOST]}
    connection.execute(insert(schema.sessions), row)


def user_of(connection: Connection, token: str, at: datetime) -> tuple[User, bool] | None:
    """Whose session it is while it lasts, and whether it is time to note that it was seen."""
    query = select(_users.name, _users.role, _users.disabled, _sessions.since, _sessions.seen)
    query = query.join_from(schema.sessions, schema.users).where(_sessions.token == token)
    row = connection.execute(query).one_or_none()
    if row is None or row.disabled or row.since <= stamp(at - LONGEST) or row.seen <= stamp(at - IDLE):
        return None
    return User(row.name, row.role), row.seen <= stamp(at - _SEEN)


def seen(connection: Connection, token: str, at: datetime) -> None:
    """Note that a session was used."""
    connection.execute(update(schema.sessions).where(_sessions.token == token).values(seen=stamp(at)))


def sessions_of(connection: Connection, user: str, at: datetime) -> list[Session]:
    """The sessions of a user that last, the latest first."""
    query = select(_sessions.token, _sessions.since, _sessions.seen, _sessions.browser)
    query = query.where(
        _sessions.user == user, _sessions.since > stamp(at - LONGEST), _sessions.seen > stamp(at - IDLE)
    )
    rows = connection.execute(query.order_by(_sessions.since.desc(), _sessions.token))
    return [Session(*row) for row in rows]


def close(connection: Connection, tokens: Iterable[str]) -> None:
    """End sessions; what was uncovered in them is covered again."""
    ended = sorted(tokens)
    connection.execute(delete(schema.unmasked).where(_unmasked.session.in_(ended)))
    connection.execute(delete(schema.sessions).where(_sessions.token.in_(ended)))


def close_all(connection: Connection, user: str) -> None:
    """End every session of a user."""
    close(connection, connection.scalars(select(_sessions.token).where(_sessions.user == user)).all())


def unmask(connection: Connection, session: str, claim: str, person: int) -> bool:
    """Uncover one person's name in a session; False where the claim has no such person. It stays so until its end."""
    found = connection.scalar(select(schema.claims.c.data).where(schema.claims.c.id == claim))
    if found is None or not 0 <= person < len(claim_of(found).persons):
        return False
    row = {"session": session, "claim": claim, "person": person}
    known = select(_unmasked.person).where(*(schema.unmasked.c[name] == value for name, value in row.items()))
    if connection.execute(known).one_or_none() is None:
        connection.execute(insert(schema.unmasked), row)
    return True


_UNCOVERED = (
    select(_unmasked.person, schema.claims.c.data)
    .join_from(schema.unmasked, schema.claims, schema.claims.c.id == _unmasked.claim)
    .where(_unmasked.session == bindparam("session"))
)


def unmasked(connection: Connection, session: str) -> frozenset[str]:
    """The names that are uncovered in a session."""
    rows = connection.execute(_UNCOVERED, {"session": session})
    named = ((person, claim_of(data).persons) for person, data in rows)
    return frozenset(persons[person].surface for person, persons in named if person < len(persons))


def _sweep(connection: Connection, at: datetime) -> None:
    over = (_sessions.since <= stamp(at - LONGEST)) | (_sessions.seen <= stamp(at - IDLE))
    close(connection, connection.scalars(select(_sessions.token).where(over)).all())
