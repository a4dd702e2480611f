"""Logging in and out, and one's own account."""

from typing import Annotated, Any

import msgspec
from litestar import Request, Response, get, post
from litestar.enums import MediaType, RequestEncodingType
from litestar.params import Body
from litestar.response import Redirect

from riwaya.core.user import ROLES, User
from riwaya.exports.sentence import Language
from riwaya.ledger import attempts, sessions, users
from riwaya.ledger.audit import Hand, log
from riwaya.web.asked import SEE_OTHER, Asker, AtDesk, Words
from riwaya.web.desk import Desk
from riwaya.web.door import ANYONE, cookie
from riwaya.web.passwords import fault, fits, hashed
from riwaya.web.render import page
from riwaya.web.saying import LANGUAGES

Asked = Request[Any, Any, Any]


class Credentials(msgspec.Struct, frozen=True):
    """What the form of the log-in sends."""

    name: str
    password: str
    to: str = ""


class NewPassword(msgspec.Struct, frozen=True):
    """What the form for another password sends."""

    current: str
    password: str


class LoggingOut(msgspec.Struct, frozen=True):
    """What is left: this session, or every one."""

    everywhere: bool = False


def enter(desk: Desk, request: Asked, user: User, to: str) -> Response[None]:
    """Begin a new session of a user, never one that was there before, and go on to an address of ours."""
    token = users.secret()
    with desk.book.writing() as connection:
        if desk.visit:
            sessions.close(connection, [desk.visit.session])
        browser = request.headers.get("user-agent", "")
        sessions.open_session(connection, users.key_of(user.name), users.hash_of(token), browser, desk.house.clock())
    return Redirect(to, status_code=SEE_OTHER, cookies=[cookie(request, token)])


@get("/{language:str}/log-in", include_in_schema=False, needs=ANYONE, sync_to_thread=True)
def log_in_page(language: Asker, desk: AtDesk, to: Words = "") -> Response[Any]:
    """The form of the log-in; who is logged in goes on at once."""
    if desk.user:
        return Redirect(_ours(to, language), status_code=SEE_OTHER)
    return Response(_form(desk, language, to), media_type=MediaType.HTML)


@post("/{language:str}/log-in", sync_to_thread=True, include_in_schema=False, needs=ANYONE, status_code=SEE_OTHER)
def log_in(
    language: Asker, desk: AtDesk, request: Asked,
    data: Annotated[Credentials, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[Any]:  # fmt: skip
    """Log in by name and password; what is wrong with them is not told, nor whether there is such a user."""
    tried = users.key_of(data.name[:200]), desk.hand.address
    with desk.book.writing() as connection:
        may = attempts.begin(connection, *tried, desk.house.clock())
    if not may:
        return Response(_form(desk, language, data.to, "log-in.often"), media_type=MediaType.HTML, status_code=429)
    with desk.book.reading() as connection:
        known = users.credentials(connection, data.name[:200])
    if not fits(known[1] if known else None, data.password) or known is None:
        with desk.book.writing() as connection:
            log(connection, _hand(desk, known[0].name if known else ""), "log-in-refused")
        return Response(_form(desk, language, data.to, "log-in.wrong"), media_type=MediaType.HTML, status_code=403)
    user = known[0]
    with desk.book.writing() as connection:
        attempts.succeeded(connection, *tried)
        log(connection, _hand(desk, user.name), "log-in")
    return enter(desk, request, user, _ours(data.to, language))


@post("/{language:str}/log-out", sync_to_thread=True, include_in_schema=False, needs="reader", status_code=SEE_OTHER)
def log_out(
    language: Asker, desk: AtDesk, request: Asked,
    data: Annotated[LoggingOut, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[None]:  # fmt: skip
    """End this session, or every one of this user."""
    if desk.house.team and desk.visit:
        with desk.book.writing() as connection:
            if data.everywhere:
                sessions.close_all(connection, users.key_of(desk.name))
            else:
                sessions.close(connection, [desk.visit.session])
            log(connection, desk.hand, "log-out", note="everywhere" if data.everywhere else "")
    return Redirect(f"/{language}/log-in", status_code=SEE_OTHER, cookies=[cookie(request, "")])


@get("/{language:str}/account", media_type=MediaType.HTML, sync_to_thread=True, include_in_schema=False, needs="reader")
def account_page(language: Asker, desk: AtDesk) -> str:
    """One's own name, role and sessions, and another password."""
    return _account(desk, language)


@post("/{language:str}/account", sync_to_thread=True, include_in_schema=False, needs="reader", status_code=SEE_OTHER)
def change_password(
    language: Asker, desk: AtDesk, request: Asked,
    data: Annotated[NewPassword, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[Any]:  # fmt: skip
    """Take another password; every session ends, and a new one begins here."""
    with desk.book.reading() as connection:
        known = users.credentials(connection, desk.name)
    wrong = fault(data.password, desk.name)
    tried = users.key_of(desk.name), desk.hand.address
    if not wrong:
        with desk.book.writing() as connection:
            wrong = None if attempts.begin(connection, *tried, desk.house.clock()) else "log-in.often"
    if not wrong and (known is None or not fits(known[1], data.current)):
        wrong = "password.wrong"
    if wrong or known is None:
        return Response(_account(desk, language, wrong), media_type=MediaType.HTML, status_code=400)
    kept = hashed(data.password)
    with desk.book.writing() as connection:
        attempts.succeeded(connection, *tried)
        users.set_password(connection, desk.hand, desk.name, kept)
    return enter(desk, request, known[0], f"/{language}/account")


def _account(desk: Desk, language: Language, wrong: str | None = None) -> str:
    with desk.book.reading() as connection:
        found = sessions.sessions_of(connection, users.key_of(desk.name), desk.house.clock())
    return page("account.html", desk, language, "/account", sessions=found, wrong=wrong, roles=ROLES, twin=None)


def _form(desk: Desk, language: Language, to: str, wrong: str = "") -> str:
    return page("log-in.html", desk, language, "/log-in", to=to, wrong=wrong, twin=None)


def _hand(desk: Desk, name: str) -> Hand:
    """Who tries to log in: a user's own name; what else was typed may be a password, and is not kept."""
    return msgspec.structs.replace(desk.hand, by=name)


def _ours(to: str, language: str) -> str:
    """The address to go on to where it is one of our pages, else that of the incidents."""
    ours = to.startswith(tuple(f"/{name}/" for name in LANGUAGES)) and "\\" not in to and to.isprintable()
    return to if ours else f"/{language}/incidents"
