"""What a request gets that is refused: a page that says why and what to do, or JSON where that was asked for."""

import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from litestar import MediaType, Request, Response
from litestar.exceptions import HTTPException
from litestar.response import Redirect

from riwaya.core.problem import Problem
from riwaya.exports.sentence import Language
from riwaya.web.desk import Desk
from riwaya.web.digits import digits_of
from riwaya.web.render import page
from riwaya.web.saying import LANGUAGES, Saying, preferred, saying

_TOLD = (400, 403, 404, 503)
"""Answers in which our own sentence says what is wrong."""
_log = logging.getLogger("riwaya.web")
_LITESTARS = ("Not Found", "Validation failed", "Method Not")


async def desk_of(request: Request[Any, Any, Any]) -> Desk:
    """The desk at which a request is answered."""
    return _desk(request)


def refused(request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
    """What went wrong; who has to log in first is led there, and back to the page that was asked for."""
    first = request.url.path.strip("/").partition("/")[0]
    language = _language(request, first)
    say = saying(language)
    if first == "json":
        told: Mapping[str, object] = {"status": error.status_code, "detail": _detail(error, say)}
        return Response(told, media_type=MediaType.JSON, status_code=error.status_code)
    if error.status_code == 401:
        asked = f"{request.url.path}?{request.url.query}".rstrip("?") if request.method == "GET" else ""
        return Redirect(f"/{language}/log-in" + (f"?{urlencode({'to': asked})}" if asked else ""), status_code=303)
    title = say.words.get(f"status.{error.status_code}", say["status.400"])
    body = page("refused.html", _desk(request), language, "", twin="", title=title, detail=_detail(error, say),
                status=error.status_code)  # fmt: skip
    return Response(body, media_type=MediaType.HTML, status_code=error.status_code)


def unable(request: Request[Any, Any, Any], error: Problem) -> Response[Any]:
    """What a person can act on, such as a ledger that another program writes to."""
    return refused(request, HTTPException(str(error), status_code=503))


def broken(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
    """A fault of ours: told on the page, and whole in the terminal."""
    _log.error("%s %s", request.method, request.url.path, exc_info=error)
    return refused(request, HTTPException("wrong.ours", status_code=500))


def _language(request: Request[Any, Any, Any], first: str) -> Language:
    """The language of a page by the first part of its address; of a twin the one asked for, else the browser's."""
    asked = request.query_params.get("language") if first == "json" else first
    known: dict[str | None, Language] = {language: language for language in LANGUAGES}
    return known.get(asked) or (preferred(request.headers.get("accept-language", "")) if first == "json" else "en")


def _detail(error: HTTPException, say: Saying) -> str:
    """The sentence of an error: that of its key, its own, or one for what the address asked for."""
    if error.detail in say.words:
        return say[error.detail]
    if error.status_code in _TOLD and not error.detail.startswith(_LITESTARS):
        return say.told(error.detail) or error.detail
    return say["missing.page" if error.status_code == 404 else "wrong.address"]


def _desk(request: Request[Any, Any, Any]) -> Desk:
    address, site = request.client.host if request.client else "", f"{request.url.scheme}://{request.url.netloc}"
    return Desk(request.app.state.house, request.scope.get("auth"), address, digits_of(request.scope), site)
