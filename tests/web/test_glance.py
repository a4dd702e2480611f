"""What is seen at a glance: what an incident comes to, how others answered a voice, over which period is counted."""

import re
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, TimeSpan, Toll, Voice
from riwaya.core.span import Span
from riwaya.ledger import open_ledger
from riwaya.web import make_app

from .test_processes import told

Client = Any


def main_incident(demo: Client) -> str:
    rows = demo.get("/json/incidents").json()["rows"]
    return str(max(rows, key=lambda row: row["accounts"])["incident"]["incident"])


def _of(client: Client, article: str) -> str:
    """The incident of which an article tells."""
    return str(next(iter(client.get(f"/json/article/{article}").json()["incidents"].values())))


def short(page: str) -> str:
    """What stands in short above an incident, as text; empty where nothing does."""
    found = re.search(r'<dl class="short">(.*?)</dl>', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", found[1]).split()) if found else ""


def test_an_incident_says_in_short_who_says_what_how_many_voices_what_is_contested_and_copied(demo: Client) -> None:
    name = main_incident(demo)
    case, page = demo.get(f"/json/incident/{name}").json(), demo.get(f"/en/incident/{name}").text
    line = short(page)
    for side, label in (("happened", "It happened"), ("denied", "It did not, or not so")):
        count = sum(told["side"] == side for told in case["accounts"])
        assert f"{label} : {count} account" in line
    assert "denied: 1 party to the conflict" in line
    assert "Who did it How many were killed" in line
    assert f"What is copied {len(case['copies'])} passages" in line
    parts = re.findall(r'href="#([^"]+)"', page[: page.index('id="when"')])
    assert {"happened", "denied", "voices", "clash", "copies"} <= set(parts)
    assert all(f'id="{part}"' in page for part in parts)


def test_what_one_account_tells_is_not_told_in_short_again(demo: Client) -> None:
    rows = demo.get("/json/incidents").json()["rows"]
    one = next(row["incident"]["incident"] for row in rows if row["accounts"] == 1)
    assert short(demo.get(f"/en/incident/{one}").text) == ""


def test_a_printed_page_says_where_it_is_found_with_its_filters(demo: Client) -> None:
    page = demo.get("/ar/incidents?event=air_strike", headers={"cookie": "digits=arabic"}).text
    assert '<p class="printed"><code>http://127.0.0.1/ar/incidents?event=air_strike</code></p>' in page


def test_the_incidents_on_which_others_answered_a_voice_are_named(demo: Client) -> None:
    page = demo.get("/en/voice/sohr").text
    answers = page[page.index("How others answered") : page.index("How outlets call it")]
    assert "Independent voices say the same: <b>1 incident</b>" in answers
    assert 'Air strike, <bdi>Maarrat al-Numan</bdi></a> <bdi dir="ltr">2019-07-22</bdi>' in answers
    assert "say the opposite:" not in answers


def test_a_period_is_told_in_words_also_where_it_is_open(tmp_path: Any) -> None:
    tolls = (Toll("killed", "people", "تسعة", 9, 9),)
    periods = {"a1": ("2020-01-01", "2020-03-01"), "a2": ("2020-01-01", None), "a3": ("2020-01-01", "2020-01-01")}
    with open_ledger(str(tmp_path / "l.db"), create=True) as book:
        for name, ends in periods.items():
            article, _ = told(name, "shelling")
            voice = Voice("monitor", id="sohr", name="SOHR", surface="المرصد")
            book.add(article, [
                Claim(f"c-{name}", name, "shelling", voice, "tally", period=TimeSpan("", *ends), tolls=tolls)
            ])  # fmt: skip
        book.link()
        with TestClient(make_app(book, 80), base_url="http://127.0.0.1") as client:
            page = re.sub(r"<[^>]+>", "", client.get("/en/tallies").text)
    assert all(words in page for words in ("2020-01-01 to 2020-03-01", "since 2020-01-01"))
    assert "2020-01-01 to 2020-01-01" not in page


def test_an_outlet_that_counts_is_called_by_its_name_and_an_id_does_not_turn_in_arabic(tmp_path: Any) -> None:
    tolls = (Toll("killed", "people", "تسعة", 9, 9),)
    with open_ledger(str(tmp_path / "l.db"), create=True) as book:
        for name, outlet in (("a1", "شبكة الزيتون"), ("004_ab", None)):
            article = Article(f"قتل تسعة في {name}", name, outlet, "2020-03-01")
            book.add(article, [Claim(f"c-{name}", name, "shelling", OUTLET, "tally", tolls=tolls)])
        book.link()
        with TestClient(make_app(book, 80), base_url="http://127.0.0.1") as client:
            assert "شبكة الزيتون</a>" in client.get("/ar/tallies").text
            page = client.get(f"/ar/incident/{_of(client, '004_ab')}").text
    assert "<bdi><bdi>004</bdi>_ab</bdi></a>" in page


@pytest.mark.parametrize("asked", ["words=%D8%A7%D8%AF%D9%84%D8%A8", "since=2019"])
def test_what_very_many_articles_hold_is_counted_only_so_far(
    demo: Client, asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = demo.get(f"/json/search?{asked}").json()
    assert (whole["total"], whole["more"]) == (len(whole["hits"]), False)
    for module in ("riwaya.ledger.search", "riwaya.web.routes.search"):
        monkeypatch.setattr(f"{module}.COUNTED", 5)
    asked += "&until=2020-12"  # another question: the answer to the first is remembered
    few = demo.get(f"/json/search?{asked}").json()
    assert (few["total"], few["more"], few["hits"]) == (5, True, whole["hits"][:5])
    assert "more than 5 articles" in demo.get(f"/en/search?{asked}&digits=western").text


@pytest.mark.parametrize("asked", ["words=%D8%A7%D8%AF%D9%84%D8%A8", "voice=ru-mod"])
def test_all_that_is_found_is_reached_page_by_page(demo: Client, asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = demo.get(f"/json/search?{asked}").json()
    monkeypatch.setattr("riwaya.web.routes.search._PER_PAGE", 2)
    asked += "&until=2030"  # another question: the answer to the first is remembered
    pages = [demo.get(f"/json/search?{asked}&page={number}").json() for number in range(1, 20)]
    assert {page["total"] for page in pages} == {whole["total"]}
    assert [hit for page in pages for hit in page["hits"]] == whole["hits"]
    first, second = (demo.get(f"/en/search?{asked}&page={number}").text for number in (1, 2))
    assert 'rel="next"' in first
    assert 'rel="prev"' in second
    assert "the latest come first" in second


def test_an_incident_says_how_closely_its_place_and_day_are_known(demo: Client) -> None:
    case, page = (demo.get(path + main_incident(demo)) for path in ("/json/incident/", "/ar/incident/"))
    precise = case.json()["precise"]
    assert (precise["where"], precise["when"], precise["within"][-1]) == ("exact", "day", "Syria")
    assert "<bdi>محافظة إدلب</bdi>، <bdi>سوريا</bdi> <small>(الموقع بعينه)</small>" in page.text
    wide = demo.get("/json/incidents?place=Idlib+Governorate").json()["rows"]
    name = next(row["incident"]["incident"] for row in wide if row["incident"]["place"] == "Idlib Governorate")
    assert demo.get(f"/json/incident/{name}").json()["precise"]["where"] == "governorate"


def test_words_that_are_found_show_where_the_text_round_them_goes_on(demo: Client) -> None:
    hits = demo.get("/json/search?words=%D8%A7%D8%AF%D9%84%D8%A8").json()["hits"]
    first, last = next(hit["snippets"] for hit in hits if len(hit["snippets"]) == 2)
    assert not first[0]["words"].startswith(" … ")
    assert first[-1]["words"].endswith(" … ")
    assert last[0]["words"].startswith(" … ")


def test_a_period_of_which_the_year_is_not_given_is_told_in_words(tmp_path: Path) -> None:
    text = "وثقت الشبكة 12 غارة خلال حزيران"
    claim = Claim(
        "c1", "a1", "air_strike", OUTLET, kind="tally", period=TimeSpan("حزيران", "XXXX-06-01", "XXXX-06-30", "period"),
        tolls=(Toll("events", "air_strike", "12 غارة", 12, 12),), evidence=(Span(0, len(text)),),
    )  # fmt: skip
    with open_ledger(str(tmp_path / "l.db"), create=True) as book:
        book.add(Article(text, "a1", "Outlet"), [claim])
        book.link()
        with TestClient(make_app(book, 80), base_url="http://127.0.0.1") as client:
            told = {language: client.get(f"/{language}/tallies").text for language in ("en", "ar")}
    assert "1 Jun, year not given" in told["en"]
    assert "30 حزيران/يونيو" in told["ar"]
    assert not any("XXXX" in page for page in told.values())
