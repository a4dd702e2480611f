"""An invitation: whom it is for takes a password, and it is used up."""

from typing import Annotated, Any

import msgspec
from litestar import Response, get, post
from litestar.enums import MediaType, RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.params import Body, FromPath

from riwaya.core.user import User
from riwaya.exports.sentence import Language
from riwaya.ledger import users
from riwaya.web.asked import SEE_OTHER, Asker, AtDesk
from riwaya.web.desk import Desk
from riwaya.web.door import ANYONE
from riwaya.web.passwords import fault, hashed
from riwaya.web.render import page
from riwaya.web.routes.account import Asked, enter

_AT = "/{language:str}/invitation/{secret:str}"


class Accepting(msgspec.Struct, frozen=True):
    """What the form sends."""

    password: str


@get(_AT, media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs=ANYONE)
def invitation_page(language: Asker, desk: AtDesk, secret: FromPath[str]) -> str:
    """The form for a password of whom the invitation is for."""
    return _form(desk, language, secret, _invited(desk, secret))


@post(_AT, sync_to_thread=True, include_in_schema=False, needs=ANYONE, status_code=SEE_OTHER)
def accept_invitation(
    language: Asker, desk: AtDesk, secret: FromPath[str], request: Asked,
    data: Annotated[Accepting, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[Any]:  # fmt: skip
    """Keep the password, use the invitation up, and log in."""
    user = _invited(desk, secret)
    if wrong := fault(data.password, user.name):
        form = _form(desk, language, secret, user, wrong)
        return Response(form, media_type=MediaType.HTML, status_code=400)
    kept = hashed(data.password)
    with desk.book.writing() as connection:
        joined = users.accept(connection, desk.hand, secret, kept)
    if joined is None:
        raise NotFoundException("missing.invitation")
    return enter(desk, request, joined, f"/{language}/incidents")


def _invited(desk: Desk, secret: str) -> User:
    with desk.book.reading() as connection:
        user = users.invited(connection, secret, desk.house.clock())
    if user is None:
        raise NotFoundException("missing.invitation")
    return user


def _form(desk: Desk, language: Language, secret: str, user: User, wrong: str = "") -> str:
    address = f"/invitation/{secret}"
    return page("invitation.html", desk, language, address, invited=user, wrong=wrong, twin=None)
