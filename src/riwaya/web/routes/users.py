"""The users of the ledger, for admins: who there is, invitations, roles, who is let in no more."""

from typing import Annotated, Any, Literal

import msgspec
from litestar import Response, get, post
from litestar.enums import MediaType, RequestEncodingType
from litestar.params import Body
from litestar.response import Redirect

from riwaya.core.user import ROLES
from riwaya.exports.sentence import Language
from riwaya.ledger import users
from riwaya.ledger.users import Member, Refused
from riwaya.web.asked import SEE_OTHER, Asker, AtDesk
from riwaya.web.described import REFUSED
from riwaya.web.desk import Desk
from riwaya.web.render import page
from riwaya.web.routes.account import Asked


class Change(msgspec.Struct, frozen=True):
    """What a form sends: what is done to whom."""

    change: Literal["add", "invite", "role", "disable", "enable"]
    name: str
    role: str = ""


@get("/{language:str}/users", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="admin")
def users_page(language: Asker, desk: AtDesk) -> str:
    """The users as a page."""
    return _page(desk, language)


@get("/json/users", sync_to_thread=True, responses=REFUSED, needs="admin")
def users_json(desk: AtDesk) -> list[Member]:
    """Every user."""
    return _members(desk)


@post("/{language:str}/users", sync_to_thread=True, include_in_schema=False, needs="admin", status_code=SEE_OTHER)
def change_user(
    language: Asker, desk: AtDesk, request: Asked,
    data: Annotated[Change, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[Any]:  # fmt: skip
    """Change a user; an invitation is shown once, in the answer alone."""
    try:
        token = _changed(desk, data)
    except Refused as refused:
        return Response(
            _page(desk, language, wrong=f"trouble.{refused.why}"), media_type=MediaType.HTML, status_code=400
        )
    if not token:
        return Redirect(f"/{language}/users", status_code=SEE_OTHER)
    link = f"{str(request.base_url).rstrip('/')}/{language}/invitation/{token}"
    shown = _page(desk, language, link=link, invited=data.name)
    return Response(shown, media_type=MediaType.HTML, status_code=200)


def _changed(desk: Desk, data: Change) -> str:
    """Do what was sent, and return the token of an invitation where it is one. Raises Refused."""
    with desk.book.writing() as connection:
        match data.change:
            case "add":
                return users.add(connection, desk.hand, data.name, data.role)
            case "invite":
                return users.invite(connection, desk.hand, data.name)
            case "role":
                users.set_role(connection, desk.hand, data.name, data.role)
            case "disable":
                users.disable(connection, desk.hand, data.name)
            case "enable":
                users.enable(connection, desk.hand, data.name)
    return ""


def _members(desk: Desk) -> list[Member]:
    with desk.book.reading() as connection:
        return users.members(connection)


def _page(desk: Desk, language: Language, **told: str) -> str:
    shown = {"link": "", "invited": "", "wrong": ""} | told
    return page("users.html", desk, language, "/users", members=_members(desk), roles=ROLES, **shown)
