"""A team in a real browser, in both languages: by invitation, in and out, and what a role may not."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from riwaya.ledger import Ledger, users
from riwaya.ledger.audit import Hand
from riwaya.web import make_team_app
from riwaya.web.saying import saying

expect = pytest.importorskip("playwright.sync_api", reason="the browser tests are an extra: make extras").expect

LANGUAGES = ("en", "ar")
PASSWORD = "between four walls"
WIDTHS = (390, 1300)


@pytest.fixture(scope="module")
def address(demo: Ledger, served: Any) -> Iterator[str]:
    """The demonstration ledger, served to a team."""
    with served(lambda port: make_team_app(demo, port)) as address:
        yield address


def join(page: Any, address: str, demo: Ledger, language: str, role: str) -> str:
    """Come in by invitation, as a user of a role; the user's name."""
    name = f"{role} {language}"
    with demo.writing() as connection:
        known = name in [one.name for one in users.members(connection)]
        token = users.invite(connection, Hand("x"), name) if known else users.add(connection, Hand("x"), name, role)
    page.goto(f"{address}/{language}/invitation/{token}")
    page.get_by_label(saying(language)["password.new"]).fill(PASSWORD)
    page.locator("main button").click()
    page.wait_for_url(f"**/{language}/incidents")
    return name


@pytest.mark.parametrize("language", LANGUAGES)
def test_log_in_leads_to_where_one_wanted_and_log_out_ends_it(
    page: Any, address: str, demo: Ledger, language: Any
) -> None:
    say = saying(language)
    name = join(page, address, demo, language, "reader")
    page.wait_for_load_state("networkidle")  # else the map asks for its data after the log-out, and is refused
    page.get_by_role("button", name=say["account.out"]).click()
    page.wait_for_url("**/log-in")
    page.goto(f"{address}/{language}/incidents?status=denied")
    assert "/log-in?to=" in page.url
    page.locator("input[name=name]:focus").wait_for()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/incidents?status=denied")
    assert name in page.locator("nav.account").inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_password_is_told_and_said_aloud(browser: Any, address: str, language: Any) -> None:
    page = browser.new_page()
    page.goto(f"{address}/{language}/log-in")
    page.get_by_label(saying(language)["user.name"]).fill("nobody")
    page.get_by_label(saying(language)["password.password"]).fill("wrong")
    page.locator("main button").click()
    expect(page.get_by_role("alert")).to_have_text(saying(language)["log-in.wrong"])
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_is_shown_no_tools_and_refused_the_log(
    browser: Any, address: str, demo: Ledger, language: Any
) -> None:
    page = browser.new_page()
    join(page, address, demo, language, "reader")
    assert page.locator("nav.account a").count() == 1
    page.goto(f"{address}/{language}/audit")
    assert saying(language)["refused.role"] in page.locator("main").inner_text()
    page.goto(f"{address}/{language}/incidents")
    page.locator("table.incidents a").first.click()
    page.wait_for_url("**/incident/**")
    assert page.locator("main form[method=post]").count() == 0
    page.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_admin_invites_and_a_guest_begins(page: Any, address: str, demo: Ledger, language: Any) -> None:
    join(page, address, demo, language, "admin")
    page.goto(f"{address}/{language}/users")
    page.locator("form.entry input[name=name]").fill(f"guest {language}")
    page.locator("form.entry button").click()
    link = page.get_by_label(saying(language)["users.address"]).input_value()
    assert re.fullmatch(rf"{address}/{language}/invitation/[\w-]{{43}}", link)
    page.get_by_role("button", name=saying(language)["account.out"]).click()
    page.wait_for_url("**/log-in")
    page.goto(link)
    assert page.get_by_label(saying(language)["user.name"]).input_value() == f"guest {language}"


@pytest.mark.parametrize(("language", "article"), [("en", "05-nafidhat-al-tilal"), ("ar", "12-al-aqalim")])
def test_who_codes_blind_sees_the_words_of_each_claim_and_marks_the_article_as_reviewed(
    page: Any, address: str, demo: Ledger, language: Any, article: str
) -> None:
    say, other = saying(language), f"second coder {language}"
    with demo.writing() as connection:
        users.add(connection, Hand("x"), other, "reviewer")
    coders = join(page, address, demo, language, "editor"), other
    page.goto(f"{address}/{language}/coding?article={article}")
    for name in coders:
        page.get_by_label(name, exact=True).check()
    page.locator("#give button").click()
    page.locator("main tbody a").click()
    page.locator(".claims > li").first.hover()
    page.locator(".text mark.on").first.wait_for()
    page.get_by_role("button", name=say["correct.reviewed"]).click()
    page.get_by_text(say["correct.whole"]).first.wait_for()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_of_a_team_is_wider_than_the_screen(page: Any, address: str, demo: Ledger, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    join(page, address, demo, "en", "admin")
    for path in ("account", "users", "audit", "incidents"):
        for language in LANGUAGES:
            page.goto(f"{address}/{language}/{path}")
            assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_admins_menu_stands_on_one_line(page: Any, address: str, demo: Ledger, language: str) -> None:
    page.set_viewport_size({"width": 1200, "height": 800})
    join(page, address, demo, language, "admin")
    for menu in ("header nav:not(.account) a", "header nav.account a"):
        tops = page.eval_on_selector_all(
            menu, "all => all.map((one) => Math.round(one.getBoundingClientRect().bottom))"
        )
        assert len(tops) > 2
        assert max(tops) - min(tops) < 10, (menu, tops)
