"""What keeps a page to itself: known hosts, and headers by which nothing foreign is let in or run."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from hmac import compare_digest
from typing import Any
from urllib.parse import urlsplit

from litestar import Request
from litestar.config.allowed_hosts import AllowedHostsConfig
from litestar.exceptions import PermissionDeniedException
from litestar.types import Scope

_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")

_SOURCES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
_OF_TILES = ("img-src", "connect-src")


def headers(tiles: str = "") -> dict[str, str]:
    """The headers of every answer: fonts, maps and scripts come from here, and a text can add no script and no style.

    No address outside is ever asked, but for the host of the map tiles where one was set.
    """
    sources = {what: f"{own} {tiles}".strip() if what in _OF_TILES else own for what, own in _SOURCES.items()}
    return {
        "Content-Security-Policy": "; ".join(f"{what} {source}" for what, source in sources.items()),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }


def hosts(port: int, names: Iterable[str] = ()) -> AllowedHostsConfig:
    """This machine's names for itself and those given: another site's page can't reach us under a name of its own."""
    known = (*_LOOPBACK, *names)
    return AllowedHostsConfig(allowed_hosts=[f"{name}{end}" for name in known for end in ("", f":{port}")])


async def from_our_pages(request: Request[Any, Any, Any]) -> None:
    """Refuse what would change the ledger and comes from no page of our own, or in a form of another session."""
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    origin = urlsplit(request.headers.get("origin", ""))
    if origin.netloc != request.headers.get("host", ""):
        raise PermissionDeniedException("refused.elsewhere")
    visit = request.scope.get("auth")
    if visit and visit.form:
        sent = (await request.form()).get("token", "")
        if not compare_digest(str(sent).encode(), visit.form.encode()):
            raise PermissionDeniedException("refused.form")


def guarding(tiles: str) -> Callable[[Any, Scope], Awaitable[None]]:
    """Put the headers on every answer; what is made for one user of a team is kept in no cache."""
    named = _raw(headers(tiles))
    private, secure = _raw({"Cache-Control": "no-store"}), _raw({"Strict-Transport-Security": "max-age=31536000"})

    async def guarded(message: Any, scope: Scope) -> None:  # noqa: ANN401 - Litestar's hook
        if message["type"] != "http.response.start":
            return
        team = scope["litestar_app"].state.house.team and not scope["path"].startswith("/static/")
        told = [*named, *(private if team else ()), *(secure if scope.get("scheme") == "https" else ())]
        message["headers"] = [*message.get("headers", []), *told]

    return guarded


def _raw(told: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.lower().encode(), value.encode()) for name, value in told.items()]
