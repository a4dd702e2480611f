"""The app: its pages, their JSON twins, and what is done for every request."""

from asyncio import get_running_loop
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from importlib import resources
from typing import Any

from anyio import to_thread
from litestar import Litestar, Request, Router, get
from litestar.config.allowed_hosts import AllowedHostsConfig
from litestar.config.compression import CompressionConfig
from litestar.datastructures import State
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.middleware import DefineMiddleware
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.response import Redirect
from litestar.static_files import create_static_files_router
from litestar.types import ASGIApp, Receive, Scope, Send

from riwaya.core.problem import Problem
from riwaya.ledger import Ledger
from riwaya.ledger.audit import now
from riwaya.web.bench import bench_of
from riwaya.web.digits import keep_digits
from riwaya.web.door import ANYONE, Entrance, admit
from riwaya.web.forms import sent
from riwaya.web.guard import from_our_pages, guarding, hosts
from riwaya.web.house import House, own_house, team_house
from riwaya.web.refused import broken, desk_of, refused, unable
from riwaya.web.routes import (
    account,
    actor,
    article,
    audit,
    beside,
    brief,
    claim,
    coding,
    comparing,
    control,
    copies,
    derived,
    example,
    health,
    incident,
    invitation,
    issues,
    judging,
    labels,
    mirror,
    overview,
    queue,
    relating,
    reviewing,
    search,
    shared,
    sheets,
    tallies,
    unmasking,
    users,
    voice,
    voices,
)
from riwaya.web.saying import LANGUAGES, preferred
from riwaya.web.tiles import NO_TILES, Tiles

_STATIC = str(resources.files("riwaya.web") / "static")
_TWIN = ".json"
_AT_ONCE = 3
"""Answers that a process works on at once; the others wait their turn."""
_COMPRESSION = 4
"""A level at which a page takes a fifth of the time that the highest takes, for a twentieth more bytes."""
_HANDLERS = (
    overview.overview_page, overview.overview_json, *sheets.HANDLERS,
    incident.incident_page, incident.incident_json, beside.beside_page, beside.beside_json,
    article.article_page, article.article_json,
    claim.claim_page, claim.claim_json,
    derived.derived_page, derived.derived_json, shared.shared_page, shared.shared_json,
    voice.voice_page, voice.voice_json, voices.voices_page, voices.voices_json,
    actor.actor_page, actor.actor_json,
    search.search_page, search.search_json,
    copies.copies_page, copies.copies_json,
    control.control_page, control.control_json,
    tallies.tallies_page, tallies.tallies_json,
    mirror.mirror_page, mirror.mirror_json,
    brief.brief_page, brief.brief_json,
    queue.queue_page, queue.queue_json, issues.issues_page, issues.issues_json,
    judging.judge_page, judging.take_back_page, relating.relating_page, relating.relate_page, relating.split_page,
    *example.HANDLERS, reviewing.gold_json,
    coding.coding_page, coding.coding_json, coding.assign_page, coding.bench_page,
    coding.agreement_page, coding.agreement_json,
    comparing.comparing_page, comparing.comparing_json, comparing.take_over_page,
    unmasking.unmask_in_article, unmasking.unmask_in_incident,
    account.log_in_page, account.log_in, account.log_out, account.account_page, account.change_password,
    invitation.invitation_page, invitation.accept_invitation,
    users.users_page, users.users_json, users.change_user,
    audit.audit_page, audit.audit_json,
    labels.labels_json, health.health_json,
)  # fmt: skip


def make_app(book: Ledger, port: int, name: str = "", tiles: Tiles = NO_TILES) -> Litestar:
    """The app on an open ledger for a machine's only user, under this machine's names for itself.

    The user works under a name, and may do everything; without one, only read.
    """
    return _app(own_house(book, name, tiles), hosts(port))


def make_team_app(
    book: Ledger, port: int, names: Iterable[str] = (), tiles: Tiles = NO_TILES, clock: Callable[[], datetime] = now
) -> Litestar:
    """The app on an open ledger for a team, whose users log in, under the host names given."""
    return _app(team_house(book, tiles, clock), hosts(port, names))


def _app(house: House, known: AllowedHostsConfig) -> Litestar:
    app = Litestar(
        route_handlers=[
            # In a router of their own: of two methods at one path, the app would make the first ready twice over.
            Router("/", route_handlers=[home, home_in, *_HANDLERS]),
            create_static_files_router(path="/static", directories=[_STATIC], opt={"needs": ANYONE}),
        ],
        guards=[admit],
        middleware=[DefineMiddleware(Entrance, exclude="^/static/")],
        state=State({"house": house}),
        dependencies={
            "desk": Provide(desk_of),
            "given": Provide(overview.filter_of),
            "form": Provide(sent),
            "bench": Provide(bench_of, sync_to_thread=True),
        },
        allowed_hosts=known,
        exception_handlers={HTTPException: refused, Problem: unable, Exception: broken},
        openapi_config=OpenAPIConfig(
            title="Riwaya",
            version="1",
            render_plugins=[JsonRenderPlugin(path="/openapi.json")],
            openapi_router=Router("/json", route_handlers=[], opt={"needs": "reader"}, include_in_schema=False),
        ),
        compression_config=CompressionConfig(backend="gzip", minimum_size=1000, gzip_compress_level=_COMPRESSION),
        before_request=from_our_pages,
        on_startup=[_few_threads],
        before_send=[guarding(house.tiles.host), keep_digits],
    )
    app.asgi_handler = _with_twins(app.asgi_handler)
    return app


async def _few_threads() -> None:
    """Answer few at a time: threads that hand the interpreter to each other at every row would slow all of them."""
    to_thread.current_default_thread_limiter().total_tokens = _AT_ONCE
    get_running_loop().set_default_executor(ThreadPoolExecutor(_AT_ONCE))


@get("/", include_in_schema=False, needs=ANYONE)
async def home(request: Request[Any, Any, Any]) -> Redirect:
    """To the overview, in the first of the reader's languages that there is."""
    return Redirect(f"/{preferred(request.headers.get('accept-language', ''))}/incidents")


@get([f"/{language}" for language in LANGUAGES], include_in_schema=False, needs=ANYONE)
async def home_in(request: Request[Any, Any, Any]) -> Redirect:
    """To the overview in a language, from an address that names no more than it."""
    return Redirect(f"{request.url.path.rstrip('/')}/incidents")


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
