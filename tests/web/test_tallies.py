"""Counts side by side: of which place, and how each stands to the others."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

from litestar.testing import TestClient

from riwaya.core.article import Article
from riwaya.core.claim import Claim, Toll, Voice
from riwaya.core.span import Span
from riwaya.ledger import open_ledger
from riwaya.web import make_app
from riwaya.web.saying import saying

Client = Any


def test_each_type_of_event_that_is_counted_is_led_to(demo: Client) -> None:
    page = demo.get("/en/tallies").text
    led = re.findall(r'<a href="#(\w+)">[^<]+\(<bdi>(\d+)</bdi>\)', page)
    told = [(one["event"], str(len(one["counts"]))) for one in demo.get("/en/tallies.json").json()]
    assert led == told
    assert all(f'<section id="{event}">' in page for event, _ in led)


def test_counts_are_shown_of_a_place_and_what_lies_in_it(demo: Client) -> None:
    every = demo.get("/json/tallies").json()
    counts = [count for one in every for count in one["counts"]]
    place = next(name for count in counts for name in count["places"])
    for name in (place, saying("ar").place(place)):
        few = [count for one in demo.get("/json/tallies?place=" + quote(name)).json() for count in one["counts"]]
        assert [count["claims"] for count in few] == [c["claims"] for c in counts if place in c["places"]]
    assert demo.get("/json/tallies?place=Syria").json(), "what holds a place counts as well"
    page = demo.get("/en/tallies?place=" + quote(place)).text
    assert f"({saying('en')['place']}: {place})" in page[: page.index("</title>")]
    assert f'href="/en/tallies.csv?place={quote(place).replace("%20", "+")}" download' in page
    assert saying("en")["tally.nofit"] in demo.get("/en/tallies?place=Nowhere").text


def test_each_way_in_which_a_count_stands_to_others_is_said_once(tmp_path: Path) -> None:
    """With the numbers of all the others, which lead to them."""
    with open_ledger(str(tmp_path / "l.db"), create=True) as book:
        for number in range(4):
            text = f"وثقت الشبكة {number + 10} غارة في حزيران"
            book.add(Article(text, f"a{number}", "Outlet"), [Claim(
                f"c{number}", f"a{number}", "air_strike", Voice("monitor", id="snhr", name="SNHR", surface="الشبكة"),
                kind="tally", tolls=(Toll("events", "air_strike", "غارة", number + 10, number + 10),),
                evidence=(Span(0, len(text)),),
            )])  # fmt: skip
        book.link()
        with TestClient(make_app(book, 80), base_url="http://127.0.0.1") as client:
            page = client.get("/en/tallies").text
    row = page[page.index('id="air_strike-2"') : page.index('id="air_strike-3"')]
    assert row.count(saying("en")["relation.open"]) == 1
    assert re.findall(r'href="#(air_strike-\d)"', row) == ["air_strike-1", "air_strike-3", "air_strike-4"]
