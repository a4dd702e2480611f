"""The main ways through the app in a real browser, in both languages; skipped without Chromium or Playwright."""

from collections.abc import Iterator
from typing import Any

import pytest

from riwaya.ledger import Ledger
from riwaya.web import make_app

expect = pytest.importorskip("playwright.sync_api", reason="the browser tests are an extra: make extras").expect

WIDTHS = (390, 1300)
PATHS = (
    "incidents", "control", "mirror", "tallies", "copies", "brief?question=Idlib", "article/05-nafidhat-al-tilal",
    "queue", "actor/ru-forces",
)  # fmt: skip


@pytest.fixture(scope="module")
def address(demo: Ledger, served: Any) -> Iterator[str]:
    """The demonstration ledger, served to its only user."""
    with served(lambda port: make_app(demo, port, "Reader")) as address:
        yield address


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
    expect(page.locator(".verdict.accepted").first).to_contain_text("كما في النص")
    page.locator("#judged form.inline button").first.click()
    expect(page.locator(".verdict.accepted")).to_have_count(0)


@pytest.mark.parametrize(("language", "first", "last"), [("en", 0.9, 0.97), ("ar", 0.1, 0.03)])
def test_a_period_is_chosen_on_the_timeline_by_mouse_and_by_keyboard(
    page: Any, address: str, language: str, first: float, last: float
) -> None:
    page.goto(f"{address}/{language}/incidents?status=happened")
    every = page.locator("#count").inner_text()
    box = page.locator(".timeline").first.bounding_box()
    page.mouse.move(box["x"] + first * box["width"], box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + last * box["width"], box["y"] + 40, steps=4)
    page.mouse.up()
    page.wait_for_url("**status=happened&since=*&until=*")
    expect(page.locator("#count")).not_to_have_text(every)
    expect(page.locator("#found tbody tr")).to_have_count(int(page.locator("#count").inner_text().split()[0]))
    begin = page.locator(".handles input").first
    since, until = (page.locator(f"input[name={name}]").input_value() for name in ("since", "until"))
    assert since < until
    begin.press("ArrowLeft" if language == "ar" else "ArrowRight")
    begin.press("Enter")
    page.wait_for_url(lambda url: f"since={since}" not in url)
    expect(page.locator("input[name=since]")).not_to_have_value(since)
    assert page.locator("input[name=since]").input_value() > since
    page.go_back()
    page.wait_for_url(f"**since={since}*")
    expect(page.locator("[name=since]")).to_have_value(since)


@pytest.mark.parametrize(("language", "later"), [("en", 1), ("ar", -1)])
def test_days_of_control_run_as_the_text_does(page: Any, address: str, language: str, later: int) -> None:
    page.goto(f"{address}/{language}/control")
    held = page.locator(".lanes").filter(has=page.locator(".lane a:nth-of-type(2)")).first
    marks = [(one.get_attribute("aria-label")[:10], one.bounding_box()["x"]) for one in held.locator(".lane a").all()]
    assert len({day for day, _ in marks}) > 1
    assert all((x <= other) == (later > 0) for day, x in marks for to, other in marks if day < to)
    days = held.locator(".axis bdi, .axis time")
    assert (days.first.bounding_box()["x"] < days.last.bounding_box()["x"]) == (later > 0)


def test_a_place_of_the_list_filters_map_and_timeline_in_place(page: Any, address: str) -> None:
    page.goto(f"{address}/en/incidents")
    page.evaluate("window.same = true")
    page.locator("#found a[href*='place=Saraqib']").first.click()
    page.wait_for_url("**place=Saraqib")
    expect(page.locator("[name=place]")).to_have_value("Saraqib")
    assert page.evaluate("window.same"), "the page is not loaded anew"
    assert "place=Saraqib" in page.locator("#map").get_attribute("data-points")


def test_a_weak_link_is_split_off_by_keyboard(page: Any, address: str) -> None:
    page.goto(f"{address}/en/queue?kind=links")
    items = page.locator(".queue > li")
    before = items.count()
    page.keyboard.press("j")
    page.keyboard.press("r")
    page.locator(".queue > li.judged").wait_for()
    back = items.first.locator(".told a").get_attribute("href")
    page.reload()
    assert items.count() < before
    page.goto(back)
    with page.expect_navigation():
        page.locator("#judged form.inline button").last.click()


def test_the_queue_is_worked_through_by_keyboard(page: Any, address: str) -> None:
    page.goto(f"{address}/ar/queue?kind=actors")
    items = page.locator(".queue > li")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    first = items.first.get_attribute("id")
    expect(items.first).to_be_focused()
    page.keyboard.press("r")
    page.locator(".queue > li.judged").wait_for()
    expect(page.locator(".queue > li.judged .told")).to_contain_text("ارفض")
    expect(items.nth(1)).to_be_focused()
    back = items.first.locator(".told a").get_attribute("href")
    page.reload()
    assert page.locator(f"[id='{first}']").count() == 0
    page.keyboard.press("j")
    page.keyboard.press("o")
    page.wait_for_url("**/incident/**")
    page.goto(back)
    with page.expect_navigation():
        page.locator("#judged form.inline button").last.click()
    page.goto(f"{address}/ar/queue?kind=actors")
    assert page.locator(f"[id='{first}']").count() == 1


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
    page.wait_for_url(f"{address}/ar/incidents?status=denied")
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_the_map_is_drawn(page: Any, address: str) -> None:
    page.goto(f"{address}/ar/incidents")
    page.locator("#map canvas").wait_for(timeout=30_000)
    expect(page.locator("#map > p"), "what is said while it is drawn").to_have_count(0, timeout=30_000)
    far = page.get_by_role("button", name="بعضها أبعد")
    far.click()
    expect(far, "all incidents are shown, also the one in another country").to_be_hidden()


def test_who_turns_the_wheel_over_the_map_goes_on_through_the_page(page: Any, address: str) -> None:
    page.goto(f"{address}/en/incidents")
    page.locator("#map canvas").wait_for(timeout=30_000)
    page.locator("#map").hover()
    page.mouse.wheel(0, 400)
    expect(page.locator("#count")).not_to_be_in_viewport()
    page.locator("#map").get_by_text("Hold Ctrl").wait_for()


def test_the_drawing_of_copies_fits_a_phone_with_its_names(page: Any, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{address}/ar/copies")
    boxes = [name.bounding_box() for name in page.locator(".graph text").all()]
    assert boxes
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in boxes)
    assert min(box["height"] for box in boxes) > 12


def test_how_a_claim_was_read_is_fetched_when_it_is_asked_for(page: Any, address: str) -> None:
    page.goto(f"{address}/en/article/05-nafidhat-al-tilal")
    how = page.locator("details.derived")
    assert page.locator(".steps").count() == 0
    how.first.locator("summary").click()
    expect(how.first.locator(".steps code").first).to_be_visible()
    how.last.locator("summary").click()
    expect(how.last.locator(".steps code").first).to_be_visible()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_an_article_shares_is_opened_in_it_by_keyboard(page: Any, address: str, language: str) -> None:
    page.goto(f"{address}/{language}/copies")
    page.locator("ol.copies a").first.click()
    page.locator("details.copied summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator("details.copied blockquote.diff ins").first).to_be_visible()


def test_a_dark_screen_prints_as_a_light_one(page: Any, address: str) -> None:
    def colours(media: str, scheme: str) -> list[str]:
        page.emulate_media(media=media, color_scheme=scheme)
        names = ("voice", "trigger", "happened", "denied")
        told = (
            "(names) => names.map((name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`))"
        )
        return page.evaluate(told, names)  # type: ignore[no-any-return]

    page.goto(f"{address}/ar/incidents")
    assert colours("screen", "dark") != colours("screen", "light") == colours("print", "dark")


def test_on_a_phone_the_finer_filters_are_folded_unless_one_holds(page: Any, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{address}/ar/incidents")
    voice = page.locator("select[name=voice]")
    expect(voice).to_be_hidden()
    page.locator(".more summary").click()
    expect(voice).to_be_visible()
    voice.select_option("ru-mod")
    page.locator("form.filter button").click()
    page.wait_for_url("**voice=ru-mod*")
    expect(page.locator("select[name=voice]")).to_be_visible()
    page.locator("form.filter a").first.click()
    page.wait_for_url(lambda address: "voice" not in address)
    expect(page.locator("select[name=voice]")).to_be_hidden()
    page.set_viewport_size({"width": 1200, "height": 800})
    expect(page.locator("select[name=voice]")).to_be_visible()
