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
HEADERS = {
    "Content-Security-Policy": "; ".join(f"{what} {source}" for what, source in _SOURCES.items()),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
"""No address outside is ever asked: fonts, maps and scripts come from here. A text can add no script and no style."""


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
