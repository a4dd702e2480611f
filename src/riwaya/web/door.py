"""Who comes in: each request gets its visit, and each route lets in the role that it declares and those above it."""

from typing import Any, Literal, Protocol

import msgspec
from litestar.connection import ASGIConnection
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.handlers import BaseRouteHandler
from litestar.middleware import AbstractAuthenticationMiddleware, AuthenticationResult

from riwaya.core.user import ROLES, User

ANYONE: Literal["anyone"] = "anyone"
"""What a route declares that needs nobody to be logged in."""
LOCAL = "local"
Connection = ASGIConnection[Any, Any, Any, Any]


class Visit(msgspec.Struct, frozen=True):
    """One user's session, under which names are uncovered."""

    user: User
    session: str


class Door(Protocol):
    """Who a request comes from."""

    async def __call__(self, connection: Connection) -> Visit | None:
        """The visit, or None where nobody is logged in."""


def local_door(name: str) -> Door:
    """The door of a machine's only user, who may do everything; without a name, only read."""
    visit = Visit(User(name, "admin" if name else "reader"), LOCAL)

    async def opened(connection: Connection) -> Visit:  # noqa: ARG001 - whoever it is
        return visit

    return opened


class Entrance(AbstractAuthenticationMiddleware):
    """Asks at the door who each request is from."""

    async def authenticate_request(self, connection: Connection) -> AuthenticationResult:
        """The user and the visit of a request; both None where nobody is logged in."""
        visit = await connection.app.state.door(connection)
        return AuthenticationResult(user=visit.user if visit else None, auth=visit)


async def admit(connection: Connection, handler: BaseRouteHandler) -> None:
    """Let in who has the role that the route declares with `needs`; a route that declares none lets nobody in."""
    needed = handler.opt.get("needs")
    if needed == ANYONE:
        return
    user: User | None = connection.scope.get("user")
    if user is None:
        raise NotAuthorizedException
    if needed not in ROLES or not user.may(needed):
        raise PermissionDeniedException
