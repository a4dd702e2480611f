"""A browser, a page in which nothing goes wrong in silence, and apps served to it; skipped where one is missing."""

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from riwaya.core.article import Article
from riwaya.intake import articles
from riwaya.ledger import Ledger, open_ledger
from riwaya.reading.pipeline import read_article

api = pytest.importorskip("playwright.sync_api", reason="the browser tests are an extra: make extras")

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MAP = ROOT / "src" / "riwaya" / "web" / "static" / "vendor" / "world.json"
MAIN_PATHS = ("test_in_a_browser", "test_review", "test_team")
SIZE = {"width": 1300, "height": 900}
_FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]


def pytest_collection_modifyitems(items: list[Any]) -> None:
    """Skip what needs a browser, and the map and font, where these are not there."""
    if not (CHROMIUM and MAP.exists()):
        for item in items:
            if Path(__file__).parent in item.path.parents:
                item.add_marker(pytest.mark.skip(reason="needs chromium, and map and font: make extras"))


def pytest_generate_tests(metafunc: Any) -> None:
    """The main paths are walked on a file and on PostgreSQL."""
    if "demo" in metafunc.fixturenames and metafunc.module.__name__.rpartition(".")[2] in MAIN_PATHS:
        metafunc.parametrize("demo", ["file", "server"], indirect=True, scope="module")


@pytest.fixture(scope="module")
def demo(request: Any, tmp_path_factory: pytest.TempPathFactory, emptied: Callable[[], str]) -> Iterator[Ledger]:
    """A ledger of the demonstration articles, on a file or on PostgreSQL."""
    file = tmp_path_factory.mktemp("browser") / "demo.db"
    with open_ledger(emptied() if getattr(request, "param", "") == "server" else str(file), create=True) as book:
        for article in articles([ROOT / "src" / "riwaya" / "demo" / "articles"]):
            if isinstance(article, Article):
                book.add(article, read_article(article))
        book.link()
        yield book


@pytest.fixture(scope="session")
def served() -> Any:
    """Serve what makes an app for a port, at a free one; a context that gives the address."""

    @contextmanager
    def serving(app: Callable[[int], Any]) -> Iterator[str]:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(app(port), port=port, log_level="warning"))
        thread = threading.Thread(target=server.run)
        thread.start()
        while not server.started:
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
        server.should_exit = True
        thread.join()

    return serving


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page that lets nothing go wrong in silence: no error on its console, nothing asked of another host."""
    page = browser.new_page(viewport=SIZE)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
    page.on(
        "request",
        lambda asked: (
            None if "127.0.0.1" in asked.url or asked.url.startswith(("data:", "blob:")) else wrong.append(asked.url)
        ),
    )
    yield page
    page.close()
    assert wrong == []
