"""What is taken out of the app, in a real browser: a citation, a table, a printed list, a kept address."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from riwaya.ledger import Ledger
from riwaya.web import make_app

expect = pytest.importorskip("playwright.sync_api", reason="the browser tests are an extra: make extras").expect

LANGUAGES = ("en", "ar")


@pytest.fixture(scope="module")
def address(demo: Ledger, served: Any) -> Iterator[str]:
    """The demonstration ledger, served to its only user."""
    with served(lambda port: make_app(demo, port, "Reader")) as address:
        yield address


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_click_takes_the_whole_citation_of_an_account(page: Any, address: str, language: str) -> None:
    page.goto(f"{address}/{language}/incidents")
    page.locator("table.incidents tbody a").first.click()
    page.locator(".side article a[href*='/claim/']").last.click()
    page.wait_for_url(f"**/{language}/claim/*")
    page.locator(".citation p").first.click()
    told = page.evaluate("getSelection().toString()")
    assert re.search(r"SHA-256 [0-9a-f]{64}", told)
    assert f"/{language}/claim/" in told
    assert "«" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filtered_list_is_saved_as_a_file_and_called_by_its_filter(page: Any, address: str, language: str) -> None:
    page.goto(f"{address}/{language}/incidents")
    bare = page.title()
    page.locator("select[name=status]").select_option("denied")
    page.locator("form.filter button").click()
    page.wait_for_url("**status=denied*")
    expect(page).not_to_have_title(bare)
    with page.expect_download() as saving:
        page.locator("#found a[href*='claims.csv']").click()
    assert saving.value.suggested_filename == "claims.csv"
    rows = Path(saving.value.path()).read_text("utf-8-sig").count("\n#meta+id+claim")
    assert rows == 1


def test_a_printed_list_names_its_filter_and_leaves_out_what_belongs_to_the_map(page: Any, address: str) -> None:
    page.goto(f"{address}/en/incidents?place=Idlib+Governorate")
    told = page.locator("#found .printed")
    expect(told).to_be_hidden()
    page.emulate_media(media="print")
    expect(told).to_have_text("Filter: Place: Idlib Governorate")
    for part in ("#map", "#key", ".handles"):
        expect(page.locator(part).first).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [390, 1200])
def test_an_editor_lays_two_incidents_side_by_side_before_merging_them(
    page: Any, address: str, language: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}/{language}/incidents?place=Saraqib")
    page.locator("table.incidents tbody td:nth-child(2) a").first.click()
    page.locator("#relations .judging a").click()
    page.locator("a[href*='/beside/']").first.click()
    page.wait_for_url("**/beside/*")
    other = page.url.rpartition("/")[2]
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    expect(page.locator(".side article").nth(1)).to_be_visible()
    page.locator("a[href*='/relate?other=']").click()
    expect(page.locator("#relate input:not([type])[name=other]")).to_have_value(other)
