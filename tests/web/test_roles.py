"""Who may open which address: every route declares the role it needs, and lets in that one and those above it."""

from collections.abc import Iterator
from typing import Any

import pytest
from litestar import Litestar
from litestar.handlers import BaseRouteHandler
from litestar.routes import HTTPRoute

from riwaya.core.user import ROLES, User
from riwaya.web.door import ANYONE

Client = Any


def handlers(app: Litestar) -> Iterator[tuple[str, BaseRouteHandler]]:
    for route in app.routes:
        found = route.route_handlers if isinstance(route, HTTPRoute) else [route.route_handler]
        yield from ((route.path, handler) for handler in found)


def test_every_route_declares_the_role_it_needs(demo: Client) -> None:
    declared = {
        path: handler.opt.get("needs") for path, handler in handlers(demo.app) if "OPTIONS" not in methods(handler)
    }
    assert len(declared) > 20
    assert {path: needs for path, needs in declared.items() if needs not in (*ROLES, ANYONE)} == {}


def methods(handler: BaseRouteHandler) -> set[str]:
    return {str(one) for one in getattr(handler, "http_methods", ())}


@pytest.mark.parametrize(("role", "others"), [(role, ROLES[: n + 1]) for n, role in enumerate(ROLES)])
def test_each_role_includes_those_below_it(role: Any, others: tuple[Any, ...]) -> None:
    assert [needed for needed in ROLES if User("x", role).may(needed)] == list(others)
