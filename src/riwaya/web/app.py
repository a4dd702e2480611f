"""The app: its pages, their JSON twins, and what is done for every request."""

from collections.abc import Awaitable, Callable, Mapping
from importlib import resources
from typing import Any

from litestar import Litestar, MediaType, Request, Response, Router, get
from litestar.config.compression import CompressionConfig
from litestar.datastructures import State
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.openapi import OpenAPIConfig
from litestar.response import Redirect
from litestar.static_files import create_static_files_router
from litestar.types import ASGIApp, Receive, Scope, Send

from riwaya.exports.sentence import Language
from riwaya.ledger import Ledger
from riwaya.web.desk import Desk, Memory
from riwaya.web.door import ANYONE, Entrance, admit, local_door
from riwaya.web.forms import sent
from riwaya.web.guard import from_our_pages, headers, hosts
from riwaya.web.render import page
from riwaya.web.routes import (
    article,
    brief,
    collected,
    copies,
    incident,
    judging,
    labels,
    overview,
    relating,
    search,
    voice,
)
from riwaya.web.saying import LANGUAGES, saying
from riwaya.web.tiles import NO_TILES, Tiles

_STATIC = str(resources.files("riwaya.web") / "static")
_TWIN = ".json"
_TOLD = (400, 403, 404)
"""Answers in which our own sentence says what is wrong."""
_LITESTARS = ("Not Found", "Validation failed", "Method Not")
_HANDLERS = (
    overview.overview_page, overview.overview_json,
    incident.incident_page, incident.incident_json,
    article.article_page, article.article_json,
    voice.voice_page, voice.voice_json,
    search.search_page, search.search_json,
    copies.copies_page, copies.copies_json,
    collected.control_page, collected.control_json,
    collected.tallies_page, collected.tallies_json,
    collected.mirror_page, collected.mirror_json,
    brief.brief_page, brief.brief_json,
    judging.judge_page, judging.take_back_page, relating.relate_page, relating.split_page,
    labels.labels_json,
)  # fmt: skip


def make_app(book: Ledger, port: int, name: str = "", tiles: Tiles = NO_TILES) -> Litestar:
    """The app on an open ledger, under this machine's names for itself, for its only user, who works under a name."""
    memory = Memory(book)

    app = Litestar(
        route_handlers=[
            home,
            *_HANDLERS,
            create_static_files_router(path="/static", directories=[_STATIC], opt={"needs": ANYONE}),
        ],
        guards=[admit],
        middleware=[Entrance],
        state=State({"door": local_door(name), "memory": memory, "tiles": tiles}),
        dependencies={"desk": Provide(desk_of), "given": Provide(overview.filter_of), "form": Provide(sent)},
        allowed_hosts=hosts(port),
        exception_handlers={HTTPException: _refused},
        openapi_config=OpenAPIConfig(
            title="Riwaya",
            version="1",
            openapi_router=Router("/json", route_handlers=[], opt={"needs": "reader"}, include_in_schema=False),
        ),
        compression_config=CompressionConfig(backend="gzip", minimum_size=1000),
        before_request=from_our_pages,
        before_send=[_guarding(headers(tiles.host))],
    )
    app.asgi_handler = _with_twins(app.asgi_handler)
    return app


async def desk_of(request: Request[Any, Any, Any]) -> Desk:
    """The desk at which a request is answered."""
    return Desk(request.app.state.memory, request.scope.get("auth"), request.app.state.tiles)


@get("/", include_in_schema=False, needs=ANYONE)
async def home(request: Request[Any, Any, Any]) -> Redirect:
    """To the overview, in the first of the reader's languages that there is."""
    asked = [part.split(";")[0].strip()[:2] for part in request.headers.get("accept-language", "").split(",")]
    return Redirect(f"/{next((name for name in asked if name in LANGUAGES), LANGUAGES[0])}/incidents")


def _with_twins(handle: ASGIApp) -> ASGIApp:
    """Each page has a twin at its own address with `.json` behind it: /en/incident/X.json is /json/incident/X."""

    async def handling(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        first, _, rest = path.strip("/").partition("/")
        if path.endswith(_TWIN) and first in LANGUAGES:
            words = scope.get("query_string", b"")
            scope["query_string"] = words + (b"&" if words else b"") + f"language={first}".encode()
            scope["path"] = f"/json/{rest.removesuffix(_TWIN)}"
            scope["raw_path"] = scope["path"].encode()
        await handle(scope, receive, send)

    return handling


def _guarding(told: Mapping[str, str]) -> Callable[[Any, Scope], Awaitable[None]]:
    """Put headers on every answer."""
    named = [(name.lower().encode(), value.encode()) for name, value in told.items()]

    async def guarded(message: Any, scope: Scope) -> None:  # noqa: ANN401, ARG001 - Litestar's hook
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", []), *named]

    return guarded


def _refused(request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
    """What went wrong, as a page that says what to do, or as JSON where that was asked for."""
    if request.url.path.startswith("/json"):
        told: Mapping[str, object] = {"status": error.status_code, "detail": error.detail}
        return Response(told, media_type=MediaType.JSON, status_code=error.status_code)
    first = request.url.path.strip("/").partition("/")[0]
    language: Language = "ar" if first == "ar" else "en"
    say = saying(language)
    key = "missing.page" if error.status_code == 404 else "wrong.address"
    own = error.status_code in _TOLD and not error.detail.startswith(_LITESTARS)
    detail = error.detail if own else say[key]
    desk = Desk(request.app.state.memory, request.scope.get("auth"))
    body = page("refused.html", desk, language, "/incidents", detail=detail, status=error.status_code)
    return Response(body, media_type=MediaType.HTML, status_code=error.status_code)
