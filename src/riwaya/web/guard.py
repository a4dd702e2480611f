"""What keeps a page to itself: known hosts, and headers by which nothing foreign is let in or run."""

from typing import Any
from urllib.parse import urlsplit

from litestar import Request
from litestar.config.allowed_hosts import AllowedHostsConfig
from litestar.exceptions import PermissionDeniedException

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
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }


def hosts(port: int) -> AllowedHostsConfig:
    """This machine's names for itself, with the port: a page of another site can't reach us under a name of its own."""
    return AllowedHostsConfig(allowed_hosts=[f"{name}{end}" for name in _LOOPBACK for end in ("", f":{port}")])


async def from_our_pages(request: Request[Any, Any, Any]) -> None:
    """Refuse what would change the ledger and does not come from one of our own pages."""
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    origin = urlsplit(request.headers.get("origin", ""))
    if origin.netloc != request.headers.get("host", ""):
        raise PermissionDeniedException("Judgements are taken from the pages of this app alone.")
