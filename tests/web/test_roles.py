"""Who may open which address: every route of the app with every role, and with nobody logged in."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar import Litestar
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler
from litestar.routes import HTTPRoute

import riwaya.web
from riwaya.core.user import ROLES, User
from riwaya.web.door import ANYONE, form_of

Team = Any
NOBODY = None


def routes(app: Litestar) -> Iterator[tuple[str, str, BaseRouteHandler]]:
    """(method, path, handler) of everything that the app answers."""
    for route in app.routes:
        found = route.route_handlers if isinstance(route, HTTPRoute) else [route.route_handler]
        for handler in found:
            methods = handler.http_methods if isinstance(handler, HTTPRouteHandler) else {"GET"}
            yield from ((method, route.path, handler) for method in sorted(methods) if method != "OPTIONS")


def test_every_route_declares_the_role_it_needs(team: Team) -> None:
    declared = {(method, path): handler.opt.get("needs") for method, path, handler in routes(team.app)}
    assert len(declared) > 40
    assert {at: needs for at, needs in declared.items() if needs not in (*ROLES, ANYONE)} == {}


def test_what_needs_nobody_is_a_short_list(team: Team) -> None:
    assert {path for _, path, handler in routes(team.app) if handler.opt.get("needs") == ANYONE} == {
        "/", "/ar", "/en", "/health", "/static/{file_path:path}", "/{language:str}/log-in",
        "/{language:str}/invitation/{secret:str}",
    }  # fmt: skip


@pytest.mark.parametrize("role", [NOBODY, *ROLES])
def test_every_route_lets_in_its_role_and_those_above(team: Team, role: Any) -> None:
    """Every one that declares it: what is refused is refused before anything is looked at, by one answer each."""
    wrong = []
    with team.client() as client:
        answers = [
            (method, path, handler, asked(client, team, method, path, role))
            for method, path, handler in routes(team.app)
        ]
    for method, path, handler, answer in answers:
        needs: Any = handler.opt["needs"]
        if needs == ANYONE or (role and User("x", role).may(needs)):
            fits = answer.status_code < 500 and answer.status_code not in (401, 403)
            fits = fits and (path.endswith("/log-out") or not led_to_log_in(answer))
        elif role:
            fits = answer.status_code == 403
        else:
            fits = answer.status_code == 401 if path.startswith("/json") else led_to_log_in(answer)
        if not fits:
            wrong.append((method, path, role, needs, answer.status_code))
    assert wrong == []


def test_a_route_that_declares_nothing_lets_nobody_in(team: Team) -> None:
    (article,) = [handler for _, path, handler in routes(team.app) if path == "/json/article/{key:str}"]
    kept = article.opt.pop("needs")
    try:
        with team.client("admin") as client:
            assert client.get("/json/article/a1").status_code == 403
    finally:
        article.opt["needs"] = kept


def test_every_form_that_changes_something_carries_the_token_of_its_session() -> None:
    found = [
        form
        for template in sorted((Path(riwaya.web.__file__).parent / "templates").glob("*.html"))
        for form in re.findall(r"<form\b[^>]*method=\"post\"[^>]*>.{0,11}", template.read_text("utf-8"), re.DOTALL)
    ]
    assert len(found) > 8
    assert [form for form in found if not form.endswith("{{ token }}")] == []


@pytest.mark.parametrize(("role", "others"), [(role, ROLES[: n + 1]) for n, role in enumerate(ROLES)])
def test_each_role_includes_those_below_it(role: Any, others: tuple[Any, ...]) -> None:
    assert [needed for needed in ROLES if User("x", role).may(needed)] == list(others)


def asked(client: Any, team: Team, method: str, path: str, role: str | None) -> Any:
    """The answer in a session of its own, since some routes end it."""
    token = team.session(role) if role else ""
    sent = {"data": {"token": form_of(token)}} if method == "POST" and role else {}
    cookie = {"cookie": f"riwaya={token}"} if role else {}
    return client.request(method, filled(path, team), headers=cookie, follow_redirects=False, **sent)


def filled(path: str, team: Team) -> str:
    values = {
        "/{language:str}": "/en", "{key:str}": "a1", "incident/{name:str}": f"incident/{team.incident}",
        "{voice:str}": "ru-mod", "{actor:str}": "ru-forces", "{file_path:path}": "app.css",
        "{path:str}": "openapi.json", "{other:str}": team.incident, "{claim:str}": "c1", "{number:int}": "1",
    }  # fmt: skip
    for part, value in values.items():
        path = path.replace(part, value)
    assert "{" not in path.replace("{secret:str}", ""), f"give the test a value for {path}"
    return path.replace("{secret:str}", "none")


def led_to_log_in(answer: Any) -> bool:
    return bool(answer.status_code == 303 and answer.headers["location"].startswith("/en/log-in"))
