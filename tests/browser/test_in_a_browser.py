"""The main ways through the app in a real browser, in both languages; skipped without Chromium or Playwright."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from riwaya.core.article import Article
from riwaya.intake import articles
from riwaya.ledger import open_ledger
from riwaya.linking import link
from riwaya.reading.pipeline import read_article
from riwaya.web import make_app

api = pytest.importorskip("playwright.sync_api", reason="the browser tests are an extra: make extras")

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MAP = ROOT / "src" / "riwaya" / "web" / "static" / "vendor" / "world.json"
WIDTHS = (390, 1300)
PATHS = ("incidents", "control", "mirror", "tallies", "copies", "brief?question=Idlib", "article/05-nafidhat-al-tilal")
OURS = ("http://127.0.0.1:", "data:", "blob:")
pytestmark = pytest.mark.skipif(not (CHROMIUM and MAP.exists()), reason="needs chromium, and map and font: make extras")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demonstration ledger, served at a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    book = open_ledger(str(tmp_path_factory.mktemp("browser") / "demo.db"), create=True)
    for article in articles([ROOT / "src" / "riwaya" / "demo" / "articles"]):
        if isinstance(article, Article):
            book.add(article, read_article(article))
    book.relink(link(book.claims(), book.articles()))
    server = uvicorn.Server(uvicorn.Config(make_app(book, port, "Reader"), port=port, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()
    book.__exit__(None, None, None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    flags = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page that lets nothing go wrong in silence: no error on its console, nothing asked of another host."""
    page = browser.new_page(viewport={"width": WIDTHS[1], "height": 900})
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


def open_most_told(page: Any, address: str, language: str) -> None:
    """Go to the incident with the most accounts, over the list."""
    page.goto(f"{address}/{language}/incidents")
    rows = page.locator("table.incidents tbody tr")
    counts = [int(text) for text in rows.locator("td.number:nth-last-child(2)").all_inner_texts()]
    rows.nth(counts.index(max(counts))).locator("a").first.click()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_filter_open_judge_and_take_back(page: Any, address: str, language: str) -> None:
    page.goto(f"{address}/{language}/incidents")
    page.locator("select[name=status]").select_option("denied")
    page.locator("form.filter button").click()
    page.wait_for_url("**status=denied*")
    open_most_told(page, address, language)
    account = page.locator(".side article").first
    account.locator("summary").first.click()
    account.locator("input[name=note]").fill("كما في النص")
    account.locator("button[value=accepted]").click()
    page.wait_for_url("**#*")
    assert page.locator(".verdict.accepted").first.inner_text().find("كما في النص") >= 0
    page.locator("#judged form.inline button").first.click()
    page.wait_for_url("**#judged")
    assert page.locator(".verdict.accepted").count() == 0


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_period_is_chosen_on_the_timeline_by_mouse_and_by_keyboard(page: Any, address: str, language: str) -> None:
    page.goto(f"{address}/{language}/incidents?status=happened")
    every = page.locator("#count").inner_text()
    box = page.locator(".timeline").first.bounding_box()
    page.mouse.move(box["x"] + 0.9 * box["width"], box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + 0.97 * box["width"], box["y"] + 40, steps=4)
    page.mouse.up()
    page.wait_for_url("**status=happened&since=*&until=*")
    page.wait_for_function("told => document.getElementById('count').textContent !== told", arg=every)
    assert page.locator("#found tbody tr").count() == int(page.locator("#count").inner_text().split()[0])
    first = page.locator(".handles input").first
    since = page.locator("input[name=since]").input_value()
    first.press("ArrowRight")
    first.press("Enter")
    page.wait_for_url(lambda url: f"since={since}" not in url)
    page.go_back()
    page.wait_for_url(f"**since={since}*")
    page.wait_for_function("since => document.querySelector('[name=since]').value === since", arg=since)


def test_a_place_of_the_list_filters_map_and_timeline_in_place(page: Any, address: str) -> None:
    page.goto(f"{address}/en/incidents")
    page.evaluate("window.same = true")
    page.locator("#found a[href*='place=Saraqib']").first.click()
    page.wait_for_url("**place=Saraqib")
    page.wait_for_function("document.querySelector('[name=place]').value === 'Saraqib'")
    assert page.evaluate("window.same"), "the page is not loaded anew"
    assert "place=Saraqib" in page.locator("#map").get_attribute("data-points")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PATHS)
def test_no_page_is_wider_than_the_screen(page: Any, address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for language in ("en", "ar"):
        page.goto(f"{address}/{language}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_the_first_tab_leads_past_the_menu(page: Any, address: str) -> None:
    page.goto(f"{address}/ar/control")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_changing_the_language_keeps_the_page_and_its_filter(page: Any, address: str) -> None:
    page.goto(f"{address}/en/incidents?status=denied")
    page.locator("a.language").click()
    assert page.url == f"{address}/ar/incidents?status=denied"
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_the_map_is_drawn(page: Any, address: str) -> None:
    page.goto(f"{address}/ar/incidents")
    page.locator("#map canvas").wait_for(timeout=30_000)
