"""Both styles of digits: a page with Western digits (1, 2, 3) as it is written, or with Arabic-Indic ones.

Only what the page itself says is turned: words of articles, ids and addresses stay as they are published.
"""

import re
from http.cookies import SimpleCookie
from typing import Any, Literal, get_args
from urllib.parse import parse_qs

from litestar.types import Scope

Digits = Literal["western", "arabic"]
DIGITS: tuple[Digits, ...] = get_args(Digits)
NAME = "digits"
"""The name of the setting, in the address and in the cookie that keeps it."""

_AS_PUBLISHED = frozenset({"blockquote", "code", "del", "ins", "kbd", "mark", "q", "script", "style", "textarea"})
_QUOTES = re.compile(r'\sclass="(?:[^"]*\s)?text[\s"]|\slang="ar"')
_PART = re.compile(r"<(?P<end>/?)(?P<tag>[a-zA-Z0-9]+)(?P<rest>[^>]*)>|<!?[^>]*>|&#?\w+;|[0-9]+")
_TURNED = str.maketrans({str(n): chr(0x660 + n) for n in range(10)})
_A_YEAR = 365 * 24 * 3600


def with_arabic_digits(page: str) -> str:
    """A page with its own digits turned."""
    within: list[str] = []  # the element whose words stay as they are, once for each of its name that is open

    def turned(found: re.Match[str]) -> str:
        whole, tag = found[0], (found["tag"] or "").lower()
        if tag:
            if within and tag == within[0]:
                within.pop() if found["end"] else within.append(tag)
            elif not within and not found["end"] and _stays(tag, found["rest"]):
                within.append(tag)
            return whole
        return whole if within or whole[0] in "<&" else whole.translate(_TURNED)

    return _PART.sub(turned, page)


def _stays(tag: str, attributes: str) -> bool:
    return tag != "html" and not attributes.endswith("/") and (tag in _AS_PUBLISHED or bool(_QUOTES.search(attributes)))


def digits_of(scope: Scope) -> Digits:
    """The style that an address asks for, else the one that was kept, else Western digits."""
    cookies = SimpleCookie(dict(scope["headers"]).get(b"cookie", b"").decode("latin-1"))
    kept = cookies[NAME].value if NAME in cookies else ""
    return next((style for style in (_asked(scope), kept) if style in DIGITS), "western")


async def keep_digits(message: Any, scope: Scope) -> None:  # noqa: ANN401 - Litestar's hook
    """Keep the style that an address asks for, for the pages after it."""
    asked = _asked(scope)
    if message["type"] == "http.response.start" and asked in DIGITS:
        kept = f"{NAME}={asked}; Path=/; Max-Age={_A_YEAR}; SameSite=Lax; HttpOnly"
        message["headers"] = [*message.get("headers", []), (b"set-cookie", kept.encode())]


def _asked(scope: Scope) -> str:
    return parse_qs(scope.get("query_string", b"").decode("latin-1")).get(NAME, [""])[-1]
