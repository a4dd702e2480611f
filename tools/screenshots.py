"""Take the pictures in docs/ of the main pages, of the demonstration ledger: `make screenshots`."""

import shutil
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from riwaya.core.article import Article
from riwaya.intake import articles
from riwaya.ledger import Ledger, open_ledger
from riwaya.reading.pipeline import read_article
from riwaya.web import make_app

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
DEMO = ROOT / "src" / "riwaya" / "demo" / "articles"
FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
WIDE, PHONE = {"width": 1200, "height": 800}, {"width": 390, "height": 800}
SHOTS = (
    ("overview", "en/incidents", WIDE, "light", ""),
    ("incident", "en/incident/{main}", WIDE, "light", ""),
    ("voices", "en/incident/{main}", WIDE, "light", ".tree"),
    ("incident-ar", "ar/incident/{main}", WIDE, "light", ""),
    ("article", "en/article/05-nafidhat-al-tilal", WIDE, "light", ""),
    ("copies", "ar/copies", WIDE, "dark", ""),
    ("control", "en/control", WIDE, "light", ""),
    ("phone-ar", "ar/incidents", PHONE, "dark", ".incidents"),
)
"""Name, address, size, colours, and what is scrolled to."""
MAP_READY = 8_000
"""Milliseconds for the map to be drawn without a graphics card."""


def main() -> int:
    """Serve the demonstration, take the pictures, and say how large they are."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        print("The pictures need Chromium: apt-get install chromium", file=sys.stderr)
        return 1
    DOCS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, open_ledger(f"{folder}/demo.db", create=True) as book:
        most_told = fill(book)
        with served(book) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
            for name, path, size, colours, part in SHOTS:
                file = DOCS / f"{name}.png"
                shoot(browser, f"{address}/{path.format(main=most_told)}", file, size, colours, part)
                print(f"docs/{file.name}: {file.stat().st_size // 1000} KB")
    return 0


def fill(book: Ledger) -> str:
    """Read the demonstration articles into a ledger; the id of the incident with the most accounts."""
    for article in articles([DEMO]):
        if isinstance(article, Article):
            book.add(article, read_article(article))
    book.link()
    return max(book.incidents(), key=lambda one: (len(one[1]), one[0].incident))[0].incident


@contextmanager
def served(book: Ledger) -> Iterator[str]:
    """The ledger at a free port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(make_app(book, port), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
        server.should_exit = True
        thread.join()


def shoot(browser: Browser, address: str, file: Path, size: dict[str, int], colours: str, part: str) -> None:
    """One picture: what a screen of a size shows, from the top or from a part on."""
    page = browser.new_page(viewport=size, color_scheme=colours)  # type: ignore[arg-type]
    page.goto(address)
    if page.locator("#map").count():
        page.locator("#map canvas").wait_for()
        page.wait_for_timeout(MAP_READY)
    if part:
        page.locator(part).first.evaluate("one => one.scrollIntoView({block: 'start'})")
    page.screenshot(path=file)
    page.close()


if __name__ == "__main__":
    sys.exit(main())
