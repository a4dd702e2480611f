"""Every page in both languages, its JSON twin, and what it never lets through."""

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import riwaya.web
from riwaya.core.claim import Claim, Voice
from riwaya.core.span import Span
from riwaya.exports.sentence import Language
from riwaya.reading.derivation import READ_AS, TOLD
from riwaya.web.quoting import quotes
from riwaya.web.saying import LANGUAGES, interface, saying

PAGES = (
    "incidents", "brief?question=Saraqib", "copies", "copies?touches=figure", "control", "tallies", "mirror",
    "voices", "voices?kind=monitor",
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


def a_claim(demo: Client) -> str:
    (first, *_) = demo.get(f"/en/incident/{main_incident(demo)}.json").json()["accounts"]
    return str(first["claim"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", [*PAGES, "incident", "claim"])
def test_every_page_is_whole_in_both_languages(demo: Client, path: str, language: str) -> None:
    path = f"incident/{main_incident(demo)}" if path == "incident" else path
    path = f"claim/{a_claim(demo)}" if path == "claim" else path
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
    shown = demo.get("/en/actor/ru-forces").text
    for teller, count in forces["done"]["voices"]:
        link = f'<a href="/en/voice/{teller["voice"]}"><bdi>{teller["name"]}</bdi></a> ({count})'
        assert (link in shown) == bool(teller["voice"])
    assert {teller["voice"] for teller, _ in forces["done"]["voices"]} >= {"white-helmets", None}
    assert demo.get("/json/actor/hts").json()["accused"]
    assert demo.get("/json/voice/ru-mod").status_code == 200
    page = demo.get("/en/voice/ru-mod").text
    assert "Accusations that it made" in page


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


def test_both_languages_have_the_same_words() -> None:
    def keys(language: str) -> set[str]:
        return {key for key in interface(language) if not key.startswith("count.")}

    assert keys("en") == keys("ar")
    assert all(interface(language)[key].strip() for language in LANGUAGES for key in interface(language))


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
