"""Who comes in: each request gets its visit, and each route lets in the role that it declares and those above it."""

import hmac
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, Literal

import msgspec
from anyio import to_thread
from litestar.connection import ASGIConnection
from litestar.datastructures import Cookie
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.handlers import BaseRouteHandler
from litestar.middleware import AbstractAuthenticationMiddleware, AuthenticationResult

from riwaya.core.user import ROLES, User
from riwaya.ledger import Ledger, sessions
from riwaya.ledger.users import hash_of

ANYONE: Literal["anyone"] = "anyone"
"""What a route declares that needs nobody to be logged in."""
LOCAL = "local"
Connection = ASGIConnection[Any, Any, Any, Any]


class Visit(msgspec.Struct, frozen=True):
    """One user's session, under which names are uncovered."""

    user: User
    session: str
    """The hash of its token."""
    form: str = ""
    """What each form of the session sends along, so that no other site can send one; empty on one's own machine."""


Door = Callable[[Connection], Awaitable[Visit | None]]
"""Who a request comes from; None where nobody is logged in."""


def local_door(name: str) -> Door:
    """The door of a machine's only user, who may do everything; without a name, only read."""
    visit = Visit(User(name, "admin" if name else "reader"), LOCAL)

    async def opened(connection: Connection) -> Visit:  # noqa: ARG001 - whoever it is
        return visit

    return opened


def team_door(book: Ledger, clock: Callable[[], datetime]) -> Door:
    """The door of a team: whose session it is by the cookie's token, as long as the ledger knows it."""

    def visit_of(token: str) -> Visit | None:
        session = hash_of(token)
        with book.reading() as connection:
            found = sessions.user_of(connection, session, clock())
        if found is None:
            return None
        user, unseen = found
        if unseen:
            with book.writing() as connection:
                sessions.seen(connection, session, clock())
        return Visit(user, session, form_of(token))

    async def opened(connection: Connection) -> Visit | None:
        token = connection.cookies.get(_name(connection))
        return await to_thread.run_sync(visit_of, token) if token else None

    return opened


def form_of(token: str) -> str:
    """What the forms of a session carry: made from its token, which no page shows."""
    return hmac.new(token.encode(), b"form", "sha256").hexdigest()


def cookie(connection: Connection, token: str) -> Cookie:
    """The cookie of a session, or, with an empty token, one that ends it; no script can read it."""
    ends = None if token else 0
    return Cookie(
        key=_name(connection), value=token, httponly=True, samesite="lax", secure=_secure(connection), max_age=ends
    )


def _name(connection: Connection) -> str:
    """Over https a browser takes a cookie of this name from this host alone, and sends it to no other."""
    return "__Host-riwaya" if _secure(connection) else "riwaya"


def _secure(connection: Connection) -> bool:
    return connection.scope.get("scheme") == "https"


class Entrance(AbstractAuthenticationMiddleware):
    """Asks at the door who each request is from."""

    async def authenticate_request(self, connection: Connection) -> AuthenticationResult:
        """The user and the visit of a request; both None where nobody is logged in."""
        visit = await connection.app.state.house.door(connection)
        return AuthenticationResult(user=visit.user if visit else None, auth=visit)


async def admit(connection: Connection, handler: BaseRouteHandler) -> None:
    """Let in who has the role that the route declares with `needs`; a route that declares none lets nobody in."""
    needed = handler.opt.get("needs")
    if needed == ANYONE:
        return
    user: User | None = connection.scope.get("user")
    if user is None:
        raise NotAuthorizedException("refused.nobody")
    if needed not in ROLES or not user.may(needed):
        raise PermissionDeniedException("refused.role")
