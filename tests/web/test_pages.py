"""Every page in both languages, its JSON twin, and what it never lets through."""

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from litestar.testing import TestClient

import riwaya.web
from riwaya.core.claim import Claim, Voice
from riwaya.core.masking import COVER
from riwaya.core.problem import Problem
from riwaya.core.span import Span
from riwaya.exports.phrases.places import english_place, namesakes
from riwaya.exports.sentence import Language
from riwaya.ledger import open_ledger
from riwaya.reading.derivation import READ_AS, TOLD
from riwaya.web import Tiles, make_app
from riwaya.web.quoting import quotes
from riwaya.web.saying import LANGUAGES, interface, saying

PAGES = (
    "incidents", "brief?question=Saraqib", "copies", "copies?touches=figure", "control", "tallies", "mirror",
    "voice/ru-mod", "actor/ru-forces", "actor/hts", "control?place=Saraqib", "issues",
    "search?words=%D8%A7%D8%AF%D9%84%D8%A8", "article/05-nafidhat-al-tilal",
    "article/05-nafidhat-al-tilal/derived",
    "article/05-nafidhat-al-tilal/shared",
)  # fmt: skip
NAME = "فلان الفلاني"
Client = Any


class Tags(HTMLParser):
    """The tags of a page, and whether each that is opened is closed again."""

    void = frozenset({"meta", "link", "input", "br", "hr", "img", "rect", "line", "circle", "path"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in self.void:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.void and tag not in {"option", "li", "p"}:
            while self.open and self.open[-1] in {"option", "li", "p"}:
                self.open.pop()
        if self.open and self.open[-1] == tag:
            self.open.pop()
        elif tag not in self.void:
            raise AssertionError(f"</{tag}> closes {self.open[-3:]}")


def main_incident(demo: Client) -> str:
    rows = demo.get("/en/incidents.json").json()["rows"]
    best: dict[str, Any] = max(rows, key=lambda row: row["accounts"])
    return str(best["incident"]["incident"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", [*PAGES, "incident"])
def test_every_page_is_whole_in_both_languages(demo: Client, path: str, language: str) -> None:
    path = f"incident/{main_incident(demo)}" if path == "incident" else path
    answer = demo.get(f"/{language}/{path}")
    assert answer.status_code == 200
    tags = Tags(answer.text)
    assert tags.open == []
    assert tags.seen[0] == ("html", {"lang": language, "dir": "rtl" if language == "ar" else "ltr"})
    ids = [attrs["id"] for _, attrs in tags.seen if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert [tag for tag, _ in tags.seen].count("h1") == 1
    labelled = [tag for tag, attrs in tags.seen if "style" in attrs or any(name.startswith("on") for name in attrs)]
    assert not labelled, "the policy lets no style and no handler of an attribute run"


@pytest.mark.parametrize("path", [*PAGES, "incident"])
def test_no_page_weighs_more_than_300_kb_before_its_map(demo: Client, path: str) -> None:
    path = f"incident/{main_incident(demo)}" if path == "incident" else path
    page = demo.get(f"/ar/{path}").text
    parts = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', page)) | {"/static/vendor/vazirmatn.woff2"}
    parts |= {f"/static/{name}" for name in ("brush.js", "map.js", "areas.js")}
    static = Path(riwaya.web.__file__).parent / "static"
    sent = [page.encode()] + [file.read_bytes() for part in sorted(parts) if (file := static / part[8:]).exists()]
    assert sum(len(gzip.compress(one)) for one in sent) < 300_000


@pytest.mark.parametrize("path", [*PAGES, "incident"])
def test_every_page_has_a_twin_at_its_own_address(demo: Client, path: str) -> None:
    path = f"incident/{main_incident(demo)}" if path == "incident" else path
    page = demo.get(f"/ar/{path}").text
    (twin,) = re.findall(r'rel="alternate" type="application/json" href="([^"]+)"', page)
    before, _, filters = path.partition("?")
    assert twin == f"/ar/{before}.json" + (f"?{filters}" if filters else "")
    answer = demo.get(twin)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/json")


def test_the_links_of_the_pages_lead_somewhere(demo: Client) -> None:
    seen = {f"/en/{path}" for path in PAGES} | {"/ar/incidents", f"/en/incident/{main_incident(demo)}"}
    found: set[str] = set()
    for path in sorted(seen):
        tags = Tags(demo.get(path).text)
        found |= {attrs["href"] for tag, attrs in tags.seen if tag == "a" and (attrs.get("href") or "").startswith("/")}  # type: ignore[misc]
    assert len(found) > 60
    assert [path for path in sorted(found) if demo.get(path).status_code != 200] == []
    demo.cookies.clear()  # one of them chooses other digits


def test_filters_stand_in_the_address_and_hold(demo: Client) -> None:
    data = demo.get("/en/incidents.json?status=denied&since=2020").json()
    assert data["rows"]
    assert all(row["denied"] and row["incident"]["date"] >= "2020" for row in data["rows"])
    page = demo.get("/en/incidents?status=denied&since=2020").text
    assert '<option value="denied" selected>' in page
    assert "status=denied&amp;since=2020-" in page, "a bar of the timeline keeps the other filters"


def test_the_timeline_keeps_its_gaps_and_all_days_whatever_period_is_asked_for(demo: Client) -> None:
    found = re.findall(r'<li data-when="([^"]+)"( class="chosen")?>', demo.get("/en/incidents").text)
    months = [when for when, _ in found]
    assert months == sorted(months)
    assert len(months) == 12 * (int(months[-1][:4]) - int(months[0][:4])) + int(months[-1][5:]) - int(months[0][5:]) + 1
    within = re.findall(r'<li data-when="([^"]+)"( class="chosen")?>', demo.get("/en/incidents?since=2020-02-10").text)
    assert [when for when, _ in within][: len(months)] == months
    assert [when for when, chosen in within if chosen and len(when) == 7] == ["2020-02", "2020-03"]
    assert any(len(when) == 10 for when, _ in within), "the period itself is shown day by day"


def test_an_incident_is_shown_as_it_was_known_on_a_day(demo: Client) -> None:
    name = main_incident(demo)
    whole = demo.get(f"/json/incident/{name}").json()
    first, *_, last = whole["days"]
    then = demo.get(f"/json/incident/{name}?known={first}").json()
    assert {told["published"][:10] for told in then["accounts"]} == {first}
    assert set(then["incident"]["claims"]) == {told["claim"] for told in then["accounts"]}
    assert then["incident"]["incident"] == name
    trails = [trail["claim"] for root in then["incident"]["roots"] for trail in root["trails"]]
    assert sorted(trails) == sorted(then["incident"]["claims"])
    assert demo.get(f"/json/incident/{name}?known={last}").json()["incident"] == whole["incident"]
    page = demo.get(f"/en/incident/{name}?known={first}").text
    assert page.count('class="dot later"') == len(whole["accounts"]) - len(then["accounts"])
    assert demo.get(f"/en/incident/{name}?known=1999-01-01").status_code == 404


def test_the_tree_of_voices_has_every_account_once_below_the_one_it_goes_back_over(demo: Client) -> None:
    name = main_incident(demo)
    roots = demo.get(f"/json/incident/{name}").json()["incident"]["roots"]
    tree = demo.get(f"/en/incident/{name}").text.split('<ul class="tree">')[1].split("</section>")[0]
    trails = [trail for root in roots for trail in root["trails"]]
    assert tree.count('class="node"') == len(roots) + len(trails)
    for trail in trails:
        over = tree.split(f'href="#{trail["claim"]}"')[0]
        depth = over.count("<ul>") - over.count("</ul>")
        assert depth == (1 if trail["through"] is None else 2)


def test_passages_are_filtered_by_outlet_article_and_what_was_changed(demo: Client) -> None:
    whole = demo.get("/json/copies").json()
    assert whole["total"] == len(whole["passages"]) == sum(one["passages"] for one in whole["passed"])
    figures = demo.get("/json/copies?touches=figure").json()
    assert 0 < figures["total"] < whole["total"]
    assert all(any("figure" in edit["touches"] for edit in one["reuse"]["edits"]) for one in figures["passages"])
    key = whole["passages"][0]["reuse"]["a"]
    assert all(
        key in (one["reuse"]["a"], one["reuse"]["b"])
        for one in demo.get(f"/json/copies?article={key}").json()["passages"]
    )
    assert demo.get("/en/copies?touches=nothing").status_code == 400


def test_overlapping_fields_are_all_drawn_and_lead_to_their_claims(demo: Client) -> None:
    page = demo.get("/en/article/05-nafidhat-al-tilal").text.split('<div class="text"')[1].split("</div>")[0]
    claims = demo.get("/json/article/05-nafidhat-al-tilal").json()["claims"]
    numbers = {number for found in re.findall(r'data-claims="([^"]+)"', page) for number in found.split()}
    assert numbers == {str(number) for number in range(1, len(claims) + 1)}


def test_an_article_leads_to_how_each_of_its_claims_was_read(demo: Client) -> None:
    page = demo.get("/en/article/05-nafidhat-al-tilal").text
    claims = demo.get("/json/article/05-nafidhat-al-tilal").json()["claims"]
    assert re.findall(r'href="(/en/[^"]+/derived)#([^"]+)"', page) == [
        ("/en/article/05-nafidhat-al-tilal/derived", claim["id"]) for claim in claims
    ]
    derived = demo.get("/json/article/05-nafidhat-al-tilal/derived").json()
    assert [one["claim"] for one in derived] == [claim["id"] for claim in claims]
    assert all(one["steps"] for one in derived)
    shown = demo.get("/en/article/05-nafidhat-al-tilal/derived").text
    assert all(f'id="{one["claim"]}"' in shown and one["steps"][0]["rule"] in shown for one in derived)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_that_reading_fills_has_a_name_in_the_language_of_the_page(language: Language) -> None:
    assert all(map(saying(language).step, (*READ_AS, TOLD)))


def test_an_actor_is_shown_with_what_it_is_said_to_have_done_and_whom_it_is_accused_by(demo: Client) -> None:
    forces = demo.get("/json/actor/ru-forces").json()
    assert forces["done"]["total"] == sum(count for *_, count in forces["done"]["events"]) > 0
    assert {status for _, status, _ in forces["done"]["events"]} >= {"happened", "denied"}
    assert demo.get("/json/actor/hts").json()["accused"]
    assert demo.get("/json/voice/ru-mod").status_code == 200
    page = demo.get("/en/voice/ru-mod").text
    assert "Accusations that it made" in page


def test_control_is_shown_of_one_place_and_of_what_lies_in_it(demo: Client) -> None:
    every = {held["place"] for held in demo.get("/json/control").json()}
    assert [held["place"] for held in demo.get("/json/control?place=saraqib").json()] == ["Saraqib"]
    inner = demo.get("/json/control?place=Idlib Governorate").json()
    assert {held["place"] for held in inner} < every
    assert all("Idlib Governorate" in held["within"] for held in inner)


def test_incidents_are_filtered_by_their_suggested_grade(demo: Client) -> None:
    rows = demo.get("/json/incidents?grade=fair").json()["rows"]
    assert rows
    assert {row["incident"]["grade"]["suggested"] for row in rows} == {"fair"}


def test_a_word_is_found_with_its_clitics_and_marked(demo: Client) -> None:
    page = demo.get("/ar/search?words=" + quote("ادلب")).text
    assert '<mark class="hit">إدلب</mark>' in page
    assert demo.get("/json/search?words=" + quote("كلمةلاتوجد")).json()["total"] == 0


def test_articles_are_sought_by_voice_place_outlet_and_day_with_words_or_without(demo: Client) -> None:
    def keys(asked: str) -> set[str]:
        return {hit["article"] for hit in demo.get(f"/json/search?{asked}").json()["hits"]}

    every, of_mod = keys("words=" + quote("ادلب")), keys("voice=ru-mod")
    assert of_mod
    assert keys("voice=ru-mod&words=" + quote("ادلب")) == every & of_mod
    assert keys("place=Saraqib") == keys("place=" + quote("سراقب")) != set()
    dated = demo.get("/json/search?since=2020&until=2020-02").json()
    assert dated["total"] == len(dated["hits"]) > 0
    assert all("2020" <= hit["published"] < "2020-03" for hit in dated["hits"])
    assert keys("outlet=none") == keys("") == keys("words=...") == set()


def test_a_place_may_be_written_in_arabic(demo: Client) -> None:
    assert demo.get("/json/incidents?place=" + quote("سراقب")).json()["given"]["place"] == "Saraqib"
    page = demo.get("/ar/incidents?place=Saraqib").text
    assert 'value="سراقب"' in page
    assert [held["place"] for held in demo.get("/json/control?place=" + quote("سراقب")).json()] == ["Saraqib"]


def test_places_of_one_arabic_name_are_told_apart(demo: Client) -> None:
    """Each is found by the name under which it is shown, in Arabic as well."""
    say = saying("ar")
    assert (say.place("Idlib"), say.place("Idlib Governorate")) == ("إدلب", "محافظة إدلب")
    assert (say.place("Sinjar District"), say.place("Sinjar Subdistrict")) == ("منطقة سنجار الإدارية", "ناحية سنجار")
    assert [english_place(say.place(name)) for name in namesakes()] == [*namesakes()]
    found = {name: demo.get("/json/incidents?place=" + quote(name)).json() for name in ("إدلب", "محافظة إدلب")}
    assert [one["given"]["place"] for one in found.values()] == ["Idlib", "Idlib Governorate"]
    assert found["محافظة إدلب"]["total"] > found["إدلب"]["total"] > 0
    assert 'value="محافظة إدلب"' in demo.get("/ar/incidents?place=Idlib+Governorate").text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/en/nothing", 404), ("/en/incident/none", 404), ("/ar/article/none", 404), ("/en/voice/none", 404),
        ("/en/actor/none", 404),
        ("/en/incidents?status=bad", 400), ("/en/incidents?since=yesterday", 400), ("/en/incidents?page=0", 400),
        ("/fr/incidents", 400),
    ],
)  # fmt: skip
def test_what_is_not_there_is_told_on_a_page(demo: Client, path: str, status: int) -> None:
    answer = demo.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")
    assert "/incidents" in answer.text
    assert "Traceback" not in answer.text


def test_the_first_page_is_in_the_readers_language(demo: Client) -> None:
    for asked, path in (("ar-SY,en;q=0.8", "/ar/incidents"), ("de,en;q=0.8", "/en/incidents"), ("", "/en/incidents")):
        answer = demo.get("/", headers={"accept-language": asked}, follow_redirects=False)
        assert answer.headers["location"] == path
    assert demo.get("/ar/", follow_redirects=False).headers["location"] == "/ar/incidents"


def test_words_that_stand_together_are_quoted_once() -> None:
    """A claim told by two parts of one sentence is shown with that sentence, and not with it twice."""
    text = "قصفت المدفعية بلدة سرمين، ثم قال السكان إن القصف قتل خمسة مدنيين. " + "كلمة " * 400
    near = Claim("c", "a", "shelling", Voice("outlet"), evidence=(Span(0, 24), Span(30, 60)))
    far = Claim("c", "a", "shelling", Voice("outlet"), evidence=(Span(0, 24), Span(900, 960)))

    (one,) = quotes(near, text)
    first, last = quotes(far, text)
    assert [one[0].words.strip(), one[-1].words.strip()].count("…") == 1, "it begins the text"
    assert "".join(piece.words for piece in one[:-1]) in text
    assert [first[-1].words, last[0].words, last[-1].words] == [" … "] * 3


def test_nothing_from_outside_is_let_in(demo: Client) -> None:
    headers = demo.get("/en/incidents").headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin", "with no-referrer browsers hide where a form comes from"
    for path in PAGES:
        page = demo.get(f"/en/{path}").text
        assert not re.findall(r'(?:src|href)="(?:https?:)?//', page)


def test_map_tiles_of_another_host_are_let_in_only_where_they_were_set(tmp_path: Path) -> None:
    tiles = Tiles.at("https://tiles.example/{z}/{x}/{y}.png", "Mappers")
    with (
        open_ledger(str(tmp_path / "l.db"), create=True) as book,
        TestClient(make_app(book, 80, tiles=tiles), base_url="http://127.0.0.1") as client,
    ):
        answer = client.get("/en/incidents")
    assert "img-src 'self' data: blob: https://tiles.example;" in answer.headers["content-security-policy"]
    assert "script-src 'self';" in answer.headers["content-security-policy"]
    assert 'data-credit="Mappers"' in answer.text


@pytest.mark.parametrize(
    "address", ["tiles.example/{z}/{x}/{y}", "https://a b/{z}/{x}/{y}", "https://tiles.example/1.png"]
)
def test_what_is_no_address_of_map_tiles_is_refused(address: str) -> None:
    with pytest.raises(Problem, match="address"):
        Tiles.at(address)


def test_a_page_of_another_site_reaches_nothing(demo: Client) -> None:
    assert demo.get("/en/incidents", headers={"host": "evil.example"}).status_code == 400


def test_both_languages_have_the_same_words() -> None:
    def keys(language: str) -> set[str]:
        return {key for key in interface(language) if not key.startswith("count.")}

    assert keys("en") == keys("ar")
    assert all(interface(language)[key].strip() for language in LANGUAGES for key in interface(language))


@pytest.mark.parametrize(
    "path",
    [
        "incidents",
        "article/x%3Cy",
        "article/x%3Cy/derived",
        "article/x%3Cy/shared",
        "search?words=" + quote("قصف"),
        "control",
    ],
)
def test_what_an_article_says_is_text_and_no_markup(hostile: Client, path: str) -> None:
    page = hostile.get(f"/en/{path}").text
    for tag in ("<script>alert", "<b>outlet", "<u>", "<em>", "<i>", 'href="javascript'):
        assert tag not in page
    assert "\u202e" not in page


@pytest.mark.parametrize("path", [
    "article/x%3Cy", "article/x%3Cy.json", "search?words=" + quote("قصف"),
    "search.json?words=" + quote("قصف"), "incident", "incident.json",
])  # fmt: skip
def test_private_persons_are_covered_everywhere(hostile: Client, path: str) -> None:
    (row,) = hostile.get("/en/incidents.json").json()["rows"]
    path = path.replace("incident", f"incident/{row['incident']['incident']}")
    answer = hostile.get(f"/en/{path}")
    assert answer.status_code == 200
    assert NAME not in answer.text
    assert COVER in answer.text
