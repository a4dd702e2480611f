"""The voices beside each other, and the ways from what they accuse others of to what was reported afterwards."""

import re
from typing import Any

from litestar.testing import TestClient

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Actor, Claim, Voice
from riwaya.core.span import Span
from riwaya.ledger import open_ledger
from riwaya.web import make_app

Client = Any


def test_voices_are_listed_with_how_others_answered_them_and_lead_to_their_pages(demo: Client) -> None:
    seen = demo.get("/json/voices").json()
    of = {voice["voice"]: voice for voice in seen["voices"]}
    assert seen["total"] == len(of) == sum(seen["kinds"].values())
    ministry, record = of["ru-mod"], demo.get("/json/voice/ru-mod").json()["record"]
    assert ministry["party"]
    assert [ministry[name] for name in ("denied", "disputed")] == [len(record[name]) for name in ("denied", "disputed")]
    page = demo.get("/ar/voices").text
    links = re.findall(r'<td><a href="([^"]+)"', page)
    assert "/ar/voice/ru-mod" in links
    assert {demo.get(link).status_code for link in links} == {200}


def test_voices_are_shown_by_their_kind(demo: Client) -> None:
    found = demo.get("/json/voices?kind=monitor").json()
    assert {voice["kind"] for voice in found["voices"]} == {"monitor"}
    assert found["total"] == found["kinds"]["monitor"] < sum(found["kinds"].values())


def test_an_accusation_leads_to_who_is_in_it_and_to_each_incident_that_was_reported_afterwards(demo: Client) -> None:
    page = demo.get("/en/mirror").text
    links = {*re.findall(r'href="(/en/(?:voice|actor|incident)/[^"]+)"', page)}
    reported = {name for one in demo.get("/json/mirror").json()["accusations"] for window in one["windows"][-1:]
                for name in window["incidents"]}  # fmt: skip
    assert reported
    assert {f"/en/incident/{name}" for name in reported} <= links
    assert {"/en/voice/ru-mod", "/en/actor/white-helmets"} <= links
    assert {demo.get(link).status_code for link in links} == {200}


def test_the_mirror_is_narrowed_to_who_accuses_whom_of_what_place_and_when(demo: Client) -> None:
    every = demo.get("/json/mirror").json()["accusations"]

    def of(address: str) -> list[dict[str, Any]]:
        page, found = demo.get(f"/en/mirror?{address}").text, demo.get(f"/en/mirror.json?{address}").json()
        shown = re.findall(r'<section class="accusation"><h2><a href="/en/incident/([^"]+)"', page)
        assert shown == [one["incident"] for one in found["accusations"]]
        return list(found["accusations"])

    assert of("") == every
    assert 0 < len(of("accused=white-helmets")) < len(every)
    assert all("ru-mod" in one["accusers"] for one in of("accuser=ru-mod"))
    day = min(one["day"] for one in every)
    assert {one["day"] for one in of(f"until={day}")} == {day}
    assert of("place=Idlib+Governorate") == of("place=%D9%85%D8%AD%D8%A7%D9%81%D8%B8%D8%A9+%D8%A5%D8%AF%D9%84%D8%A8")
    assert of("accuser=nobody") == []
    assert "No accusation fits" in demo.get("/en/mirror?accuser=nobody").text
    assert demo.get("/en/mirror?page=2").text.count('class="accusation"') == max(0, len(every) - 20)


def test_outlets_stand_by_name_beside_all_words_by_which_they_call_an_actor(tmp_path: Any) -> None:
    """Once for each outlet, what it says itself apart from what it quotes; a name with a figure does not turn."""
    told = (
        ("a1", "عنب بلدي", "الطيران الروسي", OUTLET),
        ("a2", "عنب بلدي", "روسيا", OUTLET),
        ("a3", "عنب بلدي", "روسيا", Voice("monitor", id="sohr", name="SOHR", surface="المرصد")),
        ("a4", "7ab.example", "الطيران الروسي", OUTLET),
    )
    with open_ledger(str(tmp_path / "l.db"), create=True) as book:
        for name, outlet, words, voice in told:
            text = f"قصف {words} دوما وفق المرصد في {name}"
            at = text.index(words)
            book.add(
                Article(text, name, outlet, "2020-03-01"),
                [
                    Claim(
                        f"c-{name}", name, "air_strike", voice, perpetrators=(Actor(words, "ru-forces"),),
                        evidence=(Span(0, len(text)),), spans={"perpetrators": (Span(at, at + len(words)),)},
                    )
                ],
            )  # fmt: skip
        book.link()
        with TestClient(make_app(book, 80), base_url="http://127.0.0.1") as client:
            page = client.get("/en/actor/ru-forces").text
    table = page[page.index("How outlets call it") :]
    assert "<bdi>7ab.example</bdi>" in table
    assert "enab-baladi" not in table
    row = table[table.index("Enab Baladi") :]
    own, quoting = (re.sub(r"<[^>]+>", "", cell).strip() for cell in re.findall(r"<td[^>]*>(.*?)</td>", row)[:2])
    assert own in ("الطيران الروسي (1) روسيا (1)", "روسيا (1) الطيران الروسي (1)")
    assert quoting == "روسيا (1)"
