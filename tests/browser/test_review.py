"""Review in a real browser: words of an Arabic text picked by keyboard and mouse, incidents merged."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim
from riwaya.core.span import Span
from riwaya.exports.html import shown
from riwaya.ledger import Ledger, open_ledger
from riwaya.web import make_app

expect = pytest.importorskip("playwright.sync_api", reason="the browser tests are an extra: make extras").expect

DEMO = "article/05-nafidhat-al-tilal"
LINES = (
    "قُتِلَ 🚑 ثلاثةُ مدنيّين",
    "أعلنت منظمة White Helmets مقتل 12 مدنياً في M5",
    "كلمة \u202e خفية\r\nوسطر 👨‍👩‍👧 آخر",
)
TEXT = "\n".join(LINES)
WORDS = ("ثلاثةُ", "مدنيّين", "White Helmets", "12 مدنياً في M5", "White Helmets مقتل 12", "👨‍👩‍👧", "آخر", "خفية")


@pytest.fixture(scope="module")
def address(demo: Ledger, served: Any) -> Iterator[str]:
    """The demonstration ledger, served to its only user."""
    with served(lambda port: make_app(demo, port, "Reader")) as address:
        yield address


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory, served: Any) -> Iterator[str]:
    """An article with vowel marks, emoji, both directions, and characters that do not print."""
    with open_ledger(str(tmp_path_factory.mktemp("mixed") / "l.db"), create=True) as book:
        book.add(Article(TEXT, "a1"), [Claim("c1", "a1", "attack", OUTLET, evidence=(Span(0, 5),))])
        book.link()
        with served(lambda port: make_app(book, port, "Reader")) as address:
            yield address


def select(page: Any, start: int, end: int) -> None:
    """Select by code points, as the mouse would: walking the text of the page, one unprinting character a step."""
    page.evaluate(
        """([start, end]) => {
          const text = document.querySelector("#text"), at = [];
          const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          let control = null;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const inside = node.parentElement.closest(".control");
            if (inside && inside === control) continue;
            control = inside;
            if (inside) { at.push([node, 0, node.data.length]); continue; }
            let units = 0;
            for (const letter of node.data) { at.push([node, units, units + letter.length]); units += letter.length; }
          }
          document.getSelection().setBaseAndExtent(at[start][0], at[start][1], at[end - 1][0], at[end - 1][2]);
        }""",
        [start, end],
    )
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))")


def current(page: Any, name: str) -> str:
    """What the row in which the reader is has in an input."""
    return str(page.locator(f".row.current [name$='.{name}']").input_value())


def offsets(page: Any) -> tuple[int, int]:
    return int(current(page, "start")), int(current(page, "end"))


@pytest.mark.parametrize("words", WORDS)
def test_selected_words_are_found_in_code_points(page: Any, mixed: str, words: str) -> None:
    page.goto(f"{mixed}/en/article/a1/claim/c1?field=targets")
    start = TEXT.index(words)
    select(page, start, start + len(words))
    assert offsets(page) == (start, start + len(words))
    assert current(page, "words") == words


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_selection_gives_the_code_points_of_its_words(page: Any, mixed: str, data: st.DataObject) -> None:
    if "claim/c1" not in page.url:
        page.goto(f"{mixed}/ar/article/a1/claim/c1?field=targets")
    start = data.draw(st.integers(0, len(TEXT) - 1))
    end = data.draw(st.integers(start + 1, len(TEXT)))
    words = TEXT[start:end].strip()
    if not words:
        return
    select(page, start, end)
    first = start + len(TEXT[start:end]) - len(TEXT[start:end].lstrip())
    assert offsets(page) == (first, first + len(words))


def test_the_page_holds_the_text_as_published(page: Any, mixed: str) -> None:
    page.goto(f"{mixed}/en/article/a1/claim/c1")
    seen = page.locator("#text").evaluate("node => node.textContent")
    assert seen == TEXT.replace("\u202e", "U+202E")
    assert "&#13;" in shown(TEXT)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_arabic_words_are_picked_with_the_keyboard_alone_and_the_correction_is_taken_back(
    page: Any, address: str, language: str
) -> None:
    page.goto(f"{address}/{language}/{DEMO}")
    claim = page.locator("ol.claims > li").nth(1)
    name = claim.get_attribute("id")
    page.goto(f"{address}/{language}/{DEMO}/claim/{name}?field=targets")
    page.locator("#text").focus()
    page.keyboard.press("Control+Home")
    for _ in range(2):
        page.keyboard.press("Control+ArrowLeft")
    page.keyboard.press("Control+Shift+ArrowLeft")
    page.keyboard.press("Control+Shift+ArrowLeft")
    page.keyboard.type("nothing of this gets in")
    expect(page.locator(".row.current .words")).not_to_have_value("")
    words = current(page, "words")
    text = page.locator("#text").inner_text()
    assert "nothing" not in text
    assert words
    assert words in text
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "targets.words", "Enter leads from the text to the row"
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "note":
            break
    page.keyboard.type("كما في النص")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{DEMO}#{name}")
    assert page.locator(f"[id='{name}'] .was").count() == 1
    assert "كما في النص" in page.locator(f"[id='{name}'] .verdict.corrected").inner_text()
    with page.expect_navigation():
        page.locator("#judged form.inline button").last.click()
    expect(page.locator(f"[id='{name}'] .was")).to_have_count(0)


def test_picking_by_keyboard_begins_at_the_words_of_the_field(page: Any, address: str) -> None:
    page.goto(f"{address}/ar/{DEMO}")
    name = page.locator("ol.claims > li").first.get_attribute("id")
    page.goto(f"{address}/ar/{DEMO}/claim/{name}?field=places")
    page.locator("#field-places .pick").first.press("Enter")
    page.keyboard.press("Control+Shift+ArrowLeft")
    first = page.locator("#text mark.places").first.inner_text().split()[0]
    expect(page.locator(".row.current .words")).to_have_value(first)


def test_words_are_picked_with_the_mouse(page: Any, address: str) -> None:
    page.goto(f"{address}/ar/{DEMO}")
    name = page.locator("ol.claims > li").first.get_attribute("id")
    page.goto(f"{address}/ar/{DEMO}/claim/{name}?field=voice")
    mark = page.locator("#text mark").first
    mark.dblclick()
    words = "|".join(map(re.escape, mark.inner_text().split()))
    expect(page.locator(".row.current .words")).to_have_value(re.compile(f"^({words})$"))
    assert page.locator(".picked").inner_text()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_several_values_of_several_fields_are_picked_into_rows_of_their_own_and_saved_at_once(
    page: Any, address: str, language: str
) -> None:
    page.goto(f"{address}/{language}/{DEMO}")
    name = page.locator("ol.claims > li").nth(2).get_attribute("id")
    page.goto(f"{address}/{language}/{DEMO}/claim/{name}?field=targets")
    text = page.locator("#text").evaluate("node => node.textContent")

    def pick(row: Any, words: str) -> None:
        row.locator(".pick").click()
        select(page, text.index(words), text.index(words) + len(words))
        expect(row.locator(".words")).to_have_value(words)

    targets = page.locator("#field-targets")
    before = targets.locator(".row").count()
    pick(targets.locator(".row").last, "مواقع")
    targets.locator(".more").click()
    pick(targets.locator(".row").last, "الفصائل")
    page.locator("#field-means summary").click()
    means = page.locator("#field-means .row").last
    pick(means, "بصواريخ")
    means.locator("select").select_option("rocket")
    targets.locator(".row").first.locator(".remove").click()
    expect(targets.locator(".row")).to_have_count(before)
    page.locator("form.correct .save button").click()
    page.wait_for_url(f"**/{DEMO}#{name}")
    assert page.locator(f"[id='{name}'] .verdict.corrected").count() == 2
    page.goto(f"{address}/{language}/{DEMO}/claim/{name}")
    assert "rocket" in page.locator("#field-means select").evaluate_all("all => all.map((one) => one.value)")
    page.goto(f"{address}/{language}/{DEMO}")
    for _ in range(2):
        with page.expect_navigation():
            page.locator("#judged form.inline button").last.click()
    expect(page.locator(f"[id='{name}'] .was")).to_have_count(0)


def test_what_was_filled_in_stays_where_it_can_not_be_saved(browser: Any, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{address}/ar/{DEMO}")
    name = page.locator("ol.claims > li").first.get_attribute("id")
    page.goto(f"{address}/ar/{DEMO}/claim/{name}?field=places")
    last = page.locator("#field-places .row").last
    last.locator(".words").fill("ليست في النص")
    page.locator("form.correct [name=note]").fill("سبب")
    page.locator(".save button").click()
    expect(page.locator("form.correct .wrong")).to_contain_text("ليست هذه الكلمات في النص")
    assert last.locator(".words").input_value() == "ليست في النص"
    assert page.locator("form.correct [name=note]").input_value() == "سبب"
    page.close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_incidents_are_merged_split_and_given_back(page: Any, address: str, language: str) -> None:
    page.goto(f"{address}/{language}/incidents")
    rows = page.locator("table.incidents tbody tr")
    other = rows.nth(1).locator("a").first.get_attribute("href")
    rows.first.locator("a").first.click()
    page.wait_for_url("**/incident/**")
    before = page.url
    accounts = page.locator(".side article").count()
    page.locator("#relations a").last.click()
    page.locator("#relate input[name=other]:not([type=radio])").fill(other)
    with page.expect_navigation(url="**#judged"):
        page.locator("#relate button[value=duplicate]").click()
    merged = page.locator(".side article").count()
    assert merged > accounts
    page.locator("#relations a").last.click()
    page.locator("#split input[type=checkbox]").first.check()
    with page.expect_navigation(url="**#judged"):
        page.locator("#split button").click()
    expect(page.locator(".side article")).to_have_count(1)
    with page.expect_navigation():
        page.locator("#judged form.inline button").last.click()
    expect(page.locator(".side article")).to_have_count(merged)
    with page.expect_navigation():
        page.locator("#judged form.inline button").last.click()
    page.goto(re.sub("#.*", "", before))
    expect(page.locator(".side article")).to_have_count(accounts)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("path", ["claim/new", "claim/{}?field=tolls", "claim/{}/example?field=event"])
def test_forms_fit_a_phone(page: Any, address: str, language: str, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{address}/{language}/{DEMO}")
    name = page.locator("ol.claims > li").first.get_attribute("id")
    page.goto(f"{address}/{language}/{DEMO}/{path.format(name)}")
    assert page.locator("form.correct").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
