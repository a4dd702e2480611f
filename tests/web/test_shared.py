"""The passages of one article that stand in others as well."""

import re
from pathlib import Path
from typing import Any

from litestar.testing import TestClient

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Person, Place, TimeSpan
from riwaya.core.span import Span
from riwaya.ledger import open_ledger
from riwaya.web import make_app

Client = Any
TEXT = "قصفت طائرات حربية بلدة كفرنبل فجر اليوم وقتل فلان الفلاني مع اثنين من جيرانه في منزل قرب السوق القديم"


def test_an_article_shows_what_it_shares_with_others_on_its_incidents(demo: Client) -> None:
    every = demo.get("/json/copies").json()["passages"]
    key = every[0]["reuse"]["a"]
    told = demo.get(f"/json/article/{key}/shared").json()
    assert told["passages"] == [one for one in every if key in (one["reuse"]["a"], one["reuse"]["b"])]
    assert {one["reuse"][side] for one in told["passages"] for side in "ab"} <= set(told["sources"])
    page = demo.get(f"/ar/article/{key}").text
    (address,) = re.findall(r'<details class="copied">.*?href="([^"]+)"', page)
    shown = demo.get(address).text
    assert "مقاطع تشترك فيها" in shown
    assert shown.count('<blockquote class="diff"') == len(told["passages"])


def test_who_copies_nothing_is_told_so_and_no_article_is_none(demo: Client) -> None:
    keys = {row["article"] for row in demo.get("/json/search?words=ادلب").json()["hits"]}
    copied = {one["reuse"][side] for one in demo.get("/json/copies").json()["passages"] for side in "ab"}
    alone = min(keys - copied)
    assert demo.get(f"/json/article/{alone}/shared").json()["passages"] == []
    assert "No other article on its incidents" in demo.get(f"/en/article/{alone}/shared").text
    assert demo.get("/en/article/none/shared").status_code == 404


def test_private_names_are_covered_in_what_is_shared(tmp_path: Path) -> None:
    place = Place("كفرنبل", "Kafr Nabl", "town", 35.6, 36.5, ("Syria",), 1)
    day = TimeSpan("اليوم", "2020-01-02", "2020-01-02")
    with open_ledger(str(tmp_path / "l.db"), create=True) as book:
        for key in ("a1", "a2"):
            persons = (Person("فلان الفلاني", "victim"),) if key == "a1" else ()
            claim = Claim(f"c{key}", key, "air_strike", OUTLET, places=(place,), time=day, evidence=(Span(0, 30),),
                          persons=persons)  # fmt: skip
            book.add(Article(f"{key} - {TEXT}", key, f"وكالة {key}", "2020-01-02"), [claim])
        book.link()
        with TestClient(make_app(book, 80), base_url="http://127.0.0.1") as client:
            for path in ("/json/article/a2/shared", "/en/article/a2/shared"):
                answer = client.get(path)
                assert "كفرنبل" in answer.text
                assert "الفلاني" not in answer.text
